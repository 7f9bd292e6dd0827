package mt19937

import "math/bits"

// window is the number of coefficients that apply takes at a time.
const window = 7

// A sequence is the words of 33 blocks in pairs, enough for all terms of a
// polynomial.
type sequence [33 * n / 2]uint64

// A row is a run of words, in pairs: a block and 16 words more.
type row [n/2 + 8]uint64

// apply moves the n words of key along their sequence by a polynomial: word j of
// the result is the sum of the words i+j over its terms x^i.
//
// It takes the polynomial in windows that begin with a term: the one at x^i is i
// and an odd number v, its coefficients. The words from i on, as a row, are added to the
// row of v. The rows of all v are then shared out to the bits of the numbers,
// and the row of bit b is added to the result b words late. Beside adding up
// term by term this saves three quarters of the additions.
func apply(p *windows, key []uint32) [n]uint32 {
	var even, odd sequence // the pairs from even words on and from odd ones
	var k block
	copy(k[:], key)
	extend(&even, &odd, &k)

	// The odd numbers are counted through, in base 4 without the lowest bit.
	// rows[d] are those of the numbers that differ in digit d, each the sum over
	// all lower digits.
	const digits = (window - 1) / 2
	var rows [digits + 1][4]row
	var of [window]row // of each bit
	for v := range len(p.first) - 1 {
		sumRows(&rows[0][v%4], &even, &odd, p.starts[p.first[v]:p.first[v+1]])
		for d := 0; d < digits && v%4 == 3; d++ {
			v /= 4
			fold(&rows[d+1][v%4], &rows[d], &of[2*d+1], &of[2*d+2])
		}
	}
	of[0] = rows[digits][0]

	var y [n]uint32
	for b := range of {
		for j := range y {
			y[j] ^= uint32(of[b][(j+b)/2] >> ((j + b) % 2 * 32))
		}
	}
	return y
}

// extendGeneric sets even to the words of k and of the blocks that follow, and
// odd to the pairs from odd words on. Those are what the recurrence needs: the
// middle words are an odd number of words ahead, too.
func extendGeneric(even, odd *sequence, k *block) {
	for i := range n / 2 {
		even[i] = pair(k[2*i], k[2*i+1])
		odd[i] = pair(k[2*i+1], k[2*i+2]) // the last one is not complete yet
	}
	e, o := even[n/2:], odd[n/2-1:]
	x0, x1, xm := even[:len(e)], odd[:len(e)], odd[m/2:][:len(e)]
	last := even[n/2-1]
	for i := range e {
		x := next(x0[i], x1[i], xm[i])
		e[i], o[i] = x, last>>32|x<<32
		last = x
	}
}

// A windows is the windows of a polynomial, sorted by their numbers. Those of
// 2*v+1 are first[v] to first[v+1]; starts has the place of each.
type windows struct {
	starts [32*n/window + 1]uint16
	first  [1<<(window-1) + 1]int
}

// windows returns the windows of p.
func (p *polynomial) windows() *windows {
	s := new(windows)
	var values [len(s.starts)]uint8
	var places [len(s.starts)]uint16
	count := 0
	for i := uint(0); i < 64*uint(len(p)); {
		w := p[i/64] >> (i % 64)
		if i/64+1 < uint(len(p)) {
			w |= p[i/64+1] << (64 - i%64)
		}
		left := 64 // coefficients in w
		for {
			zeros := bits.TrailingZeros64(w)
			if left -= zeros; left < window {
				break
			}
			w >>= zeros
			v := w % (1 << window) / 2
			values[count], places[count] = uint8(v), uint16(i+64-uint(left))
			s.first[v+1]++
			count++
			w >>= window
			left -= window
		}
		i += 64 - uint(max(left, 0))
	}
	for v := range len(s.first) - 1 {
		s.first[v+1] += s.first[v]
	}
	next := s.first
	for j, v := range values[:count] {
		s.starts[next[v]] = places[j]
		next[v]++
	}
	return s
}

// fold sets sum to the sum of four rows and adds those with the low bit, and
// those with the high bit of their number.
func fold(sum *row, rows *[4]row, low, high *row) {
	a, b, c, d := &rows[0], &rows[1], &rows[2], &rows[3]
	for i := range sum {
		bd, y, w := b[i]^d[i], c[i], d[i]
		low[i] ^= bd
		high[i] ^= y ^ w
		sum[i] = a[i] ^ y ^ bd
	}
}

// sumRowsGeneric sets sum to the sum of the rows at starts.
func sumRowsGeneric(sum *row, even, odd *sequence, starts []uint16) {
	var zero row
	x := [2]*sequence{even, odd}
	at := func(i uint16) []uint64 { return x[i%2][i/2:] }
	*sum = zero
	for s := starts; len(s) >= 8; s = s[8:] {
		sum.add8(at(s[0]), at(s[1]), at(s[2]), at(s[3]), at(s[4]), at(s[5]), at(s[6]), at(s[7]))
	}
	starts = starts[len(starts)&^7:]
	for len(starts) > 0 {
		rest := [4][]uint64{zero[:], zero[:], zero[:], zero[:]}
		k := min(len(starts), 4)
		for i, s := range starts[:k] {
			rest[i] = at(s)
		}
		sum.add4(rest[0], rest[1], rest[2], rest[3])
		starts = starts[k:]
	}
}

func (r *row) add4(a, b, c, d []uint64) {
	a, b, c, d = a[:len(r)], b[:len(r)], c[:len(r)], d[:len(r)]
	for i := range r {
		r[i] ^= a[i] ^ b[i] ^ c[i] ^ d[i]
	}
}

func (r *row) add8(a, b, c, d, e, f, g, h []uint64) {
	a, b, c, d = a[:len(r)], b[:len(r)], c[:len(r)], d[:len(r)]
	e, f, g, h = e[:len(r)], f[:len(r)], g[:len(r)], h[:len(r)]
	for i := range r {
		r[i] ^= a[i] ^ b[i] ^ c[i] ^ d[i] ^ e[i] ^ f[i] ^ g[i] ^ h[i]
	}
}
