package mt19937_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/mt19937"
)

// TestSumRows compares with the Go twin and, word by word, with a plain sum:
// any number of rows, at even and odd starts, the first and the last among
// them.
func TestSumRows(t *testing.T) {
	r := newReference(5)
	var sequence [mt19937.LastStart + 640]uint32
	copy(sequence[:], r.mt[:])
	for i := 624; i < len(sequence); i++ {
		y := sequence[i-624]&0x80000000 | sequence[i-623]&0x7fffffff
		sequence[i] = sequence[i-227] ^ y>>1 ^ y&1*0x9908b0df
	}
	tiertest.Each(t, func(t *testing.T) {
		rnd := rand.New(rand.NewPCG(1, 2))
		for n := range 70 {
			starts := make([]uint16, n)
			var plain [640]uint32
			for i := range starts {
				starts[i] = uint16(rnd.IntN(mt19937.LastStart + 1))
				switch rnd.IntN(20) {
				case 0:
					starts[i] = 0
				case 1:
					starts[i] = mt19937.LastStart
				}
				for j := range plain {
					plain[j] ^= sequence[int(starts[i])+j]
				}
			}
			got, want := mt19937.SumRows(&r.mt, starts)
			if got != want || got != plain {
				require.Equal(t, plain, want, "%d rows", n)
				require.Equal(t, plain, got, "%d rows", n)
			}
		}
	})
}
