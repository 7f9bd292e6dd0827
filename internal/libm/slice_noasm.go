//go:build !amd64 || purego

package libm

func logBlock([]float64) int          { return 0 }
func log1pBlock([]float64) int        { return 0 }
func expBlock([]float64) int          { return 0 }
func expm1Block([]float64) int        { return 0 }
func powBlock([]float64, float64) int { return 0 }
