package pyfloat_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/examples/internal/pyfloat"
)

// Python 3.13: x.hex() and repr(x).
func TestAsPython(t *testing.T) {
	for _, tt := range []struct {
		x         float64
		hex, repr string
	}{
		{247.77777777777783, "0x1.ef8e38e38e390p+7", "247.77777777777783"},
		{1, "0x1.0000000000000p+0", "1.0"},
		{-0.1, "-0x1.999999999999ap-4", "-0.1"},
		{0, "0x0.0p+0", "0.0"},
		{math.Copysign(0, -1), "-0x0.0p+0", "-0.0"},
		{5e-324, "0x0.0000000000001p-1022", "5e-324"},
		{1.5e-310, "0x0.01b9cd1295941p-1022", "1.5e-310"},
		{1e16, "0x1.1c37937e08000p+53", "1e+16"},
		{123456789012345.0, "0x1.c12218377de40p+46", "123456789012345.0"},
		{0.0001, "0x1.a36e2eb1c432dp-14", "0.0001"},
		{0.00001, "0x1.4f8b588e368f1p-17", "1e-05"},
		{math.MaxFloat64, "0x1.fffffffffffffp+1023", "1.7976931348623157e+308"},
		{math.Inf(1), "inf", "inf"},
		{math.Inf(-1), "-inf", "-inf"},
		{math.NaN(), "nan", "nan"},
	} {
		require.Equal(t, tt.hex, pyfloat.Hex(tt.x))
		require.Equal(t, tt.repr, pyfloat.Repr(tt.x))
	}
}
