package numpy_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// The tables of NumPy's own tests, numpy/random/tests/test_generator_mt19937.py
// of NumPy 2.5.5 (BSD-3-Clause), as far as they concern the methods without a
// distribution. The names are the tests' own.

func mtGenerator(seed uint64) *numpy.Generator {
	return numpy.NewGenerator(mt19937.New(seedseq.New(seed)))
}

const numpySeed = 1234567890

func sha256LE(t *testing.T, values any) string {
	var b bytes.Buffer
	require.NoError(t, binary.Write(&b, binary.LittleEndian, values))
	sum := sha256.Sum256(b.Bytes())
	return hex.EncodeToString(sum[:])
}

func repeatability[T numpy.Integer](t *testing.T, want string) {
	dst, again := make([]T, 1000), make([]T, 1000)
	numpy.FillIntegers(mtGenerator(1234), dst, 0, 6)
	require.Equal(t, want, sha256LE(t, dst))
	numpy.FillIntegersEndpoint(mtGenerator(1234), again, 0, 5)
	require.True(t, slices.Equal(dst, again))
	numpy.IntegersEach(mtGenerator(1234), again, []T{0}, []T{6})
	require.True(t, slices.Equal(dst, again))
}

// test_repeatability, test_repeatability_broadcasting
func TestNumPyIntegersRepeatability(t *testing.T) {
	const (
		h8  = "0e203226ff3fbbd1580f15da4621e5f7164d0d8d6b51696dd42d004ece2cbec1"
		h16 = "54de9072b6ee9ff7f20b58329556a46a447a8a29d67db51201bf88baa6e4e5d4"
		h32 = "d3a0d5efb04542b25ac712e50d21f39ac30f312a5052e9bbb1ad3baa791ac84b"
		h64 = "14e224389ac4580bfbdccb5697d6190b496f91227cf67df60989de3d546389b1"
	)
	repeatability[int8](t, h8)
	repeatability[uint8](t, h8)
	repeatability[int16](t, h16)
	repeatability[uint16](t, h16)
	repeatability[int32](t, h32)
	repeatability[uint32](t, h32)
	repeatability[int64](t, h64)
	repeatability[uint64](t, h64)
	bools := make([]bool, 1000)
	mtGenerator(1234).FillIntegersBool(bools, 0, 2)
	require.Equal(t, "053594a9b82d656f967c54869bc6970aa0358cf94ad469c81478459c6a90eee3", sha256LE(t, bools))
}

// test_repeatability_32bit_boundary, ..._broadcasting
func TestNumPyIntegers32BitBoundary(t *testing.T) {
	for high, want := range map[int64][]int64{
		1<<32 - 1: {517043486, 1364798665, 1733884389, 1353720612, 3769704066, 1170797179, 4108474671},
		1 << 32:   {517043487, 1364798666, 1733884390, 1353720613, 3769704067, 1170797180, 4108474672},
		1<<32 + 1: {517043487, 1733884390, 3769704068, 4108474673, 1831631863, 1215661561, 3869512430},
	} {
		require.Equal(t, want[0], mtGenerator(1234).Integers(0, high))
		got := make([]int64, len(want))
		mtGenerator(1234).FillIntegers(got, 0, high)
		require.Equal(t, want, got)
	}
	want := []int64{
		1622936284, 3620788691, 1659384060, 1417365545, 760222891, 1909653332, 3788118662, 660249498, 4092002593,
		3625610153, 2979601262, 3844162757, 685800658, 120261497, 2694012896, 1207779440, 1586594375, 3854335050,
		3004074748, 2310761796, 3012642217, 2067714190, 2786677879, 1363865881, 791663441, 1867303284, 2169727960,
		1939603804, 1250951100, 298950036, 1040128489, 3791912209, 3317053765, 3155528714, 61360675, 2305155588,
		817688762, 1335621943, 3288952434, 1770890872, 1102951817, 1957607470, 3099996017, 798043451, 48334215,
	}
	low := slices.Repeat([]int64{-1, -1, -1, 0, 0, 0, 1, 1, 1}, 5)
	high := slices.Repeat([]int64{1<<32 - 1, 1 << 32, 1<<32 + 1}, 15)
	got := make([]int64, len(want))
	mtGenerator(12345).IntegersEach(got, low, high)
	require.Equal(t, want, got)
}

func TestNumPyRandomDist(t *testing.T) {
	six := make([]int64, 6)
	mtGenerator(numpySeed).FillIntegers(six, -99, 99) // test_integers
	require.Equal(t, []int64{-80, -56, 41, 37, -83, -16}, six)
	mtGenerator(numpySeed).FillIntegersEndpoint(six, -99, 99) // test_integers_closed
	require.Equal(t, []int64{-80, -56, 41, 38, -83, -15}, six)
	u32 := make([]uint32, 6)
	numpy.FillIntegers(mtGenerator(numpySeed), u32, 0, 99) // test_integers_masked
	require.Equal(t, []uint32{9, 21, 70, 68, 8, 41}, u32)
	require.Equal(t, int64(math.MaxInt64), mtGenerator(numpySeed).IntegersEndpoint(math.MaxInt64, math.MaxInt64)) // test_integers_max_int

	// test_random: to 15 places, as there; core.jsonl has the bits.
	f64 := make([]float64, 6)
	mtGenerator(numpySeed).FillRandom(f64)
	require.InDeltaSlice(t, []float64{0.096999199829214, 0.707517457682192, 0.084364834598269, 0.767731206553125, 0.665069021359413, 0.715487190596693}, f64, 1e-15)
	require.InDelta(t, 0.0969992, mtGenerator(numpySeed).Random32(), 1e-7) // test_random_float_scalar
	mtGenerator(numpySeed).FillUniform(f64, 1.23, 10.54)                   // test_uniform
	require.InDeltaSlice(t, []float64{2.13306255040998, 7.816987531021207, 2.015436610109887, 8.377577533009589, 7.421792588856135, 7.891185744455209}, f64, 2e-15)
	three := make([]float64, 3)
	mtGenerator(123456789).UniformEach(three, []float64{0}, []float64{1, 1, 1}) // TestBroadcast.test_uniform
	require.InDeltaSlice(t, []float64{0.16693771389729, 0.19635129550675, 0.75563050964095}, three, 1e-14)

	// test_random_distribution_of_lsb
	many, many32 := make([]float64, 100000), make([]float32, 100000)
	mtGenerator(numpySeed).FillRandom(many)
	mtGenerator(numpySeed).FillRandom32(many32)
	ones, ones32 := uint64(0), uint32(0)
	for i := range many {
		ones += math.Float64bits(many[i]) & 1
		ones32 += math.Float32bits(many32[i]) & 1
	}
	require.InDelta(t, 25000, ones, 900)
	require.InDelta(t, 25000, ones32, 900)

	require.Equal(t, []byte("\x86\xf0\xd4\x18\xe1\x81\t8%\xdd"), mtGenerator(numpySeed).Bytes(10)) // test_bytes
}

func TestNumPyChoice(t *testing.T) {
	four := make([]int, 4)
	mtGenerator(numpySeed).FillChoice(four, 4) // test_choice_uniform_replace
	require.Equal(t, []int{0, 0, 2, 2}, four)
	require.Equal(t, []string{"a", "a", "c", "c"}, numpy.Take([]string{"a", "b", "c", "d"}, four)) // test_choice_noninteger
	mtGenerator(numpySeed).FillChoiceP(four, []float64{0.4, 0.4, 0.1, 0.1})                        // test_choice_nonuniform_replace
	require.Equal(t, []int{0, 1, 0, 1}, four)
	g := mtGenerator(numpySeed) // test_choice_uniform_noreplace
	require.Equal(t, []int{2, 0, 3}, g.ChoiceNoReplace(4, 3))
	require.Equal(t, []int{0, 1, 2, 3}, g.ChoiceNoReplaceUnshuffled(4, 4))
	require.Equal(t, []int{0, 2, 3}, mtGenerator(numpySeed).ChoiceNoReplaceP([]float64{0.1, 0.3, 0.5, 0.1}, 3)) // test_choice_nonuniform_noreplace

	sample := make([]int64, 5000) // test_choice_large_sample
	for i, x := range mtGenerator(numpySeed).ChoiceNoReplace(10000, 5000) {
		sample[i] = int64(x)
	}
	require.Equal(t, "4266599d12bfcfb815213303432341c06b4349f5455890446578877bb322e222", sha256LE(t, sample))
}

func TestNumPyOrder(t *testing.T) {
	list, want := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 0}, []int{4, 1, 9, 8, 0, 5, 3, 6, 2, 7}
	require.Equal(t, want, numpy.PermutationOf(mtGenerator(numpySeed), list)) // test_permutation
	numpy.ShuffleSlice(mtGenerator(numpySeed), list)                          // test_shuffle
	require.Equal(t, want, list)
	require.Equal(t, []int{3, 0, 8, 7, 9, 4, 2, 5, 1, 6}, mtGenerator(numpySeed).Permutation(10))

	matrix := make([]int, 16) // test_shuffle_custom_axis, test_permutation_custom_axis
	for i := range matrix {
		matrix[i] = i
	}
	mtGenerator(numpySeed).Shuffle(4, func(i, j int) {
		for r := 0; r < 16; r += 4 {
			matrix[r+i], matrix[r+j] = matrix[r+j], matrix[r+i]
		}
	})
	require.Equal(t, []int{0, 3, 1, 2, 4, 7, 5, 6, 8, 11, 9, 10, 12, 15, 13, 14}, matrix)

	x := make([]int, 12) // test_permuted
	for i := range x {
		x[i] = i
	}
	require.Equal(t, []int{3, 7, 0, 9, 10, 11, 8, 4, 2, 5, 1, 6}, numpy.PermutationOf(mtGenerator(numpySeed), x))
	require.Equal(t, []int{6, 1, 2, 9, 10, 11, 0, 7, 8, 3, 4, 5}, numpy.Permuted(mtGenerator(numpySeed), x, []int{2, 6}, 0))
	numpy.PermutedInPlace(mtGenerator(numpySeed), x, []int{2, 6}, 1)
	require.Equal(t, []int{5, 3, 4, 0, 2, 1, 11, 9, 10, 6, 8, 7}, x)
	// test_permuted_with_strides
	require.Equal(t, []int{0, 9, 3, 6, 14, 20, 11, 17}, numpy.Permuted(mtGenerator(numpySeed), []int{0, 3, 6, 9, 11, 14, 17, 20}, []int{2, 4}, 1))
}

// test_jumped: the state by way of its JSON.
func TestNumPyJumped(t *testing.T) {
	for _, c := range []struct {
		seed               any
		steps, pos, jumped int
		key, jumpedKey     string
	}{
		{0, 10, 9, 598, "bb1636883c2707b51c5b7fc26c6927af4430f2e0785a8c7bc886337f919f9edf", "ff682ac12bb140f2d72fba8d3506cf4e46817a0db27aae1683867629031d8d55"},
		{384908324, 312, 311, 276, "16b791a1e04886ccbbb4d448d6ff791267dc458ae599475d08d5cced29d11614", "a0110a2cf23b56be0feaed8f787a7fc84bef0cb5623003d75b26bdfa1c18002c"},
		{[]int{839438204, 980239840, 859048019, 821}, 511, 510, 475, "d306cf01314d51bd37892d874308200951a35265ede54d200f1e065004c3e9ea", "0e00ab449f01a5195a83b4aee0dfbc2ce8d46466a640b92e33977d2e42f777f8"},
	} {
		b := mt19937.NewFrom(mustSeeds(t, c.seed))
		for range c.steps {
			b.Uint32()
		}
		s := b.State()
		require.Equal(t, c.pos, s.Pos)
		require.Equal(t, c.key, sha256LE(t, s.Key))
		b.Jump(1)
		s = b.State()
		require.Equal(t, c.jumped, s.Pos)
		require.Equal(t, c.jumpedKey, sha256LE(t, s.Key))
	}
}

// test_choice_sum_of_probs_tolerance of test_generator_mt19937_regressions.py
func TestNumPyChoiceTolerance(t *testing.T) {
	c := make([]float64, 1000)
	for i := range c {
		c[i] = 1.0 / 1000
	}
	g := mtGenerator(1)
	require.NotPanics(t, func() { g.ChoiceP(c) })
	require.NotPanics(t, func() { g.ChoiceP32([]float32{0.2, 0.3, 0.5}) })
	c[0] += 1e-6
	requireParamError(t, "p", func() { g.ChoiceP(c) })
}
