package pyrand_test

import (
	"fmt"
	"math/big"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
)

func Example() {
	r := pyrand.New(42) // r = random.Random(42)
	fmt.Println(r.Random())
	fmt.Println(r.RandInt(1, 6))
	fmt.Println(r.Gauss(0, 1))

	deck := []string{"ace", "king", "queen", "jack"}
	pyrand.Shuffle(r, deck)
	fmt.Println(deck, pyrand.Choice(r, deck))
	fmt.Println(pyrand.Sample(r, deck, 2))
	// Output:
	// 0.6394267984578837
	// 1
	// -0.039773455257050304
	// [jack ace queen king] jack
	// [king jack]
}

func ExampleNew() {
	fmt.Println(pyrand.New(1).Random())
	fmt.Println(pyrand.New(-1).Random()) // the sign is dropped
	// Output:
	// 0.13436424411240122
	// 0.13436424411240122
}

func ExampleNewBig() {
	n, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	fmt.Println(pyrand.NewBig(n).Random())
	// Output:
	// 0.7275084571578186
}

// Text seeds do not depend on the process, unlike Python's hash.
func ExampleNewString() {
	fmt.Println(pyrand.NewString("employment_income-2024").Random())
	fmt.Println(pyrand.NewStringV1("employment_income-2024").Random())
	// Output:
	// 0.3043599365580152
	// 0.7811585401331403
}

// The Random of task 7 of a program with root seed 42. In Python:
//
//	words = SeedSequence(42, spawn_key=(7,)).generate_state(8)
//	r = random.Random(sum(int(w) << 32*i for i, w in enumerate(words)))
func ExampleFromSequence() {
	r := pyrand.FromSequence(seedseq.New(42).Child(7))
	fmt.Println(r.Random(), r.RandInt(1, 6))
	// Output:
	// 0.9148190293894322 4
}

func ExampleNewEntropy() {
	r, seed := pyrand.NewEntropy()
	fmt.Println(r.Random() == pyrand.NewBig(seed).Random()) // log seed to repeat the run
	// Output:
	// true
}

func ExampleRandom_RandIntBig() {
	r := pyrand.New(42)
	ten40 := new(big.Int).Exp(big.NewInt(10), big.NewInt(40), nil)
	fmt.Println(r.RandIntBig(new(big.Int).Neg(ten40), ten40)) // r.randint(-10**40, 10**40)
	// Output:
	// -3962863201650505587186750605361115203171
}

func ExampleRandom_Sample() {
	r := pyrand.New(42)
	fmt.Println(r.Sample(1e12, 3)) // r.sample(range(10**12), 3)
	// Output:
	// [123005401501 811856239313 267469214295]
}

func ExampleSampleCounts() {
	r := pyrand.New(42)
	balls := pyrand.SampleCounts(r, []string{"red", "blue"}, []int64{4, 2}, 5)
	fmt.Println(balls) // r.sample(["red", "blue"], counts=[4, 2], k=5)
	// Output:
	// [blue red blue red red]
}

func ExampleChoicesWeights() {
	r := pyrand.New(42)
	fmt.Println(pyrand.ChoicesWeights(r, []string{"a", "b", "c"}, []float64{0.1, 0.2, 0.7}, 6))
	// Output:
	// [c a b b c c]
}

// Weights made once serve many draws.
func ExampleWeights() {
	w := pyrand.NewWeights([]int{1, 2, 3})
	r := pyrand.New(42)
	for range 3 {
		fmt.Println(r.ChoicesWeighted(w, 5))
	}
	// Output:
	// [2 0 1 1 2]
	// [2 2 0 1 0]
	// [1 2 0 1 2]
}

// A state taken between the two normals that one call of Gauss makes.
func ExampleState() {
	r := pyrand.New(42)
	r.Gauss(0, 1)
	saved := r.State()
	fmt.Println(saved.MT.Pos, saved.HasGauss)
	first := r.Gauss(10, 2)
	if err := r.SetState(saved); err != nil {
		panic(err)
	}
	fmt.Println(r.Gauss(10, 2) == first)
	// Output:
	// 4 true
	// true
}
