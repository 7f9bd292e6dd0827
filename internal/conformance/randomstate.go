package main

import (
	"encoding/json"
	"math/big"

	"github.com/seedtree/seedtree/numpy"
)

// A randomState is an object of the class RandomState.
type randomState struct {
	*numpy.RandomState
	saved []byte
}

// newRandomState makes the RandomState of an object: by the legacy seeding of a
// number or an array, or over a bit generator with one of its seed forms.
func newRandomState(o spec) (*randomState, error) {
	if v := o.value("seed_array"); v != nil {
		return &randomState{RandomState: numpy.NewRandomStateArray(toUint32s(v))}, nil
	}
	if o["bitgen"] != nil {
		g, err := newGenerator(o)
		if err != nil {
			return nil, err
		}
		return &randomState{RandomState: numpy.NewRandomStateFrom(g.BitGenerator())}, nil
	}
	return &randomState{RandomState: numpy.NewRandomState(toUint32(o.value("seed")))}, nil
}

// bind finds a method of the RandomState, or an operation on its state.
func (r *randomState) bind(do string, args []any, kw map[string]any) func() result {
	if legacyStateMethods.has(do) {
		return legacyStateMethods.bind(r, do, args, kw)
	}
	r.Workers = workers
	return randomStateMethods.bind(r.RandomState, do, args, kw)
}

// legacyStateMethods are the operations of oracle.py on the state.
var legacyStateMethods = newTable("RandomState", map[string]method[*randomState]{
	"reseed(seed)": func(r *randomState, a arguments) result {
		if list, ok := a.get("seed").([]any); ok {
			r.SeedArray(toUint32s(list))
		} else {
			r.Seed(toUint32(a.get("seed")))
		}
		return nothing{}
	},
	"restore()": func(r *randomState, _ arguments) result {
		return orFailure(nothing{}, json.Unmarshal(r.saved, r.RandomState))
	},
	"save()": func(r *randomState, _ arguments) result {
		var err error
		r.saved, err = json.Marshal(r.RandomState)
		return orFailure(nothing{}, err)
	},
	"state()": func(r *randomState, _ arguments) result {
		data, err := json.Marshal(r.RandomState)
		if err != nil {
			return failure{err}
		}
		return flattened(data)
	},
})

// R abbreviates the method expressions in the table.
type R = *numpy.RandomState

// randomStateMethods are the methods of numpy.random.RandomState.
var randomStateMethods = newTable("RandomState", map[string]method[R]{
	// Words, order and choice.
	"bytes(length)": func(r R, a arguments) result { return byteString(r.Bytes(a.int("length"))) },
	"choice(a, size=None, replace=True, p=None)": choice[R],
	"permutation(x)": permutation[R],
	"rand(*size)":    sized(draw0(R.RandomSample, R.FillRandomSample)),
	"randint(low, high=None, size=None, dtype=int64)": randint,
	"randn(*size)":      sized(draw0(R.StandardNormal, R.FillStandardNormal)),
	"random(size=None)": draw0(R.RandomSample, R.FillRandomSample),
	"random_integers(low, high=None, size=None)": randomIntegers,
	"random_sample(size=None)":                   draw0(R.RandomSample, R.FillRandomSample),
	"shuffle(x, shape=None, as_list=False)":      shuffle[R],
	"tomaxint(size=None)":                        draw0(R.TomaxInt, R.FillTomaxInt),

	// Continuous distributions.
	"beta(a, b, size=None)":                       draw2(R.Beta, R.FillBeta, R.BetaEach),
	"chisquare(df, size=None)":                    draw1(R.Chisquare, R.FillChisquare, R.ChisquareEach),
	"exponential(scale=1.0, size=None)":           draw1(R.Exponential, R.FillExponential, R.ExponentialEach),
	"f(dfnum, dfden, size=None)":                  draw2(R.F, R.FillF, R.FEach),
	"gamma(shape, scale=1.0, size=None)":          draw2(R.Gamma, R.FillGamma, R.GammaEach),
	"gumbel(loc=0.0, scale=1.0, size=None)":       draw2(R.Gumbel, R.FillGumbel, R.GumbelEach),
	"laplace(loc=0.0, scale=1.0, size=None)":      draw2(R.Laplace, R.FillLaplace, R.LaplaceEach),
	"logistic(loc=0.0, scale=1.0, size=None)":     draw2(R.Logistic, R.FillLogistic, R.LogisticEach),
	"lognormal(mean=0.0, sigma=1.0, size=None)":   draw2(R.Lognormal, R.FillLognormal, R.LognormalEach),
	"noncentral_chisquare(df, nonc, size=None)":   draw2(R.NoncentralChisquare, R.FillNoncentralChisquare, R.NoncentralChisquareEach),
	"noncentral_f(dfnum, dfden, nonc, size=None)": draw3(R.NoncentralF, R.FillNoncentralF, R.NoncentralFEach),
	"normal(loc=0.0, scale=1.0, size=None)":       draw2(R.Normal, R.FillNormal, R.NormalEach),
	"pareto(a, size=None)":                        draw1(R.Pareto, R.FillPareto, R.ParetoEach),
	"power(a, size=None)":                         draw1(R.Power, R.FillPower, R.PowerEach),
	"rayleigh(scale=1.0, size=None)":              draw1(R.Rayleigh, R.FillRayleigh, R.RayleighEach),
	"standard_cauchy(size=None)":                  draw0(R.StandardCauchy, R.FillStandardCauchy),
	"standard_exponential(size=None)":             draw0(R.StandardExponential, R.FillStandardExponential),
	"standard_gamma(shape, size=None)":            draw1(R.StandardGamma, R.FillStandardGamma, R.StandardGammaEach),
	"standard_normal(size=None)":                  draw0(R.StandardNormal, R.FillStandardNormal),
	"standard_t(df, size=None)":                   draw1(R.StandardT, R.FillStandardT, R.StandardTEach),
	"triangular(left, mode, right, size=None)":    draw3(R.Triangular, R.FillTriangular, R.TriangularEach),
	"uniform(low=0.0, high=1.0, size=None)":       draw2(R.Uniform, R.FillUniform, R.UniformEach),
	"vonmises(mu, kappa, size=None)":              draw2(R.Vonmises, R.FillVonmises, R.VonmisesEach),
	"wald(mean, scale, size=None)":                draw2(R.Wald, R.FillWald, R.WaldEach),
	"weibull(a, size=None)":                       draw1(R.Weibull, R.FillWeibull, R.WeibullEach),

	// Discrete distributions.
	"binomial(n, p, size=None)":                       draw2(R.Binomial, R.FillBinomial, R.BinomialEach),
	"geometric(p, size=None)":                         draw1(R.Geometric, R.FillGeometric, R.GeometricEach),
	"hypergeometric(ngood, nbad, nsample, size=None)": draw3(R.Hypergeometric, R.FillHypergeometric, R.HypergeometricEach),
	"logseries(p, size=None)":                         draw1(R.Logseries, R.FillLogseries, R.LogseriesEach),
	"negative_binomial(n, p, size=None)":              draw2(R.NegativeBinomial, R.FillNegativeBinomial, R.NegativeBinomialEach),
	"poisson(lam=1.0, size=None)":                     draw1(R.Poisson, R.FillPoisson, R.PoissonEach),
	"zipf(a, size=None)":                              draw1(R.Zipf, R.FillZipf, R.ZipfEach),

	// Distributions of several values.
	"dirichlet(alpha, size=None)":      rows1(R.Dirichlet, R.FillDirichlet),
	"multinomial(n, pvals, size=None)": multinomialOf(R.Multinomial, R.FillMultinomial, nil),
})

// sized makes a method that takes the shape of its result as its arguments.
func sized[T any](m method[T]) method[T] {
	return func(object T, a arguments) result {
		if list := a.get("size").([]any); len(list) == 0 {
			a.values = []any{nil}
		}
		return m(object, a)
	}
}

// randint is the method of each dtype.
var randint = byDtype(map[string]method[R]{
	"bool": func(r R, a arguments) result {
		b := rangesOf[int64](a, false)
		return draw(b.form,
			func(i int) bool { return r.RandIntBool(b.low.at(i), b.high.at(i)) },
			func(dst []bool) { r.FillRandIntBool(dst, b.low.at(0), b.high.at(0)) },
			func(dst []bool) { r.RandIntBoolEach(dst, b.low, b.high) })
	},
	"int8": randintAs[int8], "int16": randintAs[int16], "int32": randintAs[int32], "int64": randintAs[int64],
	"uint8": randintAs[uint8], "uint16": randintAs[uint16], "uint32": randintAs[uint32], "uint64": randintAs[uint64],
})

// randomIntegers counts from 1 if it is given the upper bound only.
func randomIntegers(r R, a arguments) result {
	if a.get("high") == nil {
		a.values = []any{big.NewInt(1), a.values[0], a.get("size")}
	}
	return draw2(R.RandomIntegers, R.FillRandomIntegers, nil)(r, a)
}

func randintAs[T integer](r R, a arguments) result {
	b := rangesOf[T](a, false)
	if b.closed {
		return draw(b.form,
			func(i int) T { return numpy.RandomIntegers(r, b.low.at(i), b.high.at(i)) },
			func(dst []T) { numpy.FillRandomIntegers(r, dst, b.low.at(0), b.high.at(0)) },
			func(dst []T) { numpy.RandomIntegersEach(r, dst, b.low, b.high) })
	}
	return draw(b.form,
		func(i int) T { return numpy.RandInt(r, b.low.at(i), b.high.at(i)) },
		func(dst []T) { numpy.FillRandInt(r, dst, b.low.at(0), b.high.at(0)) },
		func(dst []T) { numpy.RandIntEach(r, dst, b.low, b.high) })
}
