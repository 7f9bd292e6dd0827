package numpy

import "github.com/seedtree/seedtree/internal/libm"

func power(e, a float64) float64 { return libm.Pow(-libm.Expm1(-e), 1/a) }

// Power returns a number in [0, 1] of density a*x^(a-1): NumPy's power(a). It
// panics unless a > 0 or NaN.
func (g *Generator) Power(a float64) float64 {
	checkA("Power", a)
	return power(g.StandardExponential(), a)
}

// FillPower fills dst with the values of len(dst) Power calls: power(a, n).
func (g *Generator) FillPower(dst []float64, a float64) {
	checkA("FillPower", a)
	g.fillOfExponentials(g.Workers, dst, transform{powers, a, 0})
}

// powers turns exponential numbers into values of power.
func powers(block []float64, a, _ float64) {
	negate(block)
	libm.Expm1Slice(block)
	negate(block)
	libm.PowSlice(block, 1/a)
}

// PowerEach fills dst, dst[i] with the value of Power(a[i]): power of an
// array. A slice of one element stands for all.
func (g *Generator) PowerEach(dst, a []float64) {
	each1("PowerEach", dst, a, checkA, func(a float64) float64 {
		return power(g.StandardExponential(), a)
	})
}
