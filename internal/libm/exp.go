package libm

import "math"

// Exponent fields of |x| that bound the ordinary case of exp.
const (
	expTiny = 0x3c9 // 2^-54
	expBig  = 0x408 // 512, where the scale 2^k may leave the range
	expHuge = 0x409 // 1024
)

// Exp returns e**x, +Inf on overflow and 0 on underflow.
//
// Source: Arm Optimized Routines, math/exp.c.
func Exp(x float64) float64 {
	if math.Float64bits(x)>>52&0x7ff-expTiny >= expBig-expTiny {
		return expEdge(x, 0, 0)
	}
	r, ki := expReduce(x)
	t := &expTab[ki%128]
	u := expPoly(r, t.tail)
	scale := math.Float64frombits(t.sbits + ki<<45)
	return math.FMA(scale, u, scale)
}

// expReduce splits x into k*ln2/128 + r with |r| at most about ln2/256. It
// returns r and, in the low bits of ki, the integer k.
func expReduce(x float64) (r float64, ki uint64) {
	kd := math.FMA(x, expInvln2N, expShift)
	ki = math.Float64bits(kd)
	kd -= expShift
	return math.FMA(kd, expNegln2loN, math.FMA(kd, expNegln2hiN, x)), ki
}

// expPoly returns exp(r) - 1 plus the relative error tail of the scale.
func expPoly(r, tail float64) float64 {
	r2 := float64(r * r)
	u := math.FMA(math.FMA(r, expC3, expC2), r2, tail+r)
	return math.FMA(float64(r2*r2), math.FMA(r, expC5, expC4), u)
}

// expEdge returns exp(x + tail), negated if sign is nonzero, for every x, also
// where the result or the scale 2^k leaves the normal range. The tail is
// small; sign is 0 or 0x800<<7, which becomes the sign bit of the scale.
func expEdge(x, tail float64, sign uint64) float64 {
	switch e := math.Float64bits(x) >> 52 & 0x7ff; {
	case e < expTiny:
		if sign != 0 {
			return -(1 + x)
		}
		return 1 + x
	case e >= expHuge:
		y := 1 + x // NaN or +Inf
		switch {
		case x < 0:
			y = 0
		case x > 0:
			y = math.Inf(1)
		}
		if sign != 0 {
			y = -y
		}
		return y
	}
	r, ki := expReduce(x)
	r += tail
	t := &expTab[ki%128]
	u := expPoly(r, t.tail)
	sbits := t.sbits + (ki+sign)<<45
	if ki>>31&1 == 0 { // k > 0: the scale may overflow, the result need not
		scale := math.Float64frombits(sbits - 1009<<52)
		return float64(0x1p1009 * math.FMA(scale, u, scale))
	}
	// k < 0: a subnormal result must be rounded once, so round it at the
	// place of its last bit before scaling.
	sbits += 1022 << 52
	scale := math.Float64frombits(sbits)
	v := float64(scale * u)
	y := scale + v
	if math.Abs(y) < 1 {
		one := math.Copysign(1, y)
		lo := scale - y + v
		hi := one + y
		lo = one - hi + y + lo
		y = hi + lo - one
		if y == 0 {
			y = math.Float64frombits(sbits & bitsSign)
		}
	}
	return float64(0x1p-1022 * y)
}
