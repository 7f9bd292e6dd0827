package numpy_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

// rng = np.random.default_rng(12345)
func Example() {
	rng := numpy.DefaultRNG(12345)
	fmt.Println(rng.Random()) // rng.random()
	dice := make([]int64, 5)
	rng.FillIntegers(dice, 1, 7) // rng.integers(1, 7, 5)
	fmt.Println(dice)
	fmt.Println(rng.Permutation(4)) // rng.permutation(4)
	// Output:
	// 0.22733602246716966
	// [5 2 2 5 4]
	// [3 0 1 2]
}

// A Generator per piece of work, from the key of that piece.
func ExampleGenerator() {
	root := seedseq.New(42)
	for i := range 3 {
		rng := numpy.New(root.Child(i)) // Generator(PCG64(SeedSequence(42, spawn_key=(i,))))
		fmt.Println(rng.Integers(0, 1000))
	}
	// Output:
	// 497
	// 74
	// 703
}

// rng = np.random.Generator(np.random.Philox(np.random.SeedSequence([3, 12345])))
func ExampleNewSeeded() {
	seeds, err := numpy.NewSeedSequence([]int{3, 12345})
	if err != nil {
		panic(err)
	}
	rng := numpy.NewSeeded(seeds, philox.NewFrom)
	children := rng.Spawn(2) // over Philox too
	fmt.Println(children[1].Integers(0, 100), seeds.State().NChildrenSpawned)
	// Output: 50 2
}

// A bit generator of one's own needs five methods, four of which follow from
// Uint64.
type counter struct{ x uint64 }

func (c *counter) Uint64() uint64   { c.x += 0x9e3779b97f4a7c15; return c.x }
func (c *counter) Uint32() uint32   { return uint32(c.Uint64() >> 32) }
func (c *counter) Float64() float64 { return float64(c.Uint64()>>11) / (1 << 53) }
func (c *counter) Fill(dst []uint64) {
	for i := range dst {
		dst[i] = c.Uint64()
	}
}
func (c *counter) FillFloat64(dst []float64) {
	for i := range dst {
		dst[i] = c.Float64()
	}
}

func ExampleBitGenerator() {
	rng := numpy.NewGenerator(new(counter)) // a Weyl sequence: no randomness at all
	fmt.Printf("%.3f %.3f\n", rng.Random(), rng.Random())
	// Output: 0.618 0.236
}

// np.random.SeedSequence(42, spawn_key=(3, 2**40), pool_size=8)
func ExampleNewSeedSequenceFrom() {
	s, err := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: 42, SpawnKey: []uint64{3, 1 << 40}, PoolSize: 8})
	if err != nil {
		panic(err)
	}
	fmt.Println(s.GenerateState32(2))
	child := s.Spawn(1)[0]
	text, _ := child.MarshalJSON() // json.dumps(child.state)
	fmt.Println(string(text))
	// Output:
	// [2751697495 4098061058]
	// {"entropy": 42, "spawn_key": [3, 1099511627776, 0], "pool_size": 8, "n_children_spawned": 0}
}

func ExampleSeedSequence() {
	s, err := numpy.NewSeedSequence("42")
	fmt.Println(s, err)
	var wrong *numpy.ValueError
	_, err = numpy.NewSeedSequence(-1)
	fmt.Println(errors.As(err, &wrong), err)
	// Output:
	// <nil> numpy: SeedSequence: entropy wants an integer or a sequence of integers, not string
	// true numpy: SeedSequence: entropy must be non-negative
}

// A key of package seedseq, for Python.
func ExampleSeedSequenceOf() {
	key := seedseq.New(42).Child(7)
	s := numpy.SeedSequenceOf(key)
	text, _ := s.MarshalJSON()
	fmt.Println(string(text))
	fmt.Println(s.GenerateState32(1)) // SeedSequence(42, spawn_key=(7,)).generate_state(1)
	// Output:
	// {"entropy": 170016854221302149013915351315253048359, "spawn_key": [0], "pool_size": 4, "n_children_spawned": 0}
	// [3479688010]
}

// Saved in Go, continued in Go or in Python.
func ExampleGenerator_MarshalJSON() {
	rng := numpy.DefaultRNG(1)
	rng.Random32()
	saved, err := json.MarshalIndent(rng, "", " ")
	if err != nil {
		panic(err)
	}
	fmt.Println(string(saved))

	restored := new(numpy.Generator)
	if err := json.Unmarshal(saved, restored); err != nil {
		panic(err)
	}
	fmt.Println(restored.Random32() == rng.Random32())
	// Output:
	// {
	//  "bit_generator": "PCG64",
	//  "state": {
	//   "state": 183275694112599655215491715457714976113,
	//   "inc": 194290289479364712180083596243593368443
	//  },
	//  "has_uint32": 1,
	//  "uinteger": 2198257139,
	//  "seed_seq": {
	//   "entropy": 1,
	//   "spawn_key": [],
	//   "pool_size": 4,
	//   "n_children_spawned": 0
	//  }
	// }
	// true
}

func ExampleUnmarshalBitGenerator() {
	b := mt19937.NewLegacy(1)
	err := numpy.UnmarshalBitGenerator(b, []byte(`{"bit_generator": "PCG64", "state": {"state": 1, "inc": 3}, "has_uint32": 0, "uinteger": 0}`))
	fmt.Println(err)
	p := new(pcg.PCG64)
	err = numpy.UnmarshalBitGenerator(p, []byte(`{"bit_generator": "PCG64", "state": {"state": 1, "inc": 3}, "has_uint32": 0, "uinteger": 0}`))
	fmt.Println(p.Uint64(), err)
	// Output:
	// numpy: state of a "PCG64" for a MT19937
	// 17032865795262122667 <nil>
}

// rng.integers(0, 256, 4, dtype=np.uint8)
func ExampleFillIntegersEndpoint() {
	b := make([]uint8, 4)
	numpy.FillIntegersEndpoint(numpy.DefaultRNG(12345), b, 0, 255)
	fmt.Println(b)
	// Output: [157 193 255 178]
}

// rng.shuffle(x) of a matrix exchanges its rows.
func ExampleGenerator_Shuffle() {
	rows := [][]int{{1, 2}, {3, 4}, {5, 6}, {7, 8}}
	rng := numpy.DefaultRNG(12345)
	rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	fmt.Println(rows)
	// Output: [[5 6] [1 2] [7 8] [3 4]]
}

// rng.permuted(x, axis=1) shuffles every row on its own.
func ExamplePermuted() {
	x := []int{0, 1, 2, 3, 4, 5, 6, 7} // 2 rows
	fmt.Println(numpy.Permuted(numpy.DefaultRNG(12345), x, []int{2, 4}, 1))
	// Output: [2 0 3 1 6 4 7 5]
}

// rng.choice(names, 2, replace=False, p=[0.5, 0.3, 0.2])
func ExampleTake() {
	names := []string{"ann", "bob", "cid"}
	rng := numpy.DefaultRNG(12345)
	fmt.Println(numpy.Take(names, rng.ChoiceNoReplaceP([]float64{0.5, 0.3, 0.2}, 2)))
	// Output: [ann cid]
}

// What NumPy refuses with a ValueError is the programmer's mistake in Go.
func ExampleParamError() {
	defer func() { fmt.Println(recover()) }()
	numpy.DefaultRNG(1).Uniform(5, 3)
	// Output: numpy: Uniform: high - low = -2: want 0 <= high - low < Inf
}
