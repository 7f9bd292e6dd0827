// Derived from fdlibm, s_log1p.c:
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

// The parts of ln 2 that Log1p and Expm1 share; multiples k*ln2Hi are exact.
const (
	ln2Hi = 0x1.62e42feep-01      // 3fe62e42fee00000
	ln2Lo = 0x1.a39ef35793c76p-33 // 3dea39ef35793c76
)

// Coefficients of the series of log1p in s = f/(2+f), fdlibm's Lp1 to Lp7.
const (
	log1p1 = 0x1.5555555555593p-01 // 3fe5555555555593
	log1p2 = 0x1.999999997fa04p-02 // 3fd999999997fa04
	log1p3 = 0x1.2492494229359p-02 // 3fd2492494229359
	log1p4 = 0x1.c71c51d8e78afp-03 // 3fcc71c51d8e78af
	log1p5 = 0x1.7466496cb03dep-03 // 3fc7466496cb03de
	log1p6 = 0x1.39a09d078c69fp-03 // 3fc39a09d078c69f
	log1p7 = 0x1.2f112df3e5244p-03 // 3fc2f112df3e5244
)

// Log1p returns log(1 + x), accurate also near 0: -Inf for -1 and NaN below.
//
// Source: fdlibm, with the polynomial summed in pairs and fused as in glibc.
func Log1p(x float64) float64 {
	hx := int32(math.Float64bits(x) >> 32)
	ax := hx & 0x7fffffff
	// log(1 + x) = k ln 2 + log(1 + f) + c; the upper half of 1 + f is hu.
	var k, c float64
	f, hu := x, uint32(1)
	if hx >= 0x3fda827a || hx < 0 && hx > -0x402d413d { // not in (-0.2929, 0.41422)
		if hx < 0 && !(x > -1) || ax >= 0x7ff00000 {
			return log1pSpecial(x)
		}
		u := 1 + x
		if hx < 0x43400000 {
			// The rounding error of u, exactly.
			v := u - 1
			c = (1 - (u - v) + (x - v)) / u
		} else {
			u = x
		}
		// u = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)).
		iu := math.Float64bits(u) + (0x3ff00000-0x3fe6a09e)<<32
		k = float64(int64(iu>>52) - 1023)
		iu = iu&(1<<52-1) + 0x3fe6a09e<<32
		hu = uint32(iu >> 32)
		f = math.Float64frombits(iu) - 1
	} else if ax < 0x3e200000 { // |x| < 2^-29
		if ax < 0x3c900000 { // |x| < 2^-54
			return x
		}
		return x - float64(float64(x*x)*0.5)
	}

	h := float64(float64(0.5*f) * f)
	if hu-0x3feffffd <= 3 { // |f| < 2^-20, and k != 0
		if f == 0 {
			return float64(k*ln2Hi) + math.FMA(k, ln2Lo, c)
		}
		R := float64(math.FMA(-0.66666666666666666, f, 1) * h)
		return float64(k*ln2Hi) - (R - math.FMA(k, ln2Lo, c) - f)
	}
	s := f / (2 + f)
	z := float64(s * s)
	z2 := float64(z * z)
	z4 := float64(z2 * z2)
	z6 := float64(z4 * z2)
	R := math.FMA(z, log1p1, float64(z2*math.FMA(z, log1p3, log1p2)))
	R = math.FMA(z4, math.FMA(z, log1p5, log1p4), R)
	R = math.FMA(z6, math.FMA(z, log1p7, log1p6), R)
	t := float64((R + h) * s)
	if k == 0 {
		return f - (h - t)
	}
	return float64(k*ln2Hi) - (h - (t + math.FMA(k, ln2Lo, c)) - f)
}

// log1pSpecial returns log(1 + x) for x <= -1, +Inf and NaN.
func log1pSpecial(x float64) float64 {
	switch {
	case x == -1:
		return math.Inf(-1)
	case x > 0:
		return x
	}
	return math.NaN()
}
