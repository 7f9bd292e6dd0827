package pyrand_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// pair returns two equal Randoms in the middle of a block.
func pair(seed int64, words int) (a, b *pyrand.Random) {
	a, b = pyrand.New(seed), pyrand.New(seed)
	discard(a, words)
	discard(b, words)
	return a, b
}

// same requires that both have used the same words.
func same(t *testing.T, a, b *pyrand.Random, about ...any) {
	t.Helper()
	if a.State() != b.State() {
		require.FailNow(t, "streams apart", about...)
	}
}

func TestFillRandom(t *testing.T) {
	for _, skip := range []int{0, 1, 2, 623, 624} {
		for _, n := range []int{0, 1, 2, 311, 312, 313, 1000} {
			a, b := pair(1, skip)
			dst := make([]float64, n)
			a.FillRandom(dst)
			for i, x := range dst {
				if y := b.Random(); x != y {
					t.Fatalf("skip %d, n %d: [%d] = %v, want %v", skip, n, i, x, y)
				}
			}
			same(t, a, b, "skip %d, n %d", skip, n)
		}
	}
}

// TestBits builds getrandbits of every size out of words.
func TestBits(t *testing.T) {
	var into big.Int
	for k := range 300 {
		a, b := pair(int64(k), 600)
		want := new(big.Int)
		for i := 0; i < k; i += 32 {
			w := new(big.Int).SetUint64(b.Bits(32))
			if rest := k - i; rest < 32 {
				w.Rsh(w, uint(32-rest))
			}
			want.Or(want, w.Lsh(w, uint(i)))
		}
		c := pyrand.New(int64(k))
		discard(c, 600)
		if k <= 64 {
			require.Equal(t, want.Uint64(), c.Bits(k), k)
			same(t, b, c, k)
		}
		require.Zero(t, want.Cmp(a.GetRandBits(k)), k)
		same(t, a, b, k)

		d := pyrand.New(int64(k))
		discard(d, 600)
		require.Same(t, &into, d.GetRandBitsInto(&into, k))
		require.Zero(t, want.Cmp(&into), k)
		same(t, b, d, k)
	}
	require.Zero(t, testing.AllocsPerRun(100, func() { into.SetInt64(-1); pyrand.New(1).GetRandBitsInto(&into, 500) }))
	a, b := pair(1, 0)
	require.Equal(t, a.Bits(64), b.Uint64())
}

func TestRandBytes(t *testing.T) {
	for n := range 70 {
		a, b := pair(int64(n), n)
		got := a.RandBytes(n)
		want := b.GetRandBits(8 * n).FillBytes(make([]byte, n))
		slices.Reverse(want)
		require.Equal(t, want, got, n)
		same(t, a, b, n)
	}
}

// TestRanges holds the int64 forms against the big ones at random bounds of
// every size.
func TestRanges(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	bound := func() int64 { return int64(rng.Uint64()) >> rng.IntN(64) }
	for i := range 20000 {
		x, y, step := bound(), bound(), bound()
		a, b := pair(int64(i%100), i%624)
		lo, hi := min(x, y), max(x, y)

		got := a.RandInt(lo, hi)
		want := b.RandIntBig(big.NewInt(lo), big.NewInt(hi))
		if !want.IsInt64() || want.Int64() != got || got < lo || got > hi {
			t.Fatalf("RandInt(%d, %d) = %d, want %v", lo, hi, got, want)
		}
		if lo < hi {
			got := a.RandRange(lo, hi)
			want := b.RandRangeBig(big.NewInt(lo), big.NewInt(hi))
			if !want.IsInt64() || want.Int64() != got || got < lo || got >= hi {
				t.Fatalf("RandRange(%d, %d) = %d, want %v", lo, hi, got, want)
			}
		}
		if step != 0 && x != y && (x < y) == (step > 0) {
			got := a.RandRangeStep(x, y, step)
			want := b.RandRangeStepBig(big.NewInt(x), big.NewInt(y), big.NewInt(step))
			if !want.IsInt64() || want.Int64() != got {
				t.Fatalf("RandRangeStep(%d, %d, %d) = %d, want %v", x, y, step, got, want)
			}
		}
		same(t, a, b, "%d %d %d", x, y, step)
	}
}

// TestExtremeRanges has the widths that do not fit int64, where B(2^64) takes
// 65 bits.
func TestExtremeRanges(t *testing.T) {
	lo, hi := int64(math.MinInt64), int64(math.MaxInt64)
	for seed := range int64(100) {
		a, b := pair(seed, 620)
		require.EqualValues(t, b.RandIntBig(big.NewInt(lo), big.NewInt(hi)).Int64(), a.RandInt(lo, hi))
		require.EqualValues(t, b.RandRangeBig(big.NewInt(lo), big.NewInt(hi)).Int64(), a.RandRange(lo, hi))
		require.EqualValues(t, b.RandRangeStepBig(big.NewInt(hi), big.NewInt(lo), big.NewInt(lo)).Int64(), a.RandRangeStep(hi, lo, lo))
		require.EqualValues(t, b.RandRangeStepBig(big.NewInt(lo), big.NewInt(hi), big.NewInt(3)).Int64(), a.RandRangeStep(lo, hi, 3))
		require.Equal(t, b.RandRangeBig(new(big.Int), power(64, -1)).Uint64(), a.RandBelow(math.MaxUint64))
		require.Equal(t, hi, a.RandInt(hi, hi))
		require.Equal(t, lo, a.RandInt(lo, lo))
		require.EqualValues(t, hi, b.RandIntBig(big.NewInt(hi), big.NewInt(hi)).Int64())
		require.EqualValues(t, lo, b.RandIntBig(big.NewInt(lo), big.NewInt(lo)).Int64())
		same(t, a, b)
	}
}

// TestRangeEnds has small ranges reach both ends and nothing else.
func TestRangeEnds(t *testing.T) {
	r := pyrand.New(1)
	seen := map[int64]int{}
	for range 1000 {
		seen[r.RandRangeStep(10, 0, -3)]++
	}
	require.Len(t, seen, 4)
	for _, v := range []int64{10, 7, 4, 1} {
		require.Greater(t, seen[v], 150, v)
	}
}

// TestSequences holds the generic helpers against the index forms.
func TestSequences(t *testing.T) {
	for n := range 120 {
		a, b := pair(int64(n), 5*n)
		x := make([]string, n)
		for i := range x {
			x[i] = string(rune('A' + i))
		}
		y, z := slices.Clone(x), slices.Clone(x)
		pyrand.Shuffle(a, y)
		b.Shuffle(n, func(i, j int) { z[i], z[j] = z[j], z[i] })
		require.Equal(t, z, y)
		if n > 0 {
			require.Equal(t, x[b.RandBelow(uint64(n))], pyrand.Choice(a, x))
			for i, j := range b.Choices(n, 10) {
				z = append(z[:i], x[j])
			}
			require.Equal(t, z[:10], pyrand.Choices(a, x, 10))
		}
		for _, k := range []int{0, 1, n / 20, n / 2, n} {
			k = min(k, n)
			got := pyrand.Sample(a, x, k)
			for i, j := range b.Sample(int64(n), k) {
				require.Equal(t, x[j], got[i])
			}
		}
		same(t, a, b, n)
	}
}

// TestSampleIsASet has samples from large and small populations hold every
// index at most once, and counted samples at most as often as it is there.
func TestSampleIsASet(t *testing.T) {
	r := pyrand.New(9)
	for _, c := range []struct {
		n int64
		k int
	}{{21, 5}, {22, 5}, {85, 21}, {86, 21}, {5000, 300}, {5000, 5000}, {1 << 40, 2000}, {math.MaxInt64, 100}} {
		if c.n < 1e6 {
			for range 50 {
				a, b := pair(int64(r.Bits(60)), 0)
				got := a.Sample(c.n, c.k)
				for i, v := range pyrand.Sample(b, count(int(c.n)), c.k) {
					if int(got[i]) != v {
						t.Fatalf("Sample(%d, %d)[%d] = %d, want %d", c.n, c.k, i, got[i], v)
					}
				}
			}
		}
		s := r.Sample(c.n, c.k)
		require.Len(t, s, c.k)
		slices.Sort(s)
		require.Len(t, slices.Compact(s), c.k)
		if c.k > 0 {
			require.GreaterOrEqual(t, s[0], int64(0))
			require.Less(t, s[c.k-1], c.n)
		}
	}
	counts := []int64{3, 0, 2, 5}
	for range 50 {
		var seen [4]int64
		for _, i := range r.SampleCounts(counts, 10) {
			seen[i]++
		}
		require.Equal(t, counts, seen[:])
	}
}

// TestWeights holds the kinds of weights against each other, also where their
// sums leave int64 halfway.
func TestWeights(t *testing.T) {
	lists := [][]int64{
		{1}, {1, 2, 3}, {0, 5, 0, 1}, {3, -1, 2}, {1 << 52, 1, 1}, {math.MaxInt64},
		{math.MaxInt64 - 1, 1}, {1 << 62, 1 << 62, 1 << 62, 7}, {math.MinInt64, math.MaxInt64, 9},
		{math.MaxInt64, math.MaxInt64, math.MinInt64, 1}, {math.MinInt64, -1, math.MaxInt64, math.MaxInt64},
	}
	for _, list := range lists {
		bigs := make([]*big.Int, len(list))
		cum := make([]*big.Int, len(list))
		sum := new(big.Int)
		for i, v := range list {
			bigs[i] = big.NewInt(v)
			sum = new(big.Int).Add(sum, bigs[i])
			cum[i] = sum
		}
		a, b := pair(3, 100)
		want := b.ChoicesWeighted(pyrand.NewWeights(bigs), 500)
		require.Equal(t, want, a.ChoicesWeighted(pyrand.NewWeights(list), 500), list)
		same(t, a, b)
		require.Equal(t, b.ChoicesWeighted(pyrand.NewWeights(bigs), 500),
			a.ChoicesWeighted(pyrand.NewCumWeights(cum), 500), list)
		if sum.BitLen() < 53 && list[0] < 1<<52 {
			floats := make([]float64, len(list))
			for i, v := range list {
				floats[i] = float64(v)
			}
			require.Equal(t, b.ChoicesWeighted(pyrand.NewWeights(bigs), 500),
				a.ChoicesWeighted(pyrand.NewWeights(floats), 500), list)
		}
	}
	// CPython's random.Random(42).choices([0, 1], [5e-324, 0.0], k=8): a draw is
	// rounded to the total, and the last element comes in spite of its weight 0.
	require.Equal(t, []int{1, 0, 0, 0, 1, 1, 1, 0}, pyrand.New(42).ChoicesWeighted(pyrand.NewWeights([]float64{5e-324, 0}), 8))
	// The lists given are not kept.
	ints, floats := []int64{1, 2}, []float64{1, 2}
	pyrand.NewWeights(ints)
	pyrand.NewWeights(floats)
	require.Equal(t, []int64{1, 2}, ints)
	require.Equal(t, []float64{1, 2}, floats)
	bigs := []*big.Int{big.NewInt(1), big.NewInt(2)}
	pyrand.NewWeights(bigs)
	require.Equal(t, []*big.Int{big.NewInt(1), big.NewInt(2)}, bigs)
	require.PanicsWithValue(t, "pyrand: zero Weights", func() { pyrand.New(1).ChoicesWeighted(new(pyrand.Weights), 1) })
}

func TestChoicesOfNone(t *testing.T) {
	r := pyrand.New(1)
	start := r.State()
	require.Empty(t, r.Choices(0, 0))
	require.Empty(t, r.Choices(5, -1))
	require.Empty(t, pyrand.ChoicesWeights(r, []int{1}, []float64{1}, -3))
	require.Empty(t, r.Sample(0, 0))
	require.Empty(t, pyrand.Sample(r, []int(nil), 0))
	r.Shuffle(0, nil)
	r.Shuffle(1, nil)
	require.Equal(t, start, r.State())
}

// TestMT has the stream of an mt19937 of the same state.
func TestMT(t *testing.T) {
	r := pyrand.NewString("abc")
	r.Gauss(0, 1)
	var g mt19937.MT19937
	require.NoError(t, g.SetState(r.State().MT))
	for range 1000 {
		require.Equal(t, g.Float64(), r.Random())
	}
	require.NoError(t, r.SetState(pyrand.State{MT: g.State()}))
	require.False(t, r.State().HasGauss)
	require.EqualValues(t, g.Uint32(), r.Bits(32))

	// CPython: r = random.Random("abc"), r.random() 1000 times, and once more.
	r = pyrand.NewString("abc")
	discard(r, 2000)
	require.Equal(t, 0x1.938c08a3c6276p-2, r.Random())
}

// TestSource is a Random as a source of math/rand/v2.
func TestSource(t *testing.T) {
	var source rand.Source = pyrand.New(42)
	require.Equal(t, uint64(478163327)<<32|2746317213, source.Uint64())
}

// TestVanishing has draws whose value Python cannot give: the words are used
// and the result is an infinity or NaN.
func TestVanishing(t *testing.T) {
	for name, c := range map[string]struct {
		got   float64
		check func(float64) bool
	}{
		"pareto":     {pyrand.New(42).ParetoVariate(0.0005), isInf},
		"lognormal":  {pyrand.New(42).LogNormVariate(1000, 1), isInf},
		"weibull":    {pyrand.New(42).WeibullVariate(1, 1e-5), isInf},
		"von Mises":  {pyrand.New(42).VonMisesVariate(math.Inf(1), 1), isNaN},
		"triangular": {pyrand.New(42).TriangularMode(math.Inf(1), math.Inf(1), 0), isNaN},
		"uniform":    {pyrand.New(42).Uniform(-math.MaxFloat64, math.MaxFloat64), isInf},
	} {
		require.True(t, c.check(c.got), "%s: %v", name, c.got)
	}
	// All words 0: U = 0 every time.
	zero := new(pyrand.Random)
	require.NoError(t, zero.SetState(pyrand.State{MT: mt19937.State{Pos: 624}}))
	require.True(t, isInf(zero.WeibullVariate(1, -0.5)))
	require.Equal(t, math.Copysign(0, -1), zero.Expovariate(1))
	require.Zero(t, zero.Gauss(0, 1))
}

func isInf(x float64) bool { return math.IsInf(x, 0) }
func isNaN(x float64) bool { return x != x }

// next returns a Random whose next words are the given ones, and one that has
// drawn them already.
func next(t *testing.T, words ...uint32) (before, after *pyrand.Random) {
	t.Helper()
	s := pyrand.New(1).State()
	s.MT.Pos = 0
	for i, w := range words {
		// Inverts the tempering of Matsumoto and Nishimura.
		y := w
		y ^= y >> 18
		y ^= y << 15 & 0xefc60000
		x := y
		for range 5 {
			x = y ^ x<<7&0x9d2c5680
		}
		y = x
		for range 3 {
			x = y ^ x>>11
		}
		s.MT.Key[i] = x
	}
	before, after = new(pyrand.Random), new(pyrand.Random)
	require.NoError(t, before.SetState(s))
	require.NoError(t, after.SetState(s))
	for _, w := range words {
		require.EqualValues(t, w, after.Bits(32))
	}
	return before, after
}

const ones = math.MaxUint32 // two of them are U = 1 - 2^-53

// TestVonMisesEdges has draws that hardly ever come.
func TestVonMisesEdges(t *testing.T) {
	// With a huge kappa cos(pi*u) may round to -1, and Python divides by zero.
	r, after := next(t, ones, ones)
	require.True(t, isNaN(r.VonMisesVariate(0, 1e300)))
	same(t, after, r)
	for range 1000 {
		x := r.VonMisesVariate(0.25, 1e300)
		require.True(t, x == 0.25 || x != x, x)
	}
	// A multiple of tau is +0, from below as well.
	require.Equal(t, uint64(0), math.Float64bits(r.VonMisesVariate(-2*math.Pi, 1e300)))
	// The last draw decides the side: 1/2 is on that below.
	half, _ := next(t, 0x40000000, 0, 0, 0, 0x80000000, 0)
	quarter, _ := next(t, 0x40000000, 0, 0, 0, 0x40000000, 0)
	above, _ := next(t, 0x40000000, 0, 0, 0, 0x80000000, 64)
	x, y, z := half.VonMisesVariate(3, 1), quarter.VonMisesVariate(3, 1), above.VonMisesVariate(3, 1)
	require.Equal(t, y, x)
	require.InDelta(t, 6, x+z, 1e-9)
	require.Less(t, x, z)
}

// TestRedraws has draws that are thrown away, alone.
func TestRedraws(t *testing.T) {
	for name, c := range map[string]struct {
		words []uint32
		draw  func(*pyrand.Random) float64
	}{
		"Cheng, U = 0":        {[]uint32{0, 0}, func(r *pyrand.Random) float64 { return r.GammaVariate(2, 1) }},
		"Cheng, U = 1":        {[]uint32{ones, ones}, func(r *pyrand.Random) float64 { return r.GammaVariate(2, 1) }},
		"geometric, U = 0":    {[]uint32{0, 0}, func(r *pyrand.Random) float64 { return float64(r.BinomialVariate(15, 0.3)) }},
		"BTRS, U = 0":         {[]uint32{0, 0}, func(r *pyrand.Random) float64 { return float64(r.BinomialVariate(1000, 0.3)) }},
		"BTRS, below 0":       {[]uint32{0, 64}, func(r *pyrand.Random) float64 { return float64(r.BinomialVariate(1000, 0.3)) }},
		"BTRS, above n":       {[]uint32{ones, ones}, func(r *pyrand.Random) float64 { return float64(r.BinomialVariate(1000, 0.3)) }},
		"BTRS, beyond int64":  {[]uint32{ones, ones}, func(r *pyrand.Random) float64 { return float64(r.BinomialVariate(1<<62, 0.3)) }},
		"BTRS, beyond int64'": {[]uint32{ones, ones}, func(r *pyrand.Random) float64 { return float64(r.BinomialVariate(math.MaxInt64, 0.3)) }},
		"B(1)":                {[]uint32{1 << 31, ones}, func(r *pyrand.Random) float64 { return float64(r.RandInt(0, 0)) }},
		"B(2^32-1)":           {[]uint32{ones}, func(r *pyrand.Random) float64 { return float64(r.RandBelow(ones)) }},
		"B(2^64-1)":           {[]uint32{ones, ones}, func(r *pyrand.Random) float64 { return float64(r.RandBelow(math.MaxUint64)) }},
		"B(2^64)":             {[]uint32{0, 0, 1 << 31}, func(r *pyrand.Random) float64 { return float64(r.RandInt(math.MinInt64, math.MaxInt64)) }},
	} {
		r, after := next(t, c.words...)
		require.Equal(t, c.draw(after), c.draw(r), name)
		same(t, after, r, name)
	}
}

// TestBinomialBounds has results stay in [0, n] for n up to the largest.
func TestBinomialBounds(t *testing.T) {
	r := pyrand.New(5)
	for _, n := range []int64{0, 1, 2, 9, 100, 1 << 40, math.MaxInt64 - 1, math.MaxInt64} {
		for _, p := range []float64{0, 0x1p-1074, 1e-300, 1e-18, 1e-9, 0.25, 0.5, 0.75, 1 - 1e-9, 1 - 0x1p-53, 1} {
			for range 20 {
				if k := r.BinomialVariate(n, p); k < 0 || k > n {
					t.Fatalf("BinomialVariate(%d, %v) = %d", n, p, k)
				}
			}
		}
	}
}

// TestZero has the zero Random panic, not draw.
func TestZero(t *testing.T) {
	for name, draw := range map[string]func(*pyrand.Random){
		"Random":  func(r *pyrand.Random) { r.Random() },
		"Gauss":   func(r *pyrand.Random) { r.Gauss(0, 1) },
		"Uint64":  func(r *pyrand.Random) { r.Uint64() },
		"Bits":    func(r *pyrand.Random) { r.Bits(1) },
		"Fill":    func(r *pyrand.Random) { r.FillRandom(make([]float64, 1)) },
		"Bytes":   func(r *pyrand.Random) { r.RandBytes(1) },
		"Shuffle": func(r *pyrand.Random) { pyrand.Shuffle(r, count(3)) },
		"State":   func(r *pyrand.Random) { r.State() },
	} {
		require.Panics(t, func() { draw(new(pyrand.Random)) }, name)
	}
	_, err := new(pyrand.Random).MarshalBinary()
	require.EqualError(t, err, "pyrand: Random not seeded")
}
