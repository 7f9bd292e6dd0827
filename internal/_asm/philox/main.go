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

// A turn of the loop encrypts 4 blocks in the vector unit, one to an element,
// and at the same time 3 in the scalar one. A round waits for the
// multiplications of the one before it: so many blocks keep both units busy, and
// the words of 3 take all registers of the scalar one, so that the rest is in
// memory.
const (
	vector = 4
	scalar = 3
	blocks = vector + scalar
)

func main() {
	ConstraintExpr("!purego")
	TEXT("fillBlocksAVX2", NOSPLIT, "func(dst *uint64, n int, r *[21]uint64)")
	Doc("fillBlocksAVX2 writes n blocks to dst and advances the counter in r; n is a",
		"positive multiple of 7, and the low word of the counter does not overflow.")
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
	mask := Broadcast64(1<<32 - 1)
	v0, v1 := newSplit(mul0, mask), newSplit(mul1, mask)
	mix := func(i int, x VecVirtual) { // with a word of the run
		t := YMM()
		VPBROADCASTQ(in(i), t)
		VPXOR(t, x, x)
	}

	var x [scalar][4]GPVirtual
	for b := range x {
		for i := range x[b] {
			x[b][i] = GP64()
		}
	}

	Label("loop")
	// Two rounds in which only one multiplication each sees the counter.
	var y [4]VecVirtual
	y[0] = YMM()
	VPBROADCASTQ(in(counter), y[0])
	VPADDQ(Ascending64(), y[0], y[0]) // the first blocks of the turn
	MOVQ(in(counter), RDX)
	ADDQ(Imm(vector), RDX)
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
	y[0], y[2] = v0.product(y[0])
	mix(round1, y[0])
	mix(round2+1, y[2])
	MOVQ(m1, RDX)
	for b := range x {
		MULXQ(x[b][3], x[b][1], x[b][0])
		XORQ(in(round2), x[b][0])
		MOVQ(in(round2+2), x[b][3])
	}
	y[0], y[1] = v1.product(y[0])
	mix(round2, y[0])
	y[3] = YMM()
	VPBROADCASTQ(in(round2+2), y[3])

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
			to := y[3-2*i]
			mix(keys+2*k+1-i, to)
			var high VecVirtual
			high, y[2*i] = []split{v0, v1}[i].product(y[2*i])
			VPXOR(high, to, to)
		}
		for b, w := range x {
			x[b] = [4]GPVirtual{w[1], w[2], w[3], w[0]}
		}
		y = [4]VecVirtual{y[1], y[2], y[3], y[0]}
	}
	MOVQ(dst, RDX)
	storeVector(y, Mem{Base: RDX})
	for b := range x {
		for i := range x[b] {
			MOVQ(x[b][i], Mem{Base: RDX, Disp: 32*(vector+b) + 8*i})
		}
	}
	ADDQ(U32(32*blocks), RDX)
	MOVQ(RDX, dst)
	SUBQ(Imm(blocks), n)
	JNE(LabelRef("loop"))
	Load(Param("r"), r)
	t := GP64()
	MOVQ(in(counter), t)
	MOVQ(t, Mem{Base: r, Disp: 8 * counter})
	VZEROUPPER()
	RET()

	wide()
	Generate()
}

// A split is a multiplier for the vector unit, which multiplies 32 bits by 32.
type split struct {
	low, high Mem // the halves of the multiplier, low in the low half of low
	mask      VecVirtual
}

func newSplit(m uint64, mask VecVirtual) split {
	return split{Repeated64(m), Repeated64(m >> 32), mask}
}

// product returns the high and low words of x*m.
func (m split) product(x VecVirtual) (hi, lo VecVirtual) {
	top := YMM()
	VPSRLQ(Imm(32), x, top)
	ll, lh, hl, hh := YMM(), YMM(), YMM(), YMM()
	VPMULUDQ(m.low, top, hl)
	VPMULUDQ(m.low, x, ll)
	VPMULUDQ(m.high, x, lh)
	VPMULUDQ(m.high, top, hh)
	t := YMM()
	VPSRLQ(Imm(32), ll, t)
	VPADDQ(t, hl, hl) // does not overflow
	VPAND(m.mask, hl, t)
	VPADDQ(t, lh, lh) // nor does this
	VPSRLQ(Imm(32), hl, hl)
	VPADDQ(hl, hh, hh)
	lo = YMM()
	VPSLLQ(Imm(32), lh, lo)
	VPSRLQ(Imm(32), lh, lh)
	VPADDQ(lh, hh, hh)
	VPBLENDD(Imm(0b10101010), lo, ll, lo)
	return hh, lo
}

// storeVector writes four blocks, word i of each in y[i].
func storeVector(y [4]VecVirtual, to Mem) {
	var half [2][2]VecVirtual // words 0, 1 and 2, 3 of the even and the odd blocks
	for i := range half {
		even, odd := YMM(), YMM()
		VPUNPCKLQDQ(y[2*i+1], y[2*i], even)
		VPUNPCKHQDQ(y[2*i+1], y[2*i], odd)
		half[i] = [2]VecVirtual{even, odd}
	}
	for b := range vector {
		out := YMM()
		VPERM2I128(Imm([]uint64{0x20, 0x31}[b/2]), half[1][b%2], half[0][b%2], out)
		VMOVDQU(out, to.Offset(32*b))
	}
}
