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

// A geometricSteps has the sums of the first probabilities: where among them a
// number is found by comparing it with all, as a search could not be predicted.
type geometricSteps struct {
	sums            [8]float64
	sum, product, q float64 // of the ninth
}

func newGeometricSteps(p float64) geometricSteps {
	s := geometricSteps{sum: p, product: p, q: 1 - p}
	for i := range s.sums {
		s.sums[i] = s.sum
		s.product = float64(s.product * s.q)
		s.sum += s.product
	}
	return s
}

// search is geometricSearch.
func (s *geometricSteps) search(u float64) int64 {
	t := &s.sums
	x := 1 + oneIf(u > t[0]) + oneIf(u > t[1]) + oneIf(u > t[2]) + oneIf(u > t[3]) +
		oneIf(u > t[4]) + oneIf(u > t[5]) + oneIf(u > t[6]) + oneIf(u > t[7])
	if x > len(t) {
		for sum, product := s.sum, s.product; u > sum; x++ {
			product = float64(product * s.q)
			sum += product
		}
	}
	return int64(x)
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

// fillGeometric fills dst with geometric numbers, given log1mp.
func (v *variates) fillGeometric(dst []int64, p, log1mp float64) {
	var buf [wordBlock]float64
	steps := newGeometricSteps(p)
	for len(dst) > 0 {
		block := buf[:min(len(dst), len(buf))]
		switch {
		case p >= geometricSearchFrom:
			fillDoubles(v.bits, block)
			for i, u := range block {
				dst[i] = steps.search(u)
			}
			dst = dst[len(block):]
			continue
		case v.legacy:
			fillDoubles(v.bits, block)
			accurateExponentials(block, 0, 0)
		default:
			v.fillExponential(block)
		}
		for i, e := range block {
			dst[i] = geometricInverse(e, log1mp, &v.changed)
		}
		dst = dst[len(block):]
	}
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
	g.fillGeometric(dst, p, libm.Log1p(-p))
}

// GeometricEach fills dst, dst[i] with the value of Geometric(p[i]): geometric
// of an array. A slice of one element stands for all.
func (g *Generator) GeometricEach(dst []int64, p []float64) {
	each1("GeometricEach", dst, p, checkGeometric, g.geometric)
}

func checkGeometric(method string, p float64) { checkPositiveProbability(method, "p", p) }
