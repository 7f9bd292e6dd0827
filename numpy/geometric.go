package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// geometricSearchFrom is the probability from which the search is the faster
// method.
const geometricSearchFrom = 0.333333333333333333333333

// geometricSearch adds up probabilities until they exceed a uniform number.
func geometricSearch(u, p float64) int64 {
	x := int64(1)
	sum, product, q := p, p, 1-p
	for u > sum {
		product = float64(product * q)
		sum += product
		x++
	}
	return x
}

// geometricInverse returns the value of an exponential number e, given
// log1p(-p).
func geometricInverse(e, log1mp float64, c *changes) int64 {
	z := math.Ceil(-e / log1mp)
	if z >= 0x1p63 && !c.geometricWraps {
		return math.MaxInt64
	}
	return truncate(z)
}

func (g *Generator) geometric(p float64) int64 {
	if p >= geometricSearchFrom {
		return geometricSearch(g.bits.Float64(), p)
	}
	return geometricInverse(g.StandardExponential(), g.restLog(p), &g.changed)
}

// Geometric returns the number of trials up to the first success, each of
// success probability p: NumPy's geometric(p). What does not fit is the largest
// int64. It panics unless 0 < p <= 1.
func (g *Generator) Geometric(p float64) int64 {
	checkGeometric("Geometric", p)
	return g.geometric(p)
}

// FillGeometric fills dst with the values of len(dst) Geometric calls:
// geometric(p, n).
func (g *Generator) FillGeometric(dst []int64, p float64) {
	checkGeometric("FillGeometric", p)
	var buf [wordBlock]float64
	log1mp := libm.Log1p(-p)
	for len(dst) > 0 {
		block := buf[:min(len(dst), len(buf))]
		if p >= geometricSearchFrom {
			fillDoubles(g.bits, block)
			for i, u := range block {
				dst[i] = geometricSearch(u, p)
			}
		} else {
			g.fillExponential(block)
			for i, e := range block {
				dst[i] = geometricInverse(e, log1mp, &g.changed)
			}
		}
		dst = dst[len(block):]
	}
}

// GeometricEach fills dst, dst[i] with the value of Geometric(p[i]): geometric
// of an array. A slice of one element stands for all.
func (g *Generator) GeometricEach(dst []int64, p []float64) {
	each1("GeometricEach", dst, p, checkGeometric, g.geometric)
}

func checkGeometric(method string, p float64) { checkPositiveProbability(method, "p", p) }
