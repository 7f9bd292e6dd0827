package libm

import "math"

const (
	bitsMinNormal32 = 0x00800000 // 2^-126
	bitsInf32       = 0x7f800000
	bitsSign32      = 1 << 31
	bitsExponent32  = 0x1ff << 23 // with the sign
)

// Logf returns the natural logarithm of x: -Inf for ±0 and NaN below zero. It
// computes in float64 and rounds once.
//
// Source: Arm Optimized Routines, math/logf.c.
func Logf(x float32) float32 {
	ix := math.Float32bits(x)
	if ix-bitsMinNormal32 >= bitsInf32-bitsMinNormal32 {
		if ix<<1 == 0 || ix >= bitsInf32 {
			return float32(logSpecial(float64(x)))
		}
		ix = math.Float32bits(float32(x*0x1p23)) - 23<<23
	}
	const off = 0x3f330000
	d := ix - off
	t := &logfTab[d>>19%16]
	k := float64(int32(d) >> 23)
	z := float64(math.Float32frombits(ix - d&bitsExponent32))

	r := math.FMA(z, t.invc, -1)
	y0 := math.FMA(k, logfLn2, t.logc)
	r2 := float64(r * r)
	return float32(math.FMA(r2, math.FMA(r2, logfA0, math.FMA(r, logfA1, logfA2)), y0+r))
}
