package numpy

import (
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
)

//go:generate go run ./_gen

// The ziggurat of G. Marsaglia and W. W. Tsang, "The Ziggurat Method for
// Generating Random Variables", Journal of Statistical Software 5, 2000, with
// 256 layers: the word picks a layer and a point across it. Nearly all points
// are accepted by one comparison; the others cost a look at the density, layer
// 0 the tail.
//
// The tables are NumPy's own: their last bits follow from no formula.

// A layer is one of 256: points below k are accepted, and w scales a point to
// a value.
type layer struct {
	k uint64
	w float64
}

// A layer32 is a layer of the float32 ziggurats.
type layer32 struct {
	k uint32
	w float32
}

// A wordReader is what follows in the stream of a bit generator from which a
// fill has taken a block of words ahead: first those words. Without a block it
// is the bit generator.
type wordReader struct {
	bits    BitGenerator
	words   []uint64 // taken, not yet used
	twister bool     // words are a Mersenne Twister's
}

// reader returns the wordReader of b. It reports false if nothing is known
// of how b makes numbers from words, so that no words can be taken ahead.
func reader(b BitGenerator) (r wordReader, known bool) {
	r.bits = b
	switch b.(type) {
	case *pcg.PCG64, *pcg.DXSM, *philox.Philox, *sfc64.SFC64:
		return r, true
	case *mt19937.MT19937:
		r.twister = true
		return r, true
	}
	return r, false
}

// double is next_double.
func (r *wordReader) double() float64 {
	if len(r.words) == 0 {
		return r.bits.Float64()
	}
	w := r.words[0]
	r.words = r.words[1:]
	if r.twister {
		w = w>>37<<37 | w<<32>>38<<11 // 27 bits of one half, 26 of the other
	}
	return float64(w>>11) * 0x1p-53
}

// A wordReader32 is the wordReader of the float32 ziggurats, which know how
// their numbers are made of 32-bit words over any bit generator.
type wordReader32 struct {
	bits  BitGenerator
	words []uint32
}

// float is next_float.
func (r *wordReader32) float() float32 {
	if len(r.words) == 0 {
		return float32FromWord(r.bits.Uint32())
	}
	w := r.words[0]
	r.words = r.words[1:]
	return float32FromWord(w)
}
