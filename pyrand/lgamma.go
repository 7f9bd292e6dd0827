package pyrand

import "github.com/seedtree/seedtree/internal/libm"

// The Lanczos approximation of Boost with g = 6.0246... and 13 terms, as in
// CPython's math.lgamma (Modules/mathmodule.c): numerator and denominator
// coefficients, low order first. math.Lgamma is another function, good to the
// same accuracy, and gives other streams of BinomialVariate for large n.
const lanczosG = 6.024680040776729583740234375

var lanczosNum = [13]float64{
	0x1.5ea5143c1a49ep+34,
	0x1.3fc7075f54c57p+35,
	0x1.0a132818ab61ap+35,
	0x1.0b0b522e8261ap+34,
	0x1.67fc1b3a5a1e8p+32,
	0x1.57418f5d3f33fp+30,
	0x1.dab0c7bb95f2ap+27,
	0x1.df876f95dcc98p+24,
	0x1.5f1e95080f44cp+21,
	0x1.6b6421f8787ebp+17,
	0x1.f87ac0858d804p+12,
	0x1.a5a607bbc3b52p+7,
	0x1.40d931ff62705p+1,
}

// x(x+1)...(x+11)
var lanczosDen = [13]float64{
	0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535,
	2637558, 357423, 32670, 1925, 66, 1,
}

// lgamma is CPython's math.lgamma for x >= 1.
func lgamma(x float64) float64 {
	if x == 1 || x == 2 {
		return 0
	}
	r := libm.Log(lanczosSum(x)) - lanczosG
	return r + float64((x-0.5)*(libm.Log(x+lanczosG-0.5)-1))
}

// lanczosSum is the quotient of the two polynomials at x, or for large x, lest
// they overflow, of their reversals at 1/x.
func lanczosSum(x float64) float64 {
	var num, den float64
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}
