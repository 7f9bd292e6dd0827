package numpy_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
)

// TestCells has numbers at the bounds of cells, and at their ends, where wrong
// ones would show.
func TestCells(t *testing.T) {
	tests := map[string]numpy.CellTest{}
	for _, shape := range []float64{0x1p-10, 0.01, 0.25, 0.5, 0.9, 1 - 1e-9} {
		tests[fmt.Sprintf("gamma(%v)", shape)] = numpy.GammaCells(shape)
	}
	for _, p := range [][2]float64{{0.5, 0.7}, {1, 1}, {1e-300, 0.3}, {0.3, 1e-300}, {0.02, 0.01}, {0.1, 0.9}, {1, 0.05}} {
		tests[fmt.Sprintf("beta%v", p)] = numpy.JohnkCells(p[0], p[1])
	}
	for _, kappa := range []float64{1e-8, 1e-6, 1e-3, 0.1, 1, 4, 60, 1000} {
		tests[fmt.Sprintf("vonmises(%v)", kappa)] = numpy.VonmisesCells(kappa)
	}
	for name, test := range tests {
		r := rand.New(rand.NewPCG(3, 4))
		check := func(u, v float64) {
			accepted, known := test.Cells(u, v)
			if !known || !(v >= 0) {
				return
			}
			if want, _ := test.Exactly(u, v); accepted != want {
				t.Fatalf("%s: u = %v, v = %v: accepted %v, want %v", name, u, v, accepted, want)
			}
		}
		for i := range 20000 {
			u := r.Float64()
			switch i % 4 {
			case 1:
				u = float64(r.IntN(256)) / 256
			case 2:
				u = math.Nextafter(float64(1+r.IntN(256))/256, 0)
			}
			lo, hi := test.Bounds(u)
			for _, v := range []float64{lo, hi, r.Float64() * 1.25, 0} {
				if v < 1 {
					check(u, math.Nextafter(v, 0))
					check(u, math.Nextafter(v, 2))
				}
			}
		}
	}
}

// TestCellsDecide fails if cells are of no use for parameters they are made for.
func TestCellsDecide(t *testing.T) {
	for name, c := range map[string]struct {
		test numpy.CellTest
		draw func(r *rand.Rand) float64
	}{
		"gamma":    {numpy.GammaCells(0.5), (*rand.Rand).ExpFloat64},
		"beta":     {numpy.JohnkCells(0.5, 0.7), (*rand.Rand).Float64},
		"vonmises": {numpy.VonmisesCells(4), (*rand.Rand).Float64},
	} {
		r := rand.New(rand.NewPCG(5, 6))
		rejected, found := 0, 0
		for range 10000 {
			u, v := r.Float64(), c.draw(r)
			if want, _ := c.test.Exactly(u, v); !want {
				rejected++
				if accepted, sure := c.test.Cells(u, v); sure && !accepted {
					found++
				}
			}
		}
		require.Greater(t, found, rejected*9/10, name)
	}
}
