// Package kernel holds what the programs that write kernels share.
package kernel

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// constants are those in the file so far, by name.
var constants = map[string]Mem{}

// constant returns the place of x in the data of the file.
func constant(name string, x Constant) Mem {
	if _, ok := constants[name]; !ok {
		constants[name] = ConstData(name, x)
	}
	return constants[name]
}

// Const64 returns a place in memory that holds x.
func Const64(x uint64) Mem { return constant(fmt.Sprintf("u64_%016x", x), U64(x)) }

// Broadcast32 returns a register with x in each of its 8 elements.
func Broadcast32(x uint32) VecVirtual {
	y := YMM()
	VPBROADCASTD(constant(fmt.Sprintf("u32_%08x", x), U32(x)), y)
	return y
}

// Broadcast64 returns a register with x in each of its 4 elements.
func Broadcast64(x uint64) VecVirtual {
	y := YMM()
	VPBROADCASTQ(Const64(x), y)
	return y
}

// Repeated64 returns a place in memory that holds x four times.
func Repeated64(x uint64) Mem {
	name := fmt.Sprintf("u64x4_%016x", x)
	if _, ok := constants[name]; !ok {
		constants[name] = GLOBL(name, RODATA|NOPTR)
		for i := range 4 {
			DATA(8*i, U64(x))
		}
	}
	return constants[name]
}

// Ascending64 returns a place in memory that holds 1 to 8.
func Ascending64() Mem {
	const name = "u64x8_ascending"
	if _, ok := constants[name]; !ok {
		constants[name] = GLOBL(name, RODATA|NOPTR)
		for i := range 8 {
			DATA(8*i, U64(uint64(i+1)))
		}
	}
	return constants[name]
}

// RepeatedFloat64 is Repeated64 for a number.
func RepeatedFloat64(x float64) Mem { return Repeated64(math.Float64bits(x)) }

// A Unit converts integers to multiples of 2^-53 in [0, 1) without an
// instruction for it: an integer in the low bits of the mantissa of a power of
// two is that power plus a multiple of its last place. The 53 bits come in two
// parts, high and low, which meet in one exact addition.
type Unit struct {
	high       Mem // the power of two that the high part is put into
	low        Mem // 1/2, whose last place is 2^-53, or as much for integers
	subtrahend Mem // the sum of both
}

// NewUnit returns the Unit for a high part of the given bits.
func NewUnit(bits int) Unit { return newUnit(bits, 0x1p-53) }

// NewInteger returns a Unit that converts to the integers themselves.
func NewInteger(bits int) Unit { return newUnit(bits, 1) }

func newUnit(bits int, last float64) Unit {
	low := 0x1p52 * last
	high := math.Ldexp(low, 53-bits)
	return Unit{RepeatedFloat64(high), RepeatedFloat64(low), RepeatedFloat64(high + low)}
}

// join returns in high the number whose parts are in high and low.
func (u Unit) join(high, low VecVirtual) {
	VSUBPD(u.subtrahend, high, high)
	VADDPD(low, high, high)
}

// The high halves of four 64-bit elements, for VPBLENDD.
const highHalves = 0b10101010

// Words converts four words, of which the high 53 bits count, in x. The
// constants are those of NewUnit(21).
func (u Unit) Words(x VecVirtual) {
	low := YMM()
	VPSRLQ(Imm(11), x, low)
	VPBLENDD(Imm(highHalves), u.low, low, low)
	VPSRLQ(Imm(43), x, x)
	VPOR(u.high, x, x)
	u.join(x, low)
}

// Pairs converts four pairs of 32-bit words, the high 27 bits of the first and
// the high 26 bits of the second, in x. The constants are those of NewUnit(27).
func (u Unit) Pairs(x VecVirtual) {
	low := YMM()
	VPSRLQ(Imm(38), x, low)
	VPOR(u.low, low, low)
	VPSRLD(Imm(5), x, x)
	VPBLENDD(Imm(highHalves), u.high, x, x)
	u.join(x, low)
}
