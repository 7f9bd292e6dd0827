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
)

func main() {
	ConstraintExpr("!purego")
	TEXT("fillBlocksBMI2", NOSPLIT, "func(dst *uint64, n int, r *[21]uint64)")
	Doc("fillBlocksBMI2 writes n blocks to dst and advances the counter in r; n is even and",
		"positive, and the low word of the counter does not overflow.")
	dst := Load(Param("dst"), GP64())
	n := Load(Param("n"), GP64())
	r := Load(Param("r"), GP64())
	in := func(i int) Mem { return Mem{Base: r, Disp: 8 * i} }
	m0, m1 := Const64(mul0), Const64(mul1)

	// Two blocks at a time, each in four registers.
	const blocks = 2
	var x [blocks][4]GPVirtual
	for b := range x {
		for i := range x[b] {
			x[b][i] = GP64()
		}
	}

	Label("loop")
	// Two rounds in which only one multiplication each sees the counter.
	c := GP64()
	MOVQ(in(counter), c)
	for b := range x {
		INCQ(c)
		MOVQ(c, x[b][0])
	}
	MOVQ(c, in(counter))
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
		var high [blocks][2]GPVirtual
		for i, m := range [2]Mem{m0, m1} {
			MOVQ(m, RDX)
			for b := range x {
				high[b][i] = GP64()
				MULXQ(x[b][2*i], x[b][2*i], high[b][i])
				// The word that this product is mixed with and its key.
				to := x[b][3-2*i]
				XORQ(in(keys+2*k+1-i), to)
				XORQ(high[b][i], to)
			}
		}
		for b, y := range x {
			x[b] = [4]GPVirtual{y[1], y[2], y[3], y[0]}
		}
	}
	for b := range x {
		for i := range x[b] {
			MOVQ(x[b][i], Mem{Base: dst, Disp: 32*b + 8*i})
		}
	}
	ADDQ(Imm(32*blocks), dst)
	SUBQ(Imm(blocks), n)
	JNE(LabelRef("loop"))
	RET()
	Generate()
}
