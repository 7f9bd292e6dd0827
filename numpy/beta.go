package numpy

import "github.com/seedtree/seedtree/internal/libm"

// beta is random_beta of numpy/random/src/distributions/distributions.c.
func beta(v *variates, a, b float64) float64 {
	if a <= 1 && b <= 1 {
		if v.few() {
			s := newJohnk(a, b)
			return s.draw(v)
		}
		return v.johnkOf(a, b, 1).draw(v)
	}
	x := gamma(v, 0, a)
	return x / (x + gamma(v, 1, b))
}

// A johnkSampler draws beta numbers of parameters up to 1: M. D. Jöhnk,
// "Erzeugung von betaverteilten und gammaverteilten Zufallszahlen", Metrika 8,
// 1964. The zero sampler is for no parameters.
type johnkSampler struct {
	a, b               float64
	inverseA, inverseB float64
	cells
}

func newJohnk(a, b float64) johnkSampler {
	return johnkSampler{a: a, b: b, inverseA: 1 / a, inverseB: 1 / b}
}

// johnkOf returns the sampler for a and b, the last one if it was for those.
func (v *variates) johnkOf(a, b float64, draws int) *johnkSampler {
	s := &v.recall().johnk
	if s.a != a || s.b != b {
		known := s.cells.cleared()
		*s = newJohnk(a, b)
		s.cells = known
	}
	s.expect(draws)
	return s
}

// expect tells of draws to come. An attempt succeeds if w is at most a falling
// function of u, D^b with D = 1 - u^(1/a). If w is greater by m, the sum of
// powers is greater than 1 by m^(1/b) at least, as 1/b >= 1; and that has to be
// beyond rounding errors.
func (s *johnkSampler) expect(draws int) {
	if !s.cells.due(draws, cellsFrom) {
		return
	}
	s.cells.setUp(func(u float64) float64 {
		return libm.Pow(1-libm.Pow(u, s.inverseA), s.b)
	}, max(0x1p-20, libm.Exp(-33*s.b)))
}

// draw is the part of random_beta for parameters up to 1.
func (s *johnkSampler) draw(v *variates) float64 {
	if betaIsCoin(s.a, s.b, &v.changed) {
		return betaCoin(v.double(), s.a, s.b)
	}
	for {
		u := v.double()
		w := v.double()
		if s.cells.used && w > s.cells.at(u).hi {
			continue
		}
		x := libm.Pow(u, s.inverseA)
		y := libm.Pow(w, s.inverseB)
		if z, ok := betaOfPowers(u, w, x, y, s.a, s.b, &v.changed); ok {
			return z
		}
	}
}

// betaIsCoin reports whether both powers of an attempt would always underflow,
// so that its values are 0 and 1.
func betaIsCoin(a, b float64, c *changes) bool {
	const tiny = 3e-103
	return a < tiny && b < tiny && !c.betaRejectsZero && !c.betaOfZeros
}

func betaCoin(u, a, b float64) float64 {
	return float64(oneIf((a+b)*u < a)) // a branch could not be predicted
}

// betaOfPowers is an attempt of Jöhnk's: x and y are the powers of the
// uniform numbers u and w.
func betaOfPowers(u, w, x, y, a, b float64, c *changes) (z float64, ok bool) {
	if x+y > 0 && (x > 0 && y > 0 || c.betaRejectsZero || c.betaLogSum) {
		return x / (x + y), !(x+y > 1)
	}
	switch {
	case x+y > 1 || c.betaRejectsZero || !(u+w > 0 || c.betaOfZeros):
		return 0, false
	case c.betaLogSum:
		return betaOfLogs(libm.Log(u)/a, libm.Log(w)/b), true
	}
	d := libm.Log(u)/a - libm.Log(w)/b
	if d > 0 {
		return libm.Exp(-libm.Log1p(libm.Exp(-d))), true
	}
	return libm.Exp(d - libm.Log1p(libm.Exp(d))), true
}

// betaOfLogs returns x/(x+y) of the logarithms, as NumPy had it before 2.1.
func betaOfLogs(logX, logY float64) float64 {
	m := max(logX, logY)
	logX -= m
	logY -= m
	return libm.Exp(logX - libm.Log(libm.Exp(logX)+libm.Exp(logY)))
}

// fillBeta fills dst with the values of beta.
func fillBeta(v *variates, dst []float64, a, b float64) {
	if a <= 1 && b <= 1 {
		fillJohnk(v, dst, a, b)
		return
	}
	ga, gb := newGamma(a), newGamma(b)
	if a > 1 && b > 1 {
		var t trials
		c := max(ga.c, gb.c)
		for i := range dst {
			draws := 2 * (len(dst) - i)
			x := t.gamma(v, &ga, draws, c)
			dst[i] = x / (x + t.gamma(v, &gb, draws-1, c))
		}
		return
	}
	for i := range dst {
		ga.need(v, len(dst)-i)
		x := ga.draw(v)
		dst[i] = x / (x + gb.draw(v))
	}
}

// fillJohnk fills dst with the values of a johnkSampler.
func fillJohnk(v *variates, dst []float64, a, b float64) {
	if betaIsCoin(a, b, &v.changed) {
		fillDoubles(v.bits, dst)
		for i, u := range dst {
			dst[i] = betaCoin(u, a, b)
		}
		return
	}
	s := v.johnkOf(a, b, fillDraws(len(dst)))
	var us, ws, xs, ys [wordBlock / 2]float64
	for len(dst) > 0 {
		n := min(len(dst), len(us))
		v.fillDoublePairs(us[:n], ws[:n])
		if s.cells.inFills() {
			n = s.cells.below(us[:n], ws[:n])
		}
		us, ws, xs, ys := us[:n], ws[:n], xs[:n], ys[:n]
		copy(xs, us)
		copy(ys, ws)
		libm.PowSlice(xs, s.inverseA)
		libm.PowSlice(ys, s.inverseB)
		k := 0
		for i, x := range xs {
			z, ok := betaOfPowers(us[i], ws[i], x, ys[i], a, b, &v.changed)
			dst[k] = z
			k += oneIf(ok)
		}
		dst = dst[k:]
	}
}

// Beta returns a number in [0, 1] of the beta distribution: NumPy's
// beta(a, b). It panics unless both parameters are > 0 or NaN.
func (g *Generator) Beta(a, b float64) float64 {
	checkBeta("Beta", a, b)
	return beta(&g.variates, a, b)
}

// FillBeta fills dst with the values of len(dst) Beta calls: beta(a, b, n).
func (g *Generator) FillBeta(dst []float64, a, b float64) {
	checkBeta("FillBeta", a, b)
	fillBeta(&g.variates, dst, a, b)
}

// BetaEach fills dst, dst[i] with the value of Beta(a[i], b[i]): beta of
// arrays. A slice of one element stands for all.
func (g *Generator) BetaEach(dst, a, b []float64) {
	each2("BetaEach", dst, a, b, checkBeta, func(a, b float64) float64 { return beta(&g.variates, a, b) })
}

func checkBeta(method string, a, b float64) {
	checkPositive(method, "a", a)
	checkPositive(method, "b", b)
}
