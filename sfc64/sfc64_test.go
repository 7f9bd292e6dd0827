package sfc64_test

import (
	"encoding"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
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

func TestBitGenerator(t *testing.T) {
	bitgentest.Test(t, sfc64.New, sfc64.NewFrom)
	bitgentest.Halves(t, sfc64.New)
	g := sfc64.New(seedseq.New(1))
	g.Uint32()
	bitgentest.Fills(t, g, bitgentest.Lengths(2048))
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
