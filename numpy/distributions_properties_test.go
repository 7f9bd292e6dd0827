package numpy_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// differ returns the first index at which two slices differ, or -1.
func differ(a, b []uint64) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

// TestFillIsScalarCalls fills n values, for every n up to 1025, and has to get
// those of n calls, and leave the bit generator where they do.
func TestFillIsScalarCalls(t *testing.T) {
	for _, d := range distributions {
		t.Run(d.call, func(t *testing.T) {
			t.Parallel()
			const last = 1025
			k := max(d.perValue, 1)
			b := pcg.New(seedseq.New(7))
			g := numpy.NewGenerator(b)
			var ones []uint64
			states := []pcg.State{b.State()}
			for range last {
				ones = append(ones, d.ones(g, 1)...)
				states = append(states, b.State())
			}
			step := 1
			if k > 1 {
				step = 13
			}
			if testing.Short() {
				step = 85
			}
			for n := 0; n <= last; n += step {
				b := pcg.New(seedseq.New(7))
				got := d.fill(numpy.NewGenerator(b), n)
				if i := differ(got, ones[:n*k]); i >= 0 || b.State() != states[n] {
					t.Fatalf("fill of %d: value %d, state %v, want %v", n, i, b.State(), states[n])
				}
			}
		})
	}
}

// TestFormsAgree compares the forms over every bit generator, also one that no
// fast path knows and, where 32-bit words are drawn, with a half word pending.
func TestFormsAgree(t *testing.T) {
	for _, d := range distributions {
		t.Run(d.call, func(t *testing.T) {
			t.Parallel()
			for _, name := range bitGeneratorNames {
				sizes := []int{1, 2, 255, 256, 257, 700}
				if testing.Short() {
					sizes = []int{3, 300}
				}
				for _, n := range sizes {
					for _, half := range []bool{false, true} {
						run := func(form func(G, int) []uint64, hidden bool) ([]uint64, uint64) {
							b := newBitGenerator[name](seedseq.New(uint64(n)))
							if half {
								b.Uint32()
							}
							g := numpy.NewGenerator(b)
							if hidden {
								g = numpy.NewGenerator(foreign{b})
							}
							x := form(g, n)
							return x, uint64(b.Uint32())<<32 ^ b.Uint64()
						}
						want, after := run(d.ones, false)
						for what, form := range map[string]func(G, int) []uint64{"fill": d.fill, "each": d.each, "vary": d.vary} {
							if form == nil {
								continue
							}
							for _, hidden := range []bool{false, true} {
								got, gotAfter := run(form, hidden)
								if i := differ(got, want); i >= 0 || after != gotAfter {
									t.Fatalf("%s, n = %d, half %v: %s (hidden: %v) differs at %d", name, n, half, what, hidden, i)
								}
							}
						}
					}
				}
			}
		})
	}
}

func TestDistributionsDoNotAllocate(t *testing.T) {
	for _, d := range distributions {
		g := numpy.DefaultRNG(1)
		forms := map[string]func(){"scalar": d.benchOnes(g), "fill": d.bench(g, 300)}
		if d.benchEach != nil {
			forms["each"] = d.benchEach(g, 30)
		}
		for form, f := range forms {
			f() // the Generator's own memory
			if n := testing.AllocsPerRun(3, f); n != 0 {
				t.Errorf("%s: %s: %v allocations", d.call, form, n)
			}
		}
	}
}

// goName returns the Go name of a Python one.
func goName(python string) string {
	var name string
	for _, word := range strings.Split(python, "_") {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}

// refused holds a refused parameter of every kind, under its name.
var refused = map[string]distribution{
	"normal.scale":              dist2("normal()", G.Normal, G.FillNormal, G.NormalEach, 0, -1),
	"lognormal.sigma":           dist2("lognormal()", G.Lognormal, G.FillLognormal, G.LognormalEach, 0, -1),
	"exponential.scale":         dist1("exponential()", G.Exponential, G.FillExponential, G.ExponentialEach, -1),
	"rayleigh.scale":            dist1("rayleigh()", G.Rayleigh, G.FillRayleigh, G.RayleighEach, -1),
	"standard_gamma.shape":      dist1("standard_gamma()", G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach, -1),
	"gamma.shape":               dist2("gamma()", G.Gamma, G.FillGamma, G.GammaEach, -1, 1),
	"gamma.scale":               dist2("gamma()", G.Gamma, G.FillGamma, G.GammaEach, 1, -1),
	"beta.a":                    dist2("beta()", G.Beta, G.FillBeta, G.BetaEach, 0, 1),
	"beta.b":                    dist2("beta()", G.Beta, G.FillBeta, G.BetaEach, 1, 0),
	"chisquare.df":              dist1("chisquare()", G.Chisquare, G.FillChisquare, G.ChisquareEach, 0),
	"noncentral_chisquare.df":   dist2("noncentral_chisquare()", G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach, 0, 1),
	"noncentral_chisquare.nonc": dist2("noncentral_chisquare()", G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach, 1, -1),
	"f.dfnum":                   dist2("f()", G.F, G.FillF, G.FEach, 0, 1),
	"f.dfden":                   dist2("f()", G.F, G.FillF, G.FEach, 1, 0),
	"noncentral_f.dfnum":        dist3("noncentral_f()", G.NoncentralF, G.FillNoncentralF, G.NoncentralFEach, 0, 1, 1),
	"noncentral_f.dfden":        dist3("noncentral_f()", G.NoncentralF, G.FillNoncentralF, G.NoncentralFEach, 1, 0, 1),
	"noncentral_f.nonc":         dist3("noncentral_f()", G.NoncentralF, G.FillNoncentralF, G.NoncentralFEach, 1, 1, -1),
	"standard_t.df":             dist1("standard_t()", G.StandardT, G.FillStandardT, G.StandardTEach, 0),
	"vonmises.kappa":            dist2("vonmises()", G.Vonmises, G.FillVonmises, G.VonmisesEach, 0, -1),
	"pareto.a":                  dist1("pareto()", G.Pareto, G.FillPareto, G.ParetoEach, 0),
	"weibull.a":                 dist1("weibull()", G.Weibull, G.FillWeibull, G.WeibullEach, -1),
	"power.a":                   dist1("power()", G.Power, G.FillPower, G.PowerEach, 0),
	"laplace.scale":             dist2("laplace()", G.Laplace, G.FillLaplace, G.LaplaceEach, 0, -1),
	"gumbel.scale":              dist2("gumbel()", G.Gumbel, G.FillGumbel, G.GumbelEach, 0, -1),
	"logistic.scale":            dist2("logistic()", G.Logistic, G.FillLogistic, G.LogisticEach, 0, -1),
	"wald.mean":                 dist2("wald()", G.Wald, G.FillWald, G.WaldEach, 0, 1),
	"wald.scale":                dist2("wald()", G.Wald, G.FillWald, G.WaldEach, 1, 0),
	"triangular.left":           dist3("triangular()", G.Triangular, G.FillTriangular, G.TriangularEach, 1, 0, 2),
	"triangular.mode":           dist3("triangular()", G.Triangular, G.FillTriangular, G.TriangularEach, 1, 3, 2),
	"binomial.n":                dist2("binomial()", G.Binomial, G.FillBinomial, G.BinomialEach, -1, 0.5),
	"binomial.p":                dist2("binomial()", G.Binomial, G.FillBinomial, G.BinomialEach, 1, 1.5),
	"negative_binomial.n":       dist2("negative_binomial()", G.NegativeBinomial, G.FillNegativeBinomial, G.NegativeBinomialEach, 0.0, 0.5),
	"negative_binomial.p":       dist2("negative_binomial()", G.NegativeBinomial, G.FillNegativeBinomial, G.NegativeBinomialEach, 1.0, 0.0),
	"poisson.lam":               dist1("poisson()", G.Poisson, G.FillPoisson, G.PoissonEach, -1.0),
	"zipf.a":                    dist1("zipf()", G.Zipf, G.FillZipf, G.ZipfEach, 1.0),
	"geometric.p":               dist1("geometric()", G.Geometric, G.FillGeometric, G.GeometricEach, 0.0),
	"logseries.p":               dist1("logseries()", G.Logseries, G.FillLogseries, G.LogseriesEach, 1.0),
	"hypergeometric.ngood":      dist3("hypergeometric()", G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach, 1e9, 1, 1),
	"hypergeometric.nbad":       dist3("hypergeometric()", G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach, 1, 1e9, 1),
	"hypergeometric.nsample":    dist3("hypergeometric()", G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach, 1, 1, 3),
	"multinomial.n": rows("multinomial()", 2,
		func(g G, x []int64) { g.Multinomial(x, -1, []float64{0.5, 0.5}) },
		func(g G, x []int64) { g.FillMultinomial(x, -1, []float64{0.5, 0.5}) }),
	"multinomial.pvals": rows("multinomial()", 2,
		func(g G, x []int64) { g.Multinomial(x, 1, []float64{0.5, 1.5}) },
		func(g G, x []int64) { g.FillMultinomial(x, 1, []float64{0.5, 1.5}) }),
	"multinomial.sum(pvals[:-1])": rows("multinomial()", 3,
		func(g G, x []int64) { g.Multinomial(x, 1, []float64{0.5, 0.6, 0}) },
		func(g G, x []int64) { g.FillMultinomial(x, 1, []float64{0.5, 0.6, 0}) }),
	"dirichlet.alpha": rows("dirichlet()", 2,
		func(g G, x []float64) { g.Dirichlet(x, []float64{1, -1}) },
		func(g G, x []float64) { g.FillDirichlet(x, []float64{1, -1}) }),
	"multivariate_hypergeometric.colors": rows("multivariate_hypergeometric()", 2,
		func(g G, x []int64) { g.MultivariateHypergeometric(x, []int64{1, -1}, 1) },
		func(g G, x []int64) { g.FillMultivariateHypergeometric(x, []int64{1, -1}, 1) }),
	"multivariate_hypergeometric_count.nsample": rows("multivariate_hypergeometric_count()", 2,
		func(g G, x []int64) { g.MultivariateHypergeometricCount(x, []int64{1, 1}, 3) },
		func(g G, x []int64) { g.FillMultivariateHypergeometricCount(x, []int64{1, 1}, 3) }),
	"multivariate_normal_cholesky.cov": rows("multivariate_normal_cholesky()", 2,
		func(g G, x []float64) {
			g.MultivariateNormalCholesky(x, []float64{0, 0}, [][]float64{{1, 2}, {2, 1}})
		},
		func(g G, x []float64) {
			g.FillMultivariateNormalCholesky(x, []float64{0, 0}, [][]float64{{1, 2}, {2, 1}})
		}),
}

// TestParamErrorsNameTheMethod checks what a ParamError says in every form,
// also of fills of nothing, and that nothing is drawn before it.
func TestParamErrorsNameTheMethod(t *testing.T) {
	for key, d := range refused {
		name := goName(d.method())
		_, param, _ := strings.Cut(key, ".")
		b := pcg.New(seedseq.New(1))
		before := b.State()
		g := numpy.NewGenerator(b)
		for method, f := range map[string]func(){
			name:          func() { d.ones(g, 1) },
			"Fill" + name: func() { d.fill(g, 0); d.fill(g, 3) },
			name + "Each": func() {
				if d.each != nil {
					d.each(g, 2)
				}
			},
			name + "Each ": func() {
				if d.vary != nil {
					d.vary(g, 2)
				}
			},
		} {
			if strings.Contains(method, "Each") && d.each == nil {
				continue
			}
			err := paramError(f)
			require.NotNil(t, err, "%s: %s", key, method)
			require.Equal(t, strings.TrimSpace(method), err.Method, key)
			require.Equal(t, param, err.Param, key)
			require.True(t, strings.HasPrefix(err.Rule, param+" "), "%s: %s", key, err.Rule)
			require.True(t, strings.HasPrefix(err.Error(), "numpy: "+err.Method+": "+param+" = "), err.Error())
		}
		require.Equal(t, before, b.State(), key)
	}
}

func TestLengthsThatDoNotFit(t *testing.T) {
	g := numpy.DefaultRNG(1)
	two, three, k2 := make([]float64, 2), make([]float64, 3), make([]int64, 2)
	for what, f := range map[string]func(){
		"numpy: NormalEach: parameters must have one element or as many as dst":                     func() { g.NormalEach(three, two, two[:1]) },
		"numpy: ExponentialEach: parameters must have one element or as many as dst":                func() { g.ExponentialEach(three, nil) },
		"numpy: TriangularEach: parameters must have one element or as many as dst":                 func() { g.TriangularEach(three, three, three, two) },
		"numpy: MultinomialEach: parameters must have one element or as many as dst":                func() { g.MultinomialEach(k2, k2, [][]float64{two}) },
		"numpy: MultinomialEach: rows of pvals differ in length":                                    func() { g.MultinomialEach(k2, k2, [][]float64{two, three}) },
		"numpy: MultinomialEach: no pvals":                                                          func() { g.MultinomialEach(k2, k2, nil) },
		"numpy: Multinomial: the length of dst does not fit the parameters":                         func() { g.Multinomial(k2, 1, three) },
		"numpy: FillMultinomial: the length of dst does not fit the parameters":                     func() { g.FillMultinomial(k2, 1, three) },
		"numpy: Dirichlet: the length of dst does not fit the parameters":                           func() { g.Dirichlet(make([]float64, 4), two) },
		"numpy: FillDirichlet: the length of dst does not fit the parameters":                       func() { g.FillDirichlet(three, two) },
		"numpy: MultivariateHypergeometric: the length of dst does not fit the parameters":          func() { g.MultivariateHypergeometric(k2, k2[:1], 0) },
		"numpy: MultivariateNormalCholesky: cov is not square of the length of mean":                func() { g.MultivariateNormalCholesky(two, two, [][]float64{two}) },
		"numpy: MultivariateNormalCholesky: the length of dst does not fit the parameters":          func() { g.MultivariateNormalCholesky(three, two, [][]float64{two, two}) },
		"numpy: FillMultivariateNormalCholesky: cov is not square of the length of mean":            func() { g.FillMultivariateNormalCholesky(two, two, [][]float64{two, three}) },
		"numpy: FillMultivariateHypergeometricCount: the length of dst does not fit the parameters": func() { g.FillMultivariateHypergeometricCount(make([]int64, 3), k2, 0) },
	} {
		require.PanicsWithValue(t, what, f)
	}
}

// TestNothing makes fills of nothing, which draw nothing.
func TestNothing(t *testing.T) {
	b := pcg.New(seedseq.New(1))
	g := numpy.NewGenerator(b)
	before := b.State()
	for _, d := range distributions {
		d.fill(g, 0)
		if d.each != nil {
			d.vary(g, 0)
		}
	}
	g.MultinomialEach(nil, nil, nil)
	g.Dirichlet(nil, nil)
	g.MultivariateHypergeometric(nil, nil, 0)
	require.Equal(t, before, b.State())
}
