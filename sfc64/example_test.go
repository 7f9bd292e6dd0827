package sfc64_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// In Python: SFC64(12345).random_raw(2), then Generator.random().
func ExampleSFC64() {
	g := sfc64.New(seedseq.New(12345))
	fmt.Println(g.Uint64(), g.Uint64())
	fmt.Println(g.Float64())
	// Output:
	// 3527068094297800258 5648030432468382359
	// 0.49135809785873485
}

// An SFC64 is a math/rand/v2 source.
func ExampleNew() {
	r := rand.New(sfc64.New(seedseq.New(42).Named("dice")))
	fmt.Println(r.IntN(6)+1, r.IntN(6)+1, r.IntN(6)+1)
	// Output: 4 3 6
}

// A saved state is NumPy's bit_generator.state.
func ExampleState() {
	g := sfc64.New(seedseq.New(12345))
	g.Uint64()
	g.Uint32() // leaves the high half of a word
	s := g.State()
	fmt.Println(s.State, s.HasUint32, s.Uinteger)

	h := new(sfc64.SFC64)
	err := h.SetState(s)
	fmt.Println(err, h.Uint32() == g.Uint32(), h.Uint64() == g.Uint64())
	// Output:
	// [12185160543070232677 15325540610384134034 13819836023223950181 15] true 1315034560
	// <nil> true true
}
