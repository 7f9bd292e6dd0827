package numpy

import "github.com/seedtree/seedtree/internal/libm"

// A transform is the last step of a fill by several workers, from simpler
// numbers to values, in place. The zero transform changes nothing.
type transform struct {
	f    func(block []float64, a, b float64)
	a, b float64
}

func (t transform) finish(block []float64) {
	if t.f != nil {
		t.f(block, t.a, t.b)
	}
}

func moveAndScale(block []float64, loc, scale float64) {
	for i, x := range block {
		block[i] = loc + float64(scale*x)
	}
}

func multiply(block []float64, scale, _ float64) {
	for i, x := range block {
		block[i] = scale * x
	}
}

func raise(block []float64, exponent, _ float64) {
	for i, x := range block {
		block[i] = libm.Pow(x, exponent)
	}
}

// each makes the f of a transform of the function of one number.
func each(f func(x, a float64) float64) func([]float64, float64, float64) {
	return func(block []float64, a, _ float64) {
		for i, x := range block {
			block[i] = f(x, a)
		}
	}
}

func lognormals(block []float64, mean, sigma float64) {
	for i, n := range block {
		block[i] = lognormal(n, mean, sigma)
	}
}
