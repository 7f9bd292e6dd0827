package numpy_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/inlinetest"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// A draw is a method in its scalar and its fill form, with values as bits.
type draw struct {
	one  func(g *numpy.Generator) uint64
	fill func(g *numpy.Generator, dst []uint64)
}

func drawOf[T any](bits func(T) uint64, one func(g *numpy.Generator) T, fill func(g *numpy.Generator, dst []T)) draw {
	return draw{
		func(g *numpy.Generator) uint64 { return bits(one(g)) },
		func(g *numpy.Generator, dst []uint64) {
			values := make([]T, len(dst))
			fill(g, values)
			for i, x := range values {
				dst[i] = bits(x)
			}
		},
	}
}

func intBits[T numpy.Integer](x T) uint64 { return uint64(x) }

func float32Bits(x float32) uint64 { return uint64(math.Float32bits(x)) }

func integersDraw[T numpy.Integer](low, high T) draw {
	return drawOf(intBits[T], func(g *numpy.Generator) T { return numpy.IntegersEndpoint(g, low, high) },
		func(g *numpy.Generator, dst []T) { numpy.FillIntegersEndpoint(g, dst, low, high) })
}

var draws = map[string]draw{
	"Random":   drawOf(math.Float64bits, (*numpy.Generator).Random, (*numpy.Generator).FillRandom),
	"Random32": drawOf(float32Bits, (*numpy.Generator).Random32, (*numpy.Generator).FillRandom32),
	"Uniform": drawOf(math.Float64bits, func(g *numpy.Generator) float64 { return g.Uniform(-1, 5) },
		func(g *numpy.Generator, dst []float64) { g.FillUniform(dst, -1, 5) }),
	"Integers": drawOf(intBits[int64], func(g *numpy.Generator) int64 { return g.Integers(-3, 98) },
		func(g *numpy.Generator, dst []int64) { g.FillIntegers(dst, -3, 98) }),
	"Integers half rejected":    integersDraw[int64](0, 1<<31+1),
	"Integers 2^32":             integersDraw[int64](0, 1<<32-1),
	"Integers 2^40":             integersDraw[int64](0, 1<<40),
	"Integers half rejected 64": integersDraw[uint64](0, 1<<63+1),
	"Integers full":             integersDraw[uint64](0, math.MaxUint64),
	"Integers one":              integersDraw[int64](7, 7),
	"Integers int32":            integersDraw[int32](-5, 1<<30),
	"Integers uint32 full":      integersDraw[uint32](0, math.MaxUint32),
	"Choice": drawOf(intBits[int], func(g *numpy.Generator) int { return g.Choice(1000) },
		func(g *numpy.Generator, dst []int) { g.FillChoice(dst, 1000) }),
	"ChoiceP": drawOf(intBits[int], func(g *numpy.Generator) int { return g.ChoiceP(fifths) },
		func(g *numpy.Generator, dst []int) { g.FillChoiceP(dst, fifths) }),
	"ChoiceP32": drawOf(intBits[int], func(g *numpy.Generator) int { return g.ChoiceP32([]float32{0.2, 0.3, 0.5}) },
		func(g *numpy.Generator, dst []int) { g.FillChoiceP32(dst, []float32{0.2, 0.3, 0.5}) }),
}

var fifths = []float64{0.2, 0.2, 0.2, 0.2, 0.2}

// A fill of n values is n scalar calls, for every n over PCG64 and every 19th
// over the others, with and without a half word pending; and it leaves the bit
// generator where they leave it.
func TestFillEqualsScalarCalls(t *testing.T) {
	const total = 1025
	for method, d := range draws {
		for _, name := range bitGeneratorNames {
			for _, half := range []bool{false, true} {
				start := func() *numpy.Generator {
					g := numpy.NewGenerator(newBitGenerator[name](seedseq.New(8)))
					if half {
						g.Random32()
					}
					return g
				}
				ref := start()
				want, got := make([]uint64, total+2), make([]uint64, total+2)
				for i := range total {
					want[i] = d.one(ref)
				}
				want[total], want[total+1] = uint64(ref.BitGenerator().Uint32()), ref.BitGenerator().Uint64()
				step := 1
				if name != "PCG64" || testing.Short() {
					step = 19
				}
				for n := 0; n <= total; n += step {
					g := start()
					d.fill(g, got[:n])
					d.fill(g, got[n:total])
					got[total], got[total+1] = uint64(g.BitGenerator().Uint32()), g.BitGenerator().Uint64()
					if !slices.Equal(want, got) {
						require.Equal(t, want, got, "%s over %s, %d values first", method, name, n)
					}
				}
				if name == "MT19937" {
					break // has no half words
				}
			}
		}
	}
}

// Types of 8 and 16 bits drop the rest of a word at the end of a call.
func TestPartsEndWithTheCall(t *testing.T) {
	b := pcg.New(seedseq.New(1))
	words := []uint32{b.Uint32(), b.Uint32(), b.Uint32()}
	fresh := func() *numpy.Generator { return numpy.New(seedseq.New(1)) }

	g := fresh()
	require.Equal(t, uint8(words[0]), numpy.IntegersEndpoint[uint8](g, 0, 255))
	require.Equal(t, uint8(words[1]), numpy.IntegersEndpoint[uint8](g, 0, 255))
	g = fresh()
	five := make([]uint8, 5)
	numpy.FillIntegersEndpoint(g, five, 0, 255)
	require.Equal(t, []uint8{uint8(words[0]), uint8(words[0] >> 8), uint8(words[0] >> 16), uint8(words[0] >> 24), uint8(words[1])}, five)
	require.Equal(t, words[2], g.BitGenerator().Uint32())

	g = fresh()
	three := make([]int16, 3)
	numpy.IntegersEndpointEach(g, three, []int16{math.MinInt16}, []int16{math.MaxInt16})
	require.Equal(t, []int16{int16(words[0] - 1<<15), int16(words[0]>>16 - 1<<15), int16(words[1] - 1<<15)}, three)
	require.Equal(t, words[2], g.BitGenerator().Uint32())

	g = fresh()
	bools := make([]bool, 33)
	g.FillIntegersBool(bools, 0, 2)
	for i := range bools {
		require.Equal(t, words[i/32]>>(i%32)&1 == 1, bools[i])
	}
	require.Equal(t, words[2], g.BitGenerator().Uint32())
	require.Equal(t, words[0]&1 == 1, fresh().IntegersBool(0, 2))
}

func TestEachBroadcasts(t *testing.T) {
	g, h := numpy.DefaultRNG(3), numpy.DefaultRNG(3)
	low, high := []float64{0, -1, 2}, []float64{5}
	got := make([]float64, 3)
	g.UniformEach(got, low, high)
	for i := range got {
		require.Equal(t, h.Uniform(low[i], 5), got[i])
	}
	ints := make([]int64, 4)
	g.IntegersEach(ints, []int64{0}, []int64{1, 7, 1 << 40, 100})
	for i, top := range []int64{1, 7, 1 << 40, 100} {
		require.Equal(t, h.Integers(0, top), ints[i])
	}
	g.IntegersEndpointEach(ints, []int64{1, 2, 3, 4}, []int64{4})
	for i := range ints {
		require.Equal(t, h.IntegersEndpoint(int64(i)+1, 4), ints[i])
	}
	require.Equal(t, h.Random32(), g.Random32())
	require.Panics(t, func() { g.UniformEach(got, low, []float64{5, 6}) })
	require.Panics(t, func() { g.IntegersEach(ints, []int64{0, 0}, []int64{5}) })
}

// Two generators over one bit generator interleave their draws, and what one
// keeps of a word the other finds.
func TestGeneratorsInterleave(t *testing.T) {
	b, c := pcg.New(seedseq.New(5)), pcg.New(seedseq.New(5))
	g, h := numpy.NewGenerator(b), numpy.NewGenerator(b)
	for i := range 50 {
		require.Equal(t, c.Float64(), g.Random())
		require.Equal(t, c.Float64(), h.Random())
		x := c.Uint32()
		require.Equal(t, float32(x>>8)/(1<<24), g.Random32())
		dst := make([]int64, 20+i)
		h.FillIntegers(dst, 0, 1<<32)
		for _, x := range dst {
			require.Equal(t, int64(c.Uint32()), x)
		}
	}
}

func TestOrderIsPermutation(t *testing.T) {
	for _, name := range bitGeneratorNames {
		g := numpy.NewGenerator(newBitGenerator[name](seedseq.New(2)))
		for _, n := range []int{0, 1, 2, 3, 255, 256, 257, 5000} {
			p := g.Permutation(n)
			slices.Sort(p)
			for i, x := range p {
				require.Equal(t, i, x)
			}
			require.Len(t, p, n)
		}
		for _, pop := range []int{1, 5, 300, 12000} {
			for _, size := range []int{0, 1, pop / 60, pop / 3, pop} {
				for _, s := range [][]int{g.ChoiceNoReplace(pop, size), g.ChoiceNoReplaceUnshuffled(pop, size)} {
					require.Len(t, s, size)
					slices.Sort(s)
					require.Len(t, slices.Compact(s), size)
					require.True(t, size == 0 || s[0] >= 0 && s[size-1] < pop)
				}
			}
		}
	}
	require.Empty(t, numpy.DefaultRNG(1).Permutation(-3))
}

// With 200 categories and a fill the search is by far not linear; the indices
// must be what the definition says.
func TestChoicePDefinition(t *testing.T) {
	p := make([]float64, 200)
	sum := 0.0
	for i := range p {
		p[i] = float64(i % 9)
		sum += p[i]
	}
	cdf, cum := make([]float64, len(p)), 0.0
	for i := range p {
		p[i] /= sum
		cum += p[i]
		cdf[i] = cum
	}
	g, h := numpy.DefaultRNG(4), numpy.DefaultRNG(4)
	dst := make([]int, 5000)
	g.FillChoiceP(dst, p)
	for _, got := range dst {
		u, want := h.Random(), 0
		for _, c := range cdf {
			if c/cum <= u {
				want++
			}
		}
		require.Equal(t, want, got)
	}
}

// always is a BitGenerator of one number.
type always float64

func (a always) Uint64() uint64    { return uint64(a*(1<<53)) << 11 }
func (a always) Uint32() uint32    { return uint32(a.Uint64() >> 32) }
func (a always) Float64() float64  { return float64(a) }
func (a always) Fill(dst []uint64) {}
func (a always) FillFloat64(dst []float64) {
	for i := range dst {
		dst[i] = float64(a)
	}
}

// A number that equals a sum of probabilities belongs to the next index, and 0
// to the first index that can be drawn.
func TestChoicePEdges(t *testing.T) {
	for _, c := range []struct {
		u    float64
		p    []float64
		want int
	}{
		{0, []float64{0.5, 0.5}, 0}, {0.5, []float64{0.5, 0.5}, 1}, {0.5 - 0x1p-53, []float64{0.5, 0.5}, 0}, {0, []float64{0, 0, 1, 0}, 2},
		{1 - 0x1p-53, []float64{0.25, 0.75, 0}, 1}, {0.25, []float64{0.25, 0, 0, 0.75}, 3},
	} {
		g := numpy.NewGenerator(always(c.u))
		dst := []int{-1, -1}
		g.FillChoiceP(dst, c.p)
		require.Equal(t, []int{c.want, c.want}, dst)
		require.Equal(t, c.want, g.ChoiceP(c.p))
		require.Equal(t, []int{c.want}, g.ChoiceNoReplaceP(c.p, 1))
	}
}

func TestTakeAndChoiceOf(t *testing.T) {
	g, h := numpy.DefaultRNG(4), numpy.DefaultRNG(4)
	words := []string{"a", "b", "c", "d"}
	for range 20 {
		require.Equal(t, words[h.Choice(4)], numpy.ChoiceOf(g, words))
	}
	require.Equal(t, []string{"d", "d", "a"}, numpy.Take(words, []int{3, 3, 0}))
	require.Empty(t, numpy.Take(words, nil))
}

func TestRefusedParameters(t *testing.T) {
	g := numpy.DefaultRNG(1)
	inf, nan, negZero := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	two, five := make([]float64, 2), make([]int, 5)
	type call struct {
		param string
		f     func()
	}
	for i, c := range []call{
		{"high", func() { g.Integers(5, 5) }}, {"high", func() { g.Integers(5, 4) }}, {"high", func() { g.IntegersEndpoint(5, 4) }},
		{"high", func() { g.FillIntegers(make([]int64, 1), 1, 1) }}, {"high", func() { numpy.Integers[uint8](g, 200, 100) }},
		{"high", func() { numpy.FillIntegersEndpoint(g, make([]int8, 1), 1, 0) }},
		{"high", func() { g.IntegersEach(make([]int64, 2), []int64{1, 1}, []int64{2, 1}) }},
		{"high", func() { g.IntegersEndpointEach(make([]int64, 2), []int64{1, 1}, []int64{2, 0}) }},
		{"high", func() { g.IntegersBool(0, 3) }}, {"high", func() { g.IntegersBool(1, 1) }}, {"low", func() { g.IntegersBool(-1, 1) }},
		{"high", func() { g.FillIntegersBool(make([]bool, 1), 0, 0) }}, {"high", func() { g.IntegersBoolEach(make([]bool, 1), []int64{0}, []int64{3}) }},
		{"high - low", func() { g.Uniform(1, 0) }}, {"high - low", func() { g.Uniform(0, inf) }}, {"high - low", func() { g.Uniform(-inf, 0) }},
		{"high - low", func() { g.Uniform(nan, 0) }}, {"high - low", func() { g.Uniform(-1e308, 1e308) }}, {"high - low", func() { g.Uniform(0, negZero) }},
		{"high - low", func() { g.FillUniform(nil, 1, 0) }}, {"high - low", func() { g.UniformEach(two, two, []float64{1, -1}) }},
		{"n", func() { g.Bytes(-1) }}, {"pop", func() { g.Choice(0) }}, {"pop", func() { g.Choice(-1) }}, {"pop", func() { g.FillChoice(five, 0) }},
		{"pop", func() { numpy.ChoiceOf(g, []int(nil)) }},
		{"size", func() { g.ChoiceNoReplace(5, 6) }}, {"size", func() { g.ChoiceNoReplace(5, -1) }}, {"size", func() { g.FillChoiceNoReplace(five, 4) }},
		{"size", func() { g.ChoiceNoReplaceUnshuffled(3, 4) }}, {"size", func() { g.ChoiceNoReplace(-1, 0) }},
		{"p", func() { g.ChoiceP(nil) }}, {"p", func() { g.ChoiceP([]float64{0.5, nan, 0.5}) }}, {"p", func() { g.ChoiceP([]float64{1.5, -0.5}) }},
		{"p", func() { g.ChoiceP([]float64{0.2, 0.3, 0.4}) }}, {"p", func() { g.ChoiceP([]float64{inf}) }}, {"p", func() { g.ChoiceP([]float64{1 + 1.6e-8}) }},
		{"p", func() { g.FillChoiceP(nil, []float64{0.5}) }}, {"p", func() { g.ChoiceNoReplaceP([]float64{0.5}, 1) }},
		{"size", func() { g.ChoiceNoReplaceP([]float64{0.5, 0, 0.5}, 3) }}, {"size", func() { g.ChoiceNoReplaceP([]float64{1}, 2) }},
		{"p", func() { g.ChoiceP32([]float32{0.5, 0.4}) }}, {"p", func() { g.ChoiceP32([]float32{1.00035}) }},
		{"size", func() { g.ChoiceNoReplaceP32([]float32{1, 0}, 2) }},
		{"axis", func() { numpy.Permuted(g, five, []int{5}, 1) }}, {"axis", func() { numpy.Permuted(g, five, []int{5}, -2) }}, {"axis", func() { numpy.Permuted(g, five, nil, 0) }},
		{"shape", func() { numpy.Permuted(g, five, []int{2, 2}, 0) }}, {"shape", func() { numpy.PermutedInPlace(g, five, []int{-1, -5}, 0) }},
		{"shape", func() { numpy.Permuted(g, five[:0], []int{1 << 20, 1 << 20, 1 << 24}, 0) }},
	} {
		t.Run(strconv.Itoa(i)+" "+c.param, func(t *testing.T) { requireParamError(t, c.param, c.f) })
	}
	require.Equal(t, numpy.DefaultRNG(1).Random(), g.Random(), "drawn before the check")

	// What NumPy lets pass: no values from no numbers; sums that are nearly 1.
	h := numpy.DefaultRNG(2)
	g = numpy.DefaultRNG(2)
	g.FillIntegers(nil, 1, 0)
	g.FillIntegersBool(nil, 5, 7)
	g.FillChoice(nil, -1)
	g.ChoiceNoReplace(0, 0)
	g.UniformEach(nil, nil, nil)
	require.Zero(t, g.Integers(0, 1))
	require.Less(t, numpy.DefaultRNG(1).Uniform(0, math.MaxFloat64), math.MaxFloat64)
	require.Equal(t, h.Random(), g.Random())
	require.Equal(t, 0, g.ChoiceP([]float64{1 + 1.4e-8}))
	require.Equal(t, 0, g.ChoiceP32([]float32{1.0003452301025390625})) // the largest that NumPy lets pass
	requireParamError(t, "p", func() { g.ChoiceP32([]float32{1.0003453493118286133}) })
	require.Equal(t, 1, g.ChoiceP([]float64{negZero, 1}))

	err := &numpy.ParamError{Method: "Integers", Param: "high", Value: 4, Rule: "high > low"}
	require.EqualError(t, err, "numpy: Integers: high = 4: want high > low")
}

func TestCoreAllocations(t *testing.T) {
	low, high := []int64{0, 1, 2}, []int64{7, 8, 1 << 40}
	fl, fh := []float64{0, 1, 2}, []float64{7, 8, 9}
	i64, i8, bools := make([]int64, 600), make([]int8, 600), make([]bool, 600)
	f64, f32, by, ints := make([]float64, 600), make([]float32, 600), make([]byte, 600), make([]int, 600)
	for _, name := range bitGeneratorNames {
		for _, hide := range []bool{false, true} {
			b := newBitGenerator[name](seedseq.New(8))
			if hide {
				b = foreign{b}
			}
			g := numpy.NewGenerator(b)
			for method, f := range map[string]func(){
				"Random": func() { g.Random(); g.Random32(); g.Uniform(0, 2) },
				"Fill":   func() { g.FillRandom(f64); g.FillRandom32(f32); g.FillUniform(f64, 0, 2); g.FillBytes(by) },
				"Each": func() {
					g.UniformEach(f64[:3], fl, fh)
					g.IntegersEach(i64[:3], low, high)
					g.IntegersBoolEach(bools[:3], low[:1], []int64{2})
				},
				"Integers": func() {
					g.Integers(0, 9)
					g.IntegersEndpoint(0, 1<<40)
					numpy.Integers[int8](g, 0, 9)
					g.IntegersBool(0, 2)
				},
				"FillIntegers": func() {
					g.FillIntegers(i64, 0, 9)
					g.FillIntegers(i64, 0, 1<<40)
					numpy.FillIntegers(g, i8, 0, 9)
					g.FillIntegersBool(bools, 0, 2)
				},
				"Order": func() {
					g.FillPermutation(ints)
					numpy.ShuffleSlice(g, ints)
					numpy.PermutedInPlace(g, ints, []int{20, 30}, 0)
				},
				"Choice": func() {
					g.FillChoice(ints, 9)
					g.FillChoiceNoReplace(ints, 9000)
					g.FillChoiceNoReplaceUnshuffled(ints, 10001)
				},
				"ChoiceP": func() {
					g.ChoiceP(fifths)
					g.FillChoiceP(ints, fifths)
					g.FillChoiceNoReplaceP(ints[:3], fifths)
				},
			} {
				require.Zero(t, testing.AllocsPerRun(10, f), "%s over %s, foreign: %v", method, name, hide)
			}
		}
	}
	require.EqualValues(t, 1, testing.AllocsPerRun(10, func() { sink = numpy.New(seedseq.New(1)) }))
}

var sink *numpy.Generator

func TestInlining(t *testing.T) {
	inlinetest.Require(t, "(*Generator).Random", "(*Generator).Random32", "NewGenerator")
}
