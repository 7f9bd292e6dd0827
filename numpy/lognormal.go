package numpy

import "github.com/seedtree/seedtree/internal/libm"

func lognormal(n, mean, sigma float64) float64 { return libm.Exp(mean + float64(sigma*n)) }

// lognormals turns normal numbers into values of lognormal.
func lognormals(block []float64, mean, sigma float64) {
	for i, n := range block {
		block[i] = mean + float64(sigma*n)
	}
	libm.ExpSlice(block)
}

// Lognormal returns a number whose logarithm is normal with the given mean and
// standard deviation: NumPy's lognormal(mean, sigma). It panics if sigma is
// negative or -0.
func (g *Generator) Lognormal(mean, sigma float64) float64 {
	checkLognormal("Lognormal", mean, sigma)
	return lognormal(g.StandardNormal(), mean, sigma)
}

// FillLognormal fills dst with the values of len(dst) Lognormal calls:
// lognormal(mean, sigma, n).
func (g *Generator) FillLognormal(dst []float64, mean, sigma float64) {
	checkLognormal("FillLognormal", mean, sigma)
	g.fillOfNormals(g.Workers, dst, transform{lognormals, mean, sigma})
}

// LognormalEach fills dst, dst[i] with the value of
// Lognormal(mean[i], sigma[i]): lognormal of arrays. A slice of one element
// stands for all.
func (g *Generator) LognormalEach(dst, mean, sigma []float64) {
	each2("LognormalEach", dst, mean, sigma, checkLognormal, func(mean, sigma float64) float64 {
		return lognormal(g.StandardNormal(), mean, sigma)
	})
}

func checkLognormal(method string, _, sigma float64) { checkNonNegative(method, "sigma", sigma) }
