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
	x := math.Floor(libm.Pow(u, -1/s.am1))
	if x > 0x1p63 || x < 1 {
		return 0, false
	}
	t := s.b // for x = 1, most of the numbers
	if x != 1 {
		t = libm.Pow(1+1/x, s.am1)
	}
	return truncate(x), v*x*(t-1)/(s.b-1) <= t/s.b
}

// zipf returns the sampler for an exponent, the last one if it was for that.
func (v *variates) zipf(a float64) *zipfSampler {
	s := &v.recall().zipf
	if s.a != a {
		*s = newZipf(a, &v.changed)
	}
	return s
}

// Zipf returns a number of the Zipf, or zeta, distribution of exponent a:
// NumPy's zipf(a). From 1025 on it is 1 and costs nothing. It panics unless
// a > 1.
func (g *Generator) Zipf(a float64) int64 {
	checkZipf("Zipf", a)
	return g.zipf(a).draw(g.bits)
}

// FillZipf fills dst with the values of len(dst) Zipf calls: zipf(a, n).
func (g *Generator) FillZipf(dst []int64, a float64) {
	checkZipf("FillZipf", a)
	s := g.zipf(a)
	if s.one {
		for i := range dst {
			dst[i] = 1
		}
		return
	}
	fillAttempts(g.bits, dst, s.attempt)
}

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
