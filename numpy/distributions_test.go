package numpy_test

import (
	"math"
	"strings"

	"github.com/seedtree/seedtree/numpy"
)

type G = *numpy.Generator

// A distribution is a method of Generator in its forms, with parameters. The
// values are bits: of a float64, a float32 or an int64.
type distribution struct {
	call string // in Python, without size=
	ones func(g G, n int) []uint64
	fill func(g G, n int) []uint64
	each func(g G, n int) []uint64 // parameters of length 1; nil without parameters
	vary func(g G, n int) []uint64 // parameters of length n

	bench     func(g G, n int) func() // a fill that can be repeated
	benchOnes func(g G) func()
	benchEach func(g G, n int) func()
	perValue  int // numbers in a value
}

// method returns the Python name.
func (d *distribution) method() string { return d.call[:strings.IndexByte(d.call, '(')] }

// bits64 returns the values of a slice of the three types.
func bits64[T float64 | float32 | int64](x []T) []uint64 {
	out := make([]uint64, len(x))
	for i, v := range x {
		switch v := any(v).(type) {
		case float64:
			if out[i] = math.Float64bits(v); v != v {
				out[i] = nanBits
			}
		case float32:
			if out[i] = uint64(math.Float32bits(v)); v != v {
				out[i] = nanBits
			}
		case int64:
			out[i] = uint64(v)
		}
	}
	return out
}

type number interface{ float64 | float32 | int64 }

func generate[T number](n int, one func() T) []uint64 {
	x := make([]T, n)
	for i := range x {
		x[i] = one()
	}
	return bits64(x)
}

func filled[T number](n int, fill func([]T)) []uint64 {
	x := make([]T, n)
	fill(x)
	return bits64(x)
}

func repeat[T any](n int, x T) []T {
	s := make([]T, n)
	for i := range s {
		s[i] = x
	}
	return s
}

func dist0[T number](call string, one func(G) T, fill func(G, []T)) distribution {
	return distribution{
		call:      call,
		ones:      func(g G, n int) []uint64 { return generate(n, func() T { return one(g) }) },
		fill:      func(g G, n int) []uint64 { return filled(n, func(x []T) { fill(g, x) }) },
		bench:     func(g G, n int) func() { x := make([]T, n); return func() { fill(g, x) } },
		benchOnes: func(g G) func() { return func() { one(g) } },
	}
}

func dist1[T, A number](call string, one func(G, A) T, fill func(G, []T, A), each func(G, []T, []A), a A) distribution {
	d := dist0(call,
		func(g G) T { return one(g, a) },
		func(g G, x []T) { fill(g, x, a) })
	d.each = func(g G, n int) []uint64 { return filled(n, func(x []T) { each(g, x, []A{a}) }) }
	d.vary = func(g G, n int) []uint64 { return filled(n, func(x []T) { each(g, x, repeat(n, a)) }) }
	d.benchEach = func(g G, n int) func() {
		x, as := make([]T, n), repeat(n, a)
		return func() { each(g, x, as) }
	}
	return d
}

func dist2[T, A, B number](call string, one func(G, A, B) T, fill func(G, []T, A, B), each func(G, []T, []A, []B), a A, b B) distribution {
	d := dist0(call,
		func(g G) T { return one(g, a, b) },
		func(g G, x []T) { fill(g, x, a, b) })
	d.each = func(g G, n int) []uint64 { return filled(n, func(x []T) { each(g, x, []A{a}, repeat(n, b)) }) }
	d.vary = func(g G, n int) []uint64 { return filled(n, func(x []T) { each(g, x, repeat(n, a), []B{b}) }) }
	d.benchEach = func(g G, n int) func() {
		x, as, bs := make([]T, n), repeat(n, a), repeat(n, b)
		return func() { each(g, x, as, bs) }
	}
	return d
}

func dist3[T, A number](call string, one func(G, A, A, A) T, fill func(G, []T, A, A, A), each func(G, []T, []A, []A, []A), a, b, c A) distribution {
	d := dist0(call,
		func(g G) T { return one(g, a, b, c) },
		func(g G, x []T) { fill(g, x, a, b, c) })
	d.each = func(g G, n int) []uint64 {
		return filled(n, func(x []T) { each(g, x, []A{a}, repeat(n, b), []A{c}) })
	}
	d.vary = func(g G, n int) []uint64 {
		return filled(n, func(x []T) { each(g, x, repeat(n, a), []A{b}, repeat(n, c)) })
	}
	d.benchEach = func(g G, n int) func() {
		x, as, bs, cs := make([]T, n), repeat(n, a), repeat(n, b), repeat(n, c)
		return func() { each(g, x, as, bs, cs) }
	}
	return d
}

// rows makes a distribution of k numbers a value.
func rows[T number](call string, k int, one, fill func(G, []T)) distribution {
	return distribution{
		call: call,
		ones: func(g G, n int) []uint64 {
			x := make([]T, n*k)
			for i := range n {
				one(g, x[i*k:][:k])
			}
			return bits64(x)
		},
		fill:      func(g G, n int) []uint64 { return filled(n*k, func(x []T) { fill(g, x) }) },
		bench:     func(g G, n int) func() { x := make([]T, n*k); return func() { fill(g, x) } },
		benchOnes: func(g G) func() { x := make([]T, k); return func() { one(g, x) } },
		perValue:  k,
	}
}

// distributions holds every method, in every branch that it has.
var distributions = []distribution{
	dist0("standard_normal()", G.StandardNormal, G.FillStandardNormal),
	dist0("standard_normal(dtype='float32')", G.StandardNormal32, G.FillStandardNormal32),
	dist2("normal(10.0, 0.25)", G.Normal, G.FillNormal, G.NormalEach, 10, 0.25),
	dist2("lognormal(2.0, 0.125)", G.Lognormal, G.FillLognormal, G.LognormalEach, 2, 0.125),
	dist0("standard_exponential()", G.StandardExponential, G.FillStandardExponential),
	dist0("standard_exponential(dtype='float32')", G.StandardExponential32, G.FillStandardExponential32),
	dist0("standard_exponential(method='inv')", G.StandardExponentialInv, G.FillStandardExponentialInv),
	dist0("standard_exponential(dtype='float32', method='inv')", G.StandardExponentialInv32, G.FillStandardExponentialInv32),
	dist1("exponential(2.75)", G.Exponential, G.FillExponential, G.ExponentialEach, 2.75),
	dist1("rayleigh(3.5)", G.Rayleigh, G.FillRayleigh, G.RayleighEach, 3.5),
	dist1("standard_gamma(0.0)", G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach, 0),
	dist1("standard_gamma(0.3)", G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach, 0.3),
	dist1("standard_gamma(1.0)", G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach, 1),
	dist1("standard_gamma(2.5)", G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach, 2.5),
	dist1("standard_gamma(0.0, dtype='float32')", G.StandardGamma32, G.FillStandardGamma32, G.StandardGammaEach32, 0),
	dist1("standard_gamma(0.3, dtype='float32')", G.StandardGamma32, G.FillStandardGamma32, G.StandardGammaEach32, float32(0.3)),
	dist1("standard_gamma(1.0, dtype='float32')", G.StandardGamma32, G.FillStandardGamma32, G.StandardGammaEach32, 1),
	dist1("standard_gamma(2.5, dtype='float32')", G.StandardGamma32, G.FillStandardGamma32, G.StandardGammaEach32, 2.5),
	dist2("gamma(5.5, 0.25)", G.Gamma, G.FillGamma, G.GammaEach, 5.5, 0.25),
	dist2("beta(0.5, 0.7)", G.Beta, G.FillBeta, G.BetaEach, 0.5, 0.7),
	dist2("beta(1e-3, 2e-3)", G.Beta, G.FillBeta, G.BetaEach, 1e-3, 2e-3),
	dist2("beta(1e-110, 3e-110)", G.Beta, G.FillBeta, G.BetaEach, 1e-110, 3e-110),
	dist2("beta(3.0, 4.0)", G.Beta, G.FillBeta, G.BetaEach, 3, 4),
	dist1("chisquare(7.5)", G.Chisquare, G.FillChisquare, G.ChisquareEach, 7.5),
	dist2("noncentral_chisquare(3.0, 2.0)", G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach, 3, 2),
	dist2("noncentral_chisquare(0.5, 3.0)", G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach, 0.5, 3),
	dist2("noncentral_chisquare(4.0, 0.0)", G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach, 4, 0),
	dist2("f(2.0, 5.0)", G.F, G.FillF, G.FEach, 2, 5),
	dist3("noncentral_f(3.0, 5.0, 1.5)", G.NoncentralF, G.FillNoncentralF, G.NoncentralFEach, 3, 5, 1.5),
	dist1("standard_t(3.0)", G.StandardT, G.FillStandardT, G.StandardTEach, 3),
	dist0("standard_cauchy()", G.StandardCauchy, G.FillStandardCauchy),
	dist2("vonmises(1.0, 1e-9)", G.Vonmises, G.FillVonmises, G.VonmisesEach, 1, 1e-9),
	dist2("vonmises(1.0, 1e-6)", G.Vonmises, G.FillVonmises, G.VonmisesEach, 1, 1e-6),
	dist2("vonmises(-3.0, 4.0)", G.Vonmises, G.FillVonmises, G.VonmisesEach, -3, 4),
	dist2("vonmises(3.1, 2e6)", G.Vonmises, G.FillVonmises, G.VonmisesEach, 3.1, 2e6),
	dist1("pareto(3.0)", G.Pareto, G.FillPareto, G.ParetoEach, 3),
	dist1("weibull(1.5)", G.Weibull, G.FillWeibull, G.WeibullEach, 1.5),
	dist1("weibull(0.0)", G.Weibull, G.FillWeibull, G.WeibullEach, 0),
	dist1("power(5.0)", G.Power, G.FillPower, G.PowerEach, 5),
	dist2("laplace(1.5, 3.0)", G.Laplace, G.FillLaplace, G.LaplaceEach, 1.5, 3),
	dist2("gumbel(-2.0, 0.5)", G.Gumbel, G.FillGumbel, G.GumbelEach, -2, 0.5),
	dist2("logistic(3.0, 0.1)", G.Logistic, G.FillLogistic, G.LogisticEach, 3, 0.1),
	dist2("wald(1.0, 2.0)", G.Wald, G.FillWald, G.WaldEach, 1, 2),
	dist3("triangular(0.0, 1.0, 4.0)", G.Triangular, G.FillTriangular, G.TriangularEach, 0, 1, 4),
	dist2("binomial(10, 0.3)", G.Binomial, G.FillBinomial, G.BinomialEach, 10, 0.3),
	dist2("binomial(10, 0.0)", G.Binomial, G.FillBinomial, G.BinomialEach, 10, 0.0),
	dist2("binomial(0, 0.4)", G.Binomial, G.FillBinomial, G.BinomialEach, 0, 0.4),
	dist2("binomial(30, 0.9)", G.Binomial, G.FillBinomial, G.BinomialEach, 30, 0.9),
	dist2("binomial(1000, 0.3)", G.Binomial, G.FillBinomial, G.BinomialEach, 1000, 0.3),
	dist2("binomial(1000000, 0.77)", G.Binomial, G.FillBinomial, G.BinomialEach, 1000000, 0.77),
	dist2("negative_binomial(5.0, 0.4)", G.NegativeBinomial, G.FillNegativeBinomial, G.NegativeBinomialEach, 5.0, 0.4),
	dist2("negative_binomial(100.0, 0.3)", G.NegativeBinomial, G.FillNegativeBinomial, G.NegativeBinomialEach, 100.0, 0.3),
	dist1("poisson(0.0)", G.Poisson, G.FillPoisson, G.PoissonEach, 0.0),
	dist1("poisson(3.0)", G.Poisson, G.FillPoisson, G.PoissonEach, 3.0),
	dist1("poisson(50.0)", G.Poisson, G.FillPoisson, G.PoissonEach, 50.0),
	dist1("zipf(2.0)", G.Zipf, G.FillZipf, G.ZipfEach, 2.0),
	dist1("zipf(1025.0)", G.Zipf, G.FillZipf, G.ZipfEach, 1025.0),
	dist1("geometric(0.4)", G.Geometric, G.FillGeometric, G.GeometricEach, 0.4),
	dist1("geometric(0.1)", G.Geometric, G.FillGeometric, G.GeometricEach, 0.1),
	dist3("hypergeometric(20, 30, 15)", G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach, 20, 30, 15),
	dist3("hypergeometric(20, 30, 5)", G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach, 20, 30, 5),
	dist3("hypergeometric(500, 1000, 1200)", G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach, 500, 1000, 1200),
	dist1("logseries(0.7)", G.Logseries, G.FillLogseries, G.LogseriesEach, 0.7),
	rows("multinomial(20, [0.2, 0.3, 0.5])", 3,
		func(g G, x []int64) { g.Multinomial(x, 20, []float64{0.2, 0.3, 0.5}) },
		func(g G, x []int64) { g.FillMultinomial(x, 20, []float64{0.2, 0.3, 0.5}) }),
	rows("multinomial(1000, [0.1, 0.2, 0.05, 0.65])", 4,
		func(g G, x []int64) { g.Multinomial(x, 1000, []float64{0.1, 0.2, 0.05, 0.65}) },
		func(g G, x []int64) { g.FillMultinomial(x, 1000, []float64{0.1, 0.2, 0.05, 0.65}) }),
	rows("multivariate_hypergeometric([100, 200, 0, 300], 150)", 4,
		func(g G, x []int64) { g.MultivariateHypergeometric(x, []int64{100, 200, 0, 300}, 150) },
		func(g G, x []int64) { g.FillMultivariateHypergeometric(x, []int64{100, 200, 0, 300}, 150) }),
	rows("multivariate_hypergeometric([5, 6, 7], 12)", 3,
		func(g G, x []int64) { g.MultivariateHypergeometric(x, []int64{5, 6, 7}, 12) },
		func(g G, x []int64) { g.FillMultivariateHypergeometric(x, []int64{5, 6, 7}, 12) }),
	rows("dirichlet([1.0, 2.0, 3.0])", 3,
		func(g G, x []float64) { g.Dirichlet(x, []float64{1, 2, 3}) },
		func(g G, x []float64) { g.FillDirichlet(x, []float64{1, 2, 3}) }),
	rows("dirichlet([0.05, 0.02, 0.01])", 3,
		func(g G, x []float64) { g.Dirichlet(x, []float64{0.05, 0.02, 0.01}) },
		func(g G, x []float64) { g.FillDirichlet(x, []float64{0.05, 0.02, 0.01}) }),
	rows("multivariate_normal([1.0, 2.0], [[1.0, 0.5], [0.5, 2.0]], method='cholesky')", 2,
		func(g G, x []float64) {
			g.MultivariateNormalCholesky(x, []float64{1, 2}, [][]float64{{1, 0.5}, {0.5, 2}})
		},
		func(g G, x []float64) {
			g.FillMultivariateNormalCholesky(x, []float64{1, 2}, [][]float64{{1, 0.5}, {0.5, 2}})
		}),
}
