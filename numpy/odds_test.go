package numpy_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
)

// TestFillsRemember compares long fills and long series of calls, which
// remember odds and tables, with the Each forms, which do not. Parameters
// change, so that memory is used again.
func TestFillsRemember(t *testing.T) {
	n := 60_000
	if testing.Short() {
		n = 6_000
	}
	same := func(t *testing.T, want []int64, fill func([]int64), call func() int64) {
		t.Helper()
		got := make([]int64, len(want))
		fill(got)
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("fill: value %d is %d, want %d", i, got[i], want[i])
			}
		}
		for i := range got {
			if x := call(); x != got[i] {
				t.Fatalf("call %d is %d, want %d", i, x, got[i])
			}
		}
	}
	want := make([]int64, n)
	type sampler interface {
		FillBinomial([]int64, int64, float64)
		BinomialEach(dst, n []int64, p []float64)
		Binomial(int64, float64) int64
		FillPoisson([]int64, float64)
		PoissonEach([]int64, []float64)
		Poisson(float64) int64
		FillHypergeometric(dst []int64, good, bad, sample int64)
		HypergeometricEach(dst, good, bad, sample []int64)
		Hypergeometric(good, bad, sample int64) int64
		FillZipf([]int64, float64)
		ZipfEach([]int64, []float64)
		Zipf(float64) int64
		FillLogseries([]int64, float64)
		LogseriesEach([]int64, []float64)
		Logseries(float64) int64
	}
	older, err := numpy.Compat("2.3.0")
	require.NoError(t, err)
	oldGenerator := func() sampler {
		g := numpy.DefaultRNG(5)
		g.SetCompat(older)
		return g
	}
	one := func(n int64) []int64 { return []int64{n} }
	real := func(x float64) []float64 { return []float64{x} }
	for name, make := range map[string]func() sampler{
		"Generator":   func() sampler { return numpy.DefaultRNG(5) },
		"2.3.0":       oldGenerator,
		"RandomState": func() sampler { return numpy.NewRandomState(5) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := append([]int64(nil), want...)
			// Fills, calls and Each forms take the same words.
			fills, calls, each := make(), make(), make()
			for _, c := range []struct {
				n int64
				p float64
			}{{20, 0.3}, {100, 0.3}, {100, 0.7}, {1000, 0.97}, {250, 0.1}, {10_000, 0.4}, {1000, 0.5}, {1, 0.5}, {1 << 40, 1e-12}} {
				each.BinomialEach(want, one(c.n), real(c.p))
				same(t, want, func(dst []int64) { fills.FillBinomial(dst, c.n, c.p) },
					func() int64 { return calls.Binomial(c.n, c.p) })
			}
			for _, lam := range []float64{10, 100, 3, 10.5, 2000, 3000} {
				each.PoissonEach(want, real(lam))
				same(t, want, func(dst []int64) { fills.FillPoisson(dst, lam) },
					func() int64 { return calls.Poisson(lam) })
			}
			for _, c := range [][3]int64{{20, 30, 8}, {30, 9, 9}, {8, 30, 9}, {1, 1, 1}, {200, 300, 80}, {15, 12, 11}, {300, 200, 420}, {20_000, 30_000, 8000}} {
				each.HypergeometricEach(want, one(c[0]), one(c[1]), one(c[2]))
				same(t, want, func(dst []int64) { fills.FillHypergeometric(dst, c[0], c[1], c[2]) },
					func() int64 { return calls.Hypergeometric(c[0], c[1], c[2]) })
			}
			for _, a := range []float64{1.2, 2.5, 6} {
				each.ZipfEach(want, real(a))
				same(t, want, func(dst []int64) { fills.FillZipf(dst, a) }, func() int64 { return calls.Zipf(a) })
			}
			for _, p := range []float64{0.7, 0, 1e-9, 0.01, 0.98, 0.982, 0.999} {
				each.LogseriesEach(want, real(p))
				same(t, want, func(dst []int64) { fills.FillLogseries(dst, p) }, func() int64 { return calls.Logseries(p) })
			}
		})
	}
}

// TestStaircase compares the table with the search it stands for, at the ends
// of its intervals and around them.
func TestStaircase(t *testing.T) {
	for _, c := range []struct {
		n int64
		p float64
	}{{1, 0.5}, {20, 0.3}, {60, 0.5}, {86, 0.34}, {1000, 0.03}, {1 << 50, 2e-14}, {1 << 50, 0}, {5, 1e-300}} {
		require.NoError(t, numpy.CheckStaircase(c.n, c.p))
	}
}
