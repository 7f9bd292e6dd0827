package pcg_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// In Python: PCG64(12345).random_raw(2), then Generator.random().
func ExamplePCG64() {
	g := pcg.New(seedseq.New(12345))
	fmt.Println(g.Uint64(), g.Uint64())
	fmt.Println(g.Float64())
	// Output:
	// 4193609425186963869 5843160025838961886
	// 0.7973654573327341
}

// A PCG64 is a math/rand/v2 source. (Package stream has a faster Rand with the
// same values.)
func ExampleNew() {
	r := rand.New(pcg.New(seedseq.New(42).Named("dice")))
	fmt.Println(r.IntN(6)+1, r.IntN(6)+1, r.IntN(6)+1)
	// Output: 5 1 5
}

// Two workers can produce one stream: each skips to its half.
func ExamplePCG64_Skip() {
	g := pcg.New(seedseq.New(1))
	whole := make([]uint64, 8)
	first := *g
	first.Fill(whole)

	second := *g
	second.Skip(4)
	fmt.Println(second.Uint64() == whole[4])
	// Output: true
}

// In Python: PCG64DXSM(12345).random_raw().
func ExampleDXSM() {
	g := pcg.NewDXSM(seedseq.New(12345))
	fmt.Printf("%#x\n", g.Uint64())
	// Output: 0xee9ce7d91fd0146f
}

// A saved state is NumPy's bit_generator.state.
func ExampleState() {
	g := pcg.New(seedseq.New(12345))
	g.Uint32() // leaves the high half of a word
	s := g.State()
	h := new(pcg.PCG64)
	err := h.SetState(s)
	fmt.Println(err, s.HasUint32, s.Uinteger == h.Uint32(), g.Uint32() == s.Uinteger)
	// Output: <nil> true true true
}
