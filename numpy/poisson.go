package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/pcg"
)

// poissonSmall is the mean below which numbers are multiplied.
const poissonSmall = 10

// poissonMultiply counts how many uniform numbers have a product above limit,
// exp(-lam).
func poissonMultiply(v *variates, limit float64) int64 {
	product, k := 1.0, int64(0)
	if v.ahead.next < len(v.ahead.words) {
		var done bool
		if product, k, done = poissonMultiplyAhead(&v.ahead.wordReader, limit); done {
			return k
		}
	} else if b, ok := v.bits.(*pcg.PCG64); ok { // nearly always
		for product = b.Float64(); product > limit; product *= b.Float64() {
			k++
		}
		return k
	}
	for product *= v.double(); product > limit; product *= v.double() {
		k++
	}
	return k
}

// poissonMultiplyAhead is poissonMultiply from words that are ahead, unless they
// are too few: then it returns the product of the first k numbers, and false.
func poissonMultiplyAhead(r *wordReader, limit float64) (product float64, k int64, done bool) {
	product = 1
	var us [poissonStep]float64
	for len(r.words)-r.next >= poissonStep {
		for i, w := range r.words[r.next:][:poissonStep] {
			us[i] = r.doubleOf(w)
		}
		above, last := productsAbove(product, &us, limit)
		k += int64(above)
		if above < poissonStep {
			r.next += above + 1
			return 0, k, true
		}
		r.next += poissonStep
		product = last
	}
	return product, k, false
}

// fillPoissonMultiply fills dst with the values of poissonMultiply.
func fillPoissonMultiply(b BitGenerator, dst []int64, limit float64) {
	var buf [wordBlock]float64
	product, k := 1.0, int64(0)
	for len(dst) > 0 {
		us := buf[:min(len(dst), len(buf))] // every value ends with one
		fillDoubles(b, us)
		for len(us) >= poissonStep {
			above, last := productsAbove(product, (*[poissonStep]float64)(us), limit)
			k += int64(above)
			if above < poissonStep {
				dst[0] = k
				dst = dst[1:]
				us = us[above+1:]
				product, k = 1, 0
				continue
			}
			us = us[poissonStep:]
			product = last
		}
		for _, u := range us {
			product *= u
			k++
			if !(product > limit) {
				dst[0] = k - 1
				dst = dst[1:]
				product, k = 1, 0
			}
		}
	}
}

// poissonStep is the number of uniform numbers that are multiplied at a time.
const poissonStep = 8

// productsAbove multiplies product by one number of u after the other, and
// returns how many of the products are above limit, and the last one. As
// products never grow, these are the first ones: where they end is no branch,
// which could not be predicted.
func productsAbove(product float64, u *[poissonStep]float64, limit float64) (above int, last float64) {
	p0 := product * u[0]
	p1 := p0 * u[1]
	p2 := p1 * u[2]
	p3 := p2 * u[3]
	p4 := p3 * u[4]
	p5 := p4 * u[5]
	p6 := p5 * u[6]
	p7 := p6 * u[7]
	above = oneIf(p0 > limit) + oneIf(p1 > limit) + oneIf(p2 > limit) + oneIf(p3 > limit) +
		oneIf(p4 > limit) + oneIf(p5 > limit) + oneIf(p6 > limit) + oneIf(p7 > limit)
	return above, p7
}

// A poissonSampler draws Poisson numbers of one mean. The zero sampler is that
// of mean 0.
//
// From poissonSmall on the method is W. Hörmann, "The Transformed Rejection
// Method for Generating Poisson Random Variables", Insurance: Mathematics and
// Economics 12, 1993, algorithm PTRS. The mean may be infinite, which only the
// mixtures can make.
type poissonSampler struct {
	lam      float64
	limit    float64 // of poissonMultiply, or 0
	a, b, vr float64 // of PTRS
	invAlpha float64
	logLam   float64 // once logs is set: it is rarely needed
	logs     bool
	odds     odds
}

func (s *poissonSampler) init(lam float64) {
	*s = poissonSampler{lam: lam, odds: s.odds.cleared()}
	if !(lam >= poissonSmall) {
		if lam != 0 {
			s.limit = libm.Exp(-lam)
		}
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
			if k, ok := s.attempt(v.doublePair()); ok {
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
		s.logLam, s.logs = libm.Log(s.lam), true
	}
	t := -s.lam + float64(float64(k)*s.logLam)
	if !s.odds.used && uint64(k) < uint64(len(logFactorials)) && s.lam < 1000 {
		// One logarithm instead of three, and a table, decide unless they are
		// close: all terms are below 1000, and their errors below 1e-11.
		if d := libm.Log(v*s.invAlpha/w) - (t - logFactorials[k]); math.Abs(d) > 1e-9 {
			return k, d < 0
		}
	}
	t -= loggam(float64(k + 1))
	if s.odds.used {
		s.odds.remember(k, libm.Exp(t))
	}
	return k, libm.Log(v)+libm.Log(s.invAlpha)-libm.Log(w) <= t
}

func (s *poissonSampler) apart() attempt[int64] {
	c := *s
	c.odds = s.odds.apart()
	return c.attempt
}

// poisson returns one Poisson number.
func poisson(v *variates, lam float64) int64 {
	if lam < poissonSmall && lam != 0 {
		return poissonMultiply(v, libm.Exp(-lam))
	}
	var s poissonSampler
	s.init(lam)
	return s.draw(v)
}

// onePoisson is poisson with a memo.
func (v *variates) onePoisson(lam float64) int64 {
	if v.few() {
		return poisson(v, lam)
	}
	if s := &v.recall().poisson; s.lam == lam && s.limit != 0 {
		return poissonMultiply(v, s.limit)
	}
	return v.poisson(lam, 1).draw(v)
}

// poisson returns the sampler for a mean, the last one if it was for that.
func (v *variates) poisson(lam float64, draws int) *poissonSampler {
	s := &v.recall().poisson
	if s.lam != lam {
		s.init(lam)
	}
	if lam >= poissonSmall {
		s.odds.expect(draws, s.b/2.53)
	}
	return s
}

// fillPoisson fills dst with the values of poisson.
func (v *variates) fillPoisson(workers int, dst []int64, lam float64) {
	switch s := v.poisson(lam, len(dst)); {
	case lam >= poissonSmall:
		if workers > 1 {
			dst = parallelPairs(workers, v.bits, dst, s)
		}
		fillAttempts(v.bits, dst, s.attempt)
	case lam == 0:
		clear(dst)
	default:
		fillPoissonMultiply(v.bits, dst, s.limit)
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
	return g.onePoisson(lam)
}

// FillPoisson fills dst with the values of len(dst) Poisson calls:
// poisson(lam, n).
func (g *Generator) FillPoisson(dst []int64, lam float64) {
	checkPoisson("FillPoisson", lam)
	g.fillPoisson(g.Workers, dst, lam)
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
