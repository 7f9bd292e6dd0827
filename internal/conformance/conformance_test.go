package main

import (
	"bytes"
	"encoding/json"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const oracle = "../../testdata/oracle"

// notYet names the classes and operations that cases ask for and that cannot
// be run yet, such as "Generator.normal".
var notYet = []string{}

// sizeOf returns how many values a case compares, which is what it costs.
func sizeOf(c testCase) (n int) {
	switch c := c.(type) {
	case *oracleCase:
		for _, e := range c.Expected {
			n += max(e.Count, len(e.Values))
		}
	case *vectorCase:
		n = c.Count
	}
	return n
}

// TestOracle runs every case. With -short it leaves out those of more than
// 20000 values.
func TestOracle(t *testing.T) {
	files, err := filepath.Glob(oracle + "/numpy-testsets/*.csv")
	require.NoError(t, err)
	require.Len(t, files, 10)
	files = append(files, oracle+"/cases.json", oracle+"/digests.json", oracle+"/pyrandom/vectors.json", "testdata/forms.json")
	var cases []testCase
	for _, f := range files {
		more, err := readFile(f)
		require.NoError(t, err, f)
		cases = append(cases, more...)
	}
	require.Len(t, cases, 10+367+684+408+402)
	if testing.Short() {
		cases = slices.DeleteFunc(cases, func(c testCase) bool { return sizeOf(c) > 20000 })
	}
	lacking := map[string]bool{}
	for i, v := range runAll(cases) {
		switch {
		case v.status == failed:
			t.Errorf("%s: %s", cases[i].name(), v.detail)
		case v.status == missing && !(v.detail == narrowInt && strconv.IntSize == 32):
			lacking[v.detail] = true
		}
	}
	for what := range lacking {
		require.Contains(t, notYet, what)
	}
	if !testing.Short() {
		for _, what := range notYet {
			require.True(t, lacking[what], "%s is there: take it off the list", what)
		}
	}
}

// TestWorkers runs the long streams with several goroutines.
func TestWorkers(t *testing.T) {
	defer func(n int) { workers = n }(workers)
	workers = 3
	cases, err := readFile(oracle + "/digests.json")
	require.NoError(t, err)
	if testing.Short() {
		cases = slices.DeleteFunc(cases, func(c testCase) bool { return len(c.name())%4 > 0 })
	}
	for i, v := range runAll(cases) {
		if v.status != passed && !(v.detail == narrowInt && strconv.IntSize == 32) {
			t.Errorf("%s: %s", cases[i].name(), v.detail)
		}
	}
}

// TestAlteredExpectations alters each single thing that is expected of the
// short cases, as little as possible; each must be found.
func TestAlteredExpectations(t *testing.T) {
	limit := 5000 // values
	if testing.Short() {
		limit = 50
	}
	for _, f := range []string{oracle + "/cases.json", oracle + "/digests.json", "testdata/forms.json"} {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		var file struct{ Tests []map[string]any }
		require.NoError(t, decode(data, &file))
		altered := 0
		for _, test := range file.Tests {
			c := caseOf(t, test)
			if sizeOf(c) > limit || c.run().status != passed {
				continue
			}
			alter(test["expected"], func() {
				v := caseOf(t, test).run()
				if v.status != failed {
					data, _ := json.Marshal(test["expected"])
					require.Fail(t, "an altered expectation passes", "%s: %.2000s", c.ID, data)
				}
				require.Regexp(t, "^got .*, want ", v.detail)
				altered++
			})
		}
		require.Positive(t, altered)
	}
}

// TestAlteredVectors does the same to the vectors of random.Random.
func TestAlteredVectors(t *testing.T) {
	data, err := os.ReadFile(oracle + "/pyrandom/vectors.json")
	require.NoError(t, err)
	var file struct{ Cases, Scripts, Errors []map[string]any }
	require.NoError(t, decode(data, &file))
	read := func(entry map[string]any, c testCase) testCase {
		data, err := json.Marshal(entry)
		require.NoError(t, err)
		require.NoError(t, decode(data, c))
		return c
	}
	altered := 0
	for _, e := range file.Cases {
		if c := read(e, new(vectorCase)); sizeOf(c) <= 1000 {
			alterKeys(e, []string{"count", "first", "sha256", "words", "state", "gauss_next"}, func() {
				require.NotEqual(t, passed, read(e, new(vectorCase)).run().status, c.name())
				altered++
			})
		}
	}
	for _, e := range file.Errors {
		c := read(e, new(vectorError)).(*vectorError)
		if c.Raises == "TypeError" || c.Raises == "OverflowError" {
			continue // by the rule on types, without a call whose words would count
		}
		alterKeys(e, []string{"returns", "words"}, func() {
			require.NotEqual(t, passed, read(e, new(vectorError)).run().status, c.name())
			altered++
		})
	}
	for _, e := range file.Scripts {
		for _, step := range e["steps"].([]any) {
			alterKeys(step.(map[string]any), []string{"want"}, func() {
				require.NotEqual(t, passed, read(e, new(vectorScript)).run().status, e["id"])
				altered++
			})
		}
	}
	require.Greater(t, altered, 500)
}

// alterKeys alters what m has under the keys.
func alterKeys(m map[string]any, keys []string, f func()) {
	for _, key := range keys {
		if v, ok := m[key]; ok {
			part := map[string]any{key: v}
			alter(part, func() {
				m[key] = part[key]
				f()
				m[key] = v
			})
		}
	}
}

func caseOf(t *testing.T, test map[string]any) *oracleCase {
	data, err := json.Marshal(test)
	require.NoError(t, err)
	c := new(oracleCase)
	require.NoError(t, decode(data, c))
	return c
}

// alter changes every leaf of v in turn, calls f and changes it back. Of lists
// it takes the ends only.
func alter(v any, f func()) {
	switch v := v.(type) {
	case []any:
		for i, e := range v {
			if 0 < i && i < len(v)-1 {
				continue
			}
			if s, ok := other(e); ok {
				v[i] = s
				f()
				v[i] = e
			} else {
				alter(e, f)
			}
		}
	case map[string]any:
		for name, e := range v {
			if name == "error" {
				continue // any error will do
			}
			if name == "buffer" {
				pos, _ := strconv.Atoi(v["buffer_pos"].(string))
				e = e.([]any)[pos:] // the words before are used up
			}
			if s, ok := other(e); ok {
				v[name] = s
				f()
				v[name] = e
			} else {
				alter(e, f)
			}
		}
	}
}

// other returns a value close to a number or text.
func other(v any) (any, bool) {
	switch v := v.(type) {
	case json.Number:
		n, _ := v.Int64()
		return n + 1, true
	case string:
		switch n := number(v).(type) {
		case *big.Int:
			return new(big.Int).Add(n, big.NewInt(1)).String(), true
		case float64:
			if n == 0 {
				return formatFloat(math.Copysign(0, -1)), true
			}
			// The last bit of the single precision, in case it is that.
			return formatFloat(math.Float64frombits(math.Float64bits(n) ^ 1<<29)), true
		}
		switch v {
		case "":
			return "00", true
		case "true":
			return "false", true
		case "float64":
			return "float32", true
		}
		return map[bool]string{true: "1", false: "0"}[v[0] == '0'] + v[1:], true
	}
	return nil, false
}

func TestRun(t *testing.T) {
	const (
		good    = `{"id": "good", "arguments": {"object": {"class": "SeedSequence", "entropy": "0"}, "calls": [{"do": "generate_state", "kw": {"n_words": 1}}]}, "expected": [{"type": "uint32", "values": ["2968811710"]}]}`
		bad     = `{"id": "bad", "arguments": {"object": {"class": "SeedSequence", "entropy": "0"}, "calls": [{"do": "generate_state", "kw": {"n_words": 1}}]}, "expected": [{"type": "uint32", "values": ["2968811711"]}]}`
		unknown = `{"id": "unknown", "arguments": {"object": {"class": "Generator", "seed": "0"}, "calls": [{"do": "foresee"}]}, "expected": [{"type": "none", "values": []}]}`
	)
	dir := t.TempDir()
	for _, test := range []struct {
		name, content string
		flags         []string
		status        int
		out           string
	}{
		{"good", `{"tests": [` + good + `]}`, nil, 0, "1 passed, 0 failed\n"},
		{"verbose", `{"tests": [` + good + `]}`, []string{"-v"}, 0, "good: passed\n1 passed, 0 failed\n"},
		{"mixed", `{"tests": [` + bad + "," + good + "," + unknown + `]}`, []string{"-v"}, 1, "bad: got 2968811710, want 2968811711 (call 1, generate_state, value 0)\ngood: passed\nunknown: unsupported: Generator.foresee\n1 passed, 2 failed\n"},
		{"unknown", `{"tests": [` + unknown + `]}`, nil, 1, "unknown: unsupported: Generator.foresee\n0 passed, 1 failed\n"},
		{"unread", `{"tests": [` + strings.Replace(good, `"2968811710"`, `["2968811710"]`, 1) + `]}`, nil, 1, "good: unsupported: [\"2968811710\"]: no value\n0 passed, 1 failed\n"},
		{"untyped", `{"tests": [` + strings.Replace(good, `"type": "uint32", `, "", 1) + `]}`, nil, 1, "good: unsupported: what is expected of call 1 has no type\n0 passed, 1 failed\n"},
		{"short", `{"tests": [` + strings.Replace(good, `{"type": "uint32", "values": ["2968811710"]}`, "", 1) + `]}`, nil, 1, "good: got 1 calls, want results of 0\n0 passed, 1 failed\n"},
		{"nothing", `{"tests": [{}], "scripts": [{"id": "s"}]}`, nil, 1, ": unsupported: a case without calls\ns: unsupported: a script without steps\n0 passed, 2 failed\n"},
		{"empty", `{"tests": []}`, nil, 2, ""},
		{"broken", `{"tests": [`, nil, 2, ""},
		{"notset.csv", "seed, 0x0\n", nil, 2, ""},
		{"sfc64.csv", "seed, 0x0\n0, 0x1\n", nil, 1, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := filepath.Join(dir, test.name)
			require.NoError(t, os.WriteFile(file, []byte(test.content), 0o600))
			var stdout, stderr bytes.Buffer
			require.Equal(t, test.status, run(append(test.flags, file), &stdout, &stderr))
			if test.out != "" || test.status == 2 {
				require.Equal(t, test.out, stdout.String())
			}
			require.Equal(t, test.status == 2, stderr.Len() > 0)
		})
	}
	var stdout, stderr bytes.Buffer
	require.Equal(t, 2, run(nil, &stdout, &stderr))
	require.Equal(t, 2, run([]string{filepath.Join(dir, "absent")}, &stdout, &stderr))
	require.Equal(t, 2, run([]string{"-w", "x"}, &stdout, &stderr))
	require.Equal(t, 0, run([]string{"-h"}, &stdout, &stderr))
	require.Zero(t, stdout.Len())
}

// A fault is never an error that a case may want.
func TestFaults(t *testing.T) {
	var none []int
	require.Panics(t, func() { guarded(func() result { return none[len(none)] }) })
	require.Panics(t, func() { guarded(func() result { panic("misuse") }) })
	require.IsType(t, failure{}, guarded(func() result { refuse("x"); return nil }))

	var v verdict
	func() {
		defer catch(&v)
		panic("misuse")
	}()
	require.Equal(t, verdict{failed, "got panic: misuse, want a result"}, v)
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]any{
		"0": new(big.Int), "-12": big.NewInt(-12), "+7": big.NewInt(7),
		"18446744073709551616": new(big.Int).Lsh(big.NewInt(1), 64),
		"1.0":                  1.0, "1e8": 1e8, "-0.0": math.Copysign(0, -1), "inf": math.Inf(1), "-inf": math.Inf(-1), "1e999": math.Inf(1),
		"0x1.8p+1": 3.0, "-0x0.0p+0": math.Copysign(0, -1), "0x10": 16.0, "0x0.0000000000001p-1022": 5e-324,
		"int8": "int8", "x": "x", "": "", "--1": "--1", "zig": "zig",
	} {
		require.Equal(t, want, number(text), text)
		if x, ok := want.(float64); ok {
			require.Equal(t, math.Float64bits(x), math.Float64bits(number(text).(float64)), text)
		}
	}
	require.True(t, math.IsNaN(number("nan").(float64)))

	for want, x := range map[string]float64{
		"0x1.0000000000000p+0": 1, "-0x1.8000000000000p-3": -0.1875, "0x0.0p+0": 0, "-0x0.0p+0": math.Copysign(0, -1),
		"inf": math.Inf(1), "-inf": math.Inf(-1), "nan": math.NaN(),
		"0x1.fffffffffffffp+1023": math.MaxFloat64, "0x0.0000000000001p-1022": 5e-324, "0x1.999999999999ap-4": 0.1,
	} {
		require.Equal(t, want, formatFloat(x))
	}
	bits := uint64(1)
	for range 2000 {
		bits = bits*6364136223846793005 + 1442695040888963407
		x := math.Float64frombits(bits)
		y, ok := parseFloat(formatFloat(x))
		if !ok || y != x && x == x {
			require.Failf(t, "no round trip", "%x", bits)
		}
	}
}

// Values agree by value and type class: integer types with each other, float32
// and float64 not; zeros differ by sign; all NaN are one.
func TestValues(t *testing.T) {
	agree := func(got result, want expectation) {
		t.Helper()
		require.Nil(t, want.difference(got))
	}
	differ := func(got result, want expectation) {
		t.Helper()
		require.NotNil(t, want.difference(got))
	}
	list := func(t dtype, v ...literal) expectation { return expectation{Type: t, Values: v} }

	agree(vector([]int8{-1, 2}), list("int64", "-1", "2"))
	agree(vector([]uint64{math.MaxUint64}), list("int", "18446744073709551615"))
	differ(vector([]int64{-1}), list("uint64", "18446744073709551615"))
	differ(vector([]int64{1}), list("float64", "1"))
	differ(vector([]bool{true}), list("int64", "1"))
	agree(vector([]bool{true}), list("bool", "true"))
	agree(vector([]float32{0.5}), list("float32", "0.5"))
	differ(vector([]float32{0.5}), list("float64", "0.5"))
	differ(vector([]float64{0}), list("float64", "-0x0.0p+0"))
	agree(vector([]float64{math.Float64frombits(0xfff8000000000001)}), list("float64", "nan"))
	differ(vector([]float64{math.NaN()}), list("float64", "inf"))
	differ(vector([]float64{1, 2}), list("float64", "1.0"))
	differ(arrayOf([]float64{1, 2}, 2, 1), list("float64", "1.0", "2.0"))
	agree(arrayOf([]float64{1, 2}, 2, 1), expectation{Type: "float64", Values: []literal{"1.0", "2.0"}, Shape: []int{2, 1}})
	agree(integers{values: []*big.Int{new(big.Int).Lsh(big.NewInt(1), 70)}}, list("int", "1180591620717411303424"))
	agree(byteString{0xab}, list("bytes_hex", "AB"))
	differ(byteString{0xab}, list("bytes_hex", "ac"))
	agree(vector([]float64{2, 1, 2}), expectation{Type: "counts", Values: []literal{"1.0", "2.0"}, Counts: []literal{"1", "2"}})
	differ(vector([]float64{2, 1, 2}), expectation{Type: "counts", Values: []literal{"1.0", "2.0"}, Counts: []literal{"1", "3"}})
	agree(failure{os.ErrExist}, expectation{Error: "ValueError"})
	differ(failure{os.ErrExist}, list("int", "1"))
	differ(nothing{}, expectation{Error: "ValueError"})

	// Digests are of the expected type's width. SHA-256 of 01 00 and of ff.
	const one, minus = "47dc540c94ceb704a23875c11273e16bb0b8a87aed84de911f2133568115f254", "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89"
	agree(vector([]int64{1}), expectation{Type: "uint16", Count: 1, SHA256: one})
	agree(vector([]int64{-1}), expectation{Type: "int8", Count: 1, SHA256: minus})
	differ(vector([]int64{-1}), expectation{Type: "uint8", Count: 1, SHA256: minus})
	differ(vector([]int64{65537}), expectation{Type: "uint16", Count: 1, SHA256: one})
}

func TestSignatures(t *testing.T) {
	s := parseSignature("choices(population, weights=None, *, k=1)")
	bind := func(args []any, kw map[string]any) (values []any) {
		r := guarded(func() result { values = s.bind(args, kw).values; return nothing{} })
		if _, ok := r.(failure); ok {
			return nil
		}
		return values
	}
	one := big.NewInt(1)
	require.Equal(t, []any{"p", nil, one}, bind([]any{"p"}, nil))
	require.Equal(t, []any{"p", "w", "k"}, bind([]any{"p", "w"}, map[string]any{"k": "k"}))
	require.Nil(t, bind(nil, nil))
	require.Nil(t, bind([]any{"p", "w", "k"}, nil))
	require.Nil(t, bind([]any{"p"}, map[string]any{"population": "p"}))
	require.Nil(t, bind([]any{"p"}, map[string]any{"size": "p"}))

	s = parseSignature("rand(*args)")
	require.Equal(t, []any{[]any{"1", "2"}}, bind([]any{"1", "2"}, nil))
	require.Equal(t, []any{[]any{}}, bind(nil, nil))
}

func TestOperands(t *testing.T) {
	require.Equal(t, []int{4, 2, 3}, broadcast([]int{2, 1}, []int{3}, []int{4, 1, 1}))
	require.Nil(t, broadcast(nil, nil))
	require.Panics(t, func() { broadcast([]int{2}, []int{3}) })

	column := operandOf[int64](argument([]any{[]any{"1"}, []any{"2"}}))
	require.Equal(t, []int{2, 1}, column.shape)
	require.Equal(t, values[int64]{1, 1, 1, 2, 2, 2}, column.over(form{shape: []int{2, 3}, varied: true}))
	row := operandOf[int64](argument([]any{"1", "2", "3"}))
	require.Equal(t, values[int64]{1, 2, 3, 1, 2, 3}, row.over(form{shape: []int{2, 3}, varied: true}))
	require.Panics(t, func() { operandOf[int64]([]any{[]any{}, big.NewInt(1)}) })
}

func TestAxes(t *testing.T) {
	a := arange(12).reshape([]int{2, 3, -1})
	require.Equal(t, []int{2, 3, 2}, a.shape)
	b := a.take(1, vector([]int64{2, 0}))
	require.Equal(t, []int{2, 2, 2}, b.shape)
	require.Equal(t, []uint64{4, 5, 0, 1, 10, 11, 6, 7}, b.words)
	c := a.clone()
	c.swap(0, 0, 1)
	require.Equal(t, []uint64{6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5}, c.words)
	c.swap(2, 0, 1)
	require.Equal(t, []uint64{7, 6, 9, 8, 11, 10, 1, 0, 3, 2, 5, 4}, c.words)
	require.Equal(t, uint64(0), a.words[0])
	require.True(t, strings.HasPrefix(describe(a), "int64 [0 1 2"))
}
