// Bothlibs uses NumPy's random numbers and Python's own side by side in a pool
// of workers, and prints what the Python program beside it (bothlibs.py)
// prints, at any number of workers.
//
// The work is a power study. Each task is one field trial: some plots are
// chosen and treated, their yields are drawn, and a permutation test asks
// whether the treatment is seen.
package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/examples/internal/pyfloat"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

const (
	plots    = 12
	treated  = 6
	shuffles = 199
	gain     = 500 // g, what the treatment adds to the yield of a plot
)

func main() { cli.Main("bothlibs", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bothlibs", flag.ContinueOnError)
	rootSeed := flags.String("root", "1935", "root seed, an integer of any size")
	trials := flags.Int("trials", 400, "number of field trials, at least 1")
	workers := flags.Int("workers", 0, "number of goroutines; 0 means all processors")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}

	// Step 1. One root for the whole program.
	root, err := seedseq.Parse(*rootSeed)
	if err != nil {
		return err
	}
	if *trials < 1 {
		return errors.New("-trials must be at least 1")
	}
	if *workers < 0 {
		return errors.New("-workers must not be negative")
	}

	// Step 2. One key per task, root.Child(i), and from it the task's own two
	// generators. The workers have none, so it does not matter which of them
	// runs a task, or how many there are.
	tasks := stream.Tasks{Key: root, N: *trials, Workers: *workers}
	outcomes, err := stream.Map(context.Background(), tasks, newGenerators,
		func(_ stream.Task, g generators) (outcome, error) { return fieldTrial(g), nil })
	if err != nil {
		return err
	}

	// Step 3. The results are in task order: whatever is made of them here is
	// the same on every run.
	report(stdout, *rootSeed, root, outcomes)
	n := *workers
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	fmt.Fprintf(stderr, "%d workers\n", n)
	return nil
}

// generators are what a task draws from.
type generators struct {
	np *numpy.Generator // numpy.random.default_rng
	py *pyrand.Random   // random.Random
}

// newGenerators makes the generators of the task with the given key. Each has a
// key of its own below it: two generators with one key might share their
// numbers.
func newGenerators(key seedseq.Sequence) generators {
	return generators{
		np: numpy.New(key.Child(0)),
		py: pyrand.FromSequence(key.Child(1)),
	}
}

// An outcome is the result of one field trial.
type outcome struct {
	treated []int64 // the plots, in increasing order
	grams   []int64 // the yield of each plot
	asHigh  int     // how many of the shuffles and the trial itself yield as much
}

// fieldTrial draws a trial. Yields are whole grams, so that the sums are exact
// in any order of addition.
func fieldTrial(g generators) outcome {
	o := outcome{treated: g.py.Sample(plots, treated), grams: make([]int64, plots), asHigh: 1}
	slices.Sort(o.treated)
	var soil, weather [plots]float64
	for i := range soil {
		soil[i] = g.py.Gauss(5000, 400)
	}
	g.np.FillNormal(weather[:], 0, 300)
	for i := range o.grams {
		o.grams[i] = int64(soil[i] + weather[i])
	}
	var observed int64
	for _, plot := range o.treated {
		o.grams[plot] += gain
		observed += o.grams[plot]
	}
	var order [plots]int
	for range shuffles {
		g.np.FillPermutation(order[:])
		var sum int64
		for _, plot := range order[:treated] {
			sum += o.grams[plot]
		}
		if sum >= observed {
			o.asHigh++
		}
	}
	return o
}

// report prints the lines of bothlibs.py.
func report(w io.Writer, rootSeed string, root seedseq.Sequence, outcomes []outcome) {
	fmt.Fprintf(w, "Root %s: %d field trials of %d plots, %d of them treated\n\n",
		rootSeed, len(outcomes), plots, treated)
	fmt.Fprintln(w, "Task i has child i of the root; its child 0 is for NumPy, its child 1 for Python.")
	for i := range min(3, len(outcomes)) {
		g := newGenerators(root.Child(i)) // any task can be looked at alone
		fmt.Fprintf(w, "task %d: Random(0x%s)\n", i, pythonSeed(root.Child(i).Child(1)))
		fmt.Fprintf(w, "  first random() of NumPy %s, of Python %s\n",
			pyfloat.Hex(g.np.Random()), pyfloat.Hex(g.py.Random()))
	}
	fmt.Fprintln(w, "\nPlots are chosen and soils drawn by Python, weather and shuffles by NumPy.")
	digest, significant := sha256.New(), 0
	for i, o := range outcomes {
		line := fmt.Sprintf("task %d: treated %s, grams %s, p = %d/%d\n",
			i, list(o.treated), list(o.grams), o.asHigh, shuffles+1)
		io.WriteString(digest, line)
		if 20*o.asHigh <= shuffles+1 {
			significant++
		}
		if i < 3 {
			io.WriteString(w, line)
		}
	}
	fmt.Fprintf(w, "\nThe gain of %d g is seen (p <= 0.05) in %d trials of %d\n", gain, significant, len(outcomes))
	fmt.Fprintf(w, "sha256 of all task lines %x\n", digest.Sum(nil))
}

// pythonSeed returns, in hexadecimal, the integer that makes Python's Random
// that of pyrand.FromSequence: the key's first eight words, the lowest first.
func pythonSeed(key seedseq.Sequence) string {
	var words [8]uint32
	key.Fill32(words[:])
	var b strings.Builder
	for _, word := range slices.Backward(words[:]) {
		fmt.Fprintf(&b, "%08x", word)
	}
	return b.String()
}

// list returns x as Python prints a list.
func list(x []int64) string {
	return strings.ReplaceAll(fmt.Sprint(x), " ", ", ")
}
