package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/livepython"
)

func classes() []*class { return []*class{generator(2000), randomState(2000)} }

// Every Go form runs, and no method has two lines.
func TestMethods(t *testing.T) {
	for _, c := range classes() {
		seen := map[string]bool{}
		for _, m := range c.methods {
			require.False(t, seen[m.name], m.name)
			seen[m.name] = true
			require.True(t, m.fill.measured() || m.call.measured(), m.name)
			for _, p := range []pair{m.fill, m.call} {
				if p.measured() {
					p.run()
				}
			}
		}
	}
}

// Every statement is one that NumPy takes.
func TestStatements(t *testing.T) {
	if testing.Short() {
		t.Skip("starts NumPy")
	}
	t.Setenv("SEEDTREE_PYTHON", livepython.Find(t))
	python, err := peer.StartPython(true)
	require.NoError(t, err)
	defer python.Close()
	for _, c := range classes() {
		for _, m := range c.methods {
			for range 2 {
				require.NoError(t, m.measure(python, nil, c, 0))
			}
		}
		text := report(python.Greeting, 2, []*class{c})
		require.Contains(t, text, "## "+c.name)
		require.NotContains(t, text, "NaN")
	}
}

// The peer measures the fills of all classes, under their names.
func TestServe(t *testing.T) {
	var out strings.Builder
	in := "0 2000 Generator.random()\n0 2000 RandomState.shuffle(x)\n0 2000 Generator.sow()\n"
	require.NoError(t, serve(classes(), strings.NewReader(in), &out))
	require.Regexp(t, `^\w+\n[\d.e-]+\n[\d.e-]+\n! no fill Generator.sow\(\)\n$`, out.String())
}

func TestVerdict(t *testing.T) {
	run := func() {}
	for _, c := range []struct {
		want                              string
		theirs, ours, plain, call, oneNow float64
	}{
		{"", 10, 10, 10, 200, 10},
		{"", 10, 1, 2, 99, 50}, // below 20 times, but of a call that is mostly the sampler
		{"fill slower", 10, 11, 12, 200, 10},
		{"fill slower in Go", 10, 10, 11, 200, 10},
		{"call below 20", 10, 9, 9, 200, 11},
		{"call slower", 10, 9, 9, 200, 201},
		{"fill slower, call below 20", 10, 11, 12, 200, 11},
	} {
		m := method{
			width: 1,
			fill:  pair{run: run, theirs: peer.Sample{c.theirs}, ours: peer.Sample{c.ours}, plain: peer.Sample{c.plain}},
			call:  pair{run: run, theirs: peer.Sample{c.call}, ours: peer.Sample{c.oneNow}},
		}
		require.Equal(t, c.want, m.verdict())
	}
}

func TestReport(t *testing.T) {
	m := &method{name: "f()", width: 1, fill: pair{run: func() {}, theirs: peer.Sample{1, 2, 3}, ours: peer.Sample{4, 4, 4}, plain: peer.Sample{8, 8, 8}}}
	text := report("NumPy 9", 3, []*class{{name: "C", methods: []*method{m}}})
	require.Contains(t, text, "- NumPy: NumPy 9\n")
	require.Contains(t, text, "| C `f()` | 0.500 | 0.250 |  | fill slower |\n")
	require.Contains(t, text, "| `f()` | 2.00 | 4.00 | 0.500 | 0.250 |  |  |  | fill slower |\n")
	m.fill.ours, m.fill.plain = peer.Sample{1, 1, 1}, peer.Sample{1, 1, 1}
	require.Contains(t, report("NumPy 9", 3, []*class{{name: "C", methods: []*method{m}}}), "Nowhere.\n")
}
