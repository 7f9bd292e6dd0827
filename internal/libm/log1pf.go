// Derived from fdlibm, s_log1pf.c:
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
	ln2HiF = 0x1.62e3p-01   // 3f317180
	ln2LoF = 0x1.2fefa2p-17 // 3717f7d1
)

// Coefficients of the series of log1pf in s = f/(2+f), fdlibm's Lp1 to Lp7.
const (
	log1pf1 = 0x1.555556p-01 // 3f2aaaab
	log1pf2 = 0x1.99999ap-02 // 3ecccccd
	log1pf3 = 0x1.24924ap-02 // 3e924925
	log1pf4 = 0x1.c71c52p-03 // 3e638e29
	log1pf5 = 0x1.74664ap-03 // 3e3a3325
	log1pf6 = 0x1.39a09ep-03 // 3e1cd04f
	log1pf7 = 0x1.2f112ep-03 // 3e178897
)

// Log1pf returns log(1 + x) as glibc up to 2.36 or later, but before 2.41,
// does: with an error up to about one unit in the last place. -Inf for -1 and
// NaN below. See [Log1pf241].
//
// Source: fdlibm, in float32 and without fused operations.
func Log1pf(x float32) float32 {
	hx := int32(math.Float32bits(x))
	ax := hx & 0x7fffffff
	var k, c float32
	f, hu := x, int32(1)
	switch {
	case ax >= 0x3f800000 && hx < 0 || ax >= 0x7f800000: // x <= -1, +Inf, NaN
		return float32(log1pSpecial(float64(x)))
	case ax < 0x31000000: // |x| < 2^-29
		if ax < 0x24800000 { // |x| < 2^-54
			return x
		}
		return x - float32(float32(x*x)*0.5)
	case hx >= 0x3ed413d7 || hx < 0 && ax > 0x3e95f61f: // not in (-0.2929, 0.41422)
		u := x
		if hx < 0x5a000000 {
			u = 1 + x
		}
		hu = int32(math.Float32bits(u))
		e := hu>>23 - 127
		if hx < 0x5a000000 {
			if e > 0 {
				c = (1 - (u - x)) / u
			} else {
				c = (x - (u - 1)) / u
			}
		}
		hu &= 0x007fffff
		if hu < 0x3504f7 {
			u = math.Float32frombits(uint32(hu | 0x3f800000))
		} else {
			e++
			u = math.Float32frombits(uint32(hu | 0x3f000000))
			hu = (0x00800000 - hu) >> 2
		}
		k = float32(e)
		f = u - 1
	}
	h := float32(float32(0.5*f) * f)
	if hu == 0 { // |f| < 2^-20, and k != 0
		if f == 0 {
			c += float32(k * ln2LoF)
			return float32(k*ln2HiF) + c
		}
		R := float32(h * (1 - float32(0.66666666666666666*f)))
		return float32(k*ln2HiF) - (R - (float32(k*ln2LoF) + c) - f)
	}
	s := f / (2 + f)
	z := float32(s * s)
	R := log1pf6 + float32(z*log1pf7)
	R = log1pf5 + float32(z*R)
	R = log1pf4 + float32(z*R)
	R = log1pf3 + float32(z*R)
	R = log1pf2 + float32(z*R)
	R = log1pf1 + float32(z*R)
	R = float32(z * R)
	t := float32(s * (h + R))
	if k == 0 {
		return f - (h - t)
	}
	return float32(k*ln2HiF) - (h - (t + (float32(k*ln2LoF) + c)) - f)
}

// Log1pf241 returns log(1 + x) as glibc from 2.41 on does: correctly rounded,
// as far as rounding the result of [Log1p] is.
func Log1pf241(x float32) float32 { return float32(Log1p(float64(x))) }
