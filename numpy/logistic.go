package numpy

import "github.com/seedtree/seedtree/internal/libm"

// logisticOf turns a uniform number into a value: random_logistic of
// numpy/random/src/distributions/distributions.c. It reports false where NumPy
// starts over.
func logisticOf(u, loc, scale float64) (x float64, ok bool) {
	return loc + float64(scale*libm.Log(u/(1-u))), u > 0
}

func oneLogistic(b BitGenerator, loc, scale float64) float64 {
	for {
		if x, ok := logisticOf(b.Float64(), loc, scale); ok {
			return x
		}
	}
}

func fillLogistic(workers int, b BitGenerator, dst []float64, loc, scale float64) {
	if workers > 1 {
		dst = parallelPositives(workers, b, dst, transform{logistics, loc, scale})
	}
	for len(dst) > 0 {
		block := positive(nextDoubles(b, dst))
		logistics(block, loc, scale)
		dst = dst[len(block):]
	}
}

// logistics turns positive uniform numbers into values.
func logistics(block []float64, loc, scale float64) {
	for i, u := range block {
		block[i] = u / (1 - u)
	}
	libm.LogSlice(block)
	for i, x := range block {
		block[i] = loc + float64(scale*x)
	}
}

// Logistic returns a number of the logistic distribution of mean loc: NumPy's
// logistic(loc, scale). It panics if scale is negative or -0.
func (g *Generator) Logistic(loc, scale float64) float64 {
	checkNormal("Logistic", loc, scale)
	return oneLogistic(g.bits, loc, scale)
}

// FillLogistic fills dst with the values of len(dst) Logistic calls:
// logistic(loc, scale, n).
func (g *Generator) FillLogistic(dst []float64, loc, scale float64) {
	checkNormal("FillLogistic", loc, scale)
	fillLogistic(g.Workers, g.bits, dst, loc, scale)
}

// LogisticEach fills dst, dst[i] with the value of Logistic(loc[i], scale[i]):
// logistic of arrays. A slice of one element stands for all.
func (g *Generator) LogisticEach(dst, loc, scale []float64) {
	each2("LogisticEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneLogistic(g.bits, loc, scale)
	})
}
