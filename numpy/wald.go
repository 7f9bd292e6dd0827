package numpy

import "math"

// wald returns an inverse Gaussian number: J. R. Michael, W. R. Schucany and
// R. W. Haas, "Generating Random Variates Using Transformations with Multiple
// Roots", The American Statistician 30, 1976.
func wald(v *variates, mean, scale float64) float64 {
	y := v.normal()
	return waldOf(y, v.double(), mean, scale, v.changed.waldCancels)
}

// waldOf returns the value of a normal and a uniform number.
func waldOf(y, u, mean, scale float64, cancels bool) float64 {
	y = float64(mean * y * y)
	var x float64
	if cancels {
		h := mean / (2 * scale)
		x = mean + float64(h*(y-math.Sqrt(float64(4*scale*y)+float64(y*y))))
	} else {
		d := 1 + math.Sqrt(1+4*scale/y)
		x = float64(mean * (1 - 2/d))
	}
	// Both roots, as the choice of one could not be predicted.
	roots := [2]float64{mean * mean / x, x}
	return roots[oneIf(u <= mean/(mean+x))]
}

// fillWald fills dst with the values of wald.
func fillWald(v *variates, dst []float64, mean, scale float64) {
	var t trials
	for len(dst) > 0 {
		if t.take(v, len(dst), 0); t.n == 0 {
			dst[0] = wald(v, mean, scale)
			dst = dst[1:]
			continue
		}
		for i, y := range t.x[:t.n] {
			dst[i] = waldOf(y, t.u[i], mean, scale, v.changed.waldCancels)
		}
		dst = dst[t.n:]
	}
}

// Wald returns a number of the Wald, or inverse Gaussian, distribution:
// NumPy's wald(mean, scale). It panics unless both parameters are > 0 or NaN.
func (g *Generator) Wald(mean, scale float64) float64 {
	checkWald("Wald", mean, scale)
	return wald(&g.variates, mean, scale)
}

// FillWald fills dst with the values of len(dst) Wald calls:
// wald(mean, scale, n).
func (g *Generator) FillWald(dst []float64, mean, scale float64) {
	checkWald("FillWald", mean, scale)
	fillWald(&g.variates, dst, mean, scale)
}

// WaldEach fills dst, dst[i] with the value of Wald(mean[i], scale[i]): wald
// of arrays. A slice of one element stands for all.
func (g *Generator) WaldEach(dst, mean, scale []float64) {
	each2("WaldEach", dst, mean, scale, checkWald, func(mean, scale float64) float64 {
		return wald(&g.variates, mean, scale)
	})
}

func checkWald(method string, mean, scale float64) {
	checkPositive(method, "mean", mean)
	checkPositive(method, "scale", scale)
}
