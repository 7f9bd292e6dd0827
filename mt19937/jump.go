package mt19937

import (
	"math/big"
	"sync"
)

// maxTwists is how many blocks are generated rather than jumped over: about
// what costs the same.
const maxTwists = 512

// Skip discards the values of count Uint64 calls, which are two words each. Up
// to 320,000 words it generates them, at about a nanosecond a word; any larger
// distance takes about a millisecond.
func (g *MT19937) Skip(count uint64) {
	if count <= maxTwists*n/2 {
		g.Advance(int64(2 * count))
		return
	}
	d := new(big.Int).SetUint64(count)
	g.AdvanceBig(d.Lsh(d, 1))
}

// Advance moves g by delta words, which is what delta Uint32 calls do, and
// backwards if delta is negative: the sequence has no beginning, the words
// before the first one are those from which the recurrence leads to it. NumPy
// has no counterpart. Forwards it costs what [MT19937.Skip] does, backwards
// beyond the block of 624 words up to a millisecond.
//
// Moving back restores the stream, with one exception: of a word 0 that was
// given to SetState with Pos 0, the low 31 bits have no part in the recurrence.
func (g *MT19937) Advance(delta int64) {
	g.check()
	if 0 <= delta && delta <= int64(-g.pos) {
		g.pos += int(delta)
		return
	}
	if -n < delta && delta <= maxTwists*n {
		// As by drawing, a block is entered after its first word and left after
		// its last one.
		if t := g.pos + n - 1 + int(delta); t >= 0 {
			for range t / n {
				nextBlock(&g.key)
			}
			g.start(t%n + 1)
			return
		}
	}
	g.jump(big.NewInt(delta))
}

// AdvanceBig is Advance for any distance. It panics if delta is nil.
func (g *MT19937) AdvanceBig(delta *big.Int) {
	if delta == nil {
		panic("mt19937: nil distance")
	}
	if delta.IsInt64() {
		g.Advance(delta.Int64())
		return
	}
	g.check()
	g.jump(delta)
}

// jump moves g by delta words, not 0, without generating them.
func (g *MT19937) jump(delta *big.Int) {
	size := big.NewInt(n)
	t := big.NewInt(int64(g.pos + n - 1))
	blocks, rest := new(big.Int).DivMod(t.Add(t, delta), size, new(big.Int))
	if blocks.Sign() != 0 {
		r := power(blocks.Mul(blocks, size))
		// The low 31 bits of word 0 have no part in the recurrence. Only the
		// constant term would see them.
		if r[0][0]&1 == 1 {
			r.addP()
		}
		x := apply(r.expand().windows(), g.key[:n])
		copy(g.key[:], x[:])
	}
	g.start(int(rest.Int64()) + 1)
}

// numpyJump is the polynomial of one NumPy jump, x^(2^128) mod P, and
// numpyDegree its degree, by which NumPy moves the position in the block.
var numpyJump = sync.OnceValue(func() *windows {
	return power(new(big.Int).Lsh(big.NewInt(1), 128)).expand().windows()
})

const numpyDegree = 19933

// Jump makes g what NumPy's jumped(k) returns, bit for bit; as there, a k of 0
// or less changes nothing.
//
// It is meant as k*2^128 words but is not that distance: NumPy reads the block,
// from the current position and around its end, as if its words had been
// generated one by one. The streams of k = 0, 1, 2, ... still are far apart,
// but to jump and to draw do not commute. Advance and AdvanceBig are true
// jumps. The cost is about a millisecond at most, whatever k is.
func (g *MT19937) Jump(k int) {
	g.check()
	if k <= 0 {
		return
	}
	pos := (g.pos + n) % n
	var ring [n]uint32
	copy(ring[:], g.key[pos:n])
	copy(ring[n-pos:], g.key[:pos])
	if k <= 3 {
		for range k {
			ring = apply(numpyJump(), ring[:])
		}
	} else {
		e := big.NewInt(int64(k))
		r := power(e.Lsh(e, 128))
		// One jump has a constant term, so k have one before reduction, and it
		// tells in the low bits of word 0.
		if r[0][0]&1 == 0 {
			r.addP()
		}
		ring = apply(r.expand().windows(), ring[:])
	}
	pos = (pos + k%n*numpyDegree) % n
	copy(g.key[pos:n], ring[:])
	copy(g.key[:pos], ring[n-pos:])
	g.start(pos)
}
