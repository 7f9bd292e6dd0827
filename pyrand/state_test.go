package pyrand_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// TestInterruptions encodes and decodes at random points of a long stream, both
// ways; the stream goes on as if nothing had happened.
func TestInterruptions(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	want, r := pair(8, 0)
	for i := range 300 {
		for range rng.IntN(700) {
			if x, y := want.Gauss(0, 1), r.Gauss(0, 1); x != y {
				t.Fatalf("%v, want %v", y, x)
			}
		}
		discard(want, i%3)
		discard(r, i%3)
		next := new(pyrand.Random)
		if i%2 == 0 {
			b, err := r.MarshalBinary()
			require.NoError(t, err)
			require.NoError(t, next.UnmarshalBinary(b))
		} else {
			b, err := json.Marshal(r.State())
			require.NoError(t, err)
			var s pyrand.State
			require.NoError(t, json.Unmarshal(b, &s))
			require.NoError(t, next.SetState(s))
		}
		require.Equal(t, r.State(), next.State())
		r = next
	}
}

func TestBinaryForm(t *testing.T) {
	r := pyrand.New(42)
	r.Gauss(0, 1)
	b, err := r.AppendBinary([]byte("prefix"))
	require.NoError(t, err)
	require.Equal(t, "prefixpyrand.1:\x01", string(b[:16]))
	require.Equal(t, -0x1.621b486646b7cp-3, math.Float64frombits(binary.LittleEndian.Uint64(b[16:])))
	var g mt19937.MT19937
	require.NoError(t, g.UnmarshalBinary(b[24:]))
	require.Equal(t, r.State().MT, g.State())
	require.Len(t, b, 6+2526)
}

func TestBinaryErrors(t *testing.T) {
	good, err := pyrand.New(42).MarshalBinary()
	require.NoError(t, err)
	change := func(i int, to byte) []byte {
		b := append([]byte(nil), good...)
		b[i] = to
		return b
	}
	for name, b := range map[string][]byte{
		"empty":         nil,
		"tag alone":     []byte("pyrand.1:"),
		"cut":           good[:len(good)-1],
		"too long":      append(append([]byte(nil), good...), 0),
		"other tag":     change(7, '2'),
		"flag 2":        change(9, 2),
		"stale value":   change(10, 1),
		"generator tag": change(18, 'M'),
		"index":         change(len(good)-1, 3), // 624 + 256
	} {
		r, want := pair(1, 10)
		r.Gauss(0, 1)
		want.Gauss(0, 1)
		require.EqualError(t, r.UnmarshalBinary(b), "pyrand: invalid state encoding", name)
		same(t, r, want, name)
	}
}

// stateJSON is the JSON of a state with the given version, words and rest.
func stateJSON(version string, words []string, rest string) string {
	return "[" + version + ", [" + strings.Join(words, ", ") + "]" + rest + "]"
}

func words625(w string) []string {
	words := make([]string, 625)
	for i := range words {
		words[i] = w
	}
	return words
}

func TestJSONForm(t *testing.T) {
	r := pyrand.New(42)
	b, err := json.Marshal(r.State())
	require.NoError(t, err)
	// json.dumps(random.Random(42).getstate(), separators=(",", ":"))
	require.Equal(t, "[3,[2147483648,3564348608,1266698288,4212342371,", string(b[:48]))
	require.Equal(t, ",624],null]", string(b[len(b)-11:]))
	require.Equal(t, 624+2, strings.Count(string(b), ","))

	r.Gauss(0, 1)
	b, err = json.Marshal(r.State())
	require.NoError(t, err)
	require.Equal(t, ",4],-0.1729036003315193]", string(b[len(b)-24:]))

	// A whole number stays a float in Python.
	for x, want := range map[float64]string{1: "1.0", -0.5: "-0.5", 1e30: "1e+30", 1e-9: "1e-09"} {
		b, err := json.Marshal(pyrand.State{GaussNext: x, HasGauss: true})
		require.NoError(t, err)
		require.True(t, strings.HasSuffix(string(b), ","+want+"]"), "%s", b[len(b)-12:])
	}
	for _, s := range []pyrand.State{
		{GaussNext: math.NaN(), HasGauss: true},
		{GaussNext: math.Inf(-1), HasGauss: true},
		{MT: mt19937.State{Pos: 625}},
		{MT: mt19937.State{Pos: -1}},
	} {
		_, err := json.Marshal(s)
		require.ErrorContains(t, err, "pyrand: ")
	}
	// A stale value is none.
	b, err = json.Marshal(pyrand.State{GaussNext: math.NaN()})
	require.NoError(t, err)
	require.Equal(t, "0],null]", string(b[len(b)-8:]))
}

func TestJSONWords(t *testing.T) {
	for _, c := range []struct {
		version, word string
		want          uint32
	}{
		{"3", "0", 0},
		{"3", "-0", 0},
		{"3", "4294967295", math.MaxUint32},
		{"3", "4294967296", 0},
		{"3", "18446744073709551615", math.MaxUint32},
		{"2", "-1", math.MaxUint32},
		{"2", "-2147483648", 1 << 31},
		{"2", "4294967297", 1},
		{"2", "-36893488147419103231", 1}, // 1 - 2^65
		{"2", "36893488147419103233", 1},
	} {
		words := words625("7")
		words[3], words[624] = c.word, "33"
		var s pyrand.State
		require.NoError(t, json.Unmarshal([]byte(stateJSON(c.version, words, ", -2")), &s), c)
		require.Equal(t, c.want, s.MT.Key[3], c)
		require.EqualValues(t, 7, s.MT.Key[623])
		require.Equal(t, 33, s.MT.Pos)
		require.Equal(t, -2.0, s.GaussNext)
		require.True(t, s.HasGauss)
	}
	var s pyrand.State
	words := words625("7")
	for pos, text := range []string{"4294967296", "4294967297"} { // the index, too, modulo 2^32
		words[624] = text
		require.NoError(t, json.Unmarshal([]byte(stateJSON("2", words, ",null")), &s))
		require.Equal(t, pos, s.MT.Pos)
	}
}

func TestJSONErrors(t *testing.T) {
	seven := words625("7")
	with := func(i int, w string) []string {
		words := words625("7")
		words[i] = w
		return words
	}
	for name, text := range map[string]string{
		"null":           "null",
		"object":         `{"version": 3}`,
		"nothing":        "[]",
		"two elements":   stateJSON("3", seven, ""),
		"four elements":  stateJSON("3", seven, ", null, null"),
		"version 1":      stateJSON("1", seven, ", null"),
		"version 4":      stateJSON("4", seven, ", null"),
		"version text":   stateJSON(`"3"`, seven, ", null"),
		"no words":       "[3, null, null]",
		"624 words":      stateJSON("3", seven[1:], ", null"),
		"626 words":      stateJSON("3", append(words625("7"), "7"), ", null"),
		"index 625":      stateJSON("3", with(624, "625"), ", null"),
		"index -1":       stateJSON("3", with(624, "-1"), ", null"),
		"index 2^32":     stateJSON("3", with(624, "4294967296"), ", null"),
		"index -1, v2":   stateJSON("2", with(624, "-1"), ", null"),
		"negative":       stateJSON("3", with(3, "-1"), ", null"),
		"2^64":           stateJSON("3", with(3, "18446744073709551616"), ", null"),
		"float":          stateJSON("3", with(3, "1.0"), ", null"),
		"exponent":       stateJSON("2", with(3, "1e3"), ", null"),
		"text":           stateJSON("3", with(3, `"7"`), ", null"),
		"list":           stateJSON("3", with(3, "[7]"), ", null"),
		"true":           stateJSON("3", with(3, "true"), ", null"),
		"null word":      stateJSON("3", with(3, "null"), ", null"),
		"gauss text":     stateJSON("3", seven, `, "0.5"`),
		"gauss too big":  stateJSON("3", seven, ", 1e999"),
		"gauss in array": stateJSON("3", seven, ", [0.5]"),
	} {
		s := pyrand.State{GaussNext: 0.5, HasGauss: true}
		before := s
		err := s.UnmarshalJSON([]byte(text))
		require.Error(t, err, name)
		require.Regexp(t, "^pyrand: ", err.Error(), name)
		require.Equal(t, before, s, name)
	}
}

func TestSetStateError(t *testing.T) {
	for _, pos := range []int{-1, 625, math.MaxInt32, math.MinInt32} {
		r := pyrand.New(1)
		s := r.State()
		s.MT.Key[0]++
		s.MT.Pos = pos
		require.EqualError(t, r.SetState(s), "pyrand: state index out of [0, 624]")
		require.Equal(t, pyrand.New(1).State(), r.State())
	}
	// A stale value is none.
	r := pyrand.New(1)
	require.NoError(t, r.SetState(pyrand.State{GaussNext: 3}))
	require.Equal(t, pyrand.State{}, r.State())
}

func FuzzUnmarshalBinary(f *testing.F) {
	r := pyrand.New(42)
	for range 3 {
		b, _ := r.MarshalBinary()
		f.Add(b)
		f.Add(b[:len(b)-1])
		r.Gauss(0, 1)
	}
	f.Add([]byte("pyrand.1:"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := pyrand.New(7)
		if err := r.UnmarshalBinary(data); err != nil {
			same(t, pyrand.New(7), r, err)
			return
		}
		b, err := r.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, data, b)
	})
}

func FuzzUnmarshalJSON(f *testing.F) {
	b, _ := json.Marshal(pyrand.New(42).State())
	f.Add(b)
	f.Add(version2(pyrand.New(42).State()))
	f.Add([]byte(stateJSON("3", words625("7"), ", 1.5")))
	f.Add([]byte(stateJSON("2", words625("-7"), ",null")))
	f.Add([]byte(stateJSON("2", words625("1e3"), ",null")))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := pyrand.State{GaussNext: 0.5, HasGauss: true}
		before := s
		if err := json.Unmarshal(data, &s); err != nil {
			require.Equal(t, before, s)
			return
		}
		b, err := json.Marshal(s)
		require.NoError(t, err)
		var again pyrand.State
		require.NoError(t, json.Unmarshal(b, &again))
		require.Equal(t, s, again)
		require.NoError(t, pyrand.New(1).SetState(s))
	})
}

func FuzzSetState(f *testing.F) {
	f.Add(624, uint64(0), false, uint32(1))
	f.Add(0, uint64(1), true, uint32(1<<31))
	f.Add(-1, uint64(1), true, uint32(0))
	f.Add(625, uint64(0), true, uint32(0))
	f.Fuzz(func(t *testing.T, pos int, gauss uint64, has bool, word uint32) {
		s := pyrand.State{GaussNext: math.Float64frombits(gauss), HasGauss: has}
		s.MT.Pos = pos
		for i := range s.MT.Key {
			s.MT.Key[i] = word * uint32(i+1)
		}
		r := pyrand.New(7)
		if r.SetState(s) != nil {
			require.True(t, pos < 0 || pos > 624)
			require.Equal(t, pyrand.New(7).State().MT, r.State().MT)
			return
		}
		got := r.State()
		require.Equal(t, s.MT, got.MT)
		require.Equal(t, has, got.HasGauss)
		if has {
			require.Equal(t, gauss, math.Float64bits(got.GaussNext))
		}
		discard(r, 1300)
	})
}

// The state of a Random, as Python's json module writes and reads it.
func ExampleState_MarshalJSON() {
	r := pyrand.New(42)
	text, err := json.Marshal(r.State())
	if err != nil {
		panic(err)
	}
	// In Python:
	//	version, words, gauss = json.loads(text)
	//	r.setstate((version, tuple(words), gauss))
	fmt.Printf("%.40s...%s\n", text, text[len(text)-11:])

	var s pyrand.State
	if err := json.Unmarshal(text, &s); err != nil {
		panic(err)
	}
	other := new(pyrand.Random)
	if err := other.SetState(s); err != nil {
		panic(err)
	}
	fmt.Println(other.Random() == r.Random())
	// Output:
	// [3,[2147483648,3564348608,1266698288,421...,624],null]
	// true
}
