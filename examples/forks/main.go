// Forks shows what really becomes of Python's random numbers in child
// processes: the Python program beside it (forks.py) prints what children draw
// from random, numpy.random and their objects, and what wrong and right recipes
// for seeding them give, and this one predicts the numbers.
//
// It reads a trace that forks.py has printed (-trace), runs forks.py itself
// (-python), or takes the built-in trace of CPython 3.13 and NumPy 2.5.5.
package main

import (
	"bytes"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/examples/internal/pyfloat"
)

//go:embed forks.py worker.py testdata/python3.13.jsonl
var files embed.FS

func main() { cli.Main("forks", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("forks", flag.ContinueOnError)
	file := flags.String("trace", "", "`file` with the output of forks.py; - means standard input")
	python := flags.String("python", "", "`program` to run forks.py with, a Python that has NumPy")
	numbers := flags.Bool("v", false, "print the numbers too")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	if *file != "" && *python != "" {
		return errors.New("-trace and -python exclude each other")
	}
	in, err := open(*file, *python, stderr)
	if err != nil {
		return err
	}
	defer in.Close()
	t, err := readTrace(in)
	if err != nil {
		return err
	}
	return show(stdout, t, *numbers)
}

// open returns the trace to be read.
func open(file, python string, stderr io.Writer) (io.ReadCloser, error) {
	switch {
	case python != "":
		out, err := runPython(python, stderr)
		return io.NopCloser(bytes.NewReader(out)), err
	case file == "-":
		return io.NopCloser(os.Stdin), nil
	case file != "":
		return os.Open(file)
	}
	return files.Open("testdata/python3.13.jsonl")
}

// runPython returns the output of forks.py.
func runPython(python string, stderr io.Writer) ([]byte, error) {
	dir, err := os.MkdirTemp("", "forks")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for _, name := range []string{"forks.py", "worker.py"} {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			return nil, err
		}
	}
	cmd := exec.Command(python, "-B", filepath.Join(dir, "forks.py"))
	cmd.Stderr = stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s forks.py: %w", python, err)
	}
	return out, nil
}

// show prints everything. But for the first line, and for the numbers, it is
// the same for every run of forks.py.
func show(w io.Writer, t *trace, numbers bool) error {
	p := t.python
	preloads := "there is no forkserver"
	if p.PreloadsMain != nil {
		preloads = "a forkserver does not preload the main module"
		if *p.PreloadsMain {
			preloads = "a forkserver preloads the main module"
		}
	}
	fmt.Fprintf(w, "CPython %s, NumPy %s: processes start by %s, %s\n\n", p.Python, p.NumPy, p.StartMethod, preloads)
	unexpected, err := showChildren(w, t, numbers)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "\nWrong recipes: whether they gave what is predicted, what that is, the recipe")
	unexpected += showRecipes(w, t, "wrong", wrongRecipes(t), numbers)
	fmt.Fprintln(w, "\nRight recipes")
	unexpected += showRecipes(w, t, "right", rightRecipes(), numbers)
	if unexpected > 0 {
		return fmt.Errorf("%d cases are not as predicted", unexpected)
	}
	return nil
}

// list returns numbers as Python prints them.
func list(numbers []float64) string {
	texts := make([]string, len(numbers))
	for i, x := range numbers {
		texts[i] = pyfloat.Repr(x)
	}
	return strings.Join(texts, " ")
}
