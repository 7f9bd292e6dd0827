package pyrand_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// liveCalls are calls that every CPython since 3.8 has.
var liveCalls = [][]any{
	{"random"},
	{"gauss", "f:0x1p1", "f:0x1p-1"},
	{"getrandbits", "i:1"},
	{"getrandbits", "i:61"},
	{"getrandbits", "i:1000"},
	{"randrange", "i:10"},
	{"randrange", "i:-5", "i:100000", "i:7"},
	{"randint", "i:-9223372036854775808", "i:9223372036854775807"},
	{"randint", "i:0", "i:100000000000000000000000000000000"},
	{"choice", "r:3:90:4"},
	{"shuffle", "r:0:40:1"},
	{"sample", "r:0:100:1", "i:12"},
	{"sample", "r:0:20:1", "i:20"},
	{"choices", "r:0:4:1", []any{"i:5", "i:0", "i:2", "i:9"}, "i:6"},
	{"choices", "r:0:3:1", []any{"f:0x1.8p-1", "f:0x1.999999999999ap-4", "f:0x1p0"}, "i:6"},
	{"uniform", "f:-0x1p0", "f:0x1.999999999999ap+3"},
	{"triangular", "f:0x0p0", "f:0x1p0", "f:0x1.999999999999ap-3"},
	{"normalvariate", "f:0x0p0", "f:0x1p0"},
	{"lognormvariate", "f:0x0p0", "f:0x1p-2"},
	{"expovariate", "f:0x1.8p1"},
	{"gammavariate", "f:0x1.199999999999ap1", "f:0x1p0"},
	{"gammavariate", "f:0x1p-1", "f:0x1.8p0"},
	{"betavariate", "f:0x1p1", "f:0x1.8p1"},
	{"weibullvariate", "f:0x1p0", "f:0x1.8p0"},
	{"vonmisesvariate", "f:0x1p0", "f:0x1p2"},
	{"gauss", "f:0x0p0", "f:0x1p0"},
	{"random"},
}

// bindLive is bind with the arguments of choices by position.
func bindLive(c []any) func(*pyrand.Random, sink) {
	method, args := c[0].(string), parseList(c[1:])
	if method == "choices" {
		return bind(method, args[:2], map[string]any{"k": args[2]})
	}
	return bind(method, args, nil)
}

// TestLive continues a stream in CPython and back again, in the middle of a
// block and with a normal value kept.
func TestLive(t *testing.T) {
	for _, python := range interpreters(t) {
		t.Run(fmt.Sprintf("3.%d", python.minor), func(t *testing.T) {
			r := pyrand.NewString("live")
			for round := range 4 {
				discard(r, 311*round+1)
				if round%2 == 1 {
					r.Gauss(0, 1) // keeps a value, or gives the one that was kept
				}
				job, err := json.Marshal(map[string]any{"state": r.State(), "calls": liveCalls})
				require.NoError(t, err)

				var answer struct {
					Values []any
					State  pyrand.State
					FMA    bool
				}
				require.NoError(t, json.Unmarshal(python.run(t, bytes.NewReader(job), "live.py"), &answer))
				require.Len(t, answer.Values, len(liveCalls))
				for i, c := range liveCalls {
					var got lister
					bindLive(c)(r, &got)
					if _, float := got.values[0].(float64); answer.FMA || !float {
						require.True(t, equalAll(got.values, parse(answer.Values[i])),
							"%v = %v, in Python %v", c, got.values, answer.Values[i])
					}
				}
				require.Equal(t, answer.State.MT, r.State().MT)
				require.Equal(t, answer.State.HasGauss, r.State().HasGauss)
				if answer.FMA {
					require.Equal(t, answer.State.GaussNext, r.State().GaussNext)
				}
				// Go on from Python's state, through another object.
				r = new(pyrand.Random)
				require.NoError(t, r.SetState(answer.State))
			}
		})
	}
}
