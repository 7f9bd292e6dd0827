package numpy

import "math"

// triangular is random_triangular of
// numpy/random/src/distributions/distributions.c.
func triangular(left, mode, right float64) uniformFunc {
	base := right - left
	leftBase := mode - left
	ratio := leftBase / base
	leftProduct := leftBase * base
	rightProduct := (right - mode) * base
	return func(u float64) (float64, bool) {
		if u <= ratio {
			return left + math.Sqrt(u*leftProduct), true
		}
		return right - math.Sqrt((1-u)*rightProduct), true
	}
}

// Triangular returns a number in [left, right] of the triangular distribution:
// NumPy's triangular(left, mode, right). It panics unless
// left <= mode <= right and left < right, or one is NaN.
func (g *Generator) Triangular(left, mode, right float64) float64 {
	checkTriangular("Triangular", left, mode, right)
	return invert(g.bits, triangular(left, mode, right))
}

// FillTriangular fills dst with the values of len(dst) Triangular calls:
// triangular(left, mode, right, n).
func (g *Generator) FillTriangular(dst []float64, left, mode, right float64) {
	checkTriangular("FillTriangular", left, mode, right)
	fillInverse(g.bits, dst, triangular(left, mode, right))
}

// TriangularEach fills dst, dst[i] with the value of
// Triangular(left[i], mode[i], right[i]): triangular of arrays. A slice of one
// element stands for all.
func (g *Generator) TriangularEach(dst, left, mode, right []float64) {
	each3("TriangularEach", dst, left, mode, right, checkTriangular, func(left, mode, right float64) float64 {
		return invert(g.bits, triangular(left, mode, right))
	})
}

func checkTriangular(method string, left, mode, right float64) {
	switch {
	case left > mode:
		badParam(method, "left", left, "<= mode")
	case mode > right:
		badParam(method, "mode", mode, "<= right")
	case left == right:
		badParam(method, "left", left, "< right")
	}
}
