package pyrand_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// A reportCase is a case of reports.json: calls on one object, and what
// CPython gave for each.
type reportCase struct {
	ID        string
	Arguments struct {
		Object struct {
			Seed map[string]any
		}
		Calls []struct {
			Do     string
			Args   []any
			Kw     map[string]any
			Repeat int
		}
	}
	Expected []struct {
		Type   string
		Values []string
		Fields map[string]any
	}
}

func TestReports(t *testing.T) {
	data, err := os.ReadFile("testdata/reports.json")
	require.NoError(t, err)
	var f struct{ Tests []reportCase }
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	require.NoError(t, d.Decode(&f))
	require.Len(t, f.Tests, 41)
	for _, c := range f.Tests {
		t.Run(c.ID, c.run)
	}
}

func (c *reportCase) run(t *testing.T) {
	r := c.newRandom()
	var saved pyrand.State
	for i, call := range c.Arguments.Calls {
		want := c.Expected[i]
		var got lister
		switch args := numbers(append([]any{}, call.Args...)).([]any); call.Do {
		case "save":
			saved = r.State()
		case "restore":
			require.NoError(t, r.SetState(saved))
		case "getstate_digest":
			s := r.State()
			b := make([]byte, 0, 2496)
			for _, w := range s.MT.Key {
				b = binary.LittleEndian.AppendUint32(b, w)
			}
			sum := sha256.Sum256(b)
			require.Equal(t, want.Fields["sha256_le"], hex.EncodeToString(sum[:]))
			require.Equal(t, want.Fields["index"], json.Number(strconv.Itoa(s.MT.Pos)))
			require.True(t, gaussEqual(s, want.Fields["gauss_next"].(string)))
			continue
		case "shuffle":
			bind("shuffle", []any{span{0, toInt64(args[0]), 1}}, nil)(r, &got)
		case "sample_range":
			s := span{step: 1}
			if list, ok := args[0].([]any); ok {
				s = span{toInt64(list[0]), toInt64(list[1]), toInt64(list[2])}
			} else {
				s.stop = toInt64(args[0])
			}
			bind("sample", []any{s, args[1]}, nil)(r, &got)
		default:
			kw := map[string]any{}
			for name, v := range call.Kw {
				kw[name] = numbers(v)
			}
			f := bind(call.Do, args, kw)
			for range max(call.Repeat, 1) {
				f(r, &got)
			}
		}
		var values []any
		kind := map[string]string{"float64": "f64", "int": "dec", "bytes_hex": "bytes"}[want.Type]
		for _, v := range want.Values {
			values = append(values, parseElement(kind, v))
		}
		require.True(t, equalAll(got.values, values), "%s: %v, want %v", call.Do, got.values, want.Values)
	}
}

func (c *reportCase) newRandom() *pyrand.Random {
	seed := c.Arguments.Object.Seed
	version := 2
	if seed["version"] != nil {
		version = 1
	}
	switch {
	case seed["int"] != nil:
		return newRandom(parseElement("dec", seed["int"].(string)), version)
	case seed["float"] != nil:
		return newRandom(parseElement("f64", seed["float"].(string)), version)
	case seed["bytes_hex"] != nil:
		return newRandom(parseElement("bytes", seed["bytes_hex"].(string)), version)
	}
	return newRandom(seed["str"], version)
}

// numbers turns JSON numbers, and strings that hold one, into integers and
// floats.
func numbers(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = numbers(x)
		}
		return out
	case json.Number:
		return numbers(v.String())
	case string:
		if n, ok := new(big.Int).SetString(v, 10); ok && !strings.ContainsAny(v, ".e") {
			return n
		}
		return parseElement("f64", v)
	}
	panic("number")
}
