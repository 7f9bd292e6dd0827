package seedseq

import "sync/atomic"

// A Spawner hands out the children of one key in order, as repeated calls of
// NumPy's SeedSequence.spawn do. It exists for parity with Python programs:
// which caller gets which child depends on the order of the calls, so keyed
// access through [Sequence.Child] is the better way.
//
// A Spawner is safe for concurrent use (NumPy's counter is not): no child is
// handed out twice. The zero Spawner has no parent; spawning from it panics.
type Spawner struct {
	parent Sequence
	count  atomic.Uint64
}

// NewSpawner returns a Spawner of the children of parent, starting at child 0.
func NewSpawner(parent Sequence) *Spawner {
	parent.check()
	return &Spawner{parent: parent}
}

// Parent returns the key whose children are handed out.
func (p *Spawner) Parent() Sequence { return p.parent }

// Count returns the number of children handed out: NumPy's
// n_children_spawned. With Parent it is the whole state of a Spawner.
func (p *Spawner) Count() uint64 { return p.count.Load() }

// SetCount makes n the index of the next child, to resume a saved Spawner. It
// panics if n is above 2^32.
func (p *Spawner) SetCount(n uint64) {
	if n > 1<<32 {
		panic("seedseq: spawn count out of range")
	}
	p.count.Store(n)
}

// reserve claims n consecutive children and returns the index of the first.
func (p *Spawner) reserve(n uint64) uint64 {
	p.parent.check()
	for {
		first := p.count.Load()
		if n > 1<<32-first {
			panic("seedseq: Spawner has no children left")
		}
		if p.count.CompareAndSwap(first, first+n) {
			return first
		}
	}
}

// Next returns the next child: spawn(1)[0]. It panics after 2^32 children.
func (p *Spawner) Next() Sequence {
	return p.parent.absorb(uint32(p.reserve(1)))
}

// Spawn returns the next n children, which are consecutive even when several
// goroutines spawn: NumPy's spawn(n). It panics if n is negative or fewer than
// n of the 2^32 children are left.
func (p *Spawner) Spawn(n int) []Sequence {
	if n < 0 {
		panic("seedseq: negative number of children")
	}
	first := p.reserve(uint64(n))
	out := make([]Sequence, n)
	for i := range out {
		out[i] = p.parent.absorb(uint32(first + uint64(i)))
	}
	return out
}
