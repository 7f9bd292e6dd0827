package main

import (
	"math/big"
	"time"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pyrand"
)

// A kind is a group of methods with the same aim: how many times as fast as
// CPython's they should be, 0 if that is only reported.
type kind struct {
	name    string
	aim     float64
	methods []*method
}

// A method is a Python statement and the Go call that draws the same values.
type method struct {
	python string
	run    func()

	theirs, ours peer.Sample
}

// setup makes what the statements use.
const setup = "r = random.Random(42); x = list(range(1000)); w = [i % 7 + 1 for i in range(1000)]"

func (m *method) measure(python *peer.Process, atLeast time.Duration) error {
	ns, err := python.Measure(peer.Request{Op: setup + " ;; " + m.python, Size: 1, Time: atLeast})
	if err != nil {
		return err
	}
	m.theirs = append(m.theirs, ns)
	m.ours = append(m.ours, peer.Time(peer.CPUTime, atLeast, 1, m.run))
	return nil
}

// Kept keeps results alive.
var Kept *pyrand.Random

// methods returns what is measured.
func methods() []*kind {
	r := pyrand.New(42)
	x, w := make([]int, 1000), make([]int, 1000)
	for i := range x {
		x[i], w[i] = i, i%7+1
	}
	zero, ten30, wide := new(big.Int), new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil), new(big.Int).Lsh(big.NewInt(1), 1000)
	buffer, seed, into := make([]byte, 1<<16), []byte("0123456789abcdef"), new(big.Int)
	return []*kind{
		{"Floats", 10, []*method{
			{python: "r.random()", run: func() { r.Random() }},
			{python: "r.uniform(1.0, 2.0)", run: func() { r.Uniform(1, 2) }},
			{python: "r.triangular(1.0, 2.0)", run: func() { r.Triangular(1, 2) }},
			{python: "r.gauss(0.0, 1.0)", run: func() { r.Gauss(0, 1) }},
			{python: "r.normalvariate(0.0, 1.0)", run: func() { r.NormalVariate(0, 1) }},
			{python: "r.lognormvariate(0.0, 1.0)", run: func() { r.LogNormVariate(0, 1) }},
			{python: "r.expovariate(2.0)", run: func() { r.Expovariate(2) }},
			{python: "r.gammavariate(0.5, 1.0)", run: func() { r.GammaVariate(.5, 1) }},
			{python: "r.gammavariate(2.0, 1.0)", run: func() { r.GammaVariate(2, 1) }},
			{python: "r.betavariate(2.0, 3.0)", run: func() { r.BetaVariate(2, 3) }},
			{python: "r.paretovariate(3.0)", run: func() { r.ParetoVariate(3) }},
			{python: "r.weibullvariate(1.0, 1.5)", run: func() { r.WeibullVariate(1, 1.5) }},
			{python: "r.vonmisesvariate(1.0, 4.0)", run: func() { r.VonMisesVariate(1, 4) }},
		}},
		{"Integers of 64 bits", 10, []*method{
			{python: "r.getrandbits(32)", run: func() { r.Bits(32) }},
			{python: "r.getrandbits(64)", run: func() { r.Bits(64) }},
			{python: "r.randrange(0, 1000)", run: func() { r.RandRange(0, 1000) }},
			{python: "r.randrange(0, 1000, 7)", run: func() { r.RandRangeStep(0, 1000, 7) }},
			{python: "r.randint(1, 6)", run: func() { r.RandInt(1, 6) }},
			{python: "r.randint(-1 << 63, (1 << 63) - 1)", run: func() { r.RandInt(-1<<63, 1<<63-1) }},
			{python: "r.binomialvariate(15, 0.3)", run: func() { r.BinomialVariate(15, .3) }},
			{python: "r.binomialvariate(1000, 0.3)", run: func() { r.BinomialVariate(1000, .3) }},
		}},
		{"Sequences", 10, []*method{
			{python: "r.choice(x)", run: func() { pyrand.Choice(r, x) }},
			{python: "r.shuffle(x)", run: func() { pyrand.Shuffle(r, x) }},
			{python: "r.sample(x, 10)", run: func() { pyrand.Sample(r, x, 10) }},
			{python: "r.sample(x, 500)", run: func() { pyrand.Sample(r, x, 500) }},
			{python: "r.sample(range(1000000), 1000)", run: func() { r.Sample(1e6, 1000) }},
			{python: "r.choices(x, k=100)", run: func() { pyrand.Choices(r, x, 100) }},
			{python: "r.choices(x, w, k=100)", run: func() { pyrand.ChoicesWeights(r, x, w, 100) }},
			{python: "r.choices(x, w)", run: func() { pyrand.ChoicesWeights(r, x, w, 1) }},
		}},
		{"Bytes and wide integers", 3, []*method{
			{python: "r.randbytes(16)", run: func() { r.RandBytes(16) }},
			{python: "r.randbytes(65536)", run: func() { r.FillBytes(buffer) }},
			{python: "r.getrandbits(100)", run: func() { r.GetRandBits(100) }},
			{python: "r.getrandbits(20000)", run: func() { r.GetRandBits(20000) }},
			{python: "r.getrandbits(100)  # GetRandBitsInto", run: func() { r.GetRandBitsInto(into, 100) }},
			{python: "r.getrandbits(20000)  # GetRandBitsInto", run: func() { r.GetRandBitsInto(into, 20000) }},
		}},
		{"Seeding", 1, []*method{
			{python: "r.seed(42)", run: func() { r.Seed(42) }},
			{python: "r.seed(b'0123456789abcdef')", run: func() { r.SeedBytes(seed) }},
			{python: "random.Random(42)", run: func() { Kept = pyrand.New(42) }},
		}},
		{"Ranges beyond 64 bits", 0, []*method{
			{python: "r.randrange(10**30)", run: func() { r.RandRangeBig(zero, ten30) }},
			{python: "r.randrange(1 << 1000)", run: func() { r.RandRangeBig(zero, wide) }},
		}},
	}
}

// draws is the number of draws in a turn of the loops of a word.
const draws = 1024

// A word holds the times of Random and of the Float64 of the generator below
// it, each called directly.
type word struct {
	random, float64 func()

	ours, below peer.Sample
}

func newWord() *word {
	r, g := pyrand.New(42), mt19937.NewByArray([]uint32{42})
	sum := 0.0
	return &word{
		random: func() {
			for range draws {
				sum += r.Random()
			}
		},
		float64: func() {
			for range draws {
				sum += g.Float64()
			}
		},
	}
}

func (w *word) measure(atLeast time.Duration) {
	w.below = append(w.below, peer.Time(peer.CPUTime, atLeast, draws, w.float64))
	w.ours = append(w.ours, peer.Time(peer.CPUTime, atLeast, draws, w.random))
}
