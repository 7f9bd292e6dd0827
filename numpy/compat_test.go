package numpy_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// A compatCase is a line of testdata/compat.jsonl, see compat.py there.
type compatCase struct {
	Class string
	rsCall
	Seed    uint64
	Results map[string][]string
}

func loadCompat(t *testing.T) (cases []compatCase) {
	f, err := os.Open("testdata/compat.jsonl")
	require.NoError(t, err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c compatCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c), lines.Text())
		cases = append(cases, c)
	}
	require.NotEmpty(t, cases)
	return cases
}

var generatorMethods = map[string]method[G]{
	"standard_normal":      draws0(G.StandardNormal, G.FillStandardNormal),
	"standard_exponential": draws0(G.StandardExponential, G.FillStandardExponential),
	"standard_cauchy":      draws0(G.StandardCauchy, G.FillStandardCauchy),

	"exponential":    draws1(G.Exponential, G.FillExponential, G.ExponentialEach),
	"rayleigh":       draws1(G.Rayleigh, G.FillRayleigh, G.RayleighEach),
	"standard_gamma": draws1(G.StandardGamma, G.FillStandardGamma, G.StandardGammaEach),
	"chisquare":      draws1(G.Chisquare, G.FillChisquare, G.ChisquareEach),
	"standard_t":     draws1(G.StandardT, G.FillStandardT, G.StandardTEach),
	"pareto":         draws1(G.Pareto, G.FillPareto, G.ParetoEach),
	"weibull":        draws1(G.Weibull, G.FillWeibull, G.WeibullEach),
	"power":          draws1(G.Power, G.FillPower, G.PowerEach),
	"poisson":        draws1(G.Poisson, G.FillPoisson, G.PoissonEach),
	"zipf":           draws1(G.Zipf, G.FillZipf, G.ZipfEach),
	"geometric":      draws1(G.Geometric, G.FillGeometric, G.GeometricEach),
	"logseries":      draws1(G.Logseries, G.FillLogseries, G.LogseriesEach),

	"uniform":              draws2(G.Uniform, G.FillUniform, G.UniformEach),
	"normal":               draws2(G.Normal, G.FillNormal, G.NormalEach),
	"lognormal":            draws2(G.Lognormal, G.FillLognormal, G.LognormalEach),
	"laplace":              draws2(G.Laplace, G.FillLaplace, G.LaplaceEach),
	"gumbel":               draws2(G.Gumbel, G.FillGumbel, G.GumbelEach),
	"logistic":             draws2(G.Logistic, G.FillLogistic, G.LogisticEach),
	"gamma":                draws2(G.Gamma, G.FillGamma, G.GammaEach),
	"noncentral_chisquare": draws2(G.NoncentralChisquare, G.FillNoncentralChisquare, G.NoncentralChisquareEach),
	"f":                    draws2(G.F, G.FillF, G.FEach),
	"beta":                 draws2(G.Beta, G.FillBeta, G.BetaEach),
	"vonmises":             draws2(G.Vonmises, G.FillVonmises, G.VonmisesEach),
	"wald":                 draws2(G.Wald, G.FillWald, G.WaldEach),
	"negative_binomial":    draws2(G.NegativeBinomial, G.FillNegativeBinomial, G.NegativeBinomialEach),
	"binomial":             draws2(G.Binomial, G.FillBinomial, G.BinomialEach),

	"noncentral_f":   draws3(G.NoncentralF, G.FillNoncentralF, G.NoncentralFEach),
	"triangular":     draws3(G.Triangular, G.FillTriangular, G.TriangularEach),
	"hypergeometric": draws3(G.Hypergeometric, G.FillHypergeometric, G.HypergeometricEach),

	"multinomial": multinomials(G.Multinomial, G.FillMultinomial),
	"dirichlet":   dirichlets(G.Dirichlet, G.FillDirichlet),
}

// outcome is that of compat.py: b is what g draws from.
func outcome[F any](m method[F], g F, b *pcg.PCG64, c *rsCall, f form) (out string) {
	defer func() {
		if p := recover(); p != nil {
			if _, ok := p.(*numpy.ParamError); !ok {
				panic(p)
			}
			out = "ValueError"
		}
	}()
	values := m(g, c, f)
	return hashOf(append(values, strconv.FormatUint(b.Uint64(), 10)))
}

// Every release gives what it gave, for methods that changed and others.
func TestCompat(t *testing.T) {
	tested := map[string]int{}
	for _, c := range loadCompat(t) {
		for want, versions := range c.Results {
			if want == "hang" {
				continue
			}
			for _, version := range versions {
				compat, err := numpy.Compat(version)
				require.NoError(t, err)
				tested[version]++
				for _, f := range []form{plain, singly} {
					if f == singly && version != versions[0] {
						continue
					}
					b := pcg.New(seedseq.New(c.Seed))
					var got string
					if c.Class == "Generator" {
						g := numpy.NewGenerator(b)
						g.SetCompat(compat)
						got = outcome(generatorMethods[c.Do], g, b, &c.rsCall, f)
					} else {
						r := numpy.NewRandomStateFrom(b)
						r.SetCompat(compat)
						got = outcome(rsMethods[c.Do], r, b, &c.rsCall, f)
					}
					if got != want {
						require.Equal(t, want, got, "%s.%s%s in %s, form %d", c.Class, c.Do, c.Args, version, f)
					}
				}
			}
		}
	}
	require.GreaterOrEqual(t, len(tested), 13)
}

// The rows of Compat's table that show, by the releases between which the
// outcome changes.
func TestCompatCoversTheTable(t *testing.T) {
	changes := map[string][]string{} // first releases with another outcome
	for _, c := range loadCompat(t) {
		of := map[string]string{}
		var versions []string
		for outcome, vs := range c.Results {
			for _, v := range vs {
				of[v] = outcome
				versions = append(versions, v)
			}
		}
		slices.SortFunc(versions, func(a, b string) int { return slices.Compare(numbers(t, a), numbers(t, b)) })
		for i, v := range versions[1:] {
			name := c.Class + "." + c.Do
			if of[v] != of[versions[i]] && !slices.Contains(changes[name], v) {
				changes[name] = append(changes[name], v)
			}
		}
	}
	for _, v := range changes {
		slices.Sort(v)
	}
	require.Equal(t, map[string][]string{
		"Generator.geometric":     {"1.25.2"},
		"Generator.dirichlet":     {"1.25.2", "1.26.4"},
		"Generator.beta":          {"1.26.4", "2.1.3"},
		"Generator.zipf":          {"2.1.3"},
		"Generator.wald":          {"2.3.4"},
		"Generator.binomial":      {"2.4.0", "2.5.0"},
		"Generator.multinomial":   {"2.4.0", "2.5.0"},
		"RandomState.multinomial": {"2.4.0", "2.5.0"},
	}, changes)
}

func numbers(t *testing.T, version string) []int {
	var out []int
	for _, s := range strings.Split(version, ".") {
		n, err := strconv.Atoi(s)
		require.NoError(t, err)
		out = append(out, n)
	}
	return out
}

func TestCompatVersions(t *testing.T) {
	for _, same := range [][]string{{"1.22", "1.22.0", "1.22.4", "1.23.5", "1.24.4"}, {"1.25.0", "1.25"}, {"1.26", "1.26.4"},
		{"2.0.0", "2.0.2"}, {"2.1", "2.2.6", "2.3", "2.3.0", "2.3.3"}, {"2.3.4", "2.3.5"}, {"2.4", "2.4.6"}, {"2.5", "2.5.5", "2.5.0"}} {
		first, err := numpy.Compat(same[0])
		require.NoError(t, err)
		for _, v := range same {
			c, err := numpy.Compat(v)
			require.NoError(t, err)
			if same[0] != "1.26" && same[0] != "2.0.0" {
				require.Equal(t, first, c, v)
			}
		}
		require.Equal(t, same[0] == "2.5", first == numpy.Compatibility{}, same[0])
		require.NotEqual(t, first, first.Glibc241())
		require.Equal(t, first.Glibc241(), first.Glibc241().Glibc241())
	}
	for _, v := range []string{"", "1", "2", "1.21", "1.21.6", "1.27", "2.6", "3.0", "2.5.5.1", "2.5.", ".5", "2.05", "+2.5", "-1.22", "2.5.5rc1", "1.26.0.dev0", "2.5.99999", "1.22.x", " 2.5", "2,5"} {
		_, err := numpy.Compat(v)
		var target *numpy.ValueError
		require.ErrorAs(t, err, &target, v)
	}
}

// Children keep to their parent's release, and the zero Compatibility takes it
// back.
func TestCompatOfChildren(t *testing.T) {
	c, err := numpy.Compat("2.2.0")
	require.NoError(t, err)
	old, now := numpy.DefaultRNG(1), numpy.DefaultRNG(1)
	old.SetCompat(c)
	x, y := old.Spawn(1)[0].Wald(10, 0.1), now.Spawn(1)[0].Wald(10, 0.1)
	require.NotEqual(t, x, y)
	require.InDelta(t, x, y, 1e-6)
	old.SetCompat(numpy.Compatibility{})
	require.Equal(t, now.Spawn(1)[0].Wald(10, 0.1), old.Spawn(1)[0].Wald(10, 0.1))

	r := numpy.NewRandomState(3)
	r.SetCompat(c)
	dst := make([]int64, 4)
	r.Multinomial(dst, 20, []float64{0.2, 0, 0.3, 0.5})
	r.SetCompat(numpy.Compatibility{})
	r.Seed(3)
	r.Multinomial(dst, 20, []float64{0.2, 0, 0.3, 0.5})
	require.Equal(t, []int64{4, 0, 5, 11}, dst)
}

// The tails move in the last bit, and nothing else does.
func TestGlibc241(t *testing.T) {
	const n = 1 << 18
	for name, fill := range map[string]func(g G, dst []float32){
		"normal":      G.FillStandardNormal32,
		"exponential": G.FillStandardExponential32,
	} {
		old, now := numpy.DefaultRNG(5), numpy.DefaultRNG(5)
		now.SetCompat(numpy.Compatibility{}.Glibc241())
		a, b := make([]float32, n), make([]float32, n)
		fill(old, a)
		fill(now, b)
		differ := 0
		for i := range a {
			if a[i] == b[i] {
				continue
			}
			differ++
			if math.Abs(float64(a[i])) < 3.65 {
				require.Failf(t, "no tail", "%s: %v and %v", name, a[i], b[i])
			}
			require.True(t, b[i] == math.Nextafter32(a[i], 100) || b[i] == math.Nextafter32(a[i], -100), "%s: %v and %v", name, a[i], b[i])
		}
		require.Greater(t, differ, 0, name)
		require.Less(t, differ, n/4000, name)
		require.Equal(t, old.Random(), now.Random(), name)
	}
}

func ExampleCompat() {
	c, err := numpy.Compat("1.26.4")
	if err != nil {
		panic(err)
	}
	rng := numpy.DefaultRNG(12345)
	rng.SetCompat(c)
	fmt.Println(rng.Wald(10, 0.1))
	fmt.Println(numpy.DefaultRNG(12345).Wald(10, 0.1))
	// Output:
	// 0.048846516669556195
	// 0.048846516669507345
}

// Python's NumPy on a machine with glibc 2.41 or later.
func ExampleCompatibility_Glibc241() {
	rng := numpy.DefaultRNG(5)
	rng.SetCompat(numpy.Compatibility{}.Glibc241())
	x := make([]float32, 100000)
	rng.FillStandardNormal32(x)
	y := make([]float32, len(x))
	numpy.DefaultRNG(5).FillStandardNormal32(y)

	for i := range x {
		if x[i] != y[i] {
			fmt.Println(x[i], y[i])
		}
	}
	// Output: 3.7283354 3.7283356
}

// A state is of no release: loading one keeps the receiver's.
func TestCompatStaysOverJSON(t *testing.T) {
	old, err := numpy.Compat("2.4")
	require.NoError(t, err)

	g := numpy.DefaultRNG(0)
	g.SetCompat(old)
	data, err := numpy.DefaultRNG(1543).MarshalJSON()
	require.NoError(t, err)
	require.NoError(t, g.UnmarshalJSON(data))
	require.EqualValues(t, 477, g.Binomial(1000, .5)) // 502 in 2.5

	rows := func(r *numpy.RandomState) (rows [12]int64) {
		r.FillMultinomial(rows[:], 1000, []float64{.4, 0, .6})
		return rows
	}
	loaded, same := numpy.NewRandomState(0), numpy.NewRandomState(7)
	loaded.SetCompat(old)
	same.SetCompat(old)
	data, err = numpy.NewRandomState(7).MarshalJSON()
	require.NoError(t, err)
	require.NoError(t, loaded.UnmarshalJSON(data))
	require.Equal(t, rows(same), rows(loaded))
	require.NotEqual(t, rows(numpy.NewRandomState(7)), rows(same))
}
