package stream_test

import (
	"encoding"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
	"github.com/seedtree/seedtree/stream"
)

// A filler is a generator that stream.Fill takes.
type filler[G any] interface {
	*G
	Uint32() uint32
	Uint64() uint64
	Fill([]uint64)
	Skip(uint64)
}

// counter is the smallest generator that Fill takes.
type counter struct{ n uint64 }

func (c *counter) Uint64() uint64 { c.n++; return c.n * 0x9e3779b97f4a7c15 }
func (c *counter) Uint32() uint32 { return uint32(c.Uint64()) }
func (c *counter) Skip(n uint64)  { c.n += n }
func (c *counter) Fill(dst []uint64) {
	for i := range dst {
		dst[i] = c.Uint64()
	}
}

// state returns the encoded state of a generator: an MT19937 also has words in
// store that it will not use.
func state(t *testing.T, gen any) any {
	m, ok := gen.(encoding.BinaryMarshaler)
	if !ok {
		return gen
	}
	data, err := m.MarshalBinary()
	require.NoError(t, err)
	return data
}

func TestFill(t *testing.T) {
	testFill(t, "PCG64", pcg.New)
	testFill(t, "DXSM", pcg.NewDXSM)
	testFill(t, "MT19937", mt19937.New)
	testFill(t, "Philox", philox.New)
	testFill(t, "SFC64", sfc64.New)
	testFill(t, "counter", func(seedseq.Sequence) *counter { return new(counter) })
}

func testFill[G any, P filler[G]](t *testing.T, name string, newGen func(seedseq.Sequence) P) {
	t.Run(name, func(t *testing.T) {
		// same checks that a fill of n words leaves dst and gen as the serial
		// one does, from a start that is off words and perhaps a half further.
		same := func(n, off int, half bool, what string, fill func(gen P, dst []uint64)) {
			want, got := newGen(root), newGen(root)
			for _, g := range []P{want, got} {
				g.Skip(uint64(off))
				if half {
					g.Uint32()
				}
			}
			serial, dst := make([]uint64, n), make([]uint64, n+2)
			want.Fill(serial)
			fill(got, dst[1:n+1])
			if dst[0]|dst[n+1] != 0 || !slices.Equal(dst[1:n+1], serial) {
				t.Fatalf("%d words from %d, %s: the words are not those of the serial fill", n, off, what)
			}
			for range 3 {
				g32, w32, g64, w64 := got.Uint32(), want.Uint32(), got.Uint64(), want.Uint64()
				if g32 != w32 || g64 != w64 {
					t.Fatalf("%d words from %d, %s: the stream does not go on as after the serial fill", n, off, what)
				}
			}
			if !reflect.DeepEqual(state(t, got), state(t, want)) {
				t.Fatalf("%d words from %d, %s: the state is not that of the serial fill", n, off, what)
			}
		}
		// Short chunks make every boundary an edge case.
		for n := range 40 {
			for _, chunk := range []int{1, 3, 7} {
				for _, workers := range []int{1, 2, 5, 64} {
					same(n, n/2, n%2 == 0, "chunks of "+strconv.Itoa(chunk), func(gen P, dst []uint64) {
						stream.FillChunks(gen, dst, workers, chunk)
					})
				}
			}
		}
		for _, n := range []int{255, 256, 257, 311, 312, 313, 624, 625, 1023, 1025, 5000} {
			for _, chunk := range []int{1, 7, 256, 312, 4096} {
				workers := 1 + (n+chunk)%8
				same(n, chunk%5, n%2 == 0, "chunks of "+strconv.Itoa(chunk), func(gen P, dst []uint64) {
					stream.FillChunks(gen, dst, workers, chunk)
				})
			}
		}
		// Fill itself, at the lengths where it starts to divide.
		const m = stream.MinChunk
		for _, n := range []int{0, 1, 1000, m - 1, m, m + 1, 2*m - 1, 2 * m, 2*m + 1, 5*m + 3, 9 * m} {
			for _, workers := range []int{0, 1, 2, 3, 7, 16, 1 << 30} {
				same(n, workers%11, n%2 == 1, "workers "+strconv.Itoa(workers), func(gen P, dst []uint64) {
					stream.Fill(gen, dst, workers)
				})
			}
		}
	})
}

// Fills so long that chunks are not the longest possible.
func TestLongFill(t *testing.T) {
	testLongFill(t, pcg.New, 9*stream.MaxChunk+5)
	testLongFill(t, mt19937.New, 9*stream.MaxChunk+5)
}

func testLongFill[G any, P filler[G]](t *testing.T, newGen func(seedseq.Sequence) P, n int) {
	want, got := newGen(root), newGen(root)
	serial, dst := make([]uint64, n), make([]uint64, n)
	want.Fill(serial)
	stream.Fill(got, dst, 2)
	if !slices.Equal(dst, serial) || !reflect.DeepEqual(state(t, got), state(t, want)) {
		t.Fatalf("%T: a fill by two workers is not that by one", got)
	}
}

// A longer fill begins with a shorter one.
func TestFillPrefix(t *testing.T) {
	whole := make([]uint64, 1025)
	pcg.New(root).Fill(whole)
	for m := range whole {
		dst := make([]uint64, m)
		stream.FillChunks(pcg.New(root), dst, 1+m%8, 1+m%300)
		if !slices.Equal(dst, whole[:m]) {
			t.Fatalf("%d words are no prefix", m)
		}
	}
}

// Several fills are one.
func TestFillContinues(t *testing.T) {
	whole := make([]uint64, 100_000)
	philox.New(root).Fill(whole)
	gen, r := philox.New(root), rand.New(rand.NewPCG(1, 1))
	for at := 0; at < len(whole); {
		dst := make([]uint64, min(r.IntN(50_000), len(whole)-at))
		stream.Fill(gen, dst, 1+r.IntN(5))
		require.True(t, slices.Equal(dst, whole[at:at+len(dst)]))
		at += len(dst)
	}
}

func TestFillMisuse(t *testing.T) {
	require.PanicsWithValue(t, "stream: nil generator", func() { stream.Fill((*pcg.PCG64)(nil), nil, 1) })
	require.PanicsWithValue(t, "stream: negative workers", func() { stream.Fill(pcg.New(root), nil, -1) })
}

func BenchmarkFill(b *testing.B) {
	for _, size := range []int{64 << 10, 1 << 20, 16 << 20} {
		for _, workers := range []int{1, 2} {
			b.Run("gen=PCG64/bytes="+strconv.Itoa(size)+"/workers="+strconv.Itoa(workers), func(b *testing.B) {
				gen, dst := pcg.New(root), make([]uint64, size/8)
				b.SetBytes(int64(size))
				for b.Loop() {
					stream.Fill(gen, dst, workers)
				}
			})
		}
	}
}
