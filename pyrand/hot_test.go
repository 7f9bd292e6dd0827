package pyrand_test

import (
	"testing"

	"github.com/seedtree/seedtree/internal/inlinetest"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
)

func TestInlining(t *testing.T) {
	inlinetest.Require(t, "(*Random).Random", "(*Random).NormalVariate")
}

func TestAllocs(t *testing.T) {
	r := pyrand.New(42)
	x, p, f := count(20), make([]byte, 31), make([]float64, 9)
	key := seedseq.New(1)
	for name, draw := range map[string]func(){
		"Random":          func() { r.Random() },
		"FillRandom":      func() { r.FillRandom(f) },
		"Uint64":          func() { r.Uint64() },
		"Bits":            func() { r.Bits(33) },
		"FillBytes":       func() { r.FillBytes(p) },
		"RandBelow":       func() { r.RandBelow(1 << 60) },
		"RandRange":       func() { r.RandRange(-5, 1000) },
		"RandRangeStep":   func() { r.RandRangeStep(1000, -5, -3) },
		"RandInt":         func() { r.RandInt(1, 6) },
		"Choice":          func() { pyrand.Choice(r, x) },
		"Shuffle":         func() { pyrand.Shuffle(r, x) },
		"Shuffle method":  func() { r.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] }) },
		"Uniform":         func() { r.Uniform(1, 2) },
		"Triangular":      func() { r.Triangular(1, 2) },
		"TriangularMode":  func() { r.TriangularMode(1, 2, 1.25) },
		"Gauss":           func() { r.Gauss(0, 1) },
		"NormalVariate":   func() { r.NormalVariate(0, 1) },
		"LogNormVariate":  func() { r.LogNormVariate(0, 1) },
		"Expovariate":     func() { r.Expovariate(2) },
		"ParetoVariate":   func() { r.ParetoVariate(2) },
		"WeibullVariate":  func() { r.WeibullVariate(1, 2) },
		"GammaVariate":    func() { r.GammaVariate(0.5, 1); r.GammaVariate(1, 1); r.GammaVariate(2, 1) },
		"BetaVariate":     func() { r.BetaVariate(0.5, 2) },
		"VonMisesVariate": func() { r.VonMisesVariate(1, 4) },
		"BinomialVariate": func() { r.BinomialVariate(15, 0.3); r.BinomialVariate(1000, 0.3) },
		"Seed":            func() { r.Seed(5) },
		"SeedInt":         func() { r.SeedInt(-5) },
		"SeedFloat":       func() { r.SeedFloat(0.5) },
		"State":           func() { s := r.State(); _ = r.SetState(s) },
		"FromSequence":    func() { use(pyrand.FromSequence(key)) },
	} {
		want := 0.0
		if name == "FromSequence" {
			want = 1 // the Random
		}
		if n := testing.AllocsPerRun(100, draw); n > want {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

var kept *pyrand.Random

func use(r *pyrand.Random) { kept = r }
