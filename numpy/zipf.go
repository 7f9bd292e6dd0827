package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// A zipfSampler draws Zipf numbers of one exponent: L. Devroye, "Non-Uniform
// Random Variate Generation", 1986, chapter X.6.1, with the uniform numbers
// restricted to those that give values up to 2^63.
type zipfSampler struct {
	a, am1, b, umin float64
	one             bool // every value is 1, and costs nothing

	prepared[zipfTable]
}

func newZipf(a float64, c *changes) zipfSampler {
	s := zipfSampler{a: a, am1: a - 1}
	if !c.zipfUntruncated {
		if a >= 1025 {
			s.one = true
			return s
		}
		s.umin = libm.Pow(0x1p63, -s.am1)
	}
	s.b = libm.Pow(2, s.am1)
	return s
}

// draw is random_zipf of numpy/random/src/distributions/distributions.c.
// Without restriction umin is 0, and u comes out as 1-u.
func (s *zipfSampler) draw(b BitGenerator) int64 {
	if s.one {
		return 1
	}
	for {
		u := b.Float64()
		if x, ok := s.attempt(u, b.Float64()); ok {
			return x
		}
	}
}

func (s *zipfSampler) attempt(u, v float64) (int64, bool) {
	u = float64(u*s.umin) + (1 - u)
	if s.used {
		if x, sure := s.known.result(u); sure {
			y := &s.known.values[x]
			return int64(x), v*float64(x)*y.t1/(s.b-1) <= y.tOverB
		}
	}
	x := math.Floor(libm.Pow(u, -1/s.am1))
	if x > 0x1p63 || x < 1 {
		return 0, false
	}
	t := s.ratio(x)
	return truncate(x), v*x*(t-1)/(s.b-1) <= t/s.b
}

// ratio returns the quotient of the areas at x in the test for acceptance.
func (s *zipfSampler) ratio(x float64) float64 {
	if x == 1 { // most of the numbers
		return s.b
	}
	return libm.Pow(1+1/x, s.am1)
}

// expect tells of draws to come.
func (s *zipfSampler) expect(draws int) {
	if !(s.am1 <= zipfMost) || !s.due(draws, zipfFrom) {
		return
	}
	for x := range s.known.values {
		t := s.ratio(float64(x))
		s.known.values[x] = zipfValue{libm.Pow(float64(x), -s.am1), t - 1, t / s.b}
	}
}

// A zipfTable has what attempt computes of the candidates up to 8, and the
// numbers u down to which they are the candidates.
type zipfTable struct{ values [10]zipfValue }

type zipfValue struct{ from, t1, tOverB float64 }

const (
	zipfFrom   = 1 << 6 // draws that are worth a table
	zipfMost   = 100    // beyond, powers are too small
	zipfMargin = 1e-9
)

// result returns the candidate for u, if it is sure of that. It is, where the
// end of no interval is within zipfMargin of u: then u to the power -1/am1 is
// not within 1e-9/am1 of an integer, 1e-11 or more, far above the errors of the
// powers.
func (t *zipfTable) result(u float64) (x int, sure bool) {
	v := &t.values
	x = 1 + oneIf(u < v[2].from) + oneIf(u < v[3].from) + oneIf(u < v[4].from) + oneIf(u < v[5].from) +
		oneIf(u < v[6].from) + oneIf(u < v[7].from) + oneIf(u < v[8].from) + oneIf(u < v[9].from)
	return x, x < 9 && u > v[x+1].from*(1+zipfMargin) && u < v[x].from*(1-zipfMargin)
}

// oneZipf returns one value.
func (v *variates) oneZipf(a float64) int64 {
	if v.few() {
		s := newZipf(a, &v.changed)
		return s.draw(v.bits)
	}
	return v.zipf(a, 1).draw(v.bits)
}

// zipf returns the sampler for an exponent, the last one if it was for that.
func (v *variates) zipf(a float64, draws int) *zipfSampler {
	s := &v.recall().zipf
	if s.a != a {
		known := s.cleared()
		*s = newZipf(a, &v.changed)
		s.prepared = known
	}
	s.expect(draws)
	return s
}

// Zipf returns a number of the Zipf, or zeta, distribution of exponent a:
// NumPy's zipf(a). From 1025 on it is 1 and costs nothing. It panics unless
// a > 1.
func (g *Generator) Zipf(a float64) int64 {
	checkZipf("Zipf", a)
	return g.oneZipf(a)
}

// FillZipf fills dst with the values of len(dst) Zipf calls: zipf(a, n).
func (g *Generator) FillZipf(dst []int64, a float64) {
	checkZipf("FillZipf", a)
	s := g.zipf(a, len(dst))
	if s.one {
		for i := range dst {
			dst[i] = 1
		}
		return
	}
	fillZipf(g.Workers, g.bits, dst, s)
}

// fillZipf fills dst with the values of s.
func fillZipf(workers int, b BitGenerator, dst []int64, s *zipfSampler) {
	if workers > 1 {
		dst = parallelPairs(workers, b, dst, s)
	}
	fillAttempts(b, dst, s.attempt)
}

func (s *zipfSampler) apart() attempt[int64] { return s.attempt }

// ZipfEach fills dst, dst[i] with the value of Zipf(a[i]): zipf of an array. A
// slice of one element stands for all.
func (g *Generator) ZipfEach(dst []int64, a []float64) {
	each1("ZipfEach", dst, a, checkZipf, func(a float64) int64 {
		s := newZipf(a, &g.changed)
		return s.draw(g.bits)
	})
}

func checkZipf(method string, a float64) {
	if !(a > 1) {
		badParam(method, "a", a, "> 1")
	}
}
