package libm_test

import (
	"math"
	"testing"

	"github.com/seedtree/seedtree/internal/libm"
)

// uniform returns 4096 arguments spread over [lo, hi).
func uniform(lo, hi float64) *[4096]float64 {
	s := newWords("bench")
	var x [4096]float64
	for i := range x {
		x[i] = math.Float64frombits(class{lin, lo, hi}.arg(s, 8))
	}
	return &x
}

// BenchmarkUnary has the samplers' usual argument ranges, each beside Go's
// math. The calls do not depend on each other.
func BenchmarkUnary(b *testing.B) {
	for _, c := range []struct {
		name       string
		libm, math func(float64) float64
		lo, hi     float64
	}{
		{"Log/unit", libm.Log, math.Log, 0, 1},
		{"Log/64", libm.Log, math.Log, 0, 64},
		{"Log2/unit", libm.Log2, math.Log2, 0, 1},
		{"Exp/unit", libm.Exp, math.Exp, -1, 1},
		{"Exp/40", libm.Exp, math.Exp, -40, 0},
		{"Log1p/minus", libm.Log1p, math.Log1p, -1, 0},
		{"Log1p/small", libm.Log1p, math.Log1p, -0.25, 0.25},
		{"Log1p/64", libm.Log1p, math.Log1p, 0, 64},
		{"Expm1/unit", libm.Expm1, math.Expm1, -1, 1},
		{"Expm1/40", libm.Expm1, math.Expm1, -40, 0},
		{"Sin/turn", libm.Sin, math.Sin, 0, 2 * math.Pi},
		{"Cos/turn", libm.Cos, math.Cos, 0, 2 * math.Pi},
		{"Acos/unit", libm.Acos, math.Acos, -1, 1},
	} {
		x := uniform(c.lo, c.hi)
		for _, v := range []struct {
			name string
			f    func(float64) float64
		}{{"libm", c.libm}, {"math", c.math}} {
			b.Run(c.name+"/"+v.name, func(b *testing.B) {
				sum := 0.0
				for i := range b.N {
					sum += v.f(x[i%len(x)])
				}
				sink = sum
			})
		}
	}
}

func BenchmarkPow(b *testing.B) {
	x, y := uniform(0, 1), uniform(0, 16)
	for _, v := range []struct {
		name string
		f    func(x, y float64) float64
	}{{"libm", libm.Pow}, {"math", math.Pow}} {
		b.Run(v.name, func(b *testing.B) {
			sum := 0.0
			for i := range b.N {
				sum += v.f(x[i%len(x)], y[(i>>1)%len(y)])
			}
			sink = sum
		})
	}
}

var sink float64

// BenchmarkSlice has the functions of slices over blocks as the samplers have
// them.
func BenchmarkSlice(b *testing.B) {
	for _, c := range []struct {
		name   string
		f      func([]float64)
		lo, hi float64
	}{
		{"Log/unit", libm.LogSlice, 0, 1},
		{"Log/64", libm.LogSlice, 0, 64},
		{"Log1p/minus", libm.Log1pSlice, -1, 0},
		{"Exp/unit", libm.ExpSlice, -1, 1},
		{"Expm1/unit", libm.Expm1Slice, -1, 1},
		{"Expm1/40", libm.Expm1Slice, -40, 0},
		{"Pow/unit", func(x []float64) { libm.PowSlice(x, 0.4) }, 0, 1},
	} {
		args := uniform(c.lo, c.hi)
		b.Run(c.name, func(b *testing.B) {
			var x [256]float64
			for i := 0; i < b.N; i += len(x) {
				copy(x[:], args[i%len(args):])
				c.f(x[:])
			}
		})
	}
}
