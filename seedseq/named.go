package seedseq

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"
)

// Named returns the child key for a name, so that parts of a program own
// streams that do not move when other parts come or go. The name becomes five
// words of the spawn key: the first 16 bytes of SHA-256(name) as four
// little-endian words, then one word 0, which ends the level (the mixer
// spreads the last word it absorbs least). Levels are separate: the path
// ("a", "bc") is not the path ("ab", "c"). In Python:
//
//	words = struct.unpack("<4I", hashlib.sha256(name.encode()).digest()[:16])
//	SeedSequence(entropy, spawn_key=key + (*words, 0))
//
// The name's bytes are used as they are, without Unicode normalisation.
func (s Sequence) Named(name string) Sequence {
	s.check()
	var buf [128]byte // longer names allocate
	sum := sha256.Sum256(append(buf[:0], name...))
	for i := 0; i < 16; i += 4 {
		s = s.absorb(binary.LittleEndian.Uint32(sum[i:]))
	}
	return s.absorb(0)
}

// Children iterates over the children 0..n-1 with their indices, for
// schedulers that hand out the work themselves. It panics if n is outside
// [0, 2^32].
func (s Sequence) Children(n int) iter.Seq2[int, Sequence] {
	s.check()
	if uint64(n) > 1<<32 {
		panic("seedseq: number of children out of range")
	}
	return func(yield func(int, Sequence) bool) {
		for i := range n {
			if !yield(i, s.absorb(uint32(i))) {
				return
			}
		}
	}
}
