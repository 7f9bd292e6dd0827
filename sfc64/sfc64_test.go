package sfc64_test

import (
	"encoding"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/inlinetest"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

var _ interface {
	rand.Source
	encoding.BinaryAppender
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
} = (*sfc64.SFC64)(nil)

// Fills of every length equal single draws and leave the same state, a pending
// half word included.
func TestFill(t *testing.T) {
	const most = 2048
	start := sfc64.New(seedseq.New(1))
	start.Uint32()
	single := *start
	want := make([]uint64, most)
	words, numbers := make([]uint64, most+1), make([]float64, most+1)
	for n := range most + 1 {
		filled, floats := *start, *start
		words[n], numbers[n] = 1, 1
		filled.Fill(words[:n:n])
		floats.FillFloat64(numbers[:n:n])
		for i, w := range want[:n] {
			x := float64(w>>11) / (1 << 53)
			if words[i] != w || numbers[i] != x {
				require.Equal(t, w, words[i], "n = %d, i = %d", n, i)
				require.Equal(t, x, numbers[i], "n = %d, i = %d", n, i)
			}
		}
		if words[n] != 1 || numbers[n] != 1 {
			require.Fail(t, "written past the end", "n = %d", n)
		}
		if s := single.State(); filled.State() != s || floats.State() != s {
			require.Equal(t, s, filled.State(), "n = %d", n)
			require.Equal(t, s, floats.State(), "n = %d", n)
		}
		if n < most {
			want[n] = single.Uint64()
		}
	}
}

func TestSkip(t *testing.T) {
	drawn := sfc64.New(seedseq.New(2))
	for n := range uint64(300) {
		if n%3 == 0 {
			drawn.Uint32() // with and without a pending half word
		}
		skipped := *drawn
		skipped.Skip(n)
		for range n {
			drawn.Uint64()
		}
		require.Equal(t, drawn.State(), skipped.State())
	}
}

// 32-bit draws take the low half of a word first; 64-bit draws and fills in
// between leave the high half alone.
func TestHalves(t *testing.T) {
	g := sfc64.New(seedseq.New(2))
	ref := *g
	for n := range 100 {
		w := ref.Uint64()
		require.Equal(t, uint32(w), g.Uint32())
		filled := make([]uint64, n)
		g.Fill(filled)
		for _, x := range filled {
			require.Equal(t, ref.Uint64(), x)
		}
		ref.Skip(1)
		g.Float64()
		require.Equal(t, uint32(w>>32), g.Uint32())
		require.Equal(t, ref.Uint64(), g.Uint64())
	}
}

// The zero value is not seeded, and says so only in its documentation: the
// first word is 0.
func TestZeroValue(t *testing.T) {
	var g sfc64.SFC64
	require.Equal(t, sfc64.State{}, g.State())
	require.Zero(t, g.Uint64())
	g.Seed(7)
	require.Equal(t, sfc64.New(seedseq.New(7)).State(), g.State())
}

func TestZeroKeyPanics(t *testing.T) {
	require.PanicsWithValue(t, "seedseq: zero Sequence", func() { sfc64.New(seedseq.Sequence{}) })
}

func TestCopyIsSnapshot(t *testing.T) {
	g := sfc64.New(seedseq.New(6))
	g.Uint32()
	saved := *g
	a := []uint64{g.Uint64(), uint64(g.Uint32()), g.Uint64()}
	*g = saved
	require.Equal(t, a, []uint64{g.Uint64(), uint64(g.Uint32()), g.Uint64()})
}

var sink uint64

func TestAllocations(t *testing.T) {
	key := seedseq.New(7)
	words, floats := make([]uint64, 1000), make([]float64, 1000)
	g := sfc64.New(key)
	for name, f := range map[string]func(){
		"New":         func() { g := sfc64.New(key.Child(1)); sink += g.Uint64() },
		"Uint64":      func() { sink += g.Uint64() },
		"Uint32":      func() { sink += uint64(g.Uint32()) },
		"Float64":     func() { sink += uint64(g.Float64()) },
		"Fill":        func() { g.Fill(words) },
		"FillFloat64": func() { g.FillFloat64(floats) },
		"Skip":        func() { g.Skip(3) },
		"Seed":        func() { g.Seed(3) },
		"State":       func() { s := g.State(); sink += s.State[0] },
		"SetState":    func() { _ = g.SetState(sfc64.State{}) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func TestInlining(t *testing.T) {
	inlinetest.Require(t, "New", "(*SFC64).Uint64", "(*SFC64).Float64", "state.step")
}
