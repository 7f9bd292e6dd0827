package numpy

import "github.com/seedtree/seedtree/seedseq"

// A spawner makes the Generators of the children of a seed sequence.
type spawner interface {
	spawn(n int) []*Generator
}

// A keySpawner spawns Generators over PCG64 from a key.
type keySpawner struct {
	key  seedseq.Sequence
	next int // number of children spawned
}

func (s *keySpawner) spawn(n int) []*Generator {
	out := make([]*Generator, n)
	for i := range out {
		out[i] = New(s.key.Child(s.next))
		s.next++
	}
	return out
}

// Spawn returns n Generators over the next n children of g's seed sequence,
// with bit generators of g's type: NumPy's spawn. It draws nothing. It panics
// if n is negative, or if g has no seed sequence (NewGenerator).
func (g *Generator) Spawn(n int) []*Generator {
	if n < 0 {
		panic(&ParamError{"Spawn", "n", n, "n >= 0"})
	}
	if g.seeds == nil {
		panic("numpy: Spawn of a Generator without a seed sequence")
	}
	return g.seeds.spawn(n)
}
