// Package pcg provides the PCG generators of NumPy: PCG64 (XSL-RR 128/64,
// NumPy's default) and DXSM (NumPy's PCG64DXSM, the better choice where very
// many streams are used together).
//
// Streams, seeding, jumps and states are NumPy's (2.5.5), bit for bit. PCG64
// also continues the streams of golang.org/x/exp/rand's PCGSource, see
// [FromExp].
//
// Four generators go by the name PCG with 128 bits of state, and they differ:
//
//	this package's PCG64   XSL-RR, 128-bit multiplier, output after the step
//	this package's DXSM    DXSM, 64-bit multiplier, output before the step
//	math/rand/v2.PCG       DXSM, 128-bit multiplier, one fixed increment, output after the step
//	x/exp/rand.PCGSource   PCG64 with one fixed increment
//
// They are statistical generators, not cryptographic ones.
package pcg

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/unit"
	"github.com/seedtree/seedtree/seedseq"
)

// The 128-bit multiplier of PCG64: L'Ecuyer, "Tables of linear congruential
// generators of different sizes and good lattice structure", 1999; used by
// O'Neill's pcg_setseq_128_xsl_rr_64 and numpy/random/src/pcg64/pcg64.h.
const (
	mulHi = 0x2360ed051fc65da4
	mulLo = 0x4385df649fccf645
)

// A PCG64 is a PCG XSL-RR 128/64 generator: M. O'Neill, "PCG: A Family of
// Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
// Generation", 2014. Its period is 2^128.
//
// A PCG64 is a plain value: a copy is a snapshot. It is not safe for
// concurrent use. The zero PCG64 is not seeded: it yields poor words, unlike
// any stream of this package, because a check would cost every draw.
type PCG64 struct {
	hi, lo       uint64 // state of the underlying generator
	incHi, incLo uint64
	half         uint32 // high half of a word whose low half was drawn
	hasHalf      bool
}

// New returns the PCG64 of a key: NumPy's PCG64(SeedSequence(...)). It panics
// if key is the zero Sequence.
func New(key seedseq.Sequence) *PCG64 {
	g := new(PCG64)
	g.init(key)
	return g
}

// NewFrom is New for any Seeder.
func NewFrom(s seedseq.Seeder) *PCG64 {
	var v [4]uint64
	s.Fill64(v[:])
	g := new(PCG64)
	g.hi, g.lo, g.incHi, g.incLo = seed(&v)
	return g
}

// Seed makes g what New(seedseq.New(x)) returns: NumPy's PCG64(x).
func (g *PCG64) Seed(x uint64) {
	*g = PCG64{}
	g.init(seedseq.New(x))
}

func (g *PCG64) init(key seedseq.Sequence) {
	var v [4]uint64
	key.Fill64(v[:])
	g.hi, g.lo, g.incHi, g.incLo = seed(&v)
}

// seed turns four seed words into state and increment: pcg_setseq_128_srandom.
// The first of its two steps starts at state 0 and yields inc.
func seed(v *[4]uint64) (hi, lo, incHi, incLo uint64) {
	incHi, incLo = v[2]<<1|v[3]>>63, v[3]<<1|1
	lo, c := bits.Add64(incLo, v[1], 0)
	hi, _ = bits.Add64(incHi, v[0], c)
	hi, lo = step(hi, lo, incHi, incLo)
	return hi, lo, incHi, incLo
}

// step returns state*mul + inc mod 2^128.
func step(hi, lo, incHi, incLo uint64) (uint64, uint64) {
	p, q := bits.Mul64(lo, mulLo)
	nlo, c := bits.Add64(q, incLo, 0)
	nhi, _ := bits.Add64(p, incHi, c)
	return nhi + lo*mulHi + hi*mulLo, nlo
}

// output is the XSL-RR permutation: the xor of the halves, rotated by the top
// six bits.
func output(hi, lo uint64) uint64 {
	return bits.RotateLeft64(hi^lo, -int(hi>>58))
}

// Uint64 returns 64 random bits: NumPy's next_uint64 and random_raw.
func (g *PCG64) Uint64() uint64 {
	// What depends on lo alone is summed first and hi*mulLo added last, so
	// that one multiplication and one addition separate hi from its successor.
	p, q := bits.Mul64(g.lo, mulLo)
	lo, c := bits.Add64(q, g.incLo, 0)
	hi, _ := bits.Add64(p, g.incHi, c)
	hi = hi + g.lo*mulHi + g.hi*mulLo
	g.hi, g.lo = hi, lo
	return bits.RotateLeft64(hi^lo, -int(hi>>58))
}

// Uint32 returns 32 random bits: NumPy's next_uint32. It takes the low half of
// a word and keeps the high half for the next call; 64-bit draws in between
// leave the kept half alone.
func (g *PCG64) Uint32() uint32 {
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
func (g *PCG64) Float64() float64 { return unit.Float64(g.Uint64()) }

// Fill fills dst with the values of len(dst) Uint64 calls.
func (g *PCG64) Fill(dst []uint64) { fillPCG64(g, dst) }

// FillFloat64 fills dst with the values of len(dst) Float64 calls.
func (g *PCG64) FillFloat64(dst []float64) { fillPCG64Float64(g, dst) }
