package numpy

import "github.com/seedtree/seedtree/internal/libm"

// loggamTerms are the coefficients of Stirling's series, 1/12, -1/360, ...,
// as random_loggam of numpy/random/src/distributions/distributions.c has them.
var loggamTerms = [10]float64{
	8.333333333333333e-02, -2.777777777777778e-03,
	7.936507936507937e-04, -5.952380952380952e-04,
	8.417508417508418e-04, -1.917526917526918e-03,
	6.410256410256410e-03, -2.955065359477124e-02,
	1.796443723688307e-01, -1.39243221690590e+00,
}

// loggam returns log(gamma(x)) with NumPy's rounding errors, for x > 0.
func loggam(x float64) float64 {
	if x == 1 || x == 2 {
		return 0
	}
	n := int64(0)
	if x < 7 {
		n = int64(7 - x)
	}
	x0 := x + float64(n)
	x2 := (1 / x0) * (1 / x0)
	r := loggamTerms[9]
	for i := 8; i >= 0; i-- {
		r = float64(r*x2) + loggamTerms[i]
	}
	const logOf2Pi = 1.8378770664093453
	r = r/x0 + 0.5*logOf2Pi + float64((x0-0.5)*libm.Log(x0)) - x0
	if x < 7 {
		for ; n > 0; n-- {
			r -= libm.Log(x0 - 1)
			x0--
		}
	}
	return r
}
