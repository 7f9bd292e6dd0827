package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

func powSlice() {
	slice("powAVX2", "their powers of the ordinary exponent y", ", y float64", func() func(VecVirtual) VecVirtual {
		c := coefficients("pow_log.hex")
		tab, ln2hi, ln2lo, a := table("powTab"), number(c["ln2hi"][0]), number(c["ln2lo"][0]), numbers(c["A"])
		y, exp := YMM(), exponential()
		VBROADCASTSD(NewParamAddr("y", 16), y)
		return func(x VecVirtual) VecVirtual {
			unlessAll(within(x, minNormal, math.Inf(1)), "done")
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
			h := add(hi, lo)
			l := add(sub(hi, h), lo)

			eh := mul(y, h)
			el := fma(y, l, fms(y, h, keep(eh)))
			unlessExp(eh, "done")
			return exp(eh, el)
		}
	})
}
