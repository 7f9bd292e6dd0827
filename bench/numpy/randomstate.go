package main

import (
	"fmt"

	"github.com/seedtree/seedtree/numpy"
)

// randomState returns the methods of RandomState, over MT19937.
func randomState(n int) *class {
	g := numpy.NewRandomState(42)
	c := &class{n: n, name: "RandomState", setup: fmt.Sprintf("g = np.random.RandomState(42); x = np.arange(%[1]d); ", n) + pythonWeights}
	dst := newBuffers(n)
	f, k := dst.floats, dst.ints

	c.distribution("random_sample()", func() { g.FillRandomSample(f) }, func() { g.RandomSample() })
	c.distribution("standard_normal()", func() { g.FillStandardNormal(f) }, func() { g.StandardNormal() })
	c.distribution("standard_exponential()", func() { g.FillStandardExponential(f) }, func() { g.StandardExponential() })
	c.distribution("standard_gamma(.5)", func() { g.FillStandardGamma(f, .5) }, func() { g.StandardGamma(.5) })
	c.distribution("standard_gamma(2.5)", func() { g.FillStandardGamma(f, 2.5) }, func() { g.StandardGamma(2.5) })

	c.distribution("randint(0, 1000)", func() { g.FillRandInt(k, 0, 1000) }, func() { g.RandInt(0, 1000) })
	c.distribution("randint(0, 3 << 31)", func() { g.FillRandInt(k, 0, 3<<31) }, func() { g.RandInt(0, 3<<31) })
	c.distribution("tomaxint()", func() { g.FillTomaxInt(k) }, func() { g.TomaxInt() })
	u32, u16, u8, flags := make([]uint32, n), make([]uint16, n), make([]uint8, n), make([]bool, n)
	c.distribution("randint(0, 1000, dtype='u4')", func() { numpy.FillRandInt(g, u32, 0, 1000) }, func() { numpy.RandInt[uint32](g, 0, 1000) })
	c.distribution("randint(0, 1000, dtype='u2')", func() { numpy.FillRandInt(g, u16, 0, 1000) }, func() { numpy.RandInt[uint16](g, 0, 1000) })
	c.distribution("randint(0, 100, dtype='u1')", func() { numpy.FillRandInt(g, u8, 0, 100) }, func() { numpy.RandInt[uint8](g, 0, 100) })
	c.distribution("randint(0, 2, dtype='?')", func() { g.FillRandIntBool(flags, 0, 2) }, func() { g.RandIntBool(0, 2) })

	c.shared(g, dst)

	x := make([]int64, n)
	c.whole("shuffle(x)", n, func() { g.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] }) })
	c.single("seed(42)", func() { g.Seed(42) })
	return c
}
