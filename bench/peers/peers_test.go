package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/livepython"
)

// ask has a Go peer answer requests of 16 values, each at once.
func ask(t *testing.T, name string, operations []string) {
	var in, out bytes.Buffer
	for _, op := range operations {
		fmt.Fprintln(&in, peer.Request{Op: op, Size: 16})
	}
	require.NoError(t, serve(name, &in, &out))
	answers := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, answers, len(operations)+1) // the greeting
	for i, line := range answers[1:] {
		_, err := peer.ParseAnswer(line)
		require.NoError(t, err, operations[i])
	}
}

// Every operation of the Go peers works.
func TestGoPeers(t *testing.T) {
	for name := range goPeers {
		var operations []string
		for _, g := range goContender(name).generators {
			for _, l := range g.asks {
				operations = append(operations, l.op)
			}
		}
		ask(t, name, operations)
	}
	ask(t, "seedtree", []string{wordsOp + "2", normalsOp + "2", tasksOp + "2"})
	require.Error(t, serve("nobody", nil, nil))

	var out bytes.Buffer
	require.NoError(t, serve("seedtree", strings.NewReader("0 1 nothing\n0 1 workers/nothing/1\n0 1 tasks/x\n"), &out))
	require.Equal(t, 3, strings.Count(out.String(), "! no operation"))
}

// The sources of the other languages have the operations that are asked for,
// and nothing is compared with a generator that we do not have.
func TestContenders(t *testing.T) {
	ours := map[string]bool{"": true}
	for _, g := range seedtreeGenerators() {
		ours[g.name] = true
	}
	sources := map[string]string{"C++ <random>": cppSource, "Rust": rustSource, "Java": javaSource}
	for _, c := range contenders() {
		require.NotEmpty(t, c.generators, c.name)
		for _, g := range c.generators {
			require.True(t, ours[g.like], "%s %s", c.name, g.name)
			for k, l := range g.asks {
				source, ok := sources[c.name]
				switch {
				case !ok:
				case c.name == "Java":
					require.Contains(t, source, fmt.Sprintf("case %q", k))
					require.Contains(t, source, fmt.Sprintf("%q", strings.TrimPrefix(l.op, string(k)+"/")))
				default:
					require.Contains(t, source, fmt.Sprintf("%q", l.op))
				}
			}
		}
	}
	for _, a := range aims {
		found := false
		for _, c := range contenders() {
			for _, g := range c.generators {
				_, does := g.asks[a.section.kind]
				found = found || does && g.name == a.other && (c.name == a.contender || a.contender == "" && c.ours())
			}
		}
		require.True(t, found, a.text)
		require.True(t, ours[a.ours], a.text)
	}
}

// The crates are pinned.
func TestManifest(t *testing.T) {
	_, dependencies, _ := strings.Cut(rustManifest, "[dependencies]\n")
	for line := range strings.Lines(dependencies) {
		require.Regexp(t, `^\w+ = "=\d+\.\d+\.\d+"$`, strings.TrimSpace(line))
	}
}

// Python takes the statements.
func TestStatements(t *testing.T) {
	if os.Getenv("SEEDTREE_PYTHON") == "" {
		t.Skip("set SEEDTREE_PYTHON to a Python with NumPy")
	}
	livepython.Find(t)
	for _, c := range []*contender{numpy(), cpython()} {
		p, err := c.launch(t.TempDir())
		require.NoError(t, err)
		for _, g := range c.generators {
			for _, l := range g.asks {
				_, err := p.Measure(peer.Request{Op: l.op, Size: max(l.size, 1)})
				require.NoError(t, err)
			}
		}
		require.NoError(t, p.Close())
	}
}

// sample is a result without measurements: each generator of two tiers of ours
// takes 2 and 1 ns, others 4 ns, clear 0.5 ns.
func sample(rounds int) *result {
	generic := &contender{name: "seedtree (generic)", tier: "generic", process: new(peer.Process)}
	best := &contender{name: "seedtree (avx2)", tier: "avx2", process: new(peer.Process)}
	std := goContender("math/rand/v2")
	std.process = &peer.Process{Greeting: "go9"}
	all := goContender("seedtree").generators
	generic.generators, best.generators = all, all

	r := &result{plan: plan{rounds: rounds, atLeast: time.Millisecond, bytes: 1 << 20, tasks: 100}, missing: []string{"Java"}}
	r.contenders = []*contender{generic, best, std}
	r.cells = cells(r.contenders)
	for _, c := range r.cells {
		ns := map[*contender]float64{generic: 2, best: 1, std: 4}[c.contender]
		if c.generator == clearName {
			ns = 0.5
		}
		for range rounds {
			c.sample = append(c.sample, ns)
		}
	}
	r.curves = r.plan.curves(r.contenders)
	for _, c := range r.curves.all() {
		for _, x := range c.xs {
			c.samples = append(c.samples, peer.Sample{1 + 100/float64(x)})
		}
	}
	return r
}

func TestReport(t *testing.T) {
	r := sample(3)
	text := r.report()
	for _, line := range []string{
		"- math/rand/v2: go9\n",
		"- Java: not found, left out\n",
		"| PCG64 per call: our time divided by math/rand/v2's | 0.500 (≤ 0.75) | 0.250 (≤ 0.75) |\n",
		"| PCG64 fill, NumPy's integers | not measured | not measured |\n",
		"Nowhere in this run.\n",
		"| math/rand/v2 PCG | 4.00 | 0 % | 2.00 | 8.00 | 4.00 (pcg64) |\n",
		"| seedtree (generic) pcg64 | 2.00 | 0 % | 4.00 | 4.00 | 2.00 |\n",
		"| seedtree (avx2) mt19937 | 1.00 | 0 % | 4.00 | 4.00 |  |\n", // 32-bit words
		"- Child stream of PCG64, in calls of math/rand/v2's PCG: 0.250 (≤ 8)\n",
		"1 worker: 2.00 (≤ 150)\n",
		"(charts/throughput.svg)", "(charts/streams.svg)",
	} {
		require.Contains(t, text, line)
	}
	require.NotContains(t, text, "NaN")

	// What is slower than others or than its aim is said.
	for _, c := range r.cells {
		if c.contender.ours() && c.generator == "pcg64" && c.section.kind == draw {
			c.sample = peer.Sample{5, 5, 5}
		}
	}
	text = r.report()
	require.Contains(t, text, "- math/rand/v2 PCG takes 0.800 of the time of our pcg64: 64-bit words, a call for each.\n")
	require.Contains(t, text, "| **1.25** (≤ 0.75) | **1.25** (≤ 0.75) |\n")
}

func TestDiscard(t *testing.T) {
	r := sample(5)
	clock := r.find(r.best(), clearName, sections[2])
	clock.sample = peer.Sample{1, 1, 1.2, 1, 1.05}
	other := r.cells[0]
	other.sample = peer.Sample{1, 2, 3, 4, 5}
	r.discardBusy()
	require.Equal(t, 1, r.discarded)
	require.Equal(t, peer.Sample{1, 1, 1, 1.05}, clock.sample)
	require.Equal(t, peer.Sample{1, 2, 4, 5}, other.sample)

	r = sample(3)
	r.find(r.best(), clearName, sections[2]).sample = peer.Sample{1, 1, 2}
	r.discardBusy()
	require.Zero(t, r.discarded)
}

func TestCharts(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, sample(1).charts(dir))
	files, err := filepath.Glob(filepath.Join(dir, "*.svg"))
	require.NoError(t, err)
	require.Len(t, files, 6)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		require.Contains(t, string(data), "</svg>")
	}
}

func testCurve(xs []int, ns ...float64) *curve {
	c := &curve{name: "it", xs: xs}
	for _, x := range ns {
		c.samples = append(c.samples, peer.Sample{x})
	}
	return c
}

func TestSentences(t *testing.T) {
	sizes := []int{16, 64, 1024, 1 << 17, 1 << 20, 1 << 27}
	c := testCurve(sizes, 5, 1.2, 1, 1.1, 1.2, 3)
	from, to := c.flat()
	require.Equal(t, []int{1, 4}, []int{from, to})
	require.Regexp(t, `^\*\*it\*\*: best at 8 KiB, 1\.00 ns a value.* from 512 bytes on.*: 5\.00 ns a value at 128 bytes\. Above 8 MiB .*: 3\.00 ns at 1 GiB\.$`, c.fillSentence())
	require.Regexp(t, `no bend at the upper end, up to 1 GiB \(1\.20 ns\)`, testCurve(sizes, 5, 1.2, 1, 1.1, 1.2, 1.2).fillSentence())

	tasks := []int{1, 10, 100}
	require.Regexp(t, `best at 100 tasks, 50\.0 ns a task, .* from 10 on.*, 900 ns for a single one\. It does not bend again up to 100`, testCurve(tasks, 900, 60, 50).tasksSentence())
	require.Regexp(t, `Above 10 tasks it rises, to 80\.0 ns at 100`, testCurve(tasks, 900, 50, 80).tasksSentence())

	many := []int{1, 2, 4}
	require.Regexp(t, `ends at 2 workers, which are 2\.00 times .*: the machine has 2 CPUs.* With 4 workers it is 1\.90`, testCurve(many, 3.8, 1.9, 2).workersSentence(2))
	require.Regexp(t, `ends at 2 workers.*bandwidth`, testCurve(many, 2, 1.5, 1.45).workersSentence(8))
	require.Regexp(t, `gain nothing here; 4 take 1\.00 times`, testCurve(many, 2, 2, 2).workersSentence(2))
}
