// Pi estimates pi by throwing points at the unit square. The work is cut into
// fixed batches and every batch has its own stream, so the count of hits is
// exact: the same number at any number of workers, on any machine.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

// batchSize is a property of the experiment, not of the machine: another size
// is another set of points.
const batchSize = 10_000

func main() { cli.Main("pi", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("pi", flag.ContinueOnError)
	seed := flags.String("seed", "314159", "root seed, an integer of any size")
	batches := flags.Int("batches", 1000, "number of batches of 10000 points")
	workers := flags.Int("workers", 0, "number of goroutines; 0 means all processors")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	root, err := seedseq.Parse(*seed)
	if err != nil {
		return err
	}
	if *batches < 1 || *workers < 0 {
		return errors.New("-batches must be positive and -workers not negative")
	}

	tasks := stream.Tasks{Key: root, N: *batches, Workers: *workers}
	hits, err := stream.Map(context.Background(), tasks, pcg.New,
		func(_ stream.Task, g *pcg.PCG64) (int, error) {
			hits := 0
			for range batchSize {
				x, y := g.Float64(), g.Float64()
				if float64(x*x)+float64(y*y) < 1 {
					hits++
				}
			}
			return hits, nil
		})
	if err != nil {
		return err
	}

	inside, points := 0, *batches*batchSize
	for _, n := range hits {
		inside += n
	}
	fmt.Fprintf(stdout, "%d of %d points are inside: pi is about %.6f\n",
		inside, points, 4*float64(inside)/float64(points))
	return nil
}
