package numpy

import "github.com/seedtree/seedtree/internal/unit"

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
	for len(dst) > 0 {
		block := nextDoubles(b, dst)
		n := 0
		for _, u := range block {
			if x, ok := f(u); ok {
				block[n] = x
				n++
			}
		}
		dst = dst[n:]
	}
}

// nextDoubles returns a first block of dst, filled with uniform numbers.
func nextDoubles(b BitGenerator, dst []float64) []float64 {
	block := dst[:min(len(dst), wordBlock)]
	fillDoubles(b, block)
	return block
}

// transformExponential fills dst with f of standard exponential numbers.
func (v *variates) transformExponential(dst []float64, f func(e float64) float64) {
	for len(dst) > 0 {
		block := dst[:min(len(dst), wordBlock)]
		v.fillExponential(block)
		for i, e := range block {
			block[i] = f(e)
		}
		dst = dst[len(block):]
	}
}

// fillDoubles is b.FillFloat64(dst), but leaves memory on the stack there; see
// words.go.
func fillDoubles(b BitGenerator, dst []float64) {
	r, known := reader(b)
	if !known {
		for i := range dst {
			dst[i] = b.Float64()
		}
		return
	}
	words := unit.Words(dst)
	fillWords(b, words)
	if r.twister {
		for i, w := range words {
			dst[i] = twisterDouble(w)
		}
		return
	}
	for i, w := range words {
		dst[i] = unit.Float64(w)
	}
}
