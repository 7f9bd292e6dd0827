package numpy

import "math"

// negativeBinomial is a Poisson number of a gamma-distributed mean.
func negativeBinomial(v *variates, n, p float64) int64 {
	return poisson(v, float64((1-p)/p*gamma(v, 0, n)))
}

// fillNegativeBinomial fills dst with the values of negativeBinomial.
func fillNegativeBinomial(v *variates, dst []int64, n, p float64) {
	s, scale := newGamma(n), (1-p)/p
	for i := range dst {
		s.need(v, len(dst)-i)
		dst[i] = poisson(v, float64(scale*s.draw(v)))
	}
}

// NegativeBinomial returns the number of failures before the n-th success of
// trials with success probability p: NumPy's negative_binomial(n, p). It panics
// unless n > 0, 0 < p <= 1 and the mean plus ten standard deviations of the
// gamma distribution behind it, (1-p)/p*(n+10*sqrt(n)), is at most
// 9.223372006484771e18.
func (g *Generator) NegativeBinomial(n, p float64) int64 {
	checkNegativeBinomial("NegativeBinomial", n, p)
	return negativeBinomial(&g.variates, n, p)
}

// FillNegativeBinomial fills dst with the values of len(dst) NegativeBinomial
// calls: negative_binomial(n, p, size).
func (g *Generator) FillNegativeBinomial(dst []int64, n, p float64) {
	checkNegativeBinomial("FillNegativeBinomial", n, p)
	fillNegativeBinomial(&g.variates, dst, n, p)
}

// NegativeBinomialEach fills dst, dst[i] with the value of
// NegativeBinomial(n[i], p[i]): negative_binomial of arrays. A slice of one
// element stands for all.
func (g *Generator) NegativeBinomialEach(dst []int64, n, p []float64) {
	each2("NegativeBinomialEach", dst, n, p, checkNegativeBinomial, func(n, p float64) int64 {
		return negativeBinomial(&g.variates, n, p)
	})
}

func checkNegativeBinomial(method string, n, p float64) {
	checkPositiveProbability(method, "p", p)
	if !(n > 0) {
		badParam(method, "n", n, "> 0")
	}
	if mean := (1 - p) / p * (n + float64(10*math.Sqrt(n))); !(mean <= maxPoisson) {
		badParam(method, "n", n, "with (1-p)/p*(n+10*sqrt(n)) <= 9.223372006484771e18")
	}
}
