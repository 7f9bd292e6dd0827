package numpy

import (
	"github.com/seedtree/seedtree/internal/unit"
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
)

// Many distributions are a function of one number of a simpler one. Their
// fills draw a block of those, which stays in the cache, and transform it in
// place, one operation after the other over the whole block: package libm
// takes several numbers at a time then.

// fillOfNormals fills dst with t of the values of normal.
func (v *variates) fillOfNormals(workers int, dst []float64, t transform) {
	if workers > 1 {
		dst = v.parallelNormals(workers, dst, t)
	}
	t.fill(dst, v.fillNormal)
}

// fillOfExponentials fills dst with t of the values of exponential.
func (v *variates) fillOfExponentials(workers int, dst []float64, t transform) {
	if workers > 1 {
		dst = v.parallelExponentials(workers, dst, t)
	}
	t.fill(dst, v.fillExponential)
}

// fillOfGammas fills dst with t of the values of gamma.
func (v *variates) fillOfGammas(workers int, dst []float64, shape float64, t transform) {
	if workers > 1 {
		dst = v.parallelGammas(workers, dst, shape, t)
	}
	t.fill(dst, func(block []float64) { v.fillGamma(block, shape) })
}

// fillOfUniforms fills dst with t of uniform numbers.
func fillOfUniforms(workers int, b BitGenerator, dst []float64, t transform) {
	if workers > 1 {
		dst = parallelUniforms(workers, b, dst, t)
	}
	t.fill(dst, func(block []float64) { fillDoubles(b, block) })
}

// nextDoubles returns a first block of dst, filled with uniform numbers.
func nextDoubles(b BitGenerator, dst []float64) []float64 {
	block := dst[:min(len(dst), wordBlock)]
	fillDoubles(b, block)
	return block
}

// positive moves the positive numbers of block to its beginning, and returns
// those: NumPy starts over where a uniform number is 0 and its logarithm wanted.
func positive(block []float64) []float64 {
	n := 0
	for _, u := range block {
		block[n] = u
		if u > 0 {
			n++
		}
	}
	return block[:n]
}

// fillDoublePairs fills two slices of one length with alternate uniform
// numbers.
func (v *variates) fillDoublePairs(first, second []float64) {
	var buf [wordBlock]float64
	for len(first) > 0 {
		pairs := buf[:2*min(len(first), len(buf)/2)]
		fillDoubles(v.bits, pairs)
		for i := range len(pairs) / 2 {
			first[i], second[i] = pairs[2*i], pairs[2*i+1]
		}
		first, second = first[len(pairs)/2:], second[len(pairs)/2:]
	}
}

// fillDoubles is b.FillFloat64(dst), but leaves memory on the stack there; see
// words.go.
func fillDoubles(b BitGenerator, dst []float64) {
	switch b := b.(type) {
	case *pcg.PCG64:
		b.FillFloat64(dst)
	case *pcg.DXSM:
		b.FillFloat64(dst)
	case *philox.Philox:
		words := unit.Words(dst)
		b.Fill(words)
		unit.Convert(words)
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
