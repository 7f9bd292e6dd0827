package numpy_test

import (
	"testing"

	"github.com/seedtree/seedtree/numpy"
)

// BenchmarkFill measures fills of a million values, the size at which they are
// compared with NumPy's, in nanoseconds per value.
func BenchmarkFill(b *testing.B) {
	const n = 1_000_000
	for _, d := range distributions {
		b.Run(d.call, func(b *testing.B) {
			f := d.bench(numpy.DefaultRNG(1), n)
			for b.Loop() {
				f()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/value")
		})
	}
}

// BenchmarkOne measures single calls.
func BenchmarkOne(b *testing.B) {
	for _, d := range distributions {
		b.Run(d.call, func(b *testing.B) {
			f := d.benchOnes(numpy.DefaultRNG(1))
			for b.Loop() {
				f()
			}
		})
	}
}

// BenchmarkEach measures parameters that vary.
func BenchmarkEach(b *testing.B) {
	const n = 100_000
	for _, d := range distributions {
		if d.benchEach == nil {
			continue
		}
		b.Run(d.call, func(b *testing.B) {
			f := d.benchEach(numpy.DefaultRNG(1), n)
			for b.Loop() {
				f()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/value")
		})
	}
}
