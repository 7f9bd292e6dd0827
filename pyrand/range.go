package pyrand

import (
	"math/big"
	"math/bits"
)

// Every bounded integer is B(n): with k the bit length of n itself, draw k bits
// until the value is below n. A power of two therefore rejects half of its
// draws, and B(1) still draws bits until one is 0.

// below32 is B(n) for n >= 1.
func (r *Random) below32(n uint32) uint32 {
	shift := bits.LeadingZeros32(n)
	for {
		if v := r.mt.Uint32() >> (shift & 31); v < n {
			return v
		}
	}
}

// below is B(n) for n >= 1.
func (r *Random) below(n uint64) uint64 {
	if n>>32 == 0 {
		return uint64(r.below32(uint32(n)))
	}
	shift := bits.LeadingZeros64(n)
	for {
		w := r.mt.Uint64()
		if v := w>>32 | uint64(uint32(w)>>(shift&31))<<32; v < n {
			return v
		}
	}
}

// belowAll is B(2^64): 65 bits, redrawn while the highest is set.
func (r *Random) belowAll() uint64 {
	for {
		v := r.Uint64()
		if r.mt.Uint32()>>31 == 0 {
			return v
		}
	}
}

// belowBig is B(n) for n >= 1.
func (r *Random) belowBig(n *big.Int) *big.Int {
	if n.IsUint64() {
		return new(big.Int).SetUint64(r.below(n.Uint64()))
	}
	k := n.BitLen()
	v, w := newBig(k)
	for {
		r.fillWords(w, k)
		if v.SetBits(w).Cmp(n) < 0 {
			return v
		}
	}
}

// RandBelow returns a uniform integer in [0, n): randrange(n). It panics if n
// is 0.
func (r *Random) RandBelow(n uint64) uint64 {
	if n == 0 {
		refuse("RandBelow", "n", n, "n > 0")
	}
	return r.below(n)
}

// RandRange returns a uniform integer in [start, stop): randrange(start,
// stop). It panics if start >= stop.
func (r *Random) RandRange(start, stop int64) int64 {
	if start >= stop {
		refuse("RandRange", "stop", stop, "stop > start")
	}
	return int64(uint64(start) + r.below(uint64(stop)-uint64(start)))
}

// RandRangeStep returns one of the integers start, start+step, start+2*step,
// ... short of stop: randrange(start, stop, step). It panics if there is none,
// or if step is 0.
func (r *Random) RandRangeStep(start, stop, step int64) int64 {
	var width, stride uint64
	switch {
	case step > 0 && start < stop:
		width, stride = uint64(stop)-uint64(start), uint64(step)
	case step < 0 && start > stop:
		width, stride = uint64(start)-uint64(stop), -uint64(step)
	case step == 0:
		refuse("RandRangeStep", "step", step, "step != 0")
	default:
		refuse("RandRangeStep", "stop", stop, "a range that is not empty")
	}
	n := (width-1)/stride + 1
	return int64(uint64(start) + uint64(step)*r.below(n))
}

// RandInt returns a uniform integer in [a, b], both ends included: randint(a,
// b). It panics if b < a.
func (r *Random) RandInt(a, b int64) int64 {
	if b < a {
		refuse("RandInt", "b", b, "b >= a")
	}
	var v uint64
	if width := uint64(b) - uint64(a) + 1; width != 0 {
		v = r.below(width)
	} else {
		v = r.belowAll()
	}
	return int64(uint64(a) + v)
}

// RandRangeBig is RandRange for integers of any size.
func (r *Random) RandRangeBig(start, stop *big.Int) *big.Int {
	width := new(big.Int).Sub(stop, start)
	if width.Sign() <= 0 {
		refuse("RandRangeBig", "stop", stop, "stop > start")
	}
	v := r.belowBig(width)
	return v.Add(v, start)
}

// RandRangeStepBig is RandRangeStep for integers of any size.
func (r *Random) RandRangeStepBig(start, stop, step *big.Int) *big.Int {
	if step.Sign() == 0 {
		refuse("RandRangeStepBig", "step", step, "step != 0")
	}
	n := new(big.Int).Sub(stop, start)
	if n.Sign() != step.Sign() {
		refuse("RandRangeStepBig", "stop", stop, "a range that is not empty")
	}
	// ceil(|width| / |step|)
	n.Abs(n).Sub(n, big.NewInt(1))
	n.Quo(n, new(big.Int).Abs(step)).Add(n, big.NewInt(1))
	v := r.belowBig(n)
	return v.Mul(v, step).Add(v, start)
}

// RandIntBig is RandInt for integers of any size.
func (r *Random) RandIntBig(a, b *big.Int) *big.Int {
	width := new(big.Int).Sub(b, a)
	if width.Sign() < 0 {
		refuse("RandIntBig", "b", b, "b >= a")
	}
	v := r.belowBig(width.Add(width, big.NewInt(1)))
	return v.Add(v, a)
}
