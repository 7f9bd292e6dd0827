// Command unit writes the kernels of package unit.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

func main() {
	ConstraintExpr("!purego")
	TEXT("convertAVX2", NOSPLIT, "func(p *uint64, n int)")
	Doc("convertAVX2 replaces n words by their Float64; n is a positive multiple of 8.")
	p := Load(Param("p"), GP64())
	n := Load(Param("n"), GP64())
	convert := NewUnit(21).Words
	Label("loop")
	for i := range 2 {
		x, at := YMM(), Mem{Base: p, Disp: 32 * i}
		VMOVDQU(at, x)
		convert(x)
		VMOVDQU(x, at)
	}
	ADDQ(Imm(64), p)
	SUBQ(Imm(8), n)
	JNE(LabelRef("loop"))
	VZEROUPPER()
	RET()

	TEXT("convertAVX512", NOSPLIT, "func(p *uint64, n int)")
	Doc("convertAVX512 is convertAVX2 with registers of 512 bits.")
	p, n = Load(Param("p"), GP64()), Load(Param("n"), GP64())
	convert = WideWords()
	Label("loop")
	x, at := ZMM(), Mem{Base: p}
	VMOVDQU64(at, x)
	convert(x)
	VMOVDQU64(x, at)
	ADDQ(Imm(64), p)
	SUBQ(Imm(8), n)
	JNE(LabelRef("loop"))
	VZEROUPPER()
	RET()
	Generate()
}
