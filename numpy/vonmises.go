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
	var w float64
	for {
		z := libm.Cos(math.Pi * v.bits.Float64())
		w = (1 + float64(p.s*z)) / (p.s + z)
		y := float64(p.kappa * (p.s - w))
		u := v.bits.Float64()
		if float64(y*(2-y))-u >= 0 || libm.Log(y/u)+1-y >= 0 {
			break
		}
	}
	x := negateIf(v.bits.Float64() < 0.5, libm.Acos(w)) + p.mu
	m := modTurn(math.Abs(x)+math.Pi) - math.Pi
	return negateIf(x < 0, m)
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
	return g.vonmisesOf(mu, kappa, kappaMax).draw(&g.variates)
}

// vonmisesOf returns the sampler for mu and kappa, the last one if it was for
// those.
func (v *variates) vonmisesOf(mu, kappa, kappaMax float64) *vonmisesSampler {
	s := &v.recall().vonmises
	if s.mu != mu || s.kappa != kappa || s.kappaMax == 0 {
		*s = newVonmises(mu, kappa, kappaMax)
	}
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
	s := newVonmises(mu, kappa, kappaMax)
	for i := range dst {
		dst[i] = s.draw(&g.variates)
	}
}

// VonmisesEach fills dst, dst[i] with the value of Vonmises(mu[i], kappa[i]):
// vonmises of arrays. A slice of one element stands for all.
func (g *Generator) VonmisesEach(dst, mu, kappa []float64) {
	each2("VonmisesEach", dst, mu, kappa, checkVonmises, g.vonmises)
}

func checkVonmises(method string, _, kappa float64) { checkNonNegative(method, "kappa", kappa) }
