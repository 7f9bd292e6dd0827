package numpy

import "math"

func chisquare(v *variates, df float64) float64 { return float64(2 * gamma(v, float64(df/2))) }

// noncentralChisquare is random_noncentral_chisquare without its first look
// for NaN, which RandomState does not have.
func noncentralChisquare(v *variates, df, nonc float64) float64 {
	if nonc == 0 {
		return chisquare(v, df)
	}
	if df > 1 {
		c := chisquare(v, df-1)
		n := v.normal() + math.Sqrt(nonc)
		return c + float64(n*n)
	}
	i := poisson(v.bits, nonc/2)
	x := chisquare(v, df+float64(2*i))
	if nonc != nonc {
		return nonc
	}
	return x
}

// Chisquare returns a chi-square number of df degrees of freedom: NumPy's
// chisquare(df). It panics unless df > 0 or NaN.
func (g *Generator) Chisquare(df float64) float64 {
	checkDF("Chisquare", df)
	return chisquare(&g.variates, df)
}

// FillChisquare fills dst with the values of len(dst) Chisquare calls:
// chisquare(df, n).
func (g *Generator) FillChisquare(dst []float64, df float64) {
	checkDF("FillChisquare", df)
	if g.Workers > 1 {
		dst = g.parallelGammas(g.Workers, dst, float64(df/2), transform{multiply, 2, 0})
	}
	fillChisquare(&g.variates, dst, df)
}

func fillChisquare(v *variates, dst []float64, df float64) {
	v.fillGamma(dst, float64(df/2))
	for i := range dst {
		dst[i] *= 2
	}
}

// ChisquareEach fills dst, dst[i] with the value of Chisquare(df[i]):
// chisquare of an array. A slice of one element stands for all.
func (g *Generator) ChisquareEach(dst, df []float64) {
	each1("ChisquareEach", dst, df, checkDF, func(df float64) float64 { return chisquare(&g.variates, df) })
}

// NoncentralChisquare returns a noncentral chi-square number of df degrees of
// freedom and noncentrality nonc: NumPy's noncentral_chisquare(df, nonc). NaN
// for nonc gives NaN and costs nothing. It panics unless df > 0 or NaN and
// nonc >= 0 (not -0) or NaN.
func (g *Generator) NoncentralChisquare(df, nonc float64) float64 {
	checkNoncentral("NoncentralChisquare", df, nonc)
	return g.noncentralChisquare(df, nonc)
}

func (g *Generator) noncentralChisquare(df, nonc float64) float64 {
	if nonc != nonc {
		return nonc
	}
	return noncentralChisquare(&g.variates, df, nonc)
}

// FillNoncentralChisquare fills dst with the values of len(dst)
// NoncentralChisquare calls: noncentral_chisquare(df, nonc, n).
func (g *Generator) FillNoncentralChisquare(dst []float64, df, nonc float64) {
	checkNoncentral("FillNoncentralChisquare", df, nonc)
	switch {
	case nonc == 0:
		fillChisquare(&g.variates, dst, df)
	case df > 1 && nonc == nonc:
		s, root := newGamma(float64((df-1)/2)), math.Sqrt(nonc)
		for i := range dst {
			c := float64(2 * s.draw(&g.variates))
			n := g.StandardNormal() + root
			dst[i] = c + float64(n*n)
		}
	default:
		for i := range dst {
			dst[i] = g.noncentralChisquare(df, nonc)
		}
	}
}

// NoncentralChisquareEach fills dst, dst[i] with the value of
// NoncentralChisquare(df[i], nonc[i]): noncentral_chisquare of arrays. A slice
// of one element stands for all.
func (g *Generator) NoncentralChisquareEach(dst, df, nonc []float64) {
	each2("NoncentralChisquareEach", dst, df, nonc, checkNoncentral, g.noncentralChisquare)
}

func checkDF(method string, df float64) { checkPositive(method, "df", df) }

func checkNoncentral(method string, df, nonc float64) {
	checkPositive(method, "df", df)
	checkNonNegative(method, "nonc", nonc)
}
