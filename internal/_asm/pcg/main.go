// Command pcg writes the kernels of package pcg.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

const lanes = 4

// The multiplier of four steps, as in the Go twin.
const pcg64A4Hi, pcg64A4Lo = 0xf4dd417327db7a9b, 0xd194dfbe42d45771

func main() {
	ConstraintExpr("!purego")
	pcg64()
	Generate()
}

// A lane is the state of one lane in registers.
type lane struct{ hi, lo GPVirtual }

func pcg64() {
	TEXT("fillPCG64AVX2", NOSPLIT, "func(dst *uint64, n int, lanes *[5][2]uint64)")
	Doc("fillPCG64AVX2 writes n outputs of the lanes to dst; n is a positive multiple of 4.",
		"The pairs in lanes are the high and low words of the states of the lanes and of",
		"the constant that a step adds. The last lane is a step behind, so that it ends at",
		"the state of the last output.")
	dst := Load(Param("dst"), GP64())
	n := Load(Param("n"), GP64())
	lanesPtr := Load(Param("lanes"), GP64())
	word := func(i int) Mem { return Mem{Base: lanesPtr, Disp: 8 * i} }

	var state [lanes]lane
	for i := range state {
		state[i] = lane{GP64(), GP64()}
		MOVQ(word(2*i), state[i].hi)
		MOVQ(word(2*i+1), state[i].lo)
	}
	mulHi := Const64(pcg64A4Hi)
	MOVQ(Const64(pcg64A4Lo), RDX) // the factor that MULX implies

	Label("loop")
	for i, s := range state {
		output := func() {
			t := GP64()
			MOVQ(s.hi, RCX)
			MOVQ(s.hi, t)
			XORQ(s.lo, t)
			SHRQ(Imm(58), RCX)
			RORQ(CL, t)
			MOVQ(t, Mem{Base: dst, Disp: 8 * i})
		}
		step := func() {
			t, p := GP64(), GP64()
			MOVQ(s.lo, t)
			IMULQ(mulHi, t)
			MULXQ(s.lo, s.lo, p)
			IMULQ(RDX, s.hi)
			ADDQ(word(2*lanes+1), s.lo)
			ADCQ(word(2*lanes), p)
			ADDQ(t, p)
			ADDQ(p, s.hi)
		}
		if i == lanes-1 {
			step()
			output()
		} else {
			output()
			step()
		}
	}
	ADDQ(Imm(8*lanes), dst)
	SUBQ(Imm(lanes), n)
	JNE(LabelRef("loop"))

	for i, s := range state {
		MOVQ(s.hi, word(2*i))
		MOVQ(s.lo, word(2*i+1))
	}
	RET()
}
