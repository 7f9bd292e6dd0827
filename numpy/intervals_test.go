package numpy_test

import (
	"math/bits"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// interval is random_interval, a word at a time.
func interval(b numpy.BitGenerator, m uint32) int {
	for {
		if v := b.Uint32() & (1<<bits.Len32(m) - 1); v <= m {
			return int(v)
		}
	}
}

// sameWords calls test with pairs of generators in the same state, a half word
// kept or not, and requires the states to be the same afterwards.
func sameWords(t *testing.T, test func(b, reference numpy.BitGenerator)) {
	seed := seedseq.New(7)
	for half := range 2 {
		for _, pair := range [][2]numpy.BitGenerator{
			{pcg.New(seed), pcg.New(seed)},
			{mt19937.New(seed), mt19937.New(seed)},
		} {
			for _, b := range pair {
				for range half {
					b.Uint32()
				}
			}
			test(pair[0], pair[1])
			for range 3 {
				require.Equal(t, pair[1].Uint32(), pair[0].Uint32())
			}
		}
	}
}

func TestShuffleWords(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 33, 257, 1000} {
		sameWords(t, func(b, reference numpy.BitGenerator) {
			var got, want [][2]int
			swap := func(i, j int) { got = append(got, [2]int{i, j}) }
			numpy.NewGenerator(b).Shuffle(n, swap)
			numpy.NewRandomStateFrom(b).Shuffle(n, swap)
			for range 2 {
				for i := n - 1; i > 0; i-- {
					want = append(want, [2]int{i, interval(reference, uint32(i))})
				}
			}
			require.Equal(t, want, got)
		})
	}
}

func TestMultivariateHypergeometricCountWords(t *testing.T) {
	colors := []int64{20, 0, 300, 7}
	for _, nsample := range []int64{1, 12, 163, 164, 327, 326, 300} {
		sameWords(t, func(b, reference numpy.BitGenerator) {
			const rows = 40
			got := make([]int64, rows*len(colors))
			numpy.NewGenerator(b).FillMultivariateHypergeometricCount(got, colors, nsample)
			var urn []int
			for j, c := range colors {
				for range c {
					urn = append(urn, j)
				}
			}
			total := int64(len(urn))
			sample := min(nsample, total-nsample)
			var want []int64
			for range rows {
				row := make([]int64, len(colors))
				for j := range int(sample) {
					k := j + interval(reference, uint32(len(urn)-j-1))
					urn[j], urn[k] = urn[k], urn[j]
					row[urn[j]]++
				}
				for j, c := range colors {
					if sample != nsample {
						row[j] = c - row[j]
					}
				}
				want = append(want, row...)
			}
			require.Equal(t, want, got)
		})
	}
}
