package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// The coefficients of the Go side.
var expm1Q = []float64{
	-0x1.11111111110f4p-05, 0x1.a01a019fe5585p-10, -0x1.4ce199eaadbb7p-14, 0x1.0cfca86e65239p-18,
	-0x1.afdb76e09c32dp-23,
}

func expm1Slice() {
	slice("expm1AVX2", "their exponentials less 1", func() func(VecVirtual) VecVirtual {
		q := numbers(expm1Q)
		return func(x VecVirtual) VecVirtual {
			abs := and(x, pattern(absolute))
			unlessAll(within(abs, 0x1p-54, math.Float64frombits(0x4043687a<<32)), "done")
			// Rounded, x/ln 2 is 0 up to ln(2)/2, and ±1 up to 3/2 ln 2.
			k := YMM()
			half := or(and(x, pattern(signBit)), number(0.5))
			VROUNDPD(Imm(3), add(mul(x, number(0x1.71547652b82fep+00)), half), k)
			k = and(k, compare(abs, atLeast, number(math.Float64frombits(0x3fd62e43<<32))))
			hi := sub(x, mul(k, number(ln2Hi)))
			lo := mul(k, number(ln2Lo))
			x = sub(hi, lo)
			c := sub(sub(hi, x), lo)

			hf := mul(x, number(0.5))
			hxs := mul(x, hf)
			h2 := mul(hxs, hxs)
			h4 := mul(h2, h2)
			r1 := fma(h2, fma(hxs, q[2], q[1]), fma(hxs, q[0], number(1)))
			r1 = fma(h4, fma(hxs, q[4], q[3]), r1)
			t := fnma(hf, r1, number(3))
			e := mul(div(sub(r1, t), fnma(x, t, number(6))), hxs)
			zero := sub(x, fms(e, x, keep(hxs))) // k = 0
			e = sub(fms(sub(e, c), x, c), hxs)

			// The other k, from the bulk to the exceptions. With 1 - 2^-k, k = 1 is
			// in the bulk too.
			magic := number(0x1.8p52)
			kBits := shiftLeft(add(k, magic), 52)
			pow2 := subInt(load(pattern(1023<<52)), kBits) // 2^-k
			one := load(number(1))
			ex := sub(e, x)
			positive := compare(k, greater, number(0))
			y := sub(choose(positive, one, sub(one, pow2)), ex)
			y = choose(compare(k, atLeast, number(20)), y, add(sub(x, add(e, pow2)), one))
			y = addInt(y, kBits)
			y = choose(positive, sub(y, one), y)
			minus := compare(k, equal, number(-1))
			y = choose(minus, y, sub(mul(sub(x, e), number(0.5)), number(0.5)))
			first := and(compare(k, equal, one), compare(x, less, number(-0.25)))
			y = choose(first, y, mul(sub(e, add(x, number(0.5))), number(-2)))
			return choose(compare(k, equal, number(0)), y, zero)
		}
	})
}
