package seedseq_test

import (
	"fmt"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// The stream of task 7 of root 42. In Python:
//
//	PCG64(SeedSequence(42, spawn_key=(7,))).random_raw()
func ExampleSequence() {
	root := seedseq.New(42)
	gen := pcg.New(root.Child(7))
	fmt.Println(gen.Uint64())
	// Output: 29130102883549924
}

func ExampleSequence_Named() {
	root := seedseq.New(42)
	burnIn, sampling := root.Named("burn-in"), root.Named("sampling")
	fmt.Println(burnIn.Child(0) == sampling.Child(0))
	fmt.Println(sampling)
	// Output:
	// false
	// seq1:a8e0a6ee6ff5bb9b174db75eb09565bce9679555
}

func ExampleParse() {
	for _, flag := range []string{"42", "0x2a", seedseq.New(42).String()} {
		key, err := seedseq.Parse(flag)
		fmt.Println(key == seedseq.New(42), err)
	}
	_, err := seedseq.Parse("-42")
	fmt.Println(err)
	// Output:
	// true <nil>
	// true <nil>
	// true <nil>
	// seedseq: seed is neither an integer nor a key: "-42"
}

// A Seeder is all that a generator needs of its seed.
func ExampleSeeder() {
	var s seedseq.Seeder = seedseq.New(42)
	words := make([]uint32, 4)
	s.Fill32(words)
	fmt.Println(words)
	// Output: [3444837047 2669555309 2046530742 3581440988]
}

// A Spawner repeats what a Python program got from spawn, call by call.
func ExampleSpawner() {
	root := seedseq.New(42)
	spawner := seedseq.NewSpawner(root)
	first := spawner.Spawn(2) // spawn(2)
	third := spawner.Next()   // spawn(1)[0]
	fmt.Println(first[1] == root.Child(1), third == root.Child(2), spawner.Count())
	// Output: true true 3
}
