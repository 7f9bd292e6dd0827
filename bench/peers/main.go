// Command peers measures the library beside other generators on the same work
// in one run, and writes RESULTS.md and the charts of it into the folder above:
//
//	cd bench/peers && go run .
//
// The others are math/rand/v2, golang.org/x/exp/rand and gonum; NumPy and
// CPython's random (the Python that SEEDTREE_PYTHON names, or python3); <random>
// of C++ (g++); the crates rand_pcg and rand_mt of Rust (cargo); and Java's
// splittable generators (java). What is not found is left out, and the report
// says so. Each is a process of its own, the library one for each tier of
// kernels; rounds alternate among them.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == childCommand {
		exitOn(serve(os.Args[2], os.Stdin, os.Stdout))
		return
	}
	rounds := flag.Int("rounds", 11, "rounds of measurements")
	atLeast := flag.Duration("time", 8*time.Millisecond, "the shortest measurement")
	quick := flag.Bool("quick", false, "two rounds of short measurements, no fill above 64 MiB, no more than 10^5 tasks")
	out := flag.String("o", "..", "the folder to write to")
	flag.Parse()

	p := plan{rounds: *rounds, atLeast: *atLeast, bytes: 1 << 30, tasks: 1e7}
	if *quick {
		p = plan{rounds: 2, atLeast: time.Millisecond, bytes: 64 << 20, tasks: 1e5}
	}
	exitOn(run(p, *out))
}

func run(p plan, out string) error {
	dir, err := os.MkdirTemp("", "seedtree-peers-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)

	running, missing := start(dir)
	defer func() {
		for _, c := range running {
			c.process.Close()
		}
	}()
	r, err := p.measure(running)
	if err != nil {
		return err
	}
	r.missing = missing
	if err := r.charts(filepath.Join(out, "charts")); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "RESULTS.md"), []byte(r.report()), 0o644)
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
