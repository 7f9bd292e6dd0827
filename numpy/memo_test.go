package numpy_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// TestSingleCallsRemember draws with parameters that come back, change by one
// and come with another release of NumPy, and has to get what the Each forms
// give, which remember nothing.
func TestSingleCallsRemember(t *testing.T) {
	older, err := numpy.Compat("1.25.0")
	require.NoError(t, err)
	g, h := numpy.DefaultRNG(5), numpy.DefaultRNG(5)
	one := func(n int64) []int64 { return []int64{n} }
	real := func(x float64) []float64 { return []float64{x} }
	var x [1]float64
	var k [1]int64
	for i := range 3000 {
		if i%500 == 250 {
			g.SetCompat(older)
			h.SetCompat(older)
		} else if i%500 == 0 {
			g.SetCompat(numpy.Compatibility{})
			h.SetCompat(numpy.Compatibility{})
		}
		n, p := int64(10+90*(i/3%2)), []float64{0.3, 0.7, 0.31}[i/7%3]
		h.BinomialEach(k[:], one(n), real(p))
		require.Equal(t, k[0], g.Binomial(n, p))
		lam := 12 + float64(i/5%2)
		h.PoissonEach(k[:], real(lam))
		require.Equal(t, k[0], g.Poisson(lam))
		a := 1.5 + float64(i/4%2)
		h.ZipfEach(k[:], real(a))
		require.Equal(t, k[0], g.Zipf(a))
		good, bad, sample := 30+int64(i/2%2), 40+int64(i/3%2), 20+int64(i/5%2)
		h.HypergeometricEach(k[:], one(good), one(bad), one(sample))
		require.Equal(t, k[0], g.Hypergeometric(good, bad, sample))
		mu, kappa := float64(i/3%2), 1+float64(i/5%2)
		h.VonmisesEach(x[:], real(mu), real(kappa))
		require.Equal(t, x[0], g.Vonmises(mu, kappa))
	}
}

// TestSingleCallsOfGammasRemember compares with what generators give that have
// nothing to remember.
func TestSingleCallsOfGammasRemember(t *testing.T) {
	b := pcg.New(seedseq.New(6))
	g := numpy.NewGenerator(b)
	for i := range 6000 {
		step := float64(i / 2000 % 2) // long enough for cells
		if i < 2000 {
			step = float64(i / 3 % 2)
		}
		for name, f := range map[string]func(g *numpy.Generator) float64{
			"gamma(below 1)":            func(g *numpy.Generator) float64 { return g.StandardGamma(0.5 + step/4) },
			"gamma":                     func(g *numpy.Generator) float64 { return g.Gamma(2.5+step, 3) },
			"beta":                      func(g *numpy.Generator) float64 { return g.Beta(2, 3-step) },
			"beta(up to 1)":             func(g *numpy.Generator) float64 { return g.Beta(0.5, 0.7-step/4) },
			"noncentral_chisquare":      func(g *numpy.Generator) float64 { return g.NoncentralChisquare(3+step, 2) },
			"noncentral_chisquare(0.5)": func(g *numpy.Generator) float64 { return g.NoncentralChisquare(0.5, 2*step) },
			"f":                         func(g *numpy.Generator) float64 { return g.F(5, 7-step) },
			"noncentral_f":              func(g *numpy.Generator) float64 { return g.NoncentralF(5+step, 7, 1) },
			"standard_t":                func(g *numpy.Generator) float64 { return g.StandardT(5 + step) },
			"vonmises":                  func(g *numpy.Generator) float64 { return g.Vonmises(1, 4+step) },
		} {
			fresh := *b
			want := f(numpy.NewGenerator(&fresh))
			if got := f(g); got != want || *b != fresh {
				t.Fatalf("%s, call %d: %v, want %v", name, i, got, want)
			}
		}
	}
}

// The parameters of an empty memory are real ones, too.
func TestFirstCallRemembersNothing(t *testing.T) {
	var x [1]float64
	numpy.DefaultRNG(3).VonmisesEach(x[:], []float64{0}, []float64{0})
	require.Equal(t, x[0], numpy.DefaultRNG(3).Vonmises(0, 0))
	require.Zero(t, numpy.DefaultRNG(3).Binomial(0, 0))
	require.Zero(t, numpy.DefaultRNG(3).Poisson(0))
	require.Zero(t, numpy.DefaultRNG(3).Hypergeometric(0, 0, 0))
}

// Rows come from samplers that are remembered by what is left; one binomial
// number after the other, from one that remembers nothing, they are the same.
func TestRowsRemember(t *testing.T) {
	rows := 20_000
	if testing.Short() {
		rows = 3000
	}
	type sampler interface {
		Multinomial(dst []int64, n int64, pvals []float64)
		FillMultinomial(dst []int64, n int64, pvals []float64)
		BinomialEach(dst, n []int64, p []float64)
	}
	for name, make := range map[string]func() sampler{
		"Generator":   func() sampler { return numpy.DefaultRNG(5) },
		"RandomState": func() sampler { return numpy.NewRandomState(5) },
	} {
		t.Run(name, func(t *testing.T) {
			fills, calls, reference := make(), make(), make()
			for _, c := range []struct {
				n     int64
				pvals []float64
			}{
				{100, []float64{.1, .2, .3, .4}},
				{100, []float64{.1, .7, .15, .05}}, // what is left is of a probability above one half
				{400, []float64{.1, .2, 0, .3, .4}},
				{3, []float64{.5, .25, .25}},
				{100, []float64{.1, .2, .3, .4}},
			} {
				k := len(c.pvals)
				got := slices.Repeat([]int64{-1}, rows*k)
				fills.FillMultinomial(got, c.n, c.pvals)
				row, want := slices.Repeat([]int64{-1}, k), slices.Repeat([]int64{-1}, k)
				for ; len(got) > 0; got = got[k:] {
					left, rest := c.n, 1.0
					clear(want)
					for j, p := range c.pvals[:k-1] {
						reference.BinomialEach(want[j:j+1], []int64{left}, []float64{p / rest})
						if left -= want[j]; left == 0 {
							break
						}
						rest -= p
					}
					want[k-1] = left
					calls.Multinomial(row, c.n, c.pvals)
					if !slices.Equal(want, got[:k]) || !slices.Equal(want, row) {
						require.Equal(t, want, got[:k])
						require.Equal(t, want, row)
					}
				}
			}
		})
	}
}

// TestFirstCallsAllocateNothing has generators of which few values are drawn.
func TestFirstCallsAllocateNothing(t *testing.T) {
	row, p := make([]int64, 3), []float64{0.2, 0.3, 0.5}
	for name, draw := range map[string]func(*numpy.Generator){
		"StandardGamma":       func(g *numpy.Generator) { g.StandardGamma(0.5) },
		"Gamma":               func(g *numpy.Generator) { g.Gamma(2.5, 2) },
		"Beta":                func(g *numpy.Generator) { g.Beta(0.5, 0.7) },
		"F":                   func(g *numpy.Generator) { g.F(5, 7) },
		"NoncentralChisquare": func(g *numpy.Generator) { g.NoncentralChisquare(0.5, 2) },
		"Vonmises":            func(g *numpy.Generator) { g.Vonmises(1, 4) },
		"Binomial":            func(g *numpy.Generator) { g.Binomial(1000, 0.3) },
		"Poisson":             func(g *numpy.Generator) { g.Poisson(100) },
		"Zipf":                func(g *numpy.Generator) { g.Zipf(2.5) },
		"Geometric":           func(g *numpy.Generator) { g.Geometric(0.1) },
		"Hypergeometric":      func(g *numpy.Generator) { g.Hypergeometric(200, 300, 80) },
		"Logseries":           func(g *numpy.Generator) { g.Logseries(0.7) },
		"NegativeBinomial":    func(g *numpy.Generator) { g.NegativeBinomial(5, 0.4) },
		"Multinomial":         func(g *numpy.Generator) { g.Multinomial(row, 100, p) },
	} {
		allocs := testing.AllocsPerRun(100, func() {
			g := numpy.New(seedseq.New(1))
			draw(g)
			draw(g)
		})
		require.Equal(t, 1.0, allocs, name) // the generator
	}
}
