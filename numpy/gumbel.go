package numpy

import "github.com/seedtree/seedtree/internal/libm"

// gumbel is random_gumbel of numpy/random/src/distributions/distributions.c.
func gumbel(loc, scale float64) uniformFunc {
	return func(u float64) (float64, bool) {
		u = 1 - u
		return loc - float64(scale*libm.Log(-libm.Log(u))), u < 1
	}
}

// Gumbel returns a number of the Gumbel distribution of mode loc: NumPy's
// gumbel(loc, scale). It panics if scale is negative or -0.
func (g *Generator) Gumbel(loc, scale float64) float64 {
	checkNormal("Gumbel", loc, scale)
	return invert(g.bits, gumbel(loc, scale))
}

// FillGumbel fills dst with the values of len(dst) Gumbel calls:
// gumbel(loc, scale, n).
func (g *Generator) FillGumbel(dst []float64, loc, scale float64) {
	checkNormal("FillGumbel", loc, scale)
	fillInverse(g.bits, dst, gumbel(loc, scale))
}

// GumbelEach fills dst, dst[i] with the value of Gumbel(loc[i], scale[i]):
// gumbel of arrays. A slice of one element stands for all.
func (g *Generator) GumbelEach(dst, loc, scale []float64) {
	each2("GumbelEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return invert(g.bits, gumbel(loc, scale))
	})
}
