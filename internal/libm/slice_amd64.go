//go:build !purego

package libm

import (
	"math"

	"github.com/seedtree/seedtree/internal/cpu"
)

// The block functions are the kernels' share of the functions of slices. They
// replace the first numbers of x, a multiple of 4, and return how many these
// are.

func logBlock(x []float64) int {
	n := len(x) &^ 3
	if n == 0 || !cpu.UseAVX2 {
		return 0
	}
	return n - logAVX2(&x[0], n)
}

func log1pBlock(x []float64) int {
	n := len(x) &^ 3
	if n == 0 || !cpu.UseAVX2 {
		return 0
	}
	return n - log1pAVX2(&x[0], n)
}

func expBlock(x []float64) int {
	n := len(x) &^ 3
	if n == 0 || !cpu.UseAVX2 {
		return 0
	}
	return n - expAVX2(&x[0], n)
}

func expm1Block(x []float64) int {
	n := len(x) &^ 3
	if n == 0 || !cpu.UseAVX2 {
		return 0
	}
	return n - expm1AVX2(&x[0], n)
}

func powBlock(x []float64, y float64) int {
	n := len(x) &^ 3
	if n == 0 || !cpu.UseAVX2 || math.Float64bits(y)>>52&0x7ff-powTiny >= powHuge-powTiny {
		return 0
	}
	return n - powAVX2(&x[0], n, y)
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
