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
	switch {
	case r <= 1<<32-1:
		return uint64(bounded32(b, uint32(r)))
	case r == 1<<64-1:
		return b.Uint64()
	}
	return lemire64(b, r)
}

// bounded32 returns a number in [0, r] as NumPy draws the 32-bit dtypes.
func bounded32(b BitGenerator, r uint32) uint32 {
	switch r {
	case 0:
		return 0
	case 1<<32 - 1:
		return b.Uint32()
	}
	return lemire32(b, r)
}

// lemire64 returns a number in [0, r], r < 2^64-1: D. Lemire, "Fast Random
// Integer Generation in an Interval", ACM TOMACS 29, 2019. The product of a
// word and the number of values has the result in its high half; low halves
// below 2^64 mod that number would make some results likelier.
func lemire64(b BitGenerator, r uint64) uint64 {
	e := r + 1
	hi, lo := bits.Mul64(b.Uint64(), e)
	if lo < e {
		for t := -e % e; lo < t; {
			hi, lo = bits.Mul64(b.Uint64(), e)
		}
	}
	return hi
}

// lemire32 is lemire64 with words of 32 bits, r < 2^32-1.
func lemire32(b BitGenerator, r uint32) uint32 {
	e := r + 1
	m := uint64(b.Uint32()) * uint64(e)
	if uint32(m) < e {
		for t := -e % e; uint32(m) < t; {
			m = uint64(b.Uint32()) * uint64(e)
		}
	}
	return uint32(m >> 32)
}
