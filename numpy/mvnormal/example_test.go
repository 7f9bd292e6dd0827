package mvnormal_test

import (
	"fmt"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/numpy/mvnormal"
)

func Example() {
	mean, cov := []float64{1, -2}, [][]float64{{2, 0.3}, {0.3, 0.5}}
	x := make([]float64, 2*len(mean))

	mvnormal.New(mean, cov, mvnormal.SVD).Fill(numpy.DefaultRNG(8978), x)
	fmt.Printf("%.12f\n", x) // default_rng(8978).multivariate_normal(mean, cov, 2)

	mvnormal.New(mean, cov, mvnormal.Eigh).Fill(numpy.DefaultRNG(8978), x)
	fmt.Printf("%.12f\n", x) // default_rng(8978).multivariate_normal(mean, cov, 2, method="eigh")

	mvnormal.New(mean, cov, mvnormal.SVD).FillRandomState(numpy.NewRandomState(8978), x)
	fmt.Printf("%.12f\n", x) // RandomState(8978).multivariate_normal(mean, cov, 2)

	// Output:
	// [0.399558667465 -3.285727414500 1.564657342378 -2.262224954598]
	// [3.506787042285 -1.910374206285 1.727349406417 -1.621573201906]
	// [0.455640575570 -2.284998897712 0.406845366384 -2.019651190330]
}

// A covariance that was estimated or rounded need not be valid. NumPy warns and
// goes on.
func ExampleDistribution_Valid() {
	cov := [][]float64{{1, 0.9999, 0}, {0.9999, 1, 0.0201}, {0, 0.0201, 1}}
	d := mvnormal.NewUnchecked(make([]float64, 3), cov, mvnormal.Eigh)
	for _, tol := range []float64{1e-8, 1e-3} {
		if !d.Valid(tol) {
			fmt.Println("RuntimeWarning: covariance is not symmetric positive-semidefinite, tol", tol)
		}
	}
	x := make([]float64, 3)
	d.Fill(numpy.DefaultRNG(12345), x)
	fmt.Printf("%.6f\n", x)
	// Output:
	// RuntimeWarning: covariance is not symmetric positive-semidefinite, tol 1e-08
	// [0.885740 0.880852 -1.246179]
}
