package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// powSlice takes the logarithms of up to 64 numbers before the exponentials.
// The chain of operations of both together is so long that the processor
// cannot look far enough ahead to keep itself busy.
func powSlice() {
	const most = 64
	header("powAVX2", "their powers of the ordinary exponent y", ", y float64", 0)
	logs := AllocLocal(2 * 8 * most)
	p, n := Load(Param("x"), GP64()), Load(Param("n"), GP64())
	y := YMM()
	VBROADCASTSD(NewParamAddr("y", 16), y)
	log, exp := powLog(), exponential()
	m, i, j := GP64(), GP64(), GP64()
	at := func(base Mem, i GPVirtual) Mem { return base.Idx(i, 8) }

	Label("next")
	MOVQ(U32(most), m)
	CMPQ(n, m)
	CMOVQLT(n, m)
	XORL(i.As32(), i.As32())
	Label("log")
	x := load(at(Mem{Base: p}, i))
	unlessAll(within(x, minNormal, math.Inf(1)), "logged")
	h, l := log(x)
	eh := mul(y, h)
	el := fma(y, l, fms(y, h, keep(eh)))
	VMOVUPD(eh, at(logs, i))
	VMOVUPD(el, at(logs.Offset(8*most), i))
	ADDQ(Imm(4), i)
	CMPQ(i, m)
	JLT(LabelRef("log"))

	Label("logged")
	TESTQ(i, i)
	JEQ(LabelRef("done"))
	XORL(j.As32(), j.As32())
	Label("exp")
	eh, el = load(at(logs, j)), load(at(logs.Offset(8*most), j))
	unlessExp(eh, "done")
	VMOVUPD(exp(eh, el), Mem{Base: p})
	ADDQ(Imm(32), p)
	SUBQ(Imm(4), n)
	ADDQ(Imm(4), j)
	CMPQ(j, i)
	JLT(LabelRef("exp"))
	CMPQ(i, m)
	JNE(LabelRef("done"))
	TESTQ(n, n)
	JNE(LabelRef("next"))
	footer(n)
}

// powLog returns the function for the logarithms of normal numbers in two
// parts.
func powLog() func(x VecVirtual) (h, l VecVirtual) {
	c := coefficients("pow_log.hex")
	tab, ln2hi, ln2lo, a := table("powTab"), number(c["ln2hi"][0]), number(c["ln2lo"][0]), numbers(c["A"])
	return func(x VecVirtual) (h, l VecVirtual) {
		d := subInt(x, pattern(0x3fe6955500000000))
		i := and(shiftRight(d, 45), pattern(127))
		rows := rowsAt(tab, addInt(shiftLeft(i, 4), shiftLeft(i, 3)))
		invc, logc := rows.pair()
		tail := rows.third()
		k := topAsNumber(addInt(d, pattern(signBit)), 2048)
		z := subInt(x, and(d, pattern(exponent)))

		r := fma(z, invc, number(-1))
		t1 := fma(k, ln2hi, logc) // an exact product
		t2 := add(t1, r)
		lo1 := fma(k, ln2lo, tail)
		lo2 := add(sub(t1, t2), r)
		ar := mul(r, a[0])
		ar2 := mul(r, ar)
		ar3 := mul(r, ar2)
		hi := add(t2, ar2)
		lo3 := fms(ar, r, keep(ar2))
		lo4 := add(sub(t2, hi), ar2)
		p := fma(fma(r, a[6], a[5]), ar2, fma(r, a[4], a[3]))
		p = fma(ar2, p, fma(r, a[2], a[1]))
		lo := fma(ar3, p, add(add(add(lo1, lo2), lo3), lo4))
		h = add(hi, lo)
		return h, add(sub(hi, h), lo)
	}
}
