package numpy

import "github.com/seedtree/seedtree/internal/libm"

// logFactorial returns log(k!): logfactorial of
// numpy/random/src/distributions/logfactorial.c, by table and, beyond it,
// Stirling's series.
func logFactorial(k int64) float64 {
	if k < int64(len(logFactorials)) {
		return logFactorials[k]
	}
	const halfLogOf2Pi = 0.9189385332046728
	x := float64(k)
	return float64((x+0.5)*libm.Log(x)) - x + (halfLogOf2Pi + float64((1/x)*(1.0/12.0-1/(360*x*x))))
}
