package mvnormal

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas64"

	"github.com/seedtree/seedtree/numpy"
)

// A Method is a way to decompose a covariance: NumPy's parameter method.
type Method int

const (
	SVD  Method = iota // by singular values
	Eigh               // by eigenvalues, of the lower triangle
)

// A Distribution is a multivariate normal distribution whose covariance has
// been decomposed. It does not change and is safe for concurrent use. The zero
// Distribution has no dimension: it must not be drawn from.
type Distribution struct {
	mean   []float64
	factor []float64 // row k is what the k-th normal of a vector is multiplied by
	legacy []float64 // the same for RandomState; none by Eigh
	defect float64   // the least tolerance with which cov is valid
}

// New returns the distribution with the given mean and covariance. It panics
// with a *[numpy.ParamError] if cov is not symmetric positive-semidefinite, as
// NumPy tells it with check_valid="raise" and tol=1e-8, or is not finite; and
// if the sizes differ. It takes about the time of 100 vectors.
func New(mean []float64, cov [][]float64, method Method) *Distribution {
	d := decompose("mvnormal.New", mean, cov, method)
	if !d.Valid(1e-8) {
		refuse("mvnormal.New", cov, "symmetric positive-semidefinite")
	}
	return d
}

// NewUnchecked is New for any finite cov: check_valid="ignore". What is drawn is
// of use only if the covariance is at least nearly valid.
func NewUnchecked(mean []float64, cov [][]float64, method Method) *Distribution {
	return decompose("mvnormal.NewUnchecked", mean, cov, method)
}

func decompose(name string, mean []float64, cov [][]float64, method Method) *Distribution {
	n := len(mean)
	square := n > 0 && len(cov) == n
	for _, row := range cov {
		square = square && len(row) == n
	}
	if !square {
		panic("mvnormal: cov is not square of the length of mean")
	}
	d := &Distribution{mean: slices.Clone(mean)}
	var ok bool
	switch method {
	case SVD:
		ok = d.svd(cov)
	case Eigh:
		ok = d.eigh(cov)
	default:
		panic("mvnormal: no such Method")
	}
	if !ok {
		refuse(name, cov, "finite")
	}
	return d
}

// refuse panics with a copy of cov.
func refuse(name string, cov [][]float64, rule string) {
	c := make([][]float64, len(cov))
	for i := range c {
		c[i] = slices.Clone(cov[i])
	}
	panic(&numpy.ParamError{Method: name, Param: "cov", Value: c, Rule: "cov " + rule})
}

// Valid reports whether NumPy with check_valid="warn" and this tol finds the
// covariance valid, and so does not warn: by SVD, if the decomposition of a
// symmetric positive-semidefinite matrix gives cov back, within
// tol + tol*abs(cov); by Eigh, if no eigenvalue is below -tol.
func (d *Distribution) Valid(tol float64) bool { return d.defect <= tol }

// Fill fills dst with vectors, one after another:
// rng.multivariate_normal(mean, cov, len(dst)/len(mean), method=method). It
// panics unless len(dst) is a multiple of len(mean).
func (d *Distribution) Fill(g *numpy.Generator, dst []float64) {
	d.checkRows(dst)
	g.FillStandardNormal(dst)
	d.transform(dst, d.factor)
}

// FillRandomState is Fill for RandomState, whose vectors have roundings of
// their own: numpy.random.multivariate_normal(mean, cov, len(dst)/len(mean)).
// It also panics if the method is not SVD, NumPy's only one there.
func (d *Distribution) FillRandomState(s *numpy.RandomState, dst []float64) {
	d.checkRows(dst)
	if d.legacy == nil {
		panic("mvnormal: RandomState has the method SVD only")
	}
	s.FillStandardNormal(dst)
	d.transform(dst, d.legacy)
}

func (d *Distribution) checkRows(dst []float64) {
	if len(d.mean) == 0 {
		panic("mvnormal: zero Distribution")
	}
	if len(dst)%len(d.mean) != 0 {
		panic("mvnormal: the length of dst is not a multiple of the dimension")
	}
}

// transform turns rows of standard normals into vectors. Sums run over the
// normals in order, fused, as in OpenBLAS.
func (d *Distribution) transform(dst, factor []float64) {
	n := len(d.mean)
	var few [32]float64
	sums := few[:]
	if n > len(few) {
		sums = make([]float64, n)
	}
	sums = sums[:n]
	for ; len(dst) > 0; dst = dst[n:] {
		row := dst[:n]
		clear(sums)
		for k, z := range row {
			for i, f := range factor[k*n:][:n] {
				sums[i] = math.FMA(z, f, sums[i])
			}
		}
		for i, sum := range sums {
			row[i] = d.mean[i] + sum
		}
	}
}

// square returns an n by n matrix in gonum's form.
func square(n int) blas64.General {
	return blas64.General{Rows: n, Cols: n, Stride: n, Data: make([]float64, n*n)}
}

func finite(x []float64) bool {
	return !slices.ContainsFunc(x, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
}
