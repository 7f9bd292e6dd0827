package libm

import "math"

// Bits of the interval around 1 in which Log2 sums a series without a table.
const (
	log2NearLo = 0x3feea4af00000000 // 1 - 0x1.5b51p-5
	log2NearHi = 0x3ff0b55900000000 // 1 + 0x1.6ab2p-5
)

// Log2 returns the binary logarithm of x: -Inf for ±0 and NaN below zero.
//
// Source: Arm Optimized Routines, math/log2.c.
func Log2(x float64) float64 {
	ix := math.Float64bits(x)
	if ix-log2NearLo < log2NearHi-log2NearLo {
		return log2Near(x - 1)
	}
	if ix-bitsMinNormal >= bitsInf-bitsMinNormal {
		if ix<<1 == 0 || ix >= bitsInf {
			return logSpecial(x)
		}
		ix = math.Float64bits(float64(x*0x1p52)) - 52<<52
	}
	const off = 0x3fe6000000000000
	d := ix - off
	t := &log2Tab[d>>46%64]
	k := float64(int64(d) >> 52)
	z := math.Float64frombits(ix - d&bitsExponent)

	r := math.FMA(z, t.invc, -1)
	t1 := float64(r * log2Invln2hi)
	t2 := math.FMA(r, log2Invln2lo, math.FMA(r, log2Invln2hi, -t1))
	t3 := k + t.logc
	hi := t3 + t1
	lo := t3 - hi + t1 + t2
	r2 := float64(r * r)
	r4 := float64(r2 * r2)
	p := math.FMA(math.FMA(r, log2A5, log2A4), r4, math.FMA(math.FMA(r, log2A3, log2A2), r2, math.FMA(r, log2A1, log2A0)))
	return math.FMA(r2, p, lo) + hi
}

// log2Near returns log2(1 + r) for |r| below about 2^-4.5.
func log2Near(r float64) float64 {
	hi := float64(r * log2Invln2hi)
	lo := math.FMA(r, log2Invln2lo, math.FMA(r, log2Invln2hi, -hi))
	r2 := float64(r * r)
	r4 := float64(r2 * r2)
	q := math.FMA(r, log2B1, log2B0)
	y := math.FMA(q, r2, hi)
	lo = math.FMA(q, r2, hi-y) + lo
	u := math.FMA(math.FMA(r, log2B5, log2B4), r2, math.FMA(r, log2B3, log2B2))
	v := math.FMA(math.FMA(r, log2B9, log2B8), r2, math.FMA(r, log2B7, log2B6))
	return y + math.FMA(math.FMA(v, r4, u), r4, lo)
}
