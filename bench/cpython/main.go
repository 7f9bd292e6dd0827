// Command cpython measures the methods of pyrand.Random beside those of
// CPython's random.Random, in the same run:
//
//	go run ./bench/cpython
//
// It needs CPython 3.12 or later, the one that SEEDTREE_PYTHON names or python3,
// and writes bench/CPYTHON.md. Rounds alternate between the two programs and
// times are CPU times.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

func main() {
	rounds := flag.Int("rounds", 11, "rounds of measurements")
	atLeast := flag.Duration("time", 10*time.Millisecond, "the shortest measurement")
	quick := flag.Bool("quick", false, "three rounds of short measurements")
	out := flag.String("o", "bench/CPYTHON.md", "the file to write")
	flag.Parse()
	if *quick {
		*rounds, *atLeast = 3, time.Millisecond
	}
	if err := run(*rounds, *atLeast, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(rounds int, atLeast time.Duration, out string) error {
	runtime.LockOSThread()
	python, err := peer.StartPython(false)
	if err != nil {
		return err
	}
	defer python.Close()

	kinds, word := methods(), newWord()
	for round := range rounds {
		fmt.Fprintf(os.Stderr, "round %d of %d\n", round+1, rounds)
		for _, k := range kinds {
			for _, m := range k.methods {
				if err := m.measure(python, atLeast); err != nil {
					return err
				}
			}
		}
		word.measure(atLeast)
	}
	return os.WriteFile(out, []byte(report(python.Greeting, rounds, kinds, word)), 0o644)
}
