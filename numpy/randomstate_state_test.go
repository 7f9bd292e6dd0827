package numpy_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
)

func mustJSON(t testing.TB, v json.Marshaler) string {
	b, err := v.MarshalJSON()
	require.NoError(t, err)
	return string(b)
}

func legacyState(t testing.TB, r R) numpy.LegacyState {
	s, err := r.State()
	require.NoError(t, err)
	return s
}

// Texts of json.dumps(get_state(...)), Python 3.13 and NumPy 2.5.5, without the
// 624 words.
func TestRandomStateText(t *testing.T) {
	words := func(s string) string {
		i, j := strings.Index(s, `[`), strings.Index(s, `]`)
		if s[0] == '[' {
			i = 1 + strings.Index(s[1:], `[`)
		}
		require.Equal(t, 623, strings.Count(s[i:j], ", "))
		return s[:i+1] + s[j:]
	}
	r := numpy.NewRandomState(12345)
	require.Equal(t, `{"bit_generator": "MT19937", "state": {"key": [], "pos": 624}, "has_gauss": 0, "gauss": 0.0}`, words(mustJSON(t, r)))
	r.StandardNormal()
	require.Equal(t, `{"bit_generator": "MT19937", "state": {"key": [], "pos": 4}, "has_gauss": 1, "gauss": 0.47894333805754824}`, words(mustJSON(t, r)))
	require.Equal(t, `["MT19937", [], 4, 1, 0.47894333805754824]`, words(mustJSON(t, legacyState(t, r))))
	r.StandardNormal()
	require.Equal(t, `["MT19937", [], 4, 0, 0.0]`, words(mustJSON(t, legacyState(t, r))))

	r = numpy.NewRandomStateFrom(pcg.New(seedseq.New(12345)))
	r.StandardNormal()
	numpy.RandInt(r, int32(0), 10)
	require.Equal(t, `{"bit_generator": "PCG64", "state": {"state": 123100685240869032725484100130172923898, "inc": 268209174141567072605526753992732310247}, `+
		`"has_uint32": 1, "uinteger": 3424658562, "has_gauss": 1, "gauss": -1.0758106261120588}`, mustJSON(t, r))
}

// Python's repr of floats.
func TestGaussText(t *testing.T) {
	r := numpy.NewRandomState(1)
	s := legacyState(t, r)
	for _, c := range []struct {
		x    float64
		text string
	}{{1, "1.0"}, {-0.25, "-0.25"}, {1e-4, "0.0001"}, {9.999e-5, "9.999e-05"}, {-1e-5, "-1e-05"}, {1.5e-7, "1.5e-07"}, {1e15, "1000000000000000.0"},
		{9007199254740993, "9007199254740992.0"}, {1e16, "1e+16"}, {1.2345e22, "1.2345e+22"}, {5e-324, "5e-324"}, {1.7976931348623157e308, "1.7976931348623157e+308"},
		{0.1, "0.1"}, {math.Copysign(0, -1), "-0.0"}, {123456.789, "123456.789"}} {
		s.HasGauss, s.Gauss = true, c.x
		require.NoError(t, r.SetState(s))
		require.True(t, strings.HasSuffix(mustJSON(t, r), `"has_gauss": 1, "gauss": `+c.text+`}`), c.text)
		text := mustJSON(t, s)
		require.True(t, strings.HasSuffix(text, ", 1, "+c.text+"]"), c.text)
		var back numpy.LegacyState
		require.NoError(t, json.Unmarshal([]byte(text), &back))
		require.Equal(t, math.Float64bits(c.x), math.Float64bits(back.Gauss))
		require.Equal(t, s.MT, back.MT)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		s.Gauss = x
		_, err := s.MarshalJSON()
		require.Error(t, err)
		before := mustJSON(t, r)
		require.Error(t, r.SetState(s))
		require.Equal(t, before, mustJSON(t, r))
	}
}

// Saved at any point, the dictionary, the tuple and the struct go on alike.
func TestRandomStateRoundTrip(t *testing.T) {
	for n := range 6 {
		r := numpy.NewRandomStateArray([]uint32{1, uint32(n)})
		r.FillStandardNormal(make([]float64, 300*n+n%2))
		s := legacyState(t, r)
		copies := make([]numpy.RandomState, 4)
		require.NoError(t, copies[0].UnmarshalJSON([]byte(mustJSON(t, r))))
		require.NoError(t, copies[1].UnmarshalJSON([]byte(" \n"+mustJSON(t, s))))
		into := numpy.NewRandomState(7)
		into.StandardNormal()
		require.NoError(t, into.SetState(s))
		require.NoError(t, copies[2].UnmarshalJSON([]byte(strings.Replace(mustJSON(t, s), `]`, `] `, 1))))
		require.NoError(t, copies[3].UnmarshalJSON([]byte(mustJSON(t, into))))
		for range 5 {
			want := []float64{r.StandardNormal(), r.Gamma(2, 3), float64(r.RandInt(0, 99))}
			for i := range copies {
				c := &copies[i]
				require.Equal(t, want, []float64{c.StandardNormal(), c.Gamma(2, 3), float64(c.RandInt(0, 99))})
			}
		}
	}
	for _, name := range bitGeneratorNames {
		r := numpy.NewRandomStateFrom(newBitGenerator[name](seedseq.New(4)))
		r.StandardNormal()
		numpy.RandInt(r, int32(0), 10)
		var back numpy.RandomState
		text := mustJSON(t, r)
		require.NoError(t, json.Unmarshal([]byte(text), &back))
		require.Equal(t, text, mustJSON(t, &back))
		require.Equal(t, r.StandardNormal(), back.StandardNormal())
		require.Equal(t, r.BitGenerator().Uint32(), back.BitGenerator().Uint32())
	}
}

// The tuple of three elements, and a dictionary without has_gauss, drop the
// kept number: test_backwards_compatibility of test_randomstate.py.
func TestRandomStateShortState(t *testing.T) {
	r := numpy.NewRandomState(1234567890)
	text := mustJSON(t, legacyState(t, r))
	x := r.StandardNormal()
	require.NoError(t, r.UnmarshalJSON([]byte(strings.Replace(text, ", 0, 0.0]", "]", 1))))
	require.Equal(t, x, r.StandardNormal())
	require.NoError(t, r.UnmarshalJSON([]byte(text)))
	require.Equal(t, x, r.StandardNormal())
	dict := mustJSON(t, numpy.NewRandomState(1234567890))
	require.NoError(t, r.UnmarshalJSON([]byte(strings.Replace(dict, `, "has_gauss": 0, "gauss": 0.0`, "", 1))))
	require.Equal(t, x, r.StandardNormal())
	require.NoError(t, r.UnmarshalJSON([]byte(strings.Replace(dict, `"has_gauss": 0, "gauss": 0.0`, `"has_gauss": 1`, 1))))
	require.Zero(t, r.StandardNormal())
	require.Equal(t, x, r.StandardNormal())
	var s numpy.LegacyState
	require.NoError(t, s.UnmarshalJSON([]byte(strings.Replace(text, ", 0, 0.0]", "]", 1))))
	require.False(t, s.HasGauss)
}

// Exchange with a bare generator's state.
func TestRandomStateOfMT19937(t *testing.T) {
	b := mt19937.NewByArray([]uint32{42})
	b.Uint32()
	r := numpy.NewRandomState(0)
	r.StandardNormal()
	require.NoError(t, r.SetState(numpy.LegacyState{MT: b.State()}))
	require.Equal(t, b.State(), legacyState(t, r).MT)
	require.Equal(t, b.Float64(), r.RandomSample())

	// random.Random(7 | 8 << 32) is seeded as RandomState([7, 8]) is.
	r, p := numpy.NewRandomStateArray([]uint32{7, 8}), pyrand.New(8<<32|7)
	require.Equal(t, p.State().MT, legacyState(t, r).MT)
	for range 5 {
		require.Equal(t, p.Random(), r.RandomSample())
	}
	require.NoError(t, p.SetState(pyrand.State{MT: legacyState(t, r).MT}))
	require.NoError(t, r.SetState(numpy.LegacyState{MT: p.State().MT}))
	require.Equal(t, p.Random(), r.RandomSample())
}

var randomStateErrors = [][2]string{
	{`"MT19937"`, `"PCG64"`}, {`"MT19937"`, `5`}, {`"pos": 4`, `"pos": 625`}, {`"pos": 4`, `"pos": -1`}, {`"pos": 4`, `"pos": 4.0`}, {`"pos": 4`, `"pox": 4`},
	{`"key": [`, `"key": [1, `}, {`"key": [`, `"key": [-`}, {`"key": [`, `"key": [9`}, {`"key": [`, `"kex": [`}, {`"state"`, `"States"`}, {`"state"`, `"bit_generator"`},
	{`"has_gauss": 1`, `"has_gauss": 2`}, {`"has_gauss": 1`, `"has_gauss": "1"`}, {`"has_gauss": 1`, `"has_gauss": null`}, {`"has_gauss": 1`, `"has_gauss": 1.0`},
	{`"gauss": 0.4`, `"gauss": "0.4`}, {`"gauss": 0.4`, `"gauss": 1e999, "x": 0.4`}, {`"gauss": 0.4`, `"gauss": null, "x": 0.4`}, {`"gauss": 0.4`, `"gauss": [0], "x": 0.4`},
	{`"gauss": 0.4`, `"gauss": "7", "x": 0.4`}, {`}`, ``}, {`{`, `[`}, {`{`, `5, {`},
}

var legacyStateErrors = [][2]string{
	{`"MT19937"`, `"PCG64"`}, {`"MT19937"`, `5`}, {`["MT19937", [`, `["MT19937", [1, `}, {`["MT19937", [`, `["MT19937", [-1`}, {`["MT19937", [`, `["MT19937", [null, `}, {`["MT19937", [`, `["MT19937", {}, [`},
	{`], 4,`, `], 625,`}, {`], 4,`, `], "4",`}, {`, 4, 1, 0.47894333805754824]`, `]`}, {`, 4, 1, 0.47894333805754824]`, `, 4, 1]`}, {`, 1, 0.4`, `, 3, 0.4`}, {`, 1, 0.4`, `, 1, "x", 0.4`}, {`]`, ``},
}

// What NumPy refuses leaves everything as it was.
func TestRandomStateErrors(t *testing.T) {
	r := numpy.NewRandomState(12345)
	r.StandardNormal()
	dict, tuple := mustJSON(t, r), mustJSON(t, legacyState(t, r))
	other := numpy.NewRandomState(9)
	other.StandardNormal()
	before := mustJSON(t, other)
	s := legacyState(t, other)
	check := func(text string) {
		requireDataError(t, other.UnmarshalJSON([]byte(text)), text)
		require.Equal(t, before, mustJSON(t, other), "receiver touched by %.60s", text)
		var zero numpy.RandomState
		if zero.UnmarshalJSON([]byte(text)) != nil {
			require.Nil(t, zero.BitGenerator())
		}
	}
	for _, e := range randomStateErrors {
		require.Contains(t, dict, e[0])
		check(strings.Replace(dict, e[0], e[1], 1))
	}
	for _, e := range legacyStateErrors {
		require.Contains(t, tuple, e[0])
		text := strings.Replace(tuple, e[0], e[1], 1)
		check(text)
		got := s
		requireDataError(t, got.UnmarshalJSON([]byte(text)), text)
		require.Equal(t, s, got)
	}
	for _, text := range []string{``, `null`, `{}`, `[]`, `5`, `"x"`, `["MT19937"]`, `{"bit_generator": "PCG64"}`, `{"bit_generator": "Spam", "state": {}}`} {
		check(text)
		var got numpy.LegacyState
		requireDataError(t, got.UnmarshalJSON([]byte(text)), text)
	}
	bad := s
	bad.MT.Pos = 625
	requireDataError(t, other.SetState(bad), "pos")
	require.Equal(t, before, mustJSON(t, other))

	over := numpy.NewRandomStateFrom(pcg.New(seedseq.New(1)))
	before = mustJSON(t, over)
	requireDataError(t, over.SetState(s), "set")
	requireDataError(t, over.UnmarshalJSON([]byte(tuple)), "tuple")
	_, err := over.State()
	requireDataError(t, err, "get")
	require.Equal(t, before, mustJSON(t, over))
	var zero numpy.RandomState
	_, err = zero.MarshalJSON()
	require.EqualError(t, err, "numpy: zero RandomState")
	_, err = numpy.NewRandomStateFrom(foreign{pcg.New(seedseq.New(1))}).MarshalJSON()
	requireDataError(t, err, "foreign")
}

func FuzzRandomStateJSON(f *testing.F) {
	r := numpy.NewRandomState(12345)
	r.StandardNormal()
	dict, tuple := mustJSON(f, r), mustJSON(f, legacyState(f, r))
	f.Add([]byte(dict))
	f.Add([]byte(tuple))
	for _, e := range randomStateErrors {
		f.Add([]byte(strings.Replace(dict, e[0], e[1], 1)))
	}
	for _, e := range legacyStateErrors {
		f.Add([]byte(strings.Replace(tuple, e[0], e[1], 1)))
	}
	over := numpy.NewRandomStateFrom(pcg.New(seedseq.New(1)))
	over.StandardNormal()
	f.Add([]byte(mustJSON(f, over)))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := numpy.NewRandomState(3)
		r.StandardNormal()
		before := mustJSON(t, r)
		if err := r.UnmarshalJSON(data); err != nil {
			requireDataError(t, err, string(data))
			require.Equal(t, before, mustJSON(t, r))
		}
		var s numpy.LegacyState
		if err := s.UnmarshalJSON(data); err == nil {
			var back numpy.LegacyState
			require.NoError(t, back.UnmarshalJSON([]byte(mustJSON(t, s))))
			require.Equal(t, s, back)
		}
		var zero numpy.RandomState
		if err := zero.UnmarshalJSON(data); err != nil {
			requireDataError(t, err, string(data))
			require.Nil(t, zero.BitGenerator())
			return
		}
		text := mustJSON(t, &zero)
		var back numpy.RandomState
		require.NoError(t, back.UnmarshalJSON([]byte(text)))
		require.Equal(t, text, mustJSON(t, &back))
		require.Equal(t, zero.BitGenerator().Uint64(), back.BitGenerator().Uint64())
	})
}

// goOn is go_on of live_randomstate.py.
func goOn(r R) (out []string) {
	normals := make([]float64, 2)
	r.FillStandardNormal(normals)
	out = append(out, texts(normals)...)
	for range 3 {
		out = append(out, strconv.FormatInt(r.RandInt(0, 1000), 10))
	}
	small := make([]uint8, 3)
	numpy.FillRandInt(r, small, 0, 100)
	out = append(out, texts(small)...)
	out = append(out, texts([]float64{r.StandardGamma(2.5), r.StandardGamma(2.5)})...)
	return append(out, texts([]int64{r.Binomial(100, 0.4), r.Binomial(100, 0.4)})...)
}

// States go to a live NumPy and come from it, mid-stream, with a normal number
// kept and half words pending.
func TestLiveRandomState(t *testing.T) {
	var states []R
	for i, name := range bitGeneratorNames {
		r := numpy.NewRandomStateFrom(newBitGenerator[name](seedseq.New(uint64(i))))
		r.FillStandardNormal(make([]float64, 2*i+1))
		numpy.RandInt(r, int32(0), 10)
		states = append(states, r)
	}
	dicts := len(states)
	for n := range 5 {
		r := numpy.NewRandomStateArray([]uint32{7, uint32(n)})
		r.FillStandardNormal(make([]float64, 233*n))
		states = append(states, r)
	}
	text := func(i int) string {
		if i < dicts {
			return mustJSON(t, states[i])
		}
		return mustJSON(t, legacyState(t, states[i]))
	}
	var in struct {
		States []string `json:"states"`
	}
	for i := range states {
		in.States = append(in.States, text(i))
	}
	var out struct{ Continued, Made []liveRun }
	runPython(t, "live_randomstate.py", in, &out)
	require.Len(t, out.Continued, len(states))
	for i, run := range out.Continued {
		require.Equal(t, run.Values, goOn(states[i]), run.Text[:60])
		require.Equal(t, run.After, text(i))
	}
	require.Len(t, out.Made, 21)
	for _, run := range out.Made {
		var r numpy.RandomState
		require.NoError(t, r.UnmarshalJSON([]byte(run.Text)))
		write := func() string { return mustJSON(t, &r) }
		if run.Text[0] == '[' {
			write = func() string { return mustJSON(t, legacyState(t, &r)) }
		}
		require.Equal(t, run.Text, write())
		require.Equal(t, run.Values, goOn(&r), run.Text[:60])
		require.Equal(t, run.After, write())
	}
}
