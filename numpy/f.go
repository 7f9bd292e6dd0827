package numpy

// The ratios of F draw the numerator first.

func fisher(v *variates, dfnum, dfden float64) float64 {
	num := chisquare(v, 0, dfnum) * dfden
	return num / (chisquare(v, 1, dfden) * dfnum)
}

func noncentralFisher(v *variates, dfnum, dfden, nonc float64) float64 {
	num := noncentralChisquare(v, dfnum, nonc) * dfden
	return num / (chisquare(v, 1, dfden) * dfnum)
}

// fillFisher fills dst with the values of noncentralFisher, which for nonc = 0
// are those of fisher.
func fillFisher(v *variates, dst []float64, dfnum, dfden, nonc float64) {
	var num noncentralSampler
	num.init(dfnum, nonc)
	den := newGamma(float64(dfden / 2))
	if nonc == 0 && num.gamma.shape > 1 && den.shape > 1 {
		var t trials
		c := max(num.gamma.c, den.c)
		for i := range dst {
			draws := 2 * (len(dst) - i)
			x := float64(2*t.gamma(v, &num.gamma, draws, c)) * dfden
			dst[i] = x / (float64(2*t.gamma(v, &den, draws-1, c)) * dfnum)
		}
		return
	}
	for i := range dst {
		den.need(v, len(dst)-i)
		x := num.draw(v) * dfden
		dst[i] = x / (float64(2*den.draw(v)) * dfnum)
	}
}

// F returns a number of Fisher's F distribution with dfnum and dfden degrees
// of freedom: NumPy's f(dfnum, dfden). It panics unless both are > 0 or NaN.
func (g *Generator) F(dfnum, dfden float64) float64 {
	checkF("F", dfnum, dfden)
	return fisher(&g.variates, dfnum, dfden)
}

// FillF fills dst with the values of len(dst) F calls: f(dfnum, dfden, n).
func (g *Generator) FillF(dst []float64, dfnum, dfden float64) {
	checkF("FillF", dfnum, dfden)
	fillFisher(&g.variates, dst, dfnum, dfden, 0)
}

// FEach fills dst, dst[i] with the value of F(dfnum[i], dfden[i]): f of
// arrays. A slice of one element stands for all.
func (g *Generator) FEach(dst, dfnum, dfden []float64) {
	each2("FEach", dst, dfnum, dfden, checkF, func(dfnum, dfden float64) float64 {
		return fisher(&g.variates, dfnum, dfden)
	})
}

// NoncentralF returns a number of the noncentral F distribution with dfnum and
// dfden degrees of freedom and noncentrality nonc: NumPy's
// noncentral_f(dfnum, dfden, nonc). It panics unless dfnum and dfden are > 0
// or NaN and nonc >= 0 (not -0) or NaN.
func (g *Generator) NoncentralF(dfnum, dfden, nonc float64) float64 {
	checkNoncentralF("NoncentralF", dfnum, dfden, nonc)
	return noncentralFisher(&g.variates, dfnum, dfden, nonc)
}

// FillNoncentralF fills dst with the values of len(dst) NoncentralF calls:
// noncentral_f(dfnum, dfden, nonc, n).
func (g *Generator) FillNoncentralF(dst []float64, dfnum, dfden, nonc float64) {
	checkNoncentralF("FillNoncentralF", dfnum, dfden, nonc)
	fillFisher(&g.variates, dst, dfnum, dfden, nonc)
}

// NoncentralFEach fills dst, dst[i] with the value of
// NoncentralF(dfnum[i], dfden[i], nonc[i]): noncentral_f of arrays. A slice of
// one element stands for all.
func (g *Generator) NoncentralFEach(dst, dfnum, dfden, nonc []float64) {
	each3("NoncentralFEach", dst, dfnum, dfden, nonc, checkNoncentralF, func(dfnum, dfden, nonc float64) float64 {
		return noncentralFisher(&g.variates, dfnum, dfden, nonc)
	})
}

func checkF(method string, dfnum, dfden float64) {
	checkPositive(method, "dfnum", dfnum)
	checkPositive(method, "dfden", dfden)
}

func checkNoncentralF(method string, dfnum, dfden, nonc float64) {
	checkF(method, dfnum, dfden)
	checkNonNegative(method, "nonc", nonc)
}
