package main

import (
	"math/big"

	"github.com/seedtree/seedtree/numpy"
)

// newSeedSequence makes the SeedSequence of an object in the grammar of
// oracle.py: entropy, spawn_key, n_children_spawned, pool_size.
func newSeedSequence(o spec) (*numpy.SeedSequence, error) {
	s := numpy.SeedState{Entropy: o.value("entropy"), SpawnKey: o.value("spawn_key")}
	if v := o.value("pool_size"); v != nil {
		s.PoolSize = toInt(v)
	}
	if v := o.value("n_children_spawned"); v != nil {
		n := toInt64(v)
		s.NChildrenSpawned = uint32(n)
		if int64(s.NChildrenSpawned) != n {
			refuse("%d is beyond uint32", n)
		}
	}
	return numpy.NewSeedSequenceFrom(s)
}

var seedSequenceMethods = newTable("SeedSequence", map[string]method[*numpy.SeedSequence]{
	"generate_state(n_words, dtype=uint32)": func(s *numpy.SeedSequence, a arguments) result {
		return seedWords(s, a.int("n_words"), a.name("dtype"))
	},
	"pool()": func(s *numpy.SeedSequence, _ arguments) result { return vector(s.Pool()) },
	"spawn(n)": func(s *numpy.SeedSequence, a arguments) result {
		children := s.Spawn(a.int("n"))
		out := spawned{states: vector([]uint32{}), count: uint64(s.State().NChildrenSpawned)}
		for _, c := range children {
			out.states.words = append(out.states.words, vector(c.GenerateState32(4)).words...)
			out.keys = append(out.keys, spawnKey(c))
		}
		out.states.shape = []int{len(children), 4}
		return out
	},
})

// seedWords returns generate_state(n, dtype).
func seedWords(s *numpy.SeedSequence, n int, dtype string) *array {
	switch dtype {
	case "uint32":
		return vector(s.GenerateState32(n))
	case "uint64":
		return vector(s.GenerateState64(n))
	}
	refuse("no dtype %s", dtype)
	return nil
}

func spawnKey(s *numpy.SeedSequence) []*big.Int {
	list, _ := s.State().SpawnKey.([]any)
	return toBigs(list)
}
