package main

import "github.com/seedtree/seedtree/numpy"

// A sampler has the methods that Generator and RandomState share.
type sampler interface {
	Beta(a, b float64) float64
	Binomial(n int64, p float64) int64
	Chisquare(df float64) float64
	Choice(pop int) int
	ChoiceP(p []float64) int
	Dirichlet(dst, alpha []float64)
	Exponential(scale float64) float64
	F(dfnum, dfden float64) float64
	FillBeta(dst []float64, a, b float64)
	FillBinomial(dst []int64, n int64, p float64)
	FillBytes(dst []byte)
	FillChisquare(dst []float64, df float64)
	FillChoice(dst []int, pop int)
	FillChoiceNoReplace(dst []int, pop int)
	FillChoiceNoReplaceP(dst []int, p []float64)
	FillChoiceP(dst []int, p []float64)
	FillDirichlet(dst, alpha []float64)
	FillExponential(dst []float64, scale float64)
	FillF(dst []float64, dfnum, dfden float64)
	FillGamma(dst []float64, shape, scale float64)
	FillGeometric(dst []int64, p float64)
	FillGumbel(dst []float64, loc, scale float64)
	FillHypergeometric(dst []int64, ngood, nbad, nsample int64)
	FillLaplace(dst []float64, loc, scale float64)
	FillLogistic(dst []float64, loc, scale float64)
	FillLognormal(dst []float64, mean, sigma float64)
	FillLogseries(dst []int64, p float64)
	FillMultinomial(dst []int64, n int64, pvals []float64)
	FillNegativeBinomial(dst []int64, n, p float64)
	FillNoncentralChisquare(dst []float64, df, nonc float64)
	FillNoncentralF(dst []float64, dfnum, dfden, nonc float64)
	FillNormal(dst []float64, loc, scale float64)
	FillPareto(dst []float64, a float64)
	FillPermutation(dst []int)
	FillPoisson(dst []int64, lam float64)
	FillPower(dst []float64, a float64)
	FillRayleigh(dst []float64, scale float64)
	FillStandardCauchy(dst []float64)
	FillStandardT(dst []float64, df float64)
	FillTriangular(dst []float64, left, mode, right float64)
	FillUniform(dst []float64, low, high float64)
	FillVonmises(dst []float64, mu, kappa float64)
	FillWald(dst []float64, mean, scale float64)
	FillWeibull(dst []float64, a float64)
	FillZipf(dst []int64, a float64)
	Gamma(shape, scale float64) float64
	Geometric(p float64) int64
	Gumbel(loc, scale float64) float64
	Hypergeometric(ngood, nbad, nsample int64) int64
	Laplace(loc, scale float64) float64
	Logistic(loc, scale float64) float64
	Lognormal(mean, sigma float64) float64
	Logseries(p float64) int64
	Multinomial(dst []int64, n int64, pvals []float64)
	NegativeBinomial(n, p float64) int64
	NoncentralChisquare(df, nonc float64) float64
	NoncentralF(dfnum, dfden, nonc float64) float64
	Normal(loc, scale float64) float64
	Pareto(a float64) float64
	Permutation(n int) []int
	Poisson(lam float64) int64
	Power(a float64) float64
	Rayleigh(scale float64) float64
	Shuffle(n int, swap func(i, j int))
	StandardCauchy() float64
	StandardT(df float64) float64
	Triangular(left, mode, right float64) float64
	Uniform(low, high float64) float64
	Vonmises(mu, kappa float64) float64
	Wald(mean, scale float64) float64
	Weibull(a float64) float64
	Zipf(a float64) int64
}

var (
	_ sampler = (*numpy.Generator)(nil)
	_ sampler = (*numpy.RandomState)(nil)
)

// buffers are the destinations of fills.
type buffers struct {
	floats   []float64
	floats32 []float32
	ints     []int64
	indices  []int
	bytes    []byte
}

func newBuffers(n int) *buffers {
	return &buffers{make([]float64, n), make([]float32, n), make([]int64, n), make([]int, n), make([]byte, n)}
}

// weights has a thousand probabilities, w in Python.
var weights = func() []float64 {
	p, sum := make([]float64, 1000), 0.0
	for i := range p {
		p[i] = float64(i%7 + 1)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}()

// pythonWeights makes them there.
const pythonWeights = "w = np.arange(1000) % 7 + 1.; w /= w.sum()"

// shared adds the methods of both classes. Where a sampler has several
// algorithms, each has a line.
func (c *class) shared(g sampler, dst *buffers) {
	f, k, indices := dst.floats, dst.ints, dst.indices
	c.distribution("uniform(-1., 3.)", func() { g.FillUniform(f, -1, 3) }, func() { g.Uniform(-1, 3) })
	c.distribution("normal(.5, 2.)", func() { g.FillNormal(f, .5, 2) }, func() { g.Normal(.5, 2) })
	c.distribution("exponential(2.)", func() { g.FillExponential(f, 2) }, func() { g.Exponential(2) })
	c.distribution("gamma(.5, 2.)", func() { g.FillGamma(f, .5, 2) }, func() { g.Gamma(.5, 2) })
	c.distribution("gamma(2.5, 2.)", func() { g.FillGamma(f, 2.5, 2) }, func() { g.Gamma(2.5, 2) })
	c.distribution("beta(.5, .7)", func() { g.FillBeta(f, .5, .7) }, func() { g.Beta(.5, .7) })
	c.distribution("beta(2., 3.)", func() { g.FillBeta(f, 2, 3) }, func() { g.Beta(2, 3) })
	c.distribution("chisquare(5.)", func() { g.FillChisquare(f, 5) }, func() { g.Chisquare(5) })
	c.distribution("noncentral_chisquare(.5, 2.)", func() { g.FillNoncentralChisquare(f, .5, 2) }, func() { g.NoncentralChisquare(.5, 2) })
	c.distribution("noncentral_chisquare(3., 2.)", func() { g.FillNoncentralChisquare(f, 3, 2) }, func() { g.NoncentralChisquare(3, 2) })
	c.distribution("f(5., 7.)", func() { g.FillF(f, 5, 7) }, func() { g.F(5, 7) })
	c.distribution("noncentral_f(5., 7., 1.)", func() { g.FillNoncentralF(f, 5, 7, 1) }, func() { g.NoncentralF(5, 7, 1) })
	c.distribution("standard_t(5.)", func() { g.FillStandardT(f, 5) }, func() { g.StandardT(5) })
	c.distribution("standard_cauchy()", func() { g.FillStandardCauchy(f) }, func() { g.StandardCauchy() })
	c.distribution("vonmises(1., 4.)", func() { g.FillVonmises(f, 1, 4) }, func() { g.Vonmises(1, 4) })
	c.distribution("pareto(3.)", func() { g.FillPareto(f, 3) }, func() { g.Pareto(3) })
	c.distribution("weibull(1.5)", func() { g.FillWeibull(f, 1.5) }, func() { g.Weibull(1.5) })
	c.distribution("power(2.5)", func() { g.FillPower(f, 2.5) }, func() { g.Power(2.5) })
	c.distribution("laplace(.5, 2.)", func() { g.FillLaplace(f, .5, 2) }, func() { g.Laplace(.5, 2) })
	c.distribution("gumbel(.5, 2.)", func() { g.FillGumbel(f, .5, 2) }, func() { g.Gumbel(.5, 2) })
	c.distribution("logistic(.5, 2.)", func() { g.FillLogistic(f, .5, 2) }, func() { g.Logistic(.5, 2) })
	c.distribution("lognormal(.5, .25)", func() { g.FillLognormal(f, .5, .25) }, func() { g.Lognormal(.5, .25) })
	c.distribution("rayleigh(2.)", func() { g.FillRayleigh(f, 2) }, func() { g.Rayleigh(2) })
	c.distribution("wald(1., 2.)", func() { g.FillWald(f, 1, 2) }, func() { g.Wald(1, 2) })
	c.distribution("triangular(-1., 0., 2.)", func() { g.FillTriangular(f, -1, 0, 2) }, func() { g.Triangular(-1, 0, 2) })
	c.distribution("binomial(20, .3)", func() { g.FillBinomial(k, 20, .3) }, func() { g.Binomial(20, .3) })
	c.distribution("binomial(1000, .3)", func() { g.FillBinomial(k, 1000, .3) }, func() { g.Binomial(1000, .3) })
	c.distribution("negative_binomial(5., .4)", func() { g.FillNegativeBinomial(k, 5, .4) }, func() { g.NegativeBinomial(5, .4) })
	c.distribution("poisson(3.)", func() { g.FillPoisson(k, 3) }, func() { g.Poisson(3) })
	c.distribution("poisson(100.)", func() { g.FillPoisson(k, 100) }, func() { g.Poisson(100) })
	c.distribution("zipf(2.5)", func() { g.FillZipf(k, 2.5) }, func() { g.Zipf(2.5) })
	c.distribution("geometric(.5)", func() { g.FillGeometric(k, .5) }, func() { g.Geometric(.5) })
	c.distribution("geometric(.1)", func() { g.FillGeometric(k, .1) }, func() { g.Geometric(.1) })
	c.distribution("hypergeometric(20, 30, 8)", func() { g.FillHypergeometric(k, 20, 30, 8) }, func() { g.Hypergeometric(20, 30, 8) })
	c.distribution("hypergeometric(200, 300, 80)", func() { g.FillHypergeometric(k, 200, 300, 80) }, func() { g.Hypergeometric(200, 300, 80) })
	c.distribution("logseries(.7)", func() { g.FillLogseries(k, .7) }, func() { g.Logseries(.7) })

	row, pvals := make([]int64, 4), []float64{.1, .2, .3, .4}
	c.rows("multinomial(100, [.1, .2, .3, .4])", 4, func() { g.FillMultinomial(k, 100, pvals) }, func() { g.Multinomial(row, 100, pvals) })
	simplex, alpha := make([]float64, 4), []float64{1, 2, 3, 4}
	c.rows("dirichlet([1., 2., 3., 4.])", 4, func() { g.FillDirichlet(f, alpha) }, func() { g.Dirichlet(simplex, alpha) })

	c.whole("bytes(n)", c.n, func() { g.FillBytes(dst.bytes) })
	c.distribution("choice(1000)", func() { g.FillChoice(indices, 1000) }, func() { g.Choice(1000) })
	c.distribution("choice(1000, p=w)", func() { g.FillChoiceP(indices, weights) }, func() { g.ChoiceP(weights) })
	few := indices[:100]
	c.whole("choice(1000, n, replace=False)", len(few), func() { g.FillChoiceNoReplace(few, 1000) })
	c.whole("choice(1000, n, replace=False, p=w)", len(few), func() { g.FillChoiceNoReplaceP(few, weights) })
	c.whole("permutation(n)", c.n, func() { g.FillPermutation(indices) })
}
