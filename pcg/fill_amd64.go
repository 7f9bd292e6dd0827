//go:build !purego

package pcg

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/cpu"
)

// The AVX2 kernels use eight lanes. The low words of a lane are a generator of
// their own, and all that the high words need of it is one product of 128 bits,
// which the scalar unit has and AVX2 has not. So the scalar unit does the low
// words, and at the same time the vector unit does the high ones, modulo 2^64,
// and the outputs.
//
// The AVX-512 kernels use 32 lanes, with the states in three limbs of 52, 52
// and 24 bits, which IFMA multiplies and adds.
const (
	pcg64A8Hi, pcg64A8Lo = 0x6347af777a7898f6, 0xd1a2d6f33505ffe1
	pcg64G8Hi, pcg64G8Lo = 0x22ab9b110b39425c, 0x292967d144306478
	dxsmA8Hi, dxsmA8Lo   = 0x3b4f2ed0402963a5, 0x26fab1d0b0b1c961
	dxsmG8Hi, dxsmG8Lo   = 0xe2e55d6e9cf2a02c, 0xf587137fab63cab8

	pcg64A32Hi, pcg64A32Lo = 0x2c82901ad1cb0cd1, 0x82b631ba6b261781
	pcg64G32Hi, pcg64G32Lo = 0x8b144946fe438d94, 0xe2deea36e161b7e0
	dxsmA32Hi, dxsmA32Lo   = 0xb73c73308ab46a2a, 0x4768b4ee18ac7d81
	dxsmG32Hi, dxsmG32Lo   = 0x1409fa6015562350, 0xc8aa4ecfbf0998e0

	// 1/mul modulo 2^128, for a step back.
	mulInvHi, mulInvLo = 0x07dda22b93979860, 0x98abc8b0716eac8d
)

const (
	// minCall and maxCall are the numbers of words that one call of a kernel
	// can write, and writes at most: assembly cannot be preempted.
	minCall = 64
	maxCall = 256 << 10 / 8

	// minFill is the number of words from which on the AVX2 kernels are faster
	// than Go, and minWide that from which on the AVX-512 kernels are faster
	// still.
	minFill = 128
	minWide = 256
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

// finish moves g to the outputs of which hi and lo are the first state, one
// step back.
func (g *PCG64) finish(hi, lo uint64) {
	lo, b := bits.Sub64(lo, g.incLo, 0)
	hi, _ = bits.Sub64(hi, g.incHi, b)
	x := uint128{hi, lo}.mul(uint128{mulInvHi, mulInvLo})
	g.hi, g.lo = x.hi, x.lo
}

// wideLanes is the number of lanes of the AVX-512 kernels.
const wideLanes = 32

// A wide is what lanes are, in limbs.
type wide struct {
	limb [3][wideLanes]uint64
	add  [3]uint64
}

// limbs splits a number of 128 bits.
func limbs(hi, lo uint64) (x, y, z uint64) {
	const mask = 1<<52 - 1
	return lo & mask, (lo>>52 | hi<<12) & mask, hi >> 40
}

// set makes hi and lo the state of lane i.
func (s *wide) set(i int, hi, lo uint64) {
	s.limb[0][i], s.limb[1][i], s.limb[2][i] = limbs(hi, lo)
}

// first returns the state of the first lane. A kernel leaves bits above the
// limbs, which it has carried on.
func (s *wide) first() (hi, lo uint64) {
	const mask = 1<<52 - 1
	x, y, z := s.limb[0][0]&mask, s.limb[1][0]&mask, s.limb[2][0]
	return y>>12 | z<<40, x | y<<52
}

// startWide is start for the AVX-512 kernels.
func (g *PCG64) startWide(s *wide) {
	hi, lo := g.hi, g.lo
	for i := range wideLanes {
		hi, lo = step(hi, lo, g.incHi, g.incLo)
		s.set(i, hi, lo)
	}
	add := uint128{g.incHi, g.incLo}.mul(uint128{pcg64G32Hi, pcg64G32Lo})
	s.add[0], s.add[1], s.add[2] = limbs(add.hi, add.lo)
}

// fillPCG64 writes the next len(dst) outputs of g to dst.
func fillPCG64(g *PCG64, dst []uint64) {
	switch {
	case cpu.UseAVX512 && len(dst) >= minWide:
		var s wide
		g.startWide(&s)
		for len(dst) >= wideLanes {
			n := min(len(dst)&^(wideLanes-1), maxCall)
			fillPCG64AVX512(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.finish(s.first())
	case cpu.UseAVX2 && len(dst) >= minFill:
		s := g.start()
		for len(dst) >= minCall {
			n := min(len(dst)&^7, maxCall)
			fillPCG64AVX2(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.finish(s.hi[0], s.lo[0])
	}
	fillPCG64Generic(g, dst)
}

// fillPCG64Float64 is fillPCG64 for numbers.
func fillPCG64Float64(g *PCG64, dst []float64) {
	switch {
	case cpu.UseAVX512 && len(dst) >= minWide:
		var s wide
		g.startWide(&s)
		for len(dst) >= wideLanes {
			n := min(len(dst)&^(wideLanes-1), maxCall)
			fillPCG64Float64AVX512(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.finish(s.first())
	case cpu.UseAVX2 && len(dst) >= minFill:
		s := g.start()
		for len(dst) >= minCall {
			n := min(len(dst)&^7, maxCall)
			fillPCG64Float64AVX2(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.finish(s.hi[0], s.lo[0])
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

// startWide is start for the AVX-512 kernels.
func (g *DXSM) startWide(s *wide) {
	hi, lo := g.hi, g.lo
	for i := range wideLanes {
		s.set(i, hi, lo)
		hi, lo = stepDXSM(hi, lo, g.incHi, g.incLo)
	}
	add := uint128{g.incHi, g.incLo}.mul(uint128{dxsmG32Hi, dxsmG32Lo})
	s.add[0], s.add[1], s.add[2] = limbs(add.hi, add.lo)
}

// fillDXSM writes the next len(dst) outputs of g to dst.
func fillDXSM(g *DXSM, dst []uint64) {
	switch {
	case cpu.UseAVX512 && len(dst) >= minWide:
		var s wide
		g.startWide(&s)
		for len(dst) >= wideLanes {
			n := min(len(dst)&^(wideLanes-1), maxCall)
			fillDXSMAVX512(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.hi, g.lo = s.first()
	case cpu.UseAVX2 && len(dst) >= minFill:
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
	switch {
	case cpu.UseAVX512 && len(dst) >= minWide:
		var s wide
		g.startWide(&s)
		for len(dst) >= wideLanes {
			n := min(len(dst)&^(wideLanes-1), maxCall)
			fillDXSMFloat64AVX512(&dst[0], n, &s)
			dst = dst[n:]
		}
		g.hi, g.lo = s.first()
	case cpu.UseAVX2 && len(dst) >= minFill:
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

//go:noescape
func fillPCG64AVX512(dst *uint64, n int, s *wide)

//go:noescape
func fillPCG64Float64AVX512(dst *float64, n int, s *wide)

//go:noescape
func fillDXSMAVX512(dst *uint64, n int, s *wide)

//go:noescape
func fillDXSMFloat64AVX512(dst *float64, n int, s *wide)
