package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// laplaceOf turns a uniform number into a value: random_laplace of
// numpy/random/src/distributions/distributions.c. It reports false where NumPy
// starts over.
func laplaceOf(u, loc, scale float64) (x float64, ok bool) {
	if u >= 0.5 {
		return loc - float64(scale*libm.Log(2-u-u)), true
	}
	return loc + float64(scale*libm.Log(u+u)), u > 0
}

func oneLaplace(b BitGenerator, loc, scale float64) float64 {
	for {
		if x, ok := laplaceOf(b.Float64(), loc, scale); ok {
			return x
		}
	}
}

func fillLaplace(workers int, b BitGenerator, dst []float64, loc, scale float64) {
	if workers > 1 {
		dst = parallelPositives(workers, b, dst, transform{laplaces, loc, scale})
	}
	for len(dst) > 0 {
		block := positive(nextDoubles(b, dst))
		laplaces(block, loc, scale)
		dst = dst[len(block):]
	}
}

// laplaces turns positive uniform numbers, wordBlock at most, into values. The
// half that a number is in is chosen without a branch.
func laplaces(block []float64, loc, scale float64) {
	var signed [wordBlock]float64
	for i, u := range block {
		x, s := math.Float64bits(u+u), math.Float64bits(scale)
		upper, negative := math.Float64bits(2-u-u), s^1<<63
		if u >= 0.5 {
			x = upper
		}
		if u >= 0.5 {
			s = negative
		}
		block[i], signed[i] = math.Float64frombits(x), math.Float64frombits(s)
	}
	libm.LogSlice(block)
	for i, x := range block {
		block[i] = loc + float64(signed[i]*x)
	}
}

// Laplace returns a number of the Laplace, or double exponential,
// distribution of mean loc: NumPy's laplace(loc, scale). It panics if scale is
// negative or -0.
func (g *Generator) Laplace(loc, scale float64) float64 {
	checkNormal("Laplace", loc, scale)
	return oneLaplace(g.bits, loc, scale)
}

// FillLaplace fills dst with the values of len(dst) Laplace calls:
// laplace(loc, scale, n).
func (g *Generator) FillLaplace(dst []float64, loc, scale float64) {
	checkNormal("FillLaplace", loc, scale)
	fillLaplace(g.Workers, g.bits, dst, loc, scale)
}

// LaplaceEach fills dst, dst[i] with the value of Laplace(loc[i], scale[i]):
// laplace of arrays. A slice of one element stands for all.
func (g *Generator) LaplaceEach(dst, loc, scale []float64) {
	each2("LaplaceEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneLaplace(g.bits, loc, scale)
	})
}
