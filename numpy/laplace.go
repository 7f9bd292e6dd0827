package numpy

import "github.com/seedtree/seedtree/internal/libm"

// laplaceOf turns a uniform number into a value: random_laplace of
// numpy/random/src/distributions/distributions.c. It reports false where NumPy
// starts over.
func laplaceOf(u, loc, scale float64) (x float64, ok bool) {
	if u >= 0.5 {
		return loc - float64(scale*libm.Log(2-u-u)), true
	}
	return loc + float64(scale*libm.Log(u+u)), u > 0
}

func laplace(loc, scale float64) uniformFunc {
	return func(u float64) (float64, bool) { return laplaceOf(u, loc, scale) }
}

func oneLaplace(b BitGenerator, loc, scale float64) float64 {
	for {
		if x, ok := laplaceOf(b.Float64(), loc, scale); ok {
			return x
		}
	}
}

func fillLaplace(b BitGenerator, dst []float64, loc, scale float64) {
	for len(dst) > 0 {
		block := nextDoubles(b, dst)
		n := 0
		for _, u := range block {
			if x, ok := laplaceOf(u, loc, scale); ok {
				block[n] = x
				n++
			}
		}
		dst = dst[n:]
	}
}

// Laplace returns a number of the Laplace, or double exponential,
// distribution of mean loc: NumPy's laplace(loc, scale). It panics if scale is
// negative or -0.
func (g *Generator) Laplace(loc, scale float64) float64 {
	checkNormal("Laplace", loc, scale)
	return oneLaplace(g.bits, loc, scale)
}

// FillLaplace fills dst with the values of len(dst) Laplace calls:
// laplace(loc, scale, n).
func (g *Generator) FillLaplace(dst []float64, loc, scale float64) {
	checkNormal("FillLaplace", loc, scale)
	if g.Workers > 1 {
		dst = parallelUniforms(g.Workers, g.bits, dst, laplace(loc, scale), transform{})
	}
	fillLaplace(g.bits, dst, loc, scale)
}

// LaplaceEach fills dst, dst[i] with the value of Laplace(loc[i], scale[i]):
// laplace of arrays. A slice of one element stands for all.
func (g *Generator) LaplaceEach(dst, loc, scale []float64) {
	each2("LaplaceEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneLaplace(g.bits, loc, scale)
	})
}
