package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// Hypergeometric returns how many of nsample balls, drawn from an urn without
// putting them back, are among the ngood: NumPy's
// hypergeometric(ngood, nbad, nsample). It panics unless ngood and nbad are
// >= 0 and 1 <= nsample <= ngood+nbad.
func (r *RandomState) Hypergeometric(ngood, nbad, nsample int64) int64 {
	checkLegacyHypergeometric("Hypergeometric", ngood, nbad, nsample)
	if nsample <= legacyFew {
		return legacyHYP(r.bits, ngood, nbad, nsample)
	}
	s := r.legacyHRUA(ngood, nbad, nsample)
	s.odds.expect(1, s.deviation)
	return s.draw(r.bits)
}

// legacyHRUA returns the sampler for an urn, the last one if it was for that.
func (v *variates) legacyHRUA(good, bad, sample int64) *legacyHRUA {
	s := &v.recall().legacyHRUA
	if s.good != good || s.bad != bad || s.sample != sample {
		s.init(good, bad, sample)
	}
	return s
}

// FillHypergeometric fills dst with the values of len(dst) Hypergeometric
// calls: hypergeometric(ngood, nbad, nsample, n).
func (r *RandomState) FillHypergeometric(dst []int64, ngood, nbad, nsample int64) {
	checkLegacyHypergeometric("FillHypergeometric", ngood, nbad, nsample)
	if nsample > legacyFew {
		r.legacyHRUA(ngood, nbad, nsample).fill(r.bits, dst)
		return
	}
	for i := range dst {
		dst[i] = legacyHYP(r.bits, ngood, nbad, nsample)
	}
}

// HypergeometricEach fills dst, dst[i] with the value of
// Hypergeometric(ngood[i], nbad[i], nsample[i]): hypergeometric of arrays. A
// slice of one element stands for all.
func (r *RandomState) HypergeometricEach(dst, ngood, nbad, nsample []int64) {
	each3("HypergeometricEach", dst, ngood, nbad, nsample, checkLegacyHypergeometric,
		func(ngood, nbad, nsample int64) int64 { return legacyHypergeometric(r.bits, ngood, nbad, nsample) })
}

func checkLegacyHypergeometric(method string, ngood, nbad, nsample int64) {
	checkCount64(method, "ngood", ngood)
	checkCount64(method, "nbad", nbad)
	if nsample < 1 {
		badParam(method, "nsample", nsample, ">= 1")
	}
	if ngood+nbad < nsample { // or the sum does not fit an int64
		badParam(method, "nsample", nsample, "<= ngood+nbad < 2^63")
	}
}

// legacyFew is the largest sample that is drawn ball by ball.
const legacyFew = 10

// legacyHypergeometric is random_hypergeometric_original of
// numpy/random/src/legacy/legacy-distributions.c.
func legacyHypergeometric(b BitGenerator, good, bad, sample int64) int64 {
	if sample > legacyFew {
		var s legacyHRUA
		s.init(good, bad, sample)
		return s.draw(b)
	}
	return legacyHYP(b, good, bad, sample)
}

// legacyHYP draws balls one by one: a uniform number plus the share of the
// rarer kind in what is left has the integer part 1 if such a ball is drawn.
func legacyHYP(b BitGenerator, good, bad, sample int64) int64 {
	d1 := bad + good - sample
	d2 := float64(min(bad, good))
	y := d2
	for k := sample; y > 0 && k > 0; k-- {
		u := b.Float64()
		y -= math.Floor(u + y/float64(d1+k))
	}
	z := truncate(d2 - y)
	if good > bad {
		z = sample - z
	}
	return z
}

// A legacyHRUA is the HRUA* of hruaSampler as RandomState has it: the spread is
// that of the whole sample instead of the smaller part of the urn, and the
// logarithms come from loggam.
type legacyHRUA struct {
	good, bad, sample int64
	computed          int64 // of the smaller part of the urn
	lo, hi            int64 // of good and bad
	d6, d8, d10, d11  float64
	deviation         float64
	odds              odds
}

func (s *legacyHRUA) init(good, bad, sample int64) {
	total := good + bad
	*s = legacyHRUA{good: good, bad: bad, sample: sample, odds: s.odds.cleared(),
		computed: min(sample, total-sample), lo: min(good, bad), hi: max(good, bad)}
	d4 := float64(s.lo) / float64(total)
	d5 := 1 - d4
	s.d6 = float64(float64(s.computed)*d4) + 0.5
	d7 := math.Sqrt(float64(total-s.computed)*float64(sample)*d4*d5/float64(total-1) + 0.5)
	const (
		d1 = 1.7155277699214135 // 2*sqrt(2/e)
		d2 = 0.8989161620588988 // 3 - 2*sqrt(3/e)
	)
	s.d8 = float64(d1*d7) + d2
	mode := truncate(math.Floor(float64(s.computed+1) * float64(s.lo+1) / float64(total+2)))
	s.d10 = s.logs(mode)
	s.d11 = min(float64(min(s.computed, s.lo))+1, math.Floor(s.d6+float64(16*d7)))
	s.deviation = d7
}

// logs returns minus the logarithm of the probability of k, up to a constant.
func (s *legacyHRUA) logs(k int64) float64 {
	return loggam(float64(k+1)) + loggam(float64(s.lo-k+1)) +
		loggam(float64(s.computed-k+1)) + loggam(float64(s.hi-s.computed+k+1))
}

func (s *legacyHRUA) draw(b BitGenerator) int64 {
	for {
		x := b.Float64()
		if z, ok := s.attempt(x, b.Float64()); ok {
			return s.ofWhole(z)
		}
	}
}

// fill fills dst with the values of draw.
func (s *legacyHRUA) fill(b BitGenerator, dst []int64) {
	s.odds.expect(len(dst), s.deviation)
	fillAttempts(b, dst, s.attempt)
	for i, z := range dst {
		dst[i] = s.ofWhole(z)
	}
}

// ofWhole is that of hruaSampler.
func (s *legacyHRUA) ofWhole(z int64) int64 {
	if s.good > s.bad {
		z = s.computed - z
	}
	if s.computed < s.sample {
		z = s.good - z
	}
	return z
}

func (s *legacyHRUA) attempt(x, y float64) (int64, bool) {
	w := s.d6 + s.d8*(y-0.5)/x
	if w < 0 || w >= s.d11 {
		return 0, false
	}
	z := truncate(math.Floor(w))
	if accepted, sure := s.odds.accepts(z, x*x, 1); sure {
		return z, accepted
	}
	t := s.d10 - s.logs(z)
	if s.odds.used {
		s.odds.remember(z, libm.Exp(t))
	}
	return z, hruaAccepts(x, t)
}
