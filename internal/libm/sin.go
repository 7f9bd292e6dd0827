package libm

import "math"

// pi, and pi/2 as an unevaluated sum.
const (
	pi     = 0x1.921fb54442d18p+01 // 400921fb54442d18
	pio2Hi = 0x1.921fb54442d18p+00 // 3ff921fb54442d18
	pio2Lo = 0x1.1a62633145c07p-54 // 3c91a62633145c07
)

// Bounds of |x|, as the upper half of its bits.
const (
	sinTiny   = 0x3e500000 // 2^-26
	cosTiny   = 0x3e400000 // 2^-27
	trigSmall = 0x3feb6000 // 0.85546875
	trigPio2  = 0x400368fd // about 2.42626, within reach of one table around pi/2
	trigLarge = 0x419921fb // about 105414350
	trigInf   = 0x7ff00000
)

// Sin returns the sine of x radians, NaN for an infinite x.
func Sin(x float64) float64 {
	switch h := uint32(math.Float64bits(x)>>32) &^ (1 << 31); {
	case h < sinTiny:
		return x
	case h < trigSmall:
		return sinKernel(x, 0)
	case h < trigPio2:
		return math.Copysign(cosKernel(pio2Hi-math.Abs(x), pio2Lo), x)
	case h < trigLarge:
		a, b, n := reduce(x)
		return quadrant(a, b, n)
	case h < trigInf:
		a, b, n := reduceLarge(x)
		return quadrant(a, b, n)
	}
	return math.NaN()
}

// Cos returns the cosine of x radians, NaN for an infinite x.
func Cos(x float64) float64 {
	switch h := uint32(math.Float64bits(x)>>32) &^ (1 << 31); {
	case h < cosTiny:
		return 1
	case h < trigSmall:
		return cosKernel(x, 0)
	case h < trigPio2:
		y := pio2Hi - math.Abs(x)
		a := y + pio2Lo
		return sinKernel(a, y-a+pio2Lo)
	case h < trigLarge:
		a, b, n := reduce(x)
		return quadrant(a, b, n+1)
	case h < trigInf:
		a, b, n := reduceLarge(x)
		return quadrant(a, b, n+1)
	}
	return math.NaN()
}

// quadrant returns sin(a + b + n*pi/2).
func quadrant(a, b float64, n uint64) float64 {
	var y float64
	if n&1 != 0 {
		y = cosKernel(a, b)
	} else {
		y = sinKernel(a, b)
	}
	return math.Float64frombits(math.Float64bits(y) ^ n>>1<<63)
}

// trigRound rounds a sum with a small number to a multiple of 1/128, which
// then stands in the low bits.
const trigRound = 0x1.8p45

// Coefficients of the odd series of the sine, without a table and between the
// points of the table, and of the even series of 1 - cos.
const (
	sinA1 = -0x1.5555555555555p-03 // bfc5555555555555
	sinA2 = 0x1.1111111110ecep-07  // 3f81111111110ece
	sinA3 = -0x1.a01a019db08b8p-13 // bf2a01a019db08b8
	sinA4 = 0x1.71de27b9a7ed9p-19  // 3ec71de27b9a7ed9
	sinA5 = -0x1.addffc2fcdf59p-26 // be5addffc2fcdf59

	sinB1 = -0x1.5555555555515p-03 // bfc5555555555515
	sinB2 = 0x1.11110e829872fp-07  // 3f811110e829872f

	cosE1 = -0x1.5555555555535p-05 // bfa5555555555535
	cosE2 = 0x1.6c16bedd9e239p-10  // 3f56c16bedd9e239
)

// sinKernel returns sin(a + b) for |a| < 0.8555 and tiny b.
func sinKernel(a, b float64) float64 {
	if math.Abs(a) < 0x1.020c49ba5e354p-03 { // 0.126
		z := float64(a * a)
		p := math.FMA(z, math.FMA(z, math.FMA(z, math.FMA(z, sinA5, sinA4), sinA3), sinA2), sinA1)
		w := math.FMA(a, p, -float64(0.5*b))
		return a + math.FMA(z, w, b)
	}
	// sin(c + d) by the table's c and series in d.
	b = flipSign(b, a)
	u := math.Abs(a) + trigRound
	c := &sincosTab[math.Float64bits(u)%128]
	d := math.Abs(a) - (u - trigRound)
	z := float64(d * d)
	s := d + math.FMA(float64(d*z), math.FMA(z, sinB2, sinB1), b)
	q := float64(z * math.FMA(z, math.FMA(z, cosE2, cosE1), 0.5))
	t := math.FMA(d, b, q)
	r := math.FMA(s, c.ch, math.FMA(-t, c.sh, math.FMA(s, c.cl, c.sl)))
	return math.Copysign(c.sh+r, a)
}

// cosKernel returns cos(a + b) for |a| < 0.8555 and tiny b.
func cosKernel(a, b float64) float64 {
	b = flipSign(b, a)
	u := math.Abs(a) + trigRound
	c := &sincosTab[math.Float64bits(u)%128]
	d := math.Abs(a) - (u - trigRound) + b
	z := float64(d * d)
	s := math.FMA(float64(d*z), math.FMA(z, sinB2, sinB1), d)
	q := float64(z * math.FMA(z, math.FMA(z, cosE2, cosE1), 0.5))
	r := math.FMA(-s, c.sh, math.FMA(-q, c.ch, math.FMA(-s, c.sl, c.cl)))
	return c.ch + r
}

// flipSign returns x, negated if s has its sign bit set.
func flipSign(x, s float64) float64 {
	return math.Float64frombits(math.Float64bits(x) ^ math.Float64bits(s)&bitsSign)
}
