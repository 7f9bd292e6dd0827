// Pitfalls runs the classic mistakes with random numbers in parallel programs,
// shows the wrong numbers they give, and then does the same work right.
//
// Which worker takes which task, and in which order, is up to the scheduler in
// a real program. Here the schedules are played out one after another, so that
// every run prints the same.
package main

import (
	"flag"
	"fmt"
	"io"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

func main() { cli.Main("pitfalls", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("pitfalls", flag.ContinueOnError)
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	for i, pitfall := range []func(io.Writer){
		oneSeedEverywhere, copiedGenerator, seedPlusIndex, streamPerWorker, sharedGenerator, reseedingInTheLoop,
	} {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		pitfall(stdout)
	}
	return nil
}

// roll returns a number in 0..99. (The bias of % does not matter here;
// stream.Rand and numpy.Generator have none.)
func roll(g *pcg.PCG64) uint64 { return g.Uint64() % 100 }

// rolls returns n rolls.
func rolls(g *pcg.PCG64, n int) []uint64 {
	out := make([]uint64, n)
	for i := range out {
		out[i] = roll(g)
	}
	return out
}

func oneSeedEverywhere(w io.Writer) {
	fmt.Fprintln(w, "1. One seed in every goroutine: everybody draws the same numbers.")
	for i := range 3 {
		g := pcg.New(seedseq.New(42))
		fmt.Fprintf(w, "   wrong: goroutine %d draws %v\n", i, rolls(g, 5))
	}
	root := seedseq.New(42)
	for i := range 3 {
		g := pcg.New(root.Child(i))
		fmt.Fprintf(w, "   right: task %d draws %v\n", i, rolls(g, 5))
	}
}

func copiedGenerator(w io.Writer) {
	fmt.Fprintln(w, "2. A copied generator: the copy repeats the original.")
	g := pcg.New(seedseq.New(42))
	forked := *g
	fmt.Fprintf(w, "   wrong: original %v, copy %v\n", rolls(g, 5), rolls(&forked, 5))
	root := seedseq.New(42)
	a, b := pcg.New(root.Named("a")), pcg.New(root.Named("b"))
	fmt.Fprintf(w, "   right: part a   %v, part b %v\n", rolls(a, 5), rolls(b, 5))
}

func seedPlusIndex(w io.Writer) {
	const tasks = 4
	fmt.Fprintln(w, "3. seed+i: neighbouring seeds are the same experiment, shifted.")
	shared := func(stream func(seed uint64, i int) *pcg.PCG64) (n int) {
		first := map[uint64]bool{}
		for i := range tasks {
			first[stream(1, i).Uint64()] = true
		}
		for i := range tasks {
			if first[stream(2, i).Uint64()] {
				n++
			}
		}
		return n
	}
	n := shared(func(seed uint64, i int) *pcg.PCG64 { return pcg.New(seedseq.New(seed + uint64(i))) })
	fmt.Fprintf(w, "   wrong: runs with seeds 1 and 2 share %d of %d streams\n", n, tasks)
	n = shared(func(seed uint64, i int) *pcg.PCG64 { return pcg.New(seedseq.New(seed).Child(i)) })
	fmt.Fprintf(w, "   right: runs with seeds 1 and 2 share %d of %d streams\n", n, tasks)
}

func streamPerWorker(w io.Writer) {
	const tasks = 6
	fmt.Fprintln(w, "4. A stream per worker: the result depends on the number of workers.")
	root := seedseq.New(42)
	for workers := 1; workers <= 3; workers++ {
		streams := make([]*pcg.PCG64, workers)
		for i := range streams {
			streams[i] = pcg.New(root.Child(i))
		}
		var out [tasks]uint64
		for task := range tasks {
			out[task] = roll(streams[task%workers]) // the tasks are dealt out in turn
		}
		fmt.Fprintf(w, "   wrong: %d workers give %v\n", workers, out)
	}
	for workers := 1; workers <= 3; workers++ {
		var out [tasks]uint64
		for worker := range workers {
			for task := worker; task < tasks; task += workers {
				out[task] = roll(pcg.New(root.Child(task)))
			}
		}
		fmt.Fprintf(w, "   right: %d workers give %v\n", workers, out)
	}
}

func sharedGenerator(w io.Writer) {
	fmt.Fprintln(w, "5. A shared generator under a mutex: no race, but the result depends on who comes first.")
	schedules := [][]int{{0, 1, 2, 3}, {2, 0, 3, 1}}
	for _, order := range schedules {
		shared := pcg.New(seedseq.New(42))
		var out [4]uint64
		for _, task := range order { // the order in which the tasks get the lock
			out[task] = roll(shared)
		}
		fmt.Fprintf(w, "   wrong: order %v gives %v\n", order, out)
	}
	root := seedseq.New(42)
	for _, order := range schedules {
		var out [4]uint64
		for _, task := range order {
			out[task] = roll(pcg.New(root.Child(task)))
		}
		fmt.Fprintf(w, "   right: order %v gives %v\n", order, out)
	}
}

func reseedingInTheLoop(w io.Writer) {
	fmt.Fprintln(w, "6. Reseeding in the loop: every step repeats the first.")
	var out []uint64
	g := new(pcg.PCG64)
	for range 5 {
		g.Seed(42)
		out = append(out, roll(g))
	}
	fmt.Fprintf(w, "   wrong: %v\n", out)
	g = pcg.New(seedseq.New(42))
	fmt.Fprintf(w, "   right: %v, one generator for all steps\n", rolls(g, 5))
	out = out[:0]
	for step := range 5 {
		out = append(out, roll(pcg.New(seedseq.New(42).Child(step))))
	}
	fmt.Fprintf(w, "   right: %v, a key for every step\n", out)
}
