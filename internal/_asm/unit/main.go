// Command unit writes the kernel of package unit.
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
	Generate()
}
