package pyrand_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// TestParamErrors has every refusal, with the words that are drawn before it.
func TestParamErrors(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	n := big.NewInt
	type random = *pyrand.Random
	for _, c := range []struct {
		method, param string
		words         int
		call          func(random)
	}{
		{"SeedFloat", "x", 0, func(r random) { r.SeedFloat(nan) }},
		{"SeedFloat", "x", 0, func(r random) { pyrand.NewFloat(nan) }},
		{"SeedString", "s", 0, func(r random) { r.SeedString("\xff") }},
		{"SeedString", "s", 0, func(r random) { pyrand.NewString("\xed\xa0\x80") }},
		{"SeedStringV1", "s", 0, func(r random) { r.SeedStringV1("\xff") }},
		{"SeedKey", "len(key)", 0, func(r random) { r.SeedKey(nil) }},
		{"Bits", "k", 0, func(r random) { r.Bits(-1) }},
		{"Bits", "k", 0, func(r random) { r.Bits(65) }},
		{"GetRandBits", "k", 0, func(r random) { r.GetRandBits(-1) }},
		{"GetRandBitsInto", "k", 0, func(r random) { r.GetRandBitsInto(new(big.Int), -1) }},
		{"RandBytes", "n", 0, func(r random) { r.RandBytes(-1) }},
		{"RandBelow", "n", 0, func(r random) { r.RandBelow(0) }},
		{"RandRange", "stop", 0, func(r random) { r.RandRange(5, 5) }},
		{"RandRange", "stop", 0, func(r random) { r.RandRange(math.MaxInt64, math.MinInt64) }},
		{"RandRangeStep", "step", 0, func(r random) { r.RandRangeStep(1, 5, 0) }},
		{"RandRangeStep", "stop", 0, func(r random) { r.RandRangeStep(1, 5, -1) }},
		{"RandRangeStep", "stop", 0, func(r random) { r.RandRangeStep(5, 1, 1) }},
		{"RandRangeStep", "stop", 0, func(r random) { r.RandRangeStep(5, 5, 1) }},
		{"RandRangeStep", "stop", 0, func(r random) { r.RandRangeStep(5, 5, -1) }},
		{"RandInt", "b", 0, func(r random) { r.RandInt(5, 4) }},
		{"RandRangeBig", "stop", 0, func(r random) { r.RandRangeBig(n(5), n(5)) }},
		{"RandRangeStepBig", "step", 0, func(r random) { r.RandRangeStepBig(n(1), n(5), n(0)) }},
		{"RandRangeStepBig", "stop", 0, func(r random) { r.RandRangeStepBig(n(1), n(5), n(-1)) }},
		{"RandRangeStepBig", "stop", 0, func(r random) { r.RandRangeStepBig(n(5), n(5), n(1)) }},
		{"RandIntBig", "b", 0, func(r random) { r.RandIntBig(n(5), n(4)) }},
		{"Choice", "len(seq)", 0, func(r random) { pyrand.Choice(r, []int{}) }},
		{"Shuffle", "n", 0, func(r random) { r.Shuffle(-1, nil) }},
		{"Sample", "n", 0, func(r random) { r.Sample(-1, 0) }},
		{"Sample", "k", 0, func(r random) { r.Sample(5, 6) }},
		{"Sample", "k", 0, func(r random) { r.Sample(5, -1) }},
		{"Sample", "k", 0, func(r random) { pyrand.Sample(r, count(5), 6) }},
		{"SampleCounts", "len(counts)", 0, func(r random) { r.SampleCounts(nil, 0) }},
		{"SampleCounts", "sum of counts", 0, func(r random) { r.SampleCounts([]int64{0, 0}, 0) }},
		{"SampleCounts", "sum of counts", 0, func(r random) { r.SampleCounts([]int64{3, -5}, 0) }},
		{"SampleCounts", "counts", 0, func(r random) { r.SampleCounts([]int64{math.MaxInt64, 1}, 0) }},
		{"SampleCounts", "counts", 0, func(r random) { r.SampleCounts([]int64{math.MinInt64, -1}, 0) }},
		{"SampleCounts", "k", 0, func(r random) { r.SampleCounts([]int64{1, 2}, 4) }},
		{"SampleCounts", "len(counts)", 0, func(r random) { pyrand.SampleCounts(r, count(2), []int64{1}, 1) }},
		{"Choices", "n", 0, func(r random) { r.Choices(-1, 0) }},
		{"Choices", "len(population)", 2, func(r random) { r.Choices(0, 1) }},
		{"NewWeights", "len(weights)", 0, func(r random) { pyrand.NewWeights([]int{}) }},
		{"NewWeights", "sum of weights", 0, func(r random) { pyrand.NewWeights([]int{0}) }},
		{"NewWeights", "sum of weights", 0, func(r random) { pyrand.NewWeights([]int64{1, -2}) }},
		{"NewWeights", "sum of weights", 0, func(r random) { pyrand.NewWeights([]int64{math.MinInt64, -1}) }},
		{"NewWeights", "sum of weights", 0, func(r random) { pyrand.NewWeights([]float64{1, inf}) }},
		{"NewWeights", "sum of weights", 0, func(r random) { pyrand.NewWeights([]float64{1, nan}) }},
		{"NewWeights", "sum of weights", 0, func(r random) { pyrand.NewWeights([]*big.Int{power(1024, 0)}) }},
		{"NewCumWeights", "sum of weights", 0, func(r random) { pyrand.NewCumWeights([]float64{3, 0}) }},
		{"ChoicesWeights", "number of weights", 0, func(r random) { pyrand.ChoicesWeights(r, count(2), []int{1}, 1) }},
		{"ChoicesCumWeights", "number of weights", 0, func(r random) { pyrand.ChoicesCumWeights(r, count(2), []int{1}, 1) }},
		{"Expovariate", "lambd", 2, func(r random) { r.Expovariate(0) }},
		{"ParetoVariate", "alpha", 2, func(r random) { r.ParetoVariate(0) }},
		{"WeibullVariate", "beta", 2, func(r random) { r.WeibullVariate(1, 0) }},
		{"GammaVariate", "alpha", 0, func(r random) { r.GammaVariate(0, 1) }},
		{"GammaVariate", "alpha", 0, func(r random) { r.GammaVariate(nan, 1) }},
		{"GammaVariate", "alpha", 0, func(r random) { r.GammaVariate(inf, 1) }},
		{"GammaVariate", "alpha", 0, func(r random) { r.GammaVariate(0x1p1023, 1) }},
		{"GammaVariate", "beta", 0, func(r random) { r.GammaVariate(1, 0) }},
		{"BetaVariate", "alpha", 0, func(r random) { r.BetaVariate(0, 1) }},
		{"BetaVariate", "beta", 8, func(r random) { r.BetaVariate(2, 0) }},
		{"BetaVariate", "beta", 8, func(r random) { r.BetaVariate(2, nan) }},
		{"VonMisesVariate", "kappa", 0, func(r random) { r.VonMisesVariate(0, nan) }},
		{"BinomialVariate", "n", 0, func(r random) { r.BinomialVariate(-1, 0) }},
		{"BinomialVariate", "p", 0, func(r random) { r.BinomialVariate(5, -0.1) }},
		{"BinomialVariate", "p", 0, func(r random) { r.BinomialVariate(5, 1.1) }},
		{"BinomialVariate", "p", 0, func(r random) { r.BinomialVariate(1, nan) }},
	} {
		r := pyrand.New(42)
		var failure any
		func() {
			defer func() { failure = recover() }()
			c.call(r)
		}()
		e, ok := failure.(*pyrand.ParamError)
		require.True(t, ok, "%s: %v", c.method, failure)
		require.Equal(t, c.method, e.Method)
		require.Equal(t, c.param, e.Param, e)
		require.Regexp(t, `^pyrand: `+c.method+`: .* = .*: want .`, e.Error())

		want := pyrand.New(42)
		discard(want, c.words)
		same(t, want, r, e.Error())
	}
	if wide := uint64(1) << 31; uint64(int(wide)) == wide && int(wide) > 0 {
		require.Panics(t, func() { pyrand.New(1).GetRandBits(int(wide)) })
	}
	// Accepted at the border.
	require.Positive(t, pyrand.New(1).GammaVariate(math.Nextafter(0x1p1023, 0), 1))
	require.True(t, isNaN(pyrand.New(1).GammaVariate(2, nan)))
	require.True(t, isNaN(pyrand.New(1).Uniform(nan, 1)))
}

func ExampleParamError() {
	defer func() { fmt.Println(recover()) }()
	pyrand.New(42).RandInt(6, 1)
	// Output: pyrand: RandInt: b = 1: want b >= a
}
