package pyrand

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// Gauss returns a normal float with mean mu and standard deviation sigma:
// gauss(mu, sigma).
//
// It makes two standard normals at a time (Box and Muller) and keeps one for
// its next call, which scales it by its own mu and sigma. The kept value
// outlives every other method; seeding drops it, and it is part of the State.
func (r *Random) Gauss(mu, sigma float64) float64 {
	z := r.gaussNext
	if r.hasGauss {
		r.gaussNext, r.hasGauss = 0, false
	} else {
		const tau = 2 * math.Pi
		x := float64(r.Random() * tau)
		g := math.Sqrt(-2 * libm.Log(1-r.Random()))
		z = float64(libm.Cos(x) * g)
		r.gaussNext, r.hasGauss = float64(libm.Sin(x)*g), true
	}
	return mu + float64(z*sigma)
}

// NormalVariate returns a normal float with mean mu and standard deviation
// sigma: normalvariate(mu, sigma). It keeps nothing, and draws 2.7 Randoms on
// average.
func (r *Random) NormalVariate(mu, sigma float64) float64 {
	return mu + float64(r.normal()*sigma)
}

// LogNormVariate returns a float whose logarithm is NormalVariate(mu, sigma):
// lognormvariate(mu, sigma). The result is +Inf where Python raises
// OverflowError.
func (r *Random) LogNormVariate(mu, sigma float64) float64 {
	return libm.Exp(r.NormalVariate(mu, sigma))
}

// normal returns a standard normal float by the ratio of uniforms: A. J.
// Kinderman and J. F. Monahan, "Computer Generation of Random Variables Using
// the Ratio of Uniform Deviates", ACM Transactions on Mathematical Software 3,
// 1977.
func (r *Random) normal() float64 {
	const magic = 0x1.b72cd3f331398p+0 // 4 * exp(-0.5) / sqrt(2)
	for {
		u := r.Random()
		d := r.Random()
		z := magic * (u - 0.5) / (1 - d)
		q := z * z / 4
		// CPython asks for q <= -log(1-d). As -log(1-d) > d for d > 0, also when
		// rounded, q <= d settles most cases without the logarithm.
		if q <= d || q <= -libm.Log(1-d) {
			return z
		}
	}
}
