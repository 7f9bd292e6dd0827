package numpy

// The gamma family is built as Generator's, from RandomState's own normal and
// exponential numbers.

// StandardGamma returns a gamma number of the given shape and scale 1: NumPy's
// standard_gamma(shape). Shape 0 costs nothing.
func (r *RandomState) StandardGamma(shape float64) float64 {
	checkShapeParam("StandardGamma", shape)
	return gamma(&r.variates, 0, shape)
}

// FillStandardGamma fills dst with the values of len(dst) StandardGamma calls:
// standard_gamma(shape, n).
func (r *RandomState) FillStandardGamma(dst []float64, shape float64) {
	checkShapeParam("FillStandardGamma", shape)
	r.fillOfGammas(1, dst, shape, transform{})
}

// StandardGammaEach fills dst, dst[i] with the value of
// StandardGamma(shape[i]): standard_gamma of an array. A slice of one element
// stands for all.
func (r *RandomState) StandardGammaEach(dst, shape []float64) {
	each1("StandardGammaEach", dst, shape, checkShapeParam, func(shape float64) float64 {
		return gamma(&r.variates, 0, shape)
	})
}

// Gamma returns a gamma number of the given shape and scale: NumPy's
// gamma(shape, scale).
func (r *RandomState) Gamma(shape, scale float64) float64 {
	checkGamma("Gamma", shape, scale)
	return scale * gamma(&r.variates, 0, shape)
}

// FillGamma fills dst with the values of len(dst) Gamma calls:
// gamma(shape, scale, n).
func (r *RandomState) FillGamma(dst []float64, shape, scale float64) {
	checkGamma("FillGamma", shape, scale)
	r.fillOfGammas(1, dst, shape, transform{multiply, scale, 0})
}

// GammaEach fills dst, dst[i] with the value of Gamma(shape[i], scale[i]):
// gamma of arrays. A slice of one element stands for all.
func (r *RandomState) GammaEach(dst, shape, scale []float64) {
	each2("GammaEach", dst, shape, scale, checkGamma, func(shape, scale float64) float64 {
		return scale * gamma(&r.variates, 0, shape)
	})
}

// Chisquare returns a chi-square number of df degrees of freedom: NumPy's
// chisquare(df).
func (r *RandomState) Chisquare(df float64) float64 {
	checkDF("Chisquare", df)
	return chisquare(&r.variates, 0, df)
}

// FillChisquare fills dst with the values of len(dst) Chisquare calls:
// chisquare(df, n).
func (r *RandomState) FillChisquare(dst []float64, df float64) {
	checkDF("FillChisquare", df)
	r.fillOfGammas(1, dst, float64(df/2), transform{multiply, 2, 0})
}

// ChisquareEach fills dst, dst[i] with the value of Chisquare(df[i]):
// chisquare of an array. A slice of one element stands for all.
func (r *RandomState) ChisquareEach(dst, df []float64) {
	each1("ChisquareEach", dst, df, checkDF, func(df float64) float64 { return chisquare(&r.variates, 0, df) })
}

// NoncentralChisquare returns a noncentral chi-square number of df degrees of
// freedom and noncentrality nonc: NumPy's noncentral_chisquare(df, nonc). NaN
// for nonc costs what other values do.
func (r *RandomState) NoncentralChisquare(df, nonc float64) float64 {
	checkNoncentral("NoncentralChisquare", df, nonc)
	return noncentralChisquare(&r.variates, df, nonc)
}

// FillNoncentralChisquare fills dst with the values of len(dst)
// NoncentralChisquare calls: noncentral_chisquare(df, nonc, n).
func (r *RandomState) FillNoncentralChisquare(dst []float64, df, nonc float64) {
	checkNoncentral("FillNoncentralChisquare", df, nonc)
	fillNoncentralChisquare(&r.variates, dst, df, nonc)
}

// NoncentralChisquareEach fills dst, dst[i] with the value of
// NoncentralChisquare(df[i], nonc[i]): noncentral_chisquare of arrays. A slice
// of one element stands for all.
func (r *RandomState) NoncentralChisquareEach(dst, df, nonc []float64) {
	each2("NoncentralChisquareEach", dst, df, nonc, checkNoncentral, func(df, nonc float64) float64 {
		return noncentralChisquare(&r.variates, df, nonc)
	})
}

// F returns a number of Fisher's F distribution with dfnum and dfden degrees
// of freedom: NumPy's f(dfnum, dfden).
func (r *RandomState) F(dfnum, dfden float64) float64 {
	checkF("F", dfnum, dfden)
	return fisher(&r.variates, dfnum, dfden)
}

// FillF fills dst with the values of len(dst) F calls: f(dfnum, dfden, n).
func (r *RandomState) FillF(dst []float64, dfnum, dfden float64) {
	checkF("FillF", dfnum, dfden)
	fillFisher(&r.variates, dst, dfnum, dfden, 0)
}

// FEach fills dst, dst[i] with the value of F(dfnum[i], dfden[i]): f of
// arrays. A slice of one element stands for all.
func (r *RandomState) FEach(dst, dfnum, dfden []float64) {
	each2("FEach", dst, dfnum, dfden, checkF, func(dfnum, dfden float64) float64 {
		return fisher(&r.variates, dfnum, dfden)
	})
}

// NoncentralF returns a number of the noncentral F distribution with dfnum and
// dfden degrees of freedom and noncentrality nonc: NumPy's
// noncentral_f(dfnum, dfden, nonc).
func (r *RandomState) NoncentralF(dfnum, dfden, nonc float64) float64 {
	checkNoncentralF("NoncentralF", dfnum, dfden, nonc)
	return noncentralFisher(&r.variates, dfnum, dfden, nonc)
}

// FillNoncentralF fills dst with the values of len(dst) NoncentralF calls:
// noncentral_f(dfnum, dfden, nonc, n).
func (r *RandomState) FillNoncentralF(dst []float64, dfnum, dfden, nonc float64) {
	checkNoncentralF("FillNoncentralF", dfnum, dfden, nonc)
	fillFisher(&r.variates, dst, dfnum, dfden, nonc)
}

// NoncentralFEach fills dst, dst[i] with the value of
// NoncentralF(dfnum[i], dfden[i], nonc[i]): noncentral_f of arrays. A slice of
// one element stands for all.
func (r *RandomState) NoncentralFEach(dst, dfnum, dfden, nonc []float64) {
	each3("NoncentralFEach", dst, dfnum, dfden, nonc, checkNoncentralF, func(dfnum, dfden, nonc float64) float64 {
		return noncentralFisher(&r.variates, dfnum, dfden, nonc)
	})
}

// Beta returns a number in [0, 1] of the beta distribution: NumPy's
// beta(a, b).
func (r *RandomState) Beta(a, b float64) float64 {
	checkBeta("Beta", a, b)
	return beta(&r.variates, a, b)
}

// FillBeta fills dst with the values of len(dst) Beta calls: beta(a, b, n).
func (r *RandomState) FillBeta(dst []float64, a, b float64) {
	checkBeta("FillBeta", a, b)
	fillBeta(&r.variates, dst, a, b)
}

// BetaEach fills dst, dst[i] with the value of Beta(a[i], b[i]): beta of
// arrays. A slice of one element stands for all.
func (r *RandomState) BetaEach(dst, a, b []float64) {
	each2("BetaEach", dst, a, b, checkBeta, func(a, b float64) float64 { return beta(&r.variates, a, b) })
}

// Dirichlet fills dst with proportions that add up to 1: NumPy's
// dirichlet(alpha). Where all of alpha is so small that every gamma number
// underflows, they are NaN. It panics if an element of alpha is not positive
// (NaN passes), or if the lengths differ.
func (r *RandomState) Dirichlet(dst, alpha []float64) {
	checkRows("Dirichlet", len(dst), 1, len(alpha))
	checkLegacyDirichlet("Dirichlet", alpha)
	dirichletGammas(&r.variates, dst, alpha)
}

// FillDirichlet fills dst with rows, each the values of one Dirichlet call:
// dirichlet(alpha, rows). It also panics unless len(dst) is a multiple of
// len(alpha).
func (r *RandomState) FillDirichlet(dst, alpha []float64) {
	checkRows("FillDirichlet", len(dst), -1, len(alpha))
	checkLegacyDirichlet("FillDirichlet", alpha)
	dirichletGammas(&r.variates, dst, alpha)
}

func checkLegacyDirichlet(method string, alpha []float64) {
	for _, a := range alpha {
		checkPositive(method, "alpha", a)
	}
}
