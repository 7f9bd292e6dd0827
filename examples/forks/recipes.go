package main

import (
	"fmt"
	"io"
	"math/bits"
	"slices"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
)

// A recipe is a way to seed workers or tasks, and what it must give.
type recipe struct {
	name    string
	error   string      // the type of the exception
	ints    []int64     // seeds, or a count
	numbers [][]float64 // by task or object
}

// wrongRecipes predicts what the wrong recipes give. The trace is asked only
// for the machine's byte order and for the values of Python's hash, which
// nobody can know.
func wrongRecipes(t *trace) []recipe {
	var (
		root  = seedseq.New(42)
		child = root.Child(0)

		python = func(seed int64) []float64 { return take(3, pyrand.New(seed).Random) }
		float  = func(seed float64) []float64 { return take(3, pyrand.NewFloat(seed).Random) }
		legacy = func(n int, seed uint32) []float64 { return take(n, mt19937.NewLegacy(seed).Float64) }
		first  = take(3, numpy.New(child).Random)
	)
	word := firstWord(child)
	misread := word
	if t.python.ByteOrder == "little" {
		misread = bits.ReverseBytes32(word)
	}
	collide := []int64{int64(firstWord(root.Derive(198, 112))), int64(firstWord(root.Derive(272, 396)))}

	// Up to Python 3.10 any object was a seed, by its hash.
	scalar := recipe{name: "random.Random(ss.generate_state(1)[0])", error: "TypeError"}
	var minor int
	if _, err := fmt.Sscanf(t.python.Python, "3.%d.", &minor); err == nil && minor < 11 {
		scalar.error, scalar.numbers = "", [][]float64{python(int64(word))}
	}

	const hash = `random.seed(hash("task 7")) in two spawned workers`
	hashes := t.cases["wrong: "+hash].Ints
	hashed := make([][]float64, len(hashes))
	for i, h := range hashes {
		hashed[i] = python(h)
	}

	drawn := pyrand.New(42).Random()
	six := take(6, pyrand.New(42).Random)
	one, two := legacy(4, 1), legacy(2, 2)

	return []recipe{
		{name: "from random import SeedSequence", error: "ImportError"},
		scalar,
		{
			name:    `random.Random(int.from_bytes(ss.generate_state(1), byteorder="big")), then with int(ss.generate_state(1)[0])`,
			ints:    []int64{int64(misread), int64(word)},
			numbers: [][]float64{python(int64(misread)), python(int64(word))},
		},
		{
			name:    "random.Random(int(ss.generate_state(1)[0])), spawn keys (198, 112) and (272, 396)",
			ints:    collide,
			numbers: [][]float64{python(collide[0]), python(collide[1])},
		},
		{
			name:    "random.Random(s) for training and random.Random(-s) for testing, s = 42",
			numbers: [][]float64{python(42), python(-42)},
		},
		{name: "random.Random(-1.0), random.Random(-2.0): equal hashes", numbers: [][]float64{float(-1), float(-2)}},
		{name: hash, ints: hashes, numbers: hashed},
		{
			name:    "random.seed(42) and np.random.seed(42) for one stream",
			numbers: [][]float64{python(42), legacy(3, 42)},
		},
		{
			name:  "Pool(2, initializer=default_rng, initargs=(child_seeds,)), the first 6 workers",
			error: "TypeError", ints: []int64{6},
		},
		{
			name:  "ProcessPoolExecutor(2, initializer=default_rng, initargs=(child_seeds,))",
			error: "BrokenProcessPool",
		},
		{name: "default_rng(child_seeds[0]) in every worker", numbers: [][]float64{first, first}},
		{
			name:    "default_rng(child_seed) as a statement, then np.random, forked",
			numbers: [][]float64{legacy(3, 42), legacy(3, 42)},
		},
		{
			name:    "np.random.seed(base + worker_id), worker by worker with base 1, then with base 2",
			numbers: [][]float64{legacy(1, 1+0), legacy(1, 1+1), legacy(1, 2+0), legacy(1, 2+1)},
		},
		{
			name:    "np.random.seed(base + worker_id), 4 tasks on 1 worker, then on 2 workers",
			numbers: [][]float64{one, {one[0], two[0], one[1], two[1]}},
		},
		{
			name:    "random.seed(random.random()) in spawned workers, random.seed(42) in the module",
			numbers: [][]float64{float(drawn), float(drawn)},
		},
		{ // every chunk unpickles an R of its own
			name:    "pool.map(f, [R] * 4, chunksize=1)",
			numbers: [][]float64{python(42), python(42), python(42), python(42)},
		},
		{
			name:    "pool.map(f, [R] * 4, chunksize=2)",
			numbers: [][]float64{six[:3], six[3:], six[:3], six[3:]},
		},
		{name: "pool.apply(R.random), three times", numbers: [][]float64{six[:1], six[:1], six[:1]}},
		{name: "R of the module, two tasks on one worker", numbers: [][]float64{six[:3], six[3:]}},
		{name: "R of the module, two tasks on two workers", numbers: [][]float64{six[:3], six[:3]}},
	}
}

// rightRecipes predicts what the right ones give.
func rightRecipes() []recipe {
	root := seedseq.New(42)
	var keyed, indexed, spawned [][]float64
	for i := range 4 {
		a, b, c := root.Child(i).Child(0), root.Child(i).Child(1), root.Child(i).Child(2)
		var words [8]uint32
		c.Fill32(words[:])
		keyed = append(keyed, slices.Concat(
			take(2, numpy.New(a).Random),                   // default_rng
			take(2, pyrand.FromSequence(b).Random),         // random.Random
			take(2, mt19937.NewByArray(words[:]).Float64))) // RandomState
		indexed = append(indexed, take(3, numpy.DefaultRNG(uint64(i), 42).Random))
		spawned = append(spawned, take(3, numpy.New(root.Child(i)).Random))
	}
	text := take(3, pyrand.NewString("task 7").Random)
	return []recipe{
		{name: "a, b, c = child.spawn(3) in each of 4 tasks, fork, workers: 1", numbers: keyed},
		{name: "a, b, c = child.spawn(3) in each of 4 tasks, fork, workers: 3", numbers: keyed},
		{name: "a, b, c = child.spawn(3) in each of 4 tasks, spawn, workers: 2", numbers: keyed},
		{name: "a, b, c = child.spawn(3) in each of 4 tasks, forkserver, workers: 2", numbers: keyed},
		{name: "default_rng([task, root]) in each of 4 tasks", numbers: indexed},
		{name: "pool.map(f, default_rng(42).spawn(4))", numbers: spawned},
		{name: `random.seed("task 7") in two spawned workers`, numbers: [][]float64{text, text}},
		{
			name: "random.seed(42) and np.random.seed([42]) for one stream",
			numbers: [][]float64{
				take(3, pyrand.New(42).Random),
				take(3, mt19937.NewByArray([]uint32{42}).Float64),
			},
		},
	}
}

// firstWord returns ss.generate_state(1)[0].
func firstWord(key seedseq.Sequence) uint32 {
	var word [1]uint32
	key.Fill32(word[:])
	return word[0]
}

// showRecipes prints a line for every recipe of a kind and returns the number
// of those that did not give what is predicted.
func showRecipes(w io.Writer, t *trace, kind string, recipes []recipe, numbers bool) (unexpected int) {
	for _, r := range recipes {
		got, ok := t.cases[kind+": "+r.name]
		verdict := "equal"
		switch {
		case !ok:
			verdict = "not run"
		case got.Error != r.error || !slices.Equal(got.Ints, r.ints) ||
			!slices.EqualFunc(got.Numbers, r.numbers, slices.Equal):
			verdict = "DIFFERS"
			unexpected++
		}
		gives := r.error
		if gives == "" {
			gives = relation(r.numbers)
		}
		fmt.Fprintf(w, "%-8s %-17s %s\n", verdict, gives, r.name)
		if numbers && ok {
			if len(r.ints) > 0 {
				fmt.Fprintf(w, "  predicted %v\n  printed   %v\n", r.ints, got.Ints)
			}
			for i := range min(len(r.numbers), len(got.Numbers)) {
				fmt.Fprintf(w, "  predicted %s\n  printed   %s\n", list(r.numbers[i]), list(got.Numbers[i]))
			}
		}
	}
	return unexpected
}

// relation says how many of the rows are the same.
func relation(rows [][]float64) string {
	different := slices.CompactFunc(slices.SortedFunc(slices.Values(rows), slices.Compare), slices.Equal)
	switch {
	case len(rows) == 1:
		return "numbers"
	case len(different) == len(rows):
		return "all different"
	case len(different) == 1:
		return "all the same"
	}
	return "some the same"
}
