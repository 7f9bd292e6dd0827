// Conformance runs reference cases, made by NumPy and CPython, on the packages
// of this module and compares every value bit for bit.
//
//	go run ./internal/conformance [-v] [-workers N] FILE...
//
// A file is in the format of testdata/oracle: cases.json and digests.json, the
// vectors of pyrandom, or a csv test set of NumPy; testdata/atrandom.py writes
// one of cases drawn at random, from the NumPy at hand. For every case that fails,
// and every case that cannot be run yet, one line tells which and why; -v adds
// a line for each that passes. The last line counts. The exit status is 1 if a
// case did not pass, 2 if a file could not be read. Every Generator and
// RandomState fills with N goroutines, which no case may see.
//
// The program reshapes, indexes and converts. It has no algorithm, no expected
// value and no list of cases of its own.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// workers is the number of goroutines of every Generator and RandomState.
var workers int

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("conformance", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: conformance [-v] [-workers N] FILE...")
		flags.PrintDefaults()
	}
	verbose := flags.Bool("v", false, "print a line for every case that passes, too")
	flags.IntVar(&workers, "workers", 1, "fill with `N` goroutines")
	if err := flags.Parse(args); err == flag.ErrHelp {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() == 0 {
		flags.Usage()
		return 2
	}
	var cases []testCase
	for _, name := range flags.Args() {
		more, err := readFile(name)
		if err != nil {
			fmt.Fprintf(stderr, "conformance: %s: %v\n", name, err)
			return 2
		}
		cases = append(cases, more...)
	}
	ok := 0
	for i, v := range runAll(cases) {
		switch name := cases[i].name(); {
		case v.status == failed:
			fmt.Fprintf(stdout, "%s: %s\n", name, v.detail)
		case v.status == missing:
			fmt.Fprintf(stdout, "%s: unsupported: %s\n", name, v.detail)
		case *verbose:
			fmt.Fprintf(stdout, "%s: passed\n", name)
			fallthrough
		default:
			ok++
		}
	}
	fmt.Fprintf(stdout, "%d passed, %d failed\n", ok, len(cases)-ok)
	if ok < len(cases) {
		return 1
	}
	return 0
}

func readFile(name string) ([]testCase, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if filepath.Ext(name) == ".csv" {
		return readTestSet(name, f)
	}
	return readCases(f)
}

// runAll runs cases on all processors and yields their verdicts in order.
func runAll(cases []testCase) func(yield func(int, verdict) bool) {
	return func(yield func(int, verdict) bool) {
		verdicts := make([]chan verdict, len(cases))
		for i := range verdicts {
			verdicts[i] = make(chan verdict, 1)
		}
		next := make(chan int)
		for range runtime.GOMAXPROCS(0) {
			go func() {
				for i := range next {
					verdicts[i] <- cases[i].run()
				}
			}()
		}
		go func() {
			for i := range cases {
				next <- i
			}
			close(next)
		}()
		for i, v := range verdicts {
			if !yield(i, <-v) {
				return
			}
		}
	}
}
