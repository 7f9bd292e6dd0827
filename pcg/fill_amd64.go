//go:build !purego

package pcg

import (
	"math/bits"
	"unsafe"

	"github.com/seedtree/seedtree/internal/cpu"
	"github.com/seedtree/seedtree/internal/unit"
)

// The AVX2 kernels use eight lanes. The low words of a lane are a generator of
// their own, and all that the high words need of it is one product of 128 bits,
// which the scalar unit has and AVX2 has not. So the scalar unit does the low
// words, and at the same time the vector unit does the high ones, modulo 2^64,
// and the outputs.
//
// The AVX-512 kernels use 32 lanes and do everything in the vector unit. IFMA
// multiplies 52 bits by 52 and adds, so that its kernels keep the states in
// limbs of 52, 52 and 24 bits; for short fills there are some with 8 lanes.
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

	// The numbers of words from which on a kernel is used: that of AVX2, of
	// AVX-512, and of IFMA with 8 and with 32 lanes. From there on it is faster
	// than what comes before it; only for the first this is measured as it is
	// here, on Zen 3, and for the last two it was on Zen 5.
	minAVX2   = 128
	minAVX512 = 256
	minShort  = 48
	minWide   = 1024
)

// lanes are the states of the lanes, each before its next output is made of
// it, and what eight steps add.
type lanes struct {
	hi, lo       [8]uint64
	addHi, addLo uint64
}

// states writes the states of the next outputs of g.
func (g *PCG64) states(his, los []uint64) {
	hi, lo := g.hi, g.lo
	for i := range his {
		hi, lo = step(hi, lo, g.incHi, g.incLo)
		his[i], los[i] = hi, lo
	}
}

// start returns the lanes of the next outputs of g.
func (g *PCG64) start() (s lanes) {
	g.states(s.hi[:], s.lo[:])
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

// A wide is what lanes are, for these kernels.
type wide struct {
	hi, lo       [wideLanes]uint64
	addHi, addLo uint64
}

// startWide is start for the AVX-512 kernels.
func (g *PCG64) startWide(s *wide) {
	g.states(s.hi[:], s.lo[:])
	add := uint128{g.incHi, g.incLo}.mul(uint128{pcg64G32Hi, pcg64G32Lo})
	s.addHi, s.addLo = add.hi, add.lo
}

// states writes the states of the next outputs of g.
func (g *DXSM) states(his, los []uint64) {
	hi, lo := g.hi, g.lo
	for i := range his {
		his[i], los[i] = hi, lo
		hi, lo = stepDXSM(hi, lo, g.incHi, g.incLo)
	}
}

// start returns the lanes of the next outputs of g.
func (g *DXSM) start() (s lanes) {
	g.states(s.hi[:], s.lo[:])
	add := uint128{g.incHi, g.incLo}.mul(uint128{dxsmG8Hi, dxsmG8Lo})
	s.addHi, s.addLo = add.hi, add.lo
	return s
}

// startWide is start for the AVX-512 kernels.
func (g *DXSM) startWide(s *wide) {
	g.states(s.hi[:], s.lo[:])
	add := uint128{g.incHi, g.incLo}.mul(uint128{dxsmG32Hi, dxsmG32Lo})
	s.addHi, s.addLo = add.hi, add.lo
}

// A kind is what kernels make: the outputs of a generator, as words or as
// numbers.
type kind int

const (
	pcg64Words kind = iota
	pcg64Numbers
	dxsmWords
	dxsmNumbers
)

// fill fills the beginning of dst with outputs of the lanes and returns the
// number of its words.
func (s *lanes) fill(dst []uint64, k kind) int {
	least, rest := minCall, dst
	if cpu.UseAVX512IFMA {
		least = len(s.hi)
	}
	for len(rest) >= least {
		n := min(len(rest)&^(len(s.hi)-1), maxCall)
		words := &rest[0]
		numbers := (*float64)(unsafe.Pointer(words))
		switch {
		case cpu.UseAVX512IFMA && k == pcg64Words:
			shortPCG64IFMA(words, n, s)
		case cpu.UseAVX512IFMA && k == pcg64Numbers:
			shortPCG64Float64IFMA(numbers, n, s)
		case cpu.UseAVX512IFMA && k == dxsmWords:
			shortDXSMIFMA(words, n, s)
		case cpu.UseAVX512IFMA:
			shortDXSMFloat64IFMA(numbers, n, s)
		case k == pcg64Words:
			fillPCG64AVX2(words, n, s)
		case k == pcg64Numbers:
			fillPCG64Float64AVX2(numbers, n, s)
		case k == dxsmWords:
			fillDXSMAVX2(words, n, s)
		default:
			fillDXSMFloat64AVX2(numbers, n, s)
		}
		rest = rest[n:]
	}
	return len(dst) - len(rest)
}

// fill fills the beginning of dst with outputs of the lanes and returns the
// number of its words.
func (s *wide) fill(dst []uint64, k kind) int {
	past, rest := goesPast(dst) && lead(dst) == 0, dst
	for len(rest) >= wideLanes {
		n := min(len(rest)&^(wideLanes-1), maxCall)
		words := &rest[0]
		numbers := (*float64)(unsafe.Pointer(words))
		switch ifma := cpu.UseAVX512IFMA; {
		case past && k == pcg64Words:
			pastPCG64IFMA(words, n, s)
		case past && k == pcg64Numbers:
			pastPCG64Float64IFMA(numbers, n, s)
		case past && k == dxsmWords:
			pastDXSMIFMA(words, n, s)
		case past:
			pastDXSMFloat64IFMA(numbers, n, s)
		case ifma && k == pcg64Words:
			fillPCG64IFMA(words, n, s)
		case ifma && k == pcg64Numbers:
			fillPCG64Float64IFMA(numbers, n, s)
		case ifma && k == dxsmWords:
			fillDXSMIFMA(words, n, s)
		case ifma:
			fillDXSMFloat64IFMA(numbers, n, s)
		case k == pcg64Words:
			fillPCG64AVX512(words, n, s)
		case k == pcg64Numbers:
			fillPCG64Float64AVX512(numbers, n, s)
		case k == dxsmWords:
			fillDXSMAVX512(words, n, s)
		default:
			fillDXSMFloat64AVX512(numbers, n, s)
		}
		rest = rest[n:]
	}
	return len(dst) - len(rest)
}

// goesPast reports whether a fill of dst stores past the caches.
func goesPast(dst []uint64) bool { return cpu.UseAVX512IFMA && len(dst) >= cpu.PastMin/8 }

// lead returns the number of words before the kernels. What is stored past the
// caches must be aligned to a cache line.
func lead(dst []uint64) int {
	if !goesPast(dst) {
		return 0
	}
	const line = 8 // words
	return int(-uintptr(unsafe.Pointer(&dst[0])) / 8 % line)
}

// worth reports whether a kernel is faster than Go for n words.
func worth(n int) bool {
	return cpu.UseAVX2 && n >= minAVX2 || cpu.UseAVX512IFMA && n >= minShort
}

// worthWide reports whether one with 32 lanes is faster than one with 8.
func worthWide(n int) bool {
	if cpu.UseAVX512IFMA {
		return n >= minWide
	}
	return cpu.UseAVX512 && n >= minAVX512
}

// fillPCG64 writes the next len(dst) outputs of g to dst.
func fillPCG64(g *PCG64, dst []uint64) {
	if worth(len(dst)) {
		n := lead(dst)
		fillPCG64Generic(g, dst[:n])
		n += g.fill(dst[n:], pcg64Words)
		dst = dst[n:]
	}
	fillPCG64Generic(g, dst)
}

// fillPCG64Float64 is fillPCG64 for numbers.
func fillPCG64Float64(g *PCG64, dst []float64) {
	if worth(len(dst)) {
		n := lead(unit.Words(dst))
		fillPCG64Float64Generic(g, dst[:n])
		n += g.fill(unit.Words(dst[n:]), pcg64Numbers)
		dst = dst[n:]
	}
	fillPCG64Float64Generic(g, dst)
}

// fill fills the beginning of dst by a kernel and returns the number of its
// words.
func (g *PCG64) fill(dst []uint64, k kind) int {
	if worthWide(len(dst)) {
		var s wide
		g.startWide(&s)
		n := s.fill(dst, k)
		g.finish(s.hi[0], s.lo[0])
		return n
	}
	s := g.start()
	n := s.fill(dst, k)
	g.finish(s.hi[0], s.lo[0])
	return n
}

// fillDXSM writes the next len(dst) outputs of g to dst.
func fillDXSM(g *DXSM, dst []uint64) {
	if worth(len(dst)) {
		n := lead(dst)
		fillDXSMGeneric(g, dst[:n])
		n += g.fill(dst[n:], dxsmWords)
		dst = dst[n:]
	}
	fillDXSMGeneric(g, dst)
}

// fillDXSMFloat64 is fillDXSM for numbers.
func fillDXSMFloat64(g *DXSM, dst []float64) {
	if worth(len(dst)) {
		n := lead(unit.Words(dst))
		fillDXSMFloat64Generic(g, dst[:n])
		n += g.fill(unit.Words(dst[n:]), dxsmNumbers)
		dst = dst[n:]
	}
	fillDXSMFloat64Generic(g, dst)
}

// fill fills the beginning of dst by a kernel and returns the number of its
// words.
func (g *DXSM) fill(dst []uint64, k kind) int {
	if worthWide(len(dst)) {
		var s wide
		g.startWide(&s)
		n := s.fill(dst, k)
		g.hi, g.lo = s.hi[0], s.lo[0]
		return n
	}
	s := g.start()
	n := s.fill(dst, k)
	g.hi, g.lo = s.hi[0], s.lo[0]
	return n
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
func shortPCG64IFMA(dst *uint64, n int, s *lanes)

//go:noescape
func shortPCG64Float64IFMA(dst *float64, n int, s *lanes)

//go:noescape
func shortDXSMIFMA(dst *uint64, n int, s *lanes)

//go:noescape
func shortDXSMFloat64IFMA(dst *float64, n int, s *lanes)

//go:noescape
func fillPCG64AVX512(dst *uint64, n int, s *wide)

//go:noescape
func fillPCG64Float64AVX512(dst *float64, n int, s *wide)

//go:noescape
func fillDXSMAVX512(dst *uint64, n int, s *wide)

//go:noescape
func fillDXSMFloat64AVX512(dst *float64, n int, s *wide)

//go:noescape
func fillPCG64IFMA(dst *uint64, n int, s *wide)

//go:noescape
func fillPCG64Float64IFMA(dst *float64, n int, s *wide)

//go:noescape
func fillDXSMIFMA(dst *uint64, n int, s *wide)

//go:noescape
func fillDXSMFloat64IFMA(dst *float64, n int, s *wide)

//go:noescape
func pastPCG64IFMA(dst *uint64, n int, s *wide)

//go:noescape
func pastPCG64Float64IFMA(dst *float64, n int, s *wide)

//go:noescape
func pastDXSMIFMA(dst *uint64, n int, s *wide)

//go:noescape
func pastDXSMFloat64IFMA(dst *float64, n int, s *wide)
