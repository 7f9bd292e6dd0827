package libm

import "math"

// Exponent fields of |y|: below the first, x**y is 1 up to rounding; from the
// second on it is 0, 1 or infinite.
const (
	powTiny = 0x3be
	powHuge = 0x43e
)

// powSign, shifted left by 45 with the exponent of the scale, is the sign bit.
const powSign = 0x800 << 7

// Pow returns x**y with the special cases of C99, Annex F: in particular
// x**±0 and 1**y are 1 even for NaN, and NaN is returned for finite x < 0 with
// y not an integer.
//
// Source: Arm Optimized Routines, math/pow.c.
func Pow(x, y float64) float64 {
	ix := math.Float64bits(x)
	var sign uint64
	if ix-bitsMinNormal >= bitsInf-bitsMinNormal ||
		math.Float64bits(y)>>52&0x7ff-powTiny >= powHuge-powTiny {
		var result float64
		var done bool
		if ix, sign, result, done = powSpecial(x, y); done {
			return result
		}
	}
	// log(x) as hi + lo.
	const off = 0x3fe6955500000000
	d := ix - off
	t := &powTab[d>>45%128]
	k := float64(int64(d) >> 52)
	z := math.Float64frombits(ix - d&bitsExponent)

	r := math.FMA(z, t.invc, -1)
	t1 := float64(k*powLn2hi) + t.logc // an exact product
	t2 := t1 + r
	lo1 := math.FMA(k, powLn2lo, t.tail)
	lo2 := t1 - t2 + r
	ar := float64(powA0 * r)
	ar2 := float64(r * ar)
	ar3 := float64(r * ar2)
	hi := t2 + ar2
	lo3 := math.FMA(ar, r, -ar2)
	lo4 := t2 - hi + ar2
	p := math.FMA(ar2, math.FMA(math.FMA(r, powA6, powA5), ar2, math.FMA(r, powA4, powA3)), math.FMA(r, powA2, powA1))
	lo := math.FMA(ar3, p, lo1+lo2+lo3+lo4)
	h := hi + lo
	l := hi - h + lo

	// y*log(x) as eh + el, and its exponential.
	eh := float64(y * h)
	el := math.FMA(y, l, math.FMA(y, h, -eh))
	if math.Float64bits(eh)>>52&0x7ff-expTiny >= expBig-expTiny {
		return expEdge(eh, el, sign)
	}
	r, ki := expReduce(eh)
	e := &expTab[ki%128]
	u := expPoly(r+el, e.tail)
	scale := math.Float64frombits(e.sbits + (ki+sign)<<45)
	return math.FMA(scale, u, scale)
}

// powSpecial handles the arguments that the algorithm does not cover. Either
// it returns the result and done, or the bits of |x|, with its exponent
// extended below the range if x is subnormal, and the sign of the result.
func powSpecial(x, y float64) (ix, sign uint64, result float64, done bool) {
	one := func(v float64) (uint64, uint64, float64, bool) { return 0, 0, v, true }
	switch {
	case y == 0 || x == 1:
		return one(1)
	case x != x || y != y:
		return one(math.NaN())
	case math.IsInf(y, 0):
		switch a := math.Abs(x); {
		case a == 1:
			return one(1)
		case a < 1 == (y < 0):
			return one(math.Inf(1))
		}
		return one(0)
	case x == 0 || math.IsInf(x, 0):
		v := math.Abs(x)
		if y < 0 {
			v = 1 / v
		}
		if math.Signbit(x) && isOdd(y) {
			v = -v
		}
		return one(v)
	}
	if x < 0 {
		if math.Floor(y) != y {
			return one(math.NaN())
		}
		if isOdd(y) {
			sign = powSign
		}
	}
	ix = math.Float64bits(x) &^ bitsSign
	switch e := math.Float64bits(y) >> 52 & 0x7ff; {
	case e < powTiny: // x > 0, since y is not an integer
		if ix > math.Float64bits(1) {
			return one(1 + y)
		}
		return one(1 - y)
	case e >= powHuge: // y is even
		switch a := math.Float64frombits(ix); {
		case a == 1:
			return one(1)
		case a < 1 == (y < 0):
			return one(math.Inf(1))
		}
		return one(0)
	}
	if ix < bitsMinNormal {
		ix = math.Float64bits(float64(math.Abs(x)*0x1p52)) - 52<<52
	}
	return ix, sign, 0, false
}

// isOdd reports whether y is an odd integer.
func isOdd(y float64) bool { return math.Abs(math.Mod(y, 2)) == 1 }
