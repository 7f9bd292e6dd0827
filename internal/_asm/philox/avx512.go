package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// groups of eight blocks are encrypted at a time, one block to an element.
const groups = 3

// A factor is a multiplier; its Product is that with x, the high and the low
// word.
type factor interface {
	Product(x VecVirtual) (hi, lo VecVirtual)
}

// A limbed is a factor for IFMA.
type limbed struct {
	all, low, high VecVirtual // low 52 bits, the others
	zero           VecVirtual
}

func newLimbed(m uint64, zero VecVirtual) factor {
	return limbed{Wide64(m), Wide64(m & (1<<52 - 1)), Wide64(m >> 52), zero}
}

// Product multiplies by IFMA, the low 52 bits of its factors; the product of
// both low parts does not reach the high word.
func (m limbed) Product(x VecVirtual) (hi, lo VecVirtual) {
	top, q := ZMM(), ZMM()
	hi, lo = ZMM(), ZMM()
	VPSRLQ(Imm(52), x, top)
	VMOVDQA64(m.zero, q)
	VPMADD52HUQ(m.low, x, q)
	VPMADD52LUQ(m.high, x, q)
	VPMADD52LUQ(m.low, top, q)
	VMOVDQA64(m.zero, hi)
	VPMADD52HUQ(m.high, x, hi)
	VPMADD52HUQ(m.low, top, hi)
	VPMADD52LUQ(m.high, top, hi)
	VPMULLQ(m.all, x, lo)
	VPSRLQ(Imm(12), q, q)
	VPSLLQ(Imm(40), hi, hi)
	VPADDQ(q, hi, hi)
	return hi, lo
}

func wide() {
	TEXT("fillBlocksAVX512", NOSPLIT, "func(dst *uint64, n int, r *[21]uint64)")
	Doc("fillBlocksAVX512 is fillBlocksAVX2 for a positive multiple of 24 blocks.")
	mask := Wide64(1<<32 - 1)
	fillWide(NewHalves(mul0, mask), NewHalves(mul1, mask))
	TEXT("fillBlocksIFMA", NOSPLIT, "func(dst *uint64, n int, r *[21]uint64)")
	Doc("fillBlocksIFMA is fillBlocksAVX512 with IFMA.")
	zero := Wide64(0)
	fillWide(newLimbed(mul0, zero), newLimbed(mul1, zero))
}

// fillWide emits a function that encrypts with the given multipliers.
func fillWide(m ...factor) {
	dst := Load(Param("dst"), GP64())
	n := Load(Param("n"), GP64())
	r := Load(Param("r"), GP64())
	in := func(i int) Mem { return Mem{Base: r, Disp: 8 * i} }
	ctr, eight := ZMM(), Wide64(8)
	VPBROADCASTQ(in(counter), ctr)
	VPADDQ(Ascending64(), ctr, ctr)

	Label("loop")
	var x [groups][4]VecVirtual
	for g := range x {
		hi, lo := m[0].Product(ctr)
		VPADDQ(eight, ctr, ctr)
		VPXORQ_BCST(in(round1), hi, hi)
		VPXORQ_BCST(in(round2+1), lo, lo)
		x0, x1 := m[1].Product(hi)
		VPXORQ_BCST(in(round2), x0, x0)
		x3 := ZMM()
		VPBROADCASTQ(in(round2+2), x3)
		x[g] = [4]VecVirtual{x0, x1, lo, x3}
	}
	for k := range 8 {
		for g, y := range x {
			hi0, lo0 := m[0].Product(y[0])
			hi1, lo1 := m[1].Product(y[2])
			VPTERNLOGQ_BCST(Imm(Xor), in(keys+2*k), y[1], hi1)
			VPTERNLOGQ_BCST(Imm(Xor), in(keys+2*k+1), y[3], hi0)
			x[g] = [4]VecVirtual{hi1, lo1, hi0, lo0}
		}
	}
	for g, y := range x {
		store(y, Mem{Base: dst, Disp: 256 * g})
	}
	ADDQ(U32(256*groups), dst)
	ADDQ(Imm(8*groups), in(counter))
	SUBQ(Imm(8*groups), n)
	JNZ(LabelRef("loop"))
	VZEROUPPER()
	RET()
}

// store writes eight blocks, word i of each in x[i].
func store(x [4]VecVirtual, to Mem) {
	var half [2][2]VecVirtual // words 0, 1 and 2, 3 of the even and the odd blocks
	for i := range half {
		even, odd := ZMM(), ZMM()
		VPUNPCKLQDQ(x[2*i+1], x[2*i], even)
		VPUNPCKHQDQ(x[2*i+1], x[2*i], odd)
		half[i] = [2]VecVirtual{even, odd}
	}
	for i, quarters := range []uint64{0x44, 0xee} { // blocks 0 to 3, 4 to 7
		var e [2]VecVirtual
		for odd := range e {
			e[odd] = ZMM()
			VSHUFI64X2(Imm(quarters), half[1][odd], half[0][odd], e[odd])
		}
		for j, pick := range []uint64{0x88, 0xdd} {
			out := ZMM()
			VSHUFI64X2(Imm(pick), e[1], e[0], out)
			VMOVDQU64(out, to.Offset(128*i+64*j))
		}
	}
}
