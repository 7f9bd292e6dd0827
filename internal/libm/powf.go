package libm

import "math"

// powfSign, shifted left by 47 with the exponent of the scale, is the sign bit.
const powfSign = 1 << 16

// Powf returns x**y with the special cases of [Pow]. It computes in float64
// and rounds once.
//
// Source: Arm Optimized Routines, math/powf.c.
func Powf(x, y float32) float32 {
	ix := math.Float32bits(x)
	var sign uint64
	if ix-bitsMinNormal32 >= bitsInf32-bitsMinNormal32 || math.Float32bits(y)<<1-1 >= bitsInf32<<1-1 {
		var result float32
		var done bool
		if ix, sign, result, done = powfSpecial(x, y); done {
			return result
		}
	}
	const off = 0x3f330000
	d := ix - off
	t := &powfTab[d>>19%16]
	k := float64(int32(d) >> 23)
	z := float64(math.Float32frombits(ix - d&bitsExponent32))

	r := math.FMA(z, t.invc, -1)
	y0 := t.logc + k
	r2 := float64(r * r)
	q := math.FMA(math.FMA(powfA2, r, powfA3), r2, math.FMA(powfA4, r, y0))
	w := float64(float64(y) * math.FMA(math.FMA(powfA0, r, powfA1), float64(r2*r2), q))
	if math.Float64bits(w)>>47&0xffff >= 0x405f800000000000>>47 { // |w| >= 126
		var edge float32
		switch {
		case w > 0x1.fffffffd1d571p6:
			edge = float32(math.Inf(1))
		case w <= -150:
			edge = 0
		case w < -149:
			edge = 0x1p-149
		default:
			return powfExp2(w, sign)
		}
		if sign != 0 {
			edge = -edge
		}
		return edge
	}
	return powfExp2(w, sign)
}

// powfExp2 returns 2^w, negated if sign is powfSign.
func powfExp2(w float64, sign uint64) float32 {
	kd := w + expfShiftScaled
	ki := math.Float64bits(kd)
	kd -= expfShiftScaled
	r := w - kd
	scale := math.Float64frombits(expfTab[ki%32] + (ki+sign)<<47)
	y := math.FMA(math.FMA(expfP0, r, expfP1), float64(r*r), math.FMA(expfP2, r, 1))
	return float32(float64(y * scale))
}

// powfSpecial handles the arguments that the algorithm does not cover: the
// result and done, or the bits of |x|, with its exponent extended below the
// range if x is subnormal, and the sign of the result.
func powfSpecial(x, y float32) (ix uint32, sign uint64, result float32, done bool) {
	xd, yd := float64(x), float64(y)
	if y == 0 || x == 1 || x == 0 || x-x != 0 || y-y != 0 || x < 0 && math.Floor(yd) != yd {
		return 0, 0, float32(Pow(xd, yd)), true
	}
	if x < 0 && isOdd(yd) {
		sign = powfSign
	}
	ix = math.Float32bits(x) &^ bitsSign32
	if ix < bitsMinNormal32 {
		ix = math.Float32bits(float32(math.Float32frombits(ix)*0x1p23)) - 23<<23
	}
	return ix, sign, 0, false
}
