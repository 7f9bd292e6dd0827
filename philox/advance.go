package philox

import (
	"math/big"

	"github.com/seedtree/seedtree/internal/unit"
)

// Skip discards the values of n Uint64 calls, in constant time. It counts
// words, from any place in a block, and keeps the half word.
func (g *Philox) Skip(n uint64) {
	if n <= uint64(g.left) {
		g.left -= uint8(n)
		return
	}
	g.check()
	n -= uint64(g.left)
	g.left = 0
	g.ctr = g.ctr.add(block{x0: n / 4})
	if n %= 4; n > 0 {
		g.refill()
		g.left -= uint8(n)
	}
}

// Advance moves g by delta blocks of four words, backwards if delta is
// negative, and drops the kept half word and what is left of the current
// block: NumPy's advance. Advance(0) drops them too.
func (g *Philox) Advance(delta int64) {
	sign := uint64(delta >> 63)
	g.advance(block{uint64(delta), sign, sign, sign})
}

// AdvanceBig is Advance for any distance; there are 2^256 blocks. It panics if
// delta is nil.
func (g *Philox) AdvanceBig(delta *big.Int) {
	if delta == nil {
		panic("philox: nil distance")
	}
	var d [4]uint64
	unit.Distance(d[:], delta)
	g.advance(block{d[0], d[1], d[2], d[3]})
}

// Jump moves g by k*2^128 blocks, which are k*2^130 words, and drops what
// Advance drops. NumPy's jumped(k) returns a copy: h := *g; h.Jump(k).
func (g *Philox) Jump(k int) {
	g.advance(block{0, 0, uint64(k), uint64(int64(k) >> 63)})
}

// advance adds d, two's complement, to the counter.
func (g *Philox) advance(d block) {
	g.ctr = g.ctr.add(d)
	g.left = 0
	g.half, g.hasHalf = 0, false
}
