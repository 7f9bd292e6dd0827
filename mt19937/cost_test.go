package mt19937_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/inlinetest"
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

// The hot methods and the constructors are within the compiler's budget for
// inlining.
func TestInlining(t *testing.T) {
	inlinetest.Require(t, "(*MT19937).Uint32", "(*MT19937).Uint64", "(*MT19937).Float64", "New", "NewLegacy", "NewByArray")
}

var (
	sink32    uint32
	sink64    uint64
	sinkFloat float64
)

func TestAllocations(t *testing.T) {
	g := mt19937.NewLegacy(1)
	w64, w32, f64 := make([]uint64, 1001), make([]uint32, 2001), make([]float64, 1001)
	key, array := seedseq.New(1), []uint32{1, 2, 3}
	s := g.State()
	for name, f := range map[string]func(){
		"Uint32":      func() { sink32 = g.Uint32() },
		"Uint64":      func() { sink64 = g.Uint64() },
		"Float64":     func() { sinkFloat = g.Float64() },
		"Fill":        func() { g.Fill(w64) },
		"FillUint32":  func() { g.FillUint32(w32) },
		"FillFloat64": func() { g.FillFloat64(f64) },
		"Skip":        func() { g.Skip(1000) },
		"Advance":     func() { g.Advance(1001) },
		"Seed":        func() { g.Seed(7) },
		"SeedLegacy":  func() { g.SeedLegacy(7) },
		"SeedByArray": func() { g.SeedByArray(array) },
		"SetState":    func() { _ = g.SetState(s) },
		"New":         func() { sink32 = mt19937.New(key).Uint32() },
		"NewLegacy":   func() { sink64 = mt19937.NewLegacy(1).Uint64() },
		"NewByArray":  func() { sink64 = mt19937.NewByArray(array).Uint64() },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
