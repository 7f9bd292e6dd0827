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
func (x block) round(k0, k1 uint64) block {
	hi0, lo0 := bits.Mul64(mul0, x.x0)
	hi1, lo1 := bits.Mul64(mul1, x.x2)
	return block{hi1 ^ (x.x1 ^ k0), lo1, hi0 ^ (x.x3 ^ k1), lo0} // the products come last
}

// encrypt returns the block of output of counter x.
func encrypt(x block, k key) block {
	for range 9 {
		x = x.round(k.k0, k.k1)
		k = k.next()
	}
	return x.round(k.k0, k.k1)
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

// fillBlocks fills dst, whole blocks, with the output of the counters after
// ctr and returns the last of them.
func fillBlocks(dst []uint64, ctr block, k key) block {
	for len(dst) > 0 {
		n := min(uint64(len(dst)/4), ^ctr.x0)
		if n < 2 { // the last one, or the low word of the counter overflows
			ctr = ctr.add(block{x0: 1})
			encrypt(ctr, k).store(dst)
			dst = dst[4:]
			continue
		}
		r := newRun(ctr, k)
		fillRun(dst[:4*n], &r)
		ctr.x0 = r.counter
		dst = dst[4*n:]
	}
	return ctr
}

// store writes x to the start of dst.
func (x block) store(dst []uint64) {
	d := dst[:4:4]
	d[0], d[1], d[2], d[3] = x.x0, x.x1, x.x2, x.x3
}

// A run is what there is to know of blocks whose counters differ in the low
// word only: that one, and what follows from the others. Of the four
// multiplications in the first two rounds, two have the same factors in all
// these blocks.
type run struct {
	counter uint64    // low word of the counter of the last block
	round1  uint64    // what x0*mul0 is mixed with
	round2  [3]uint64 // what x2*mul1 and the word x3 are mixed with; the last word
	keys    [8]key    // of the rounds 3 to 10
}

func newRun(ctr block, k key) run {
	hi, lo := bits.Mul64(mul1, ctr.x2)
	r := run{counter: ctr.x0, round1: ctr.x3 ^ k.k1}
	x0 := hi ^ ctr.x1 ^ k.k0
	k = k.next()
	hi, r.round2[2] = bits.Mul64(mul0, x0)
	r.round2[0] = lo ^ k.k0
	r.round2[1] = hi ^ k.k1
	for i := range r.keys {
		k = k.next()
		r.keys[i] = k
	}
	return r
}

// begin returns what two rounds make of a counter.
func (r *run) begin(counter uint64) block {
	hi0, lo0 := bits.Mul64(mul0, counter)
	hi1, lo1 := bits.Mul64(mul1, hi0^r.round1)
	return block{hi1 ^ r.round2[0], lo1, lo0 ^ r.round2[1], r.round2[2]}
}

// fillRunGeneric fills dst with whole blocks of r.
func fillRunGeneric(dst []uint64, r *run) {
	n := len(dst) &^ 7
	fillPairs(dst[:n], r, r.keys[:])
	if dst = dst[n:]; len(dst) > 0 {
		r.counter++
		x := r.begin(r.counter)
		for i := range r.keys {
			x = x.round(r.keys[i].k0, r.keys[i].k1)
		}
		x.store(dst)
	}
}

// fillPairs fills dst with pairs of blocks of r. A round waits for the
// multiplications of the one before it, so two blocks are encrypted in turn.
//
// The keys of r come as a slice, too, for the checks of its bounds: the compiler
// orders what is between two branches, and without them puts all of one block
// before the other. The rounds are written out because a loop moves more words.
func fillPairs(dst []uint64, r *run, k []key) {
	counter := r.counter
	for i := 0; i <= len(dst)-8; i += 8 {
		d := (*[8]uint64)(dst[i:])
		x, y := r.begin(counter+1), r.begin(counter+2)
		counter += 2
		x, y = x.round(k[0].k0, k[0].k1), y.round(k[0].k0, k[0].k1)
		x, y = x.round(k[1].k0, k[1].k1), y.round(k[1].k0, k[1].k1)
		x, y = x.round(k[2].k0, k[2].k1), y.round(k[2].k0, k[2].k1)
		x, y = x.round(k[3].k0, k[3].k1), y.round(k[3].k0, k[3].k1)
		x, y = x.round(k[4].k0, k[4].k1), y.round(k[4].k0, k[4].k1)
		x, y = x.round(k[5].k0, k[5].k1), y.round(k[5].k0, k[5].k1)
		x, y = x.round(k[6].k0, k[6].k1), y.round(k[6].k0, k[6].k1)
		x, y = x.round(k[7].k0, k[7].k1), y.round(k[7].k0, k[7].k1)
		d[0], d[1], d[2], d[3] = x.x0, x.x1, x.x2, x.x3
		d[4], d[5], d[6], d[7] = y.x0, y.x1, y.x2, y.x3
	}
	r.counter = counter
}
