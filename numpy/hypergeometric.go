package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// maxHypergeometric is what NumPy limits the kinds to: beyond, the rejection
// method loses precision.
const maxHypergeometric = 1e9

// hypergeometric is random_hypergeometric of
// numpy/random/src/distributions/random_hypergeometric.c.
func hypergeometric(b BitGenerator, good, bad, sample int64) int64 {
	if hruaUrn(good, bad, sample) {
		var s hruaSampler
		s.init(good, bad, sample, false)
		return s.draw(b)
	}
	return hypergeometricUrn(b, good, bad, sample)
}

// hruaUrn reports whether rejection is the method.
func hruaUrn(good, bad, sample int64) bool { return 10 <= sample && sample <= good+bad-10 }

// hypergeometricUrn draws balls one by one, of the smaller part of the urn. The
// draws are those of interval, with a mask that follows the rest down; what a
// word decides is not branched on.
func hypergeometricUrn(b BitGenerator, good, bad, sample int64) int64 {
	total := uint64(good + bad)
	left, rest, restGood := min(sample, int64(total)-sample), total, good
	for mask := maskOf(total - 1); left > 0 && restGood > 0 && rest > uint64(restGood); mask >>= 1 {
		// As long as the mask is the same, the rest is above half of it.
		for half := mask>>1 + 1; left > 0 && restGood > 0 && rest > uint64(restGood) && rest > half; {
			drawn, isGood := ballOf(uint64(b.Uint32())&mask, rest, restGood)
			restGood -= isGood
			rest -= uint64(drawn)
			left -= drawn
		}
	}
	return ofUrn(good, bad, sample, left, int64(rest), restGood)
}

// ballOf returns whether a number is that of a ball of the rest, and whether
// that is a good one, as 1 or 0.
func ballOf(ball, rest uint64, good int64) (drawn, isGood int64) {
	drawn = int64((ball - rest) >> 63)
	return drawn, drawn & int64((ball-uint64(good))>>63)
}

// ofUrn returns the result, given what is left when all balls are drawn or all
// that are left are of one kind.
func ofUrn(good, bad, sample, left, rest, restGood int64) int64 {
	if rest == restGood {
		restGood -= left
	}
	if sample > (good+bad)/2 {
		return restGood
	}
	return good - restGood
}

// fillUrn fills dst with the values of hypergeometricUrn.
func fillUrn(b BitGenerator, dst []int64, good, bad, sample int64) {
	smaller := min(sample, good+bad-sample)
	// Every value takes a word for each of the balls that make it.
	balls := int(min(smaller, good, bad, wordBlock))
	var buf wordBuf
	var words []uint32
	for i := range dst {
		later := min(len(dst)-1-i, wordBlock) * balls
		dst[i], words = buf.urn(b, words, good, bad, sample, later)
	}
}

// urn is hypergeometricUrn from words that were taken ahead into buf, of which
// it returns what it leaves. At least so many later words are needed.
func (buf *wordBuf) urn(b BitGenerator, words []uint32, good, bad, sample int64, later int) (int64, []uint32) {
	total := uint64(good + bad)
	left, rest, restGood := min(sample, int64(total)-sample), total, good
	for mask := maskOf(total - 1); left > 0 && restGood > 0 && rest > uint64(restGood); {
		half := mask>>1 + 1
		if rest <= half {
			mask >>= 1
			continue
		}
		if len(words) == 0 {
			// Until so many balls are drawn there are both kinds of them.
			need := min(left, restGood, int64(rest)-restGood, wordBlock)
			words = buf.take32(b, min(int(need)+later, wordBlock))
		}
		i := 0
		for i < len(words) && left > 0 && restGood > 0 && rest > uint64(restGood) && rest > half {
			drawn, isGood := ballOf(uint64(words[i])&mask, rest, restGood)
			i++
			restGood -= isGood
			rest -= uint64(drawn)
			left -= drawn
		}
		words = words[i:]
	}
	return ofUrn(good, bad, sample, left, int64(rest), restGood), words
}

// An hruaSampler is E. Stadlober, "The Ratio of Uniforms Approach for
// Generating Discrete Random Variates", Journal of Computational and Applied
// Mathematics 31, 1990, algorithm HRUA*. RandomState's is legacy: its spread is
// that of the whole sample instead of the smaller part of the urn, and its
// logarithms come from loggam.
type hruaSampler struct {
	good, bad, sample int64
	legacy            bool
	computed          int64 // of the smaller part of the urn
	lo, hi            int64 // of good and bad
	a, b, h, g        float64
	deviation         float64
	odds              odds
}

func (s *hruaSampler) init(good, bad, sample int64, legacy bool) {
	total := good + bad
	*s = hruaSampler{good: good, bad: bad, sample: sample, legacy: legacy, odds: s.odds.cleared()}
	s.computed, s.lo, s.hi = min(sample, total-sample), min(good, bad), max(good, bad)
	spread, q := s.computed, float64(s.hi)/float64(total)
	p := float64(s.lo) / float64(total)
	if legacy {
		spread, q = sample, 1-p
	}
	s.a = float64(float64(s.computed)*p) + 0.5
	variance := float64(total-s.computed) * float64(spread) * p * q / float64(total-1)
	c := math.Sqrt(variance + 0.5)
	s.deviation = c
	const (
		d1 = 1.7155277699214135 // 2*sqrt(2/e)
		d2 = 0.8989161620588988 // 3 - 2*sqrt(3/e)
	)
	s.h = float64(d1*c) + d2
	m := truncate(math.Floor(float64(s.computed+1) * float64(s.lo+1) / float64(total+2)))
	s.g = s.logs(m)
	most := float64(min(s.computed, s.lo) + 1)
	if legacy { // which rounds before it adds, beyond 2^53
		most = float64(min(s.computed, s.lo)) + 1
	}
	s.b = min(most, math.Floor(s.a+float64(16*c)))
}

// logs returns minus the logarithm of the probability of k, up to a constant.
func (s *hruaSampler) logs(k int64) float64 {
	if s.legacy {
		return loggam(float64(k+1)) + loggam(float64(s.lo-k+1)) +
			loggam(float64(s.computed-k+1)) + loggam(float64(s.hi-s.computed+k+1))
	}
	return logFactorial(k) + logFactorial(s.lo-k) + logFactorial(s.computed-k) + logFactorial(s.hi-s.computed+k)
}

func (s *hruaSampler) draw(b BitGenerator) int64 {
	for {
		u := b.Float64()
		if k, ok := s.attempt(u, b.Float64()); ok {
			return s.ofWhole(k)
		}
	}
}

// fill fills dst with the values of draw.
func (s *hruaSampler) fill(workers int, b BitGenerator, dst []int64) {
	if workers > 1 {
		dst = parallelPairs(workers, b, dst, s)
	}
	fillAttempts(b, dst, s.attempt)
	for i, k := range dst {
		dst[i] = s.ofWhole(k)
	}
}

func (s *hruaSampler) apart() attempt[int64] {
	c := *s
	c.odds = s.odds.apart()
	return func(u, v float64) (int64, bool) {
		k, ok := c.attempt(u, v)
		return c.ofWhole(k), ok
	}
}

// ofWhole returns the value for the sample, given that for the rarer kind in
// the smaller part of the urn.
func (s *hruaSampler) ofWhole(k int64) int64 {
	if s.good > s.bad {
		k = s.computed - k
	}
	if s.computed < s.sample {
		k = s.good - k
	}
	return k
}

func (s *hruaSampler) attempt(u, v float64) (int64, bool) {
	x := s.a + s.h*(v-0.5)/u
	if x < 0 || x >= s.b {
		return 0, false
	}
	k := truncate(math.Floor(x))
	// The bounds of hruaAccepts do not matter where the odds are sure.
	if accepted, sure := s.odds.accepts(k, u*u, 1); sure {
		return k, accepted
	}
	t := s.g - s.logs(k)
	if s.odds.used {
		s.odds.remember(k, libm.Exp(t))
	}
	return k, hruaAccepts(u, t)
}

// oneHRUA returns one value.
func (v *variates) oneHRUA(good, bad, sample int64) int64 {
	if v.few() {
		var s hruaSampler
		s.init(good, bad, sample, v.legacy)
		return s.draw(v.bits)
	}
	return v.hrua(good, bad, sample, 1).draw(v.bits)
}

// hrua returns the sampler for an urn, the last one if it was for that.
func (v *variates) hrua(good, bad, sample int64, draws int) *hruaSampler {
	s := &v.recall().hrua
	if s.good != good || s.bad != bad || s.sample != sample {
		s.init(good, bad, sample, v.legacy)
	}
	s.odds.expect(draws, s.deviation)
	return s
}

// hruaAccepts compares u*u with the odds of a candidate, whose logarithm is t:
// by bounds first.
func hruaAccepts(u, t float64) bool {
	if float64(u*(4-u))-3 <= t {
		return true
	}
	if float64(u*(u-t)) >= 1 {
		return false
	}
	return float64(2*libm.Log(u)) <= t
}

// Hypergeometric returns how many of nsample balls, drawn from an urn without
// putting them back, are among the ngood: NumPy's
// hypergeometric(ngood, nbad, nsample). It panics unless all are >= 0, ngood and
// nbad are below 10^9 and nsample <= ngood+nbad.
func (g *Generator) Hypergeometric(ngood, nbad, nsample int64) int64 {
	checkHypergeometric("Hypergeometric", ngood, nbad, nsample)
	if !hruaUrn(ngood, nbad, nsample) {
		return hypergeometricUrn(g.bits, ngood, nbad, nsample)
	}
	return g.oneHRUA(ngood, nbad, nsample)
}

// FillHypergeometric fills dst with the values of len(dst) Hypergeometric
// calls: hypergeometric(ngood, nbad, nsample, n).
func (g *Generator) FillHypergeometric(dst []int64, ngood, nbad, nsample int64) {
	checkHypergeometric("FillHypergeometric", ngood, nbad, nsample)
	if hruaUrn(ngood, nbad, nsample) {
		g.hrua(ngood, nbad, nsample, len(dst)).fill(g.Workers, g.bits, dst)
		return
	}
	fillUrn(g.bits, dst, ngood, nbad, nsample)
}

// HypergeometricEach fills dst, dst[i] with the value of
// Hypergeometric(ngood[i], nbad[i], nsample[i]): hypergeometric of arrays. A
// slice of one element stands for all.
func (g *Generator) HypergeometricEach(dst, ngood, nbad, nsample []int64) {
	each3("HypergeometricEach", dst, ngood, nbad, nsample, checkHypergeometric,
		func(ngood, nbad, nsample int64) int64 { return hypergeometric(g.bits, ngood, nbad, nsample) })
}

func checkHypergeometric(method string, ngood, nbad, nsample int64) {
	checkUrn(method, "ngood", ngood)
	checkUrn(method, "nbad", nbad)
	checkCount64(method, "nsample", nsample)
	if nsample > ngood+nbad {
		badParam(method, "nsample", nsample, "<= ngood+nbad")
	}
}

func checkUrn(method, param string, n int64) {
	if n < 0 || n >= maxHypergeometric {
		badParam(method, param, n, "in [0, 10^9)")
	}
}
