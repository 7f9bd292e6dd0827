package numpy

import "github.com/seedtree/seedtree/internal/libm"

// Poisson returns a Poisson number of mean lam: NumPy's poisson(lam).
func (r *RandomState) Poisson(lam float64) int64 {
	checkPoisson("Poisson", lam)
	return r.onePoisson(lam)
}

// FillPoisson fills dst with the values of len(dst) Poisson calls:
// poisson(lam, n).
func (r *RandomState) FillPoisson(dst []int64, lam float64) {
	checkPoisson("FillPoisson", lam)
	r.fillPoisson(r.Workers, dst, lam)
}

// PoissonEach fills dst, dst[i] with the value of Poisson(lam[i]): poisson of
// an array. A slice of one element stands for all.
func (r *RandomState) PoissonEach(dst []int64, lam []float64) {
	each1("PoissonEach", dst, lam, checkPoisson, func(lam float64) int64 { return poisson(&r.variates, lam) })
}

// NegativeBinomial returns the number of failures before the n-th success of
// trials with success probability p: NumPy's negative_binomial(n, p). It panics
// unless n > 0 or NaN and 0 <= p <= 1. Where the mean does not fit an int64,
// values may be -2^63, as NumPy's are.
func (r *RandomState) NegativeBinomial(n, p float64) int64 {
	checkLegacyNegativeBinomial("NegativeBinomial", n, p)
	return negativeBinomial(&r.variates, n, p)
}

// FillNegativeBinomial fills dst with the values of len(dst) NegativeBinomial
// calls: negative_binomial(n, p, size).
func (r *RandomState) FillNegativeBinomial(dst []int64, n, p float64) {
	checkLegacyNegativeBinomial("FillNegativeBinomial", n, p)
	fillNegativeBinomial(&r.variates, dst, n, p)
}

// NegativeBinomialEach fills dst, dst[i] with the value of
// NegativeBinomial(n[i], p[i]): negative_binomial of arrays. A slice of one
// element stands for all.
func (r *RandomState) NegativeBinomialEach(dst []int64, n, p []float64) {
	each2("NegativeBinomialEach", dst, n, p, checkLegacyNegativeBinomial, func(n, p float64) int64 {
		return negativeBinomial(&r.variates, n, p)
	})
}

func checkLegacyNegativeBinomial(method string, n, p float64) {
	checkPositive(method, "n", n)
	checkProbability(method, "p", p)
}

// Zipf returns a number of the Zipf, or zeta, distribution of exponent a:
// NumPy's zipf(a). It panics unless 1 < a < 1025; for larger a NumPy does not
// return.
func (r *RandomState) Zipf(a float64) int64 {
	checkLegacyZipf("Zipf", a)
	return r.oneZipf(a)
}

// FillZipf fills dst with the values of len(dst) Zipf calls: zipf(a, n).
func (r *RandomState) FillZipf(dst []int64, a float64) {
	checkLegacyZipf("FillZipf", a)
	fillZipf(r.Workers, r.bits, dst, r.zipf(a, len(dst)))
}

// ZipfEach fills dst, dst[i] with the value of Zipf(a[i]): zipf of an array. A
// slice of one element stands for all.
func (r *RandomState) ZipfEach(dst []int64, a []float64) {
	each1("ZipfEach", dst, a, checkLegacyZipf, func(a float64) int64 {
		s := newZipf(a, &r.changed)
		return s.draw(r.bits)
	})
}

func checkLegacyZipf(method string, a float64) {
	if !(a > 1 && a < 1025) {
		badParam(method, "a", a, "in (1, 1025)")
	}
}

// Geometric returns the number of trials up to the first success, each of
// success probability p: NumPy's geometric(p). For p so small that 1-p is 1 it
// is -2^63, as NumPy's is.
func (r *RandomState) Geometric(p float64) int64 {
	checkGeometric("Geometric", p)
	return r.geometric(p)
}

func (r *RandomState) geometric(p float64) int64 {
	u := r.double()
	if p >= geometricSearchFrom {
		return geometricSearch(u, p)
	}
	return geometricInverse(-libm.Log1p(-u), r.restLog(p), &r.changed)
}

// FillGeometric fills dst with the values of len(dst) Geometric calls:
// geometric(p, n).
func (r *RandomState) FillGeometric(dst []int64, p float64) {
	checkGeometric("FillGeometric", p)
	r.fillGeometric(dst, p, libm.Log(1-p))
}

// GeometricEach fills dst, dst[i] with the value of Geometric(p[i]): geometric
// of an array. A slice of one element stands for all.
func (r *RandomState) GeometricEach(dst []int64, p []float64) {
	each1("GeometricEach", dst, p, checkGeometric, r.geometric)
}

// Logseries returns a number of the logarithmic series distribution: NumPy's
// logseries(p).
func (r *RandomState) Logseries(p float64) int64 {
	checkLogseries("Logseries", p)
	return r.oneLogseries(p)
}

// FillLogseries fills dst with the values of len(dst) Logseries calls:
// logseries(p, n).
func (r *RandomState) FillLogseries(dst []int64, p float64) {
	checkLogseries("FillLogseries", p)
	fillLogseries(&r.variates, dst, p)
}

// LogseriesEach fills dst, dst[i] with the value of Logseries(p[i]): logseries
// of an array. A slice of one element stands for all.
func (r *RandomState) LogseriesEach(dst []int64, p []float64) {
	each1("LogseriesEach", dst, p, checkLogseries, func(p float64) int64 {
		s := newLogseries(p, libm.Log(1-p), &r.changed)
		return logseries(&r.variates, &s)
	})
}

// Binomial returns the number of successes in n trials of success probability
// p: NumPy's binomial(n, p). Unlike a Generator's it costs a word even for
// n = 0 or p = 0.
func (r *RandomState) Binomial(n int64, p float64) int64 {
	checkBinomial("Binomial", n, p)
	return r.oneBinomial(n, p)
}

// FillBinomial fills dst with the values of len(dst) Binomial calls:
// binomial(n, p, size).
func (r *RandomState) FillBinomial(dst []int64, n int64, p float64) {
	checkBinomial("FillBinomial", n, p)
	r.fillBinomial(r.Workers, dst, n, p)
}

// BinomialEach fills dst, dst[i] with the value of Binomial(n[i], p[i]):
// binomial of arrays. A slice of one element stands for all.
func (r *RandomState) BinomialEach(dst, n []int64, p []float64) {
	each2("BinomialEach", dst, n, p, checkBinomial, func(n int64, p float64) int64 {
		return binomial(r.bits, n, p, &r.changed)
	})
}

// Multinomial fills dst with how often each of len(dst) outcomes comes up in n
// trials: NumPy's multinomial(n, pvals), which draws even for outcomes of
// probability 0. The last probability is never used: it is what the others
// leave.
func (r *RandomState) Multinomial(dst []int64, n int64, pvals []float64) {
	checkRows("Multinomial", len(dst), 1, len(pvals))
	if len(pvals) > 0 { // NumPy's Generator refuses none, RandomState does not
		checkMultinomial("Multinomial", n, pvals)
		r.multinomial(dst, n, pvals, r.multinomialChanges())
	}
}

// FillMultinomial fills dst with rows, each the values of one Multinomial
// call: multinomial(n, pvals, rows). It also panics unless len(dst) is a
// multiple of len(pvals).
func (r *RandomState) FillMultinomial(dst []int64, n int64, pvals []float64) {
	checkRows("FillMultinomial", len(dst), -1, len(pvals))
	if len(pvals) > 0 {
		checkMultinomial("FillMultinomial", n, pvals)
	}
	for k := len(pvals); len(dst) > 0; dst = dst[k:] {
		r.multinomial(dst[:k], n, pvals, r.multinomialChanges())
	}
}

// multinomialChanges are those of the binomial that multinomial is built on.
func (r *RandomState) multinomialChanges() *changes {
	if r.multinomialAs != nil {
		return r.multinomialAs
	}
	return &r.changed
}
