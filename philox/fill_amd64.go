//go:build !purego

package philox

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/cpu"
)

const (
	// minCall is the number of blocks from which on the BMI2 kernel is faster
	// than Go. It writes multiples of 3 blocks, the AVX-512 kernel of wideCall.
	minCall  = 9
	wideCall = 24

	// maxCall is the number of blocks that one call of a kernel writes at most:
	// assembly cannot be preempted.
	maxCall = 256 << 10 / 32 / wideCall * wideCall
)

// A run is what a kernel needs to know of blocks whose counters differ in the
// low word only: that one, and what follows from the others. Of the four
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

// fillBlocks fills dst, whole blocks, with the output of the counters after
// ctr and returns the last of them.
func fillBlocks(dst []uint64, ctr block, k key) block {
	if !cpu.UseAVX2 {
		return fillBlocksGeneric(dst, ctr, k)
	}
	for len(dst) >= 4*minCall {
		wide := cpu.UseAVX512 && len(dst) >= 4*wideCall
		n := min(len(dst)/12*3, maxCall)
		if wide {
			n -= n % wideCall
		}
		if ctr.x0 > -uint64(n)-1 { // the low word overflows: block by block
			ctr = fillBlocksGeneric(dst[:4], ctr, k)
			dst = dst[4:]
			continue
		}
		r := newRun(ctr, k)
		if wide {
			fillBlocksAVX512(&dst[0], n, &r)
		} else {
			fillBlocksBMI2(&dst[0], n, &r)
		}
		ctr.x0 = r.counter
		dst = dst[4*n:]
	}
	return fillBlocksGeneric(dst, ctr, k)
}

//go:noescape
func fillBlocksBMI2(dst *uint64, n int, r *run)

//go:noescape
func fillBlocksAVX512(dst *uint64, n int, r *run)
