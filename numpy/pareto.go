package numpy

import "github.com/seedtree/seedtree/internal/libm"

func pareto(e, a float64) float64 { return libm.Expm1(e / a) }

// Pareto returns a number of the Pareto II, or Lomax, distribution: NumPy's
// pareto(a). The classical Pareto number of minimum m is m*(1+Pareto(a)). It
// panics unless a > 0 or NaN.
func (g *Generator) Pareto(a float64) float64 {
	checkA("Pareto", a)
	return pareto(g.StandardExponential(), a)
}

// FillPareto fills dst with the values of len(dst) Pareto calls: pareto(a, n).
func (g *Generator) FillPareto(dst []float64, a float64) {
	checkA("FillPareto", a)
	g.fillOfExponentials(g.Workers, dst, transform{paretos, a, 0})
}

// paretos turns exponential numbers into values of pareto.
func paretos(block []float64, a, _ float64) {
	for i, e := range block {
		block[i] = e / a
	}
	libm.Expm1Slice(block)
}

// ParetoEach fills dst, dst[i] with the value of Pareto(a[i]): pareto of an
// array. A slice of one element stands for all.
func (g *Generator) ParetoEach(dst, a []float64) {
	each1("ParetoEach", dst, a, checkA, func(a float64) float64 {
		return pareto(g.StandardExponential(), a)
	})
}

func checkA(method string, a float64) { checkPositive(method, "a", a) }
