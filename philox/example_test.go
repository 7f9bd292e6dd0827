package philox_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

// In Python: Philox(12345).random_raw(2), then Generator.random().
func ExamplePhilox() {
	g := philox.New(seedseq.New(12345))
	fmt.Println(g.Uint64(), g.Uint64())
	fmt.Println(g.Float64())
	// Output:
	// 7761547988346370368 12048877680314648833
	// 0.4331635821770152
}

// A Philox is a math/rand/v2 source.
func ExampleNew() {
	r := rand.New(philox.New(seedseq.New(42).Named("dice")))
	fmt.Println(r.IntN(6)+1, r.IntN(6)+1, r.IntN(6)+1)
	// Output: 2 6 2
}

// A particle's numbers at a time step are found by their address alone. In
// Python: Philox(key=2026, counter=1000).random_raw().
func ExampleNewKey() {
	particle, step := uint64(2026), uint64(1000)
	g := philox.NewKey([2]uint64{particle}, [4]uint64{step})
	fmt.Println(g.Uint64())
	// Output: 10278680456738890800
}

// Advance counts blocks of four words, Skip words.
func ExamplePhilox_Advance() {
	g := philox.New(seedseq.New(12345))
	h := *g
	g.Advance(1)
	h.Skip(4)
	fmt.Println(g.Uint64(), h.Uint64())
	// Output: 12984043496050963086 12984043496050963086
}

// NumPy's jumped returns a copy: Philox(12345).jumped().random_raw().
func ExamplePhilox_Jump() {
	g := philox.New(seedseq.New(12345))
	jumped := *g
	jumped.Jump(1)
	fmt.Println(jumped.Uint64(), g.Uint64())
	// Output: 14150042533964290532 7761547988346370368
}

// A saved state is NumPy's bit_generator.state.
func ExampleState() {
	g := philox.New(seedseq.New(12345))
	g.Uint64()
	g.Uint32() // leaves the high half of a word
	s := g.State()
	fmt.Println(s.Counter, s.BufferPos, s.HasUint32, s.Uinteger)

	h := new(philox.Philox)
	err := h.SetState(s)
	fmt.Println(err, h.Uint32() == g.Uint32(), h.Uint64() == g.Uint64())
	// Output:
	// [1 0 0 0] 2 true 2805347945
	// <nil> true true
}
