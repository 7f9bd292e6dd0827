package pyrand

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// VonMisesVariate returns an angle in radians between 0 and 2*pi of the von
// Mises distribution about mu with concentration kappa: vonmisesvariate(mu,
// kappa). A kappa up to 1e-6, negative ones included, gives a uniform angle. The
// result is NaN where Python raises ZeroDivisionError or ValueError (kappa
// around 10^15 and above). It panics if kappa is NaN, for which Python never returns.
//
// The method is that of N. I. Fisher, "Statistical Analysis of Circular Data",
// 1993, after D. J. Best and N. I. Fisher, 1979.
func (r *Random) VonMisesVariate(mu, kappa float64) float64 {
	const tau = 2 * math.Pi
	if kappa != kappa {
		refuse("VonMisesVariate", "kappa", kappa, "a number")
	}
	if kappa <= 1e-6 {
		return float64(tau * r.Random())
	}
	s := 0.5 / kappa
	p := s + math.Sqrt(1+float64(s*s))
	var z float64
	for {
		z = libm.Cos(float64(math.Pi * r.Random()))
		if p+z == 0 { // division by zero in Python
			return math.NaN()
		}
		d := z / (p + z)
		u := r.Random()
		if u < 1-float64(d*d) || u <= (1-d)*libm.Exp(d) {
			break
		}
	}
	q := 1 / p
	turn := libm.Acos((q + z) / (1 + float64(q*z)))
	if !(r.Random() > 0.5) {
		turn = -turn
	}
	return mod(mu+turn, tau)
}

// mod is Python's x % y for y > 0.
func mod(x, y float64) float64 {
	switch { // math.Mod is slow, and most angles are within a turn of the range
	case 0 <= x && x < y:
		return x + 0 // not -0
	case -y < x && x < 0:
		return x + y
	case y <= x && x < 2*y:
		return x - y // exact
	}
	m := math.Mod(x, y)
	switch {
	case m == 0:
		return 0
	case m < 0:
		m += y
	}
	return m
}
