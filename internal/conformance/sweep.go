package main

import (
	"math/big"

	"github.com/seedtree/seedtree/numpy"
)

// A sweep makes many objects and draws from each: the classes SeedSweep,
// ChildSweep and EntropySweep.
type sweep struct {
	class string
	spec  spec
}

func (s sweep) bind(string, []any, map[string]any) func() result {
	return func() result { return s.run() }
}

func (s sweep) run() result {
	var rows []*array
	add := func(row *array) { rows = append(rows, row) }
	switch s.class {
	case "SeedSweep":
		for _, seed := range s.seeds() {
			add(s.first(seed))
		}
	case "ChildSweep":
		lo, hi := s.interval()
		for i := lo; i < hi; i++ {
			add(s.child(i))
		}
	case "EntropySweep":
		lo, hi := s.interval()
		for i := lo; i < hi; i++ {
			add(seedWords(sequence(s.entropy(i), nil, 0), toInt(s.spec.value("words")), "uint32"))
		}
	}
	return stack(rows)
}

// interval returns the bounds of the property range.
func (s sweep) interval() (lo, hi int64) {
	r := toList(s.spec.value("range"))
	if len(r) != 2 {
		refuse("range %v", r)
	}
	return toInt64(r[0]), toInt64(r[1])
}

func (s sweep) seeds() []*big.Int {
	if v := s.spec.value("seeds"); v != nil {
		return toBigs(v)
	}
	var seeds []*big.Int
	lo, hi := s.interval()
	for i := lo; i < hi; i++ {
		seeds = append(seeds, big.NewInt(i))
	}
	return seeds
}

// first returns the first value of the method of a generator of a seed.
func (s sweep) first(seed *big.Int) *array {
	g := s.family()(sequence(seed, nil, 0))
	method := toName(s.spec.value("method"))
	if method == "random_raw" {
		return scalar(rawWords(g.BitGenerator(), 1)[0])
	}
	a := drawFrom(g, method, s.args(), big.NewInt(1))
	return &array{a.dtype, a.shape[1:], a.words[:size(a.shape[1:])]}
}

// child returns words or draws of the SeedSequence with i in its spawn key.
func (s sweep) child(i int64) *array {
	key := append(s.list("prefix"), big.NewInt(i))
	key = append(key, s.list("suffix")...)
	pool := 0
	if v := s.spec.value("pool_size"); v != nil {
		pool = toInt(v)
	}
	ss := sequence(s.spec.value("entropy"), key, pool)
	if words := s.spec.value("words"); words != nil {
		dtype := "uint32"
		if v := s.spec.value("dtype"); v != nil {
			dtype = toName(v)
		}
		return seedWords(ss, toInt(words), dtype)
	}
	return drawFrom(s.family()(ss), toName(s.spec.value("method")), s.args(), s.spec.value("size"))
}

// entropy returns the entropy of the i-th SeedSequence of an EntropySweep.
func (s sweep) entropy(i int64) any {
	n := big.NewInt(i)
	switch form := toName(s.spec.value("form")); form {
	case "int":
		return n
	case "power":
		return new(big.Int).Exp(toBig(s.spec.value("base")), n, nil)
	case "list":
		return []*big.Int{n, toBig(s.spec.value("base"))}
	default:
		refuse("form %s", form)
		return nil
	}
}

func (s sweep) family() func(*numpy.SeedSequence) *numpy.Generator { return familyOf(s.spec) }

func (s sweep) args() []any { return s.list("args") }

// list returns a property that is a list, nil if it is absent.
func (s sweep) list(name string) []any {
	v := s.spec.value(name)
	if v == nil {
		return nil
	}
	return append([]any(nil), toList(v)...)
}

// sequence returns SeedSequence(entropy, spawn_key, pool_size), or panics with
// its error.
func sequence(entropy any, key []any, pool int) *numpy.SeedSequence {
	s, err := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: entropy, SpawnKey: key, PoolSize: pool})
	if err != nil {
		panic(err)
	}
	return s
}
