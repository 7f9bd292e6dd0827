package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// limb keeps the 52 bits of a limb.
const limb = 1<<52 - 1

// limbs returns the 52-bit limbs of m.
func (m multiplier) limbs() [3]uint64 {
	return [3]uint64{m.lo & limb, (m.lo>>52 | m.hi<<12) & limb, m.hi >> 40}
}

// A limbed is a vector of eight states in limbs of 52 bits. The bits of a limb
// above are not part of it: they were carried on.
type limbed [3]VecVirtual

// split returns the limbs of states in words.
func split(hi, lo VecVirtual) limbed {
	l, t := limbed{lo, ZMM(), ZMM()}, ZMM()
	VPSRLQ(Imm(52), lo, l[1])
	VPSLLQ(Imm(12), hi, t)
	VPORQ(t, l[1], l[1])
	VPSRLQ(Imm(40), hi, l[2])
	return l
}

// join returns the words of states in limbs; m52 holds limb.
func (l limbed) join(m52 VecVirtual) (hi, lo VecVirtual) {
	hi, lo = ZMM(), ZMM()
	t := ZMM()
	VPSLLQ(Imm(52), l[1], lo)
	VPTERNLOGQ(Imm(OrAnd), m52, l[0], lo)
	VPANDQ(m52, l[1], t)
	VPSRLQ(Imm(12), t, t)
	VPSLLQ(Imm(40), l[2], hi)
	VPORQ(t, hi, hi)
	return hi, lo
}

// fillLimbs emits the body of a function that steps the given number of lanes
// and writes their outputs, past the caches or not, with the states in limbs.
func fillLimbs(lanes int, mul multiplier, newOutput func(m52 VecVirtual) func(limbed) VecVirtual, newConvert func() func(VecVirtual), past bool) {
	dst := Load(Param("dst"), GP64())
	n := Load(Param("n"), GP64())
	s := laneMem{Load(Param("s"), GP64()), lanes}

	words := func(hi, lo Mem, load func(src, dst Op)) limbed {
		h, l := ZMM(), ZMM()
		load(hi, h)
		load(lo, l)
		return split(h, l)
	}
	state := make([]limbed, lanes/8)
	for v := range state {
		state[v] = words(s.hi(v), s.lo(v), func(src, dst Op) { VMOVDQU64(src, dst) })
	}
	c := words(s.addHi(), s.addLo(), func(src, dst Op) { VPBROADCASTQ(src, dst) })
	m52 := Wide64(limb)
	VPANDQ(m52, c[0], c[0])
	VPANDQ(m52, c[1], c[1])
	var a limbed
	for i, x := range mul.limbs() {
		a[i] = Wide64(x)
	}
	output, convert := newOutput(m52), newConvert()

	Label("loop")
	for v, l := range state {
		x := output(l)
		convert(x)
		if to := (Mem{Base: dst, Disp: 64 * v}); past {
			VMOVNTDQ(x, to)
		} else {
			VMOVDQU64(x, to)
		}

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
	ADDQ(U32(8*lanes), dst)
	SUBQ(U32(lanes), n)
	JNZ(LabelRef("loop"))

	for v, l := range state {
		hi, lo := l.join(m52)
		VMOVDQU64(hi, s.hi(v))
		VMOVDQU64(lo, s.lo(v))
	}
	if past {
		SFENCE()
	}
	VZEROUPPER()
	RET()
}

// ofLimbsPCG64 returns XSL-RR of the states: the xor of the halves, put
// together from the limbs, rotated by the six bits on top.
func ofLimbsPCG64(m52 VecVirtual) func(limbed) VecVirtual {
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

// ofLimbsDXSM returns DXSM of the states.
func ofLimbsDXSM(m52 VecVirtual) func(limbed) VecVirtual {
	output := ofHalvesDXSM()
	return func(l limbed) VecVirtual { return output(l.join(m52)) }
}
