package numpy_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// gammas are the methods of Generator and RandomState whose fills find attempts
// ahead.
type gammas interface {
	BitGenerator() numpy.BitGenerator
	StandardNormal() float64
	StandardGamma(shape float64) float64
	FillStandardGamma(dst []float64, shape float64)
	Beta(a, b float64) float64
	FillBeta(dst []float64, a, b float64)
	F(dfnum, dfden float64) float64
	FillF(dst []float64, dfnum, dfden float64)
	Wald(mean, scale float64) float64
	FillWald(dst []float64, mean, scale float64)
	StandardT(df float64) float64
	FillStandardT(dst []float64, df float64)
	NoncentralChisquare(df, nonc float64) float64
	FillNoncentralChisquare(dst []float64, df, nonc float64)
	Dirichlet(dst, alpha []float64)
	FillDirichlet(dst, alpha []float64)
}

// TestTrials compares fills with single calls, with a kept normal number and
// without, for shapes that reject normal numbers at once, too.
func TestTrials(t *testing.T) {
	kinds := map[string]func(numpy.BitGenerator) gammas{
		"Generator":   func(b numpy.BitGenerator) gammas { return numpy.NewGenerator(b) },
		"RandomState": func(b numpy.BitGenerator) gammas { return numpy.NewRandomStateFrom(b) },
	}
	for kind, of := range kinds {
		for _, name := range bitGeneratorNames {
			for _, p := range [][2]float64{{1.0000001, 1.0000002}, {1.3, 40}, {1e6, 2.5}, {math.NaN(), 2}} {
				for what, form := range map[string]struct {
					width     int
					one, fill func(gammas, []float64)
				}{
					"gamma":                        {1, func(g gammas, dst []float64) { dst[0] = g.StandardGamma(p[0]) }, func(g gammas, dst []float64) { g.FillStandardGamma(dst, p[0]) }},
					"beta":                         {1, func(g gammas, dst []float64) { dst[0] = g.Beta(p[0], p[1]) }, func(g gammas, dst []float64) { g.FillBeta(dst, p[0], p[1]) }},
					"f":                            {1, func(g gammas, dst []float64) { dst[0] = g.F(2*p[0], 2*p[1]) }, func(g gammas, dst []float64) { g.FillF(dst, 2*p[0], 2*p[1]) }},
					"wald":                         {1, func(g gammas, dst []float64) { dst[0] = g.Wald(p[0], 2) }, func(g gammas, dst []float64) { g.FillWald(dst, p[0], 2) }},
					"t":                            {1, func(g gammas, dst []float64) { dst[0] = g.StandardT(2 * p[0]) }, func(g gammas, dst []float64) { g.FillStandardT(dst, 2*p[0]) }},
					"noncentral chi-square of 3":   {1, func(g gammas, dst []float64) { dst[0] = g.NoncentralChisquare(3, 2) }, func(g gammas, dst []float64) { g.FillNoncentralChisquare(dst, 3, 2) }},
					"noncentral chi-square of 0.5": {1, func(g gammas, dst []float64) { dst[0] = g.NoncentralChisquare(0.5, 2) }, func(g gammas, dst []float64) { g.FillNoncentralChisquare(dst, 0.5, 2) }},
					"dirichlet":                    {3, func(g gammas, dst []float64) { g.Dirichlet(dst, []float64{p[0], 3, p[1]}) }, func(g gammas, dst []float64) { g.FillDirichlet(dst, []float64{p[0], 3, p[1]}) }},
				} {
					for _, n := range []int{1, 17, 40, 700} {
						for normals := range 2 {
							key := seedseq.New(uint64(n))
							g, h := of(newBitGenerator[name](key)), of(newBitGenerator[name](key))
							for range normals {
								g.StandardNormal()
								h.StandardNormal()
							}
							got, want := make([]float64, n*form.width), make([]float64, form.width)
							form.fill(g, got)
							for i, x := range got {
								if i %= form.width; i == 0 {
									form.one(h, want)
								}
								if math.Float64bits(x) != math.Float64bits(want[i]) {
									t.Fatalf("%s over %s, %s%v: fill of %d after %d: %v, want %v", kind, name, what, p, n, normals, x, want[i])
								}
							}
							for range 2 {
								require.Equal(t, h.StandardNormal(), g.StandardNormal(), "%s over %s, %s%v", kind, name, what, p)
							}
							require.Equal(t, h.BitGenerator().Uint64(), g.BitGenerator().Uint64())
						}
					}
				}
			}
		}
	}
}

// TestGammaTest has uniform numbers close to what they are compared with.
func TestGammaTest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, shape := range []float64{1.0000001, 1.5, 2.5, 40, 1e4, 1e12} {
		accepts, exactly := numpy.GammaTest(shape)
		b := shape - 1.0/3
		for range 20000 {
			x := 3 * r.NormFloat64()
			v := 1 + x/math.Sqrt(9*b)
			if v <= 0 {
				continue
			}
			v *= v * v
			bound := math.Exp(0.5*x*x + b*(1-v+math.Log(v)))
			for _, u := range []float64{bound, bound + 1e-5*r.NormFloat64(), bound * (1 + 1e-3*r.NormFloat64()), r.Float64(), 0, 0x1p-53} {
				if u >= 0 && u < 1 && accepts(x, u) != exactly(x, u) {
					t.Fatalf("shape %v, x = %v, u = %v", shape, x, u)
				}
			}
		}
	}
}

// Half of the least noncentrality is 0, which draws no Poisson number. The
// values are NumPy 2.5.5's default_rng(5).noncentral_chisquare(.5, 5e-324, 3)
// and random().
func TestNoncentralityUnderflows(t *testing.T) {
	g := numpy.DefaultRNG(5)
	var x [3]float64
	g.FillNoncentralChisquare(x[:], 0.5, 5e-324)
	require.Equal(t, [3]float64{0x1.bd6de9e4dc46p-1, 0x1.20dc099431732p-3, 0x1.1bda7c9334115p-16}, x)
	require.Equal(t, 0x1.a246ccca48e48p-2, g.Random())
}
