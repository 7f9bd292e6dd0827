package numpy

import "math"

// The checks of parameters are NumPy's (numpy/random/_common.pyx). They accept
// NaN and refuse -0 exactly where NumPy does.

// badParam panics with a ParamError. The rule is written without the name of
// the parameter.
func badParam(method, param string, value any, rule string) {
	panic(&ParamError{method, param, value, param + " " + rule})
}

// checkNonNegative is CONS_NON_NEGATIVE, which looks at the sign: -0 is
// refused, NaN passes.
func checkNonNegative(method, param string, x float64) {
	if math.Signbit(x) && x == x {
		badParam(method, param, x, ">= +0")
	}
}

// checkPositive is CONS_POSITIVE: NaN passes.
func checkPositive(method, param string, x float64) {
	if x <= 0 {
		badParam(method, param, x, "> 0")
	}
}

// checkProbability is CONS_BOUNDED_0_1.
func checkProbability(method, param string, x float64) {
	if !(x >= 0 && x <= 1) {
		badParam(method, param, x, "in [0, 1]")
	}
}

// checkPositiveProbability is CONS_BOUNDED_GT_0_1.
func checkPositiveProbability(method, param string, x float64) {
	if !(x > 0 && x <= 1) {
		badParam(method, param, x, "in (0, 1]")
	}
}

// checkCount64 is CONS_NON_NEGATIVE for integers.
func checkCount64(method, param string, n int64) {
	if n < 0 {
		badParam(method, param, n, ">= 0")
	}
}
