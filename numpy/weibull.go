package numpy

import "github.com/seedtree/seedtree/internal/libm"

// weibull draws nothing for a = 0.
func weibull(v *variates, a float64) float64 {
	if a == 0 {
		return 0
	}
	return libm.Pow(v.exponential(), 1/a)
}

// Weibull returns a number of the Weibull distribution of scale 1: NumPy's
// weibull(a). Shape 0 gives 0 and costs nothing. It panics if a is negative or
// -0.
func (g *Generator) Weibull(a float64) float64 {
	checkWeibull("Weibull", a)
	return weibull(&g.variates, a)
}

// FillWeibull fills dst with the values of len(dst) Weibull calls:
// weibull(a, n).
func (g *Generator) FillWeibull(dst []float64, a float64) {
	checkWeibull("FillWeibull", a)
	if a == 0 {
		clear(dst)
		return
	}
	g.fillOfExponentials(g.Workers, dst, transform{weibulls, a, 0})
}

// weibulls turns exponential numbers into values of weibull for a > 0 or NaN.
func weibulls(block []float64, a, _ float64) { libm.PowSlice(block, 1/a) }

// WeibullEach fills dst, dst[i] with the value of Weibull(a[i]): weibull of an
// array. A slice of one element stands for all.
func (g *Generator) WeibullEach(dst, a []float64) {
	each1("WeibullEach", dst, a, checkWeibull, func(a float64) float64 { return weibull(&g.variates, a) })
}

func checkWeibull(method string, a float64) { checkNonNegative(method, "a", a) }
