package pyrand

import "github.com/seedtree/seedtree/internal/libm"

// Distributions that invert their distribution function: one Random each.

// Expovariate returns a float of the exponential distribution with mean
// 1/lambd: expovariate(lambd). A negative lambd gives negative floats. It
// panics if lambd is 0.
func (r *Random) Expovariate(lambd float64) float64 {
	u := r.Random()
	if lambd == 0 {
		refuse("Expovariate", "lambd", lambd, "lambd != 0")
	}
	return -libm.Log(1-u) / lambd
}

// ParetoVariate returns a float of the Pareto distribution with minimum 1 and
// shape alpha: paretovariate(alpha). The result may be +Inf where Python
// raises OverflowError. It panics if alpha is 0.
//
// CPython up to 3.9 gives another last bit in a quarter of the values.
func (r *Random) ParetoVariate(alpha float64) float64 {
	u := 1 - r.Random()
	if alpha == 0 {
		refuse("ParetoVariate", "alpha", alpha, "alpha != 0")
	}
	return libm.Pow(u, -1/alpha)
}

// WeibullVariate returns a float of the Weibull distribution with scale alpha
// and shape beta: weibullvariate(alpha, beta). The result may be infinite where
// Python raises OverflowError or ZeroDivisionError. It panics if beta is 0.
func (r *Random) WeibullVariate(alpha, beta float64) float64 {
	u := 1 - r.Random()
	if beta == 0 {
		refuse("WeibullVariate", "beta", beta, "beta != 0")
	}
	return float64(alpha * libm.Pow(-libm.Log(u), 1/beta))
}
