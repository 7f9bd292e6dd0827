package libm

import "math"

// Expf returns e**x, +Inf on overflow and 0 on underflow. It computes in
// float64 and rounds once.
//
// Source: Arm Optimized Routines, math/expf.c.
func Expf(x float32) float32 {
	if math.Float32bits(x)>>20&0x7ff >= 0x42b { // |x| >= 88
		switch {
		case x != x || math.IsInf(float64(x), 1):
			return x
		case x > 0x1.62e42ep6: // e**x > 2^128 - 2^103
			return float32(math.Inf(1))
		case x < -0x1.9fe368p6: // e**x < 2^-150
			return 0
		case x < -0x1.9d1d9ep6: // e**x < 2^-149
			return 0x1p-149
		}
	}
	xd := float64(x)
	kd := math.FMA(expfInvln2Scaled, xd, expfShift)
	ki := math.Float64bits(kd)
	kd -= expfShift
	r := math.FMA(expfInvln2Scaled, xd, -kd)
	scale := math.Float64frombits(expfTab[ki%32] + ki<<47)
	y := math.FMA(math.FMA(expfC0, r, expfC1), float64(r*r), math.FMA(expfC2, r, 1))
	return float32(float64(y * scale))
}
