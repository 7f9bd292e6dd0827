package numpy

import "github.com/seedtree/seedtree/internal/libm"

// gumbelOf turns a uniform number into a value: random_gumbel of
// numpy/random/src/distributions/distributions.c. It reports false where NumPy
// starts over.
func gumbelOf(u, loc, scale float64) (x float64, ok bool) {
	u = 1 - u
	return loc - float64(scale*libm.Log(-libm.Log(u))), u < 1
}

func oneGumbel(b BitGenerator, loc, scale float64) float64 {
	for {
		if x, ok := gumbelOf(b.Float64(), loc, scale); ok {
			return x
		}
	}
}

func fillGumbel(workers int, b BitGenerator, dst []float64, loc, scale float64) {
	if workers > 1 {
		dst = parallelPositives(workers, b, dst, transform{gumbels, loc, scale})
	}
	for len(dst) > 0 {
		block := nextDoubles(b, dst)
		n := 0
		for _, u := range block {
			block[n] = u
			if 1-u < 1 {
				n++
			}
		}
		gumbels(block[:n], loc, scale)
		dst = dst[n:]
	}
}

// gumbels turns uniform numbers into values.
func gumbels(block []float64, loc, scale float64) {
	inverseExponentials(block)
	libm.LogSlice(block)
	for i, x := range block {
		block[i] = loc - float64(scale*x)
	}
}

// Gumbel returns a number of the Gumbel distribution of mode loc: NumPy's
// gumbel(loc, scale). It panics if scale is negative or -0.
func (g *Generator) Gumbel(loc, scale float64) float64 {
	checkNormal("Gumbel", loc, scale)
	return oneGumbel(g.bits, loc, scale)
}

// FillGumbel fills dst with the values of len(dst) Gumbel calls:
// gumbel(loc, scale, n).
func (g *Generator) FillGumbel(dst []float64, loc, scale float64) {
	checkNormal("FillGumbel", loc, scale)
	fillGumbel(g.Workers, g.bits, dst, loc, scale)
}

// GumbelEach fills dst, dst[i] with the value of Gumbel(loc[i], scale[i]):
// gumbel of arrays. A slice of one element stands for all.
func (g *Generator) GumbelEach(dst, loc, scale []float64) {
	each2("GumbelEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneGumbel(g.bits, loc, scale)
	})
}
