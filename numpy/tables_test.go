package numpy_test

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
)

// TestTablesAreTheData compares the tables with the files they were made from.
func TestTablesAreTheData(t *testing.T) {
	read := func(name string) map[string]json.RawMessage {
		var raw map[string]json.RawMessage
		data, err := os.ReadFile("_gen/" + name)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &raw))
		return raw
	}
	numbers := func(raw json.RawMessage) (x []float64) {
		var texts []string
		require.NoError(t, json.Unmarshal(raw, &texts))
		for _, text := range texts {
			v, err := strconv.ParseFloat(text, 64)
			require.NoError(t, err)
			x = append(x, v)
		}
		return x
	}
	raw := read("ziggurat.json")
	for name, z := range numpy.Ziggurats() {
		k := make([]float64, len(z.K)) // exact: they are below 2^53
		for i := range k {
			k[i] = float64(z.K[i])
		}
		require.Equal(t, numbers(raw["k"+name]), k, name)
		require.Equal(t, numbers(raw["w"+name]), z.W, name)
		require.Equal(t, numbers(raw["f"+name]), z.F, name)
	}
	var meta struct{ Constants map[string]string }
	require.NoError(t, json.Unmarshal(raw["meta"], &meta))
	constant := func(name string) float64 {
		x, err := strconv.ParseFloat(meta.Constants[name], 64)
		require.NoError(t, err)
		return x
	}
	z := numpy.Ziggurats()
	require.Equal(t, constant("ziggurat_nor_r"), z["i_double"].Tail)
	require.Equal(t, constant("ziggurat_nor_inv_r"), z["i_double"].Inverse)
	require.Equal(t, constant("ziggurat_exp_r"), z["e_double"].Tail)
	require.Equal(t, constant("ziggurat_nor_r_f"), z["i_float"].Tail)
	require.Equal(t, constant("ziggurat_nor_inv_r_f"), z["i_float"].Inverse)
	require.Equal(t, constant("ziggurat_exp_r_f"), z["e_float"].Tail)
	require.Equal(t, numbers(read("logfact.json")["logfact"]), numpy.LogFactorials[:])
}

// TestZigguratGeometry recomputes the tables, which has to work up to the
// rounding errors in NumPy's own: the layers have equal areas.
func TestZigguratGeometry(t *testing.T) {
	for name, c := range map[string]struct {
		density   func(float64) float64
		bits      float64 // across a layer
		tolerance float64
	}{
		"i_double": {func(x float64) float64 { return math.Exp(-0.5 * x * x) }, 52, 1e-12},
		"e_double": {func(x float64) float64 { return math.Exp(-x) }, 53, 1e-12},
		"i_float":  {func(x float64) float64 { return math.Exp(-0.5 * x * x) }, 23, 2e-6},
		"e_float":  {func(x float64) float64 { return math.Exp(-x) }, 23, 2e-6},
	} {
		z := numpy.Ziggurats()[name]
		scale := math.Exp2(c.bits)
		edge := func(i int) float64 { return z.W[i] * scale }
		near := func(want, got float64, what string, i int) {
			require.InEpsilon(t, want, got, c.tolerance, "%s: %s of %d", name, what, i)
		}
		near(z.Tail, edge(255), "edge", 255)
		if z.Inverse != 0 {
			near(1/z.Tail, z.Inverse, "inverse", 255)
		}
		require.Equal(t, 1.0, z.F[0])
		require.Zero(t, z.K[1], "the layer below the peak is all wedge")
		area := edge(255) * (z.F[254] - z.F[255])
		for i := 1; i < 256; i++ {
			near(c.density(edge(i)), z.F[i], "density", i)
			require.InEpsilon(t, area, edge(i)*(z.F[i-1]-z.F[i]), 1000*c.tolerance, "%s: area of %d", name, i)
			if i > 1 {
				require.InDelta(t, edge(i-1)/edge(i)*scale, float64(z.K[i]), scale*c.tolerance+1, "%s: bound of %d", name, i)
			}
		}
		// Layer 0 has the tail: its width is that of its area below the density.
		require.InEpsilon(t, area/z.F[255], edge(0), 1000*c.tolerance, name)
		require.InEpsilon(t, z.Tail/edge(0)*scale, float64(z.K[0]), 1000*c.tolerance, name)
	}
}

// TestLogFactorial compares table and series with Go's gamma function.
func TestLogFactorial(t *testing.T) {
	require.Zero(t, numpy.LogFactorial(0))
	require.Zero(t, numpy.LogFactorial(1))
	for k := int64(2); k < 5000; k++ {
		want, _ := math.Lgamma(float64(k + 1))
		require.InEpsilon(t, want, numpy.LogFactorial(k), 1e-13, "%d!", k)
		require.InEpsilon(t, want, numpy.Loggam(float64(k+1)), 1e-13, "%d!", k)
	}
	require.Zero(t, numpy.Loggam(1))
	require.Zero(t, numpy.Loggam(2))
	for _, x := range []float64{0.1, 0.5, 1.5, 2.5, 6.999, 7} {
		want, _ := math.Lgamma(x)
		require.InDelta(t, want, numpy.Loggam(x), 1e-13, "%v", x)
	}
}

// TestTruncate has the conversions of x86-64.
func TestTruncate(t *testing.T) {
	for x, want := range map[float64]int64{
		0: 0, 0.9: 0, -0.9: 0, 2.5: 2, -2.5: -2,
		0x1p62: 1 << 62, -0x1p63: -1 << 63, 0x1.fffffffffffffp62: 1<<63 - 1024,
		0x1p63: -1 << 63, -0x1.0000000000001p63: -1 << 63, 1e300: -1 << 63,
		math.Inf(1): -1 << 63, math.Inf(-1): -1 << 63,
	} {
		require.Equal(t, want, numpy.Truncate(x), "%v", x)
	}
	require.Equal(t, int64(-1<<63), numpy.Truncate(math.NaN()))
}
