package numpy

import "math/bits"

// NumPy bounds integers in two ways: shuffles and the samplers of urns reject
// under a mask, the method integers and choice multiply (Lemire). Both are
// unbiased; they consume the bit generator differently.

// maskOf returns the smallest 2^b-1 that is at least m.
func maskOf(m uint64) uint64 { return 1<<bits.Len64(m) - 1 }

// interval returns a number in [0, m] by masked rejection: random_interval of
// numpy/random/src/distributions/distributions.c. m = 0 draws nothing; up to
// 2^32-1 it takes 32-bit words.
func interval(b BitGenerator, m uint64) uint64 {
	if m == 0 {
		return 0
	}
	mask := maskOf(m)
	if m <= 1<<32-1 {
		for {
			if v := uint64(b.Uint32()) & mask; v <= m {
				return v
			}
		}
	}
	for {
		if v := b.Uint64() & mask; v <= m {
			return v
		}
	}
}

// bounded64 returns a number in [0, r] as NumPy draws the 64-bit dtypes:
// random_bounded_uint64 without masking. Ranges below 2^32 take 32-bit words;
// r = 0 draws nothing.
func bounded64(b BitGenerator, r uint64) uint64 {
	if r <= 1<<32-1 {
		return uint64(bounded32(b, uint32(r)))
	}
	// D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS
	// 29, 2019: the product of a word and the number of values has the result
	// in its high half. Low halves below 2^64 mod that number would make some
	// results likelier and are drawn again.
	x, e := b.Uint64(), r+1
	if e == 0 {
		return x
	}
	hi, lo := bits.Mul64(x, e)
	if lo < e {
		for t := -e % e; lo < t; {
			hi, lo = bits.Mul64(b.Uint64(), e)
		}
	}
	return hi
}

// bounded32 returns a number in [0, r] as NumPy draws the 32-bit dtypes, by
// the same method with words of 32 bits. r = 0 draws nothing.
func bounded32(b BitGenerator, r uint32) uint32 {
	if r == 0 {
		return 0
	}
	x, e := b.Uint32(), r+1
	if e == 0 {
		return x
	}
	m := uint64(x) * uint64(e)
	if uint32(m) < e {
		for t := -e % e; uint32(m) < t; {
			m = uint64(b.Uint32()) * uint64(e)
		}
	}
	return uint32(m >> 32)
}
