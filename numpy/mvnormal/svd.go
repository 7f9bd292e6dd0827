package mvnormal

import (
	"math"

	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// svd decomposes cov into u*diag(s)*vt. A Generator's normals are multiplied by
// u*sqrt(s), those of RandomState by sqrt(s)*vt, which for a valid covariance
// are transposes of each other but for rounding. It reports false if cov is not
// finite.
func (d *Distribution) svd(cov [][]float64) bool {
	n := len(cov)
	a, u, vt, s := square(n), square(n), square(n), make([]float64, n)
	for i, row := range cov {
		copy(a.Data[i*n:], row)
	}
	if !finite(a.Data) || !gesvd(a, u, vt, s) {
		return false
	}
	asNumPy(u, vt, s)

	d.factor, d.legacy = make([]float64, n*n), make([]float64, n*n)
	for k, s := range s {
		root := math.Sqrt(s)
		for i := range n {
			d.factor[k*n+i] = u.Data[i*n+k] * root
			d.legacy[k*n+i] = vt.Data[k*n+i] * root
		}
	}
	for i := range n { // numpy.allclose(dot(vt.T * s, vt), cov, rtol=tol, atol=tol)
		for j := range n {
			sum := 0.0
			for k, s := range s {
				sum += float64(vt.Data[k*n+i] * s * vt.Data[k*n+j])
			}
			d.defect = max(d.defect, math.Abs(sum-cov[i][j])/(1+math.Abs(cov[i][j])))
		}
	}
	return true
}

// gesvd is lapack64.Gesvd for all vectors; a is overwritten.
func gesvd(a, u, vt blas64.General, s []float64) bool {
	size := []float64{0}
	lapack64.Gesvd(lapack.SVDAll, lapack.SVDAll, a, u, vt, s, size, -1)
	work := make([]float64, int(size[0]))
	return lapack64.Gesvd(lapack.SVDAll, lapack.SVDAll, a, u, vt, s, work, len(work))
}

// asNumPy brings what dgesvd leaves open to the choices of dgesdd, which NumPy
// calls. Up to 25 dimensions both do the same steps, and then dgesdd sorts
// twice: in dlasdq with the least value first, and in dbdsdc with the greatest
// first. Neither sort is stable, so equal values change places. The sign of a
// single negative value is in u, not in vt (dbdsdc).
func asNumPy(u, vt blas64.General, s []float64) {
	if len(s) == 1 {
		u.Data[0], vt.Data[0] = vt.Data[0], u.Data[0]
	}
	sortValues(u, vt, s, func(x, y float64) bool { return x < y })
	sortValues(u, vt, s, func(x, y float64) bool { return x > y })
}

// sortValues is LAPACK's selection sort of singular values with their vectors.
func sortValues(u, vt blas64.General, s []float64, before func(x, y float64) bool) {
	n := len(s)
	for i := range s {
		first := i
		for j := i + 1; j < n; j++ {
			if before(s[j], s[first]) {
				first = j
			}
		}
		if first == i {
			continue
		}
		s[i], s[first] = s[first], s[i]
		for k := range n {
			u.Data[k*n+i], u.Data[k*n+first] = u.Data[k*n+first], u.Data[k*n+i]
			vt.Data[i*n+k], vt.Data[first*n+k] = vt.Data[first*n+k], vt.Data[i*n+k]
		}
	}
}
