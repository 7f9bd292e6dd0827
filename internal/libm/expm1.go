// Derived from fdlibm, s_expm1.c:
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
//
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================

package libm

import "math"

const (
	expm1Invln2   = 0x1.71547652b82fep+00  // 3ff71547652b82fe
	expm1Overflow = 709.782712893383973096 // the largest x with a finite result
)

// Coefficients of fdlibm's rational function for expm1, its Q1 to Q5.
const (
	expm1Q1 = -0x1.11111111110f4p-05 // bfa11111111110f4
	expm1Q2 = 0x1.a01a019fe5585p-10  // 3f5a01a019fe5585
	expm1Q3 = -0x1.4ce199eaadbb7p-14 // bf14ce199eaadbb7
	expm1Q4 = 0x1.0cfca86e65239p-18  // 3ed0cfca86e65239
	expm1Q5 = -0x1.afdb76e09c32dp-23 // be8afdb76e09c32d
)

// Expm1 returns e**x - 1, accurate also near 0; +Inf on overflow.
//
// Source: fdlibm, with the polynomial summed in pairs and fused as in glibc.
func Expm1(x float64) float64 {
	ix := math.Float64bits(x)
	hx := uint32(ix>>32) & 0x7fffffff
	var k int64
	var c float64
	switch {
	case hx >= 0x4043687a && (x < 0 || hx >= 0x40862e42): // x <= -56 ln 2, or near overflow
		switch {
		case x < 0:
			return -1
		case x > expm1Overflow:
			return math.Inf(1)
		case x != x:
			return math.NaN()
		}
		fallthrough
	case hx > 0x3fd62e42: // |x| > ln(2)/2
		// x = k ln 2 + (x' + c).
		if hx < 0x3ff0a2b2 { // |x| < 3/2 ln 2
			k = 1 - int64(ix>>63<<1)
		} else {
			k = int64(float64(expm1Invln2*x) + math.Copysign(0.5, x))
		}
		n := float64(k)
		hi := x - float64(n*ln2Hi)
		lo := float64(n * ln2Lo)
		x = hi - lo
		c = hi - x - lo
	case hx < 0x3c900000: // |x| < 2^-54
		return x
	}

	hf := float64(0.5 * x)
	hxs := float64(x * hf)
	h2 := float64(hxs * hxs)
	h4 := float64(h2 * h2)
	r1 := math.FMA(h4, math.FMA(hxs, expm1Q5, expm1Q4), math.FMA(h2, math.FMA(hxs, expm1Q3, expm1Q2), math.FMA(hxs, expm1Q1, 1)))
	t := math.FMA(-hf, r1, 3)
	e := float64((r1 - t) / math.FMA(-x, t, 6) * hxs)
	if k == 0 {
		return x - math.FMA(e, x, -hxs)
	}
	e = math.FMA(e-c, x, -c) - hxs
	switch {
	case uint64(k+1) <= 2: // 2^k (1 + x-e) - 1 for k = 1 and -1
		if x < -0.25 && k == 1 {
			return float64(-2 * (e - (x + 0.5)))
		}
		n := float64(k)
		return float64((1.25+float64(0.75*n))*(x-e)) + (0.25 + float64(0.75*n))
	case k <= -2 || k > 56:
		return addExponent(1-(e-x), k) - 1
	case k < 20:
		return addExponent(1-pow2(-k)-(e-x), k)
	}
	return addExponent(x-(e+pow2(-k))+1, k)
}

// addExponent returns y*2^k by adding k to the exponent field, without care
// for its ends.
func addExponent(y float64, k int64) float64 {
	return math.Float64frombits(math.Float64bits(y) + uint64(k)<<52)
}

// pow2 returns 2^k for k in the normal range.
func pow2(k int64) float64 { return math.Float64frombits(uint64(k+1023) << 52) }
