package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// StandardGamma32 returns a gamma number of the given shape and scale 1:
// NumPy's standard_gamma(shape, dtype=float32). It panics if shape is negative
// or -0.
func (g *Generator) StandardGamma32(shape float32) float32 {
	checkShapeParam32("StandardGamma32", shape)
	return newGamma32(shape).draw(g)
}

// FillStandardGamma32 fills dst with the values of len(dst) StandardGamma32
// calls: standard_gamma(shape, n, dtype=float32).
func (g *Generator) FillStandardGamma32(dst []float32, shape float32) {
	checkShapeParam32("FillStandardGamma32", shape)
	switch shape {
	case 0:
		clear(dst)
	case 1:
		g.FillStandardExponential32(dst)
	default:
		s := newGamma32(shape)
		if shape < 1 {
			s.fillBelow1(g, dst)
			return
		}
		for i := range dst {
			dst[i] = s.above1(g)
		}
	}
}

// StandardGammaEach32 fills dst, dst[i] with the value of
// StandardGamma32(shape[i]). A slice of one element stands for all.
func (g *Generator) StandardGammaEach32(dst, shape []float32) {
	each1("StandardGammaEach32", dst, shape, checkShapeParam32, func(shape float32) float32 {
		return newGamma32(shape).draw(g)
	})
}

func checkShapeParam32(method string, shape float32) {
	checkNonNegative(method, "shape", float64(shape))
}

// A gammaSampler32 is a gammaSampler in float32 throughout: every product that
// meets a sum is rounded on its own.
type gammaSampler32 struct {
	shape, b, c float32
}

func newGamma32(shape float32) gammaSampler32 {
	s := gammaSampler32{shape: shape}
	switch {
	case shape == 1 || shape == 0:
	case shape < 1:
		s.b, s.c = 1-shape, 1/shape
	default:
		s.b = shape - float32(1)/float32(3)
		s.c = 1 / float32(math.Sqrt(float64(float32(9*s.b)))) // = sqrtf
	}
	return s
}

// draw is random_standard_gamma_f of
// numpy/random/src/distributions/distributions.c.
func (s gammaSampler32) draw(g *Generator) float32 {
	switch {
	case s.shape == 1:
		return g.StandardExponential32()
	case s.shape == 0:
		return 0
	case s.shape < 1:
		return s.below1(g)
	}
	return s.above1(g)
}

func (s gammaSampler32) below1(g *Generator) float32 {
	for {
		u := float32(g.Random32())
		e := g.StandardExponential32()
		if u <= s.b {
			if x := libm.Powf(u, s.c); x <= e {
				return x
			}
			continue
		}
		y := -libm.Logf((1 - u) / s.shape)
		if x := libm.Powf(s.b+float32(s.shape*y), s.c); x <= e+y {
			return x
		}
	}
}

// fillBelow1 fills dst with the values of below1, as that of gammaSampler does.
func (s gammaSampler32) fillBelow1(g *Generator, dst []float32) {
	var powers, limits [wordBlock]float32
	var late [wordBlock]int // attempts that need a logarithm
	for len(dst) > 0 {
		powers := powers[:min(len(dst), len(powers))]
		lates := 0
		for i := range powers {
			u := float32(g.Random32())
			powers[i], limits[i] = u, g.StandardExponential32()
			late[lates] = i
			lates += oneIf(!(u <= s.b))
		}
		for _, i := range late[:lates] {
			y := -libm.Logf((1 - powers[i]) / s.shape)
			powers[i] = s.b + float32(s.shape*y)
			limits[i] += y
		}
		k := 0
		for i, u := range powers {
			x := libm.Powf(u, s.c)
			dst[k] = x
			k += oneIf(x <= limits[i])
		}
		dst = dst[k:]
	}
}

func (s gammaSampler32) above1(g *Generator) float32 {
	for {
		x := g.StandardNormal32()
		t := 1 + float32(s.c*x)
		if t <= 0 {
			continue
		}
		t = float32(t * t * t)
		u := g.Random32()
		xx := x * x
		if u < 1-float32(0.0331*xx*xx) ||
			libm.Logf(u) < float32(0.5*x*x)+float32(s.b*(1-t+libm.Logf(t))) {
			return float32(s.b * t)
		}
	}
}
