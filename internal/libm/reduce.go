package libm

import "math"

// pi/2 in four parts, the first two short enough for an exact product.
const (
	pio2K1 = 0x1.921fb58p+00        // 3ff921fb58000000
	pio2K2 = -0x1.dde973cp-27       // be4dde973c000000
	pio2K3 = -0x1.cb3b398p-55       // bc8cb3b398000000
	pio2K4 = -0x1.d747f23e32ed7p-83 // bacd747f23e32ed7
)

const (
	twoOverPiHi = 0x1.45f306dc9c883p-01 // 3fe45f306dc9c883
	roundInt    = 0x1.8p52              // rounds a sum to an integer
	roundFour   = 0x1.8p54              // rounds a sum to a multiple of 4
)

// reduce returns the nearest n and a + b = x - n*pi/2 for |x| < 105414350.
// Only n mod 4 is meant.
func reduce(x float64) (a, b float64, n uint64) {
	v := math.FMA(x, twoOverPiHi, roundInt)
	n = math.Float64bits(v)
	k := v - roundInt
	y := math.FMA(-k, pio2K2, math.FMA(-k, pio2K1, x))
	y1 := math.FMA(-k, pio2K3, y)
	e1 := math.FMA(-k, pio2K3, y-y1)
	a = math.FMA(-k, pio2K4, y1)
	e2 := math.FMA(-k, pio2K4, y1-a)
	return a, e1 + e2, n
}

// reduceLarge is reduce for finite |x| >= 105414350. It multiplies x by those
// of the digits of 2/pi that do not only add multiples of 4, and fuses
// nothing.
func reduceLarge(x float64) (a, b float64, n uint64) {
	const (
		split = 1<<27 + 1       // splits a double into two of 26 bits
		k2    = -0x1.dde974p-27 // be4dde9740000000
		scale = 0x1p-600        // keeps the products in range
	)
	v := float64(x * scale)
	t := float64(v * split)
	v1 := t - (t - v)
	v2 := v - v1
	n1, f1, g1 := turns(v1)
	n2, f2, g2 := turns(v2)

	m := n1 + n2
	f := f1 + f2
	e := f2 - f + f1
	if math.Abs(f1) > math.Abs(f2) {
		e = f1 - f + f2
	}
	switch {
	case f > 0.5:
		f--
		m++
	case f < -0.5:
		f++
		m--
	}
	// x = (m + s + t) pi/2.
	s := f + (e + g1 + g2)
	t = f - s + e + (g1 + g2)
	w := float64(s * split)
	s1 := w - (w - s)
	s2 := s - s1
	h := float64(s * pio2Hi)
	l := float64(s1*pio2K1) - h + float64(s1*k2) + float64(s2*pio2K1) +
		(float64(s2*k2) + float64(s*pio2Lo) + float64(t*pio2Hi))
	a = h + l
	b = h - a + l
	return a, b, uint64(int64(m))
}

// turns returns 2^600 v * 2/pi as n + f + g with n small, up to a multiple of
// 4, for a v of 26 bits.
func turns(v float64) (n, f, g float64) {
	// The first digit that counts, k, and its weight 2^(576 - 24k).
	e := max(0, int(math.Float64bits(v)>>52&0x7ff)-450)
	k := e / 24
	scale := math.Float64frombits(uint64(1023+576-(e-e%24)) << 52)
	var r [6]float64
	for i := range r {
		r[i] = float64(float64(v*twoOverPi[k+i]) * scale)
		scale = float64(scale * 0x1p-24)
	}
	for i := range 3 {
		m := r[i] + roundInt - roundInt
		n += m
		r[i] -= m
	}
	t := r[5] + r[4] + r[3] + r[2] + r[1] + r[0]
	l := r[0] - t + r[1] + r[2] + r[3] + r[4] + r[5]
	m := t + roundInt - roundInt
	n += m
	t -= m
	f = t + l
	g = t - f + l
	return n - (n + roundFour - roundFour), f, g
}
