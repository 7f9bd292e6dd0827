package main

import (
	"math"

	. "github.com/mmcloughlin/avo/reg"
)

// The parts of ln 2, and the coefficients of the Go side.
const (
	ln2Hi = 0x1.62e42feep-01
	ln2Lo = 0x1.a39ef35793c76p-33
)

var log1pLp = []float64{
	0x1.5555555555593p-01, 0x1.999999997fa04p-02, 0x1.2492494229359p-02, 0x1.c71c51d8e78afp-03,
	0x1.7466496cb03dep-03, 0x1.39a09d078c69fp-03, 0x1.2f112df3e5244p-03,
}

func log1pSlice() {
	slice("log1pAVX2", "the logarithms of 1 and them", func() func(VecVirtual) VecVirtual {
		lp := numbers(log1pLp)
		return func(x VecVirtual) VecVirtual {
			unlessAll(and(compare(x, greater, number(-1)), compare(x, less, number(0x1p53))), "done")
			one := load(number(1))
			u := add(one, x)
			v := sub(u, one)
			c := div(add(sub(one, sub(u, v)), sub(x, v)), u)
			iu := addInt(u, pattern((0x3ff00000-0x3fe6a09e)<<32))
			k := topAsNumber(iu, 1023)
			iu = addInt(and(iu, pattern(1<<52-1)), pattern(0x3fe6a09e<<32))
			f := sub(iu, one)
			// For x around 0, k and c are 0, and the formulas below those of the
			// other case: 0 - (a - b) is b - a.
			small := and(compare(x, greater, number(-math.Float64frombits(0x3fd2bec4<<32))),
				compare(x, less, number(math.Float64frombits(0x3fda827a<<32))))
			f = choose(small, f, x)
			k = andNot(small, k)
			c = andNot(compare(k, equal, number(0)), c)
			unlessAll(compare(and(f, pattern(absolute)), atLeast, number(0x1p-19)), "done")

			h := mul(mul(f, number(0.5)), f)
			s := div(f, add(f, number(2)))
			z := mul(s, s)
			z2 := mul(z, z)
			z4 := mul(z2, z2)
			z6 := mul(z4, z2)
			r := fma(z, lp[0], mul(z2, fma(z, lp[2], lp[1])))
			r = fma(z4, fma(z, lp[4], lp[3]), r)
			r = fma(z6, fma(z, lp[6], lp[5]), r)
			t := mul(add(r, h), s)
			t = add(t, fma(k, number(ln2Lo), c))
			return sub(mul(k, number(ln2Hi)), sub(sub(h, t), f))
		}
	})
}
