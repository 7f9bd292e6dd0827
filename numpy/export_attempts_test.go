package numpy

import "github.com/seedtree/seedtree/internal/libm"

// GammaTest returns the test of the attempts at gamma numbers of a shape above
// 1, and the same without rough logarithms.
func GammaTest(shape float64) (accepts, exactly func(x, u float64) bool) {
	s := newGamma(shape)
	cube := func(x float64) float64 {
		t := 1 + float64(s.c*x)
		return float64(t * t * t)
	}
	return func(x, u float64) bool { return s.accepts(x, cube(x), u) },
		func(x, u float64) bool { return s.acceptsAtOnce(x, u) || s.acceptsExactly(x, cube(x), u) }
}

// A Decision says of an attempt of two uniform, or other, numbers whether it is
// accepted, if that is sure.
type Decision func(u, v float64) (accepted, sure bool)

// CellTest returns the decision of a sampler's cells, the one without them, and
// the bounds of the cell of u.
type CellTest struct {
	Cells, Exactly Decision
	Bounds         func(u float64) (lo, hi float64)
}

func boundsOf(c *cells) func(u float64) (lo, hi float64) {
	return func(u float64) (lo, hi float64) { return c.at(u).lo, c.at(u).hi }
}

// GammaCells returns the test of a gamma sampler with shape below 1.
func GammaCells(shape float64) CellTest {
	var v variates
	s, plain := v.gammaOf(0, shape, cellsFrom), newGamma(shape)
	return CellTest{
		func(u, e float64) (bool, bool) { return false, e < s.cells.at(u).lo },
		func(u, e float64) (bool, bool) { _, ok := plain.tryBelow1(u, e); return ok, true },
		boundsOf(s.cells),
	}
}

// JohnkCells returns the test of a beta sampler with parameters up to 1.
func JohnkCells(a, b float64) CellTest {
	s := johnkSampler{a: a, b: b, inverseA: 1 / a, inverseB: 1 / b}
	s.expect(cellsFrom)
	return CellTest{
		func(u, w float64) (bool, bool) { return false, w > s.cells.at(u).hi },
		func(u, w float64) (bool, bool) {
			_, ok := betaOfPowers(u, w, libm.Pow(u, s.inverseA), libm.Pow(w, s.inverseB), a, b, &changes{})
			return ok, true
		},
		boundsOf(&s.cells),
	}
}

// VonmisesCells returns the test of a von Mises sampler.
func VonmisesCells(kappa float64) CellTest {
	s := newVonmises(0, kappa, kappaMax)
	s.expect(cellsFrom)
	return CellTest{
		s.decide,
		func(u, height float64) (bool, bool) { return s.accepts(s.point(u), height), true },
		boundsOf(&s.cells),
	}
}
