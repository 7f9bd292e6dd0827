package main

import (
	"fmt"
	"strings"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// wordBound is how many times as long as mt19937's Float64 a Random may take.
const wordBound = 1.3

// ratio returns how many times as fast as CPython's the Go call is.
func (m *method) ratio() float64 { return peer.Ratio(m.theirs, m.ours) }

// report returns the Markdown of a run.
func report(python string, rounds int, kinds []*kind, w *word) string {
	var b strings.Builder
	fmt.Fprintf(&b, `# The methods of random.Random beside CPython's

Written by `+"`go run ./bench/cpython`"+`. Times are nanoseconds of CPU time per call,
medians of %d rounds that alternate between the two programs; ratios are medians
of the rounds' own, CPython's time divided by ours. The time of CPython includes
its loop of a few nanoseconds, ours the call of a function value. The list x has
1000 elements, w a weight for each.

- Machine: %s
- Python: %s

`, rounds, peer.Machine(), python)

	var missed []string
	for _, k := range kinds {
		for _, m := range k.methods {
			if m.ratio() < k.aim {
				missed = append(missed, fmt.Sprintf("- `%s`: %s, the aim is %g\n", m.python, peer.Digits(m.ratio()), k.aim))
			}
		}
	}
	times := peer.Ratio(w.ours, w.below)
	if times > wordBound {
		missed = append(missed, fmt.Sprintf("- Random beside mt19937's Float64: %s times its time, the aim is %g\n", peer.Digits(times), wordBound))
	}
	b.WriteString("## Where we are slower than we mean to be\n\n")
	if missed == nil {
		missed = []string{"Nowhere.\n"}
	}
	b.WriteString(strings.Join(missed, ""))

	for _, k := range kinds {
		aim := ""
		if k.aim > 0 {
			aim = fmt.Sprintf("At least %g times as fast is the aim.\n\n", k.aim)
		}
		var t peer.Table
		t.Add("statement", "CPython", "pyrand", "ratio")
		for _, m := range k.methods {
			t.Add("`"+m.python+"`", peer.Digits(m.theirs.Median()), peer.Digits(m.ours.Median()), peer.Digits(m.ratio()))
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s%s", k.name, aim, t)
	}
	fmt.Fprintf(&b, "\n## The draw itself\n\nIn a loop of direct calls Random takes %s ns and Float64 of mt19937 %s ns: %s\ntimes its time, at most %g is the aim.\n",
		peer.Digits(w.ours.Median()), peer.Digits(w.below.Median()), peer.Digits(times), wordBound)
	return b.String()
}
