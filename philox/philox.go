// Package philox provides NumPy's Philox generator: Philox-4x64 with ten
// rounds, the counter-based generator of Random123.
//
// Streams, seeding, jumps and states are NumPy's (2.5.5), bit for bit. A block
// of four words depends on the key and its own number only, so a Philox moves
// to any place of its stream at once, and [NewKey] opens a stream by a key of
// the caller's own making.
//
// It is here for NumPy's users and for streams addressed by number. Where
// neither matters, package pcg is faster, a single draw three times. It is a
// statistical generator, not a cryptographic one, although it is built like a
// cipher.
package philox

import (
	"github.com/seedtree/seedtree/internal/unit"
	"github.com/seedtree/seedtree/seedseq"
)

// A Philox is a Philox-4x64-10 generator. Each of its 2^128 keys has a period
// of 2^258 words: a 256-bit counter numbers the blocks of four.
//
// A Philox is a plain value: a copy is a snapshot. It is not safe for
// concurrent use. The zero Philox is not seeded: its first draw panics.
type Philox struct {
	ctr     block     // counter of the block in buf
	key     key       // key of the first round
	buf     [4]uint64 // current block
	half    uint32    // high half of a word whose low half was drawn
	hasHalf bool
	left    uint8 // words of buf not yet drawn, the last ones; 0 in the zero value
	seeded  bool
}

// New returns the Philox of a key of the seed tree: NumPy's
// Philox(SeedSequence(...)). It panics if key is the zero Sequence.
func New(key seedseq.Sequence) *Philox {
	g := new(Philox)
	g.init(key)
	return g
}

// NewFrom is New for any Seeder.
func NewFrom(s seedseq.Seeder) *Philox {
	var v [2]uint64
	s.Fill64(v[:])
	return NewKey(v, [4]uint64{})
}

// NewKey returns the Philox of a cipher key, at a counter, both with the lowest
// word first: NumPy's Philox(key=..., counter=...). The counter is advanced
// before it is encrypted, so the first words are those of counter+1. Every key
// and counter is legal, zero too.
func NewKey(k [2]uint64, counter [4]uint64) *Philox {
	return &Philox{
		ctr:    block{counter[0], counter[1], counter[2], counter[3]},
		key:    key{k[0], k[1]},
		seeded: true,
	}
}

// Seed makes g what New(seedseq.New(x)) returns: NumPy's Philox(x).
func (g *Philox) Seed(x uint64) {
	*g = Philox{}
	g.init(seedseq.New(x))
}

func (g *Philox) init(s seedseq.Sequence) {
	var v [2]uint64
	s.Fill64(v[:])
	g.key = key{v[0], v[1]}
	g.seeded = true
}

func (g *Philox) check() {
	if !g.seeded {
		panic("philox: Philox not seeded")
	}
}

// refill replaces the block by the next one, of which nothing is drawn yet.
func (g *Philox) refill() {
	g.check()
	g.ctr = g.ctr.add(block{x0: 1})
	x := encrypt(g.ctr, g.key)
	g.buf[0], g.buf[1], g.buf[2], g.buf[3] = x.x0, x.x1, x.x2, x.x3
	g.left = 4
}

// first draws the first word of the next block. It is not inlined, so that
// Uint64 is.
//
//go:noinline
func (g *Philox) first() uint64 {
	g.refill()
	g.left = 3
	return g.buf[0]
}

// Uint64 returns 64 random bits: NumPy's next_uint64 and random_raw.
func (g *Philox) Uint64() uint64 {
	if g.left > 0 {
		g.left--
		return g.buf[3-g.left&3] // &3 spares the bounds check
	}
	return g.first()
}

// Uint32 returns 32 random bits: NumPy's next_uint32. It takes the low half of
// a word and keeps the high half for the next call; 64-bit draws in between
// leave the kept half alone.
func (g *Philox) Uint32() uint32 {
	if g.hasHalf {
		g.hasHalf = false
		return g.half
	}
	x := g.Uint64()
	g.half, g.hasHalf = uint32(x>>32), true
	return uint32(x)
}

// Float64 returns a random number in [0, 1), a multiple of 2^-53: NumPy's
// next_double.
func (g *Philox) Float64() float64 { return unit.Float64(g.Uint64()) }

// Fill fills dst with the values of len(dst) Uint64 calls.
func (g *Philox) Fill(dst []uint64) {
	dst = dst[g.drain(dst):]
	if n := len(dst) &^ 3; n > 0 {
		g.check()
		g.ctr = fillBlocks(dst[:n], g.ctr, g.key)
		dst = dst[n:]
	}
	if len(dst) > 0 {
		g.refill()
		g.drain(dst)
	}
}

// drain moves words of the current block to dst and returns their number.
func (g *Philox) drain(dst []uint64) int {
	n := copy(dst, g.buf[4-g.left:])
	g.left -= uint8(n)
	return n
}

// FillFloat64 fills dst with the values of len(dst) Float64 calls.
func (g *Philox) FillFloat64(dst []float64) {
	if n := int(g.left); len(dst) >= unit.Block { // on the grid of the blocks from here on
		unit.Fill(dst[:n], g.Fill)
		dst = dst[n:]
	}
	unit.Fill(dst, g.Fill)
}
