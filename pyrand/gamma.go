package pyrand

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// GammaVariate returns a float of the gamma distribution with shape alpha and
// scale beta: gammavariate(alpha, beta). Its mean is alpha*beta. It panics if
// alpha or beta is not positive, and if alpha is NaN or at least 2^1023, for
// which Python never returns.
func (r *Random) GammaVariate(alpha, beta float64) float64 {
	checkShape("GammaVariate", "alpha", alpha)
	if beta <= 0 {
		refuse("GammaVariate", "beta", beta, "beta > 0")
	}
	return float64(r.gamma(alpha) * beta)
}

// BetaVariate returns a float of the beta distribution: betavariate(alpha,
// beta). It panics as GammaVariate does; beta, as in Python, is looked at only
// once the first of its two gamma variates is drawn, and only if that is not 0.
func (r *Random) BetaVariate(alpha, beta float64) float64 {
	checkShape("BetaVariate", "alpha", alpha)
	y := r.gamma(alpha)
	if y == 0 {
		return 0
	}
	checkShape("BetaVariate", "beta", beta)
	return y / (y + r.gamma(beta))
}

func checkShape(method, param string, shape float64) {
	if !(shape > 0) {
		refuse(method, param, shape, param+" > 0")
	}
	if shape >= 0x1p1023 { // gammaCheng would meet Inf*0
		refuse(method, param, shape, param+" < 2^1023")
	}
}

// gamma returns a gamma float of scale 1.
func (r *Random) gamma(alpha float64) float64 {
	switch {
	case alpha > 1:
		return r.gammaCheng(alpha)
	case alpha == 1:
		return -libm.Log(1 - r.Random())
	}
	return r.gammaGS(alpha)
}

// gammaCheng is the method for alpha > 1: R. C. H. Cheng, "The generation of
// Gamma variables with non-integral shape parameter", Applied Statistics 26,
// 1977.
func (r *Random) gammaCheng(alpha float64) float64 {
	const (
		log4  = 0x1.62e42fefa39efp+0 // log(4)
		magic = 0x1.40859baee748fp+1 // 1 + log(4.5)
	)
	ainv := math.Sqrt(float64(2*alpha) - 1)
	b := alpha - log4
	c := alpha + ainv
	for {
		u1 := r.Random()
		if !(1e-7 < u1 && u1 < 0.9999999) {
			continue
		}
		u2 := 1 - r.Random()
		v := libm.Log(u1/(1-u1)) / ainv
		x := float64(alpha * libm.Exp(v))
		z := float64(u1 * u1 * u2)
		t := b + float64(c*v) - x
		if t+magic-float64(4.5*z) >= 0 || t >= libm.Log(z) {
			return x
		}
	}
}

// gammaGS is the method for alpha < 1: algorithm GS of J. H. Ahrens and U.
// Dieter, as in W. J. Kennedy and J. E. Gentle, "Statistical Computing", 1980.
func (r *Random) gammaGS(alpha float64) float64 {
	b := (math.E + alpha) / math.E
	power := 1 / alpha
	for {
		p := float64(b * r.Random())
		if p <= 1 {
			x := libm.Pow(p, power)
			if r.Random() <= libm.Exp(-x) {
				return x
			}
		} else {
			x := -libm.Log((b - p) / alpha)
			if r.Random() <= libm.Pow(x, alpha-1) {
				return x
			}
		}
	}
}
