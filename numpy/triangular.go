package numpy

import "math"

// A triangularSampler is random_triangular of
// numpy/random/src/distributions/distributions.c.
type triangularSampler struct {
	left, right, ratio        float64
	leftProduct, rightProduct float64
}

func newTriangular(left, mode, right float64) triangularSampler {
	base := right - left
	leftBase := mode - left
	return triangularSampler{
		left: left, right: right,
		ratio:        leftBase / base,
		leftProduct:  leftBase * base,
		rightProduct: (right - mode) * base,
	}
}

// of turns a uniform number into a value.
func (s *triangularSampler) of(u float64) float64 {
	if u <= s.ratio {
		return s.left + math.Sqrt(u*s.leftProduct)
	}
	return s.right - math.Sqrt((1-u)*s.rightProduct)
}

func oneTriangular(b BitGenerator, left, mode, right float64) float64 {
	s := newTriangular(left, mode, right)
	return s.of(b.Float64())
}

func fillTriangular(workers int, b BitGenerator, dst []float64, left, mode, right float64) {
	if workers > 1 {
		s := newTriangular(left, mode, right)
		dst = parallelUniforms(workers, b, dst, transform{s.ofBlock, 0, 0})
	}
	s := newTriangular(left, mode, right)
	for len(dst) > 0 {
		block := nextDoubles(b, dst)
		s.ofBlock(block, 0, 0)
		dst = dst[len(block):]
	}
}

// ofBlock is of for many numbers. The side of the mode is chosen without a
// branch.
func (s *triangularSampler) ofBlock(block []float64, _, _ float64) {
	left, right := math.Float64bits(s.left), math.Float64bits(s.right)
	for i, u := range block {
		square, end, sign := math.Float64bits((1-u)*s.rightProduct), right, uint64(1<<63)
		leftSquare := math.Float64bits(u * s.leftProduct)
		below := u <= s.ratio
		if below {
			square = leftSquare
		}
		if below {
			end = left
		}
		if below {
			sign = 0
		}
		root := math.Float64bits(math.Sqrt(math.Float64frombits(square)))
		block[i] = math.Float64frombits(end) + math.Float64frombits(root^sign)
	}
}

// Triangular returns a number in [left, right] of the triangular distribution:
// NumPy's triangular(left, mode, right). It panics unless
// left <= mode <= right and left < right, or one is NaN.
func (g *Generator) Triangular(left, mode, right float64) float64 {
	checkTriangular("Triangular", left, mode, right)
	return oneTriangular(g.bits, left, mode, right)
}

// FillTriangular fills dst with the values of len(dst) Triangular calls:
// triangular(left, mode, right, n).
func (g *Generator) FillTriangular(dst []float64, left, mode, right float64) {
	checkTriangular("FillTriangular", left, mode, right)
	fillTriangular(g.Workers, g.bits, dst, left, mode, right)
}

// TriangularEach fills dst, dst[i] with the value of
// Triangular(left[i], mode[i], right[i]): triangular of arrays. A slice of one
// element stands for all.
func (g *Generator) TriangularEach(dst, left, mode, right []float64) {
	each3("TriangularEach", dst, left, mode, right, checkTriangular, func(left, mode, right float64) float64 {
		return oneTriangular(g.bits, left, mode, right)
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
