// Command ziggurat writes the ziggurats' kernels of package numpy.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

func main() {
	ConstraintExpr("!purego")
	run("normalRunAVX2", normal)
	run("exponentialRunAVX2", exponential)
	Generate()
}

// lanes is the number of words that are taken together.
const lanes = 4

// row is the shift from the number of a layer to its place in the table.
const row = 4

// A ziggurat returns a function that gives the offset in the table of the
// layer of the word in memory, and one that gives the point across the layer
// of each of four words, that as numbers, and the sign bits or nil.
type ziggurat func() (offset func(word Mem) GPVirtual, split func(words VecVirtual) (point, number, sign VecVirtual))

func normal() (func(Mem) GPVirtual, func(VecVirtual) (point, number, sign VecVirtual)) {
	power := RepeatedFloat64(0x1p52) // has a last place of 1
	offset := func(word Mem) GPVirtual {
		o := GP64()
		MOVBQZX(word, o)
		SHLQ(Imm(row), o)
		return o
	}
	return offset, func(words VecVirtual) (point, number, sign VecVirtual) {
		point, number, sign = YMM(), YMM(), YMM()
		VPSLLQ(Imm(3), words, point)
		VPSRLQ(Imm(12), point, point)
		VPOR(power, point, number)
		VSUBPD(power, number, number)
		VPSRLQ(Imm(8), words, sign)
		VPSLLQ(Imm(63), sign, sign)
		return
	}
}

func exponential() (func(Mem) GPVirtual, func(VecVirtual) (point, number, sign VecVirtual)) {
	convert := NewInteger(21).Words
	offset := func(word Mem) GPVirtual {
		o := GP64()
		MOVWQZX(word, o)
		ADDQ(o, o)
		ANDQ(U32(255<<row), o)
		return o
	}
	return offset, func(words VecVirtual) (point, number, sign VecVirtual) {
		point = YMM()
		VPSRLQ(Imm(11), words, point)
		convert(words)
		return point, words, nil
	}
}

// run emits a function that accepts words until it meets one that it does not.
//
// A layer's bound and width are one load. Those of four layers become a vector
// of bounds and one of widths, which is faster here than to gather each.
func run(name string, z ziggurat) {
	TEXT(name, NOSPLIT, "func(dst *float64, words *uint64, n int, layers *[256][2]uint64) int")
	Doc(name+" writes the values of words to dst, four at a time until one of them is not",
		"accepted or all n are done, and returns their number; n is a positive multiple of 4.")
	dst, words := Load(Param("dst"), GP64()), Load(Param("words"), GP64())
	n, layers := Load(Param("n"), GP64()), Load(Param("layers"), GP64())
	done := GP64()
	XORQ(done, done)
	offset, split := z()

	Label("loop")
	in := func(i int) Mem { return Mem{Base: words, Index: done, Scale: 8, Disp: 8 * i} }
	layer := func(i int) Mem { return Mem{Base: layers, Index: offset(in(i)), Scale: 1} }
	even, odd := YMM(), YMM()
	VMOVDQU(layer(0), even.AsX())
	VMOVDQU(layer(1), odd.AsX())
	VINSERTI128(Imm(1), layer(2), even, even)
	VINSERTI128(Imm(1), layer(3), odd, odd)
	bound, width := YMM(), YMM()
	VPUNPCKLQDQ(odd, even, bound)
	VPUNPCKHQDQ(odd, even, width)

	x := YMM()
	VMOVDQU(in(0), x)
	point, number, sign := split(x)
	VMULPD(width, number, number)
	if sign != nil {
		VPXOR(sign, number, number)
	}
	accepted, mask := YMM(), GP32()
	VPCMPGTQ(point, bound, accepted)
	VMOVMSKPD(accepted, mask)
	XORL(Imm(1<<lanes-1), mask)
	JNE(LabelRef("rejected"))
	out := Mem{Base: dst, Index: done, Scale: 8}
	VMOVUPD(number, out)
	ADDQ(Imm(lanes), done)
	CMPQ(done, n)
	JL(LabelRef("loop"))
	VZEROUPPER()
	Store(done, ReturnIndex(0))
	RET()

	// Only the values before the one rejected are written: what else is in dst
	// may be words still to be decoded.
	Label("rejected")
	table, first := GP64(), GP64()
	TZCNTL(mask, first.As32())
	LEAQ(prefixes(), table)
	NEGQ(first)
	before := YMM()
	VMOVDQU(Mem{Base: table, Index: first, Scale: 8, Disp: 8 * lanes}, before)
	old := YMM()
	VMOVUPD(out, old)
	VBLENDVPD(before, number, old, number)
	VMOVUPD(number, out)
	SUBQ(first, done)
	VZEROUPPER()
	Store(done, ReturnIndex(0))
	RET()
}

var prefixData *Mem

// prefixes returns a place from which the vector at element lanes-i has its
// first i elements set.
func prefixes() Mem {
	if prefixData == nil {
		m := GLOBL("prefixes", RODATA|NOPTR)
		for i := range 2 * lanes {
			var x uint64
			if i < lanes {
				x = 1<<64 - 1
			}
			DATA(8*i, U64(x))
		}
		prefixData = &m
	}
	return *prefixData
}
