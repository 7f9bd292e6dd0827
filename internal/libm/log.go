package libm

import "math"

// Bits of the interval around 1 in which Log sums a series without a table.
const (
	logNearLo = 0x3fee000000000000 // 1 - 2^-4
	logNearHi = 0x3ff1090000000000 // 1 + 0x1.09p-4
)

const (
	bitsMinNormal = 0x0010000000000000 // 2^-1022
	bitsInf       = 0x7ff0000000000000
	bitsSign      = 1 << 63
	bitsExponent  = 0xfff << 52 // with the sign
)

// Log returns the natural logarithm of x: -Inf for ±0 and NaN below zero.
//
// Source: Arm Optimized Routines, math/log.c.
func Log(x float64) float64 {
	ix := math.Float64bits(x)
	if ix-logNearLo < logNearHi-logNearLo {
		return logNear(x - 1)
	}
	if ix-bitsMinNormal >= bitsInf-bitsMinNormal {
		if ix<<1 == 0 || ix >= bitsInf {
			return logSpecial(x)
		}
		ix = math.Float64bits(float64(x*0x1p52)) - 52<<52
	}
	// x = 2^k z, where z lies in [0.6875, 1.375) and in interval i.
	const off = 0x3fe6000000000000
	d := ix - off
	t := &logTab[d>>45%128]
	k := float64(int64(d) >> 52)
	z := math.Float64frombits(ix - d&bitsExponent)

	r := math.FMA(z, t.invc, -1)
	w := float64(k*logLn2hi) + t.logc // an exact product
	hi := w + r
	lo := math.FMA(k, logLn2lo, w-hi+r)
	r2 := float64(r * r)
	l := math.FMA(r2, logA0, lo)
	p := math.FMA(math.FMA(r, logA4, logA3), r2, math.FMA(r, logA2, logA1))
	return math.FMA(float64(r*r2), p, l) + hi
}

// logNear returns log(1 + r) for |r| at most about 2^-4.
func logNear(r float64) float64 {
	r2 := float64(r * r)
	r3 := float64(r * r2)
	p := math.FMA(r2, logB3, math.FMA(r, logB2, logB1))
	q := math.FMA(r2, logB6, math.FMA(r, logB5, logB4))
	s := math.FMA(r3, logB10, math.FMA(r2, logB9, math.FMA(r, logB8, logB7)))
	y := math.FMA(math.FMA(s, r3, q), r3, p)
	// The leading r + B0*r² is summed in two parts, with r in two of 26 bits.
	rhi := float64(0x1p27*r) + r - float64(0x1p27*r)
	rlo := r - rhi
	w := float64(rhi * rhi)
	hi := math.FMA(w, logB0, r)
	lo := math.FMA(w, logB0, r-hi)
	lo = math.FMA(float64(logB0*rlo), rhi+r, lo)
	return math.FMA(y, r3, lo) + hi
}

// logSpecial returns the logarithm, to any base, of zero, an infinity, NaN
// or a negative number.
func logSpecial(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x > 0:
		return x
	}
	return math.NaN()
}
