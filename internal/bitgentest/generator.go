// Package bitgentest tests what all bit generators of the module have in
// common: seeding, fills, skipping, saved states, and agreement with NumPy's
// test sets and with the cases drawn from it.
package bitgentest

import (
	"encoding"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

// A Generator is a pointer to a bit generator of type T, which is a plain
// value, with states of type S.
type Generator[T, S any] interface {
	*T
	rand.Source
	Uint32() uint32
	Float64() float64
	Fill([]uint64)
	FillFloat64([]float64)
	Skip(uint64)
	Seed(uint64)
	State() S
	SetState(S) error
	encoding.BinaryAppender
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// A New makes a generator from a key.
type New[G any] func(seedseq.Sequence) G

// A From makes a generator from any seed sequence.
type From[G any] func(seedseq.Seeder) G

// Test runs the tests that need no data.
func Test[T, S any, G Generator[T, S]](t *testing.T, newG New[G], from From[G]) {
	t.Run("Seeding", func(t *testing.T) { testSeeding(t, newG, from) })
	t.Run("Skip", func(t *testing.T) { testSkip(t, newG) })
	t.Run("Snapshot", func(t *testing.T) { testSnapshot(t, newG) })
	t.Run("Interrupted", func(t *testing.T) { testInterrupted(t, newG) })
}

func testSeeding[T, S any, G Generator[T, S]](t *testing.T, newG New[G], from From[G]) {
	key := seedseq.New(7)
	g := newG(key)
	require.Equal(t, g.State(), from(key).State())
	used := newG(seedseq.New(1))
	used.Uint32()
	used.Seed(7)
	require.Equal(t, g.State(), used.State())
	require.PanicsWithValue(t, "seedseq: zero Sequence", func() { newG(seedseq.Sequence{}) })
}

// Skipping n words leaves the state of drawing them, with and without a
// pending half word.
func testSkip[T, S any, G Generator[T, S]](t *testing.T, newG New[G]) {
	drawn := newG(seedseq.New(2))
	for n := range uint64(300) {
		if n%3 == 0 {
			drawn.Uint32()
		}
		skipped := G(new(*drawn))
		skipped.Skip(n)
		for range n {
			drawn.Uint64()
		}
		require.Equal(t, drawn.State(), skipped.State())
	}
}

// A copy keeps the stream from where it was made.
func testSnapshot[T, S any, G Generator[T, S]](t *testing.T, newG New[G]) {
	g := newG(seedseq.New(6))
	g.Uint32()
	saved := *g
	a := []uint64{g.Uint64(), uint64(g.Uint32()), g.Uint64()}
	*g = saved
	require.Equal(t, a, []uint64{g.Uint64(), uint64(g.Uint32()), g.Uint64()})
}

// Encoding and decoding at random points of a stream changes nothing, whatever
// the receiver was.
func testInterrupted[T, S any, G Generator[T, S]](t *testing.T, newG New[G]) {
	r := rand.New(rand.NewPCG(3, 4))
	g, whole := newG(seedseq.New(8)), newG(seedseq.New(8))
	for range 500 {
		for range r.IntN(20) {
			if r.IntN(2) == 0 {
				require.Equal(t, whole.Uint32(), g.Uint32())
			} else {
				require.Equal(t, whole.Uint64(), g.Uint64())
			}
		}
		data, err := g.MarshalBinary()
		require.NoError(t, err)
		g = new(T)
		if r.IntN(2) == 0 {
			g.Seed(r.Uint64())
			g.Uint32()
		}
		require.NoError(t, g.UnmarshalBinary(data))
		h := newG(seedseq.New(9))
		h.Uint32()
		require.NoError(t, h.SetState(g.State()))
		require.Equal(t, g.State(), h.State())
		require.Equal(t, whole.State(), h.State())
	}
}

// Fills tests that fills of the given lengths from start's place, into buffers
// of any alignment, equal single draws and leave the same state.
func Fills[T, S any, G Generator[T, S]](t *testing.T, start G, lengths []int) {
	var most int
	for _, n := range lengths {
		most = max(most, n)
	}
	single, drawn := *start, 0
	want := make([]uint64, most)
	wordBuffer, numberBuffer := make([]uint64, most+8), make([]float64, most+8)
	for _, n := range lengths {
		if n < drawn {
			single, drawn = *start, 0
		}
		for ; drawn < n; drawn++ {
			want[drawn] = G(&single).Uint64()
		}
		words, numbers := wordBuffer[n%8:], numberBuffer[n%8:]
		filled, floats := G(new(*start)), G(new(*start))
		words[n], numbers[n] = 1, 1
		filled.Fill(words[:n:n])
		floats.FillFloat64(numbers[:n:n])
		for i, w := range want[:n] {
			x := float64(w>>11) / (1 << 53)
			if words[i] != w || numbers[i] != x {
				require.Equal(t, w, words[i], "n = %d, i = %d", n, i)
				require.Equal(t, x, numbers[i], "n = %d, i = %d", n, i)
			}
		}
		if words[n] != 1 || numbers[n] != 1 {
			require.Fail(t, "written past the end", "n = %d", n)
		}
		require.Equal(t, G(&single).State(), filled.State(), "n = %d", n)
		require.Equal(t, G(&single).State(), floats.State(), "n = %d", n)
	}
}

// Lengths returns the numbers from 0 to most.
func Lengths(most int) []int {
	n := make([]int, most+1)
	for i := range n {
		n[i] = i
	}
	return n
}

// Halves tests that 32-bit draws take the low half of a word first, and that
// 64-bit draws and fills in between leave the high half alone.
func Halves[T, S any, G Generator[T, S]](t *testing.T, newG New[G]) {
	g, ref := newG(seedseq.New(2)), newG(seedseq.New(2))
	for n := range 100 {
		w := ref.Uint64()
		require.Equal(t, uint32(w), g.Uint32())
		filled := make([]uint64, n)
		g.Fill(filled)
		for _, x := range filled {
			require.Equal(t, ref.Uint64(), x)
		}
		ref.Skip(1)
		g.Float64()
		require.Equal(t, uint32(w>>32), g.Uint32())
		require.Equal(t, ref.Uint64(), g.Uint64())
	}
}
