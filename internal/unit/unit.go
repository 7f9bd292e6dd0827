// Package unit is what the bit generators share: words as floating-point numbers
// in [0, 1), and integers of any size as distances.
package unit

import (
	"math"
	"unsafe"
)

// Float64 returns the high 53 bits of x as a multiple of 2^-53 in [0, 1).
func Float64(x uint64) float64 {
	return float64(float64(x>>11) * 0x1p-53)
}

// Block is the number of words that Fill has made and converts at a time, while
// they are in the first-level cache: a multiple of what any kernel of package
// philox makes in a turn.
const Block = 4 * 7 * 24

// Fill fills dst with Float64 of the words that fill writes.
func Fill(dst []float64, fill func([]uint64)) {
	for len(dst) > 0 {
		n := min(len(dst), Block)
		words := Words(dst[:n])
		fill(words)
		Convert(words)
		dst = dst[n:]
	}
}

// convertGeneric replaces the words of p by their Float64.
func convertGeneric(p []uint64) {
	for len(p) >= 4 {
		q := p[:4:4]
		a, b, c, d := Float64(q[0]), Float64(q[1]), Float64(q[2]), Float64(q[3])
		q[0], q[1] = math.Float64bits(a), math.Float64bits(b)
		q[2], q[3] = math.Float64bits(c), math.Float64bits(d)
		p = p[4:]
	}
	for i, x := range p {
		p[i] = math.Float64bits(Float64(x))
	}
}

// Words returns the memory of dst as words. Both types have the same size and
// alignment, so a generator can write its output where the numbers will be.
func Words(dst []float64) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(dst))), len(dst))
}
