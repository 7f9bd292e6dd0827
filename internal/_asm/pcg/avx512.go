package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// wideLanes is the number of lanes of the kernels with registers of 512 bits,
// but for the short ones.
const wideLanes = 32

// wide emits what wider registers step: in halves of a state, or with IFMA in
// limbs of it.
func wide() {
	for _, g := range []struct {
		name     string
		a8, a32  multiplier
		ofHalves func() func(hi, lo VecVirtual) VecVirtual
		ofLimbs  func(m52 VecVirtual) func(limbed) VecVirtual
	}{
		{"PCG64", pcg64A8, pcg64A32, ofHalvesPCG64, ofLimbsPCG64},
		{"DXSM", dxsmA8, dxsmA32, ofHalvesDXSM, ofLimbsDXSM},
	} {
		for _, r := range []struct {
			name, typ  string
			newConvert func() func(VecVirtual)
		}{
			{g.name, "uint64", func() func(VecVirtual) { return func(VecVirtual) {} }},
			{g.name + "Float64", "float64", WideWords},
		} {
			TEXT("fill"+r.name+"AVX512", NOSPLIT, "func(dst *"+r.typ+", n int, s *[66]uint64)")
			Doc("fill"+r.name+"AVX512 writes n outputs of the lanes s to dst and advances the lanes; n",
				"is a positive multiple of 32.")
			fillHalves(g.a32, g.ofHalves, r.newConvert)

			TEXT("fill"+r.name+"IFMA", NOSPLIT, "func(dst *"+r.typ+", n int, s *[66]uint64)")
			Doc("fill" + r.name + "IFMA is fill" + r.name + "AVX512 with IFMA.")
			fillLimbs(wideLanes, g.a32, g.ofLimbs, r.newConvert, false)

			TEXT("past"+r.name+"IFMA", NOSPLIT, "func(dst *"+r.typ+", n int, s *[66]uint64)")
			Doc("past"+r.name+"IFMA is fill"+r.name+"IFMA with non-temporal stores; dst is aligned to",
				"64 bytes.")
			fillLimbs(wideLanes, g.a32, g.ofLimbs, r.newConvert, true)

			TEXT("short"+r.name+"IFMA", NOSPLIT, "func(dst *"+r.typ+", n int, s *[18]uint64)")
			Doc("short"+r.name+"IFMA is fill"+r.name+"IFMA with 8 lanes; n is a positive multiple of",
				"8.")
			fillLimbs(8, g.a8, g.ofLimbs, r.newConvert, false)
		}
	}
}

// A laneMem is where the states of the lanes are in memory, eight to a register,
// and behind them what a step adds.
type laneMem struct {
	base  Register
	lanes int
}

func (s laneMem) hi(v int) Mem { return Mem{Base: s.base, Disp: 64 * v} }
func (s laneMem) lo(v int) Mem { return Mem{Base: s.base, Disp: 8*s.lanes + 64*v} }
func (s laneMem) addHi() Mem   { return Mem{Base: s.base, Disp: 16 * s.lanes} }
func (s laneMem) addLo() Mem   { return Mem{Base: s.base, Disp: 16*s.lanes + 8} }

// fillHalves emits the body of a function that steps 32 lanes and writes their
// outputs, with the states in words.
func fillHalves(mul multiplier, newOutput func() func(hi, lo VecVirtual) VecVirtual, newConvert func() func(VecVirtual)) {
	dst := Load(Param("dst"), GP64())
	n := Load(Param("n"), GP64())
	s := laneMem{Load(Param("s"), GP64()), wideLanes}

	const vectors = wideLanes / 8
	var hi, lo [vectors]VecVirtual
	for v := range vectors {
		hi[v], lo[v] = ZMM(), ZMM()
		VMOVDQU64(s.hi(v), hi[v])
		VMOVDQU64(s.lo(v), lo[v])
	}
	addHi, addLo := ZMM(), ZMM()
	VPBROADCASTQ(s.addHi(), addHi)
	VPBROADCASTQ(s.addLo(), addLo)
	mulHi, mulLo := Wide64(mul.hi), NewHalves(mul.lo, Wide64(1<<32-1))
	one := Wide64(1)
	output, convert := newOutput(), newConvert()

	Label("loop")
	for v := range vectors {
		hi, lo := hi[v], lo[v]
		x := output(hi, lo)
		convert(x)
		VMOVDQU64(x, Mem{Base: dst, Disp: 64 * v})

		// mul*state + add, modulo 2^128.
		high, low := mulLo.Product(lo)
		t, carry := ZMM(), K()
		VPMULLQ(mulHi, lo, t)
		VPMULLQ(mulLo.All, hi, hi)
		VPADDQ(t, hi, hi)
		VPADDQ(addLo, low, lo)
		VPCMPUQ(Imm(less), addLo, lo, carry)
		VPADDQ(addHi, high, high)
		VPADDQ(high, hi, hi)
		VPADDQ(one, hi, carry, hi)
	}
	ADDQ(U32(8*wideLanes), dst)
	SUBQ(U32(wideLanes), n)
	JNZ(LabelRef("loop"))

	for v := range vectors {
		VMOVDQU64(hi[v], s.hi(v))
		VMOVDQU64(lo[v], s.lo(v))
	}
	VZEROUPPER()
	RET()
}

// less is the predicate of VPCMPUQ.
const less = 1

// ofHalvesPCG64 returns XSL-RR.
func ofHalvesPCG64() func(hi, lo VecVirtual) VecVirtual {
	return func(hi, lo VecVirtual) VecVirtual {
		x, count := ZMM(), ZMM()
		VPXORQ(lo, hi, x)
		VPSRLQ(Imm(58), hi, count)
		VPRORVQ(count, x, x)
		return x
	}
}

// ofHalvesDXSM returns DXSM.
func ofHalvesDXSM() func(hi, lo VecVirtual) VecVirtual {
	one, mul := Wide64(1), Wide64(cheapMul)
	return func(hi, lo VecVirtual) VecVirtual {
		x, odd, t := ZMM(), ZMM(), ZMM()
		VPORQ(one, lo, odd)
		VPSRLQ(Imm(32), hi, t)
		VPXORQ(t, hi, x)
		VPMULLQ(mul, x, x)
		VPSRLQ(Imm(48), x, t)
		VPXORQ(t, x, x)
		VPMULLQ(odd, x, x)
		return x
	}
}
