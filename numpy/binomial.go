package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// binomial returns one binomial number: random_binomial of
// numpy/random/src/distributions/distributions.c. Without trials or without a
// chance it draws nothing, unless RandomState wants it.
//
// p may be above 1 by a rounding error, which multinomial can make.
func binomial(b BitGenerator, n int64, p float64, c *changes) int64 {
	switch {
	case (n == 0 || p == 0) && !c.binomialDraws:
		return 0
	case p <= 0.5:
		return binomialHalf(b, n, p, c)
	}
	return n - binomialHalf(b, n, 1-p, c)
}

// binomialHalf is binomial for p up to one half.
func binomialHalf(b BitGenerator, n int64, p float64, c *changes) int64 {
	if binomialFew(n, p) {
		var s binomialInversion
		s.init(n, p, c)
		return s.draw(b)
	}
	var s binomialBTPE
	s.init(n, p, c)
	return s.draw(b)
}

// binomialFew reports whether inversion is the method for p up to one half.
func binomialFew(n int64, p float64) bool { return p*float64(n) <= 30 }

// A binomialSampler draws the values of binomial of one number of trials and
// one probability, neither 0.
type binomialSampler struct {
	n         int64
	p         float64
	few       bool
	inversion binomialInversion // if few
	btpe      binomialBTPE      // otherwise
}

func (s *binomialSampler) init(n int64, p float64, c *changes) {
	s.n, s.p = n, p
	if !(p <= 0.5) {
		p = 1 - p
	}
	if s.few = binomialFew(n, p); s.few {
		s.inversion.init(n, p, c)
	} else {
		s.btpe.init(n, p, c)
	}
}

// expect tells of draws to come.
func (s *binomialSampler) expect(draws int) {
	if s.few {
		s.inversion.expect(draws)
	} else {
		s.btpe.odds.expect(draws, math.Sqrt(s.btpe.nrq))
	}
}

func (s *binomialSampler) draw(b BitGenerator) int64 {
	if s.few {
		return s.ofChance(s.inversion.draw(b))
	}
	return s.ofChance(s.btpe.draw(b))
}

// ofChance returns the value for p, given that for the smaller one of p and
// 1-p.
func (s *binomialSampler) ofChance(x int64) int64 {
	if s.p <= 0.5 {
		return x
	}
	return s.n - x
}

// fill fills dst with the values of draw.
func (s *binomialSampler) fill(workers int, b BitGenerator, dst []int64) {
	if s.few {
		s.inversion.fill(b, dst)
	} else {
		if workers > 1 {
			dst = parallelPairs(workers, b, dst, s)
		}
		fillAttempts(b, dst, s.btpe.attempt)
	}
	for i, x := range dst {
		dst[i] = s.ofChance(x)
	}
}

func (s *binomialSampler) apart() attempt[int64] {
	c := s.btpe
	c.odds = s.btpe.odds.apart()
	return func(u, v float64) (int64, bool) {
		x, ok := c.attempt(u, v)
		return s.ofChance(x), ok
	}
}

// binomial returns the sampler for n and p, the last one if it was for those,
// unless there is nothing to draw.
func (v *variates) binomial(n int64, p float64, draws int) *binomialSampler {
	if (n == 0 || p == 0) && !v.changed.binomialDraws {
		return nil
	}
	s := &v.recall().binomial
	if s.n != n || s.p != p || n == 0 || p == 0 {
		s.init(n, p, &v.changed)
	}
	s.expect(draws)
	return s
}

// fillBinomial fills dst with the values of binomial.
func (v *variates) fillBinomial(workers int, dst []int64, n int64, p float64) {
	if s := v.binomial(n, p, len(dst)); s != nil {
		s.fill(workers, v.bits, dst)
	} else {
		clear(dst)
	}
}

// A binomialInversion adds up probabilities until they exceed a uniform
// number.
type binomialInversion struct {
	n, p, q float64
	qn      float64 // the probability of 0
	bound   int64   // beyond which the number is taken for a rounding error

	prepared[staircase] // the search
}

// staircaseFrom is the number of draws that are worth a table.
const staircaseFrom = 1 << 10

func (s *binomialInversion) init(n int64, p float64, c *changes) {
	q := 1 - p
	*s = binomialInversion{n: float64(n), p: p, q: q, prepared: s.cleared()}
	if c.binomialLogQ {
		s.qn = libm.Exp(s.n * libm.Log(q))
	} else {
		s.qn = libm.Exp(s.n * libm.Log1p(-p))
	}
	np := float64(s.n * p)
	s.bound = truncate(min(s.n, np+float64(10*math.Sqrt(float64(np*q)+1))))
}

// expect tells of draws to come.
func (s *binomialInversion) expect(draws int) {
	if !s.due(draws, staircaseFrom) {
		return
	}
	var p [maxSteps]float64
	steps := p[:s.bound+1]
	for x := range steps {
		if x == 0 {
			steps[x] = s.qn
		} else {
			steps[x] = s.next(int64(x), steps[x-1])
		}
	}
	s.known.init(steps)
}

// next returns the probability of x, given that of x-1.
func (s *binomialInversion) next(x int64, px float64) float64 {
	return (s.n - float64(x) + 1) * s.p * px / (float64(x) * s.q)
}

func (s *binomialInversion) draw(b BitGenerator) int64 {
	for {
		if x := s.search(b.Float64()); x <= s.bound {
			return x
		}
	}
}

// search returns the result for a uniform number, which may be beyond the
// bound.
func (s *binomialInversion) search(u float64) int64 {
	if s.used {
		return int64(s.known.result(u))
	}
	x := int64(0)
	for px := s.qn; u > px && x <= s.bound; px = s.next(x, px) {
		x++
		u -= px
	}
	return x
}

// fill fills dst with the values of draw.
func (s *binomialInversion) fill(b BitGenerator, dst []int64) {
	var buf [wordBlock]float64
	for len(dst) > 0 {
		out, k := dst[:min(len(dst), len(buf))], 0
		block := buf[:len(out)]
		fillDoubles(b, block)
		for _, u := range block {
			x := s.search(u)
			out[k] = x
			k += oneIf(x <= s.bound)
		}
		dst = dst[k:]
	}
}

// A binomialBTPE is the method for many successes: V. Kachitvichyanukul and B.
// W. Schmeiser, "Binomial Random Variate Generation", CACM 31, 1988, algorithm
// BTPE, whose names these are.
type binomialBTPE struct {
	n, m               int64
	r, q, fm           float64
	p1, p2, p3, p4     float64 // areas of the triangle, and with the sides and tails
	xm, xl, xr         float64
	c, laml, lamr, nrq float64
	intTerms           bool
	oldSeries          bool
	odds               odds
}

func (s *binomialBTPE) init(n int64, p float64, changed *changes) {
	*s = binomialBTPE{n: n, intTerms: changed.binomialIntTerms, oldSeries: changed.binomialOldSeries, odds: s.odds.cleared()}
	nf := float64(n)
	s.r = min(p, 1-p)
	s.q = 1 - s.r
	s.fm = float64(nf*s.r) + s.r
	s.m = truncate(math.Floor(s.fm))
	mf := float64(s.m)
	s.p1 = math.Floor(float64(2.195*math.Sqrt(nf*s.r*s.q))-float64(4.6*s.q)) + 0.5
	s.xm = mf + 0.5
	s.xl = s.xm - s.p1
	s.xr = s.xm + s.p1
	s.c = 0.134 + 20.5/(15.3+mf)
	a := (s.fm - s.xl) / (s.fm - float64(s.xl*s.r))
	s.laml = a * (1 + float64(a/2))
	a = (s.xr - s.fm) / (s.xr * s.q)
	s.lamr = a * (1 + float64(a/2))
	s.p2 = float64(s.p1 * (1 + float64(2*s.c)))
	s.p3 = s.p2 + s.c/s.laml
	s.p4 = s.p3 + s.c/s.lamr
	s.nrq = nf * s.r * s.q
}

func (s *binomialBTPE) draw(b BitGenerator) int64 {
	for {
		u := b.Float64()
		if y, ok := s.attempt(u, b.Float64()); ok {
			return y
		}
	}
}

func (s *binomialBTPE) attempt(u, v float64) (y int64, ok bool) {
	u = float64(u * s.p4)
	switch {
	case u <= s.p1: // the triangle
		return truncate(math.Floor(s.xm - float64(s.p1*v) + u)), true
	case u <= s.p2: // the sides
		x := s.xl + (u-s.p1)/s.c
		v = float64(v*s.c) + 1 - math.Abs(float64(s.m)-x+0.5)/s.p1
		if v > 1 {
			return 0, false
		}
		y = truncate(math.Floor(x))
	case u <= s.p3: // the left tail
		y = truncate(math.Floor(s.xl + libm.Log(v)/s.laml))
		if y < 0 || v == 0 {
			return 0, false
		}
		v = v * (u - s.p2) * s.laml
	default: // the right tail
		y = truncate(math.Floor(s.xr - libm.Log(v)/s.lamr))
		if y > s.n || v == 0 {
			return 0, false
		}
		v = v * (u - s.p3) * s.lamr
	}
	accepted, sure := s.odds.accepts(y, v, 1)
	if !sure {
		accepted = s.accepts(y, v)
	}
	return y, accepted
}

// accepts compares v with the probability of y, relative to that of m: by
// recursion near m and far out, between them by bounds and then by Stirling's
// series.
func (s *binomialBTPE) accepts(y int64, v float64) bool {
	k := y - s.m
	if k < 0 {
		k = -k
	}
	kf := float64(k)
	if !(k > 20 && kf < float64(s.nrq/2)-1) {
		ratio := s.ratio(y)
		s.odds.remember(y, ratio)
		return v <= ratio
	}
	rho := float64((kf / s.nrq) * ((float64(kf*(kf/3+0.625))+0.16666666666666666)/s.nrq + 0.5))
	t := float64(-k*k) / (2 * s.nrq)
	low, high := t-rho, t+rho
	if s.odds.used {
		s.odds.remember(y, libm.Exp(min(max(low, s.logRatio(y)), high)))
	}
	logV := libm.Log(v)
	if logV < low {
		return true
	}
	if logV > high {
		return false
	}
	return logV <= s.logRatio(y)
}

// ratio returns the probability of y relative to that of m.
func (s *binomialBTPE) ratio(y int64) float64 {
	odds := s.r / s.q
	a := odds * float64(s.n+1)
	f := 1.0
	for i := s.m + 1; i <= y; i++ {
		f *= a/float64(i) - odds
	}
	for i := y + 1; i <= s.m; i++ {
		f /= a/float64(i) - odds
	}
	return f
}

// logRatio returns the logarithm of ratio.
func (s *binomialBTPE) logRatio(y int64) float64 {
	nf, mf, yf := float64(s.n), float64(s.m), float64(y)
	x1, f1, z, w := yf+1, mf+1, nf+1-mf, nf-yf+1
	if s.intTerms {
		x1, f1, z, w = float64(y+1), float64(s.m+1), float64(s.n+1-s.m), float64(s.n-y+1)
	}
	sum := float64(s.xm*libm.Log(f1/x1)) +
		float64((float64(s.n-s.m)+0.5)*libm.Log(z/w)) +
		float64(float64(y-s.m)*libm.Log(w*s.r/(x1*s.q)))
	if s.oldSeries { // numpy/numpy#31238
		return sum + stirling(f1, 13680) + stirling(z, 13680) + stirling(x1, 13680) + stirling(w, 13680)
	}
	return sum + stirling(f1, 13860) + stirling(z, 13860) - stirling(x1, 13860) - stirling(w, 13860)
}

// stirling returns the remainder of Stirling's series for log(x!), for the
// right first coefficient.
func stirling(x, first float64) float64 {
	xx := x * x
	return (first - (462-(132-(99-140/xx)/xx)/xx)/xx) / x / 166320
}

// Binomial returns the number of successes in n trials of success probability
// p: NumPy's binomial(n, p). For n = 0 or p = 0 it costs nothing. It panics
// unless n >= 0 and 0 <= p <= 1.
func (g *Generator) Binomial(n int64, p float64) int64 {
	checkBinomial("Binomial", n, p)
	return g.oneBinomial(n, p)
}

// oneBinomial returns a value of binomial.
func (v *variates) oneBinomial(n int64, p float64) int64 {
	if v.few() {
		return binomial(v.bits, n, p, &v.changed)
	}
	if s := v.binomial(n, p, 1); s != nil {
		return s.draw(v.bits)
	}
	return 0
}

// FillBinomial fills dst with the values of len(dst) Binomial calls:
// binomial(n, p, size).
func (g *Generator) FillBinomial(dst []int64, n int64, p float64) {
	checkBinomial("FillBinomial", n, p)
	g.fillBinomial(g.Workers, dst, n, p)
}

// BinomialEach fills dst, dst[i] with the value of Binomial(n[i], p[i]):
// binomial of arrays. A slice of one element stands for all.
func (g *Generator) BinomialEach(dst, n []int64, p []float64) {
	each2("BinomialEach", dst, n, p, checkBinomial, func(n int64, p float64) int64 {
		return binomial(g.bits, n, p, &g.changed)
	})
}

func checkBinomial(method string, n int64, p float64) {
	checkCount64(method, "n", n)
	checkProbability(method, "p", p)
}
