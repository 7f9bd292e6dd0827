// Command philox writes the kernel of package philox.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// The multipliers of Philox-4x64, as in the Go twin.
const mul0, mul1 = 0xd2e7470ee14c6c93, 0xca5a826395121157

// Places in the run of the Go side, in words.
const (
	counter = 0 // low word of the counter of the last block
	round1  = 1 // constant of the first round
	round2  = 2 // three constants of the second round
	keys    = 5 // keys of the other eight rounds
	size    = 21
)

// blocks are encrypted at a time: a round waits for the multiplications of the
// one before it. Their words take all registers, so that the rest is in memory.
const blocks = 3

func main() {
	ConstraintExpr("!purego")
	TEXT("fillBlocksBMI2", NOSPLIT, "func(dst *uint64, n int, r *[21]uint64)")
	Doc("fillBlocksBMI2 writes n blocks to dst and advances the counter in r; n is a",
		"positive multiple of 3, and the low word of the counter does not overflow.")
	frame := AllocLocal(8 * (size + 1))
	in := func(i int) Mem { return frame.Offset(8 * i) }
	dst := in(size)
	r := Load(Param("r"), GP64())
	for i := range size {
		t := GP64()
		MOVQ(Mem{Base: r, Disp: 8 * i}, t)
		MOVQ(t, in(i))
	}
	MOVQ(Load(Param("dst"), GP64()), dst)
	n := NewParamAddr("n", 8)
	m0, m1 := Const64(mul0), Const64(mul1)

	var x [blocks][4]GPVirtual
	for b := range x {
		for i := range x[b] {
			x[b][i] = GP64()
		}
	}

	Label("loop")
	// Two rounds in which only one multiplication each sees the counter.
	MOVQ(in(counter), RDX)
	for b := range x {
		INCQ(RDX)
		MOVQ(RDX, x[b][0])
	}
	MOVQ(RDX, in(counter))
	MOVQ(m0, RDX)
	for b := range x {
		MULXQ(x[b][0], x[b][2], x[b][3])
		XORQ(in(round1), x[b][3])
		XORQ(in(round2+1), x[b][2])
	}
	MOVQ(m1, RDX)
	for b := range x {
		MULXQ(x[b][3], x[b][1], x[b][0])
		XORQ(in(round2), x[b][0])
		MOVQ(in(round2+2), x[b][3])
	}
	for k := range 8 {
		for i, m := range [2]Mem{m0, m1} {
			MOVQ(m, RDX)
			for b := range x {
				high := GP64()
				MULXQ(x[b][2*i], x[b][2*i], high)
				// The word that this product is mixed with and its key.
				to := x[b][3-2*i]
				XORQ(in(keys+2*k+1-i), to)
				XORQ(high, to)
			}
		}
		for b, y := range x {
			x[b] = [4]GPVirtual{y[1], y[2], y[3], y[0]}
		}
	}
	MOVQ(dst, RDX)
	for b := range x {
		for i := range x[b] {
			MOVQ(x[b][i], Mem{Base: RDX, Disp: 32*b + 8*i})
		}
	}
	ADDQ(Imm(32*blocks), RDX)
	MOVQ(RDX, dst)
	SUBQ(Imm(blocks), n)
	JNE(LabelRef("loop"))
	Load(Param("r"), r)
	t := GP64()
	MOVQ(in(counter), t)
	MOVQ(t, Mem{Base: r, Disp: 8 * counter})
	RET()

	wide()
	Generate()
}
