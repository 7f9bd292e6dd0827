package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

func wide() {
	asUint32 := func() func(VecVirtual) { return func(VecVirtual) {} }
	asUint64 := func() func(VecVirtual) { return func(x VecVirtual) { VPRORQ(Imm(32), x, x) } }
	nextWide("nextUint32AVX512", "uint32", asUint32)
	nextWide("nextUint64AVX512", "uint64", asUint64)
	nextWide("nextFloat64AVX512", "float64", WidePairs)
	pastWide("pastUint32AVX512", "uint32", asUint32)
	pastWide("pastUint64AVX512", "uint64", asUint64)
	pastWide("pastFloat64AVX512", "float64", WidePairs)
}

// nextWide is next for registers of 16 words.
func nextWide(name, typ string, newConvert func() func(VecVirtual)) {
	TEXT(name, NOSPLIT, "func(key *[640]uint32, dst *"+typ+")")
	Doc(name + " is its twin of 256 bits with registers of 512.")
	key := Load(Param("key"), GP64())
	dst := Load(Param("dst"), GP64())
	convert := newConvert()
	twistWide(key, dst, func(x VecVirtual, to Mem) {
		convert(x)
		VMOVDQU32(x, to)
	})()
	VZEROUPPER()
	RET()
}

// pastWide is past for registers of 16 words.
func pastWide(name, typ string, newConvert func() func(VecVirtual)) {
	TEXT(name, NOSPLIT, pastFunc(typ))
	Doc(name + " is its twin of 256 bits with registers of 512; dst is aligned to 64 bytes.")
	past(twistWide, newConvert)
}

// twistWide is twist for registers of 16 words.
func twistWide(key, dst Register, store func(x VecVirtual, to Mem)) func() {
	const lanes, bytes = 16, 64
	upper, one, matrix := Wide32(0x80000000), Wide32(1), Wide32(0x9908b0df)
	temperB, temperC := Wide32(0x9d2c5680), Wide32(0xefc60000)

	vector := func(i, mid int) (y VecVirtual) {
		x1, t, odd := ZMM(), ZMM(), K()
		y = ZMM()
		at := func(i int) Mem { return Mem{Base: key, Disp: 4 * i} }
		VMOVDQU32(at(i), y)
		VMOVDQU32(at(i+1), x1)
		VPTERNLOGD(Imm(Select), upper, x1, y)
		VPSRLD(Imm(1), y, y)
		VPXORD(at(i+mid), y, y)
		VPTESTMD(one, x1, odd)
		VPXORD(matrix, y, odd, y)
		VMOVDQU32(y, at(i))

		out := ZMM()
		VPSRLD(Imm(11), y, t)
		VPXORD(y, t, out)
		VPSLLD(Imm(7), out, t)
		VPTERNLOGD(Imm(XorAnd), temperB, t, out)
		VPSLLD(Imm(15), out, t)
		VPTERNLOGD(Imm(XorAnd), temperC, t, out)
		VPSRLD(Imm(18), out, t)
		VPXORD(t, out, out)
		store(out, Mem{Base: dst, Disp: 4 * i})
		return y
	}

	loop := func(label string, count, unroll, mid int) {
		if count%unroll != 0 {
			panic("not a multiple of the vectors in a turn")
		}
		left := GP64()
		MOVQ(U32(count/unroll), left)
		Label(label)
		for i := range unroll {
			vector(i*lanes, mid)
		}
		ADDQ(U32(unroll*bytes), key)
		ADDQ(U32(unroll*bytes), dst)
		DECQ(left)
		JNZ(LabelRef(label))
	}

	return func() {
		first := vector(0, m)
		VMOVDQU32(first, Mem{Base: key, Disp: 4 * n})
		ADDQ(Imm(bytes), key)
		ADDQ(Imm(bytes), dst)
		const old = (n-m)/lanes + 1
		loop("old", old-1, 7, m)
		loop("new", n/lanes-old, 6, m-n)
	}
}
