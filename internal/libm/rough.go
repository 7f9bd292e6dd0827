package libm

import "math"

// Rough functions are what the tables give without the polynomials, in a third
// of the time. Samplers decide by them what is clear, and leave the rest to the
// functions proper. Their bits mean nothing.

// RoughLogError bounds the absolute error of RoughLog: r - log(1+r) for |r| up
// to 2^-8, and as much again.
const RoughLogError = 0x1p-16

// RoughLog returns about log(x), for a normal number x > 0, and some number
// for any other x.
func RoughLog(x float64) float64 {
	const off = 0x3fe6000000000000 // as in Log
	ix := math.Float64bits(x)
	d := ix - off
	t := &logTab[d>>45%128]
	z := math.Float64frombits(ix - d&bitsExponent)
	return float64(float64(int64(d)>>52)*logLn2hi) + t.logc + (float64(z*t.invc) - 1)
}
