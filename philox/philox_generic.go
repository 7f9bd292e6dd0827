package philox

import "math/bits"

// Philox is a block cipher without its security margin, run in counter mode:
// block n of the stream is the counter, advanced n times, encrypted under the
// key. So any block can be computed without the ones before it, and every key
// is a stream of its own. J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel
// Random Numbers: As Easy as 1, 2, 3", SC11, 2011 (the Random123 paper),
// section 3.3 for the round and table 2 for philox4x64-10.
//
// A round of Philox-4x64 multiplies two of the four words, each by a constant,
// into 128 bits; the low halves move on as they are, the high halves are mixed
// with the other two words and the round key. The round keys are the key plus
// multiples of two constants (a Weyl sequence). Seven rounds pass the
// statistical tests of the paper; ten are its default and NumPy's.
const (
	// PHILOX_M4x64_0 and _1 of Random123, include/Random123/philox.h.
	mul0 = 0xd2e7470ee14c6c93
	mul1 = 0xca5a826395121157
	// PHILOX_W64_0 and _1: the golden ratio and sqrt(3)-1, times 2^64.
	weyl0 = 0x9e3779b97f4a7c15
	weyl1 = 0xbb67ae8584caa73b
)

// A block is a counter or four words of output, lowest word first. Unlike an
// array, the compiler keeps it in registers.
type block struct{ x0, x1, x2, x3 uint64 }

type key struct{ k0, k1 uint64 }

// next returns the key of the following round.
func (k key) next() key { return key{k.k0 + weyl0, k.k1 + weyl1} }

// round applies one round.
func (x block) round(k key) block {
	hi0, lo0 := bits.Mul64(mul0, x.x0)
	hi1, lo1 := bits.Mul64(mul1, x.x2)
	return block{hi1 ^ x.x1 ^ k.k0, lo1, hi0 ^ x.x3 ^ k.k1, lo0}
}

// encrypt returns the block of output of counter x.
func encrypt(x block, k key) block {
	for range 9 {
		x = x.round(k)
		k = k.next()
	}
	return x.round(k)
}

// encrypt2 is encrypt for two counters. A round waits for the multiplications
// of the one before it, so two blocks in turn take three quarters of the time
// of one after the other. The rounds are written out because a loop loses most
// of that gain.
func encrypt2(x, y block, k key) (block, block) {
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	x, y = x.round(k), y.round(k)
	k = k.next()
	return x.round(k), y.round(k)
}

// add returns x + y mod 2^256.
func (x block) add(y block) block {
	var c uint64
	x.x0, c = bits.Add64(x.x0, y.x0, 0)
	x.x1, c = bits.Add64(x.x1, y.x1, c)
	x.x2, c = bits.Add64(x.x2, y.x2, c)
	x.x3, _ = bits.Add64(x.x3, y.x3, c)
	return x
}

// fillBlocksGeneric fills dst, whole blocks, with the output of the counters after
// ctr and returns the last of them.
func fillBlocksGeneric(dst []uint64, ctr block, k key) block {
	for len(dst) >= 8 {
		x := ctr.add(block{x0: 1})
		y := ctr.add(block{x0: 2})
		ctr = y
		x, y = encrypt2(x, y, k)
		d := dst[:8:8]
		d[0], d[1], d[2], d[3] = x.x0, x.x1, x.x2, x.x3
		d[4], d[5], d[6], d[7] = y.x0, y.x1, y.x2, y.x3
		dst = dst[8:]
	}
	if len(dst) >= 4 {
		ctr = ctr.add(block{x0: 1})
		x := encrypt(ctr, k)
		dst[0], dst[1], dst[2], dst[3] = x.x0, x.x1, x.x2, x.x3
	}
	return ctr
}
