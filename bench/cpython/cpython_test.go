package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/livepython"
)

// Every Go call runs.
func TestMethods(t *testing.T) {
	for _, k := range methods() {
		for _, m := range k.methods {
			m.run()
		}
	}
	newWord().measure(0)
}

// Every statement is one that CPython takes.
func TestStatements(t *testing.T) {
	t.Setenv("SEEDTREE_PYTHON", livepython.Find(t))
	python, err := peer.StartPython(false)
	require.NoError(t, err)
	defer python.Close()
	for _, k := range methods() {
		for _, m := range k.methods {
			require.NoError(t, m.measure(python, 0))
		}
	}
}

func TestReport(t *testing.T) {
	m := &method{python: "r.f()", theirs: peer.Sample{20, 30, 40}, ours: peer.Sample{2, 3, 4}}
	w := &word{ours: peer.Sample{2}, below: peer.Sample{2}}
	k := []*kind{{"Kind", 10, []*method{m}}}
	text := report("CPython 9", 3, k, w)
	require.Contains(t, text, "- Python: CPython 9\n")
	require.Contains(t, text, "Nowhere.\n\n## Kind\n\nAt least 10 times")
	require.Contains(t, text, "| `r.f()` | 30.0 | 3.00 | 10.0 |\n")
	k[0].aim = 11
	w.below[0] = 1
	require.Contains(t, report("CPython 9", 3, k, w),
		"- `r.f()`: 10.0, the aim is 11\n- Random beside mt19937's Float64: 2.00 times its time, the aim is 1.3\n")
}
