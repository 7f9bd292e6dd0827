package numpy

import "math"

func rayleigh(e, scale float64) float64 { return scale * math.Sqrt(2*e) }

// Rayleigh returns a number of the Rayleigh distribution of mode scale:
// NumPy's rayleigh(scale). It panics if scale is negative or -0.
func (g *Generator) Rayleigh(scale float64) float64 {
	checkScale("Rayleigh", scale)
	return rayleigh(g.StandardExponential(), scale)
}

// FillRayleigh fills dst with the values of len(dst) Rayleigh calls:
// rayleigh(scale, n).
func (g *Generator) FillRayleigh(dst []float64, scale float64) {
	checkScale("FillRayleigh", scale)
	g.fillOfExponentials(g.Workers, dst, transform{rayleighs, scale, 0})
}

// rayleighs turns exponential numbers into values of rayleigh.
func rayleighs(block []float64, scale, _ float64) {
	for i, e := range block {
		block[i] = rayleigh(e, scale)
	}
}

// RayleighEach fills dst, dst[i] with the value of Rayleigh(scale[i]):
// rayleigh of an array. A slice of one element stands for all.
func (g *Generator) RayleighEach(dst, scale []float64) {
	each1("RayleighEach", dst, scale, checkScale, func(scale float64) float64 {
		return rayleigh(g.StandardExponential(), scale)
	})
}
