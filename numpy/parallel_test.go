package numpy_test

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// A workersFill is a method that uses Workers, with values as bits.
type workersFill struct {
	name string
	fill func(g *numpy.Generator, dst []uint64)
}

func floatsFill(name string, fill func(g *numpy.Generator, dst []float64)) workersFill {
	return workersFill{name, func(g *numpy.Generator, dst []uint64) {
		values := make([]float64, len(dst))
		fill(g, values)
		for i, x := range values {
			dst[i] = math.Float64bits(x)
		}
	}}
}

func floats32Fill(name string, fill func(g *numpy.Generator, dst []float32)) workersFill {
	return workersFill{name, func(g *numpy.Generator, dst []uint64) {
		values := make([]float32, len(dst))
		fill(g, values)
		for i, x := range values {
			dst[i] = uint64(math.Float32bits(x))
		}
	}}
}

func intsFill(name string, fill func(g *numpy.Generator, dst []int64)) workersFill {
	return workersFill{name, func(g *numpy.Generator, dst []uint64) {
		values := make([]int64, len(dst))
		fill(g, values)
		for i, x := range values {
			dst[i] = uint64(x)
		}
	}}
}

func integersFill[T numpy.Integer](name string, low, high T) workersFill {
	return workersFill{name, func(g *numpy.Generator, dst []uint64) {
		values := make([]T, len(dst))
		numpy.FillIntegersEndpoint(g, values, low, high)
		for i, x := range values {
			dst[i] = uint64(x)
		}
	}}
}

var workersFills = []workersFill{
	floatsFill("Random", (*numpy.Generator).FillRandom),
	floats32Fill("Random32", (*numpy.Generator).FillRandom32),
	floats32Fill("StandardExponentialInv32", (*numpy.Generator).FillStandardExponentialInv32),
	floatsFill("Uniform", func(g *numpy.Generator, dst []float64) { g.FillUniform(dst, -1, 5) }),
	{"Bytes", func(g *numpy.Generator, dst []uint64) {
		values := make([]byte, len(dst))
		g.FillBytes(values)
		for i, x := range values {
			dst[i] = uint64(x)
		}
	}},
	{"IntegersBool", func(g *numpy.Generator, dst []uint64) {
		values := make([]bool, len(dst))
		g.FillIntegersBool(values, 0, 2)
		for i, x := range values {
			if x {
				dst[i] = 1
			}
		}
	}},
	floatsFill("StandardExponentialInv", (*numpy.Generator).FillStandardExponentialInv),
	floatsFill("Laplace", func(g *numpy.Generator, dst []float64) { g.FillLaplace(dst, 1, 2) }),
	floatsFill("Gumbel", func(g *numpy.Generator, dst []float64) { g.FillGumbel(dst, 1, 2) }),
	floatsFill("Logistic", func(g *numpy.Generator, dst []float64) { g.FillLogistic(dst, 1, 2) }),
	floatsFill("Triangular", func(g *numpy.Generator, dst []float64) { g.FillTriangular(dst, 1, 2, 4) }),
	floatsFill("StandardNormal", (*numpy.Generator).FillStandardNormal),
	floatsFill("Normal", func(g *numpy.Generator, dst []float64) { g.FillNormal(dst, 1, 2) }),
	floatsFill("Lognormal", func(g *numpy.Generator, dst []float64) { g.FillLognormal(dst, 1, 2) }),
	floatsFill("StandardExponential", (*numpy.Generator).FillStandardExponential),
	floatsFill("Exponential", func(g *numpy.Generator, dst []float64) { g.FillExponential(dst, 2) }),
	floatsFill("Pareto", func(g *numpy.Generator, dst []float64) { g.FillPareto(dst, 2) }),
	floatsFill("Power", func(g *numpy.Generator, dst []float64) { g.FillPower(dst, 2) }),
	floatsFill("Rayleigh", func(g *numpy.Generator, dst []float64) { g.FillRayleigh(dst, 2) }),
	floatsFill("Weibull", func(g *numpy.Generator, dst []float64) { g.FillWeibull(dst, 2) }),
	floatsFill("StandardGamma 0.5", func(g *numpy.Generator, dst []float64) { g.FillStandardGamma(dst, 0.5) }),
	floatsFill("StandardGamma 1", func(g *numpy.Generator, dst []float64) { g.FillStandardGamma(dst, 1) }),
	floatsFill("StandardGamma 2.5", func(g *numpy.Generator, dst []float64) { g.FillStandardGamma(dst, 2.5) }),
	floatsFill("Gamma", func(g *numpy.Generator, dst []float64) { g.FillGamma(dst, 1.01, 3) }),
	floatsFill("Chisquare", func(g *numpy.Generator, dst []float64) { g.FillChisquare(dst, 7) }),
	floats32Fill("StandardNormal32", (*numpy.Generator).FillStandardNormal32),
	floats32Fill("StandardExponential32", (*numpy.Generator).FillStandardExponential32),
	intsFill("Poisson 20", func(g *numpy.Generator, dst []int64) { g.FillPoisson(dst, 20) }),
	intsFill("Poisson 1e5", func(g *numpy.Generator, dst []int64) { g.FillPoisson(dst, 1e5) }),
	intsFill("Binomial", func(g *numpy.Generator, dst []int64) { g.FillBinomial(dst, 200, 0.7) }),
	intsFill("Hypergeometric", func(g *numpy.Generator, dst []int64) { g.FillHypergeometric(dst, 300, 200, 120) }),
	intsFill("Zipf", func(g *numpy.Generator, dst []int64) { g.FillZipf(dst, 1.8) }),
	integersFill[int64]("Integers 100", -3, 98),
	integersFill[uint64]("Integers half rejected", 5, 1<<31+6),
	integersFill[int64]("Integers 2^32", 0, 1<<32-1),
	integersFill[int64]("Integers 2^40", 7, 1<<40),
	integersFill[uint64]("Integers half rejected 64", 0, 1<<63+1),
	integersFill[uint64]("Integers full", 0, math.MaxUint64),
	integersFill[int]("Integers int", -5, 1000),
	integersFill[int32]("Integers int32", -5, 1<<30),
	integersFill[uint16]("Integers uint16", 5, 40000),
	integersFill[int8]("Integers int8", -100, 70),
	integersFill[uint8]("Integers uint8 full", 0, 255),
}

var bitGenerators = map[string]func(seed uint64) numpy.BitGenerator{
	"PCG64":   func(seed uint64) numpy.BitGenerator { return pcg.New(seedseq.New(seed)) },
	"DXSM":    func(seed uint64) numpy.BitGenerator { return pcg.NewDXSM(seedseq.New(seed)) },
	"Philox":  func(seed uint64) numpy.BitGenerator { return philox.New(seedseq.New(seed)) },
	"SFC64":   func(seed uint64) numpy.BitGenerator { return sfc64.New(seedseq.New(seed)) },
	"MT19937": func(seed uint64) numpy.BitGenerator { return mt19937.New(seedseq.New(seed)) },
}

// checkWorkers compares fills by several workers with the fill by one, from
// `before` 64-bit words on and with a half word kept or not: the values and the
// state.
func checkWorkers(t *testing.T, m workersFill, newBits func(uint64) numpy.BitGenerator, seed uint64, n, workers, before int, half bool) {
	t.Helper()
	run := func(workers int) ([]uint64, []byte) {
		b := newBits(seed)
		for range before {
			b.Uint64()
		}
		if half {
			b.Uint32()
		}
		g := numpy.NewGenerator(b)
		g.Workers = workers
		dst := make([]uint64, n)
		m.fill(g, dst)
		state, err := numpy.MarshalBitGenerator(b)
		require.NoError(t, err)
		return dst, state
	}
	want, wantState := run(1)
	got, gotState := run(workers)
	for i := range want {
		if want[i] != got[i] {
			require.Failf(t, "value", "%s, seed %d, n=%d, %d workers, %d words before, half %v: value %d is %#x, not %#x",
				m.name, seed, n, workers, before, half, i, got[i], want[i])
		}
	}
	if string(wantState) != string(gotState) {
		require.Equal(t, string(wantState), string(gotState), "%s, seed %d, n=%d, %d workers, %d words before, half %v",
			m.name, seed, n, workers, before, half)
	}
}

// TestWorkersLengths compares all lengths up to 5000.
func TestWorkersLengths(t *testing.T) {
	fills := numpy.SmallChunks(t, 64)
	step := 1
	if testing.Short() {
		step = 37
	}
	for i, m := range workersFills {
		*fills = 0
		for n := 0; n <= 5000; n += step {
			if n > 600 {
				n += 5 + i // together the methods meet every length
			}
			checkWorkers(t, m, bitGenerators["PCG64"], uint64(n), n, 2+n%15, n%4, n%3 == 0)
		}
		require.NotZero(t, *fills, m.name)
	}
}

// TestWorkers compares over all bit generators, workers and places in the
// stream.
func TestWorkers(t *testing.T) {
	for name, newBits := range bitGenerators {
		for _, chunk := range []int{2, 16, 64, 1024} {
			t.Run(fmt.Sprintf("%s/%d", name, chunk), func(t *testing.T) {
				fills := numpy.SmallChunks(t, chunk)
				for i, m := range workersFills {
					*fills = 0
					for workers := 2; workers <= 16; workers++ {
						if (testing.Short() || chunk == 1024) && (workers+i)%5 > 0 {
							continue
						}
						n := 40*chunk + 3*workers + i
						checkWorkers(t, m, newBits, uint64(workers), n, workers, workers%7, workers%2 == 0)
					}
					if serial := strings.HasPrefix(m.name, "Integers "); name == "SFC64" {
						require.Equal(t, serial || i < 6, *fills == 0, m.name)
					} else {
						require.Equal(t, serial && name == "MT19937", *fills == 0, m.name)
					}
				}
			})
		}
	}
}

// TestWorkersLarge compares with chunks as they are.
func TestWorkersLarge(t *testing.T) {
	for i, m := range workersFills {
		for j, name := range []string{"PCG64", "MT19937"} {
			if testing.Short() && (i+j)%4 > 0 {
				continue
			}
			checkWorkers(t, m, bitGenerators[name], 1, 150_000+i, 2+i%4, i%5, i%2 == 0)
		}
	}
}

// TestWorkersProcs compares with more and fewer threads than workers.
func TestWorkersProcs(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	numpy.SmallChunks(t, 64)
	for _, procs := range []int{1, 2, 5} {
		runtime.GOMAXPROCS(procs)
		for _, m := range workersFills {
			checkWorkers(t, m, bitGenerators["PCG64"], 3, 2000, 4, 1, true)
		}
	}
}

// legacyInts makes a fill of integers one of numbers.
func legacyInts(fill func(r *numpy.RandomState, dst []int64)) func(r *numpy.RandomState, dst []float64) {
	return func(r *numpy.RandomState, dst []float64) {
		values := make([]int64, len(dst))
		fill(r, values)
		for i, x := range values {
			dst[i] = float64(x)
		}
	}
}

// TestWorkersLegacy compares RandomState's fills, with a normal number kept or
// not.
func TestWorkersLegacy(t *testing.T) {
	fills := numpy.SmallChunks(t, 64)
	for name, fill := range map[string]func(r *numpy.RandomState, dst []float64){
		"StandardNormal":      (*numpy.RandomState).FillStandardNormal,
		"Normal":              func(r *numpy.RandomState, dst []float64) { r.FillNormal(dst, 1, 2) },
		"Lognormal":           func(r *numpy.RandomState, dst []float64) { r.FillLognormal(dst, 1, 2) },
		"StandardExponential": (*numpy.RandomState).FillStandardExponential,
		"Exponential":         func(r *numpy.RandomState, dst []float64) { r.FillExponential(dst, 2) },
		"Rayleigh":            func(r *numpy.RandomState, dst []float64) { r.FillRayleigh(dst, 2) },
		"Pareto":              func(r *numpy.RandomState, dst []float64) { r.FillPareto(dst, 2) },
		"Power":               func(r *numpy.RandomState, dst []float64) { r.FillPower(dst, 2) },
		"Weibull":             func(r *numpy.RandomState, dst []float64) { r.FillWeibull(dst, 2) },
		"Laplace":             func(r *numpy.RandomState, dst []float64) { r.FillLaplace(dst, 1, 2) },
		"Gumbel":              func(r *numpy.RandomState, dst []float64) { r.FillGumbel(dst, 1, 2) },
		"Logistic":            func(r *numpy.RandomState, dst []float64) { r.FillLogistic(dst, 1, 2) },
		"Triangular":          func(r *numpy.RandomState, dst []float64) { r.FillTriangular(dst, 1, 2, 4) },
		"Poisson":             legacyInts(func(r *numpy.RandomState, dst []int64) { r.FillPoisson(dst, 20) }),
		"Binomial":            legacyInts(func(r *numpy.RandomState, dst []int64) { r.FillBinomial(dst, 200, 0.3) }),
		"Hypergeometric":      legacyInts(func(r *numpy.RandomState, dst []int64) { r.FillHypergeometric(dst, 200, 300, 120) }),
		"Zipf":                legacyInts(func(r *numpy.RandomState, dst []int64) { r.FillZipf(dst, 1.8) }),
		"RandomSample":        (*numpy.RandomState).FillRandomSample,
		"Uniform":             func(r *numpy.RandomState, dst []float64) { r.FillUniform(dst, 3, 2) },
	} {
		*fills = 0
		for n := 0; n <= 5000; n += 1 + n/100 {
			for bits, newBits := range bitGenerators {
				run := func(workers int) ([]float64, []byte) {
					b := newBits(uint64(n))
					for range n % 5 {
						b.Uint32()
					}
					r := numpy.NewRandomStateFrom(b)
					if n%2 > 0 {
						r.StandardNormal() // keeps the second of a pair
					}
					r.Workers = workers
					dst := make([]float64, n)
					fill(r, dst)
					state, err := r.MarshalJSON()
					require.NoError(t, err)
					return dst, state
				}
				want, wantState := run(1)
				got, gotState := run(2 + n%15)
				for i := range want {
					if math.Float64bits(want[i]) != math.Float64bits(got[i]) {
						require.Failf(t, "value", "%s/%s, n=%d: value %d is %v, not %v", name, bits, n, i, got[i], want[i])
					}
				}
				if string(wantState) != string(gotState) {
					require.Equal(t, string(wantState), string(gotState), "%s/%s, n=%d", name, bits, n)
				}
			}
		}
		require.NotZero(t, *fills, name)
	}
}

// TestWorkersPanic sees the panic of a bit generator that is not seeded on the
// caller's goroutine, by every path.
func TestWorkersPanic(t *testing.T) {
	numpy.SmallChunks(t, 64)
	for b, message := range map[numpy.BitGenerator]string{
		new(philox.Philox):   "philox: Philox not seeded",
		new(mt19937.MT19937): "mt19937: MT19937 not seeded",
	} {
		g := numpy.NewGenerator(b)
		g.Workers = 3
		require.PanicsWithValue(t, message, func() { g.FillRandom(make([]float64, 3000)) })
		require.PanicsWithValue(t, message, func() { g.FillStandardNormal(make([]float64, 3000)) })
		require.PanicsWithValue(t, message, func() { g.FillIntegers(make([]int64, 3000), 0, 7) })
	}
}

// TestWorkersForeign sees that nothing is assumed of a type of the user's own.
func TestWorkersForeign(t *testing.T) {
	fills := numpy.SmallChunks(t, 64)
	for _, m := range workersFills {
		got, want := make([]uint64, 3000), make([]uint64, 3000)
		g := numpy.NewGenerator(struct{ numpy.BitGenerator }{pcg.New(seedseq.New(1))})
		g.Workers = 4
		m.fill(g, got)
		m.fill(numpy.DefaultRNG(1), want)
		require.Equal(t, want, got, m.name)
	}
	require.Zero(t, *fills)
}
