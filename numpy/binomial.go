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

func (s *binomialSampler) draw(b BitGenerator) int64 {
	var x int64
	if s.few {
		x = s.inversion.draw(b)
	} else {
		x = s.btpe.draw(b)
	}
	if s.p <= 0.5 {
		return x
	}
	return s.n - x
}

// fillBinomial fills dst with the values of binomial.
func fillBinomial(b BitGenerator, dst []int64, n int64, p float64, c *changes) {
	if (n == 0 || p == 0) && !c.binomialDraws {
		clear(dst)
		return
	}
	var s binomialSampler
	s.init(n, p, c)
	for i := range dst {
		dst[i] = s.draw(b)
	}
}

// A binomialInversion adds up probabilities until they exceed a uniform
// number.
type binomialInversion struct {
	n, p, q float64
	qn      float64 // the probability of 0
	bound   int64   // beyond which the number is taken for a rounding error
}

func (s *binomialInversion) init(n int64, p float64, c *changes) {
	q := 1 - p
	s.n, s.p, s.q = float64(n), p, q
	if c.binomialLogQ {
		s.qn = libm.Exp(s.n * libm.Log(q))
	} else {
		s.qn = libm.Exp(s.n * libm.Log1p(-p))
	}
	np := float64(s.n * p)
	s.bound = truncate(min(s.n, np+float64(10*math.Sqrt(float64(np*q)+1))))
}

func (s *binomialInversion) draw(b BitGenerator) int64 {
	x := int64(0)
	px := s.qn
	u := b.Float64()
	for u > px {
		x++
		if x > s.bound {
			x = 0
			px = s.qn
			u = b.Float64()
			continue
		}
		u -= px
		px = (s.n - float64(x) + 1) * s.p * px / (float64(x) * s.q)
	}
	return x
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
}

func (s *binomialBTPE) init(n int64, p float64, changed *changes) {
	s.n, s.intTerms, s.oldSeries = n, changed.binomialIntTerms, changed.binomialOldSeries
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
		u := float64(b.Float64() * s.p4)
		v := b.Float64()
		var y int64
		switch {
		case u <= s.p1: // the triangle
			return truncate(math.Floor(s.xm - float64(s.p1*v) + u))
		case u <= s.p2: // the sides
			x := s.xl + (u-s.p1)/s.c
			v = float64(v*s.c) + 1 - math.Abs(float64(s.m)-x+0.5)/s.p1
			if v > 1 {
				continue
			}
			y = truncate(math.Floor(x))
		case u <= s.p3: // the left tail
			y = truncate(math.Floor(s.xl + libm.Log(v)/s.laml))
			if y < 0 || v == 0 {
				continue
			}
			v = v * (u - s.p2) * s.laml
		default: // the right tail
			y = truncate(math.Floor(s.xr - libm.Log(v)/s.lamr))
			if y > s.n || v == 0 {
				continue
			}
			v = v * (u - s.p3) * s.lamr
		}
		if s.accepts(y, v) {
			return y
		}
	}
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
		return v <= s.ratio(y)
	}
	rho := float64((kf / s.nrq) * ((float64(kf*(kf/3+0.625))+0.16666666666666666)/s.nrq + 0.5))
	t := float64(-k*k) / (2 * s.nrq)
	logV := libm.Log(v)
	if logV < t-rho {
		return true
	}
	if logV > t+rho {
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
	return g.binomial(n, p)
}

// binomial is the function, with a memory.
func (g *Generator) binomial(n int64, p float64) int64 {
	if n == 0 || p == 0 {
		return 0
	}
	s := &g.recall().binomial
	if s.n != n || s.p != p {
		s.init(n, p, &g.changed)
	}
	return s.draw(g.bits)
}

// FillBinomial fills dst with the values of len(dst) Binomial calls:
// binomial(n, p, size).
func (g *Generator) FillBinomial(dst []int64, n int64, p float64) {
	checkBinomial("FillBinomial", n, p)
	fillBinomial(g.bits, dst, n, p, &g.changed)
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
