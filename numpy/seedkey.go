package numpy

import (
	"encoding/binary"
	"math/big"

	"github.com/seedtree/seedtree/internal/seedmix"
	"github.com/seedtree/seedtree/seedseq"
)

// keyTag begins the binary form of a seedseq.Sequence; its four pool words and
// the running constant of the mixer follow, big-endian.
const keyTag = "seq1:"

// keyWords returns the pool words and the running constant of a key. It panics
// if key is the zero Sequence.
func keyWords(key seedseq.Sequence) (w [5]uint32) {
	b, err := key.MarshalBinary()
	if err != nil {
		panic(err.Error())
	}
	for i := range w {
		w[i] = binary.BigEndian.Uint32(b[len(keyTag)+4*i:])
	}
	return w
}

// keyFromWords is the inverse of keyWords.
func keyFromWords(w [5]uint32) seedseq.Sequence {
	b := []byte(keyTag)
	for _, x := range w {
		b = binary.BigEndian.AppendUint32(b, x)
	}
	var key seedseq.Sequence
	if err := key.UnmarshalBinary(b); err != nil {
		panic("numpy: " + err.Error())
	}
	return key
}

// maxDepth bounds the words of a spawn key that SeedSequenceOf restores.
const maxDepth = 1 << 16

// SeedSequenceOf returns the SeedSequence of a key of package seedseq: the
// same seed words and the same children, so that a key can be handed to
// Python as the arguments of a SeedSequence.
//
// A key does not remember how it was made, but the mixer can be run backwards.
// For the root key of a seed below 2^128 the entropy is that seed. For a
// derived key the spawn key consists of as many zeros as the key has words,
// with entropy of 128 bits to match. It panics if key is the zero Sequence, or
// if it lies more than 65536 words deep.
func SeedSequenceOf(key seedseq.Sequence) *SeedSequence {
	entropy, depth, ok := unmixKey(keyWords(key))
	if !ok {
		panic("numpy: key lies too deep for a SeedSequence")
	}
	s, err := NewSeedSequenceFrom(SeedState{Entropy: entropy, SpawnKey: make([]uint32, depth)})
	if err != nil {
		panic(err)
	}
	return s
}

// unmixKey returns the only entropy of four words that, followed by a spawn
// key of depth zeros, mixes to the given pool and running constant. It reports
// false beyond maxDepth.
func unmixKey(w [5]uint32) (entropy *big.Int, depth int, ok bool) {
	pool, hash := w[:4], w[4]
	// The running constant depends on the number of words alone: InitA times
	// a power of MultA, one factor for every hash.
	root := uint32(seedmix.InitA)
	for range 16 {
		root *= seedmix.MultA
	}
	for hash != root {
		if depth++; depth > maxDepth {
			return nil, 0, false
		}
		for d := 3; d >= 0; d-- { // undo the absorption of a 0
			hash *= invMultA
			v, _ := seedmix.Hash(0, hash)
			pool[d] = unmix(pool[d], v)
		}
	}
	for s := 3; s >= 0; s-- { // undo the mixing of each word into the others
		for d := 3; d >= 0; d-- {
			if s != d {
				hash *= invMultA
				v, _ := seedmix.Hash(pool[s], hash)
				pool[d] = unmix(pool[d], v)
			}
		}
	}
	entropy = new(big.Int)
	for i := 3; i >= 0; i-- { // undo the first hash: (word ^ hash) * next hash
		v := pool[i] ^ pool[i]>>16
		v *= inverse32(hash)
		hash *= invMultA
		entropy.Lsh(entropy, 32).Or(entropy, big.NewInt(int64(v^hash)))
	}
	return entropy, depth, true
}

var (
	invMultA = inverse32(seedmix.MultA)
	invMixL  = inverse32(seedmix.MixL)
)

// unmix returns the x for which seedmix.Mix(x, y) is r.
func unmix(r, y uint32) uint32 {
	r ^= r >> 16
	return (r + seedmix.MixR*y) * invMixL
}

// inverse32 returns the inverse of an odd x mod 2^32; each step doubles the
// number of correct bits, of which x itself has three.
func inverse32(x uint32) uint32 {
	y := x
	for range 4 {
		y *= 2 - x*y
	}
	return y
}
