package libm

import "math"

// Coefficients of (asin(y) - y)/y as a series in y².
const (
	asinF1 = 0x1.55555555554f9p-03 // 3fc55555555554f9
	asinF2 = 0x1.333333336127dp-04 // 3fb333333336127d
	asinF3 = 0x1.6db6dae42c0e4p-05 // 3fa6db6dae42c0e4
	asinF4 = 0x1.f1c7e04f4ad99p-06 // 3f9f1c7e04f4ad99
	asinF5 = 0x1.6e442c822d419p-06 // 3f96e442c822d419
	asinF6 = 0x1.292d80f453c72p-06 // 3f9292d80f453c72
)

// Coefficients that refine an estimate of a reciprocal square root.
const (
	rsqrtH0 = 0x1.fffffffecc1ddp-01 // 3fefffffffecc1dd
	rsqrtH1 = 0x1.fffffff757304p-02 // 3fdfffffff757304
	rsqrtH2 = 0x1.800496769c91ap-02 // 3fd800496769c91a
	rsqrtH3 = 0x1.4006318d1dab9p-02 // 3fd4006318d1dab9
)

// Acos returns the arc cosine of x in radians, from 0 to pi, and NaN unless
// -1 <= x <= 1.
func Acos(x float64) float64 {
	switch a := math.Abs(x); {
	case a < 0x1.8p-55:
		return pio2Hi
	case a < 0.125:
		z := float64(x * x)
		r := pio2Hi - x
		c := pio2Hi - r - x + pio2Lo
		return r + math.FMA(-asinSeries(z), float64(x*z), c)
	case a < 0.96875:
		return acosTable(x, a)
	case a < 1:
		return acosNearOne(x, a)
	case x == 1:
		return 0
	case x == -1:
		return pi
	}
	return math.NaN()
}

// asinSeries returns (asin(y) - y)/(y*z) for z = y².
func asinSeries(z float64) float64 {
	return math.FMA(z, math.FMA(z, math.FMA(z, math.FMA(z, math.FMA(z, asinF6, asinF5), asinF4), asinF3), asinF2), asinF1)
}

// acosTable returns acos(x) for a = |x| in [0.125, 0.96875), by the polynomial
// for asin around the middle of one of 216 intervals.
func acosTable(x, a float64) float64 {
	j := uint(float64(256 * a))
	d := a - float64(j<<1|1)/512
	var row *[8]float64
	var p float64
	switch {
	case j < 128:
		row = &asin6[j-32]
		p = row[7]
	case j < 192:
		r := &asin7[j-128]
		row = (*[8]float64)(r[:])
		p = math.FMA(d, r[8], r[7])
	case j < 236:
		r := &asin8[j-192]
		row = (*[8]float64)(r[:])
		p = math.FMA(d, math.FMA(d, r[9], r[8]), r[7])
	case j < 244:
		r := &asin9[j-236]
		row = (*[8]float64)(r[:])
		p = math.FMA(d, math.FMA(d, math.FMA(d, r[10], r[9]), r[8]), r[7])
	default:
		r := &asin10[j-244]
		row = (*[8]float64)(r[:])
		p = math.FMA(d, math.FMA(d, math.FMA(d, math.FMA(d, r[11], r[10]), r[9]), r[8]), r[7])
	}
	p = math.FMA(d, math.FMA(d, math.FMA(d, math.FMA(d, p, row[6]), row[5]), row[4]), row[3])
	t := math.FMA(d, row[2], math.FMA(p, float64(d*d), row[1]))
	if x > 0 {
		return pio2Hi - row[0] + (pio2Lo - t)
	}
	return pio2Hi + row[0] + (pio2Lo + t)
}

// acosNearOne returns acos(x) for a = |x| in [0.96875, 1), by
// acos(a) = 2 asin(sqrt((1 - a)/2)).
func acosNearOne(x, a float64) float64 {
	z := float64(0.5 * (1 - a))
	bits := math.Float64bits(z)
	// t is 1/sqrt(z), first to some 7 bits, then to 52 or so.
	t := float64(rsqrtTab[bits>>46%128] * math.Float64frombits((1023+511-bits>>53)<<52))
	r := math.FMA(-float64(t*t), z, 1)
	t = float64(t * math.FMA(r, math.FMA(r, math.FMA(r, rsqrtH3, rsqrtH2), rsqrtH1), rsqrtH0))
	// y + q is sqrt(z).
	c := float64(t * z)
	w := math.FMA(-c, float64(0.5*t), 1.5)
	y := math.FMA(-0x1p27, c, math.FMA(0x1p27, c, c))
	q := math.FMA(-y, y, z) / math.FMA(c, w, y)
	v := float64(float64(z*asinSeries(z)) * (y + q))
	if x > 0 {
		return float64(2 * (y + (q + v)))
	}
	return float64(2 * (pio2Hi - y + (pio2Lo - q - v)))
}
