package numpy

import "github.com/seedtree/seedtree/internal/libm"

// laplace is random_laplace of numpy/random/src/distributions/distributions.c.
func laplace(loc, scale float64) uniformFunc {
	return func(u float64) (float64, bool) {
		if u >= 0.5 {
			return loc - float64(scale*libm.Log(2-u-u)), true
		}
		return loc + float64(scale*libm.Log(u+u)), u > 0
	}
}

// Laplace returns a number of the Laplace, or double exponential,
// distribution of mean loc: NumPy's laplace(loc, scale). It panics if scale is
// negative or -0.
func (g *Generator) Laplace(loc, scale float64) float64 {
	checkNormal("Laplace", loc, scale)
	return invert(g.bits, laplace(loc, scale))
}

// FillLaplace fills dst with the values of len(dst) Laplace calls:
// laplace(loc, scale, n).
func (g *Generator) FillLaplace(dst []float64, loc, scale float64) {
	checkNormal("FillLaplace", loc, scale)
	fillInverse(g.bits, dst, laplace(loc, scale))
}

// LaplaceEach fills dst, dst[i] with the value of Laplace(loc[i], scale[i]):
// laplace of arrays. A slice of one element stands for all.
func (g *Generator) LaplaceEach(dst, loc, scale []float64) {
	each2("LaplaceEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return invert(g.bits, laplace(loc, scale))
	})
}
