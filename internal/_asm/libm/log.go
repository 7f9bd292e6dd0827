package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

const minNormal = 0x1p-1022

func logSlice() {
	slice("logAVX2", "their logarithms", func() func(VecVirtual) VecVirtual {
		c := coefficients("log.hex")
		tab, ln2hi, ln2lo, a := table("logTab"), number(c["ln2hi"][0]), number(c["ln2lo"][0]), numbers(c["A"])
		return func(x VecVirtual) VecVirtual {
			unlessAll(within(x, minNormal, math.Inf(1)), "done")
			d := subInt(x, pattern(0x3fe6000000000000))
			invc, logc := rowsAt(tab, and(shiftRight(d, 45-4), pattern(127<<4))).pair()
			k := topAsNumber(addInt(d, pattern(signBit)), 2048)
			z := subInt(x, and(d, pattern(exponent)))

			r := fma(z, invc, number(-1))
			w := fma(k, ln2hi, logc) // an exact product
			hi := add(w, r)
			lo := fma(k, ln2lo, add(sub(w, hi), r))
			r2 := mul(r, r)
			l := fma(r2, a[0], lo)
			p := fma(fma(r, a[4], a[3]), r2, fma(r, a[2], a[1]))
			y := add(fma(mul(r, r2), p, l), hi)

			near := within(x, 1-0x1p-4, 1+0x1.09p-4)
			unlessAny(near, "far")
			VMOVAPD(choose(near, y, logNear(sub(x, number(1)), numbers(c["B"]))), y)
			Label("far")
			return y
		}
	})
}

// logNear is the function of the Go side.
func logNear(r VecVirtual, b []Mem) VecVirtual {
	r2 := mul(r, r)
	r3 := mul(r, r2)
	p := fma(r2, b[3], fma(r, b[2], b[1]))
	q := fma(r2, b[6], fma(r, b[5], b[4]))
	s := fma(r3, b[10], fma(r2, b[9], fma(r, b[8], b[7])))
	y := fma(fma(s, r3, q), r3, p)
	t := mul(r, number(0x1p27))
	rhi := sub(add(t, r), t)
	rlo := sub(r, rhi)
	w := mul(rhi, rhi)
	hi := fma(w, b[0], keep(r))
	lo := fma(w, b[0], sub(r, hi))
	lo = fma(mul(rlo, b[0]), add(rhi, r), lo)
	return add(fma(y, r3, lo), hi)
}
