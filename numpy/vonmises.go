package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// A vonmisesSampler draws von Mises numbers: D. J. Best and N. I. Fisher,
// "Efficient Simulation of the von Mises Distribution", Applied Statistics 28,
// 1979.
type vonmisesSampler struct {
	mu, kappa float64
	s         float64 // of the wrapped Cauchy envelope, if kappa is in [1e-8, kappaMax]
	kappaMax  float64
	cells
}

// newVonmises makes a sampler; above kappaMax it draws normal numbers.
func newVonmises(mu, kappa, kappaMax float64) vonmisesSampler {
	v := vonmisesSampler{mu: mu, kappa: kappa, kappaMax: kappaMax}
	switch {
	case kappa < 1e-8 || kappa > kappaMax:
	case kappa < 1e-5: // the formula below to second order
		v.s = 1/kappa + kappa
	default:
		r := 1 + math.Sqrt(1+float64(4*kappa*kappa))
		rho := (r - math.Sqrt(2*r)) / (2 * kappa)
		v.s = (1 + float64(rho*rho)) / (2 * rho)
	}
	return v
}

// kappaMax is where Generator changes to normal numbers.
const kappaMax = 1e6

// draw is random_vonmises of numpy/random/src/distributions/distributions.c.
func (p *vonmisesSampler) draw(v *variates) float64 {
	switch {
	case p.kappa != p.kappa:
		return p.kappa
	case p.kappa < 1e-8: // uniform
		return math.Pi * (float64(2*v.bits.Float64()) - 1)
	case p.kappa > p.kappaMax:
		return p.wrappedNormal(v)
	}
	for {
		u := v.double()
		height := v.double()
		accepted, sure := p.decide(u, height)
		if sure && !accepted {
			continue
		}
		w := p.point(u)
		if sure || p.accepts(w, height) {
			return p.angle(w, v.double())
		}
	}
}

// point returns the cosine of the angle from mu.
func (p *vonmisesSampler) point(u float64) float64 {
	z := libm.Cos(math.Pi * u)
	return (1 + float64(p.s*z)) / (p.s + z)
}

// accepts reports whether an attempt with the cosine w is accepted.
func (p *vonmisesSampler) accepts(w, height float64) bool {
	y := float64(p.kappa * (p.s - w))
	return float64(y*(2-y))-height >= 0 || libm.Log(y/height)+1-y >= 0
}

// decide is accepts by the cells, where they are sure.
func (p *vonmisesSampler) decide(u, height float64) (accepted, sure bool) {
	if !p.cells.used {
		return false, false
	}
	c := p.cells.at(u)
	return height < c.lo, height < c.lo || height > c.hi
}

// expect tells of draws to come. The tests of accepts, of which the second is
// the weaker one, say that the height is at most y*exp(1-y), which turns where
// y is 1; and y grows with u.
func (p *vonmisesSampler) expect(draws int) {
	const most = 1000 // beyond, y has less digits than the margin
	if !(p.kappa >= 1e-8 && p.kappa <= most) || !p.cells.due(draws, cellsFrom) {
		return
	}
	w := p.s - 1/p.kappa
	turn := libm.Acos(p.kappa*(float64(w*p.s)-1)) / math.Pi // or NaN
	p.cells.setUp(func(u float64) float64 {
		y := float64(p.kappa * (p.s - p.point(u)))
		return float64(y * libm.Exp(1-y))
	}, 0x1p-20, [2]float64{turn, 1})
}

// angle returns the value for the cosine w, on the side that v picks.
func (p *vonmisesSampler) angle(w, v float64) float64 {
	x := negateIf(v < 0.5, libm.Acos(w)) + p.mu
	m := modTurn(math.Abs(x)+math.Pi) - math.Pi
	return negateIf(x < 0, m)
}

// fill fills dst with the values of draw. In words that are ahead it looks for
// the attempts that are accepted, and then makes the values of those.
func (p *vonmisesSampler) fill(v *variates, dst []float64) {
	if !(p.kappa >= 1e-8 && p.kappa <= p.kappaMax) {
		for i := range dst {
			dst[i] = p.draw(v)
		}
		return
	}
	var points, sides [wordBlock / 3]float64
	for len(dst) > 0 {
		v.need(3 * len(dst))
		r := &v.ahead.wordReader
		words, n := r.words[r.next:], 0
		for len(words) >= 3 {
			u, height := r.doubleOf(words[0]), r.doubleOf(words[1])
			words = words[2:]
			accepted, sure := p.decide(u, height)
			if accepted || !sure && p.accepts(p.point(u), height) {
				points[n], sides[n] = u, r.doubleOf(words[0])
				n++
				words = words[1:]
			}
		}
		r.next = len(r.words) - len(words)
		if n == 0 {
			dst[0] = p.draw(v)
			dst = dst[1:]
			continue
		}
		for i, u := range points[:n] {
			points[i] = p.point(u)
		}
		for i, w := range points[:n] {
			dst[i] = p.angle(w, sides[i])
		}
		dst = dst[n:]
	}
}

// negateIf returns -x or x, without a branch: here it is a coin flip.
func negateIf(negative bool, x float64) float64 {
	sign := uint64(0)
	if negative {
		sign = 1
	}
	return math.Float64frombits(math.Float64bits(x) ^ sign<<63)
}

// modTurn is math.Mod(x, 2*math.Pi), faster for the x >= 0 of most mu.
func modTurn(x float64) float64 {
	switch {
	case x < 2*math.Pi:
		return x
	case x < 4*math.Pi:
		return x - 2*math.Pi // exact
	}
	return math.Mod(x, 2*math.Pi)
}

// wrappedNormal takes a normal number around mu, moved by one turn at most.
func (p *vonmisesSampler) wrappedNormal(v *variates) float64 {
	x := p.mu + float64(math.Sqrt(1/p.kappa)*v.normal())
	if x < -math.Pi {
		x += 2 * math.Pi
	}
	if x > math.Pi {
		x -= 2 * math.Pi
	}
	return x
}

// Vonmises returns an angle in [-pi, pi] of mode mu and concentration kappa:
// NumPy's vonmises(mu, kappa). NaN for kappa gives NaN and costs nothing;
// kappa below 1e-8 gives a uniform angle, whatever mu is. It panics if kappa is
// negative or -0.
func (g *Generator) Vonmises(mu, kappa float64) float64 {
	checkVonmises("Vonmises", mu, kappa)
	return g.oneVonmises(mu, kappa, kappaMax)
}

// oneVonmises returns one value.
func (v *variates) oneVonmises(mu, kappa, kappaMax float64) float64 {
	if v.few() {
		s := newVonmises(mu, kappa, kappaMax)
		return s.draw(v)
	}
	return v.vonmisesOf(mu, kappa, kappaMax, 1).draw(v)
}

// vonmisesOf returns the sampler for mu and kappa, the last one if it was for
// those.
func (v *variates) vonmisesOf(mu, kappa, kappaMax float64, draws int) *vonmisesSampler {
	s := &v.recall().vonmises
	if s.mu != mu || s.kappa != kappa || s.kappaMax == 0 {
		known := s.cells.cleared()
		*s = newVonmises(mu, kappa, kappaMax)
		s.cells = known
	}
	s.expect(draws)
	return s
}

func (g *Generator) vonmises(mu, kappa float64) float64 {
	s := newVonmises(mu, kappa, kappaMax)
	return s.draw(&g.variates)
}

// FillVonmises fills dst with the values of len(dst) Vonmises calls:
// vonmises(mu, kappa, n).
func (g *Generator) FillVonmises(dst []float64, mu, kappa float64) {
	checkVonmises("FillVonmises", mu, kappa)
	g.vonmisesOf(mu, kappa, kappaMax, len(dst)).fill(&g.variates, dst)
}

// VonmisesEach fills dst, dst[i] with the value of Vonmises(mu[i], kappa[i]):
// vonmises of arrays. A slice of one element stands for all.
func (g *Generator) VonmisesEach(dst, mu, kappa []float64) {
	each2("VonmisesEach", dst, mu, kappa, checkVonmises, g.vonmises)
}

func checkVonmises(method string, _, kappa float64) { checkNonNegative(method, "kappa", kappa) }
