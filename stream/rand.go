package stream

import (
	"math/bits"
	"math/rand/v2"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// A Rand is a math/rand/v2.Rand over the PCG64 of a key: a task's numbers in
// the standard library's terms. It has all methods of that type, and every
// value is the one rand.New(pcg.New(key)) yields; the commonest ones are
// faster than through that type's Source interface. Code that wants a
// *rand.Rand takes &r.Rand, which continues the same stream.
//
// NormFloat64 and ExpFloat64 are the standard library's own, which does not
// promise their last bit on every architecture; all other values are equal
// everywhere. NumPy derives its numbers from the same words differently: for
// those, see package numpy.
//
// A Rand must not be copied and is not safe for concurrent use. The zero Rand
// is not seeded and panics on use.
type Rand struct {
	_ noCopy
	rand.Rand
	src *pcg.PCG64 // &own; nil in the zero Rand
	own pcg.PCG64
}

// noCopy makes vet report copies of the types that contain it.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// NewRand returns the Rand of a key. It is a constructor for [ForEach], [Map]
// and [Results]. It panics if key is the zero Sequence.
func NewRand(key seedseq.Sequence) *Rand {
	r := &Rand{own: *pcg.New(key)}
	r.src = &r.own
	r.Rand = *rand.New(r.src)
	return r
}

// Uint64 returns a random uint64.
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Uint32 returns a random uint32, the high half of a Uint64. (PCG64's own
// Uint32 deals out both halves, as NumPy does.)
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Int64 returns a non-negative random int64.
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() &^ (1 << 63)) }

// Float64 returns a random number in [0, 1), the low 53 bits of a Uint64.
// (PCG64's own Float64 takes the high ones, as NumPy does.)
func (r *Rand) Float64() float64 { return float64(r.src.Uint64()<<11>>11) / (1 << 53) }

// IntN returns a random int in [0, n). It panics if n <= 0.
func (r *Rand) IntN(n int) int {
	if n <= 0 {
		panic("stream: invalid argument to IntN")
	}
	return int(r.uint64n(uint64(n)))
}

// Int64N returns a random int64 in [0, n). It panics if n <= 0.
func (r *Rand) Int64N(n int64) int64 {
	if n <= 0 {
		panic("stream: invalid argument to Int64N")
	}
	return int64(r.uint64n(uint64(n)))
}

// Uint64N returns a random uint64 in [0, n). It panics if n is 0.
func (r *Rand) Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("stream: invalid argument to Uint64N")
	}
	return r.uint64n(n)
}

// uint64n is the method of math/rand/v2: a mask if n is a power of two, and
// otherwise D. Lemire, "Fast Random Integer Generation in an Interval", 2019.
// math/rand/v2 computes the same values by other steps on 32-bit machines.
func (r *Rand) uint64n(n uint64) uint64 {
	x := r.src.Uint64()
	if n&(n-1) == 0 {
		return x & (n - 1)
	}
	hi, lo := bits.Mul64(x, n)
	if lo < n {
		return r.retry(n, hi, lo)
	}
	return hi
}

// retry draws until the product is not one of those that would give some
// results one chance more than others.
//
//go:noinline
func (r *Rand) retry(n, hi, lo uint64) uint64 {
	for reject := -n % n; lo < reject; {
		hi, lo = bits.Mul64(r.src.Uint64(), n)
	}
	return hi
}

// Shuffle shuffles n elements; swap exchanges elements i and j. It panics if
// n < 0.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("stream: invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.uint64n(uint64(i)+1)))
	}
}

// Perm returns a random permutation of the integers in [0, n). It panics if
// n < 0.
func (r *Rand) Perm(n int) []int {
	p := make([]int, max(n, 0))
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}
