package mt19937

import "math/bits"

// A block is n consecutive words of the recurrence
//
//	x[i+n] = x[i+m] ^ (x[i]&upper | x[i+1]&lower) * A
//
// where y*A is y>>1, with matrix added if y is odd. The words behind the block
// are scratch space: during a twist they repeat the first words of the new
// block, so that reading past the end needs no special case.
type block [n + 16]uint32

// The functions below work on two words at a time, in the halves of a uint64,
// the first one low.
const (
	both    = 0x00000001_00000001 // repeats a constant in both halves
	upper   = 0x80000000 * both
	lower   = 0x7ffffffe * both // without the bit that the shift drops
	matrix  = 0x9908b0df
	temperU = 0xffffffff >> 11 * both
	temperB = 0x9d2c5680 * both
	temperC = 0xefc60000 * both
	temperL = 0xffffffff >> 18 * both
)

// ahead is the number of words, and a repeated one, whose middle words are still
// of the old block.
const ahead = n - m + 1

// repeat writes the first two words of the next block behind k.
func (k *block) repeat() {
	k.store(4*n, next(k.load(0), k.load(4), k.load(4*m)))
}

// twist replaces k by the next block.
func twist(k *block) {
	const size = 4 // of a word
	k.repeat()
	for i := 0; i < size*ahead; i += 4 * size {
		u := next(k.load(i), k.load(i+size), k.load(i+size*m))
		v := next(k.load(i+2*size), k.load(i+3*size), k.load(i+size*(m+2)))
		k.store(i, u)
		k.store(i+2*size, v)
	}
	for i := size * ahead; i < size*n; i += 4 * size {
		u := next(k.load(i), k.load(i+size), k.load(i+size*(m-n)))
		v := next(k.load(i+2*size), k.load(i+3*size), k.load(i+size*(m-n+2)))
		k.store(i, u)
		k.store(i+2*size, v)
	}
}

// next returns x[i+n] for the pairs x[i], x[i+1] and x[i+m], without a branch.
func next(x0, x1, xm uint64) uint64 {
	return (x0&upper|x1&lower)>>1 ^ xm ^ x1&both*matrix
}

// temper2 tempers two words.
func temper2(y uint64) uint64 {
	y ^= y >> 11 & temperU
	y ^= y << 7 & temperB
	y ^= y << 15 & temperC
	y ^= y >> 18 & temperL
	return y
}

// temper1 tempers one word.
func temper1(y uint32) uint32 { return uint32(temper2(uint64(y))) }

func pair(first, second uint32) uint64 {
	return uint64(first) | uint64(second)<<32
}

// temper tempers the words of src into dst, which is as long.
func temper(dst, src []uint32) {
	for len(src) >= 8 && len(dst) >= 8 {
		v, w := temper2(pair(src[0], src[1])), temper2(pair(src[2], src[3]))
		dst[0], dst[1] = uint32(v), uint32(v>>32)
		dst[2], dst[3] = uint32(w), uint32(w>>32)
		v, w = temper2(pair(src[4], src[5])), temper2(pair(src[6], src[7]))
		dst[4], dst[5] = uint32(v), uint32(v>>32)
		dst[6], dst[7] = uint32(w), uint32(w>>32)
		src, dst = src[8:], dst[8:]
	}
	for i, x := range src {
		dst[i] = temper1(x)
	}
}

// joinGeneric joins 2*len(dst) tempered words of src to Uint64 values.
func joinGeneric(dst []uint64, src []uint32) {
	for len(dst) >= 4 && len(src) >= 8 {
		dst[0] = pairUint64(pair(src[0], src[1]))
		dst[1] = pairUint64(pair(src[2], src[3]))
		dst[2] = pairUint64(pair(src[4], src[5]))
		dst[3] = pairUint64(pair(src[6], src[7]))
		dst, src = dst[4:], src[8:]
	}
	for i := range dst {
		s := src[2*i:][:2]
		dst[i] = pairUint64(pair(s[0], s[1]))
	}
}

// joinFloat64Generic joins 2*len(dst) tempered words of src to Float64 values.
func joinFloat64Generic(dst []float64, src []uint32) {
	for len(dst) >= 4 && len(src) >= 8 {
		dst[0] = pairFloat64(pair(src[0], src[1]))
		dst[1] = pairFloat64(pair(src[2], src[3]))
		dst[2] = pairFloat64(pair(src[4], src[5]))
		dst[3] = pairFloat64(pair(src[6], src[7]))
		dst, src = dst[4:], src[8:]
	}
	for i := range dst {
		s := src[2*i:][:2]
		dst[i] = pairFloat64(pair(s[0], s[1]))
	}
}

// nextUint64Generic writes the next n/2 Uint64 values to dst. At most one word
// of the current block is left.
func (g *MT19937) nextUint64Generic(dst []uint64) {
	if g.pos == 0 {
		twistUint64(&g.key, dst[:n/2], 0)
		return
	}
	hi := g.tempered[n] // the first half of the first value
	twistUint64(&g.key, dst[1:n/2], 1)
	dst[0] = pairUint64(pair(hi, temper1(g.key[0])))
	g.start(n - 1)
}

// nextFloat64Generic writes the next n/2 Float64 values to dst. At most one
// word of the current block is left.
func (g *MT19937) nextFloat64Generic(dst []float64) {
	if g.pos == 0 {
		twistFloat64(&g.key, dst[:n/2], 0)
		return
	}
	hi := g.tempered[n]
	twistFloat64(&g.key, dst[1:n/2], 1)
	dst[0] = pairFloat64(pair(hi, temper1(g.key[0])))
	g.start(n - 1)
}

// pairUint64 is Uint64 of two tempered words.
func pairUint64(v uint64) uint64 { return bits.RotateLeft64(v, 32) }

const float64High = 0xffffffff >> 5 << 26 // where Float64 has the first word

// pairFloat64 is Float64 of two tempered words.
func pairFloat64(v uint64) float64 {
	return float64(int64(v<<21&float64High|v>>38)) * 0x1p-53
}
