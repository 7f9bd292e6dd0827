package numpy

import (
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// A spawner is the seed sequence of a Generator and the way to make others of
// the same kind from its children.
type spawner interface {
	spawn(n int) []*Generator
	sequence() *SeedSequence
}

// A keySpawner is the seed sequence of a Generator over the PCG64 of a key.
type keySpawner struct {
	key  seedseq.Sequence
	next uint32 // number of children spawned
}

func (s *keySpawner) spawn(n int) []*Generator {
	if uint64(n) > uint64(1<<32-1-s.next) { // as in SeedSequence.reserve
		panic("numpy: Generator has no children left")
	}
	out := make([]*Generator, n)
	for i := range out {
		out[i] = New(s.key.Derive(s.next))
		s.next++
	}
	return out
}

func (s *keySpawner) sequence() *SeedSequence {
	ss := SeedSequenceOf(s.key)
	ss.spawned.Store(s.next)
	return ss
}

// A seqSpawner is a SeedSequence, possibly shared with other Generators, and
// the constructor of their bit generators.
type seqSpawner[B BitGenerator] struct {
	seeds *SeedSequence
	newBG func(seedseq.Seeder) B
}

func (s seqSpawner[B]) spawn(n int) []*Generator {
	out := make([]*Generator, n)
	for i, child := range s.seeds.Spawn(n) {
		out[i] = NewSeeded(child, s.newBG)
	}
	return out
}

func (s seqSpawner[B]) sequence() *SeedSequence { return s.seeds }

// NewSeeded returns a Generator over a bit generator that newBG seeds from
// seeds: NumPy's Generator(PCG64(seeds)) for pcg.NewFrom, and likewise
// pcg.NewDXSMFrom, mt19937.NewFrom, philox.NewFrom and sfc64.NewFrom. Its
// Spawn goes on with the children of seeds, whose counter is shared with
// whoever else spawns from seeds. It panics if an argument is nil.
func NewSeeded[B BitGenerator](seeds *SeedSequence, newBG func(seedseq.Seeder) B) *Generator {
	if seeds == nil {
		panic("numpy: nil SeedSequence")
	}
	if newBG == nil {
		panic("numpy: nil constructor")
	}
	seeds.check()
	g := NewGenerator(newBG(seeds))
	g.seeds = seqSpawner[B]{seeds, newBG}
	return g
}

// Spawn returns n Generators over the next n children of g's seed sequence,
// with bit generators of g's type: NumPy's spawn. It draws nothing. The
// children follow the same release of NumPy as g. It panics if n is negative,
// or if g has no seed sequence (NewGenerator).
func (g *Generator) Spawn(n int) []*Generator {
	checkCount("Spawn", n)
	if g.seeds == nil {
		panic("numpy: Spawn of a Generator without a seed sequence")
	}
	children := g.seeds.spawn(n)
	for _, c := range children {
		c.changed = g.changed
	}
	return children
}

// SeedSequence returns the seed sequence g spawns from, or nil without one:
// NumPy's bit_generator.seed_seq. It shares its counter with g. The one of a
// Generator made from a key is that of [SeedSequenceOf].
func (g *Generator) SeedSequence() *SeedSequence {
	if g.seeds == nil {
		return nil
	}
	if s, ok := g.seeds.(*keySpawner); ok {
		g.seeds = seqSpawner[*pcg.PCG64]{s.sequence(), pcg.NewFrom}
	}
	return g.seeds.sequence()
}
