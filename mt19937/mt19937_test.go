package mt19937_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

// The output of the authors' program mt19937ar.c: mt19937ar.out.
func TestReferenceProgram(t *testing.T) {
	g := mt19937.NewByArray([]uint32{0x123, 0x234, 0x345, 0x456})
	w := make([]uint32, 1000)
	for i := range w {
		w[i] = g.Uint32()
	}
	require.Equal(t, []uint32{
		1067595299, 955945823, 477289528, 4107218783, 4228976476,
		3344332714, 3355579695, 227628506, 810200273, 2591290167,
	}, w[:10])
	require.Equal(t, uint32(3460025646), w[999])

	// init_genrand(5489): std::mt19937, whose 10000th value the C++ standard
	// (rand.predef) states.
	g = mt19937.NewLegacy(5489)
	require.Equal(t, []uint32{3499211612, 581869302, 3890346734, 3586334585, 545404204},
		[]uint32{g.Uint32(), g.Uint32(), g.Uint32(), g.Uint32(), g.Uint32()})
	for range 9994 {
		g.Uint32()
	}
	require.Equal(t, uint32(4123659995), g.Uint32())
}

// First word and next random() of CPython 3.13's random.Random(k).
func TestCPython(t *testing.T) {
	key := func(n int, low uint32) []uint32 { // of 2^(32*n) + low
		k := make([]uint32, n+1)
		k[0], k[n] = low, 1
		return k
	}
	long := make([]uint32, 626) // 2^20000+7: longer than a block
	long[0], long[625] = 7, 1
	for _, c := range []struct {
		key   []uint32
		first uint32
		next  float64
	}{
		{[]uint32{0}, 3626764237, 0x1.8a7dbee104a64p-2},
		{[]uint32{1}, 577090037, 0x1.236eb0b63c5abp-1},
		{[]uint32{42}, 2746317213, 0x1.c803160cce358p-4},
		{key(1, 0), 485306839, 0x1.67be2eb57b6a8p-2},
		{[]uint32{0xffffffff, 0xffffffff}, 93740670, 0x1.fd7f99568d6a4p-3},
		{key(2, 5), 2192917427, 0x1.6fcb10f84df73p-1},
		{long, 1597674423, 0x1.dc139f2382e18p-3},
	} {
		g := mt19937.NewByArray(c.key)
		require.Equal(t, c.first, g.Uint32())
		require.Equal(t, c.next, g.Float64())
	}
}

func TestSeedings(t *testing.T) {
	want := mt19937.New(seedseq.New(12345)).State()
	// Golden words of NumPy 2.5.5.
	g := mt19937.New(seedseq.New(12345))
	require.Equal(t, []uint32{0x60bc0add, 0xd7d0d9d3, 0x55016af1}, []uint32{g.Uint32(), g.Uint32(), g.Uint32()})
	g = mt19937.New(seedseq.New(12345).Child(1))
	require.Equal(t, []uint32{0xe634737e, 0x642d27fe}, []uint32{g.Uint32(), g.Uint32()})

	require.Equal(t, want, mt19937.NewFrom(seedseq.New(12345)).State())
	var zero mt19937.MT19937
	for _, g := range []*mt19937.MT19937{g, mt19937.NewLegacy(3), &zero} {
		g.Seed(12345)
		require.Equal(t, want, g.State())
		require.Equal(t, uint32(0x60bc0add), g.Uint32())
	}

	require.PanicsWithValue(t, "mt19937: empty key", func() { mt19937.NewByArray(nil) })
	require.PanicsWithValue(t, "seedseq: zero Sequence", func() { mt19937.New(seedseq.Sequence{}) })
}

// Every draw is a function of the words, whatever was drawn before.
func TestDraws(t *testing.T) {
	w := words(7, 4000)
	g := mt19937.NewLegacy(7)
	for i := 0; i < len(w)-2; {
		switch (i * i / 7) % 3 {
		case 0:
			require.Equal(t, w[i], g.Uint32(), "word %d", i)
			i++
		case 1:
			require.Equal(t, join64(w[i:]), g.Uint64(), "word %d", i)
			i += 2
		case 2:
			require.Equal(t, joinFloat64(w[i:]), g.Float64(), "word %d", i)
			i += 2
		}
	}
}

// The ends of the range of Float64: no rounding up to 1.
func TestFloat64Ends(t *testing.T) {
	var s mt19937.State
	var g mt19937.MT19937
	require.NoError(t, g.SetState(s))
	require.Equal(t, 0.0, g.Float64())
	// Words that temper to all ones.
	s.Key[0] = untemper(0xffffffff)
	s.Key[1] = s.Key[0]
	require.NoError(t, g.SetState(s))
	h := g
	require.Equal(t, ^uint64(0), h.Uint64())
	require.Equal(t, 1-0x1p-53, g.Float64())
}

func untemper(y uint32) uint32 {
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
	return x
}

func TestZeroValue(t *testing.T) {
	one := big.NewInt(1)
	for name, use := range map[string]func(*mt19937.MT19937){
		"Uint32":           func(g *mt19937.MT19937) { g.Uint32() },
		"Uint64":           func(g *mt19937.MT19937) { g.Uint64() },
		"Float64":          func(g *mt19937.MT19937) { g.Float64() },
		"Fill":             func(g *mt19937.MT19937) { g.Fill(make([]uint64, 1)) },
		"Fill long":        func(g *mt19937.MT19937) { g.Fill(make([]uint64, 1000)) },
		"FillFloat64":      func(g *mt19937.MT19937) { g.FillFloat64(make([]float64, 1)) },
		"FillFloat64 long": func(g *mt19937.MT19937) { g.FillFloat64(make([]float64, 1000)) },
		"FillUint32":       func(g *mt19937.MT19937) { g.FillUint32(make([]uint32, 1)) },
		"FillUint32 long":  func(g *mt19937.MT19937) { g.FillUint32(make([]uint32, 1000)) },
		"Skip":             func(g *mt19937.MT19937) { g.Skip(1) },
		"Advance":          func(g *mt19937.MT19937) { g.Advance(0) },
		"AdvanceBig":       func(g *mt19937.MT19937) { g.AdvanceBig(one) },
		"Jump":             func(g *mt19937.MT19937) { g.Jump(0) },
		"State":            func(g *mt19937.MT19937) { g.State() },
	} {
		t.Run(name, func(t *testing.T) {
			var g mt19937.MT19937
			require.PanicsWithValue(t, "mt19937: MT19937 not seeded", func() { use(&g) })
			require.Equal(t, mt19937.MT19937{}, g)
		})
	}
	var g mt19937.MT19937
	_, err := g.MarshalBinary()
	require.EqualError(t, err, "mt19937: MT19937 not seeded")
	b, err := g.AppendBinary([]byte("x"))
	require.Error(t, err)
	require.Equal(t, "x", string(b))
}

func TestBitGenerator(t *testing.T) { bitgentest.Test(t, mt19937.New, mt19937.NewFrom) }

// A copy is a snapshot.
func TestCopy(t *testing.T) {
	g := mt19937.NewLegacy(1)
	for range 100 {
		g.Uint32()
	}
	h := *g
	want := make([]uint64, 1000)
	g.Fill(want)
	got := make([]uint64, 1000)
	h.Fill(got)
	require.Equal(t, want, got)
}

func TestArrayBase(t *testing.T) {
	require.Equal(t, newReference(19650218).mt, mt19937.ArrayBase())
}

// Seeding in place leaves nothing of the state before.
func TestSeedInPlace(t *testing.T) {
	used := func() *mt19937.MT19937 {
		g := mt19937.New(seedseq.New(7))
		g.Skip(100)
		return g
	}
	for _, size := range []int{1, 2, 8, 623, 624, 625, 1300} {
		key := words(uint32(size), size)
		g := used()
		g.SeedByArray(key)
		require.Equal(t, mt19937.NewByArray(key).State(), g.State(), size)
	}
	g := used()
	g.SeedLegacy(5)
	require.Equal(t, mt19937.NewLegacy(5).State(), g.State())
	require.Equal(t, words(5, 1)[0], g.Uint32())

	g = used()
	before := g.State()
	require.PanicsWithValue(t, "mt19937: empty key", func() { g.SeedByArray(nil) })
	require.Equal(t, before, g.State())
}
