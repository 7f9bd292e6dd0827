package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// The multipliers of 32 steps, as in fill_amd64.go.
const (
	pcg64A32Hi, pcg64A32Lo = 0x2c82901ad1cb0cd1, 0x82b631ba6b261781
	dxsmA32Hi, dxsmA32Lo   = 0xb73c73308ab46a2a, 0x4768b4ee18ac7d81
)

// mask keeps the 52 bits of a limb.
const mask = 1<<52 - 1

// limbs returns the 52-bit limbs of m.
func (m multiplier) limbs() [3]uint64 {
	return [3]uint64{m.lo & mask, (m.lo>>52 | m.hi<<12) & mask, m.hi >> 40}
}

// A limbed is a vector of eight states in limbs of 52 bits. The bits of a limb
// above are not part of it: they were carried on.
type limbed [3]VecVirtual

const (
	wideLanes   = 32
	wideVectors = wideLanes / 8
)

func wide() {
	pcg64 := multiplier{pcg64A32Hi, pcg64A32Lo}
	dxsm := multiplier{dxsmA32Hi, dxsmA32Lo}
	fillWide("fillPCG64AVX512", "uint64", pcg64, outputPCG64Wide, false)
	fillWide("fillPCG64Float64AVX512", "float64", pcg64, outputPCG64Wide, true)
	fillWide("fillDXSMAVX512", "uint64", dxsm, outputDXSMWide, false)
	fillWide("fillDXSMFloat64AVX512", "float64", dxsm, outputDXSMWide, true)
}

// fillWide emits a function that steps 32 lanes and writes their outputs.
func fillWide(name, typ string, mul multiplier, newOutput func(m52 VecVirtual) func(limbed) VecVirtual, float bool) {
	TEXT(name, NOSPLIT, "func(dst *"+typ+", n int, s *[99]uint64)")
	Doc(name+" writes n outputs of the lanes s to dst and advances the lanes; n is a",
		"positive multiple of 32.")
	dst := Load(Param("dst"), GP64())
	n := Load(Param("n"), GP64())
	s := Load(Param("s"), GP64())
	in := func(i int) Mem { return Mem{Base: s, Disp: 8 * i} }

	var state [wideVectors]limbed
	for v := range state {
		for i := range state[v] {
			state[v][i] = ZMM()
			VMOVDQU64(in(wideLanes*i+8*v), state[v][i])
		}
	}
	var a, c limbed
	for i, x := range mul.limbs() {
		a[i], c[i] = Wide64(x), ZMM()
		VPBROADCASTQ(in(3*wideLanes+i), c[i])
	}
	output := newOutput(Wide64(mask))
	convert := func(VecVirtual) {}
	if float {
		convert = WideWords()
	}

	Label("loop")
	for v, l := range state {
		x := output(l)
		convert(x)
		VMOVDQU64(x, Mem{Base: dst, Disp: 64 * v})

		var r limbed
		for i := range r {
			r[i] = ZMM()
			VMOVDQA64(c[i], r[i])
		}
		VPMADD52LUQ(a[0], l[0], r[0])
		VPMADD52HUQ(a[0], l[0], r[1])
		VPMADD52LUQ(a[1], l[0], r[1])
		VPMADD52LUQ(a[0], l[1], r[1])
		VPMADD52HUQ(a[1], l[0], r[2])
		VPMADD52HUQ(a[0], l[1], r[2])
		VPMADD52LUQ(a[2], l[0], r[2])
		VPMADD52LUQ(a[1], l[1], r[2])
		VPMADD52LUQ(a[0], l[2], r[2])
		carry := ZMM()
		VMOVDQA64(r[0], l[0])
		VPSRLQ(Imm(52), r[0], carry)
		VPADDQ(carry, r[1], l[1])
		VPSRLQ(Imm(52), l[1], carry)
		VPADDQ(carry, r[2], l[2])
	}
	ADDQ(U32(8*wideLanes), dst)
	SUBQ(U32(wideLanes), n)
	JNZ(LabelRef("loop"))

	for v := range state {
		for i := range state[v] {
			VMOVDQU64(state[v][i], in(wideLanes*i+8*v))
		}
	}
	VZEROUPPER()
	RET()
}

// outputPCG64Wide returns XSL-RR of the states: the xor of the halves, put
// together from the limbs, rotated by the six bits on top.
func outputPCG64Wide(m52 VecVirtual) func(limbed) VecVirtual {
	return func(l limbed) VecVirtual {
		x, t := ZMM(), ZMM()
		VPANDQ(m52, l[1], t)
		VPROLQ(Imm(52), t, t)
		VPSLLQ(Imm(40), l[2], x)
		VPXORQ(t, x, x)
		VPTERNLOGQ(Imm(XorAnd), m52, l[0], x)
		VPSRLQ(Imm(18), l[2], t)
		VPRORVQ(t, x, x)
		return x
	}
}

// outputDXSMWide returns DXSM of the states.
func outputDXSMWide(m52 VecVirtual) func(limbed) VecVirtual {
	one, mul := Wide64(1), Wide64(cheapMul)
	return func(l limbed) VecVirtual {
		x, lo, t := ZMM(), ZMM(), ZMM()
		VPSLLQ(Imm(52), l[1], lo)
		VPTERNLOGQ(Imm(XorAnd), m52, l[0], lo)
		VPORQ(one, lo, lo)
		VPANDQ(m52, l[1], t)
		VPSRLQ(Imm(12), t, t)
		VPSLLQ(Imm(40), l[2], x)
		VPORQ(t, x, x) // the high word

		VPSRLQ(Imm(32), x, t)
		VPXORQ(t, x, x)
		VPMULLQ(mul, x, x)
		VPSRLQ(Imm(48), x, t)
		VPXORQ(t, x, x)
		VPMULLQ(lo, x, x)
		return x
	}
}
