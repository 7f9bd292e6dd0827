package pyrand_test

import (
	"math"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// Python's %, from math.Mod alone.
func TestMod(t *testing.T) {
	const y = 2 * math.Pi
	check := func(x float64) {
		want := math.Mod(x, y)
		if want < 0 {
			want += y
		}
		want = math.Float64frombits(math.Float64bits(want) &^ (1 << 63)) // -0 is 0
		got := pyrand.Mod(x, y)
		if math.Float64bits(got) != math.Float64bits(want) {
			require.Equal(t, want, got, "%v %% %v", x, y)
			t.Fatalf("sign of %v %% %v", x, y)
		}
	}
	for _, k := range []float64{-3, -2, -1, 0, 1, 2, 3} {
		x := k * y
		check(x)
		check(math.Nextafter(x, math.Inf(1)))
		check(math.Nextafter(x, math.Inf(-1)))
	}
	check(math.Copysign(0, -1))
	check(-math.SmallestNonzeroFloat64)
	r := pyrand.New(1)
	for range 100000 {
		check(r.Uniform(-4*y, 4*y))
	}
	check(1e300)
	require.True(t, math.IsNaN(pyrand.Mod(math.Inf(1), y)))
}
