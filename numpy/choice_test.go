package numpy_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
)

// One choice finds the index that a fill finds in the cumulative sums, however
// the length of p divides into parts, and with every third number 0.
func TestChoicePParts(t *testing.T) {
	for _, n := range []int{1, 2, 63, 64, 65, 127, 128, 129, 1000, 4097} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			p, sum := make([]float64, n), 0.0
			for i := range p {
				if i%3 != 2 {
					p[i] = 1 + float64(i%7)
				}
				sum += p[i]
			}
			for i := range p {
				p[i] /= sum
			}
			one, fill := numpy.DefaultRNG(5), make([]int, 2000)
			numpy.DefaultRNG(5).FillChoiceP(fill, p)
			for _, want := range fill {
				require.Equal(t, want, one.ChoiceP(p))
			}
			old := numpy.NewRandomState(5)
			numpy.NewRandomState(5).FillChoiceP(fill, p)
			for _, want := range fill {
				require.Equal(t, want, old.ChoiceP(p))
			}
		})
	}
}

// The quick check of the sum leaves what is near the limit to the exact one.
func TestChoicePNearLimit(t *testing.T) {
	for _, excess := range []float64{0x1p-28, 0x1.8p-27, 0x1p-26, -0x1p-28, -0x1p-26} {
		numpy.DefaultRNG(5).ChoiceP([]float64{.5, .5 + excess})
		numpy.NewRandomState(5).ChoiceP([]float64{.5, .5 + excess})
	}
	for _, p := range [][]float64{{}, {.5, .5 + 0x1.1p-26}, {.5, .5 - 0x1.1p-26}, {1.5, -.5}, {-.5, 1.5}} {
		requireParamError(t, "p", func() { numpy.DefaultRNG(5).ChoiceP(p) })
		requireParamError(t, "p", func() { numpy.NewRandomState(5).ChoiceP(p) })
	}
}
