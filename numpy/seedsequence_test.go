package numpy_test

import (
	"bufio"
	"encoding/json"
	"math"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

func mustSeeds(t testing.TB, entropy any) *numpy.SeedSequence {
	s, err := numpy.NewSeedSequence(entropy)
	require.NoError(t, err)
	return s
}

type seedWords struct {
	Text string
	U32  []uint32
	U64  []string
}

// A seedCase is a line of testdata/seeds.jsonl, see seeds.py there.
type seedCase struct {
	seedWords
	Pool  []uint32
	Child seedWords
	Then  string
	Error string
}

func loadSeeds(t testing.TB) (cases []seedCase) {
	f, err := os.Open("testdata/seeds.jsonl")
	require.NoError(t, err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c seedCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		cases = append(cases, c)
	}
	require.NotEmpty(t, cases)
	return cases
}

func requireWords(t *testing.T, want seedWords, s *numpy.SeedSequence) {
	t.Helper()
	text, err := s.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, want.Text, string(text))
	require.Equal(t, want.U32, s.GenerateState32(len(want.U32)))
	var u64 []string
	for _, x := range s.GenerateState64(len(want.U64)) {
		u64 = append(u64, strconv.FormatUint(x, 10))
	}
	require.Equal(t, want.U64, u64)
}

func TestSeedSequence(t *testing.T) {
	for _, c := range loadSeeds(t) {
		s := mustSeeds(t, 99)
		err := json.Unmarshal([]byte(c.Text), s)
		switch c.Error {
		case "":
			require.NoError(t, err, c.Text)
		case "TypeError":
			var target *numpy.TypeError
			require.ErrorAs(t, err, &target, c.Text)
			require.ErrorContains(t, err, "numpy: ")
		case "ValueError", "OverflowError":
			var target *numpy.ValueError
			require.ErrorAs(t, err, &target, c.Text)
			require.ErrorContains(t, err, "numpy: ")
		default:
			require.FailNow(t, c.Error)
		}
		if c.Error != "" {
			require.Equal(t, mustSeeds(t, 99).Pool(), s.Pool(), "receiver touched")
			continue
		}
		require.Equal(t, c.Pool, s.Pool())
		requireWords(t, c.seedWords, s)

		again, err := numpy.NewSeedSequenceFrom(s.State())
		require.NoError(t, err)
		requireWords(t, c.seedWords, again)

		requireWords(t, c.Child, s.Spawn(2)[1])
		then, err := json.Marshal(s)
		require.NoError(t, err)
		require.JSONEq(t, c.Then, string(then))

		// The conversion to a key, and its children.
		key, ok := s.Sequence()
		require.Equal(t, len(c.Pool) == 4, ok)
		if ok {
			u32 := make([]uint32, len(c.U32))
			key.Fill32(u32)
			require.Equal(t, c.U32, u32)
			key.Derive(s.State().NChildrenSpawned - 1).Fill32(u32)
			require.Equal(t, c.Child.U32, u32)

			back := numpy.SeedSequenceOf(key)
			require.Equal(t, s.Pool(), back.Pool())
			key2, _ := back.Sequence()
			require.Equal(t, key, key2)
			// Entropy of 128 bits at most is found again.
			state := s.State()
			n, scalar := state.Entropy.(*big.Int)
			if scalar && n.BitLen() <= 128 && len(state.SpawnKey.([]any)) == 0 {
				require.Equal(t, n, back.State().Entropy)
			}
		}
	}
}

// O'Neill's C++ reference, https://gist.github.com/imneme/540829265469e673d045,
// by way of test_seed_sequence.py of NumPy 2.5.5.
func TestReferenceVectors(t *testing.T) {
	for _, row := range []struct{ in, out [4]uint32 }{
		{[4]uint32{3735928559, 195939070, 229505742, 305419896}, [4]uint32{3914649087, 576849849, 3593928901, 2229911004}},
		{[4]uint32{3668361503, 4165561550, 1661411377, 3634257570}, [4]uint32{2240804226, 3691353228, 1365957195, 2654016646}},
		{[4]uint32{164546577, 4166754639, 1765190214, 1303880213}, [4]uint32{3562296087, 3191708229, 1147942216, 3726991905}},
		{[4]uint32{446610472, 3941463886, 522937693, 1882353782}, [4]uint32{1403443605, 3591372999, 1291086759, 441919183}},
		{[4]uint32{1864922766, 1719732118, 3882010307, 1776744564}, [4]uint32{1086200464, 2191331643, 560336446, 3658716651}},
		{[4]uint32{4141682960, 3310988675, 553637289, 902896340}, [4]uint32{3249937430, 2346751812, 847844327, 2996632307}},
		{[4]uint32{1134851934, 2352871630, 3699409824, 2648159817}, [4]uint32{2584285912, 4034195531, 3523502488, 169742686}},
		{[4]uint32{1240956131, 3107113773, 1283198141, 1924506131}, [4]uint32{959045797, 3875435559, 1886309314, 359682705}},
		{[4]uint32{2669565031, 579818610, 3042504477, 2774880435}, [4]uint32{3978441347, 432478529, 3223635119, 138903045}},
		{[4]uint32{2766103236, 2883057919, 4029656435, 862374500}, [4]uint32{296367413, 4262059219, 13109864, 3283683422}},
	} {
		s := mustSeeds(t, row.in)
		require.Equal(t, row.out[:], s.GenerateState32(4))
		require.Equal(t, uint64(row.out[0])|uint64(row.out[1])<<32, s.GenerateState64(1)[0])
	}
}

// Every Go type that can carry the entropy.
func TestSeedKinds(t *testing.T) {
	type named uint16
	type text string
	want := mustSeeds(t, 42).Pool()
	for _, x := range []any{
		42, int8(42), int16(42), int32(42), int64(42), uint(42), uint8(42), uint16(42), uint32(42), uint64(42),
		uintptr(42), named(42), big.NewInt(42), []int{42}, [1]uint32{42}, []any{42}, []any{"42"}, []any{text("0x2a")},
		[]string{"42"}, []*big.Int{big.NewInt(42)}, []byte{42}, []named{42, 0},
	} {
		require.Equal(t, want, mustSeeds(t, x).Pool(), "%T", x)
	}
	require.Equal(t, mustSeeds(t, 1).Pool(), mustSeeds(t, true).Pool())
	require.Equal(t, mustSeeds(t, []int{1, 0, 5}).Pool(), mustSeeds(t, []any{true, false, uint8(5)}).Pool())
	require.Equal(t, mustSeeds(t, []int{}).Pool(), mustSeeds(t, []uint32(nil)).Pool())
	require.Equal(t, mustSeeds(t, uint64(math.MaxUint64)).Pool(), mustSeeds(t, []uint32{math.MaxUint32, math.MaxUint32}).Pool())

	for _, x := range []any{
		1.5, "42", text("42"), float32(1), complex(1, 0), (*big.Int)(nil), []*big.Int{nil}, []any{nil}, []any{1.5},
		[][]int{{1}}, [2][1]int{}, []any{[]int{1}}, map[int]int{}, struct{}{}, new(int), func() {}, seedseq.New(1), mustSeeds(t, 1),
	} {
		_, err := numpy.NewSeedSequence(x)
		var target *numpy.TypeError
		require.ErrorAs(t, err, &target, "%T", x)
		if x != nil {
			_, err = numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: 1, SpawnKey: x})
			require.ErrorAs(t, err, &target, "%T", x)
		}
	}
	for _, x := range []any{-1, int8(-1), big.NewInt(-1), []int64{3, -4}, []string{"x"}, []string{strings.Repeat("y", 1000)}} {
		_, err := numpy.NewSeedSequence(x)
		var target *numpy.ValueError
		require.ErrorAs(t, err, &target, "%v", x)
		require.Less(t, len(err.Error()), 200)
	}
	var target *numpy.ValueError
	for _, size := range []int{-1, 1, 3} {
		_, err := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: 1, PoolSize: size})
		require.ErrorAs(t, err, &target)
	}
	var typeErr *numpy.TypeError
	_, err := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: 1, SpawnKey: 3})
	require.ErrorAs(t, err, &typeErr)
}

func TestFreshEntropy(t *testing.T) {
	a, b := mustSeeds(t, nil), mustSeeds(t, nil)
	require.NotEqual(t, a.Pool(), b.Pool())
	state := a.State()
	require.LessOrEqual(t, state.Entropy.(*big.Int).BitLen(), 128)
	require.Greater(t, state.Entropy.(*big.Int).BitLen(), 64) // all but once in 2^64 runs
	again, err := numpy.NewSeedSequenceFrom(state)
	require.NoError(t, err)
	require.Equal(t, a.Pool(), again.Pool())

	wide, err := numpy.NewSeedSequenceFrom(numpy.SeedState{PoolSize: 9})
	require.NoError(t, err)
	require.Greater(t, wide.State().Entropy.(*big.Int).BitLen(), 288-64)
	require.LessOrEqual(t, wide.State().Entropy.(*big.Int).BitLen(), 288)
	longest := 0
	for range 30 { // 7 bits short in all of them once in 2^240 runs
		s, err := numpy.NewSeedSequenceFrom(numpy.SeedState{PoolSize: 9})
		require.NoError(t, err)
		longest = max(longest, s.State().Entropy.(*big.Int).BitLen())
	}
	require.Greater(t, longest, 280)
}

// What the caller gets or gave does not reach into the object.
func TestSeedSequenceOwnsItsData(t *testing.T) {
	n, list := big.NewInt(7), []*big.Int{big.NewInt(1), big.NewInt(2)}
	s, err := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: n, SpawnKey: list})
	require.NoError(t, err)
	before, _ := s.MarshalJSON()
	n.SetInt64(8)
	list[0].SetInt64(8)
	list[1] = nil
	state := s.State()
	state.Entropy.(*big.Int).SetInt64(9)
	state.SpawnKey.([]any)[0].(*big.Int).SetInt64(9)
	state.SpawnKey.([]any)[1] = "9"
	s.Pool()[0]++
	child := s.Spawn(1)[0]
	require.Equal(t, `{"entropy": 7, "spawn_key": [1, 2, 0], "pool_size": 4, "n_children_spawned": 0}`, marshal(t, child))
	after, _ := s.MarshalJSON()
	require.Equal(t, strings.Replace(string(before), `spawned": 0`, `spawned": 1`, 1), string(after))
	again, _ := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: 7, SpawnKey: []int{1, 2}})
	require.Equal(t, again.Pool(), s.Pool())
}

func marshal(t testing.TB, m json.Marshaler) string {
	b, err := m.MarshalJSON()
	require.NoError(t, err)
	return string(b)
}

func TestSeedSequenceSpawn(t *testing.T) {
	s, u := mustSeeds(t, 5), mustSeeds(t, 5)
	two, one, three := s.Spawn(2), s.Spawn(1), u.Spawn(3)
	require.Empty(t, s.Spawn(0))
	for i, c := range append(two, one...) {
		require.Equal(t, three[i].Pool(), c.Pool())
		require.Equal(t, marshal(t, three[i]), marshal(t, c))
	}
	require.EqualValues(t, 3, s.State().NChildrenSpawned)
	require.NotEqual(t, s.Pool(), two[0].Pool()) // numpy/numpy#16539

	full, err := numpy.NewSeedSequenceFrom(numpy.SeedState{Entropy: 1, NChildrenSpawned: math.MaxUint32 - 2})
	require.NoError(t, err)
	require.PanicsWithValue(t, "numpy: SeedSequence has no children left", func() { full.Spawn(3) })
	require.Len(t, full.Spawn(2), 2)
	require.PanicsWithValue(t, "numpy: SeedSequence has no children left", func() { full.Spawn(1) })
	require.Empty(t, full.Spawn(0))
}

// numpy/numpy#32063: NumPy hands out duplicates here.
func TestSeedSequenceConcurrentSpawn(t *testing.T) {
	const goroutines, each = 16, 250
	s := mustSeeds(t, 0)
	pools := make([][][4]uint32, goroutines)
	var wg sync.WaitGroup
	for g := range goroutines {
		wg.Go(func() {
			for len(pools[g]) < each {
				children := s.Spawn(1 + g%2*4)
				for _, c := range children {
					pools[g] = append(pools[g], [4]uint32(c.Pool()))
				}
			}
		})
	}
	wg.Wait()
	seen := map[[4]uint32]bool{}
	for _, ps := range pools {
		for _, p := range ps {
			seen[p] = true
		}
	}
	require.Len(t, seen, goroutines*each)
	for _, c := range mustSeeds(t, 0).Spawn(goroutines * each) {
		require.True(t, seen[[4]uint32(c.Pool())])
	}
}

func TestSeedSequenceOf(t *testing.T) {
	for _, key := range []seedseq.Sequence{
		seedseq.New(0), seedseq.New(42), seedseq.New(1, 2, 3, 4, 5), seedseq.New(1).Child(0), seedseq.New(1).Derive(3, 1, 4),
		seedseq.New(7).Named("a").Named("bc"), seedseq.FromWords(0, 0, 0, 1),
	} {
		s := numpy.SeedSequenceOf(key)
		back, ok := s.Sequence()
		require.True(t, ok)
		require.Equal(t, key, back)
		child, _ := s.Spawn(8)[7].Sequence()
		require.Equal(t, key.Child(7), child)
	}
	// NumPy 2.5.5 gives this pool for SeedSequence(52362837796059093628695422927365319732,
	// spawn_key=(0,)*6), and for SeedSequence(12345, spawn_key=(7, *words_of("x"), 0)).
	s := numpy.SeedSequenceOf(seedseq.New(12345).Child(7).Named("x"))
	require.Equal(t, `{"entropy": 52362837796059093628695422927365319732, "spawn_key": [0, 0, 0, 0, 0, 0], "pool_size": 4, "n_children_spawned": 0}`, marshal(t, s))
	require.Equal(t, []uint32{3208159077, 3232947837, 2736108619, 1303916448}, s.Pool())

	require.Panics(t, func() { numpy.SeedSequenceOf(seedseq.Sequence{}) })
	// A key whose running constant is 2^27 words from the root's.
	var deep seedseq.Sequence
	require.NoError(t, deep.UnmarshalText([]byte("seq1:"+strings.Repeat("0", 39)+"5")))
	require.PanicsWithValue(t, "numpy: key lies too deep for a SeedSequence", func() { numpy.SeedSequenceOf(deep) })
	_, err := numpy.New(deep).MarshalJSON()
	var target *numpy.ValueError
	require.ErrorAs(t, err, &target)
}

func TestGeneratorSpawn(t *testing.T) {
	raw := func(g *numpy.Generator) uint64 { return g.BitGenerator().Uint64() }

	g := numpy.New(seedseq.New(12345))
	g.Random()
	children := append(g.Spawn(1), g.Spawn(1)...)
	require.Equal(t, pcg.New(seedseq.New(12345).Child(0)).Uint64(), raw(children[0]))
	require.Equal(t, uint64(0x60880394c50ed16c), raw(children[1])) // numpy.md, NumPy 2.5.5
	require.Equal(t, pcg.New(seedseq.New(12345).Child(0).Child(1)).Uint64(), func() uint64 {
		children[0].Spawn(1)
		return raw(children[0].Spawn(1)[0])
	}())

	// NumPy's default_rng(12345).random() is not moved by spawning.
	h := numpy.DefaultRNG(12345)
	h.Random()
	require.Equal(t, h.Random(), g.Random())

	// The seed sequence of a generator shares its counter.
	s := g.SeedSequence()
	require.EqualValues(t, 2, s.State().NChildrenSpawned)
	require.Equal(t, pcg.NewFrom(mustSeeds(t, 12345).Spawn(3)[2]).Uint64(), raw(g.Spawn(1)[0]))
	require.EqualValues(t, 3, s.State().NChildrenSpawned)
	s.Spawn(1)
	require.Equal(t, pcg.NewFrom(mustSeeds(t, 12345).Spawn(5)[4]).Uint64(), raw(g.Spawn(1)[0]))
	require.Same(t, s, g.SeedSequence())

	for name, newBG := range newBitGenerator {
		// Two generators over one SeedSequence share it.
		seeds := mustSeeds(t, []int{3, 4})
		a, b := numpy.NewSeeded(seeds, newBG), numpy.NewSeeded(seeds, newBG)
		require.Equal(t, raw(a), raw(b), name)
		all := mustSeeds(t, []int{3, 4}).Spawn(3)
		for i, got := range append(append(a.Spawn(1), b.Spawn(1)...), a.Spawn(1)...) {
			require.Equal(t, newBG(all[i]).Uint64(), raw(got), name)
			require.Equal(t, newBG(all[i].Spawn(1)[0]).Uint64(), raw(got.Spawn(1)[0]), name)
		}
	}

	require.False(t, numpy.FollowsOld(numpy.DefaultRNG(1).Spawn(1)[0]))
	old := numpy.DefaultRNG(1)
	numpy.FollowOld(old)
	require.True(t, numpy.FollowsOld(old.Spawn(2)[1]))

	none := numpy.NewGenerator(pcg.New(seedseq.New(1)))
	require.Nil(t, none.SeedSequence())
	require.PanicsWithValue(t, "numpy: Spawn of a Generator without a seed sequence", func() { none.Spawn(1) })
}

func TestSeedMisusePanics(t *testing.T) {
	var zero numpy.SeedSequence
	for _, f := range []func(){
		func() { zero.Fill32(nil) }, func() { zero.Fill64(nil) }, func() { zero.Spawn(0) }, func() { zero.Pool() },
		func() { zero.State() }, func() { zero.Sequence() }, func() { zero.GenerateState32(0) },
		func() { numpy.NewSeeded(&zero, pcg.NewFrom) },
	} {
		require.PanicsWithValue(t, "numpy: zero SeedSequence", f)
	}
	_, err := zero.MarshalJSON()
	require.EqualError(t, err, "numpy: zero SeedSequence")
	s := mustSeeds(t, 1)
	require.PanicsWithValue(t, "numpy: nil SeedSequence", func() { numpy.NewSeeded[*pcg.PCG64](nil, pcg.NewFrom) })
	require.PanicsWithValue(t, "numpy: nil constructor", func() { numpy.NewSeeded[*pcg.PCG64](s, nil) })
	require.PanicsWithValue(t, "numpy: nil BitGenerator", func() { numpy.NewGenerator(nil) })
	for _, f := range []func(){
		func() { s.Spawn(-1) }, func() { s.GenerateState32(-1) }, func() { s.GenerateState64(-1) },
		func() { numpy.DefaultRNG(1).Spawn(-1) },
	} {
		requireParamError(t, "n", f)
	}
}

// requireParamError runs f, which must panic with a *ParamError about param.
func requireParamError(t *testing.T, param string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		e, ok := recover().(*numpy.ParamError)
		require.True(t, ok, "no *ParamError")
		require.Equal(t, param, e.Param)
		require.Contains(t, e.Error(), "numpy: "+e.Method+": ")
	}()
	f()
}

func TestSeedSequenceAllocations(t *testing.T) {
	s := mustSeeds(t, 42)
	var u32 [624]uint32
	var u64 [4]uint64
	require.Zero(t, testing.AllocsPerRun(100, func() { s.Fill32(u32[:]); s.Fill64(u64[:]) }))
}

func FuzzSeedSequenceJSON(f *testing.F) {
	for _, c := range loadSeeds(f) {
		f.Add([]byte(c.Text))
	}
	f.Add([]byte(`{"entropy": [true, "0x1"], "spawn_key": [false]}`))
	f.Add([]byte(`{"entropy": 1e3}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := numpy.NewSeedSequence(1)
		require.NoError(t, err)
		if err := s.UnmarshalJSON(data); err != nil {
			require.Contains(t, err.Error(), "numpy: ")
			require.Equal(t, mustSeeds(t, 1).Pool(), s.Pool())
			return
		}
		text, err := s.MarshalJSON()
		require.NoError(t, err)
		var back numpy.SeedSequence
		require.NoError(t, back.UnmarshalJSON(text))
		require.True(t, slices.Equal(s.Pool(), back.Pool()))
		require.Equal(t, string(text), marshal(t, &back))
	})
}
