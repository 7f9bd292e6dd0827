package main

import (
	"fmt"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// generator returns the methods of Generator, over PCG64.
func generator(n int) *class {
	g := numpy.New(seedseq.New(42))
	c := &class{n: n, name: "Generator", setup: fmt.Sprintf("g = np.random.default_rng(42); x = np.arange(%[1]d); f = np.ones(%[1]d); h = np.ones(%[1]d, np.float32); ", n) + pythonWeights}
	dst := newBuffers(n)
	f, h, k, indices := dst.floats, dst.floats32, dst.ints, dst.indices

	c.filled("random()", "out=f", func() { g.FillRandom(f) }, func() { g.Random() })
	c.filled("random(dtype='f')", "out=h", func() { g.FillRandom32(h) }, func() { g.Random32() })
	c.filled("standard_normal()", "out=f", func() { g.FillStandardNormal(f) }, func() { g.StandardNormal() })
	c.filled("standard_normal(dtype='f')", "out=h", func() { g.FillStandardNormal32(h) }, func() { g.StandardNormal32() })
	c.filled("standard_exponential()", "out=f", func() { g.FillStandardExponential(f) }, func() { g.StandardExponential() })
	c.filled("standard_exponential(dtype='f')", "out=h", func() { g.FillStandardExponential32(h) }, func() { g.StandardExponential32() })
	c.filled("standard_exponential(method='inv')", "out=f", func() { g.FillStandardExponentialInv(f) }, func() { g.StandardExponentialInv() })
	c.filled("standard_exponential(dtype='f', method='inv')", "out=h", func() { g.FillStandardExponentialInv32(h) }, func() { g.StandardExponentialInv32() })
	c.filled("standard_gamma(.5)", "out=f", func() { g.FillStandardGamma(f, .5) }, func() { g.StandardGamma(.5) })
	c.filled("standard_gamma(2.5)", "out=f", func() { g.FillStandardGamma(f, 2.5) }, func() { g.StandardGamma(2.5) })
	c.filled("standard_gamma(.5, dtype='f')", "out=h", func() { g.FillStandardGamma32(h, .5) }, func() { g.StandardGamma32(.5) })
	c.filled("standard_gamma(2.5, dtype='f')", "out=h", func() { g.FillStandardGamma32(h, 2.5) }, func() { g.StandardGamma32(2.5) })

	c.distribution("integers(0, 1000)", func() { g.FillIntegers(k, 0, 1000) }, func() { g.Integers(0, 1000) })
	c.distribution("integers(0, 3 << 31)", func() { g.FillIntegers(k, 0, 3<<31) }, func() { g.Integers(0, 3<<31) })
	c.distribution("integers(1, 6, endpoint=True)", func() { g.FillIntegersEndpoint(k, 1, 6) }, func() { g.IntegersEndpoint(1, 6) })
	u64, u32, u16, u8, flags := make([]uint64, n), make([]uint32, n), make([]uint16, n), make([]uint8, n), make([]bool, n)
	c.distribution("integers(0, 2**64 - 1, dtype='u8', endpoint=True)", func() { numpy.FillIntegersEndpoint(g, u64, 0, 1<<64-1) }, func() { numpy.IntegersEndpoint[uint64](g, 0, 1<<64-1) })
	c.distribution("integers(0, 2**32 - 1, dtype='u4', endpoint=True)", func() { numpy.FillIntegersEndpoint(g, u32, 0, 1<<32-1) }, func() { numpy.IntegersEndpoint[uint32](g, 0, 1<<32-1) })
	c.distribution("integers(0, 1000, dtype='u4')", func() { numpy.FillIntegers(g, u32, 0, 1000) }, func() { numpy.Integers[uint32](g, 0, 1000) })
	c.distribution("integers(0, 1000, dtype='u2')", func() { numpy.FillIntegers(g, u16, 0, 1000) }, func() { numpy.Integers[uint16](g, 0, 1000) })
	c.distribution("integers(0, 100, dtype='u1')", func() { numpy.FillIntegers(g, u8, 0, 100) }, func() { numpy.Integers[uint8](g, 0, 100) })
	c.distribution("integers(0, 2, dtype='?')", func() { g.FillIntegersBool(flags, 0, 2) }, func() { g.IntegersBool(0, 2) })

	c.shared(g, dst)

	urn, row := []int64{20, 30, 40, 10}, make([]int64, 4)
	c.rows("multivariate_hypergeometric([20, 30, 40, 10], 12)", 4, func() { g.FillMultivariateHypergeometric(k, urn, 12) }, func() { g.MultivariateHypergeometric(row, urn, 12) })
	c.rows("multivariate_hypergeometric([20, 30, 40, 10], 12, method='count')", 4, func() { g.FillMultivariateHypergeometricCount(k, urn, 12) }, func() { g.MultivariateHypergeometricCount(row, urn, 12) })
	mean, cov, point := []float64{1, -1}, [][]float64{{2, .5}, {.5, 1}}, make([]float64, 2)
	c.rows("multivariate_normal([1., -1.], [[2., .5], [.5, 1.]], method='cholesky')", 2, func() { g.FillMultivariateNormalCholesky(f, mean, cov) }, func() { g.MultivariateNormalCholesky(point, mean, cov) })

	few, x := indices[:100], make([]int64, n)
	c.whole("choice(1000, n, replace=False, shuffle=False)", len(few), func() { g.FillChoiceNoReplaceUnshuffled(few, 1000) })
	c.whole(fmt.Sprintf("choice(%d, n, replace=False)", n), n/10, func() { g.FillChoiceNoReplace(indices[:n/10], n) })
	c.whole("shuffle(x)", n, func() { numpy.ShuffleSlice(g, x) })
	c.whole("permutation(x)", n, func() { numpy.PermutationOf(g, x) })
	c.whole("permuted(x)", n, func() { numpy.PermutationOf(g, x) })
	shape := []int{1000, n / 1000}
	c.whole("permuted(x.reshape(1000, -1), axis=1)", n, func() { numpy.Permuted(g, x, shape, 1) })
	c.whole("permuted(x.reshape(1000, -1), axis=0)", n, func() { numpy.Permuted(g, x, shape, 0) })
	spawning := numpy.DefaultRNG(42)
	c.whole("spawn(n)", 100, func() { spawning.Spawn(100) })
	return c
}
