package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// poissonSmall is the mean below which numbers are multiplied.
const poissonSmall = 10

// poissonMultiply counts how many uniform numbers have a product above limit,
// exp(-lam).
func poissonMultiply(v *variates, limit float64) int64 {
	product := 1.0
	k := int64(0)
	r := &v.ahead.wordReader
	for i, w := range r.words[r.next:] {
		product *= r.doubleOf(w)
		if !(product > limit) {
			r.next += i + 1
			return k
		}
		k++
	}
	r.next = len(r.words)
	for {
		product *= v.bits.Float64()
		if !(product > limit) {
			return k
		}
		k++
	}
}

// A poissonSampler draws Poisson numbers of one mean. The zero sampler is that
// of mean 0.
//
// From poissonSmall on the method is W. Hörmann, "The Transformed Rejection
// Method for Generating Poisson Random Variables", Insurance: Mathematics and
// Economics 12, 1993, algorithm PTRS. The mean may be infinite, which only the
// mixtures can make.
type poissonSampler struct {
	lam         float64
	limit       float64 // of poissonMultiply
	a, b, vr    float64 // of PTRS
	invAlpha    float64
	logLam      float64 // once logs is set: they are rarely needed
	logInvAlpha float64
	logs        bool
	odds        odds
}

func (s *poissonSampler) init(lam float64) {
	*s = poissonSampler{lam: lam, odds: s.odds.cleared()}
	if !(lam >= poissonSmall) {
		s.limit = libm.Exp(-lam)
		return
	}
	s.b = 0.931 + float64(2.53*math.Sqrt(lam))
	s.a = -0.059 + float64(0.02483*s.b)
	s.vr = 0.9277 - 3.6224/(s.b-2)
	s.invAlpha = 1.1239 + 1.1328/(s.b-3.4)
}

// draw is random_poisson of numpy/random/src/distributions/distributions.c.
func (s *poissonSampler) draw(v *variates) int64 {
	switch {
	case s.lam >= poissonSmall:
		for {
			u := v.double()
			if k, ok := s.attempt(u, v.double()); ok {
				return k
			}
		}
	case s.lam == 0:
		return 0
	}
	return poissonMultiply(v, s.limit)
}

// attempt is an attempt of PTRS.
func (s *poissonSampler) attempt(u, v float64) (int64, bool) {
	u -= 0.5
	us := 0.5 - math.Abs(u)
	k := truncate(math.Floor(float64((2*s.a/us+s.b)*u) + s.lam + 0.43))
	if us >= 0.07 && v <= s.vr {
		return k, true
	}
	if k < 0 || us < 0.013 && v > us {
		return k, false
	}
	w := s.a/(us*us) + s.b
	if accepted, sure := s.odds.accepts(k, v*s.invAlpha, w); sure {
		return k, accepted
	}
	if !s.logs {
		s.logLam, s.logInvAlpha, s.logs = libm.Log(s.lam), libm.Log(s.invAlpha), true
	}
	t := -s.lam + float64(float64(k)*s.logLam) - loggam(float64(k+1))
	if s.odds.used {
		s.odds.remember(k, libm.Exp(t))
	}
	return k, libm.Log(v)+s.logInvAlpha-libm.Log(w) <= t
}

// poisson returns one Poisson number.
func poisson(v *variates, lam float64) int64 {
	var s poissonSampler
	s.init(lam)
	return s.draw(v)
}

// poisson returns the sampler for a mean, the last one if it was for that.
func (v *variates) poisson(lam float64, draws int) *poissonSampler {
	s := &v.recall().poisson
	if s.lam != lam {
		s.init(lam)
	}
	s.odds.expect(draws, s.b/2.53)
	return s
}

// fillPoisson fills dst with the values of poisson.
func (v *variates) fillPoisson(dst []int64, lam float64) {
	switch s := v.poisson(lam, len(dst)); {
	case lam >= poissonSmall:
		fillAttempts(v.bits, dst, s.attempt)
	case lam == 0:
		clear(dst)
	default:
		for i := range dst {
			v.need(len(dst) - i)
			dst[i] = poissonMultiply(v, s.limit)
		}
	}
}

// maxPoisson is POISSON_LAM_MAX of numpy/random/_common.pyx: the largest mean
// whose numbers are all but certain to fit an int64.
const maxPoisson = 9.223372006484771e18

// Poisson returns a Poisson number of mean lam: NumPy's poisson(lam). Mean 0
// costs nothing, a mean below 10 one word and one for every unit of the
// result, a larger one 2.3 words on average. It panics unless
// 0 <= lam <= 9.223372006484771e18.
func (g *Generator) Poisson(lam float64) int64 {
	checkPoisson("Poisson", lam)
	return g.poisson(lam, 1).draw(&g.variates)
}

// FillPoisson fills dst with the values of len(dst) Poisson calls:
// poisson(lam, n).
func (g *Generator) FillPoisson(dst []int64, lam float64) {
	checkPoisson("FillPoisson", lam)
	g.fillPoisson(dst, lam)
}

// PoissonEach fills dst, dst[i] with the value of Poisson(lam[i]): poisson of
// an array. A slice of one element stands for all.
func (g *Generator) PoissonEach(dst []int64, lam []float64) {
	each1("PoissonEach", dst, lam, checkPoisson, func(lam float64) int64 { return poisson(&g.variates, lam) })
}

func checkPoisson(method string, lam float64) {
	if !(lam >= 0 && lam <= maxPoisson) {
		badParam(method, "lam", lam, "in [0, 9.223372006484771e18]")
	}
}
