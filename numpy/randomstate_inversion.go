package numpy

// Laplace returns a number of the Laplace, or double exponential,
// distribution of mean loc: NumPy's laplace(loc, scale).
func (r *RandomState) Laplace(loc, scale float64) float64 {
	checkNormal("Laplace", loc, scale)
	return oneLaplace(r.bits, loc, scale)
}

// FillLaplace fills dst with the values of len(dst) Laplace calls:
// laplace(loc, scale, n).
func (r *RandomState) FillLaplace(dst []float64, loc, scale float64) {
	checkNormal("FillLaplace", loc, scale)
	fillLaplace(r.Workers, r.bits, dst, loc, scale)
}

// LaplaceEach fills dst, dst[i] with the value of Laplace(loc[i], scale[i]):
// laplace of arrays. A slice of one element stands for all.
func (r *RandomState) LaplaceEach(dst, loc, scale []float64) {
	each2("LaplaceEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneLaplace(r.bits, loc, scale)
	})
}

// Gumbel returns a number of the Gumbel distribution of mode loc: NumPy's
// gumbel(loc, scale).
func (r *RandomState) Gumbel(loc, scale float64) float64 {
	checkNormal("Gumbel", loc, scale)
	return oneGumbel(r.bits, loc, scale)
}

// FillGumbel fills dst with the values of len(dst) Gumbel calls:
// gumbel(loc, scale, n).
func (r *RandomState) FillGumbel(dst []float64, loc, scale float64) {
	checkNormal("FillGumbel", loc, scale)
	fillGumbel(r.Workers, r.bits, dst, loc, scale)
}

// GumbelEach fills dst, dst[i] with the value of Gumbel(loc[i], scale[i]):
// gumbel of arrays. A slice of one element stands for all.
func (r *RandomState) GumbelEach(dst, loc, scale []float64) {
	each2("GumbelEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneGumbel(r.bits, loc, scale)
	})
}

// Logistic returns a number of the logistic distribution of mean loc: NumPy's
// logistic(loc, scale).
func (r *RandomState) Logistic(loc, scale float64) float64 {
	checkNormal("Logistic", loc, scale)
	return oneLogistic(r.bits, loc, scale)
}

// FillLogistic fills dst with the values of len(dst) Logistic calls:
// logistic(loc, scale, n).
func (r *RandomState) FillLogistic(dst []float64, loc, scale float64) {
	checkNormal("FillLogistic", loc, scale)
	fillLogistic(r.Workers, r.bits, dst, loc, scale)
}

// LogisticEach fills dst, dst[i] with the value of Logistic(loc[i], scale[i]):
// logistic of arrays. A slice of one element stands for all.
func (r *RandomState) LogisticEach(dst, loc, scale []float64) {
	each2("LogisticEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return oneLogistic(r.bits, loc, scale)
	})
}

// Triangular returns a number in [left, right] of the triangular distribution:
// NumPy's triangular(left, mode, right).
func (r *RandomState) Triangular(left, mode, right float64) float64 {
	checkTriangular("Triangular", left, mode, right)
	return oneTriangular(r.bits, left, mode, right)
}

// FillTriangular fills dst with the values of len(dst) Triangular calls:
// triangular(left, mode, right, n).
func (r *RandomState) FillTriangular(dst []float64, left, mode, right float64) {
	checkTriangular("FillTriangular", left, mode, right)
	fillTriangular(r.Workers, r.bits, dst, left, mode, right)
}

// TriangularEach fills dst, dst[i] with the value of
// Triangular(left[i], mode[i], right[i]): triangular of arrays. A slice of one
// element stands for all.
func (r *RandomState) TriangularEach(dst, left, mode, right []float64) {
	each3("TriangularEach", dst, left, mode, right, checkTriangular, func(left, mode, right float64) float64 {
		return oneTriangular(r.bits, left, mode, right)
	})
}
