//go:build !amd64 || purego

package libm

func logFours(x []float64) []float64            { return x }
func log1pFours(x []float64) []float64          { return x }
func expFours(x []float64) []float64            { return x }
func expm1Fours(x []float64) []float64          { return x }
func powFours(x []float64, _ float64) []float64 { return x }
