package philox_test

import (
	"encoding"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/internal/inlinetest"
	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

var _ interface {
	rand.Source
	encoding.BinaryAppender
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
} = (*philox.Philox)(nil)

const ones = 1<<64 - 1

// The known-answer vectors of Random123 (tests/kat_vectors, philox4x64 10):
// zeros, ones, and the digits of pi.
var knownAnswers = []struct {
	counter [4]uint64
	key     [2]uint64
	want    [4]uint64
}{
	{
		[4]uint64{}, [2]uint64{},
		[4]uint64{0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b},
	},
	{
		[4]uint64{ones, ones, ones, ones}, [2]uint64{ones, ones},
		[4]uint64{0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0},
	},
	{
		[4]uint64{0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89},
		[2]uint64{0x452821e638d01377, 0xbe5466cf34e90c6c},
		[4]uint64{0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6},
	},
}

func TestRandom123(t *testing.T) {
	for _, tt := range knownAnswers {
		// The counter is advanced before it is encrypted.
		before := toCounter(new(big.Int).Sub(fromCounter(tt.counter), big.NewInt(1)))
		g := philox.NewKey(tt.key, before)
		h := *g
		require.Equal(t, tt.want, [4]uint64{g.Uint64(), g.Uint64(), g.Uint64(), g.Uint64()})
		require.Equal(t, tt.counter, g.State().Counter)

		var filled [8]uint64 // by two interleaved blocks
		h.Fill(filled[:])
		require.Equal(t, tt.want, [4]uint64(filled[:4]))
		for _, w := range filled[4:] {
			require.Equal(t, g.Uint64(), w)
		}
	}
}

func fromCounter(c [4]uint64) *big.Int {
	x := new(big.Int)
	for i := 3; i >= 0; i-- {
		x.Lsh(x, 64).Add(x, new(big.Int).SetUint64(c[i]))
	}
	return x
}

// toCounter returns x mod 2^256.
func toCounter(x *big.Int) (c [4]uint64) {
	for i := range c {
		word := new(big.Int).Rsh(x, uint(64*i))
		c[i] = word.And(word, new(big.Int).SetUint64(ones)).Uint64()
	}
	return c
}

// at returns a generator with pos words of its block drawn, and a pending half
// word. Position 0 does not come up by drawing.
func at(t *testing.T, pos int) *philox.Philox {
	g := philox.New(seedseq.New(1))
	if pos == 0 {
		require.NoError(t, g.SetState(philox.State{
			Key:     [2]uint64{5, 6},
			Counter: [4]uint64{7, 8, 9, 10},
			Buffer:  [4]uint64{11, 12, 13, 14},
		}))
		g.Fill(nil)
		s := g.State()
		s.HasUint32, s.Uinteger = true, 15
		require.NoError(t, g.SetState(s))
	} else {
		g.Uint32()
		g.Skip(uint64(pos - 1))
	}
	require.Equal(t, pos, g.State().BufferPos)
	require.True(t, g.State().HasUint32)
	return g
}

func TestBitGenerator(t *testing.T) {
	bitgentest.Test(t, philox.New, philox.NewFrom)
	bitgentest.Halves(t, philox.New)
}

// Fills from every place in a block.
func TestFill(t *testing.T) {
	tiertest.Each(t, func(t *testing.T) {
		for pos := range 5 {
			if testing.Short() && pos%3 != 1 {
				continue
			}
			bitgentest.Fills(t, at(t, pos), bitgentest.Lengths(2048))
		}
	})
}

// TestLongFill compares fills of very many blocks with single draws, also where
// the low word of the counter overflows.
func TestLongFill(t *testing.T) {
	tiertest.Each(t, func(t *testing.T) {
		words, numbers := make([]uint64, 40_003), make([]float64, 40_003)
		for _, ctr := range []uint64{0, 1, 1<<64 - 2, 1<<64 - 3, 1<<64 - 8192, 1<<64 - 8193, 1<<64 - 12345} {
			g := philox.NewKey([2]uint64{1, 2}, [4]uint64{ctr, 1<<64 - 1, 5, 6})
			h := *g
			h.Fill(words)
			for i := range words {
				if w := g.Uint64(); words[i] != w {
					require.Equal(t, w, words[i], "counter %d, word %d", ctr, i)
				}
			}
			h.FillFloat64(numbers)
			for i := range numbers {
				if x := g.Float64(); numbers[i] != x {
					require.Equal(t, x, numbers[i], "counter %d, number %d", ctr, i)
				}
			}
			require.Equal(t, g.State(), h.State(), "counter %d", ctr)
		}
	})
}

func TestSkip(t *testing.T) {
	for pos := range 5 {
		start := at(t, pos)
		drawn := *start
		for n := range uint64(50) {
			skipped := *start
			skipped.Skip(n)
			require.Equal(t, drawn.State(), skipped.State(), "from %d by %d", pos, n)
			drawn.Uint64()
		}
	}
	// Distances that cannot be drawn.
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		a, b := r.Uint64()>>r.IntN(64), r.Uint64()
		one, two := philox.New(seedseq.New(3)), philox.New(seedseq.New(3))
		one.Skip(a)
		one.Skip(b)
		sum := new(big.Int).SetUint64(a)
		sum.Add(sum, new(big.Int).SetUint64(b))
		blocks, rest := sum.DivMod(sum, big.NewInt(4), new(big.Int))
		two.AdvanceBig(blocks)
		for range rest.Uint64() {
			two.Uint64()
		}
		require.Equal(t, two.State(), one.State())
	}
}

// A generator at counter c moved by d is the generator at counter c+d.
func TestAdvance(t *testing.T) {
	key := [2]uint64{1, 2}
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 500 {
		c := [4]uint64{r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()}
		for j := range r.IntN(5) {
			c[j] = ones // carries
		}
		g := philox.NewKey(key, c)
		g.Uint32()
		c = g.State().Counter

		x := new(big.Int).SetUint64(r.Uint64())
		x.Lsh(x, uint(r.IntN(300)))
		if i%2 == 0 {
			x.Neg(x)
		}
		moved := func(d *big.Int) philox.State {
			return philox.NewKey(key, toCounter(new(big.Int).Add(fromCounter(c), d))).State()
		}
		h := *g
		h.AdvanceBig(x)
		require.Equal(t, moved(x), h.State())

		d := int64(r.Uint64()) >> r.IntN(64)
		h = *g
		h.Advance(d)
		require.Equal(t, moved(big.NewInt(d)), h.State())

		h = *g
		k := int(d)
		h.Jump(k)
		jump := big.NewInt(int64(k))
		require.Equal(t, moved(jump.Lsh(jump, 128)), h.State())
	}
	require.PanicsWithValue(t, "philox: nil distance", func() { philox.New(seedseq.New(1)).AdvanceBig(nil) })
}

// Drawing carries through the counter, word by word.
func TestCarry(t *testing.T) { tiertest.Each(t, testCarry) }

func testCarry(t *testing.T) {
	for n := range 5 {
		var c [4]uint64
		for i := range n {
			c[i] = ones
		}
		c[0] &^= 1 // the carry falls on the second of two blocks
		for range 3 {
			g := philox.NewKey([2]uint64{3, 4}, c)
			var filled [16]uint64
			h := *g
			h.Fill(filled[:])
			for b := range 4 {
				for i := range 4 {
					require.Equal(t, g.Uint64(), filled[4*b+i])
				}
				want := toCounter(new(big.Int).Add(fromCounter(c), big.NewInt(int64(b+1))))
				require.Equal(t, want, g.State().Counter)
			}
			require.Equal(t, g.State(), h.State())
			c[0]++
		}
	}
}

// Every way to move drops the half word and the rest of the block, even by
// nothing.
func TestMoveDropsHalf(t *testing.T) {
	for _, move := range []func(*philox.Philox){
		func(g *philox.Philox) { g.Advance(0) },
		func(g *philox.Philox) { g.AdvanceBig(new(big.Int)) },
		func(g *philox.Philox) { g.Jump(0) },
	} {
		for pos := range 5 {
			g := at(t, pos)
			want := g.State()
			want.Buffer, want.BufferPos = [4]uint64{}, 4
			want.HasUint32, want.Uinteger = false, 0
			move(g)
			require.Equal(t, want, g.State())
		}
	}
}

func TestZeroValue(t *testing.T) {
	const text = "philox: Philox not seeded"
	for name, use := range map[string]func(*philox.Philox){
		"Uint64":      func(g *philox.Philox) { g.Uint64() },
		"Uint32":      func(g *philox.Philox) { g.Uint32() },
		"Float64":     func(g *philox.Philox) { g.Float64() },
		"Fill":        func(g *philox.Philox) { g.Fill(make([]uint64, 1)) },
		"Fill blocks": func(g *philox.Philox) { g.Fill(make([]uint64, 8)) },
		"FillFloat64": func(g *philox.Philox) { g.FillFloat64(make([]float64, 1)) },
		"Skip":        func(g *philox.Philox) { g.Skip(1) },
		"Skip blocks": func(g *philox.Philox) { g.Skip(4) },
		"Advance":     func(g *philox.Philox) { g.Advance(1); g.Uint64() },
		"State":       func(g *philox.Philox) { g.State() },
	} {
		require.PanicsWithValue(t, text, func() { use(new(philox.Philox)) }, name)
	}
	var g philox.Philox
	g.Fill(nil)
	g.Skip(0)
	b, err := g.AppendBinary([]byte("prefix"))
	require.EqualError(t, err, text)
	require.Equal(t, "prefix", string(b))
	_, err = g.MarshalBinary()
	require.EqualError(t, err, text)

	// Key 0 at counter 0 is a legal stream (the values are NumPy's).
	zero := philox.NewKey([2]uint64{}, [4]uint64{})
	state := zero.State()
	require.Equal(t, philox.State{BufferPos: 4}, state)
	require.Equal(t, uint64(0x02f4ba6408e4d89b), zero.Uint64())
	require.NoError(t, g.SetState(state))
	require.Equal(t, uint64(0x02f4ba6408e4d89b), g.Uint64())
	g = philox.Philox{}
	g.Seed(7)
	require.Equal(t, philox.New(seedseq.New(7)).Uint64(), g.Uint64())
}

var sink uint64

func TestAllocations(t *testing.T) {
	key := seedseq.New(7)
	words, floats := make([]uint64, 1000), make([]float64, 1000)
	g := philox.New(key)
	for name, f := range map[string]func(){
		"New":         func() { g := philox.New(key.Child(1)); sink += g.Uint64() },
		"NewKey":      func() { g := philox.NewKey([2]uint64{1, 2}, [4]uint64{}); sink += g.Uint64() },
		"Uint64":      func() { sink += g.Uint64() },
		"Uint32":      func() { sink += uint64(g.Uint32()) },
		"Float64":     func() { sink += uint64(g.Float64()) },
		"Fill":        func() { g.Fill(words) },
		"FillFloat64": func() { g.FillFloat64(floats) },
		"Skip":        func() { g.Skip(1<<40 + 1) },
		"Advance":     func() { g.Advance(-3) },
		"Jump":        func() { g.Jump(3) },
		"Seed":        func() { g.Seed(3) },
		"State":       func() { s := g.State(); sink += s.Counter[0] },
		"SetState":    func() { _ = g.SetState(philox.State{BufferPos: 4}) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func TestInlining(t *testing.T) {
	inlinetest.Require(t, "New", "NewKey", "(*Philox).Uint64", "key.next", "block.round", "block.add")
}
