package numpy_test

import (
	"testing"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// BenchmarkCoreFill measures the methods that need no distribution, in
// nanoseconds per value, on the sizes named or a million values.
func BenchmarkCoreFill(b *testing.B) {
	const n = 1_000_000
	g := numpy.DefaultRNG(1)
	mt := numpy.NewGenerator(mt19937.New(seedseq.New(1)))
	i64, i32, i16, i8 := make([]int64, n), make([]int32, n), make([]int16, n), make([]int8, n)
	f64, f32, bools, raw, ints := make([]float64, n), make([]float32, n), make([]bool, n), make([]byte, n), make([]int, n)
	u64 := make([]uint64, n)
	p, many := make([]float64, 100), make([]float64, 100_000)
	for i := range p {
		p[i] = 0.01
	}
	for i := range many {
		many[i] = 1e-5
	}
	for _, c := range []struct {
		call string
		n    int
		f    func()
	}{
		{"random()", n, func() { g.FillRandom(f64) }},
		{"random(float32)", n, func() { g.FillRandom32(f32) }},
		{"uniform(-1,2)", n, func() { g.FillUniform(f64, -1, 2) }},
		{"integers(0,100)", n, func() { g.FillIntegers(i64, 0, 100) }},
		{"integers(0,100)/MT19937", n, func() { mt.FillIntegers(i64, 0, 100) }},
		{"integers(0,2**31+2)", n, func() { g.FillIntegers(i64, 0, 1<<31+2) }},
		{"integers(0,2**40+3)", n, func() { g.FillIntegers(i64, 0, 1<<40+3) }},
		{"integers(0,2**64)", n, func() { numpy.FillIntegersEndpoint(g, u64, 0, ^uint64(0)) }},
		{"integers(0,1000,int32)", n, func() { numpy.FillIntegers(g, i32, 0, 1000) }},
		{"integers(0,1000,int16)", n, func() { numpy.FillIntegers(g, i16, 0, 1000) }},
		{"integers(0,100,int8)", n, func() { numpy.FillIntegers(g, i8, 0, 100) }},
		{"integers(0,2,bool)", n, func() { g.FillIntegersBool(bools, 0, 2) }},
		{"bytes()", n, func() { g.FillBytes(raw) }},
		{"shuffle(1000)", 1000, func() { numpy.ShuffleSlice(g, i64[:1000]) }},
		{"shuffle(1000000)", n, func() { numpy.ShuffleSlice(g, i64) }},
		{"permutation(1000000)", n, func() { g.FillPermutation(ints) }},
		{"choice(1000)", n, func() { g.FillChoice(ints, 1000) }},
		{"choice(100,p)", n, func() { g.FillChoiceP(ints, p) }},
		{"choice(1000000,10000,replace=False)", 10_000, func() { g.FillChoiceNoReplace(ints[:10_000], n) }},
		{"choice(1000000,100000,replace=False)", 100_000, func() { g.FillChoiceNoReplace(ints[:100_000], n) }},
		{"choice(100000,50000,replace=False,p)", 50_000, func() { g.FillChoiceNoReplaceP(ints[:50_000], many) }},
	} {
		b.Run(c.call, func(b *testing.B) {
			for b.Loop() {
				c.f()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(c.n), "ns/value")
		})
	}
}

// BenchmarkCoreOne measures single calls.
func BenchmarkCoreOne(b *testing.B) {
	g := numpy.DefaultRNG(1)
	for _, c := range []struct {
		call string
		f    func()
	}{
		{"random()", func() { g.Random() }},
		{"integers(0,100)", func() { g.Integers(0, 100) }},
		{"integers(0,2**40)", func() { g.Integers(0, 1<<40) }},
		{"integers(0,100,int8)", func() { numpy.Integers[int8](g, 0, 100) }},
		{"uniform(0,2)", func() { g.Uniform(0, 2) }},
		{"default_rng(SeedSequence)", func() { numpy.New(seedseq.New(1)) }},
	} {
		b.Run(c.call, func(b *testing.B) {
			for b.Loop() {
				c.f()
			}
		})
	}
}
