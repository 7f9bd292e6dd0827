//go:build !purego

package pcg

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/cpu"
)

// The kernels use eight lanes. The low words of a lane are a generator of
// their own, and all that the high words need of it is one product of 128 bits,
// which the scalar unit has and AVX2 has not. So the scalar unit does the low
// words, and at the same time the vector unit does the high ones, modulo 2^64,
// and the outputs.
const (
	pcg64A8Hi, pcg64A8Lo = 0x6347af777a7898f6, 0xd1a2d6f33505ffe1
	pcg64G8Hi, pcg64G8Lo = 0x22ab9b110b39425c, 0x292967d144306478
	dxsmA8Hi, dxsmA8Lo   = 0x3b4f2ed0402963a5, 0x26fab1d0b0b1c961
	dxsmG8Hi, dxsmG8Lo   = 0xe2e55d6e9cf2a02c, 0xf587137fab63cab8

	// 1/mul modulo 2^128, for a step back.
	mulInvHi, mulInvLo = 0x07dda22b93979860, 0x98abc8b0716eac8d
)

const (
	// minCall and maxCall are the numbers of words that one call of a kernel
	// can write, and writes at most: assembly cannot be preempted.
	minCall = 64
	maxCall = 256 << 10 / 8

	// minFill is the number of words from which on the kernels are faster.
	minFill = 128
)

// lanes are the states of the lanes, each before its next output is made of
// it, and what eight steps add.
type lanes struct {
	hi, lo       [8]uint64
	addHi, addLo uint64
}

// start returns the lanes of the next outputs of g.
func (g *PCG64) start() (s lanes) {
	hi, lo := g.hi, g.lo
	for i := range s.hi {
		hi, lo = step(hi, lo, g.incHi, g.incLo)
		s.hi[i], s.lo[i] = hi, lo
	}
	add := uint128{g.incHi, g.incLo}.mul(uint128{pcg64G8Hi, pcg64G8Lo})
	s.addHi, s.addLo = add.hi, add.lo
	return s
}

// finish moves g to the outputs that s is at, one step back from the state of
// the first.
func (g *PCG64) finish(s *lanes) {
	lo, b := bits.Sub64(s.lo[0], g.incLo, 0)
	hi, _ := bits.Sub64(s.hi[0], g.incHi, b)
	x := uint128{hi, lo}.mul(uint128{mulInvHi, mulInvLo})
	g.hi, g.lo = x.hi, x.lo
}

// fillPCG64 writes the next len(dst) outputs of g to dst.
func fillPCG64(g *PCG64, dst []uint64) {
	if cpu.UseAVX2 && len(dst) >= minFill {
		s := g.start()
		for len(dst) >= minCall {
			n := min(len(dst)&^7, maxCall)
			fillPCG64AVX2(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.finish(&s)
	}
	fillPCG64Generic(g, dst)
}

// fillPCG64Float64 is fillPCG64 for numbers.
func fillPCG64Float64(g *PCG64, dst []float64) {
	if cpu.UseAVX2 && len(dst) >= minFill {
		s := g.start()
		for len(dst) >= minCall {
			n := min(len(dst)&^7, maxCall)
			fillPCG64Float64AVX2(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.finish(&s)
	}
	fillPCG64Float64Generic(g, dst)
}

// start returns the lanes of the next outputs of g.
func (g *DXSM) start() (s lanes) {
	hi, lo := g.hi, g.lo
	for i := range s.hi {
		s.hi[i], s.lo[i] = hi, lo
		hi, lo = stepDXSM(hi, lo, g.incHi, g.incLo)
	}
	add := uint128{g.incHi, g.incLo}.mul(uint128{dxsmG8Hi, dxsmG8Lo})
	s.addHi, s.addLo = add.hi, add.lo
	return s
}

// fillDXSM writes the next len(dst) outputs of g to dst.
func fillDXSM(g *DXSM, dst []uint64) {
	if cpu.UseAVX2 && len(dst) >= minFill {
		s := g.start()
		for len(dst) >= minCall {
			n := min(len(dst)&^7, maxCall)
			fillDXSMAVX2(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.hi, g.lo = s.hi[0], s.lo[0]
	}
	fillDXSMGeneric(g, dst)
}

// fillDXSMFloat64 is fillDXSM for numbers.
func fillDXSMFloat64(g *DXSM, dst []float64) {
	if cpu.UseAVX2 && len(dst) >= minFill {
		s := g.start()
		for len(dst) >= minCall {
			n := min(len(dst)&^7, maxCall)
			fillDXSMFloat64AVX2(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.hi, g.lo = s.hi[0], s.lo[0]
	}
	fillDXSMFloat64Generic(g, dst)
}

//go:noescape
func fillPCG64AVX2(dst *uint64, n int, s *lanes)

//go:noescape
func fillPCG64Float64AVX2(dst *float64, n int, s *lanes)

//go:noescape
func fillDXSMAVX2(dst *uint64, n int, s *lanes)

//go:noescape
func fillDXSMFloat64AVX2(dst *float64, n int, s *lanes)
