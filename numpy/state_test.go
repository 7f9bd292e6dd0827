package numpy_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// States as json.dumps of Python 3.13 writes them, NumPy 2.5.5. The four
// 64-bit generators have drawn one double and one float32.
var states = map[string]string{
	"PCG64":     `{"bit_generator": "PCG64", "state": {"state": 99666916104231560797932081394210062199, "inc": 268209174141567072605526753992732310247}, "has_uint32": 1, "uinteger": 1360466709}`,
	"PCG64DXSM": `{"bit_generator": "PCG64DXSM", "state": {"state": 7210102650979450006862963877541099367, "inc": 268209174141567072605526753992732310247}, "has_uint32": 1, "uinteger": 1449575519}`,
	"MT19937":   `{"bit_generator": "MT19937", "state": {"key": "pos": 2}}`,
	"Philox":    `{"bit_generator": "Philox", "state": {"counter": [1, 0, 0, 0], "key": [13091511679009522556, 13538552136045918767]}, "buffer": [0, 0, 7990457742470656338, 9941379523396432859], "buffer_pos": 2, "has_uint32": 1, "uinteger": 2805347945}`,
	"SFC64":     `{"bit_generator": "SFC64", "state": {"state": [12185160543070232677, 15325540610384134034, 13819836023223950181, 15]}, "has_uint32": 1, "uinteger": 1315034560}`,
}

func TestStateText(t *testing.T) {
	for _, name := range bitGeneratorNames {
		b := newBitGenerator[name](seedseq.New(12345))
		g := numpy.NewGenerator(b)
		g.Random()
		g.Random32()
		text, err := numpy.MarshalBitGenerator(b)
		require.NoError(t, err)
		want := states[name]
		got := string(text)
		if name == "MT19937" {
			require.Contains(t, got, `], "pos": 2}}`)
			i, j := strings.IndexByte(got, '['), strings.IndexByte(got, ']')
			require.Equal(t, 623, strings.Count(got[i:j], ", "))
			got = got[:i] + got[j+1:]
			got = got[:i] + strings.TrimPrefix(got[i:], `, `)
		}
		require.Equal(t, want, got)
	}
}

func TestStateRoundTrip(t *testing.T) {
	for _, name := range bitGeneratorNames {
		for draws := range 8 {
			b := newBitGenerator[name](seedseq.New(3))
			for i := range draws {
				b.Uint64()
				if i%3 == 1 {
					b.Uint32()
				}
			}
			text, err := numpy.MarshalBitGenerator(b)
			require.NoError(t, err)
			c := newBitGenerator[name](seedseq.New(4))
			c.Uint32()
			require.NoError(t, numpy.UnmarshalBitGenerator(c, text))
			again, err := numpy.MarshalBitGenerator(c)
			require.NoError(t, err)
			require.Equal(t, string(text), string(again))
			for range 9 {
				require.Equal(t, b.Uint32(), c.Uint32())
				require.Equal(t, b.Uint64(), c.Uint64())
			}
			// Python's reader does not mind spaces, order or what else is there.
			var any map[string]json.RawMessage
			require.NoError(t, json.Unmarshal(text, &any))
			any["has_gauss"] = json.RawMessage("0")
			mixed, err := json.MarshalIndent(any, " ", "\t")
			require.NoError(t, err)
			require.NoError(t, numpy.UnmarshalBitGenerator(c, mixed))
			again, err = numpy.MarshalBitGenerator(c)
			require.NoError(t, err)
			require.Equal(t, string(text), string(again))
		}
	}
}

// Leftovers that NumPy does not read are not read here.
func TestStateLeftovers(t *testing.T) {
	b := sfc64.New(seedseq.New(1))
	text, _ := numpy.MarshalBitGenerator(b)
	require.NoError(t, numpy.UnmarshalBitGenerator(b, bytes.Replace(text, []byte(`"uinteger": 0`), []byte(`"uinteger": 77`), 1)))
	again, _ := numpy.MarshalBitGenerator(b)
	require.Equal(t, string(text), string(again))
}

// stateErrors are replacements in a legal state that make it illegal.
var stateErrors = map[string][][2]string{
	"PCG64": {
		{`"PCG64"`, `"PCG64DXSM"`}, {`"PCG64"`, `null`}, {`"PCG64"`, `5`}, {`"bit_generator"`, `"Bit_generator"`},
		{`"inc"`, `"Inc"`}, {`"state": {`, `"State": {`}, {`"state": {`, `"state": [{`}, {`{"state": `, `{"state": -`}, {`{"state": `, `{"state": 1.5, "x": `},
		{`{"state": `, `{"state": 1e3, "x": `}, {`{"state": `, `{"state": "1", "x": `}, {`{"state": `, `{"state": 340282366920938463463374607431768211456, "x": `},
		{`"inc": `, `"inc": 2, "x": `}, {`"has_uint32": 1`, `"has_uint32": 2`}, {`"has_uint32": 1`, `"has_uint32": -1`}, {`"has_uint32": 1`, `"has_uint32": []`},
		{`"uinteger": `, `"uinteger": 4294967296, "x": `}, {`"uinteger"`, `"x"`}, {`"has_uint32"`, `"x"`}, {`}`, ``},
	},
	"PCG64DXSM": {{`"PCG64DXSM"`, `"PCG64"`}, {`"inc": `, `"inc": 2, "x": `}, {`"uinteger"`, `"x"`}, {`"state": {`, `"state": 5, "x": {`}},
	"MT19937": {
		{`"MT19937"`, `"Philox"`}, {`"pos": `, `"pos": 625, "x": `}, {`"pos": `, `"pos": -1, "x": `}, {`"pos"`, `"x"`}, {`"key": [`, `"key": [1, `},
		{`"key": [`, `"key": [4294967296], "x": [`}, {`"key": [`, `"key": [[`}, {`"key"`, `"x"`}, {`"key": `, `"key": null, "x": `}, {`"key": [`, `"key": [-`},
		{`"key": [`, `"key": [4294967296`},
	},
	"Philox": {
		{`"Philox"`, `"SFC64"`}, {`"counter": [`, `"counter": [0, `}, {`"counter": [`, `"counter": [-`}, {`"key": [`, `"key": [18446744073709551616`}, {`"key": [`, `"key": [1, `},
		{`"buffer": [`, `"buffer": [1, `}, {`"buffer_pos": `, `"buffer_pos": 5, "x": `}, {`"buffer_pos": `, `"buffer_pos": -1, "x": `}, {`"buffer"`, `"x"`},
		{`"buffer_pos"`, `"x"`}, {`"has_uint32"`, `"x"`}, {`"uinteger"`, `"x"`}, {`"counter"`, `"x"`},
	},
	"SFC64": {{`"SFC64"`, `"PCG64"`}, {`{"state": [`, `{"state": [1, `}, {`{"state": [`, `{"state": [-`}, {`"has_uint32"`, `"x"`}, {`"uinteger"`, `"x"`}, {`{"state": [`, `{"x": [`}},
}

func TestStateRefuses(t *testing.T) {
	for name, rows := range stateErrors {
		b := newBitGenerator[name](seedseq.New(3))
		b.Uint32()
		text, err := numpy.MarshalBitGenerator(b)
		require.NoError(t, err)
		bad := []string{"", "{", "null", "[]", "5", `"PCG64"`, "{}", string(text) + "x"}
		for _, row := range rows {
			require.Contains(t, string(text), row[0])
			bad = append(bad, strings.Replace(string(text), row[0], row[1], 1))
		}
		seeds := mustSeeds(t, 1)
		g := numpy.NewSeeded(seeds, func(seedseq.Seeder) numpy.BitGenerator { return b })
		snapshot := marshal(t, g)
		for _, s := range bad {
			err := numpy.UnmarshalBitGenerator(b, []byte(s))
			requireDataError(t, err, s)
			err = g.UnmarshalJSON([]byte(s))
			requireDataError(t, err, s)
			var zero numpy.Generator
			if err := zero.UnmarshalJSON([]byte(s)); err != nil {
				require.Nil(t, zero.BitGenerator(), s)
			}
		}
		for _, s := range []string{`5`, `{}`, `{"entropy": -1}`, `[]`, `"x"`} {
			requireDataError(t, g.UnmarshalJSON([]byte(strings.Replace(snapshot, `"seed_seq": {`, `"seed_seq": `+s+`, "x": {`, 1))), s)
		}
		require.Equal(t, snapshot, marshal(t, g), "receiver touched")
		require.Same(t, seeds, g.SeedSequence())
	}
}

func requireDataError(t *testing.T, err error, s string) {
	t.Helper()
	require.ErrorContains(t, err, "numpy: ", s)
	switch err.(type) {
	case *numpy.ValueError, *numpy.TypeError:
	default:
		require.Fail(t, "no ValueError or TypeError", "%T for %s", err, s)
	}
}

func TestStateForeign(t *testing.T) {
	b := foreign{pcg.New(seedseq.New(1))}
	var target *numpy.TypeError
	_, err := numpy.MarshalBitGenerator(b)
	require.ErrorAs(t, err, &target)
	require.ErrorAs(t, numpy.UnmarshalBitGenerator(b, []byte(`{"bit_generator": "PCG64"}`)), &target)
	_, err = numpy.MarshalBitGenerator(nil)
	require.ErrorAs(t, err, &target)
	g := numpy.NewGenerator(b)
	_, err = g.MarshalJSON()
	require.ErrorAs(t, err, &target)
	require.ErrorAs(t, g.UnmarshalJSON([]byte(marshal(t, numpy.DefaultRNG(1)))), &target)
	var zero numpy.Generator
	_, err = zero.MarshalJSON()
	require.EqualError(t, err, "numpy: zero Generator")
}

// After two draws and a round trip the next child is child 0 of the root:
// NumPy before 2.1 lost the seed sequence (numpy/numpy#26234).
func TestSnapshotCarriesSeedSequence(t *testing.T) {
	g := numpy.DefaultRNG(1)
	require.Equal(t, []float64{0.51182162470025672, 0.9504636963259353}, []float64{g.Random(), g.Random()})
	require.Equal(t, `{"bit_generator": "PCG64", "state": {"state": 132289089894194688499898990827882008816, "inc": 194290289479364712180083596243593368443}, "has_uint32": 0, "uinteger": 0, `+
		`"seed_seq": {"entropy": 1, "spawn_key": [], "pool_size": 4, "n_children_spawned": 0}}`, marshal(t, g))
	for _, into := range []*numpy.Generator{{}, numpy.DefaultRNG(5), numpy.NewGenerator(pcg.New(seedseq.New(9)))} {
		require.NoError(t, json.Unmarshal([]byte(marshal(t, g)), into))
		child := into.Spawn(1)[0]
		require.Equal(t, []float64{0.69903454743683568, 0.17433552137309583}, []float64{child.Random(), child.Random()})
		again := new(numpy.Generator)
		require.NoError(t, json.Unmarshal([]byte(marshal(t, into)), again))
		require.EqualValues(t, 1, again.SeedSequence().State().NChildrenSpawned)
		require.Equal(t, into.Random(), again.Random())
	}
	for _, name := range bitGeneratorNames {
		g := numpy.NewSeeded(mustSeeds(t, []any{7, "8"}), newBitGenerator[name])
		g.Random32()
		g.Spawn(4)
		h := new(numpy.Generator)
		require.NoError(t, json.Unmarshal([]byte(marshal(t, g)), h))
		require.Equal(t, marshal(t, g), marshal(t, h))
		require.Equal(t, g.Random32(), h.Random32())
		require.Equal(t, g.Spawn(1)[0].Random(), h.Spawn(1)[0].Random())
	}
}

// Only the state moves if the text has nothing else, and null removes the
// seed sequence. The bit generator stays the same object.
func TestSnapshotWithoutSeedSequence(t *testing.T) {
	b := philox.New(seedseq.New(1))
	plain, err := numpy.MarshalBitGenerator(b)
	require.NoError(t, err)
	require.Equal(t, string(plain), marshal(t, numpy.NewGenerator(b)))

	g := numpy.NewSeeded(mustSeeds(t, 2), philox.NewFrom)
	bits, seeds := g.BitGenerator(), g.SeedSequence()
	require.NoError(t, g.UnmarshalJSON(plain))
	require.Same(t, bits, g.BitGenerator())
	require.Same(t, seeds, g.SeedSequence())
	require.Equal(t, b.Uint64(), g.BitGenerator().Uint64())

	require.NoError(t, g.UnmarshalJSON([]byte(strings.TrimSuffix(string(plain), "}")+`, "seed_seq": null}`)))
	require.Nil(t, g.SeedSequence())
	require.Equal(t, string(plain), marshal(t, g))

	var zero numpy.Generator
	require.NoError(t, zero.UnmarshalJSON(plain))
	require.IsType(t, b, zero.BitGenerator())
	require.Nil(t, zero.SeedSequence())
	require.Panics(t, func() { zero.Spawn(1) })
}

func TestStateOfMT19937(t *testing.T) {
	b := mt19937.NewLegacy(5)
	text, err := numpy.MarshalBitGenerator(b)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(text), `{"bit_generator": "MT19937", "state": {"key": [5, 472231674, `))
	require.True(t, strings.HasSuffix(string(text), `], "pos": 624}}`))
	c := new(mt19937.MT19937)
	require.NoError(t, numpy.UnmarshalBitGenerator(c, text))
	require.Equal(t, b.Uint64(), c.Uint64())
}

func FuzzGeneratorJSON(f *testing.F) {
	for _, name := range bitGeneratorNames {
		g := numpy.NewSeeded(mustSeeds(f, 1), newBitGenerator[name])
		g.Random32()
		f.Add([]byte(marshal(f, g)))
		for _, row := range stateErrors[name] {
			f.Add([]byte(strings.Replace(marshal(f, g), row[0], row[1], 1)))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g := numpy.DefaultRNG(1)
		before := marshal(t, g)
		if err := g.UnmarshalJSON(data); err != nil {
			requireDataError(t, err, string(data))
			require.Equal(t, before, marshal(t, g))
		}
		var zero numpy.Generator
		if err := zero.UnmarshalJSON(data); err != nil {
			requireDataError(t, err, string(data))
			require.Nil(t, zero.BitGenerator())
			return
		}
		text := marshal(t, &zero)
		var back numpy.Generator
		require.NoError(t, back.UnmarshalJSON([]byte(text)))
		require.Equal(t, text, marshal(t, &back))
		require.Equal(t, zero.Random32(), back.Random32())
		require.Equal(t, zero.BitGenerator().Uint64(), back.BitGenerator().Uint64())
	})
}
