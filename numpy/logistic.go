package numpy

import "github.com/seedtree/seedtree/internal/libm"

// logistic is random_logistic of
// numpy/random/src/distributions/distributions.c.
func logistic(loc, scale float64) uniformFunc {
	return func(u float64) (float64, bool) {
		return loc + float64(scale*libm.Log(u/(1-u))), u > 0
	}
}

// Logistic returns a number of the logistic distribution of mean loc: NumPy's
// logistic(loc, scale). It panics if scale is negative or -0.
func (g *Generator) Logistic(loc, scale float64) float64 {
	checkNormal("Logistic", loc, scale)
	return invert(g.bits, logistic(loc, scale))
}

// FillLogistic fills dst with the values of len(dst) Logistic calls:
// logistic(loc, scale, n).
func (g *Generator) FillLogistic(dst []float64, loc, scale float64) {
	checkNormal("FillLogistic", loc, scale)
	fillInverse(g.bits, dst, logistic(loc, scale))
}

// LogisticEach fills dst, dst[i] with the value of Logistic(loc[i], scale[i]):
// logistic of arrays. A slice of one element stands for all.
func (g *Generator) LogisticEach(dst, loc, scale []float64) {
	each2("LogisticEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return invert(g.bits, logistic(loc, scale))
	})
}
