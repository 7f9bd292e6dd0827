package pyrand

import (
	"crypto/sha512"
	"encoding/binary"
	"math"
	"math/big"
	"unicode/utf8"

	"github.com/seedtree/seedtree/seedseq"
)

// Whatever its type, a seed becomes a non-negative integer, and the 32-bit
// words of that integer, low word first and without zero words at the high
// end, are the key of MT19937's init_by_array.

// New returns the Random of an integer seed: Python's Random(n).
//
// The sign is dropped, as CPython does: New(-1) and New(1) are one and the same
// stream. Never tell two runs apart by the sign of the seed.
func New(n int64) *Random {
	r := new(Random)
	r.SeedInt(n)
	return r
}

// NewBig is New for integers of any size. All bits count; the sign is dropped.
func NewBig(n *big.Int) *Random {
	r := new(Random)
	r.SeedBig(n)
	return r
}

// NewFloat returns the Random of a float seed: Python's Random(x). An integral
// x >= 0 below 2^61 is the same stream as that integer. It panics if x is NaN,
// for which Python's stream differs from run to run.
func NewFloat(x float64) *Random {
	r := new(Random)
	r.SeedFloat(x)
	return r
}

// NewString returns the Random of a text seed: Python's Random(s). It is the
// stream of NewBytes for the same UTF-8 bytes. It panics if s is not valid
// UTF-8, which no Python string encodes to; check seeds from outside, or take
// NewBytes.
func NewString(s string) *Random {
	r := new(Random)
	r.SeedString(s)
	return r
}

// NewBytes returns the Random of a bytes or bytearray seed: Python's
// Random(b).
func NewBytes(b []byte) *Random {
	r := new(Random)
	r.SeedBytes(b)
	return r
}

// NewStringV1 returns the Random of a text seed as Python 2 and early Python 3
// read it: seed(s, version=1). It panics if s is not valid UTF-8.
func NewStringV1(s string) *Random {
	r := new(Random)
	r.SeedStringV1(s)
	return r
}

// NewBytesV1 is NewStringV1 for bytes: seed(b, version=1).
func NewBytesV1(b []byte) *Random {
	r := new(Random)
	r.SeedBytesV1(b)
	return r
}

// NewEntropy returns a Random seeded with 128 fresh bits from the operating
// system, and that seed: print it, and NewBig(seed), or Random(seed) in Python,
// repeats the run.
func NewEntropy() (r *Random, seed *big.Int) {
	seed = new(big.Int)
	for i, w := range seedseq.Entropy() {
		seed.Or(seed, new(big.Int).Lsh(big.NewInt(int64(w)), uint(32*i)))
	}
	return NewBig(seed), seed
}

// FromKey returns the Random of a raw init_by_array key: the state of NumPy's
// RandomState(key). A key whose last word is 0 (but for the key [0]) is not the
// key of any integer, so no Python seed gives its stream. It panics if key is
// empty.
func FromKey(key []uint32) *Random {
	r := new(Random)
	r.SeedKey(key)
	return r
}

// sequenceWords is how many words of a seedseq.Sequence make a seed: 256 bits,
// as many as a key with its whole pool can tell apart.
const sequenceWords = 8

// FromSequence returns the Random of a key of the seed tree, through an integer
// that Python can be given:
//
//	words = SeedSequence(entropy, spawn_key=key).generate_state(8)
//	r = random.Random(sum(int(w) << 32*i for i, w in enumerate(words)))
//
// It panics if key is the zero Sequence.
func FromSequence(key seedseq.Sequence) *Random {
	var w [sequenceWords]uint32
	key.Fill32(w[:])
	r := new(Random)
	r.seedInteger(w[:])
	return r
}

// FromSequenceKey is FromSequence with the eight words as a raw key:
//
//	r = numpy.random.RandomState(SeedSequence(entropy, spawn_key=key).generate_state(8))
//
// The two forms differ only where the last word is 0, one key in 2^32.
func FromSequenceKey(key seedseq.Sequence) *Random {
	var w [sequenceWords]uint32
	key.Fill32(w[:])
	return FromKey(w[:])
}

// Seed makes r what Python's seed(n) makes it. It is the method that sources in
// the style of golang.org/x/exp/rand have. Every seeding method drops the
// value that Gauss keeps.
func (r *Random) Seed(n uint64) {
	r.seedInteger([]uint32{uint32(n), uint32(n >> 32)})
}

// SeedInt reseeds r as [New] seeds; the sign is dropped.
func (r *Random) SeedInt(n int64) {
	u := uint64(n)
	if n < 0 {
		u = -u
	}
	r.Seed(u)
}

// SeedBig reseeds r as [NewBig] seeds; the sign is dropped.
func (r *Random) SeedBig(n *big.Int) {
	r.seedBytes(n.Bytes())
}

// SeedFloat reseeds r as [NewFloat] seeds.
func (r *Random) SeedFloat(x float64) {
	if x != x {
		refuse("SeedFloat", "x", x, "a number")
	}
	r.Seed(hashFloat(x))
}

// SeedString reseeds r as [NewString] seeds.
func (r *Random) SeedString(s string) {
	if !utf8.ValidString(s) {
		refuse("SeedString", "s", s, "valid UTF-8")
	}
	r.SeedBytes([]byte(s))
}

// SeedBytes reseeds r as [NewBytes] seeds: with the big-endian integer of b
// followed by SHA-512(b).
func (r *Random) SeedBytes(b []byte) {
	digest := sha512.Sum512(b)
	text := make([]byte, 0, len(b)+len(digest))
	r.seedBytes(append(append(text, b...), digest[:]...))
}

// SeedStringV1 reseeds r as [NewStringV1] seeds.
func (r *Random) SeedStringV1(s string) {
	if !utf8.ValidString(s) {
		refuse("SeedStringV1", "s", s, "valid UTF-8")
	}
	r.Seed(hashV1([]rune(s)))
}

// SeedBytesV1 reseeds r as [NewBytesV1] seeds.
func (r *Random) SeedBytesV1(b []byte) {
	r.Seed(hashV1(b))
}

// SeedKey reseeds r as [FromKey] seeds.
func (r *Random) SeedKey(key []uint32) {
	if len(key) == 0 {
		refuse("SeedKey", "len(key)", 0, "at least one word")
	}
	r.mt.SeedByArray(key)
	r.gaussNext, r.hasGauss = 0, false
}

// seedInteger seeds with the integer whose words, low first, are w.
func (r *Random) seedInteger(w []uint32) {
	for len(w) > 1 && w[len(w)-1] == 0 {
		w = w[:len(w)-1]
	}
	r.SeedKey(w)
}

// seedBytes seeds with the big-endian integer b.
func (r *Random) seedBytes(b []byte) {
	w := make([]uint32, 0, len(b)/4+1)
	for ; len(b) >= 4; b = b[:len(b)-4] {
		w = append(w, binary.BigEndian.Uint32(b[len(b)-4:]))
	}
	var top uint32
	for _, c := range b {
		top = top<<8 | uint32(c)
	}
	r.seedInteger(append(w, top))
}

// hashV1 is the hash of text seeds, version 1, over code points or bytes: the
// string hash of 64-bit Python 2.
func hashV1[T byte | rune](text []T) uint64 {
	if len(text) == 0 {
		return 0
	}
	x := uint64(text[0]) << 7
	for _, c := range text {
		x = 1000003*x ^ uint64(c)
	}
	return x ^ uint64(len(text))
}

// hashFloat is Python's hash(x) of a float other than NaN, on a 64-bit build,
// as an unsigned integer: the rational number x modulo the prime 2^61-1. See
// "Hashing of numeric types" in Python's library reference.
func hashFloat(x float64) uint64 {
	const (
		width = 61
		inf   = 314159 // sys.hash_info.inf
	)
	var h uint64
	if math.IsInf(x, 0) {
		h = inf
	} else {
		fr, exp := math.Frexp(math.Abs(x))
		m := uint64(math.Ldexp(fr, 53)) // |x| = m * 2^(exp-53)
		s := ((exp-53)%width + width) % width
		// A product with 2^s modulo 2^61-1 is a rotation by s within 61 bits.
		h = m<<s&(1<<width-1) | m>>(width-s)
	}
	if !(x < 0) {
		return h
	}
	if h == 1 {
		h = 2 // CPython's hash functions return -1 for an error
	}
	return -h
}
