package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	// Both children give the predicted numbers, so each repeats the other.
	equalSeed   = "equal (seed 42)" // and every run repeats them
	equalParent = "equal (parent)"  // from the state of the parent process
	equalServer = "equal (server)"  // from that of the forkserver

	// Neither child gives them, nor do they agree.
	differs = "differs"

	unclear = "unclear" // anything else; not expected
)

// children has, for every case, what is expected of the four generators.
var children = []struct {
	name   string
	expect [4]string
}{
	{"fork, nothing seeded", [4]string{differs, equalParent, equalParent, equalParent}},
	{"os.fork, nothing seeded", [4]string{differs, equalParent, equalParent, equalParent}},
	{"os.fork after a normal number, nothing seeded", [4]string{differs, equalParent, equalParent, equalParent}},
	{"fork, all seeded", [4]string{differs, equalSeed, equalSeed, equalSeed}},
	{"os.fork, all seeded", [4]string{differs, equalSeed, equalSeed, equalSeed}},
	{"spawn, nothing seeded", [4]string{differs, differs, differs, differs}},
	{"spawn, seeded in the parent only", [4]string{differs, equalSeed, differs, equalSeed}},
	{"spawn, all seeded in the module", [4]string{equalSeed, equalSeed, equalSeed, equalSeed}},
	{"forkserver, nothing seeded", [4]string{differs, differs, differs, differs}},
	{"forkserver, seeded in the parent only", [4]string{differs, equalSeed, differs, equalSeed}},
	{"forkserver, all seeded in the module", [4]string{equalSeed, equalSeed, equalSeed, equalSeed}},
	{"forkserver, module preloaded, nothing seeded", [4]string{differs, equalServer, equalServer, equalServer}},
	{"forkserver, module preloaded, all seeded in it", [4]string{differs, equalSeed, equalSeed, equalSeed}},
}

// showChildren prints a line for every case and returns the number of cases
// that are not as expected.
func showChildren(w io.Writer, t *trace, numbers bool) (unexpected int, err error) {
	fmt.Fprintln(w, "Children: numbers from four generators in each of two, beside the numbers predicted")
	fmt.Fprintln(w, row("", generatorNames))
	for _, c := range children {
		rec, ok := t.cases[c.name]
		if !ok {
			fmt.Fprintln(w, row(c.name, []string{"not run"}))
			continue
		}
		var cells, details []string
		for _, name := range generatorNames {
			predicted, from, err := predictChild(rec, name)
			if err != nil {
				return 0, fmt.Errorf("%s: %s: %w", c.name, name, err)
			}
			a, b := rec.Workers[0][name], rec.Workers[1][name]
			switch {
			case slices.Equal(a, predicted) && slices.Equal(b, predicted):
				cells = append(cells, from)
			case !slices.Equal(a, predicted) && !slices.Equal(b, predicted) && !slices.Equal(a, b):
				cells = append(cells, differs)
			default:
				cells = append(cells, unclear)
			}
			details = append(details, fmt.Sprintf("  %-9s  predicted %s\n  %-9s  child 0   %s\n  %-9s  child 1   %s\n",
				name, list(predicted), "", list(a), "", list(b)))
		}
		line := row(c.name, cells)
		if [4]string(cells) != c.expect {
			line += "  NOT AS EXPECTED"
			unexpected++
		}
		fmt.Fprintln(w, line)
		if numbers {
			fmt.Fprint(w, strings.Join(details, ""))
		}
	}
	return unexpected, nil
}

// predictChild returns the numbers that the generator of a child gives if it
// has the state that was printed or, where none was, that of seed 42.
func predictChild(rec record, name string) (x []float64, from string, err error) {
	if len(rec.Workers) != 2 {
		return nil, "", fmt.Errorf("%d children, not 2", len(rec.Workers))
	}
	src, from := seeded(name), equalSeed
	for f, states := range map[string]map[string]json.RawMessage{equalParent: rec.Parent, equalServer: rec.Server} {
		if state, ok := states[name]; ok {
			from = f
			if src, err = restored(name, state); err != nil {
				return nil, "", err
			}
		}
	}
	switch n := len(rec.Workers[0][name]); {
	case n == 3:
		return take(n, src.uniform), from, nil
	case n == 1 && src.normal != nil:
		return take(n, src.normal), from, nil
	}
	return nil, "", errors.New("neither three numbers nor a normal one")
}

// row returns a line of the table.
func row(name string, cells []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-47s", name)
	for _, c := range cells {
		fmt.Fprintf(&b, " %-15s", c)
	}
	return strings.TrimRight(b.String(), " ")
}
