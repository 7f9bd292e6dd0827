package mvnormal_test

import (
	"fmt"
	"testing"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/numpy/mvnormal"
)

func BenchmarkNew(b *testing.B) {
	for _, n := range []int{2, 8, 25} {
		mean, cov := make([]float64, n), random(numpy.DefaultRNG(8), n)
		for method, name := range []string{"svd", "eigh"} {
			b.Run(fmt.Sprint(name, n), func(b *testing.B) {
				for b.Loop() {
					mvnormal.New(mean, cov, mvnormal.Method(method))
				}
			})
		}
	}
}

// Time is that of a vector.
func BenchmarkFill(b *testing.B) {
	for _, n := range []int{2, 8, 25} {
		d := mvnormal.New(make([]float64, n), random(numpy.DefaultRNG(8), n), mvnormal.SVD)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			g, dst := numpy.DefaultRNG(9), make([]float64, 100*n)
			for i := 0; i < b.N; i += 100 {
				d.Fill(g, dst[:n*min(100, b.N-i)])
			}
		})
	}
}
