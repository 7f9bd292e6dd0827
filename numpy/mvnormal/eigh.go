package mvnormal

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// eigh decomposes the symmetric matrix that has the lower triangle of cov into
// u*diag(s)*u.T. Normals are multiplied by u*sqrt(abs(s)). It reports false if
// the triangle is not finite.
func (d *Distribution) eigh(cov [][]float64) bool {
	n := len(cov)
	u, s := square(n), make([]float64, n)
	for i, row := range cov {
		copy(u.Data[i*n:], row[:i+1])
	}
	if !finite(u.Data) || !syev(u, s) {
		return false
	}

	d.factor = make([]float64, n*n)
	d.defect = math.Inf(-1)
	for k, s := range s {
		root := math.Sqrt(math.Abs(s))
		for i := range n {
			d.factor[k*n+i] = u.Data[i*n+k] * root
		}
		d.defect = max(d.defect, -s)
	}
	return true
}

// syev is lapack64.Syev of a lower triangle, in whose place it leaves the
// vectors. It chooses as dsyevd does, which NumPy calls, up to 25 dimensions.
func syev(a blas64.General, s []float64) bool {
	triangle := blas64.Symmetric{Uplo: blas.Lower, N: a.Rows, Stride: a.Stride, Data: a.Data}
	size := []float64{0}
	lapack64.Syev(lapack.EVCompute, triangle, s, size, -1)
	work := make([]float64, int(size[0]))
	return lapack64.Syev(lapack.EVCompute, triangle, s, work, len(work))
}
