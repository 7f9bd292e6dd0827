// Command pcg writes the kernels of package pcg.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

// The multipliers of 8 and 32 steps, as in fill_amd64.go.
var (
	pcg64A8  = multiplier{0x6347af777a7898f6, 0xd1a2d6f33505ffe1}
	dxsmA8   = multiplier{0x3b4f2ed0402963a5, 0x26fab1d0b0b1c961}
	pcg64A32 = multiplier{0x2c82901ad1cb0cd1, 0x82b631ba6b261781}
	dxsmA32  = multiplier{0xb73c73308ab46a2a, 0x4768b4ee18ac7d81}
)

// cheapMul is the multiplier in the output of DXSM.
const cheapMul = 0xda942042e4dd58b5

func main() {
	ConstraintExpr("!purego")
	asWord, asFloat64 := func(VecVirtual) {}, NewUnit(21).Words
	fill("fillPCG64AVX2", "uint64", pcg64A8, outputPCG64, asWord)
	fill("fillPCG64Float64AVX2", "float64", pcg64A8, outputPCG64, asFloat64)
	fill("fillDXSMAVX2", "uint64", dxsmA8, outputDXSM, asWord)
	fill("fillDXSMFloat64AVX2", "float64", dxsmA8, outputDXSM, asFloat64)
	wide()
	Generate()
}

type multiplier struct{ hi, lo uint64 }

const (
	lanes   = 8
	vectors = 2 // of lanes
	slots   = 8 // of the ring
	slot    = 2 * 8 * lanes
	ring    = slots * slot
)

// fill emits a function that steps eight lanes and writes their outputs.
//
// The scalar unit steps the low words and leaves them in a slot of a ring, with
// what the products carry into the high words. The vector unit takes what was
// left eight turns ago, when it has long arrived in the cache.
func fill(name, typ string, mul multiplier, output func(hi, lo VecVirtual) VecVirtual, convert func(VecVirtual)) {
	TEXT(name, 0, "func(dst *"+typ+", n int, s *[18]uint64)")
	Doc(name+" writes n outputs of the lanes s to dst and advances the lanes; n is a",
		"multiple of 8 and at least 64.")
	s := Load(Param("s"), GP64())
	in := func(i int) Mem { return Mem{Base: s, Disp: 8 * i} }

	var hi, lo [vectors]VecVirtual
	for v := range vectors {
		hi[v], lo[v] = YMM(), YMM()
		VMOVDQU(in(4*v), hi[v])
		VMOVDQU(in(lanes+4*v), lo[v])
	}
	mulHi, mulHiSwapped := Broadcast64(mul.hi), Broadcast64(mul.hi>>32|mul.hi<<32)
	mulLo, mulLoSwapped := Broadcast64(mul.lo), Broadcast64(mul.lo>>32|mul.lo<<32)
	high := Broadcast64(0xffffffff_00000000)

	base := GP64()
	LEAQ(AllocLocal(ring+16+64), base)
	ADDQ(Imm(63), base)
	ANDQ(I8(-64), base)
	incHi, incLo := Mem{Base: base, Disp: ring}, Mem{Base: base, Disp: ring + 8}
	for i, m := range []Mem{incHi, incLo} {
		t := GP64()
		MOVQ(in(2*lanes+i), t)
		MOVQ(t, m)
	}

	var low [lanes]GPVirtual
	for i := range low {
		low[i] = GP64()
		MOVQ(in(lanes+i), low[i])
	}
	MOVQ(Const64(mul.lo), RDX) // the factor that MULX implies

	offset := GP64()
	XORQ(offset, offset)
	at := func(i int) Mem { return Mem{Base: base, Index: offset, Scale: 1, Disp: 8 * i} }
	next := func() { // ends with the flag of a full round
		ADDQ(U32(slot), offset)
		ANDQ(U32(ring-1), offset)
	}

	scalar := func() {
		for i, lo := range low {
			carry := GP64()
			MULXQ(lo, lo, carry)
			ADDQ(incLo, lo)
			ADCQ(incHi, carry)
			MOVQ(lo, at(i))
			MOVQ(carry, at(lanes+i))
		}
	}
	dst, n := GP64(), GP64()
	vector := func() {
		for v := range vectors {
			hi, lo := hi[v], lo[v]
			x := output(hi, lo)
			convert(x)
			VMOVDQU(x, Mem{Base: dst, Disp: 32 * v})

			// hi*mulLo + lo*mulHi + carry: the products of low and low half,
			// and 2^32 times the products of low and high halves.
			cross, t := YMM(), YMM()
			VPMULLD(mulLoSwapped, hi, cross)
			VPMULUDQ(mulLo, hi, hi)
			VPMULLD(mulHiSwapped, lo, t)
			VPADDD(t, cross, cross)
			VPMULUDQ(mulHi, lo, t)
			VPADDQ(at(lanes+4*v), t, t)
			VPADDQ(t, hi, hi)
			VPSLLQ(Imm(32), cross, t)
			VPAND(high, cross, cross)
			VPADDQ(cross, hi, hi)
			VPADDQ(t, hi, hi)
			VMOVDQU(at(4*v), lo)
		}
		ADDQ(Imm(8*lanes), dst)
	}

	Load(Param("dst"), dst)
	Load(Param("n"), n)
	Label("first")
	scalar()
	next()
	JNZ(LabelRef("first"))
	SUBQ(U32(slots*lanes), n)
	JZ(LabelRef("drain"))
	Label("loop")
	vector()
	scalar()
	next()
	SUBQ(Imm(lanes), n)
	JNZ(LabelRef("loop"))
	Label("drain")
	MOVQ(U32(slots), n)
	Label("last")
	vector()
	next()
	DECQ(n)
	JNZ(LabelRef("last"))

	Load(Param("s"), s)
	for v := range vectors {
		VMOVDQU(hi[v], in(4*v))
		VMOVDQU(lo[v], in(lanes+4*v))
	}
	VZEROUPPER()
	RET()
}

// outputPCG64 returns XSL-RR of the states.
func outputPCG64(hi, lo VecVirtual) VecVirtual {
	x, count, t := YMM(), YMM(), YMM()
	VPXOR(hi, lo, x)
	VPSRLQ(Imm(58), hi, count)
	VPSRLVQ(count, x, t)
	left := YMM()
	VMOVDQU(Repeated64(64), left)
	VPSUBQ(count, left, left)
	VPSLLVQ(left, x, x)
	VPOR(t, x, x)
	return x
}

// outputDXSM returns DXSM of the states.
func outputDXSM(hi, lo VecVirtual) VecVirtual {
	x, odd := YMM(), YMM()
	VPSRLQ(Imm(32), hi, x)
	VPXOR(hi, x, x)
	multiply(x, Repeated64(cheapMul), Repeated64(cheapMul>>32|cheapMul<<32&(1<<64-1)))
	t := YMM()
	VPSRLQ(Imm(48), x, t)
	VPXOR(t, x, x)
	VPOR(Repeated64(1), lo, odd)
	swapped := YMM()
	VPSHUFD(Imm(0b10_11_00_01), odd, swapped)
	multiply(x, odd, swapped)
	return x
}

// multiply multiplies x by y modulo 2^64; swapped is y with its halves
// exchanged.
func multiply(x VecVirtual, y, swapped Op) {
	cross, t := YMM(), YMM()
	VPMULLD(swapped, x, cross)
	VPMULUDQ(y, x, x)
	VPSLLQ(Imm(32), cross, t)
	VPAND(Repeated64(0xffffffff_00000000), cross, cross)
	VPADDQ(cross, x, x)
	VPADDQ(t, x, x)
}
