package kernel

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// Wide32 returns a 512-bit register with x in each of its 16 elements.
func Wide32(x uint32) VecVirtual {
	z := ZMM()
	VPBROADCASTD(constant(fmt.Sprintf("u32_%08x", x), U32(x)), z)
	return z
}

// Wide64 returns a 512-bit register with x in each of its 8 elements.
func Wide64(x uint64) VecVirtual {
	z := ZMM()
	VPBROADCASTQ(Const64(x), z)
	return z
}

// WideWords returns a function that converts eight words, of which the high 53
// bits count, to multiples of 2^-53 in [0, 1).
func WideWords() func(VecVirtual) {
	scale := Wide64(math.Float64bits(0x1p-53))
	return func(x VecVirtual) {
		VPSRLQ(Imm(11), x, x)
		VCVTUQQ2PD(x, x)
		VMULPD(scale, x, x)
	}
}

// WidePairs is WideWords for eight pairs of 32-bit words, the high 27 bits of
// the first and the high 26 bits of the second.
func WidePairs() func(VecVirtual) {
	scale, first := Wide64(math.Float64bits(0x1p-53)), Wide64(1<<53-1<<26)
	return func(x VecVirtual) {
		t := ZMM()
		VPSLLQ(Imm(21), x, t)
		VPSRLQ(Imm(38), x, x)
		VPTERNLOGQ(Imm(OrAnd), first, t, x)
		VCVTUQQ2PD(x, x)
		VMULPD(scale, x, x)
	}
}

// A Halves is a factor of 64 bits. Its products are put together from those of
// halves, which VPMULUDQ multiplies.
type Halves struct {
	All  VecVirtual // the factor
	high VecVirtual // its high half, in the low one
	low  VecVirtual // 2^32-1
}

// NewHalves returns the factor m, given a register with 2^32-1 in each element.
func NewHalves(m uint64, low VecVirtual) Halves { return Halves{Wide64(m), Wide64(m >> 32), low} }

// Product returns the high and the low word of the product with x.
func (m Halves) Product(x VecVirtual) (hi, lo VecVirtual) {
	top, ll, lh, hl, t := ZMM(), ZMM(), ZMM(), ZMM(), ZMM()
	hi, lo = ZMM(), ZMM()
	VPSRLQ(Imm(32), x, top)
	VPMULUDQ(m.All, x, ll)
	VPMULUDQ(m.All, top, hl)
	VPMULUDQ(m.high, x, lh)
	VPMULUDQ(m.high, top, hi)
	VPSRLQ(Imm(32), ll, t)
	VPADDQ(t, hl, hl) // does not overflow
	VPANDQ(m.low, hl, t)
	VPADDQ(t, lh, lh) // nor does this
	VPSRLQ(Imm(32), hl, hl)
	VPADDQ(hl, hi, hi)
	VPSLLQ(Imm(32), lh, lo)
	VPTERNLOGQ(Imm(OrAnd), m.low, ll, lo)
	VPSRLQ(Imm(32), lh, lh)
	VPADDQ(lh, hi, hi)
	return hi, lo
}

// Immediates of VPTERNLOG, of the operands in reverse order.
const (
	XorAnd = 0x78 // a ^ b&c
	OrAnd  = 0xf8 // a | b&c
	Xor    = 0x96 // a ^ b ^ c
	Select = 0xe4 // a where c, b elsewhere
)
