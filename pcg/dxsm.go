package pcg

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/unit"
	"github.com/seedtree/seedtree/seedseq"
)

// The 64-bit multiplier of DXSM, for the step and the output: O'Neill's
// PCG_CHEAP_MULTIPLIER_128, as in numpy/random/src/pcg64/pcg64.h.
const cheapMul = 0xda942042e4dd58b5

// A DXSM is a PCG DXSM 128/64 generator with the 64-bit multiplier: NumPy's
// PCG64DXSM. Its output function repairs the weakness of PCG64 against pairs
// of streams whose states share their low bits, so that it is the choice where
// millions of streams are used together. Its period is 2^128.
//
// NumPy seeds it exactly as PCG64, so DXSM and PCG64 of one key start in the
// same state.
//
// A DXSM is a plain value: a copy is a snapshot. It is not safe for concurrent
// use. The zero DXSM is not seeded: it yields poor words, unlike any stream of
// this package, because a check would cost every draw.
type DXSM struct {
	hi, lo       uint64
	incHi, incLo uint64
	half         uint32
	hasHalf      bool
}

// NewDXSM returns the DXSM of a key: NumPy's PCG64DXSM(SeedSequence(...)). It
// panics if key is the zero Sequence.
func NewDXSM(key seedseq.Sequence) *DXSM {
	g := new(DXSM)
	g.init(key)
	return g
}

// NewDXSMFrom is NewDXSM for any Seeder.
func NewDXSMFrom(s seedseq.Seeder) *DXSM {
	var v [4]uint64
	s.Fill64(v[:])
	g := new(DXSM)
	g.hi, g.lo, g.incHi, g.incLo = seed(&v)
	return g
}

// Seed makes g what NewDXSM(seedseq.New(x)) returns: NumPy's PCG64DXSM(x).
func (g *DXSM) Seed(x uint64) {
	*g = DXSM{}
	g.init(seedseq.New(x))
}

func (g *DXSM) init(key seedseq.Sequence) {
	var v [4]uint64
	key.Fill64(v[:])
	g.hi, g.lo, g.incHi, g.incLo = seed(&v)
}

// stepDXSM returns state*cheapMul + inc mod 2^128.
func stepDXSM(hi, lo, incHi, incLo uint64) (uint64, uint64) {
	p, q := bits.Mul64(lo, cheapMul)
	nlo, c := bits.Add64(q, incLo, 0)
	nhi, _ := bits.Add64(p, incHi, c)
	return nhi + hi*cheapMul, nlo
}

// outputDXSM is the DXSM permutation: double xorshift, multiply.
func outputDXSM(hi, lo uint64) uint64 {
	hi ^= hi >> 32
	hi *= cheapMul
	hi ^= hi >> 48
	return hi * (lo | 1)
}

// Uint64 returns 64 random bits: NumPy's next_uint64 and random_raw. The
// output is a function of the state before the step.
func (g *DXSM) Uint64() uint64 {
	hi, lo := g.hi, g.lo
	x := hi ^ hi>>32 // outputDXSM; before the step it takes fewer moves
	x *= cheapMul
	x ^= x >> 48
	x *= lo | 1
	p, q := bits.Mul64(lo, cheapMul)
	lo, c := bits.Add64(q, g.incLo, 0)
	p, _ = bits.Add64(p, g.incHi, c)
	g.hi, g.lo = p+hi*cheapMul, lo
	return x
}

// Uint32 returns 32 random bits: NumPy's next_uint32. It takes the low half of
// a word and keeps the high half for the next call; 64-bit draws in between
// leave the kept half alone.
func (g *DXSM) Uint32() uint32 {
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
func (g *DXSM) Float64() float64 { return unit.Float64(g.Uint64()) }

// Fill fills dst with the values of len(dst) Uint64 calls.
func (g *DXSM) Fill(dst []uint64) { fillDXSM(g, dst) }

// FillFloat64 fills dst with the values of len(dst) Float64 calls.
func (g *DXSM) FillFloat64(dst []float64) { fillDXSMFloat64(g, dst) }
