package mt19937_test

import (
	"fmt"
	"math/big"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

// The stream of numpy.random.MT19937(12345), and of its second child.
func ExampleMT19937() {
	root := seedseq.New(12345)
	g := mt19937.New(root)
	fmt.Printf("%#x %#x\n", g.Uint32(), g.Uint32())

	child := mt19937.New(root.Child(1))
	fmt.Printf("%#x %#x\n", child.Uint32(), child.Uint32())
	// Output:
	// 0x60bc0add 0xd7d0d9d3
	// 0xe634737e 0x642d27fe
}

// CPython's random.Random(42).random(): seeding by an array of words.
func ExampleNewByArray() {
	g := mt19937.NewByArray([]uint32{42})
	fmt.Println(g.Float64())
	// Output: 0.6394267984578837
}

// A jump and its way back.
func ExampleMT19937_AdvanceBig() {
	g := mt19937.NewLegacy(5489)
	d := new(big.Int).Lsh(big.NewInt(1), 100)
	g.AdvanceBig(d)
	g.AdvanceBig(d.Neg(d))
	fmt.Println(g.Uint32())
	// Output: 3499211612
}
