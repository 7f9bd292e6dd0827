package numpy_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
)

// First values of a fresh RandomState(12345), NumPy 2.5.5, in decimals that
// give the same bits back.
func TestRandomStateGolden(t *testing.T) {
	for _, c := range []struct {
		call string
		run  func(r R) []any
		want string
	}{
		{"random_sample()", fiveOf(R.RandomSample), "0.9296160928171479 0.3163755545817859"},
		{"standard_normal()", fiveOf(R.StandardNormal), "-0.20470765948471295 0.47894333805754824 -0.5194387150567381"},
		{"exponential(1)", fiveOf(func(r R) float64 { return r.Exponential(1) }), "2.6537906331017487 0.380346568552371"},
		{"gamma(0.5, 1)", fiveOf(func(r R) float64 { return r.Gamma(0.5, 1) }), "2.1913524132696622 0.033826129288714535"},
		{"gamma(2.5, 1)", fiveOf(func(r R) float64 { return r.Gamma(2.5, 1) }), "1.8790977140375718 2.9508787593017405"},
		{"beta(0.5, 0.5)", fiveOf(func(r R) float64 { return r.Beta(0.5, 0.5) }), "0.8961986808713148 0.44701553852873477"},
		{"standard_t(3)", fiveOf(func(r R) float64 { return r.StandardT(3) }), "-0.18875744464699443 0.8235524367227164"},
		{"standard_cauchy()", fiveOf(R.StandardCauchy), "-0.42741519344427326 0.9346956806083058"},
		{"wald(1, 1)", fiveOf(func(r R) float64 { return r.Wald(1, 1) }), "0.8151754571477414 0.6222085505960242"},
		{"vonmises(0, 2)", fiveOf(func(r R) float64 { return r.Vonmises(0, 2) }), "0.2078124170281952 1.0497074738853671"},
		{"pareto(3)", fiveOf(func(r R) float64 { return r.Pareto(3) }), "1.422007829296425 0.13516973898389062"},
		{"power(5)", fiveOf(func(r R) float64 { return r.Power(5) }), "0.9855092993130856 0.7944024664669465"},
		{"rayleigh(1)", fiveOf(func(r R) float64 { return r.Rayleigh(1) }), "2.3038188440507854 0.8721772395016634"},
		{"randint(0, 100)", fiveOf(func(r R) int64 { return r.RandInt(0, 100) }), "98 29 1 36 41"},
		{"tomaxint()", fiveOf(R.TomaxInt), "8574195020535469810"},
		{"bytes(4)", fiveOf(func(r R) string { return fmt.Sprintf("%x", r.Bytes(4)) }), "e251fbed"},
		{"binomial(1000, 0.3)", fiveOf(func(r R) int64 { return r.Binomial(1000, 0.3) }), "328 302 307"},
		{"poisson(50)", fiveOf(func(r R) int64 { return r.Poisson(50) }), "63 43 51"},
		{"zipf(2)", fiveOf(func(r R) int64 { return r.Zipf(2) }), "14 1 2"},
		{"geometric(0.1)", fiveOf(func(r R) int64 { return r.Geometric(0.1) }), "26 4 2"},
		{"logseries(0.7)", fiveOf(func(r R) int64 { return r.Logseries(0.7) }), "1 1 3"},
		{"hypergeometric(20, 30, 5)", fiveOf(func(r R) int64 { return r.Hypergeometric(20, 30, 5) }), "1 4 2"},
		{"hypergeometric(20, 30, 15)", fiveOf(func(r R) int64 { return r.Hypergeometric(20, 30, 15) }), "7 7 8"},
		{"permutation(8)", fiveOf(func(r R) []int { return r.Permutation(8) }), "[7 3 4 0 1 6 5 2]"},
		{"choice(20, 5, replace=False)", fiveOf(func(r R) []int { return r.ChoiceNoReplace(20, 5) }), "[13 8 16 3 15]"},
	} {
		got := strings.TrimSuffix(fmt.Sprintln(c.run(numpy.NewRandomState(12345))...), "\n")
		require.True(t, strings.HasPrefix(got+" ", c.want+" "), "%s: %s, want %s", c.call, got, c.want)
	}
	r, dst := numpy.NewRandomState(3), make([]int64, 8)
	r.FillMultinomial(dst, 20, []float64{0.2, 0, 0.3, 0.5})
	require.Equal(t, []int64{4, 0, 5, 11, 4, 0, 8, 8}, dst)
}

// fiveOf calls f five times.
func fiveOf[T any](f func(r R) T) func(r R) []any {
	return func(r R) (out []any) {
		for range 5 {
			out = append(out, f(r))
		}
		return out
	}
}

// A constantBits yields the same number for ever.
type constantBits struct{ x uint64 }

func (b constantBits) Uint64() uint64   { return b.x }
func (b constantBits) Uint32() uint32   { return uint32(b.x) }
func (b constantBits) Float64() float64 { return float64(b.x>>11) * 0x1p-53 }
func (b constantBits) Fill(dst []uint64) {
	for i := range dst {
		dst[i] = b.x
	}
}
func (b constantBits) FillFloat64(dst []float64) {
	for i := range dst {
		dst[i] = b.Float64()
	}
}

// Edges that chance does not reach: where Generator draws again, RandomState
// does not.
func TestRandomStateOfZeros(t *testing.T) {
	r := numpy.NewRandomStateFrom(constantBits{0})
	require.True(t, math.IsNaN(r.Beta(0.5, 0.5)))
	require.Zero(t, r.StandardExponential())
	require.Zero(t, r.Rayleigh(2))
	require.EqualValues(t, 0, r.RandInt(0, 1000))
	require.EqualValues(t, 0, r.Poisson(3))
	require.EqualValues(t, 0, r.Binomial(10, 0.3))
	require.EqualValues(t, 1, r.Geometric(0.5))
	require.EqualValues(t, 0, r.Geometric(0.1)) // ceil(0 / log(0.9)): NumPy's slip
	require.Equal(t, make([]byte, 5), r.Bytes(5))
	r = numpy.NewRandomStateFrom(constantBits{1<<64 - 1})
	require.EqualValues(t, int64(math.MaxInt64), r.TomaxInt())
	require.InDelta(t, 36.7368, r.StandardExponential(), 1e-4)
	require.EqualValues(t, 63, r.RandInt(0, 64))
}
