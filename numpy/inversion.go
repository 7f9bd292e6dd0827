package numpy

import (
	"slices"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
)

// Many distributions are a function of one number of a simpler one. Their
// fills draw a block of those, which stays in the cache, and transform it in
// place.

// A uniformFunc turns a uniform number into a value, or reports false where
// NumPy starts over, at the edge of the unit interval.
type uniformFunc func(u float64) (x float64, ok bool)

// invert returns one value of f.
func invert(b BitGenerator, f uniformFunc) float64 {
	for {
		if x, ok := f(b.Float64()); ok {
			return x
		}
	}
}

// fillInverse fills dst with values of f.
func fillInverse(b BitGenerator, dst []float64, f uniformFunc) {
	fillBlocks(b, dst, func(block []float64) (n int) {
		for _, u := range block {
			if x, ok := f(u); ok {
				block[n] = x
				n++
			}
		}
		return n
	})
}

// fillBlocks fills dst from blocks of uniform numbers, which f replaces by the
// values that they give, moved together, and counts.
func fillBlocks(b BitGenerator, dst []float64, f func(block []float64) int) {
	for len(dst) > 0 {
		block := dst[:min(len(dst), wordBlock)]
		fillDoubles(b, block)
		dst = dst[f(block):]
	}
}

// transformExponential fills dst with f of standard exponential numbers.
func (v *variates) transformExponential(dst []float64, f func(e float64) float64) {
	for block := range slices.Chunk(dst, wordBlock) {
		v.fillExponential(block)
		for i, e := range block {
			block[i] = f(e)
		}
	}
}

// fillDoubles is b.FillFloat64(dst) for memory on the stack; see words.go.
func fillDoubles(b BitGenerator, dst []float64) {
	switch b := b.(type) {
	case *pcg.PCG64:
		b.FillFloat64(dst)
	case *pcg.DXSM:
		b.FillFloat64(dst)
	case *philox.Philox:
		b.FillFloat64(dst)
	case *sfc64.SFC64:
		b.FillFloat64(dst)
	case *mt19937.MT19937:
		b.FillFloat64(dst)
	default:
		for i := range dst {
			dst[i] = b.Float64()
		}
	}
}
