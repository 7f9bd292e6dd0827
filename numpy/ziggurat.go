package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/unit"
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

// A wedge bounds the density where the points of a layer are that are not
// accepted at once, to spare the exponential function. There a second number,
// v, picks a height in the layer. With point p of span, s = p + v*(span-k) is
// span on the chord of the density. The height is below the density if s is
// below middle-half, and not if s is above middle+half; half has room for the
// rounding errors of tables and samplers.
type wedge struct{ middle, half float64 }

// decide tells whether the height v at point p is below the density, and
// whether that is sure.
func (w *wedge) decide(p, k, span uint64, v float64) (below, sure bool) {
	d := float64(int64(p)) + float64(v*float64(int64(span-k))) - w.middle
	return d < 0, math.Abs(d) > w.half
}

// A wordReader is a block of words that a fill has taken ahead from a bit
// generator: they come first in what follows in its stream. The zero wordReader
// has none.
//
// So that blocks can be on the stack, the bit generator is not in it, nor is
// the slice ever changed through a pointer.
type wordReader struct {
	words   []uint64
	next    int  // index of the first word not yet used
	twister bool // words are a Mersenne Twister's
}

// reader returns a wordReader for b. It reports false if nothing is known of
// how b makes numbers from words, so that no words can be taken ahead.
func reader(b BitGenerator) (r wordReader, known bool) {
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
func (r *wordReader) double(b BitGenerator) float64 {
	if r.next == len(r.words) {
		return b.Float64()
	}
	r.next++
	return r.doubleOf(r.words[r.next-1])
}

// doubleOf is next_double of a word of r.
func (r *wordReader) doubleOf(w uint64) float64 {
	if r.twister {
		return twisterDouble(w)
	}
	return unit.Float64(w)
}

// twisterDouble is next_double of the Mersenne Twister, made of the two words
// in w: 27 bits of the high half and 26 of the low one.
func twisterDouble(w uint64) float64 { return float64(w>>37<<26|w<<32>>38) * 0x1p-53 }

// A wordReader32 is the wordReader of the float32 ziggurats, which know how
// their numbers are made of 32-bit words over any bit generator.
type wordReader32 struct {
	words []uint32
	next  int
}

// float is next_float.
func (r *wordReader32) float(b BitGenerator) float32 {
	if r.next == len(r.words) {
		return float32FromWord(b.Uint32())
	}
	w := r.words[r.next]
	r.next++
	return float32FromWord(w)
}
