//go:build !purego

package libm

import (
	"math"

	"github.com/seedtree/seedtree/internal/cpu"
)

// The fours functions replace numbers of x from its beginning on, and return
// the rest. The kernels leave a four with a special number to the function of
// one.

func logFours(x []float64) []float64 {
	for len(x) >= 4 && cpu.UseAVX2 {
		n := len(x) &^ 3
		x = x[n-logAVX2(&x[0], n):]
		special := x[:min(len(x), 4)]
		for i, v := range special {
			special[i] = Log(v)
		}
		x = x[len(special):]
	}
	return x
}

func log1pFours(x []float64) []float64 {
	for len(x) >= 4 && cpu.UseAVX2 {
		n := len(x) &^ 3
		x = x[n-log1pAVX2(&x[0], n):]
		special := x[:min(len(x), 4)]
		for i, v := range special {
			special[i] = Log1p(v)
		}
		x = x[len(special):]
	}
	return x
}

func expFours(x []float64) []float64 {
	for len(x) >= 4 && cpu.UseAVX2 {
		n := len(x) &^ 3
		x = x[n-expAVX2(&x[0], n):]
		special := x[:min(len(x), 4)]
		for i, v := range special {
			special[i] = Exp(v)
		}
		x = x[len(special):]
	}
	return x
}

func expm1Fours(x []float64) []float64 {
	for len(x) >= 4 && cpu.UseAVX2 {
		n := len(x) &^ 3
		x = x[n-expm1AVX2(&x[0], n):]
		special := x[:min(len(x), 4)]
		for i, v := range special {
			special[i] = Expm1(v)
		}
		x = x[len(special):]
	}
	return x
}

func powFours(x []float64, y float64) []float64 {
	ordinary := math.Float64bits(y)>>52&0x7ff-powTiny < powHuge-powTiny
	for len(x) >= 4 && cpu.UseAVX2 && ordinary {
		n := len(x) &^ 3
		x = x[n-powAVX2(&x[0], n, y):]
		special := x[:min(len(x), 4)]
		for i, v := range special {
			special[i] = Pow(v, y)
		}
		x = x[len(special):]
	}
	return x
}

//go:noescape
func logAVX2(x *float64, n int) (left int)

//go:noescape
func log1pAVX2(x *float64, n int) (left int)

//go:noescape
func expAVX2(x *float64, n int) (left int)

//go:noescape
func expm1AVX2(x *float64, n int) (left int)

//go:noescape
func powAVX2(x *float64, n int, y float64) (left int)
