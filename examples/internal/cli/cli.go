// Package cli is the frame of the example programs: a run function that tests
// can call, flags with -h, and exit codes.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

// errUsage stands for a mistake that package flag has already printed.
var errUsage = errors.New("usage")

// Main runs a program and exits: status 0 after success or -h, 2 after wrong
// flags, 1 after any other error, which is printed.
func Main(name string, run func(args []string, stdout, stderr io.Writer) error) {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
		os.Exit(0)
	case errors.Is(err, errUsage):
		os.Exit(2)
	}
	fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
	os.Exit(1)
}

// Parse parses args, which must all be flags, and prints usage and mistakes to
// stderr.
func Parse(flags *flag.FlagSet, args []string, stderr io.Writer) error {
	flags.SetOutput(stderr)
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return errors.Join(errUsage, err)
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "unexpected argument %q\n", flags.Arg(0))
		flags.Usage()
		return errors.Join(errUsage, fmt.Errorf("unexpected argument %q", flags.Arg(0)))
	}
	return nil
}
