package numpy

// GammaTest returns the test of the attempts at gamma numbers of a shape above
// 1, and the same without rough logarithms.
func GammaTest(shape float64) (accepts, exactly func(x, u float64) bool) {
	s := newGamma(shape)
	cube := func(x float64) float64 {
		t := 1 + float64(s.c*x)
		return float64(t * t * t)
	}
	return func(x, u float64) bool { return s.accepts(x, cube(x), u) },
		func(x, u float64) bool { return s.acceptsAtOnce(x, u) || s.acceptsExactly(x, cube(x), u) }
}
