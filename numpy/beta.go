package numpy

import "github.com/seedtree/seedtree/internal/libm"

// beta is random_beta of numpy/random/src/distributions/distributions.c.
func beta(v *variates, a, b float64) float64 {
	if a <= 1 && b <= 1 {
		return betaJohnk(v, a, b)
	}
	x := gamma(v, a)
	return x / (x + gamma(v, b))
}

// betaTiny is where both powers of betaJohnk would always underflow.
const betaTiny = 3e-103

// betaJohnk is the method for parameters up to 1: M. D. Jöhnk, "Erzeugung von
// betaverteilten und gammaverteilten Zufallszahlen", Metrika 8, 1964.
func betaJohnk(v *variates, a, b float64) float64 {
	c := &v.changed
	if a < betaTiny && b < betaTiny && !c.betaRejectsZero && !c.betaOfZeros {
		one := 0 // without a branch, which could not be predicted
		if (a+b)*v.bits.Float64() < a {
			one = 1
		}
		return float64(one)
	}
	inverseA, inverseB := 1/a, 1/b
	for {
		u := v.bits.Float64()
		w := v.bits.Float64()
		x := libm.Pow(u, inverseA)
		y := libm.Pow(w, inverseB)
		if x+y > 1 {
			continue
		}
		switch {
		case c.betaRejectsZero:
			if x+y > 0 {
				return x / (x + y)
			}
		case c.betaLogSum:
			if x+y > 0 {
				return x / (x + y)
			}
			if u+w > 0 || c.betaOfZeros {
				return betaOfLogs(libm.Log(u)/a, libm.Log(w)/b)
			}
		case u+w > 0:
			if x > 0 && y > 0 {
				return x / (x + y)
			}
			d := libm.Log(u)/a - libm.Log(w)/b
			if d > 0 {
				return libm.Exp(-libm.Log1p(libm.Exp(-d)))
			}
			return libm.Exp(d - libm.Log1p(libm.Exp(d)))
		}
	}
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
		for i := range dst {
			dst[i] = betaJohnk(v, a, b)
		}
		return
	}
	ga, gb := newGamma(a), newGamma(b)
	for i := range dst {
		x := ga.draw(v)
		dst[i] = x / (x + gb.draw(v))
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
