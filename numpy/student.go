package numpy

import "math"

func studentT(v *variates, df float64) float64 {
	num := v.normal()
	return math.Sqrt(df/2) * num / math.Sqrt(gamma(v, 0, float64(df/2)))
}

// cauchy draws the numerator first.
func cauchy(v *variates) float64 {
	num := v.normal()
	return num / v.normal()
}

// fillStudentT fills dst with the values of studentT.
func fillStudentT(v *variates, dst []float64, df float64) {
	root, den := math.Sqrt(df/2), newGamma(float64(df/2))
	for i := range dst {
		den.need(v, len(dst)-i)
		num := v.normal()
		dst[i] = root * num / math.Sqrt(den.draw(v))
	}
}

// StandardT returns a number of Student's t distribution with df degrees of
// freedom: NumPy's standard_t(df). It panics unless df > 0 or NaN.
func (g *Generator) StandardT(df float64) float64 {
	checkDF("StandardT", df)
	return studentT(&g.variates, df)
}

// FillStandardT fills dst with the values of len(dst) StandardT calls:
// standard_t(df, n).
func (g *Generator) FillStandardT(dst []float64, df float64) {
	checkDF("FillStandardT", df)
	fillStudentT(&g.variates, dst, df)
}

// StandardTEach fills dst, dst[i] with the value of StandardT(df[i]):
// standard_t of an array. A slice of one element stands for all.
func (g *Generator) StandardTEach(dst, df []float64) {
	each1("StandardTEach", dst, df, checkDF, func(df float64) float64 { return studentT(&g.variates, df) })
}

// fillCauchy fills dst with the values of cauchy.
func fillCauchy(v *variates, dst []float64) {
	// Pairs of normal numbers come in blocks of twice the values.
	var buf [2 * wordBlock]float64
	for len(dst) > 0 {
		block := dst[:min(len(dst), wordBlock)]
		pairs := buf[:2*len(block)]
		v.fillNormal(pairs)
		for i := range block {
			block[i] = pairs[2*i] / pairs[2*i+1]
		}
		dst = dst[len(block):]
	}
}

// StandardCauchy returns a number of the Cauchy distribution with mode 0:
// NumPy's standard_cauchy().
func (g *Generator) StandardCauchy() float64 { return cauchy(&g.variates) }

// FillStandardCauchy fills dst with the values of len(dst) StandardCauchy
// calls: standard_cauchy(n).
func (g *Generator) FillStandardCauchy(dst []float64) {
	fillCauchy(&g.variates, dst)
}
