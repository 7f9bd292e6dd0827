//go:build unix

package pyrand_test

import (
	"bufio"
	"io"
	"math/big"
	"os/exec"
	"strconv"
	"syscall"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// BenchmarkCPython times each method, and before and after it the newest CPython
// found: "python-ns/op" is the CPU time of the Python statement, "cpu-ns/op"
// ours, "times" their ratio.
func BenchmarkCPython(b *testing.B) {
	r := pyrand.New(42)
	x, w := count(1000), make([]int, 1000)
	for i := range w {
		w[i] = i%7 + 1
	}
	ten30 := new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil)
	zero, wide := new(big.Int), power(1000, 1)
	buffer := make([]byte, 1<<16)
	seed := []byte("0123456789abcdef")

	methods := []struct {
		name, python string
		loop         func(b *testing.B)
	}{
		{"Random", "r.random()", func(b *testing.B) {
			for b.Loop() {
				r.Random()
			}
		}},
		{"Uniform", "r.uniform(1.0, 2.0)", each(func() { r.Uniform(1, 2) })},
		{"Triangular", "r.triangular(1.0, 2.0)", each(func() { r.Triangular(1, 2) })},
		{"Gauss", "r.gauss(0.0, 1.0)", each(func() { r.Gauss(0, 1) })},
		{"NormalVariate", "r.normalvariate(0.0, 1.0)", each(func() { r.NormalVariate(0, 1) })},
		{"LogNormVariate", "r.lognormvariate(0.0, 1.0)", each(func() { r.LogNormVariate(0, 1) })},
		{"Expovariate", "r.expovariate(2.0)", each(func() { r.Expovariate(2) })},
		{"GammaVariate/0.5", "r.gammavariate(0.5, 1.0)", each(func() { r.GammaVariate(0.5, 1) })},
		{"GammaVariate/2", "r.gammavariate(2.0, 1.0)", each(func() { r.GammaVariate(2, 1) })},
		{"BetaVariate", "r.betavariate(2.0, 3.0)", each(func() { r.BetaVariate(2, 3) })},
		{"ParetoVariate", "r.paretovariate(3.0)", each(func() { r.ParetoVariate(3) })},
		{"WeibullVariate", "r.weibullvariate(1.0, 1.5)", each(func() { r.WeibullVariate(1, 1.5) })},
		{"VonMisesVariate", "r.vonmisesvariate(1.0, 4.0)", each(func() { r.VonMisesVariate(1, 4) })},
		{"BinomialVariate/15", "r.binomialvariate(15, 0.3)", each(func() { r.BinomialVariate(15, 0.3) })},
		{"BinomialVariate/1000", "r.binomialvariate(1000, 0.3)", each(func() { r.BinomialVariate(1000, 0.3) })},
		{"Bits/32", "r.getrandbits(32)", each(func() { r.Bits(32) })},
		{"Bits/64", "r.getrandbits(64)", each(func() { r.Bits(64) })},
		{"RandRange", "r.randrange(0, 1000)", each(func() { r.RandRange(0, 1000) })},
		{"RandRangeStep", "r.randrange(0, 1000, 7)", each(func() { r.RandRangeStep(0, 1000, 7) })},
		{"RandInt", "r.randint(1, 6)", each(func() { r.RandInt(1, 6) })},
		{"RandInt/2^64", "r.randint(-1 << 63, (1 << 63) - 1)", each(func() { r.RandInt(-1<<63, 1<<63-1) })},
		{"Choice", "r.choice(x)", each(func() { pyrand.Choice(r, x) })},
		{"Shuffle/1000", "r.shuffle(x)", each(func() { pyrand.Shuffle(r, x) })},
		{"Sample/10of1000", "r.sample(x, 10)", each(func() { pyrand.Sample(r, x, 10) })},
		{"Sample/500of1000", "r.sample(x, 500)", each(func() { pyrand.Sample(r, x, 500) })},
		{"Sample/1000of10^6", "r.sample(range(1000000), 1000)", each(func() { r.Sample(1e6, 1000) })},
		{"Choices/100", "r.choices(x, k=100)", each(func() { pyrand.Choices(r, x, 100) })},
		{"ChoicesWeights/100", "r.choices(x, w, k=100)", each(func() { pyrand.ChoicesWeights(r, x, w, 100) })},
		{"ChoicesWeights/1", "r.choices(x, w)", each(func() { pyrand.ChoicesWeights(r, x, w, 1) })},
		{"RandBytes/16", "r.randbytes(16)", each(func() { r.RandBytes(16) })},
		{"RandBytes/65536", "r.randbytes(65536)", each(func() { r.FillBytes(buffer) })},
		{"GetRandBits/100", "r.getrandbits(100)", each(func() { r.GetRandBits(100) })},
		{"GetRandBits/20000", "r.getrandbits(20000)", each(func() { r.GetRandBits(20000) })},
		{"RandRangeBig/10^30", "r.randrange(10**30)", each(func() { r.RandRangeBig(zero, ten30) })},
		{"RandRangeBig/2^1000", "r.randrange((1 << 1000) + 1)", each(func() { r.RandRangeBig(zero, wide) })},
		{"Seed", "r.seed(42)", each(func() { r.Seed(42) })},
		{"SeedBytes", "r.seed(b'0123456789abcdef')", each(func() { r.SeedBytes(seed) })},
		{"New", "Random(42)", each(func() { use(pyrand.New(42)) })},
	}

	python := newStopwatch(b)
	for _, m := range methods {
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			theirs := python.time(b, m.python)
			start := cpuTime()
			m.loop(b)
			ours := float64(cpuTime()-start) / float64(b.N)
			theirs = (theirs + python.time(b, m.python)) / 2
			b.ReportMetric(ours, "cpu-ns/op")
			b.ReportMetric(theirs, "python-ns/op")
			b.ReportMetric(theirs/ours, "times")
		})
	}
}

// A stopwatch is a running bench.py.
type stopwatch struct {
	statements io.Writer
	times      *bufio.Scanner
}

func newStopwatch(b *testing.B) *stopwatch {
	found := interpreters(b)
	cmd := exec.Command(found[len(found)-1].path, "-B", "bench.py")
	cmd.Dir = "testdata"
	stdin, err := cmd.StdinPipe()
	require.NoError(b, err)
	stdout, err := cmd.StdoutPipe()
	require.NoError(b, err)
	require.NoError(b, cmd.Start())
	b.Cleanup(func() {
		stdin.Close()
		_ = cmd.Wait()
	})
	return &stopwatch{stdin, bufio.NewScanner(stdout)}
}

// time returns the nanoseconds that a statement takes.
func (s *stopwatch) time(b *testing.B, statement string) float64 {
	_, err := io.WriteString(s.statements, statement+"\n")
	require.NoError(b, err)
	require.True(b, s.times.Scan())
	ns, err := strconv.ParseFloat(s.times.Text(), 64)
	require.NoError(b, err)
	return ns
}

// cpuTime is the CPU time of the process in nanoseconds.
func cpuTime() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}

func each(f func()) func(*testing.B) {
	return func(b *testing.B) {
		for b.Loop() {
			f()
		}
	}
}
