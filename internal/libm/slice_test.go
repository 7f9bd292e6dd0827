package libm_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/internal/tiertest"
)

// sliceFunctions are the functions of slices, each beside that of one number
// and with the argument classes of functions.
var sliceFunctions = []struct {
	name  string
	slice func([]float64)
	one   func(float64) float64
}{
	{"log", libm.LogSlice, libm.Log},
	{"log1p", libm.Log1pSlice, libm.Log1p},
	{"exp", libm.ExpSlice, libm.Exp},
	{"expm1", libm.Expm1Slice, libm.Expm1},
	{"pow", func(x []float64) { libm.PowSlice(x, 0.4) }, func(x float64) float64 { return libm.Pow(x, 0.4) }},
}

// TestSlices has slices of every length up to 2048, at any alignment.
func TestSlices(t *testing.T) {
	const longest = 2048
	for _, f := range sliceFunctions {
		t.Run(f.name, func(t *testing.T) {
			var args [longest]float64
			s := newWords(f.name)
			for i := range args {
				args[i] = math.Float64frombits(class{lin, 0, 1}.arg(s, 8))
			}
			tiertest.Each(t, func(t *testing.T) {
				var buf [longest + 5]float64
				for n := range longest + 1 {
					x := buf[n%4:][:n+1]
					copy(x, args[:n])
					x[n] = 99 // behind the end
					f.slice(x[:n])
					for i, v := range args[:n] {
						if want := f.one(v); bits64(x[i]) != bits64(want) {
							require.Equal(t, want, x[i], "number %d of %d, %v", i, n, v)
						}
					}
					require.Equal(t, 99.0, x[n])
				}
			})
		})
	}
}
