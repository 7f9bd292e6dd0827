//go:build !purego

package numpy

import "github.com/seedtree/seedtree/internal/cpu"

// minRun is the number of words in a step of the kernels.
const minRun = 4

// normalRun writes the values of words to dst until one is not accepted at
// once, and returns their number. dst may begin where words do, or before.
func normalRun(dst []float64, words []uint64) (n int) {
	if len(words) >= minRun && cpu.UseAVX2 {
		whole := len(words) &^ (minRun - 1)
		if n = normalRunAVX2(&dst[0], &words[0], whole, &normalLayers); n < whole {
			return n
		}
	}
	return n + normalRunGeneric(dst[n:], words[n:])
}

// exponentialRun is normalRun for exponential numbers.
func exponentialRun(dst []float64, words []uint64) (n int) {
	if len(words) >= minRun && cpu.UseAVX2 {
		whole := len(words) &^ (minRun - 1)
		if n = exponentialRunAVX2(&dst[0], &words[0], whole, &exponentialLayers); n < whole {
			return n
		}
	}
	return n + exponentialRunGeneric(dst[n:], words[n:])
}

//go:noescape
func normalRunAVX2(dst *float64, words *uint64, n int, layers *[256]layer) int

//go:noescape
func exponentialRunAVX2(dst *float64, words *uint64, n int, layers *[256]layer) int
