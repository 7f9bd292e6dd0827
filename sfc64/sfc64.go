// Package sfc64 provides NumPy's SFC64 generator, the "small fast chaotic"
// generator of PractRand.
//
// Streams, seeding and states are NumPy's (2.5.5), bit for bit. SFC64 has no
// jumps: its state after n draws is found by drawing. Independent streams come
// from the seed tree, as for every generator here.
//
// It is here for NumPy's users, and is the fastest generator per call. Where a
// stream has to be moved along, package pcg is the choice. It is a statistical
// generator, not a cryptographic one.
package sfc64

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/unit"
	"github.com/seedtree/seedtree/seedseq"
)

// An SFC64 is an SFC64 generator: C. Doty-Humphrey, PractRand.
// Three words are mixed by an invertible map that takes in a counter at each
// step, so no state returns before 2^64 steps; the period of an average state
// is about 2^255.
//
// An SFC64 is a plain value: a copy is a snapshot. It is not safe for
// concurrent use. The zero SFC64 is not seeded: it yields poor words (the
// first is 0), unlike any stream of this package, because a check would cost
// every draw.
type SFC64 struct {
	s       state
	half    uint32 // high half of a word whose low half was drawn
	hasHalf bool
}

// state is three mixed words and a counter. Passed by value, the compiler keeps
// it in registers.
type state struct{ a, b, c, n uint64 }

// step returns the output of s and its successor. Rotation 24, right shift 11
// and left shift 3 are PractRand's constants for 64-bit words.
func (s state) step() (uint64, state) {
	x := s.a + s.b + s.n
	return x, state{s.b ^ s.b>>11, s.c + s.c<<3, bits.RotateLeft64(s.c, 24) + x, s.n + 1}
}

// New returns the SFC64 of a key: NumPy's SFC64(SeedSequence(...)). It panics
// if key is the zero Sequence.
func New(key seedseq.Sequence) *SFC64 {
	g := new(SFC64)
	g.init(key)
	return g
}

// NewFrom is New for any Seeder.
func NewFrom(s seedseq.Seeder) *SFC64 {
	var v [3]uint64
	s.Fill64(v[:])
	g := new(SFC64)
	g.seed(&v)
	return g
}

// Seed makes g what New(seedseq.New(x)) returns: NumPy's SFC64(x).
func (g *SFC64) Seed(x uint64) {
	*g = SFC64{}
	g.init(seedseq.New(x))
}

func (g *SFC64) init(key seedseq.Sequence) {
	var v [3]uint64
	key.Fill64(v[:])
	g.seed(&v)
}

// seed starts from three seed words and a counter of 1 and discards the first
// 12 words, which mixes the seed into the whole state: sfc64_set_seed in
// numpy/random/src/sfc64/sfc64.c, after PractRand.
func (g *SFC64) seed(v *[3]uint64) {
	g.s = state{v[0], v[1], v[2], 1}
	g.Skip(12)
}

// Uint64 returns 64 random bits: NumPy's next_uint64 and random_raw.
func (g *SFC64) Uint64() (x uint64) {
	x, g.s = g.s.step()
	return x
}

// Uint32 returns 32 random bits: NumPy's next_uint32. It takes the low half of
// a word and keeps the high half for the next call; 64-bit draws in between
// leave the kept half alone.
func (g *SFC64) Uint32() uint32 {
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
func (g *SFC64) Float64() float64 { return unit.Float64(g.Uint64()) }

// Fill fills dst with the values of len(dst) Uint64 calls.
func (g *SFC64) Fill(dst []uint64) {
	s := g.s
	for i := range dst {
		dst[i], s = s.step()
	}
	g.s = s
}

// FillFloat64 fills dst with the values of len(dst) Float64 calls.
func (g *SFC64) FillFloat64(dst []float64) {
	var x uint64
	s := g.s
	for i := range dst {
		x, s = s.step()
		dst[i] = unit.Float64(x)
	}
	g.s = s
}

// Skip discards the values of n Uint64 calls and keeps the half word. It takes
// n steps, as fast as Fill.
func (g *SFC64) Skip(n uint64) {
	s := g.s
	for range n {
		_, s = s.step()
	}
	g.s = s
}
