// Package seedseq is the tree of seeds: every piece of work has a key, a key
// is a position in the tree, and the position decides the numbers.
//
//	root := seedseq.New(42)          // SeedSequence(42)
//	key := root.Child(7)             // SeedSequence(42, spawn_key=(7,))
//	gen := pcg.New(key)              // PCG64(key)
//
// The seeds are those of numpy.random.SeedSequence (NumPy 2.5.5), bit for bit.
// NumPy's mixer absorbs the words of a spawn key strictly in order, so four
// pool words and a running constant are the whole state of a key: a [Sequence]
// has 20 bytes, is a plain comparable value, and yields its children in
// constant time and without allocation.
//
// The words a key generates seed generators. They are not random numbers: the
// words of the children of one parent never repeat, which a statistical test
// can see.
package seedseq

import (
	"github.com/seedtree/seedtree/internal/seedmix"
)

// A Sequence is a key: one position in a tree of seeds. It is immutable,
// comparable (usable as a map key) and safe for concurrent use.
//
// The zero Sequence is not a key; its methods panic, except the text and
// binary forms, which report an error, and String.
type Sequence struct {
	pool
	hash uint32 // running constant of the mixer; odd in every key
}

// A pool is the mixer's four words. (The compiler keeps structs of up to four
// fields in registers, nested ones too, but not one of five.)
type pool struct{ p0, p1, p2, p3 uint32 }

// A Seeder generates seed words. Sequence and numpy.SeedSequence are Seeders.
// The words are a function of the key alone: a shorter request is a prefix of
// a longer one, and a call changes nothing.
type Seeder interface {
	Fill32(dst []uint32) // generate_state(len(dst), uint32)
	Fill64(dst []uint64) // generate_state(len(dst), uint64)
}

// New returns the root key of a seed, NumPy's SeedSequence(seed), or of a list
// of seeds, SeedSequence([seed, more...]).
//
// A negative number has no seed in NumPy; New(uint64(x)) of an int64 x takes
// its two's complement. As in NumPy, a list is cut into 32-bit words without
// marks between its elements, so different lists can be one key: zeros at the
// end of a list of at most four words change nothing ([7, 0] is 7), and
// [1, 1<<32] is [1, 0, 1].
func New(seed uint64, more ...uint64) Sequence {
	var buf [8]uint32
	words := seedmix.Words(buf[:0], seed)
	for _, x := range more {
		words = seedmix.Words(words, x)
	}
	return FromWords(words...)
}

// FromWords returns the root key of 32-bit words of entropy, NumPy's
// SeedSequence(numpy.array(words, dtype=numpy.uint32)). With the result of
// [Entropy] it starts an unpredictable run that can be repeated.
func FromWords(words ...uint32) Sequence {
	var p [4]uint32
	h := seedmix.Absorb(p[:], words)
	return Sequence{pool{p[0], p[1], p[2], p[3]}, h}
}

// check panics if s is the zero Sequence.
func (s Sequence) check() {
	if s.hash&1 == 0 {
		panic("seedseq: zero Sequence")
	}
}

// Powers of MultA: the running constant does not depend on the data, so the
// four steps of one word need not wait for one another.
const (
	multA1 = seedmix.MultA
	multA2 = multA1 * seedmix.MultA & 0xffffffff
	multA3 = multA2 * seedmix.MultA & 0xffffffff
	multA4 = multA3 * seedmix.MultA & 0xffffffff
)

// absorb appends one word to the key: seedmix.AbsorbMore for one word.
func (s Sequence) absorb(w uint32) Sequence {
	h0 := s.hash
	h1, h2, h3, h4 := h0*multA1, h0*multA2, h0*multA3, h0*multA4
	v0, v1, v2, v3 := (w^h0)*h1, (w^h1)*h2, (w^h2)*h3, (w^h3)*h4
	return Sequence{pool{
		seedmix.Mix(s.p0, v0^v0>>16),
		seedmix.Mix(s.p1, v1^v1>>16),
		seedmix.Mix(s.p2, v2^v2>>16),
		seedmix.Mix(s.p3, v3^v3>>16),
	}, h4}
}

// Child returns the key of child i: NumPy's spawn(i+1)[i] of an unused parent,
// or SeedSequence(entropy, spawn_key=key+(i,)). It costs a few nanoseconds
// whatever i is. It panics if i is outside [0, 2^32).
func (s Sequence) Child(i int) Sequence {
	if uint64(i) > 1<<32-1 || s.hash&1 == 0 {
		s.check()
		panic("seedseq: child index out of range")
	}
	return s.absorb(uint32(i))
}

// Derive returns the key with all of words appended to its spawn key:
// Derive(3, 1, 4) is Child(3).Child(1).Child(4). Without words it is s.
//
// A coordinate that may be negative has no word in NumPy; the zigzag map
// uint32(x<<1 ^ x>>31) of an int32 gives each its own: 0, -1, 1, -2, ... become
// 0, 1, 2, 3, ...
func (s Sequence) Derive(words ...uint32) Sequence {
	s.check()
	for _, w := range words {
		s = s.absorb(w)
	}
	return s
}

// Fill32 fills dst with seed words: generate_state(len(dst), uint32).
func (s Sequence) Fill32(dst []uint32) {
	s.check()
	p := [4]uint32{s.p0, s.p1, s.p2, s.p3}
	seedmix.Fill32(p[:], dst)
}

// Output constants of the first eight words: InitB*MultB^i mod 2^32.
const (
	out0 = seedmix.InitB
	out1 = out0 * seedmix.MultB & 0xffffffff
	out2 = out1 * seedmix.MultB & 0xffffffff
	out3 = out2 * seedmix.MultB & 0xffffffff
	out4 = out3 * seedmix.MultB & 0xffffffff
	out5 = out4 * seedmix.MultB & 0xffffffff
	out6 = out5 * seedmix.MultB & 0xffffffff
	out7 = out6 * seedmix.MultB & 0xffffffff
	out8 = out7 * seedmix.MultB & 0xffffffff
)

// Fill64 fills dst with seed words: generate_state(len(dst), uint64), the same
// values on every platform.
func (s Sequence) Fill64(dst []uint64) {
	s.check()
	if len(dst) != 4 {
		p := [4]uint32{s.p0, s.p1, s.p2, s.p3}
		seedmix.Fill64(p[:], dst)
		return
	}
	// Four values seed a PCG64, the commonest request: no serial chain of
	// constants.
	dst[0] = pair((s.p0^out0)*out1, (s.p1^out1)*out2)
	dst[1] = pair((s.p2^out2)*out3, (s.p3^out3)*out4)
	dst[2] = pair((s.p0^out4)*out5, (s.p1^out5)*out6)
	dst[3] = pair((s.p2^out6)*out7, (s.p3^out7)*out8)
}

// pair finishes two output words and joins them, the first one low.
func pair(lo, hi uint32) uint64 {
	return uint64(lo^lo>>16) | uint64(hi^hi>>16)<<32
}
