// Command numpy measures every method of numpy.Generator and numpy.RandomState
// beside the Python method it stands for, with NumPy in the same run:
//
//	go run ./bench/numpy
//
// It needs a Python with NumPy 2.5.5, the one that SEEDTREE_PYTHON names or
// python3, and writes bench/NUMPY.md. Fills are of one million values, and also
// made by Go alone, without assembly, in a process of its own; calls are of one.
// Rounds alternate between the programs and times are CPU times.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"slices"
	"time"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// million is the number of values of a fill.
const million = 1_000_000

func main() {
	if len(os.Args) == 2 && os.Args[1] == childCommand {
		exitOn(serve([]*class{generator(million), randomState(million)}, os.Stdin, os.Stdout))
		return
	}
	rounds := flag.Int("rounds", 7, "rounds of measurements")
	atLeast := flag.Duration("time", 4*time.Millisecond, "the shortest measurement")
	quick := flag.Bool("quick", false, "three rounds of short measurements")
	out := flag.String("o", "bench/NUMPY.md", "the file to write")
	only := flag.String("only", "", "a regular expression: the methods to measure")
	flag.Parse()
	if *quick {
		*rounds, *atLeast = 3, time.Millisecond
	}
	exitOn(run(*rounds, *atLeast, *only, *out))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(rounds int, atLeast time.Duration, only, out string) error {
	pattern, err := regexp.Compile(only)
	if err != nil {
		return err
	}
	runtime.LockOSThread()
	python, err := peer.StartPython(true)
	if err != nil {
		return err
	}
	defer python.Close()
	child, err := startChild()
	if err != nil {
		return err
	}
	if child != nil {
		defer child.Close()
	}

	classes := []*class{generator(million), randomState(million)}
	for _, c := range classes {
		c.methods = slices.DeleteFunc(c.methods, func(m *method) bool { return !pattern.MatchString(m.fullName(c)) })
	}
	for round := range rounds {
		fmt.Fprintf(os.Stderr, "round %d of %d\n", round+1, rounds)
		for _, c := range classes {
			for _, m := range c.methods {
				if err := m.measure(python, child, c, atLeast); err != nil {
					return err
				}
			}
		}
	}
	return os.WriteFile(out, []byte(report(python.Greeting, rounds, classes)), 0o644)
}
