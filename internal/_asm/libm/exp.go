package main

import . "github.com/mmcloughlin/avo/reg"

func expSlice() {
	slice("expAVX2", "their exponentials", func() func(VecVirtual) VecVirtual {
		exp := exponential()
		return func(x VecVirtual) VecVirtual {
			unlessExp(x, "done")
			return exp(x, nil)
		}
	})
}

// unlessExp jumps if a lane of x is not in the ordinary case of exp.
func unlessExp(x VecVirtual, label string) {
	unlessAll(within(and(x, pattern(absolute)), 0x1p-54, 512), label)
}

// exponential returns the function for exp(x + tail), where tail may be nil.
func exponential() func(x, tail VecVirtual) VecVirtual {
	c := coefficients("exp.hex")
	tab, invln2, ln2hi, ln2lo := table("expTab"), number(c["invln2N"][0]), number(c["negln2hiN"][0]), number(c["negln2loN"][0])
	shift, c2, c3, c4, c5 := number(c["shift"][0]), number(c["C2"][0]), number(c["C3"][0]), number(c["C4"][0]), number(c["C5"][0])
	return func(x, tail VecVirtual) VecVirtual {
		ki := fma(x, invln2, shift)
		rel, sbits := rowsAt(tab, and(shiftLeft(ki, 4), pattern(127<<4))).pair()
		kd := sub(ki, shift)
		r := fma(kd, ln2lo, fma(kd, ln2hi, x))
		if tail != nil {
			r = add(r, tail)
		}
		r2 := mul(r, r)
		u := fma(fma(r, c3, c2), r2, add(rel, r))
		u = fma(mul(r2, r2), fma(r, c5, c4), u)
		scale := addInt(sbits, shiftLeft(ki, 45))
		return fma(scale, u, scale)
	}
}
