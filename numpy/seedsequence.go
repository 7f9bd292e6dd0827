package numpy

import (
	"encoding/binary"
	"math/big"
	"slices"
	"sync/atomic"

	"github.com/seedtree/seedtree/internal/seedmix"
	"github.com/seedtree/seedtree/seedseq"
)

// poolSize is NumPy's DEFAULT_POOL_SIZE, in words.
const poolSize = 4

// A SeedSequence is NumPy's object of that name (2.5.5), with everything it
// takes and remembers: entropy of any size, spawn keys with elements above
// 2^32, pools of more than four words, the counter of spawned children and its
// state. Where none of that is needed, a [seedseq.Sequence] is the same key in
// 20 bytes.
//
// A SeedSequence is a [seedseq.Seeder]. It is safe for concurrent use
// (NumPy's is not): no child is spawned twice. It must not be copied. The zero
// SeedSequence has no pool; its methods panic, except UnmarshalJSON.
type SeedSequence struct {
	entropy, key seedItems
	pool         []uint32
	hash         uint32 // running constant of the mixer, after entropy and key
	spawned      atomic.Uint32
}

// A SeedState describes a SeedSequence completely: the arguments of NumPy's
// constructor, and its attribute state. The zero SeedState asks for fresh
// entropy.
type SeedState struct {
	// Entropy is a non-negative integer (of any Go integer type, bool or
	// *big.Int), or a slice or array of integers and strings ("0x2a", "42").
	// Nil asks the operating system for 32*PoolSize bits.
	Entropy any
	// SpawnKey is a slice or array of the same kinds; nil is the empty one.
	SpawnKey any
	// PoolSize is the number of words mixed, at least 4; 0 means 4.
	PoolSize int
	// NChildrenSpawned is the index of the next child.
	NChildrenSpawned uint32
}

// NewSeedSequence returns NumPy's SeedSequence(entropy), where entropy is as
// in [SeedState]: NewSeedSequence(42), NewSeedSequence([]uint64{3, 12345}),
// NewSeedSequence(nil) for an unpredictable one.
//
// The errors are NumPy's: a *ValueError for a negative integer or a string
// that is no number, a *TypeError for anything that is no integer, such as a
// float, a string on its own or a nested slice. A []byte is a sequence of
// small integers, as a NumPy array of uint8 is.
func NewSeedSequence(entropy any) (*SeedSequence, error) {
	return NewSeedSequenceFrom(SeedState{Entropy: entropy})
}

// NewSeedSequenceFrom returns NumPy's SeedSequence(**state). Besides the
// errors of NewSeedSequence, a PoolSize from 1 to 3 is a *ValueError.
func NewSeedSequenceFrom(state SeedState) (*SeedSequence, error) {
	s := new(SeedSequence)
	if err := s.init(state); err != nil {
		return nil, err
	}
	return s, nil
}

// init makes s what state describes; on error s is left as it was.
func (s *SeedSequence) init(state SeedState) error {
	size := state.PoolSize
	if size == 0 {
		size = poolSize
	}
	if size < poolSize {
		return &ValueError{"SeedSequence: pool_size must be at least 4"}
	}
	if state.Entropy == nil {
		state.Entropy = freshEntropy(size)
	}
	entropy, err := coerceSeeds(state.Entropy, "SeedSequence: entropy")
	if err != nil {
		return err
	}
	key := seedItems{}
	if state.SpawnKey != nil {
		if key, err = coerceSeeds(state.SpawnKey, "SeedSequence: spawn_key"); err != nil {
			return err
		}
		if key.scalar {
			return &TypeError{"SeedSequence: spawn_key wants a sequence, not " + typeName(state.SpawnKey)}
		}
	}
	// The mixer hashes words missing from the pool as zeros, which is also
	// how NumPy pads short entropy in front of a spawn key.
	pool := make([]uint32, size)
	hash := seedmix.Absorb(pool, entropy.words(nil))
	s.entropy, s.key = entropy, key
	s.pool, s.hash = pool, seedmix.AbsorbMore(pool, hash, key.words(nil))
	s.spawned.Store(state.NChildrenSpawned)
	return nil
}

// freshEntropy returns an integer of 32*words bits from the operating system.
func freshEntropy(words int) *big.Int {
	var b []byte
	for len(b) < 4*words {
		for _, w := range seedseq.Entropy() {
			b = binary.BigEndian.AppendUint32(b, w)
		}
	}
	return new(big.Int).SetBytes(b[:4*words])
}

func (s *SeedSequence) check() {
	if s.pool == nil {
		panic("numpy: zero SeedSequence")
	}
}

// State returns NumPy's attribute state. Integers are *big.Int in it,
// sequences []any of *big.Int and string; they are the caller's own.
func (s *SeedSequence) State() SeedState {
	s.check()
	return SeedState{s.entropy.value(), s.key.value(), len(s.pool), s.spawned.Load()}
}

// Pool returns a copy of the mixed pool: NumPy's attribute pool.
func (s *SeedSequence) Pool() []uint32 {
	s.check()
	return slices.Clone(s.pool)
}

// Fill32 fills dst with seed words: generate_state(len(dst), uint32).
func (s *SeedSequence) Fill32(dst []uint32) {
	s.check()
	seedmix.Fill32(s.pool, dst)
}

// Fill64 fills dst with seed words: generate_state(len(dst), uint64), the same
// values on every platform.
func (s *SeedSequence) Fill64(dst []uint64) {
	s.check()
	seedmix.Fill64(s.pool, dst)
}

// GenerateState32 returns NumPy's generate_state(n, uint32). It panics if n is
// negative.
func (s *SeedSequence) GenerateState32(n int) []uint32 {
	checkCount("GenerateState32", n)
	out := make([]uint32, n)
	s.Fill32(out)
	return out
}

// GenerateState64 returns NumPy's generate_state(n, uint64). It panics if n is
// negative.
func (s *SeedSequence) GenerateState64(n int) []uint64 {
	checkCount("GenerateState64", n)
	out := make([]uint64, n)
	s.Fill64(out)
	return out
}

// checkCount panics if n, a number of things to make, is negative.
func checkCount(method string, n int) {
	if n < 0 {
		panic(&ParamError{method, "n", n, "n >= 0"})
	}
}

// Spawn returns the next n children, which are consecutive even when several
// goroutines spawn: NumPy's spawn(n). It panics if n is negative or if the
// counter, which has 32 bits, would overflow.
func (s *SeedSequence) Spawn(n int) []*SeedSequence {
	checkCount("Spawn", n)
	s.check()
	first := s.reserve(n)
	out := make([]*SeedSequence, n)
	for i := range out {
		out[i] = s.child(first + uint32(i))
	}
	return out
}

// reserve claims n consecutive children and returns the index of the first.
func (s *SeedSequence) reserve(n int) uint32 {
	for {
		first := s.spawned.Load()
		if uint64(n) > uint64(1<<32-1-first) {
			panic("numpy: SeedSequence has no children left")
		}
		if s.spawned.CompareAndSwap(first, first+uint32(n)) {
			return first
		}
	}
}

func (s *SeedSequence) child(i uint32) *SeedSequence {
	c := &SeedSequence{entropy: s.entropy, key: s.key.with(i), pool: slices.Clone(s.pool)}
	c.hash = seedmix.AbsorbMore(c.pool, s.hash, []uint32{i})
	return c
}

// Sequence returns s as a key of package seedseq: the same seed words, and
// Child(i) is the child that Spawn gives index i. It reports false if the pool
// has not four words, as keys have.
func (s *SeedSequence) Sequence() (key seedseq.Sequence, ok bool) {
	s.check()
	if len(s.pool) != poolSize {
		return seedseq.Sequence{}, false
	}
	return keyFromWords([5]uint32{s.pool[0], s.pool[1], s.pool[2], s.pool[3], s.hash}), true
}
