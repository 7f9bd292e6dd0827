package numpy_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

// test_scalar and test_array of test_randomstate.py's TestSeed; lists are
// array seeds there, one-element lists too.
func TestRandomStateSeeds(t *testing.T) {
	require.EqualValues(t, 684, numpy.NewRandomState(0).RandInt(0, 1000))
	require.EqualValues(t, 419, numpy.NewRandomState(4294967295).RandInt(0, 1000))
	upTo10 := []uint32{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	require.EqualValues(t, 468, numpy.NewRandomStateArray(upTo10).RandInt(0, 1000))
	require.EqualValues(t, 973, numpy.NewRandomStateArray([]uint32{0}).RandInt(0, 1000))
	require.EqualValues(t, 265, numpy.NewRandomStateArray([]uint32{4294967295}).RandInt(0, 1000))
}

// Seeding drops the kept normal number and reaches the bit generator that the
// caller has: test_seed_alt_bit_gen_resets_gauss_cache and others.
func TestRandomStateReseed(t *testing.T) {
	b := mt19937.New(seedseq.New(1))
	r := numpy.NewRandomStateFrom(b)
	require.Same(t, b, r.BitGenerator())
	r.StandardNormal()
	r.Seed(12345)
	require.Equal(t, mt19937.NewLegacy(12345).State(), b.State())
	require.Equal(t, -0.20470765948471295, r.StandardNormal())
	r.SeedArray([]uint32{1, 2, 3})
	require.Equal(t, mt19937.NewByArray([]uint32{1, 2, 3}).State(), b.State())
	want := numpy.NewRandomStateArray([]uint32{1, 2, 3})
	require.Equal(t, want.StandardNormal(), r.StandardNormal())
	require.Equal(t, want.StandardNormal(), r.StandardNormal())
}

func TestRandomStateMisuse(t *testing.T) {
	require.PanicsWithValue(t, "numpy: nil BitGenerator", func() { numpy.NewRandomStateFrom(nil) })
	requireParamError := func(method, param string, f func()) {
		t.Helper()
		defer func() {
			e, ok := recover().(*numpy.ParamError)
			require.True(t, ok)
			require.Equal(t, method, e.Method)
			require.Equal(t, param, e.Param)
		}()
		f()
	}
	r := numpy.NewRandomState(1)
	before := mustJSON(t, r)
	requireParamError("NewRandomStateArray", "len(key)", func() { numpy.NewRandomStateArray(nil) })
	requireParamError("SeedArray", "len(key)", func() { r.SeedArray([]uint32{}) })
	requireParamError("Vonmises", "kappa", func() { r.Vonmises(0, 1e154) })
	requireParamError("FillVonmises", "kappa", func() { r.FillVonmises(nil, 0, 1e300) })
	requireParamError("Zipf", "a", func() { r.Zipf(1025) })
	requireParamError("RandIntBool", "high", func() { r.RandIntBool(0, 3) })
	requireParamError("RandomIntegers", "high", func() { r.RandomIntegers(5, 4) })
	requireParamError("RandIntEach", "high", func() { numpy.RandIntEach(r, make([]int8, 2), []int8{1, 2}, []int8{3, 2}) })
	require.Panics(t, func() { r.Bytes(-1) })
	require.Panics(t, func() { r.Multinomial(make([]int64, 3), 5, []float64{0.5, 0.5}) })
	require.Panics(t, func() { r.Dirichlet(make([]float64, 3), []float64{0.5, 0.5}) })
	require.Panics(t, func() { r.NormalEach(make([]float64, 3), []float64{0.5, 0.5}, []float64{1}) })
	require.Equal(t, before, mustJSON(t, r))
	over := numpy.NewRandomStateFrom(philox.New(seedseq.New(1)))
	require.PanicsWithValue(t, "numpy: Seed of a RandomState that is not over an MT19937", func() { over.Seed(1) })
	require.PanicsWithValue(t, "numpy: SeedArray of a RandomState that is not over an MT19937", func() { over.SeedArray([]uint32{1}) })
	var zero numpy.RandomState
	require.Panics(t, func() { zero.RandomSample() })
	require.Panics(t, func() { zero.StandardNormal() })
	require.Panics(t, func() { zero.Seed(1) })
}

// test_binomial_btpe_legacy_stream and test_multinomial_btpe_legacy_stream of
// test_randomstate_regression.py: one draw that the correction of BTPE in
// NumPy 2.5 changed for Generator.
func TestRandomStateBTPE(t *testing.T) {
	const state = `{"bit_generator": "PCG64", "state": {"state": 339225526786748945562563845880185242573, "inc": 114135179160287400024908587472913682319}, "has_uint32": 0, "uinteger": 0}`
	over := func() R {
		b := new(pcg.PCG64)
		require.NoError(t, numpy.UnmarshalBitGenerator(b, []byte(state)))
		return numpy.NewRandomStateFrom(b)
	}
	require.EqualValues(t, 227, over().Binomial(500, 0.5))
	dst := make([]int64, 2)
	over().Multinomial(dst, 500, []float64{0.5, 0.5})
	require.Equal(t, []int64{227, 273}, dst)
	g := numpy.NewGenerator(over().BitGenerator())
	require.NotEqual(t, int64(227), g.Binomial(500, 0.5))
}

// test_shuffle of test_randomstate.py.
func TestRandomStateShuffle(t *testing.T) {
	x := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 0}
	numpy.NewRandomState(1234567890).Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
	require.Equal(t, []int{0, 1, 9, 6, 2, 4, 5, 8, 7, 3}, x)
	require.Equal(t, x, numpy.Take([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 0}, numpy.NewRandomState(1234567890).Permutation(10)))
}

// test_repeatability of test_randomstate.py: hashes of the little-endian bytes
// of randint(0, 6, size=1000, dtype) with seed 1234.
func TestRandomStateRepeatability(t *testing.T) {
	const (
		hb  = "509aea74d792fb931784c4b0135392c65aec64beee12b0cc167548a2c3d31e71"
		h8  = "001aac3a5acb935a9b186cbe14a1ca064b8bb2dd0b045d48abeacf74d0203404"
		h16 = "7b07f1a920e46f6d0fe02314155a2330bcfd7635e708da50e536c5ebb631a7d4"
		h32 = "e577bfed6c935de944424667e3da285012e741892dcb7051a8f1ce68ab05c92f"
		h64 = "0fbead0b06759df2cfb55e43148822d4a1ff953c7eb19a5b08445a63bb64fa9e"
	)
	hash := func(v any) string { return sha256LE(t, v) }
	legacyRepeatability[int8](t, h8, hash)
	legacyRepeatability[uint8](t, h8, hash)
	legacyRepeatability[int16](t, h16, hash)
	legacyRepeatability[uint16](t, h16, hash)
	legacyRepeatability[int32](t, h32, hash)
	legacyRepeatability[uint32](t, h32, hash)
	legacyRepeatability[int64](t, h64, hash)
	legacyRepeatability[uint64](t, h64, hash)
	bits := make([]bool, 1000)
	numpy.NewRandomState(1234).FillRandIntBool(bits, 0, 2)
	bytes := make([]byte, len(bits))
	for i, b := range bits {
		if b {
			bytes[i] = 1
		}
	}
	sum := sha256.Sum256(bytes)
	require.Equal(t, hb, hex.EncodeToString(sum[:]))
}

func legacyRepeatability[T numpy.Integer](t *testing.T, want string, hash func(any) string) {
	dst := make([]T, 1000)
	numpy.FillRandInt(numpy.NewRandomState(1234), dst, 0, 6)
	require.Equal(t, want, hash(dst))
	each := make([]T, 1000)
	numpy.RandIntEach(numpy.NewRandomState(1234), each, []T{0}, []T{6})
	require.Equal(t, dst, each)
}

// No fill and no draw allocates, over any bit generator.
func TestRandomStateAllocations(t *testing.T) {
	dst, ints := make([]float64, 500), make([]int64, 500)
	small, picks := make([]uint8, 500), make([]int, 100)
	weights := []float64{0.5, 0.25, 0.25}
	for _, name := range bitGeneratorNames {
		r := numpy.NewRandomStateFrom(newBitGenerator[name](seedseq.New(1)))
		run := func() {
			r.StandardNormal()
			r.Gamma(0.5, 2)
			r.RandInt(0, 1000)
			numpy.RandInt(r, int8(0), 9)
			r.Hypergeometric(20, 30, 15)
			r.Binomial(100, 0.4)
			r.Choice(20)
			r.ChoiceP(weights)
			r.FillStandardNormal(dst)
			r.FillNormal(dst, 1, 2)
			r.FillStandardExponential(dst)
			r.FillGamma(dst, 2.5, 2)
			r.FillBeta(dst, 0.5, 0.5)
			r.FillLaplace(dst, 0, 1)
			r.FillTriangular(dst, 0, 1, 2)
			r.FillRayleigh(dst, 2)
			r.FillVonmises(dst, 0, 4)
			r.FillPareto(dst, 2)
			r.FillUniform(dst, 1, 2)
			r.FillRandInt(ints, 0, 1000)
			r.FillRandInt(ints, 0, 1<<40)
			numpy.FillRandInt(r, small, 0, 100)
			r.FillPoisson(ints, 20)
			r.FillBinomial(ints, 100, 0.4)
			r.FillZipf(ints, 2)
			r.FillHypergeometric(ints, 200, 100, 50)
			r.FillMultinomial(ints[:300], 20, weights)
			r.FillDirichlet(dst[:300], weights)
			r.FillPermutation(picks)
			r.FillChoiceNoReplace(picks, 1000)
			r.FillChoiceP(picks, weights)
			r.NormalEach(dst, weights[:1], weights[1:2])
		}
		require.Zero(t, testing.AllocsPerRun(3, run), name)
	}
}

// A fill is its single calls for every length around the pairs of normal
// numbers and the blocks, with and without a number kept.
func TestRandomStateFillLengths(t *testing.T) {
	for n := range 1026 {
		if testing.Short() && n%7 > 2 {
			continue
		}
		for kept := range 2 {
			a, b := numpy.NewRandomState(uint32(n)), numpy.NewRandomState(uint32(n))
			for range kept {
				a.StandardNormal()
				b.StandardNormal()
			}
			dst := make([]float64, n)
			a.FillNormal(dst, 1, 3)
			for i := range dst {
				if x := b.Normal(1, 3); x != dst[i] {
					require.Equal(t, x, dst[i], "%d of %d", i, n)
				}
			}
			require.Equal(t, b.StandardNormal(), a.StandardNormal(), n)
			require.Equal(t, b.RandomSample(), a.RandomSample(), n)
		}
	}
}

// Two front ends over one bit generator interleave; each keeps its own number.
func TestRandomStateInterleave(t *testing.T) {
	b := mt19937.NewLegacy(5)
	r, s := numpy.NewRandomStateFrom(b), numpy.NewRandomStateFrom(b)
	first := r.StandardNormal()
	require.NotEqual(t, first, s.StandardNormal())
	state := b.State()
	r.StandardNormal() // both kept
	s.StandardNormal()
	require.Equal(t, state, b.State())
	numpy.NewGenerator(r.BitGenerator()).Random() // default_rng(RandomState)
	require.NotEqual(t, state, b.State())
}

func ExampleRandomState() {
	// np.random.seed(12345); np.random.normal(0, 1, 3); np.random.randint(0, 10)
	r := numpy.NewRandomState(12345)
	x := make([]float64, 3)
	r.FillNormal(x, 0, 1)
	fmt.Println(x, r.RandInt(0, 10))
	// Output: [-0.20470765948471295 0.47894333805754824 -0.5194387150567381] 5
}

func ExampleRandInt() {
	r := numpy.NewRandomState(12345)
	dice := make([]uint8, 8)
	numpy.FillRandInt(r, dice, 1, 7)
	fmt.Println(dice)
	// Output: [3 2 4 6 6 6 2 4]
}

func ExampleLegacyState() {
	r := numpy.NewRandomState(12345)
	r.StandardNormal()
	s, err := r.State()
	if err != nil {
		panic(err)
	}
	fmt.Println(s.MT.Pos, s.HasGauss, s.Gauss)
	// Output: 4 true 0.47894333805754824
}

func ExampleRandomState_MarshalJSON() {
	r := numpy.NewRandomStateFrom(pcg.New(seedseq.New(12345)))
	r.StandardNormal()
	text, err := r.MarshalJSON()
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
	// Output: {"bit_generator": "PCG64", "state": {"state": 99666916104231560797932081394210062199, "inc": 268209174141567072605526753992732310247}, "has_uint32": 0, "uinteger": 0, "has_gauss": 1, "gauss": -1.0758106261120588}
}
