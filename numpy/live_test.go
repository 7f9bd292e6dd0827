package numpy_test

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// runPython runs a script of testdata with a JSON object in and out.
func runPython(t *testing.T, script string, in, out any) {
	cmd := exec.Command(livepython.Find(t), "testdata/"+script)
	input, err := json.Marshal(in)
	require.NoError(t, err)
	cmd.Stdin = bytes.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	output, err := cmd.Output()
	require.NoError(t, err, "%s", stderr.Bytes())
	require.NoError(t, json.Unmarshal(output, out))
}

// A liveRun is a snapshot and what NumPy does from there, see testdata/live.py.
type liveRun struct {
	Text   string
	Values []string
	After  string
}

// liveValues is values of live.py.
func liveValues(g *numpy.Generator) (out []string) {
	ints := make([]int64, 3)
	g.FillIntegers(ints, 0, 1000)
	out = append(out, texts(ints)...)
	f32 := make([]float32, 4)
	g.FillRandom32(f32)
	out = append(out, texts(f32)...)
	out = append(out, texts([]float64{g.Random(), g.Random()})...)
	for range 3 {
		out = append(out, strconv.FormatUint(numpy.IntegersEndpoint(g, 0, ^uint64(0)), 10))
	}
	return append(out, texts([]float64{g.Spawn(1)[0].Random()})...)
}

func TestLiveNumPy(t *testing.T) {
	var generators []*numpy.Generator
	for _, name := range bitGeneratorNames {
		for i, entropy := range []any{42, []any{"123", 1 << 20}} {
			g := numpy.NewSeeded(mustSeeds(t, entropy), newBitGenerator[name])
			g.FillRandom(make([]float64, 5+300*i))
			g.FillRandom32(make([]float32, 1+i))
			g.Spawn(i)
			generators = append(generators, g)
		}
	}
	g := numpy.New(seedseq.New(1).Named("phase").Child(7)) // the key goes to Python too
	g.Random32()
	g.Spawn(3)
	generators = append(generators, g, numpy.DefaultRNG(1, 2, 3))

	var in struct {
		Snapshots []string `json:"snapshots"`
	}
	for _, g := range generators {
		in.Snapshots = append(in.Snapshots, marshal(t, g))
	}
	var out struct {
		Version         string
		Continued, Made []liveRun
	}
	runPython(t, "live.py", in, &out)
	t.Log("NumPy", out.Version)

	require.Len(t, out.Continued, len(generators))
	for i, run := range out.Continued {
		require.Equal(t, run.Values, liveValues(generators[i]), run.Text[:60])
		generators[i].Random32()
		require.Equal(t, run.After, marshal(t, generators[i]))
	}
	require.Len(t, out.Made, 15)
	for _, run := range out.Made {
		var g numpy.Generator
		require.NoError(t, g.UnmarshalJSON([]byte(run.Text)))
		require.Equal(t, run.Text, marshal(t, &g))
		require.Equal(t, run.Values, liveValues(&g), run.Text[:60])
		g.Random32()
		require.Equal(t, run.After, marshal(t, &g))
	}
}
