package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/pcg"
)

// A gammaSampler draws standard gamma numbers of one shape.
type gammaSampler struct {
	shape float64
	b, c  float64 // of the method for the shape
	cells *cells  // of below1, nil if not used
}

func newGamma(shape float64) gammaSampler {
	s := gammaSampler{shape: shape}
	switch {
	case shape == 1 || shape == 0:
	case shape < 1:
		s.b, s.c = 1-shape, 1/shape
	default:
		s.b = shape - 1.0/3.0
		s.c = 1 / math.Sqrt(9*s.b)
	}
	return s
}

// draw is random_standard_gamma of
// numpy/random/src/distributions/distributions.c.
func (s *gammaSampler) draw(v *variates) float64 {
	switch {
	case s.shape == 1:
		return v.exponential()
	case s.shape == 0:
		return 0
	case s.shape < 1:
		return s.below1(v)
	}
	return s.above1(v)
}

// need tells v of so many draws to come, each of a word at least.
func (s *gammaSampler) need(v *variates, draws int) {
	if s.shape != 0 {
		v.need(draws)
	}
}

// below1 is the method for shapes below 1: J. H. Ahrens and U. Dieter,
// "Computer Methods for Sampling from Gamma, Beta, Poisson and Binomial
// Distributions", Computing 12, 1974, algorithm GS.
func (s *gammaSampler) below1(v *variates) float64 {
	for {
		u := v.double()
		if x, ok := s.tryBelow1(u, v.exponential()); ok {
			return x
		}
	}
}

// tryBelow1 is one attempt of below1, with a uniform and an exponential number.
func (s *gammaSampler) tryBelow1(u, e float64) (x float64, ok bool) {
	if s.cells != nil && e < s.cells.at(u).lo {
		return 0, false
	}
	if u <= s.b {
		x = libm.Pow(u, s.c)
		return x, x <= e
	}
	y := -libm.Log((1 - u) / s.shape)
	x = libm.Pow(s.b+float64(s.shape*y), s.c)
	return x, x <= e+y
}

// setUp sets the cells of below1 up. An attempt succeeds if e is at least a
// function of u, which turns where u is s.b and where y is 1.
func (s *gammaSampler) setUp(c *cells) {
	s.cells = c
	c.setUp(func(u float64) float64 {
		if u <= s.b {
			return libm.Pow(u, s.c)
		}
		y := -libm.Log((1 - u) / s.shape)
		return libm.Pow(s.b+float64(s.shape*y), s.c) - y
	}, 0x1p-20, [2]float64{s.b, libm.Pow(s.b, s.c)}, [2]float64{1 - s.shape/math.E, 0})
}

// fillBelow1 fills dst with the values of below1.
func (s *gammaSampler) fillBelow1(v *variates, dst []float64) {
	var us, es [wordBlock / 2]float64
	for len(dst) > 0 {
		n := min(len(dst), len(us))
		v.fillUniformAndExponential(us[:n], es[:n])
		dst = dst[s.valuesBelow1(dst, us[:n], es[:n]):]
	}
}

// valuesBelow1 makes up to wordBlock/2 attempts of below1, with the numbers of
// us and es, which it overwrites. It writes the values to dst, which may be as
// many, and returns their number. The attempts are made together, function by
// function.
func (s *gammaSampler) valuesBelow1(dst, us, es []float64) (k int) {
	if s.cells != nil && s.cells.inFills() {
		n := s.cells.above(us, es)
		us, es = us[:n], es[:n]
	}
	var logs [wordBlock / 2]float64
	var late [wordBlock / 2]int // attempts that need a logarithm
	lates := 0
	for i, u := range us {
		logs[lates], late[lates] = (1-u)/s.shape, i
		lates += oneIf(!(u <= s.b))
	}
	libm.LogSlice(logs[:lates])
	for j, i := range late[:lates] {
		y := -logs[j]
		us[i] = s.b + float64(s.shape*y)
		es[i] += y
	}
	libm.PowSlice(us, s.c)
	for i, x := range us {
		dst[k] = x
		k += oneIf(x <= es[i])
	}
	return k
}

// fillUniformAndExponential fills two slices of one length with alternate
// values of double and exponential.
func (v *variates) fillUniformAndExponential(u, e []float64) {
	if v.legacy {
		v.fillDoublePairs(u, e)
		inverseExponentials(e)
		return
	}
	for len(u) > 0 {
		v.need(2 * len(u))
		n := v.ahead.runBelow1(u, e)
		if n < len(u) {
			u[n] = v.double()
			e[n] = v.exponential()
			n++
		}
		u, e = u[n:], e[n:]
	}
}

// runBelow1 writes the numbers of attempts of below1 to u and e, as long as
// they take two words of r each, and returns how many.
func (r *wordReader) runBelow1(u, e []float64) int {
	words := r.words[r.next:]
	n := min(len(u), len(e), len(words)/2)
	for i := range n {
		w := words[2*i+1]
		x, k := exponentialPoint(w)
		if w>>11 >= k {
			n = i
			break
		}
		u[i], e[i] = r.doubleOf(words[2*i]), x
	}
	r.next += 2 * n
	return n
}

// above1 is the method for shapes above 1, and NaN: G. Marsaglia and W. W.
// Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26, 2000.
func (s *gammaSampler) above1(v *variates) float64 {
	if words := v.ahead.words[v.ahead.next:]; len(words) > 1 {
		if x, taken := s.above1AtOnce(v, words); taken > 0 {
			v.ahead.next += taken
			return x
		}
	} else if b, ok := v.bits.(*pcg.PCG64); ok && len(words) == 0 && !v.legacy { // nearly always
		return s.above1Over(b)
	}
	for {
		x := v.normal()
		t := 1 + float64(s.c*x)
		if t <= 0 {
			continue
		}
		t = float64(t * t * t)
		if u := v.double(); s.accepts(x, t, u) {
			return float64(s.b * t)
		}
	}
}

// above1Over is above1 of a Generator over b, without words ahead.
func (s *gammaSampler) above1Over(b *pcg.PCG64) float64 {
	for {
		w := b.Uint64()
		x, k := normalPoint(w)
		if normalAcross(w) >= k {
			x = afterNormal(b, w)
		}
		t := 1 + float64(s.c*x)
		if t <= 0 {
			continue
		}
		t = float64(t * t * t)
		if u := b.Float64(); s.acceptsAtOnce(x, u) || s.acceptsLate(x, t, u) {
			return float64(s.b * t)
		}
	}
}

// above1AtOnce makes the first attempt of above1 from words that are ahead, two
// at least, and returns how many it took. It leaves rare cases to above1, which
// then starts anew.
func (s *gammaSampler) above1AtOnce(v *variates, words []uint64) (value float64, taken int) {
	if v.legacy {
		return s.above1OfPairs(v, words)
	}
	x, k := normalPoint(words[0])
	t := 1 + float64(s.c*x)
	if normalAcross(words[0]) < k && t > 0 && s.acceptsAtOnce(x, v.ahead.doubleOf(words[1])) {
		return float64(s.b * float64(t*t*t)), 2
	}
	return 0, 0
}

// above1OfPairs is above1AtOnce for RandomState.
func (s *gammaSampler) above1OfPairs(v *variates, words []uint64) (value float64, taken int) {
	r := &v.ahead.wordReader
	x, second := v.gauss, 0.0
	for paired := v.hasGauss; !paired; taken += 2 {
		if len(words) < taken+3 {
			return 0, 0
		}
		x, second, paired = polarPair(r.doubleOf(words[taken]), r.doubleOf(words[taken+1]))
	}
	t := 1 + float64(s.c*x)
	if t > 0 && s.acceptsAtOnce(x, r.doubleOf(words[taken])) {
		v.gauss, v.hasGauss = second, !v.hasGauss
		return float64(s.b * float64(t*t*t)), taken + 1
	}
	return 0, 0
}

// accepts is the test of above1, with t the cube. It is not inlined: loops have
// its two halves instead.
func (s *gammaSampler) accepts(x, t, u float64) bool {
	return s.acceptsAtOnce(x, u) || s.acceptsLate(x, t, u)
}

// acceptsAtOnce is the cheap half of accepts, which nearly always decides.
func (s *gammaSampler) acceptsAtOnce(x, u float64) bool {
	xx := x * x
	return u < 1-float64(0.0331*xx*xx)
}

// acceptsLate is the other half; nearly always rough logarithms decide.
func (s *gammaSampler) acceptsLate(x, t, u float64) bool {
	rough := float64(0.5*x*x) + float64(s.b*(1-t+libm.RoughLog(t))) - libm.RoughLog(u)
	if math.Abs(rough) > (s.b+2)*libm.RoughLogError && u > 0 {
		return rough > 0
	}
	return s.acceptsExactly(x, t, u)
}

func (s *gammaSampler) acceptsExactly(x, t, u float64) bool {
	return libm.Log(u) < float64(0.5*x*x)+float64(s.b*(1-t+libm.Log(t)))
}

// gamma returns one standard gamma number. Where a formula has two of them, of
// different shapes, the first one is of slot 0.
func gamma(v *variates, slot int, shape float64) float64 {
	if v.few() {
		s := newGamma(shape)
		return s.draw(v)
	}
	return v.gammaOf(slot, shape, 1).draw(v)
}

// gammaOf returns the sampler for a shape, the last one of the slot if it was
// for that.
func (v *variates) gammaOf(slot int, shape float64, draws int) *gammaSampler {
	s := &v.recall().gamma[slot]
	if s.shape != shape {
		s.gammaSampler = newGamma(shape)
		s.own = s.own.cleared()
	}
	const least = 0x1p-10 // below, exponents scale rounding errors up
	if shape >= least && shape < 1 && s.own.due(draws, cellsFrom) {
		s.setUp(&s.own)
	}
	return &s.gammaSampler
}

// A keptGamma is a gammaSampler with cells of its own.
type keptGamma struct {
	gammaSampler
	own cells
}

// StandardGamma returns a gamma number of the given shape and scale 1: NumPy's
// standard_gamma(shape). Shape 0 costs nothing. It panics if shape is negative
// or -0.
func (g *Generator) StandardGamma(shape float64) float64 {
	checkShapeParam("StandardGamma", shape)
	return gamma(&g.variates, 0, shape)
}

// FillStandardGamma fills dst with the values of len(dst) StandardGamma calls:
// standard_gamma(shape, n).
func (g *Generator) FillStandardGamma(dst []float64, shape float64) {
	checkShapeParam("FillStandardGamma", shape)
	g.fillOfGammas(g.Workers, dst, shape, transform{})
}

// fillGamma fills dst with the values of gamma.
func (v *variates) fillGamma(dst []float64, shape float64) {
	switch shape {
	case 0:
		clear(dst)
	case 1:
		v.fillExponential(dst)
	default:
		s := v.gammaOf(0, shape, fillDraws(len(dst)))
		if shape < 1 {
			s.fillBelow1(v, dst)
			return
		}
		s.fillAbove1(v, dst)
	}
}

// StandardGammaEach fills dst, dst[i] with the value of
// StandardGamma(shape[i]): standard_gamma of an array. A slice of one element
// stands for all.
func (g *Generator) StandardGammaEach(dst, shape []float64) {
	each1("StandardGammaEach", dst, shape, checkShapeParam, func(shape float64) float64 {
		return gamma(&g.variates, 0, shape)
	})
}

// Gamma returns a gamma number of the given shape and scale: NumPy's
// gamma(shape, scale). It panics if a parameter is negative or -0.
func (g *Generator) Gamma(shape, scale float64) float64 {
	checkGamma("Gamma", shape, scale)
	return scale * gamma(&g.variates, 0, shape)
}

// FillGamma fills dst with the values of len(dst) Gamma calls:
// gamma(shape, scale, n).
func (g *Generator) FillGamma(dst []float64, shape, scale float64) {
	checkGamma("FillGamma", shape, scale)
	g.fillOfGammas(g.Workers, dst, shape, transform{multiply, scale, 0})
}

// GammaEach fills dst, dst[i] with the value of Gamma(shape[i], scale[i]):
// gamma of arrays. A slice of one element stands for all.
func (g *Generator) GammaEach(dst, shape, scale []float64) {
	each2("GammaEach", dst, shape, scale, checkGamma, func(shape, scale float64) float64 {
		return scale * gamma(&g.variates, 0, shape)
	})
}

func checkShapeParam(method string, shape float64) { checkNonNegative(method, "shape", shape) }

func checkGamma(method string, shape, scale float64) {
	checkNonNegative(method, "shape", shape)
	checkNonNegative(method, "scale", scale)
}
