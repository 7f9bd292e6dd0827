package numpy

import "math"

// Vonmises returns an angle in [-pi, pi] of mode mu and concentration kappa:
// NumPy's vonmises(mu, kappa). NaN for kappa gives NaN and costs nothing;
// kappa below 1e-8 gives a uniform angle, whatever mu is.
//
// It also panics if 4*kappa^2 overflows: NumPy does not return then.
func (r *RandomState) Vonmises(mu, kappa float64) float64 {
	checkLegacyVonmises("Vonmises", mu, kappa)
	return r.oneVonmises(mu, kappa, math.Inf(1))
}

func (r *RandomState) vonmises(mu, kappa float64) float64 {
	s := newVonmises(mu, kappa, math.Inf(1))
	return s.draw(&r.variates)
}

// FillVonmises fills dst with the values of len(dst) Vonmises calls:
// vonmises(mu, kappa, n).
func (r *RandomState) FillVonmises(dst []float64, mu, kappa float64) {
	checkLegacyVonmises("FillVonmises", mu, kappa)
	r.vonmisesOf(mu, kappa, math.Inf(1), len(dst)).fill(&r.variates, dst)
}

// VonmisesEach fills dst, dst[i] with the value of Vonmises(mu[i], kappa[i]):
// vonmises of arrays. A slice of one element stands for all.
func (r *RandomState) VonmisesEach(dst, mu, kappa []float64) {
	each2("VonmisesEach", dst, mu, kappa, checkLegacyVonmises, r.vonmises)
}

func checkLegacyVonmises(method string, mu, kappa float64) {
	checkVonmises(method, mu, kappa)
	if math.IsInf(4*kappa*kappa, 1) {
		badParam(method, "kappa", kappa, "with a finite 4*kappa^2")
	}
}

// Wald returns a number of the Wald, or inverse Gaussian, distribution:
// NumPy's wald(mean, scale). For mean far above scale it loses digits.
func (r *RandomState) Wald(mean, scale float64) float64 {
	checkWald("Wald", mean, scale)
	return wald(&r.variates, mean, scale)
}

// FillWald fills dst with the values of len(dst) Wald calls:
// wald(mean, scale, n).
func (r *RandomState) FillWald(dst []float64, mean, scale float64) {
	checkWald("FillWald", mean, scale)
	fillWald(&r.variates, dst, mean, scale)
}

// WaldEach fills dst, dst[i] with the value of Wald(mean[i], scale[i]): wald
// of arrays. A slice of one element stands for all.
func (r *RandomState) WaldEach(dst, mean, scale []float64) {
	each2("WaldEach", dst, mean, scale, checkWald, func(mean, scale float64) float64 {
		return wald(&r.variates, mean, scale)
	})
}
