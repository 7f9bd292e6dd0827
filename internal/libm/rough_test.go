package libm_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/libm"
)

// Within an interval of the table the error grows towards both ends.
func TestRoughLog(t *testing.T) {
	for i := range 128 {
		first := 0x3fe6000000000000 + uint64(i)<<45
		for _, bits := range []uint64{first, first + 1<<45 - 1, first + 1<<44} {
			for _, k := range []int{-1021, -60, -1, 0, 1, 60, 1022} {
				x := math.Ldexp(math.Float64frombits(bits), k)
				require.InDelta(t, libm.Log(x), libm.RoughLog(x), libm.RoughLogError/2, "%x", x)
			}
		}
	}
	require.False(t, math.IsNaN(libm.RoughLog(0)) || math.IsInf(libm.RoughLog(0), 0))
}
