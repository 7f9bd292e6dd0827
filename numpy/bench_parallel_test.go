package numpy_test

import (
	"fmt"
	"testing"

	"github.com/seedtree/seedtree/numpy"
)

// BenchmarkWorkers measures fills of 2^21 values, 16 MiB of most types, by one
// worker and by two.
func BenchmarkWorkers(b *testing.B) {
	const n = 1 << 21
	f64, f32, i64, u8 := make([]float64, n), make([]float32, n), make([]int64, n), make([]uint8, n)
	bools := make([]bool, n)
	bench := func(name, bits string, fill func(g *numpy.Generator)) {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/%s/workers=%d", name, bits, workers), func(b *testing.B) {
				g := numpy.NewGenerator(bitGenerators[bits](1))
				g.Workers = workers
				for b.Loop() {
					fill(g)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/value")
			})
		}
	}
	bench("random", "PCG64", func(g *numpy.Generator) { g.FillRandom(f64) })
	bench("random", "Philox", func(g *numpy.Generator) { g.FillRandom(f64) })
	bench("random(float32)", "PCG64", func(g *numpy.Generator) { g.FillRandom32(f32) })
	bench("uniform", "PCG64", func(g *numpy.Generator) { g.FillUniform(f64, -1, 2) })
	bench("gumbel", "PCG64", func(g *numpy.Generator) { g.FillGumbel(f64, 0, 1) })
	for _, bits := range []string{"PCG64", "DXSM", "Philox", "SFC64", "MT19937"} {
		bench("standard_normal", bits, func(g *numpy.Generator) { g.FillStandardNormal(f64) })
	}
	bench("standard_normal(float32)", "PCG64", func(g *numpy.Generator) { g.FillStandardNormal32(f32) })
	bench("lognormal", "PCG64", func(g *numpy.Generator) { g.FillLognormal(f64, 0, 1) })
	bench("standard_exponential", "PCG64", func(g *numpy.Generator) { g.FillStandardExponential(f64) })
	bench("rayleigh", "PCG64", func(g *numpy.Generator) { g.FillRayleigh(f64, 1) })
	bench("standard_gamma(2.5)", "PCG64", func(g *numpy.Generator) { g.FillStandardGamma(f64, 2.5) })
	bench("standard_gamma(0.5)", "PCG64", func(g *numpy.Generator) { g.FillStandardGamma(f64, 0.5) })
	bench("poisson(20)", "PCG64", func(g *numpy.Generator) { g.FillPoisson(i64, 20) })
	bench("bytes", "PCG64", func(g *numpy.Generator) { g.FillBytes(u8) })
	bench("integers(0,2,bool)", "PCG64", func(g *numpy.Generator) { g.FillIntegersBool(bools, 0, 2) })
	bench("integers(0,100)", "PCG64", func(g *numpy.Generator) { g.FillIntegers(i64, 0, 100) })
	bench("integers(0,2**31+2)", "PCG64", func(g *numpy.Generator) { g.FillIntegers(i64, 0, 1<<31+2) })
	bench("integers(0,2**40+3)", "PCG64", func(g *numpy.Generator) { g.FillIntegers(i64, 0, 1<<40+3) })
	bench("integers(0,200,uint8)", "PCG64", func(g *numpy.Generator) { numpy.FillIntegers(g, u8, 0, 200) })

	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("RandomState.standard_normal/MT19937/workers=%d", workers), func(b *testing.B) {
			r := numpy.NewRandomState(1)
			r.Workers = workers
			for b.Loop() {
				r.FillStandardNormal(f64)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/value")
		})
	}
}
