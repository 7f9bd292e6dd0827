package main

import (
	"fmt"
	"strings"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// The bounds of the verdicts: a fill is as fast as NumPy's, and a call many
// times as fast where NumPy's spends most of its time outside of the sampler.
const (
	fillBound = 1
	callBound = 20
	overhead  = 10 // a call of NumPy's that takes this many of its fill times
)

// ratio returns how many times as fast as NumPy's the Go form is.
func (p *pair) ratio() float64 { return peer.Ratio(p.theirs, p.ours) }

// plainRatio is ratio in Go alone.
func (p *pair) plainRatio() float64 { return peer.Ratio(p.theirs, p.plain) }

// verdict says in which way m is slower than it should be, "" if in none.
func (m *method) verdict() string {
	var v []string
	switch {
	case !m.fill.measured():
	case m.fill.ratio() < fillBound:
		v = append(v, "fill slower")
	case m.fill.plainRatio() < fillBound:
		v = append(v, "fill slower in Go")
	}
	if m.call.measured() {
		switch r := m.call.ratio(); {
		case r < 1:
			v = append(v, "call slower")
		case r < callBound && m.fill.measured() && m.call.theirs.Median() >= overhead*float64(m.width)*m.fill.theirs.Median():
			v = append(v, fmt.Sprintf("call below %d", callBound))
		}
	}
	return strings.Join(v, ", ")
}

// cells returns the times of a pair and their ratio.
func (p *pair) cells() []string {
	if !p.measured() {
		return []string{"", "", ""}
	}
	return []string{peer.Digits(p.theirs.Median()), peer.Digits(p.ours.Median()), peer.Digits(p.ratio())}
}

// plainCell returns the ratio in Go alone.
func (p *pair) plainCell() string {
	if !p.measured() {
		return ""
	}
	return peer.Digits(p.plainRatio())
}

// report returns the Markdown of a run.
func report(python string, rounds int, classes []*class) string {
	var b strings.Builder
	fmt.Fprintf(&b, `# Every method beside NumPy's

Written by `+"`go run ./bench/numpy`"+`. Times are nanoseconds of CPU time per value,
medians of %d rounds that alternate between the two programs; ratios are medians
of the rounds' own, NumPy's time divided by ours, so that above 1 we are faster.
A fill has one million values where the call does not say otherwise; NumPy fills
an array of ours where the method has out=, else it makes one. The ratio "in Go"
is that of our fill without assembly, as on a processor that has no kernels. A
call draws one value, or one row.

- Machine: %s
- NumPy: %s

`, rounds, peer.Machine(), python)

	var slow peer.Table
	slow.Add("method", "fill ratio", "in Go", "call ratio", "verdict")
	for _, c := range classes {
		for _, m := range c.methods {
			if v := m.verdict(); v != "" {
				slow.Add(c.name+" `"+m.name+"`", m.fill.cells()[2], m.fill.plainCell(), m.call.cells()[2], v)
			}
		}
	}
	fmt.Fprintf(&b, "## Where we are slower than we mean to be\n\nA fill should be no slower than NumPy's, in Go alone, too. A call should be %d\ntimes as fast where NumPy's takes %d times its own time per filled value.\n\n", callBound, overhead)
	if len(slow) == 1 {
		b.WriteString("Nowhere.\n")
	} else {
		b.WriteString(slow.String())
	}
	for _, c := range classes {
		var t peer.Table
		t.Add("method", "NumPy fill", "our fill", "ratio", "in Go", "NumPy call", "our call", "ratio", "")
		for _, m := range c.methods {
			row := append([]string{"`" + m.name + "`"}, m.fill.cells()...)
			row = append(row, m.fill.plainCell())
			t.Add(append(append(row, m.call.cells()...), m.verdict())...)
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s", c.name, t)
	}
	return b.String()
}
