package bitgentest

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

// FuzzUnmarshal tests that data are decoded to a generator that encodes to the
// same, or refused and the receiver left as it was. The seeds of the corpus are
// encodings after words and half words.
func FuzzUnmarshal[T, S any, G Generator[T, S]](f *testing.F, newG New[G]) {
	for n := range 5 {
		g := newG(seedseq.New(1))
		for range 2 {
			g.Uint32()
			g.Skip(uint64(n))
			data, err := g.MarshalBinary()
			require.NoError(f, err)
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g := newG(seedseq.New(2))
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
// same stream drawn one at a time. More calls of the type's own can be among
// them: each does on g, by a number, what it does on ref by single draws.
func FuzzSchedule[T, S any, G Generator[T, S]](f *testing.F, newG New[G], more ...func(g, ref G, n int)) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 40, 61, 82, 103})
	f.Add([]byte("fill, skip, draw, save, advance"))
	const calls = 5
	f.Fuzz(func(t *testing.T, schedule []byte) {
		if len(schedule) > 200 {
			return
		}
		g, ref := newG(seedseq.New(3)), newG(seedseq.New(3))
		for _, b := range schedule {
			n, call := int(b)/(calls+len(more)), int(b)%(calls+len(more))
			switch call {
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
				g = newG(seedseq.New(uint64(n)))
				require.NoError(t, g.UnmarshalBinary(data))
			default:
				more[call-calls](g, ref, n)
			}
		}
		require.Equal(t, ref.State(), g.State())
	})
}
