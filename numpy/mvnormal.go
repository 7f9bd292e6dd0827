package numpy

import (
	"math"
	"slices"
)

// MultivariateNormalCholesky fills dst with a normal vector of the given mean
// and covariance: NumPy's multivariate_normal(mean, cov, method="cholesky"). Of
// cov the lower triangle is used. It panics if that is not positive definite,
// or if the sizes differ.
//
// Up to 4 dimensions the values are those of the reference build (OpenBLAS on
// x86-64 with FMA) bit for bit; above, where that works in blocks, they agree
// to a few units in the last place of the factor. The methods "svd", NumPy's
// default, and "eigh" are in the package numpy/mvnormal.
func (g *Generator) MultivariateNormalCholesky(dst, mean []float64, cov [][]float64) {
	checkRows("MultivariateNormalCholesky", len(dst), 1, len(mean))
	g.mvnormal("MultivariateNormalCholesky", dst, mean, cov)
}

// FillMultivariateNormalCholesky fills dst with rows, each the values of one
// MultivariateNormalCholesky call:
// multivariate_normal(mean, cov, rows, method="cholesky"). It also panics unless
// len(dst) is a multiple of len(mean).
func (g *Generator) FillMultivariateNormalCholesky(dst, mean []float64, cov [][]float64) {
	checkRows("FillMultivariateNormalCholesky", len(dst), -1, len(mean))
	g.mvnormal("FillMultivariateNormalCholesky", dst, mean, cov)
}

func (g *Generator) mvnormal(method string, dst, mean []float64, cov [][]float64) {
	d := len(mean)
	if d == 0 {
		badParam(method, "len(mean)", 0, "> 0")
	}
	square := len(cov) == d
	for _, row := range cov {
		square = square && len(row) == d
	}
	if !square {
		panic("numpy: " + method + ": cov is not square of the length of mean")
	}
	factor := g.scratchFloats(d * d)
	if !cholesky(factor, cov) {
		refuseCov(method, cov)
	}
	g.FillStandardNormal(dst)
	for ; len(dst) > 0; dst = dst[d:] {
		row := dst[:d]
		for i := d - 1; i >= 0; i-- { // in place: element i needs those up to i
			sum := 0.0
			for k, l := range factor[i*d:][:i+1] {
				sum = math.FMA(row[k], l, sum)
			}
			row[i] = mean[i] + sum
		}
	}
}

// refuseCov panics with a copy of cov, so that cov can be on the stack of a
// caller whose parameters are right.
func refuseCov(method string, cov [][]float64) {
	c := make([][]float64, len(cov))
	for i := range c {
		c[i] = slices.Clone(cov[i])
	}
	badParam(method, "cov", c, "positive definite")
}

// cholesky writes the lower triangle of the factor of a, row by row, with the
// roundings of OpenBLAS's unblocked routine: sums from the left, and a
// multiplication by the reciprocal of the pivot. It reports false if a is not
// positive definite.
func cholesky(factor []float64, a [][]float64) bool {
	d := len(a)
	row := func(i int) []float64 { return factor[i*d:][:d] }
	for j := range d {
		pivot := a[j][j] - dot(row(j)[:j], row(j))
		if !(pivot > 0) {
			return false
		}
		row(j)[j] = math.Sqrt(pivot)
		inverse := 1 / row(j)[j]
		for i := j + 1; i < d; i++ {
			row(i)[j] = (a[i][j] - dot(row(i)[:j], row(j))) * inverse
		}
	}
	return true
}

func dot(x, y []float64) (sum float64) {
	for k, v := range x {
		sum += float64(v * y[k])
	}
	return sum
}
