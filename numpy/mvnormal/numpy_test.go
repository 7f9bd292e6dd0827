package mvnormal_test

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/numpy/mvnormal"
)

// A covariance is a line of testdata/mvnormal.py.
type covariance struct {
	Kind              string
	Seed              uint32
	Mean              []hex
	Cov               [][]hex
	SVD, Eigh, Legacy drawn
}

type drawn struct {
	Values  []hex
	Next    hex
	Accepts []float64
	Unit    float64
}

// A hex is a float in the form of Python's float.hex().
type hex float64

func (h *hex) UnmarshalText(text []byte) error {
	v, err := strconv.ParseFloat(string(text), 64)
	*h = hex(v)
	return err
}

func floats(x []hex) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = float64(v)
	}
	return out
}

func matrix(x [][]hex) [][]float64 {
	out := make([][]float64, len(x))
	for i, row := range x {
		out[i] = floats(row)
	}
	return out
}

// methods are the ways to draw, and what NumPy gives by them.
var methods = []struct {
	name   string
	method mvnormal.Method
	want   func(c covariance) drawn
	draw   func(c covariance, d *mvnormal.Distribution) (values []float64, next float64)
}{
	{"svd", mvnormal.SVD, func(c covariance) drawn { return c.SVD }, fromGenerator},
	{"eigh", mvnormal.Eigh, func(c covariance) drawn { return c.Eigh }, fromGenerator},
	{"legacy", mvnormal.SVD, func(c covariance) drawn { return c.Legacy }, func(c covariance, d *mvnormal.Distribution) ([]float64, float64) {
		s, values := numpy.NewRandomState(c.Seed), make([]float64, 4*len(c.Mean))
		d.FillRandomState(s, values[:len(c.Mean)])
		d.FillRandomState(s, values[len(c.Mean):])
		return values, s.StandardNormal()
	}},
}

func fromGenerator(c covariance, d *mvnormal.Distribution) ([]float64, float64) {
	g, values := numpy.DefaultRNG(uint64(c.Seed)), make([]float64, 4*len(c.Mean))
	d.Fill(g, values[:len(c.Mean)])
	d.Fill(g, values[len(c.Mean):])
	return values, g.StandardNormal()
}

// check compares the draws with those of Python, and returns the greatest
// difference of a value in its unit. What a tolerance accepts must be the same.
func check(t *testing.T, c covariance, name string, method mvnormal.Method, want drawn,
	draw func(covariance, *mvnormal.Distribution) ([]float64, float64)) (worst float64) {
	d := mvnormal.NewUnchecked(floats(c.Mean), matrix(c.Cov), method)
	got, next := draw(c, d)
	require.Equal(t, float64(want.Next), next, "%s by %s", c.Kind, name)
	require.Len(t, got, len(want.Values))
	for i, w := range want.Values {
		if diff := math.Abs(got[i] - float64(w)); diff > 0 {
			worst = max(worst, diff/want.Unit)
		}
	}
	var accepts []float64
	for _, tol := range []float64{1e-8, 1e-3, 0.5, 100} {
		if d.Valid(tol) {
			accepts = append(accepts, tol)
		}
	}
	require.Equal(t, len(want.Accepts), len(accepts), "%s by %s: accepted by %v, want %v", c.Kind, name, accepts, want.Accepts)
	construct := func() { mvnormal.New(floats(c.Mean), matrix(c.Cov), method) }
	if d.Valid(1e-8) {
		require.NotPanics(t, construct)
	} else {
		require.Panics(t, construct, "%s by %s", c.Kind, name)
	}
	return worst
}

// agreed is the difference in units up to which a value agrees.
const agreed = 20

func read(t *testing.T, r io.Reader) (all []covariance) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c covariance
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		all = append(all, c)
	}
	require.NoError(t, lines.Err())
	return all
}

func TestGolden(t *testing.T) {
	f, err := os.Open("testdata/mvnormal.jsonl")
	require.NoError(t, err)
	defer f.Close()
	all := read(t, f)
	require.Len(t, all, 90)
	for _, c := range all {
		for _, m := range methods {
			worst := check(t, c, m.name, m.method, m.want(c), m.draw)
			require.LessOrEqual(t, worst, float64(agreed), "%s of %d dimensions by %s", c.Kind, len(c.Mean), m.name)
		}
	}
}

// Now and then a rounding decides how many steps LAPACK takes, and so the sign
// of two vectors.
func TestLiveNumPy(t *testing.T) {
	n := 500
	if testing.Short() {
		n = 100
	}
	all := read(t, strings.NewReader(livepython.Output(t, "testdata/mvnormal.py", strconv.Itoa(n))))
	require.Len(t, all, n)
	for _, m := range methods {
		others, worst := 0, 0.0
		for _, c := range all {
			if w := check(t, c, m.name, m.method, m.want(c), m.draw); w <= agreed {
				worst = max(worst, w)
			} else {
				t.Logf("%s: %s of %d dimensions is off by %g", m.name, c.Kind, len(c.Mean), w)
				others++
			}
		}
		t.Logf("%s: %d of %d covariances disagree, the others by up to %.3g units", m.name, others, n, worst)
		require.LessOrEqual(t, others, n/100, m.name)
	}
}
