package main

import (
	"github.com/seedtree/seedtree/numpy"
)

// G abbreviates the method expressions in the table.
type G = *numpy.Generator

// generatorMethods are the methods of numpy.random.Generator. The parameters
// shape and as_list of shuffle and permuted are those of the oracle files.
var generatorMethods = newTable("Generator", map[string]method[G]{
	// Words, order and choice.
	"bytes(length)": func(g G, a arguments) result { return byteString(g.Bytes(a.int("length"))) },
	"choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)": choice[G],
	"integers(low, high=None, size=None, dtype=int64, endpoint=False)": integersOf,
	"permutation(x, axis=0)":                        permutation[G],
	"permuted(x, *, axis=None, shape=None)":         permuted,
	"random(size=None, dtype=float64)":              float32s(draw0(G.Random, G.FillRandom), draw0(G.Random32, G.FillRandom32)),
	"shuffle(x, axis=0, shape=None, as_list=False)": shuffle[G],

	// Continuous distributions.
	"beta(a, b, size=None)":                                      draw2(G.Beta, G.FillBeta, G.BetaEach),
	"chisquare(df, size=None)":                                   draw1(G.Chisquare, G.FillChisquare, G.ChisquareEach),
	"exponential(scale=1.0, size=None)":                          draw1(G.Exponential, G.FillExponential, G.ExponentialEach),
	"f(dfnum, dfden, size=None)":                                 draw2(G.F, G.FillF, G.FEach),
	"gamma(shape, scale=1.0, size=None)":                         draw2(G.Gamma, G.FillGamma, G.GammaEach),
	"gumbel(loc=0.0, scale=1.0, size=None)":                      draw2(G.Gumbel, G.FillGumbel, G.GumbelEach),
	"laplace(loc=0.0, scale=1.0, size=None)":                     draw2(G.Laplace, G.FillLaplace, G.LaplaceEach),
	"logistic(loc=0.0, scale=1.0, size=None)":                    draw2(G.Logistic, G.FillLogistic, G.LogisticEach),
	"lognormal(mean=0.0, sigma=1.0, size=None)":                  draw2(G.Lognormal, G.FillLognormal, G.LognormalEach),
	"noncentral_chisquare(df, nonc, size=None)":                  draw2(G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach),
	"noncentral_f(dfnum, dfden, nonc, size=None)":                draw3(G.NoncentralF, G.FillNoncentralF, G.NoncentralFEach),
	"normal(loc=0.0, scale=1.0, size=None)":                      draw2(G.Normal, G.FillNormal, G.NormalEach),
	"pareto(a, size=None)":                                       draw1(G.Pareto, G.FillPareto, G.ParetoEach),
	"power(a, size=None)":                                        draw1(G.Power, G.FillPower, G.PowerEach),
	"rayleigh(scale=1.0, size=None)":                             draw1(G.Rayleigh, G.FillRayleigh, G.RayleighEach),
	"standard_cauchy(size=None)":                                 draw0(G.StandardCauchy, G.FillStandardCauchy),
	"standard_exponential(size=None, dtype=float64, method=zig)": standardExponential,
	"standard_gamma(shape, size=None, dtype=float64)": float32s(
		draw1(G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach),
		draw1(G.StandardGamma32, G.FillStandardGamma32, G.StandardGammaEach32)),
	"standard_normal(size=None, dtype=float64)": float32s(draw0(G.StandardNormal, G.FillStandardNormal), draw0(G.StandardNormal32, G.FillStandardNormal32)),
	"standard_t(df, size=None)":                 draw1(G.StandardT, G.FillStandardT, G.StandardTEach),
	"triangular(left, mode, right, size=None)":  draw3(G.Triangular, G.FillTriangular, G.TriangularEach),
	"uniform(low=0.0, high=1.0, size=None)":     draw2(G.Uniform, G.FillUniform, G.UniformEach),
	"vonmises(mu, kappa, size=None)":            draw2(G.Vonmises, G.FillVonmises, G.VonmisesEach),
	"wald(mean, scale, size=None)":              draw2(G.Wald, G.FillWald, G.WaldEach),
	"weibull(a, size=None)":                     draw1(G.Weibull, G.FillWeibull, G.WeibullEach),

	// Discrete distributions.
	"binomial(n, p, size=None)":                       draw2(G.Binomial, G.FillBinomial, G.BinomialEach),
	"geometric(p, size=None)":                         draw1(G.Geometric, G.FillGeometric, G.GeometricEach),
	"hypergeometric(ngood, nbad, nsample, size=None)": draw3(G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach),
	"logseries(p, size=None)":                         draw1(G.Logseries, G.FillLogseries, G.LogseriesEach),
	"negative_binomial(n, p, size=None)":              draw2(G.NegativeBinomial, G.FillNegativeBinomial, G.NegativeBinomialEach),
	"poisson(lam=1.0, size=None)":                     draw1(G.Poisson, G.FillPoisson, G.PoissonEach),
	"zipf(a, size=None)":                              draw1(G.Zipf, G.FillZipf, G.ZipfEach),

	// Distributions of several values.
	"dirichlet(alpha, size=None)":                                                           rows1(G.Dirichlet, G.FillDirichlet),
	"multinomial(n, pvals, size=None)":                                                      multinomialOf(G.Multinomial, G.FillMultinomial, G.MultinomialEach),
	"multivariate_hypergeometric(colors, nsample, size=None, method=marginals)":             multivariateHypergeometric,
	"multivariate_normal(mean, cov, size=None, check_valid=warn, tol=1e-08, *, method=svd)": multivariateNormal,
})

// standardExponential takes every method but "zig" for "inv", as NumPy does.
func standardExponential(g G, a arguments) result {
	if a.name("method") == "zig" {
		return float32s(draw0(G.StandardExponential, G.FillStandardExponential), draw0(G.StandardExponential32, G.FillStandardExponential32))(g, a)
	}
	return float32s(draw0(G.StandardExponentialInv, G.FillStandardExponentialInv), draw0(G.StandardExponentialInv32, G.FillStandardExponentialInv32))(g, a)
}

func multivariateHypergeometric(g G, a arguments) result {
	colors, nsample := vectorArgument[int64](a, "colors"), toReal[int64](a.get("nsample"))
	one, fill := g.MultivariateHypergeometric, g.FillMultivariateHypergeometric
	switch method := a.name("method"); method {
	case "marginals":
	case "count":
		one, fill = g.MultivariateHypergeometricCount, g.FillMultivariateHypergeometricCount
	default:
		refuse("no method %s", method)
	}
	return rows(formOf(a), len(colors),
		func(dst []int64) { one(dst, colors, nsample) },
		func(dst []int64) { fill(dst, colors, nsample) })
}

func multivariateNormal(g G, a arguments) result {
	if method := a.name("method"); method != "cholesky" {
		panic(unsupported("Generator.multivariate_normal by " + method))
	}
	mean, cov := vectorArgument[float64](a, "mean"), operandOf[float64](a.get("cov"))
	if len(cov.shape) != 2 {
		refuse("cov is no matrix")
	}
	matrix := cov.vectors(form{shape: cov.shape[:1], varied: true})
	return rows(formOf(a), len(mean),
		func(dst []float64) { g.MultivariateNormalCholesky(dst, mean, matrix) },
		func(dst []float64) { g.FillMultivariateNormalCholesky(dst, mean, matrix) })
}

// integersOf is the method integers of each dtype.
var integersOf = byDtype(map[string]method[G]{
	"bool": func(g G, a arguments) result {
		r := rangesOf[int64](a, a.bool("endpoint")).halfOpen()
		return draw(r.form,
			func(i int) bool { return g.IntegersBool(r.low.at(i), r.high.at(i)) },
			func(dst []bool) { g.FillIntegersBool(dst, r.low.at(0), r.high.at(0)) },
			func(dst []bool) { g.IntegersBoolEach(dst, r.low, r.high) })
	},
	"int8": integersAs[int8], "int16": integersAs[int16], "int32": integersAs[int32], "int64": integersAs[int64],
	"uint8": integersAs[uint8], "uint16": integersAs[uint16], "uint32": integersAs[uint32], "uint64": integersAs[uint64],
})

func integersAs[T integer](g G, a arguments) result {
	r := rangesOf[T](a, a.bool("endpoint"))
	if r.closed {
		return draw(r.form,
			func(i int) T { return numpy.IntegersEndpoint(g, r.low.at(i), r.high.at(i)) },
			func(dst []T) { numpy.FillIntegersEndpoint(g, dst, r.low.at(0), r.high.at(0)) },
			func(dst []T) { numpy.IntegersEndpointEach(g, dst, r.low, r.high) })
	}
	return draw(r.form,
		func(i int) T { return numpy.Integers(g, r.low.at(i), r.high.at(i)) },
		func(dst []T) { numpy.FillIntegers(g, dst, r.low.at(0), r.high.at(0)) },
		func(dst []T) { numpy.IntegersEach(g, dst, r.low, r.high) })
}

func permuted(g G, a arguments) result {
	x := contents(a)
	out := &array{dtype: x.dtype, shape: x.shape}
	if axis := a.get("axis"); axis != nil {
		out.words = numpy.Permuted(g, x.words, x.shape, toInt(axis))
	} else {
		out.words = numpy.PermutationOf(g, x.words)
	}
	return out
}
