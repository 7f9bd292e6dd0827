package philox_test

import (
	"encoding/hex"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

func TestBinaryForm(t *testing.T) {
	// NumPy's state of Philox(12345) after random_raw() and one 32-bit draw:
	// counter 1, buffer_pos 2, uinteger 2805347945. The two words drawn are
	// encoded as zeros.
	g := philox.New(seedseq.New(12345))
	g.Uint64()
	g.Uint32()
	want := strings.Join([]string{
		"7068696c6f782e313a", // philox.1:
		"0100000000000000", "0000000000000000", "0000000000000000", "0000000000000000",
		"7c833da08264aeb5", "2f7a1ffa6f99e2bb", // 13091511679009522556 13538552136045918767
		"0000000000000000", "0000000000000000", "52b1bb44fbcee36e", "dbf3623d01e0f689", // 7990457742470656338 9941379523396432859
		"02", "01", "693636a7",
	}, "")
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, want, hex.EncodeToString(data))
	require.Len(t, data, 95)
	prefixed, err := g.AppendBinary([]byte("prefix"))
	require.NoError(t, err)
	require.Equal(t, "prefix"+string(data), string(prefixed))

	// Once the half word is drawn it leaves no trace.
	g.Uint32()
	data, err = g.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, want[:2*90]+"0000000000", hex.EncodeToString(data))
}

// Encoding and decoding at random points of a stream changes nothing.
func TestInterruptedStream(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	g, whole := philox.New(seedseq.New(8)), philox.New(seedseq.New(8))
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
		g = new(philox.Philox)
		if r.IntN(2) == 0 {
			g.Seed(r.Uint64())
			g.Uint32()
		}
		require.NoError(t, g.UnmarshalBinary(data))
		h := philox.New(seedseq.New(9))
		h.Uint32()
		require.NoError(t, h.SetState(g.State()))
		require.Equal(t, g.State(), h.State())
		require.Equal(t, whole.State(), h.State())
	}
}

// NumPy leaves old values in its states; they have no effect.
func TestStaleState(t *testing.T) {
	for pos := range 5 {
		for _, half := range []bool{false, true} {
			s := philox.State{
				Counter:   [4]uint64{1, 2, 3, 4},
				Key:       [2]uint64{5, 6},
				Buffer:    [4]uint64{7, 8, 9, 10},
				BufferPos: pos,
				HasUint32: half,
				Uinteger:  11,
			}
			clean := s
			clear(clean.Buffer[:pos])
			if !half {
				clean.Uinteger = 0
			}
			g, h := new(philox.Philox), new(philox.Philox)
			require.NoError(t, g.SetState(s))
			require.NoError(t, h.SetState(clean))
			require.Equal(t, clean, g.State())
			require.Equal(t, clean, h.State())
			data, err := g.MarshalBinary()
			require.NoError(t, err)
			same, err := h.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, same, data)

			// What is in the buffer is drawn as it stands.
			if half {
				require.EqualValues(t, 11, g.Uint32())
			}
			for i := pos; i < 4; i++ {
				require.Equal(t, s.Buffer[i], g.Uint64())
			}
			next := philox.NewKey(s.Key, s.Counter)
			require.Equal(t, next.Uint64(), g.Uint64())
			require.Equal(t, next.State(), g.State())
		}
	}
}

func TestStateRefused(t *testing.T) {
	g := at(t, 2)
	before := g.State()
	for _, pos := range []int{-1, 5, 1<<31 - 1, -1 << 31, 256 + 4} {
		bad := before
		bad.BufferPos = pos
		require.EqualError(t, g.SetState(bad), "philox: buffer position outside 0..4")
		require.Equal(t, before, g.State())
	}
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	for i, change := range []func([]byte) []byte{
		func(b []byte) []byte { return nil },
		func(b []byte) []byte { return b[:94] },
		func(b []byte) []byte { return append(b, 0) },
		func(b []byte) []byte { b[0]++; return b },
		func(b []byte) []byte { b[7]++; return b },    // another version
		func(b []byte) []byte { b[57] = 1; return b }, // a word before the position
		func(b []byte) []byte { b[72] = 1; return b },
		func(b []byte) []byte { b[89] = 3; return b }, // position past a word
		func(b []byte) []byte { b[89] = 5; return b },
		func(b []byte) []byte { b[90] = 2; return b },
		func(b []byte) []byte { b[90] = 0; return b }, // half word without flag
	} {
		err := g.UnmarshalBinary(change(append([]byte(nil), data...)))
		require.EqualError(t, err, "philox: invalid generator encoding", "change %d", i)
		require.Equal(t, before, g.State())
	}
}

func FuzzUnmarshalBinary(f *testing.F) {
	for n := range 5 {
		g := philox.New(seedseq.New(1))
		g.Uint32()
		g.Skip(uint64(n))
		data, _ := g.MarshalBinary()
		f.Add(data)
		g.Uint32()
		data, _ = g.MarshalBinary()
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g := philox.New(seedseq.New(2))
		g.Uint32()
		before := g.State()
		if g.UnmarshalBinary(data) != nil {
			require.Equal(t, before, g.State())
			return
		}
		out, err := g.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, data, out)
	})
}

// FuzzSchedule runs a schedule of calls and compares it with the words of the
// same stream drawn one at a time.
func FuzzSchedule(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 40, 61, 82, 103})
	f.Add([]byte("fill, skip, draw, save, advance"))
	f.Fuzz(func(t *testing.T, schedule []byte) {
		if len(schedule) > 200 {
			return
		}
		g, ref := philox.New(seedseq.New(3)), philox.New(seedseq.New(3))
		for _, b := range schedule {
			n := int(b / 6)
			switch b % 6 {
			case 0:
				require.Equal(t, ref.Uint32(), g.Uint32())
			case 1:
				words := make([]uint64, n)
				g.Fill(words)
				for _, w := range words {
					require.Equal(t, ref.Uint64(), w)
				}
			case 2:
				numbers := make([]float64, n)
				g.FillFloat64(numbers)
				for _, x := range numbers {
					require.Equal(t, ref.Float64(), x)
				}
			case 3:
				g.Skip(uint64(n))
				for range n {
					ref.Uint64()
				}
			case 4:
				data, err := g.MarshalBinary()
				require.NoError(t, err)
				g = philox.New(seedseq.New(uint64(n)))
				require.NoError(t, g.UnmarshalBinary(data))
			case 5:
				g.Advance(int64(n))
				s := ref.State()
				for range 4 - s.BufferPos + 4*n {
					ref.Uint64()
				}
				if s.HasUint32 {
					ref.Uint32()
				}
			}
		}
		require.Equal(t, ref.State(), g.State())
	})
}
