package mt19937

import "math/big"

// A residue is a polynomial over GF(2) modulo the characteristic polynomial P
// of the recurrence. Multiplying by x stands for one step of the generator.
//
// P has degree 19937 and 135 terms, but a simple form in u = x^623 + x^396
// (Matsumoto and Nishimura 1998, appendix A, with w-r = 1 and n-1, m-1 for the
// exponents):
//
//	P = x*(u^32 + a_0 u^31 + a_1 u^30 + ... + a_30 u) + a_31
//
// where a_i is bit i of the matrix constant. So a residue is kept in base u:
// the sum of d[i]*u^i, its digits of degree below 623 and d[32] being 0 or 1.
// Reduction by P then adds whole digits to other digits, unshifted, which is
// eight times less work than with the 135 terms.
type residue [33]digit

// A digit holds the coefficient of x^i in bit i%64 of word i/64. The spare bits
// are used between two reductions.
type digit [10]uint64

const (
	digitTop  = 623 % 64 // bit of x^623 in word 9, the first too many
	digitMask = 1<<digitTop - 1
	wordU     = 396 / 64 // place of x^396, the lower term of u
	bitU      = 396 % 64
)

// taps are the i with a term x*u^i in P, below 32: bit 31-i of the matrix
// constant is set.
var taps = [...]int{31, 30, 29, 28, 27, 25, 24, 19, 18, 16, 12, 7, 4, 3}

// power returns x^e mod P for an exponent of either sign. P(0) is 1, so x has
// an inverse.
func power(e *big.Int) *residue {
	if e.BitLen() > 19937 {
		// P is primitive: its powers of x repeat.
		period := new(big.Int).Lsh(big.NewInt(1), 19937)
		e = new(big.Int).Rem(e, period.Sub(period, big.NewInt(1)))
	}
	r := &residue{{1}}
	abs := new(big.Int).Abs(e)
	for i := abs.BitLen() - 1; i >= 0; i-- {
		r.square()
		if abs.Bit(i) == 1 {
			if e.Sign() > 0 {
				r.mulX()
			} else {
				r.divX()
			}
		}
		r.normalize()
	}
	return r
}

// square replaces r, which is normal, by its square, not yet normal.
func (r *residue) square() {
	var p [65]digit
	for i := range 32 {
		// Squaring spreads the bits. The result, below degree 1246, is then
		// divided by u: from the top down each bit moves by 396-623 = -227,
		// and stays as a bit of the quotient.
		var s [20]uint64
		for j, w := range r[i] {
			s[2*j], s[2*j+1] = spread(uint32(w)), spread(uint32(w>>32))
		}
		for j := 19; j >= 10; j-- {
			s[j-3] ^= s[j] >> 35
			s[j-4] ^= s[j] << 29
		}
		s[wordU] ^= s[9] >> digitTop << bitU
		lo, hi := &p[2*i], &p[2*i+1]
		for j := range lo {
			lo[j] ^= s[j]
			hi[j] ^= s[9+j]>>digitTop | s[10+j]<<(64-digitTop)
		}
		lo[9] ^= s[9] &^ digitMask
	}
	p[64] = r[32] // 0 or 1
	for i := 64; i >= 32; i-- {
		reduce(&p, i)
	}
	copy(r[:], p[:])
}

// spread puts a 0 between any two bits.
func spread(w uint32) uint64 {
	x := uint64(w)
	x = (x | x<<16) & 0x0000ffff0000ffff
	x = (x | x<<8) & 0x00ff00ff00ff00ff
	x = (x | x<<4) & 0x0f0f0f0f0f0f0f0f
	x = (x | x<<2) & 0x3333333333333333
	return (x | x<<1) & 0x5555555555555555
}

// reduce removes digit i >= 32 of p by adding multiples of P; of digit 32 the
// constant term stays.
func reduce(p *[65]digit, i int) {
	d := p[i]
	p[i] = digit{d[0] & 1}
	if i > 32 && d[0]&1 != 0 {
		p[i][0] = 0
		p[i-1][9] ^= 1 << digitTop
		p[i-1][wordU] ^= 1 << bitU
	}
	d[0] &^= 1
	d.addTo(p, i-32)
	d.shiftRight()
	for j, w := range d {
		p[i-32][j] ^= w
	}
}

// addTo adds d to the digits i+k of p, for all taps k. The words of d stay in
// registers: half of the time of square is spent here.
func (d *digit) addTo(p *[65]digit, i int) {
	d0, d1, d2, d3, d4, d5, d6, d7, d8, d9 := d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8], d[9]
	for _, k := range taps {
		q := &p[i+k]
		q[0] ^= d0
		q[1] ^= d1
		q[2] ^= d2
		q[3] ^= d3
		q[4] ^= d4
		q[5] ^= d5
		q[6] ^= d6
		q[7] ^= d7
		q[8] ^= d8
		q[9] ^= d9
	}
}

func (d *digit) shiftRight() {
	for i := 0; i < 9; i++ {
		d[i] = d[i]>>1 | d[i+1]<<63
	}
	d[9] >>= 1
}

func (d *digit) shiftLeft() {
	for i := 9; i > 0; i-- {
		d[i] = d[i]<<1 | d[i-1]>>63
	}
	d[0] <<= 1
}

// mulX replaces r by r*x, not normal.
func (r *residue) mulX() {
	for i := range r {
		r[i].shiftLeft()
	}
}

// divX replaces r by r/x, not normal.
func (r *residue) divX() {
	// A constant term c of digit i > 0 leaves c*u^i/x, and u/x is x^622 + x^395.
	// In digit 0 it is removed by adding P, which leaves (P-1)/x.
	odd := r[0][0] & 1
	r[0].shiftRight()
	for i := 1; i <= 32; i++ {
		c := r[i][0] & 1
		r[i].shiftRight()
		r[i-1][9] ^= c << (digitTop - 1)
		r[i-1][wordU] ^= c << (bitU - 1)
	}
	r[32][0] ^= odd
	for _, k := range taps {
		r[k][0] ^= odd
	}
}

// normalize brings the digits of r, which may have a few bits too many, below
// degree 623 and digit 32 to its constant term.
func (r *residue) normalize() {
	for i := 0; i < 32; i++ {
		h := r[i][9] >> digitTop
		r[i][9] &= digitMask
		r[i][wordU] ^= h << bitU
		r[i+1][0] ^= h
	}
	d := r[32][0] &^ 1
	r[32][0] &= 1
	for _, k := range taps {
		r[k][0] ^= d
	}
	r[0][0] ^= d >> 1
}

// addP adds P itself, which makes r another polynomial, of degree 19937, for
// the same residue.
func (r *residue) addP() {
	r[0][0] ^= 1
	r[32][0] ^= 2
	for _, k := range taps {
		r[k][0] ^= 2
	}
}

// A polynomial holds the coefficient of x^i in bit i%64 of word i/64.
type polynomial [n / 2]uint64

// expand returns r as a polynomial in x.
func (r *residue) expand() *polynomial {
	p := new(polynomial)
	for i := 32; i >= 0; i-- {
		// p = p*u + r[i], in place: from the top down words come from below.
		for j := len(p) - 1; j >= 10; j-- {
			p[j] = p[j-9]<<digitTop | p[j-10]>>(64-digitTop) ^ p[j-6]<<bitU ^ p[j-7]>>(64-bitU)
		}
		p[9] = p[0]<<digitTop ^ p[3]<<bitU ^ p[2]>>(64-bitU)
		p[8] = p[2]<<bitU ^ p[1]>>(64-bitU)
		p[7] = p[1]<<bitU ^ p[0]>>(64-bitU)
		p[6] = p[0] << bitU
		clear(p[:6])
		for j, w := range r[i] {
			p[j] ^= w
		}
	}
	return p
}
