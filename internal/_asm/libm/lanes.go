package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// Where there is a choice of operands, y may be in memory.

// load returns the four numbers at m.
func load(m Mem) VecVirtual {
	y := YMM()
	VMOVUPD(m, y)
	return y
}

// keep returns a copy of x.
func keep(x VecVirtual) VecVirtual {
	y := YMM()
	VMOVAPD(x, y)
	return y
}

// number returns a place in memory that holds x in each lane, and pattern one
// that holds the bits.
func number(x float64) Mem { return RepeatedFloat64(x) }
func pattern(x uint64) Mem { return Repeated64(x) }

func numbers(x []float64) (m []Mem) {
	for _, v := range x {
		m = append(m, number(v))
	}
	return m
}

func add(x, y Op) VecVirtual { z := YMM(); VADDPD(y, x, z); return z }
func sub(x, y Op) VecVirtual { z := YMM(); VSUBPD(y, x, z); return z }
func mul(x, y Op) VecVirtual { z := YMM(); VMULPD(y, x, z); return z }
func div(x, y Op) VecVirtual { z := YMM(); VDIVPD(y, x, z); return z }

// The fused operations take the register of z for the result. If z is in
// memory, they load it first.

// fma returns x*y + z.
func fma(x, y, z Op) VecVirtual {
	r := sum(z)
	VFMADD231PD(y, x, r)
	return r
}

// fms returns x*y - z.
func fms(x, y, z Op) VecVirtual {
	r := sum(z)
	VFMSUB231PD(y, x, r)
	return r
}

// fnma returns z - x*y.
func fnma(x, y, z Op) VecVirtual {
	r := sum(z)
	VFNMADD231PD(y, x, r)
	return r
}

func sum(z Op) VecVirtual {
	if m, ok := z.(Mem); ok {
		return load(m)
	}
	return z.(VecVirtual)
}

// Operations on bits and on integers of 64 bits.

func and(x, y Op) VecVirtual    { z := YMM(); VPAND(y, x, z); return z }
func or(x, y Op) VecVirtual     { z := YMM(); VPOR(y, x, z); return z }
func andNot(x, y Op) VecVirtual { z := YMM(); VPANDN(y, x, z); return z } // ^x & y
func addInt(x, y Op) VecVirtual { z := YMM(); VPADDQ(y, x, z); return z }
func subInt(x, y Op) VecVirtual { z := YMM(); VPSUBQ(y, x, z); return z }

func shiftLeft(x Op, n uint64) VecVirtual  { z := YMM(); VPSLLQ(Imm(n), x, z); return z }
func shiftRight(x Op, n uint64) VecVirtual { z := YMM(); VPSRLQ(Imm(n), x, z); return z }

const (
	signBit  = 1 << 63
	absolute = signBit - 1
	exponent = 0xfff << 52 // with the sign
)

// Comparisons, false for NaN.
const (
	equal   = 0x00
	less    = 0x11
	atMost  = 0x12
	atLeast = 0x1d
	greater = 0x1e
)

// compare returns ones in the lanes where x has the relation to y.
func compare(x Op, relation uint64, y Op) VecVirtual {
	m := YMM()
	VCMPPD(Imm(relation), y, x, m)
	return m
}

// within returns ones in the lanes where lo <= x < hi.
func within(x Op, lo, hi float64) VecVirtual {
	return and(compare(x, atLeast, number(lo)), compare(x, less, number(hi)))
}

// choose returns y in the lanes where m has ones, and x elsewhere.
func choose(m, x, y Op) VecVirtual {
	z := YMM()
	VBLENDVPD(m, y, x, z)
	return z
}

// unlessAll jumps if a lane of m has zeros.
func unlessAll(m Op, label string) {
	r := GP32()
	VMOVMSKPD(m, r)
	CMPL(r, Imm(15))
	JNE(LabelRef(label))
}

// unlessAny jumps if all lanes of m have zeros.
func unlessAny(m Op, label string) {
	r := GP32()
	VMOVMSKPD(m, r)
	TESTL(r, r)
	JEQ(LabelRef(label))
}

// topAsNumber returns the integer in the highest 12 bits of x, less bias. It
// is put into the mantissa of 2^52.
func topAsNumber(x Op, bias float64) VecVirtual {
	return sub(or(shiftRight(x, 52), number(0x1p52)), number(0x1p52+bias))
}
