package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// The formulas of RandomState over exponential numbers are the plain ones,
// which lose digits where Generator's do not.

func legacyPareto(e, a float64) float64 { return libm.Exp(e/a) - 1 }

func legacyPower(e, a float64) float64 { return libm.Pow(1-libm.Exp(-e), 1/a) }

// inverseExponential is legacy_standard_exponential of
// numpy/random/src/legacy/legacy-distributions.c.
func inverseExponential(u float64) float64 { return -libm.Log(1 - u) }

// inverseExponentials turns uniform numbers into values of inverseExponential.
func inverseExponentials(block []float64) {
	for i, u := range block {
		block[i] = 1 - u
	}
	libm.LogSlice(block)
	negate(block)
}

// StandardExponential returns an exponential number of mean 1, by inversion:
// NumPy's standard_exponential(). It costs a 64-bit word.
func (r *RandomState) StandardExponential() float64 { return r.exponential() }

// FillStandardExponential fills dst with the values of len(dst)
// StandardExponential calls: standard_exponential(n).
func (r *RandomState) FillStandardExponential(dst []float64) {
	r.fillOfExponentials(r.Workers, dst, transform{})
}

// Exponential returns an exponential number of mean scale: NumPy's
// exponential(scale).
func (r *RandomState) Exponential(scale float64) float64 {
	checkScale("Exponential", scale)
	return scale * r.exponential()
}

// FillExponential fills dst with the values of len(dst) Exponential calls:
// exponential(scale, n).
func (r *RandomState) FillExponential(dst []float64, scale float64) {
	checkScale("FillExponential", scale)
	r.fillOfExponentials(r.Workers, dst, transform{multiply, scale, 0})
}

// ExponentialEach fills dst, dst[i] with the value of Exponential(scale[i]):
// exponential of an array. A slice of one element stands for all.
func (r *RandomState) ExponentialEach(dst, scale []float64) {
	each1("ExponentialEach", dst, scale, checkScale, func(scale float64) float64 {
		return scale * r.exponential()
	})
}

// Pareto returns a number of the Pareto II, or Lomax, distribution: NumPy's
// pareto(a).
func (r *RandomState) Pareto(a float64) float64 {
	checkA("Pareto", a)
	return legacyPareto(r.exponential(), a)
}

// FillPareto fills dst with the values of len(dst) Pareto calls: pareto(a, n).
func (r *RandomState) FillPareto(dst []float64, a float64) {
	checkA("FillPareto", a)
	r.fillOfExponentials(r.Workers, dst, transform{legacyParetos, a, 0})
}

// legacyParetos turns exponential numbers into values of legacyPareto.
func legacyParetos(block []float64, a, _ float64) {
	for i, e := range block {
		block[i] = e / a
	}
	libm.ExpSlice(block)
	for i, x := range block {
		block[i] = x - 1
	}
}

// ParetoEach fills dst, dst[i] with the value of Pareto(a[i]): pareto of an
// array. A slice of one element stands for all.
func (r *RandomState) ParetoEach(dst, a []float64) {
	each1("ParetoEach", dst, a, checkA, func(a float64) float64 { return legacyPareto(r.exponential(), a) })
}

// Power returns a number in [0, 1] of density a*x^(a-1): NumPy's power(a).
func (r *RandomState) Power(a float64) float64 {
	checkA("Power", a)
	return legacyPower(r.exponential(), a)
}

// FillPower fills dst with the values of len(dst) Power calls: power(a, n).
func (r *RandomState) FillPower(dst []float64, a float64) {
	checkA("FillPower", a)
	r.fillOfExponentials(r.Workers, dst, transform{legacyPowers, a, 0})
}

// legacyPowers turns exponential numbers into values of legacyPower.
func legacyPowers(block []float64, a, _ float64) {
	negate(block)
	libm.ExpSlice(block)
	for i, x := range block {
		block[i] = 1 - x
	}
	libm.PowSlice(block, 1/a)
}

// PowerEach fills dst, dst[i] with the value of Power(a[i]): power of an
// array. A slice of one element stands for all.
func (r *RandomState) PowerEach(dst, a []float64) {
	each1("PowerEach", dst, a, checkA, func(a float64) float64 { return legacyPower(r.exponential(), a) })
}

// Weibull returns a number of the Weibull distribution of scale 1: NumPy's
// weibull(a). Shape 0 gives 0 and costs nothing.
func (r *RandomState) Weibull(a float64) float64 {
	checkWeibull("Weibull", a)
	return weibull(&r.variates, a)
}

// FillWeibull fills dst with the values of len(dst) Weibull calls:
// weibull(a, n).
func (r *RandomState) FillWeibull(dst []float64, a float64) {
	checkWeibull("FillWeibull", a)
	if a == 0 {
		clear(dst)
		return
	}
	r.fillOfExponentials(r.Workers, dst, transform{weibulls, a, 0})
}

// WeibullEach fills dst, dst[i] with the value of Weibull(a[i]): weibull of an
// array. A slice of one element stands for all.
func (r *RandomState) WeibullEach(dst, a []float64) {
	each1("WeibullEach", dst, a, checkWeibull, func(a float64) float64 { return weibull(&r.variates, a) })
}

// legacyRayleigh is over a uniform number: NumPy has log1p(-u) here, and
// log(1-u) in the exponential.
func legacyRayleigh(u, scale float64) float64 { return scale * math.Sqrt(-2*libm.Log1p(-u)) }

// Rayleigh returns a number of the Rayleigh distribution of mode scale:
// NumPy's rayleigh(scale).
func (r *RandomState) Rayleigh(scale float64) float64 {
	checkScale("Rayleigh", scale)
	return legacyRayleigh(r.bits.Float64(), scale)
}

// FillRayleigh fills dst with the values of len(dst) Rayleigh calls:
// rayleigh(scale, n).
func (r *RandomState) FillRayleigh(dst []float64, scale float64) {
	checkScale("FillRayleigh", scale)
	fillOfUniforms(r.Workers, r.bits, dst, transform{legacyRayleighs, scale, 0})
}

// legacyRayleighs turns uniform numbers into values of legacyRayleigh.
func legacyRayleighs(block []float64, scale, _ float64) {
	accurateExponentials(block, 0, 0)
	rayleighs(block, scale, 0)
}

// RayleighEach fills dst, dst[i] with the value of Rayleigh(scale[i]):
// rayleigh of an array. A slice of one element stands for all.
func (r *RandomState) RayleighEach(dst, scale []float64) {
	each1("RayleighEach", dst, scale, checkScale, func(scale float64) float64 {
		return legacyRayleigh(r.bits.Float64(), scale)
	})
}
