package pcg_test

import (
	"encoding"
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/internal/cpu"
	"github.com/seedtree/seedtree/internal/inlinetest"
	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// A generator is the method set that both types have.
type generator interface {
	Uint64() uint64
	Uint32() uint32
	Float64() float64
	Fill([]uint64)
	FillFloat64([]float64)
	Skip(uint64)
	Advance(int64)
	AdvanceBig(*big.Int)
	Jump(int)
	State() pcg.State
	SetState(pcg.State) error
	Seed(uint64)
	encoding.BinaryAppender
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// kinds are the two types under NumPy's names.
var kinds = map[string]struct {
	new   func(seedseq.Sequence) generator
	from  func(seedseq.Seeder) generator
	clone func(generator) generator
}{
	"PCG64": {
		func(s seedseq.Sequence) generator { return pcg.New(s) },
		func(s seedseq.Seeder) generator { return pcg.NewFrom(s) },
		func(g generator) generator { h := *g.(*pcg.PCG64); return &h },
	},
	"PCG64DXSM": {
		func(s seedseq.Sequence) generator { return pcg.NewDXSM(s) },
		func(s seedseq.Seeder) generator { return pcg.NewDXSMFrom(s) },
		func(g generator) generator { h := *g.(*pcg.DXSM); return &h },
	},
}

// forEachKind runs f for both types.
func forEachKind(t *testing.T, f func(t *testing.T, name string)) {
	for _, name := range []string{"PCG64", "PCG64DXSM"} {
		t.Run(name, func(t *testing.T) { f(t, name) })
	}
}

// A row of testdata/streams.json.
type row struct {
	Entropy   string
	Key       []uint32
	Delta     string
	K         int
	State     string
	Inc       string
	HasUint32 int `json:"has_uint32"`
	Uinteger  uint32
	Words     []string
}

func (r *row) check(t *testing.T, g generator) {
	t.Helper()
	want := pcg.State{HasUint32: r.HasUint32 == 1, Uinteger: r.Uinteger}
	want.Hi, want.Lo = halves(t, r.State)
	want.IncHi, want.IncLo = halves(t, r.Inc)
	require.Equal(t, want, g.State())
	for _, w := range r.Words {
		require.Equal(t, w, strconv.FormatUint(g.Uint64(), 10))
	}
}

func halves(t *testing.T, decimal string) (hi, lo uint64) {
	x := bigInt(t, decimal)
	lo = new(big.Int).And(x, new(big.Int).SetUint64(1<<64-1)).Uint64()
	return x.Rsh(x, 64).Uint64(), lo
}

func bigInt(t *testing.T, decimal string) *big.Int {
	x, ok := new(big.Int).SetString(decimal, 10)
	require.True(t, ok, decimal)
	return x
}

type streams struct {
	Seeded, Advance, Jump []row
	Mixed                 [][2]string
	AfterMixed            row `json:"after_mixed"`
}

func loadStreams(t *testing.T, name string) streams {
	data, err := os.ReadFile("testdata/streams.json")
	require.NoError(t, err)
	var file struct{ Generators map[string]streams }
	require.NoError(t, json.Unmarshal(data, &file))
	require.NotEmpty(t, file.Generators[name].Seeded)
	return file.Generators[name]
}

func TestNumPyStreams(t *testing.T) {
	forEachKind(t, func(t *testing.T, name string) {
		ref := loadStreams(t, name)
		for _, r := range ref.Seeded {
			key, err := seedseq.Parse(r.Entropy)
			require.NoError(t, err)
			key = key.Derive(r.Key...)
			r.check(t, kinds[name].new(key))
			r.check(t, kinds[name].from(key))
		}
		for _, r := range ref.Advance {
			g := kinds[name].new(seedseq.New(888001))
			g.Uint32()
			delta := bigInt(t, r.Delta)
			if delta.IsInt64() {
				h := kinds[name].clone(g)
				h.Advance(delta.Int64())
				r.check(t, h)
			}
			g.AdvanceBig(delta)
			require.Equal(t, r.Delta, delta.String(), "argument changed")
			r.check(t, g)
		}
		for _, r := range ref.Jump {
			g := kinds[name].new(seedseq.New(777001))
			g.Uint32()
			g.Jump(r.K)
			r.check(t, g)
		}
		g := kinds[name].new(seedseq.New(55501))
		for _, draw := range ref.Mixed {
			switch draw[0] {
			case "w":
				require.Equal(t, draw[1], strconv.FormatUint(uint64(g.Uint32()), 10))
			case "q":
				require.Equal(t, draw[1], strconv.FormatUint(g.Uint64(), 10))
			case "d":
				want, err := strconv.ParseFloat(draw[1], 64)
				require.NoError(t, err)
				require.Equal(t, want, g.Float64())
			}
		}
		ref.AfterMixed.check(t, g)
	})
}

func TestNumPyTestSets(t *testing.T) {
	bitgentest.TestSets(t, "pcg64", pcg.New, (*pcg.PCG64).Uint64)
	bitgentest.TestSets(t, "pcg64dxsm", pcg.NewDXSM, (*pcg.DXSM).Uint64)
}

func TestBitGenerator(t *testing.T) {
	t.Run("PCG64", func(t *testing.T) {
		bitgentest.Test(t, pcg.New, pcg.NewFrom)
		bitgentest.Halves(t, pcg.New)
	})
	t.Run("PCG64DXSM", func(t *testing.T) {
		bitgentest.Test(t, pcg.NewDXSM, pcg.NewDXSMFrom)
		bitgentest.Halves(t, pcg.NewDXSM)
	})
}

func TestLaneConstants(t *testing.T) {
	mod := new(big.Int).Lsh(big.NewInt(1), 128)
	for _, l := range pcg.Lanes {
		a, g := big.NewInt(1), new(big.Int)
		for range l.K {
			g.Add(g, a)
			a.Mul(a, l.Mul).Mod(a, mod)
		}
		require.Zero(t, a.Cmp(l.A))
		require.Zero(t, g.Mod(g, mod).Cmp(l.G))
	}
}

// TestFill compares fills of every length up to 2048, and some that take
// several calls of a kernel, into buffers of any alignment, with single draws,
// and the states after them.
func TestFill(t *testing.T) {
	const most = 100_003
	lengths := []int{8192, 32767, 32768, 32769, 32784, 65536, most}
	for n := range 2049 {
		lengths = append(lengths, n)
	}
	words, numbers := make([]uint64, most+8), make([]float64, most+8)
	tiertest.Each(t, func(t *testing.T) {
		forEachKind(t, func(t *testing.T, name string) {
			single := kinds[name].new(seedseq.New(1))
			single.Uint32()
			for _, n := range lengths {
				filled, floats := kinds[name].clone(single), kinds[name].clone(single)
				words, numbers := words[n%8:], numbers[n%8:]
				words[n], numbers[n] = 99, 99
				filled.Fill(words[:n:n])
				floats.FillFloat64(numbers[:n:n])
				for i := range n {
					w := single.Uint64()
					if words[i] != w || numbers[i] != float64(w>>11)/(1<<53) {
						require.Equal(t, w, words[i], "n = %d, i = %d", n, i)
						require.Equal(t, float64(w>>11)/(1<<53), numbers[i], "n = %d, i = %d", n, i)
					}
				}
				if words[n] != 99 || numbers[n] != 99 {
					require.Fail(t, "written past the end", "n = %d", n)
				}
				require.Equal(t, single.State(), filled.State())
				require.Equal(t, single.State(), floats.State())
			}
		})
	})
}

// Fills from states whose products carry everywhere, or nowhere.
func TestFillFromExtremes(t *testing.T) {
	const all = ^uint64(0)
	tiertest.Each(t, func(t *testing.T) {
		for _, s := range []pcg.State{
			{Hi: all, Lo: all, IncHi: all, IncLo: all},
			{IncLo: 1},
			{Hi: all, IncHi: all, IncLo: 1},
			{Lo: all, IncLo: all},
		} {
			var g pcg.PCG64
			var h pcg.DXSM
			require.NoError(t, g.SetState(s))
			require.NoError(t, h.SetState(s))
			g.Advance(-1)                        // its outputs are those of the states after a step
			lengths := []int{64, 100, 200, 5000} // for each kernel
			bitgentest.Fills(t, &g, lengths)
			bitgentest.Fills(t, &h, lengths)
		}
	})
}

// TestLanes compares the four lanes, which not every platform uses, with single
// draws.
func TestLanes(t *testing.T) {
	type filler interface {
		FillLanes([]uint64)
		FillFloat64Lanes([]float64)
	}
	forEachKind(t, func(t *testing.T, name string) {
		single := kinds[name].new(seedseq.New(1))
		for n := 4; n <= 64; n += 4 {
			filled, floats := kinds[name].clone(single), kinds[name].clone(single)
			words, numbers := make([]uint64, n), make([]float64, n)
			filled.(filler).FillLanes(words)
			floats.(filler).FillFloat64Lanes(numbers)
			for i := range n {
				w := single.Uint64()
				require.Equal(t, w, words[i])
				require.Equal(t, float64(w>>11)/(1<<53), numbers[i])
			}
			require.Equal(t, single.State(), filled.State())
			require.Equal(t, single.State(), floats.State())
		}
	})
}

// TestFillPastCaches compares fills that store past the caches, if a tier has
// such kernels, with others, into buffers of any alignment.
func TestFillPastCaches(t *testing.T) {
	defer func(before int) { cpu.PastMin = before }(cpu.PastMin)
	const least, most = 4000, 70_001 // several calls of a kernel
	words, numbers := make([]uint64, most+10), make([]float64, most+10)
	want := make([]uint64, most)
	tiertest.Each(t, func(t *testing.T) {
		forEachKind(t, func(t *testing.T, name string) {
			for offset := range 9 {
				n := least + offset
				if offset == 3 {
					n = most
				}
				plain := kinds[name].new(seedseq.New(2))
				past, floats := kinds[name].clone(plain), kinds[name].clone(plain)
				cpu.PastMin = math.MaxInt
				plain.Fill(want[:n])
				cpu.PastMin = 8 * least
				w, f := words[offset:], numbers[offset:]
				w[n], f[n] = 99, 99
				past.Fill(w[:n])
				floats.FillFloat64(f[:n])
				for i, x := range want[:n] {
					if w[i] != x || f[i] != float64(x>>11)/(1<<53) {
						require.Fail(t, "other values", "offset %d, from %d on", offset, i)
					}
				}
				if w[n] != 99 || f[n] != 99 {
					require.Fail(t, "written past the end", "offset %d", offset)
				}
				require.Equal(t, plain.State(), past.State())
				require.Equal(t, plain.State(), floats.State())
			}
		})
	})
}

// TestFillGrowsStack fills at many depths of a new goroutine's small stack: the
// kernels have scratch space on it, and it moves when it grows.
func TestFillGrowsStack(t *testing.T) {
	tiertest.Each(t, func(t *testing.T) {
		forEachKind(t, func(t *testing.T, name string) {
			var want, got [300]uint64
			kinds[name].new(seedseq.New(1)).Fill(want[:])
			for depth := range 300 {
				done := make(chan struct{})
				go func() {
					fillAt(depth, kinds[name].new(seedseq.New(1)), got[:])
					close(done)
				}()
				<-done
				if got != want {
					require.Equal(t, want, got, "depth %d", depth)
				}
			}
		})
	})
}

//go:noinline
func fillAt(depth int, g generator, dst []uint64) {
	if depth > 0 {
		fillAt(depth-1, g, dst)
		return
	}
	g.Fill(dst)
}

// Distances that cannot be drawn add up.
func TestFarSkip(t *testing.T) {
	forEachKind(t, func(t *testing.T, name string) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 200 {
			a, b := r.Uint64(), r.Uint64()
			one, two := kinds[name].new(seedseq.New(3)), kinds[name].new(seedseq.New(3))
			one.Skip(a)
			one.Skip(b)
			sum := new(big.Int).SetUint64(a)
			two.AdvanceBig(sum.Add(sum, new(big.Int).SetUint64(b)))
			require.Equal(t, one.State(), two.State())
			two.AdvanceBig(sum.Neg(sum))
			require.Equal(t, kinds[name].new(seedseq.New(3)).State(), two.State())
			one.Advance(int64(a))
			one.Advance(-int64(a))
		}
	})
}

func TestJumpCommutesWithSteps(t *testing.T) {
	forEachKind(t, func(t *testing.T, name string) {
		a, b := kinds[name].new(seedseq.New(4)), kinds[name].new(seedseq.New(4))
		a.Jump(1)
		for range 100 {
			a.Uint64()
			b.Uint64()
		}
		b.Jump(1)
		require.Equal(t, a.State(), b.State())
		b.Jump(-1)
		b.Jump(2)
		a.Jump(1)
		require.Equal(t, a.State(), b.State())
	})
}

func TestAdvanceDropsHalf(t *testing.T) {
	forEachKind(t, func(t *testing.T, name string) {
		for _, move := range []func(generator){
			func(g generator) { g.Advance(0) },
			func(g generator) { g.AdvanceBig(new(big.Int)) },
			func(g generator) { g.Jump(0) },
		} {
			g := kinds[name].new(seedseq.New(5))
			g.Uint32()
			require.True(t, g.State().HasUint32)
			move(g)
			require.False(t, g.State().HasUint32)
			require.Zero(t, g.State().Uinteger)
		}
		require.PanicsWithValue(t, "pcg: nil distance", func() { kinds[name].new(seedseq.New(5)).AdvanceBig(nil) })
	})
}

var sink uint64

func TestAllocations(t *testing.T) {
	key := seedseq.New(7)
	words, floats := make([]uint64, 1000), make([]float64, 1000)
	g, d := pcg.New(key), pcg.NewDXSM(key)
	far := new(big.Int).Lsh(big.NewInt(-12345), 100)
	for name, f := range map[string]func(){
		"New":              func() { g := pcg.New(key.Child(1)); sink += g.Uint64() },
		"NewDXSM":          func() { g := pcg.NewDXSM(key.Child(1)); sink += g.Uint64() },
		"PCG64.Uint64":     func() { sink += g.Uint64() },
		"PCG64.Uint32":     func() { sink += uint64(g.Uint32()) },
		"PCG64.Fill":       func() { g.Fill(words) },
		"PCG64.FillFloat":  func() { g.FillFloat64(floats) },
		"PCG64.Skip":       func() { g.Skip(1 << 40) },
		"PCG64.Jump":       func() { g.Jump(3) },
		"PCG64.AdvanceBig": func() { g.AdvanceBig(far) },
		"PCG64.Seed":       func() { g.Seed(3) },
		"DXSM.Uint64":      func() { sink += d.Uint64() },
		"DXSM.Uint32":      func() { sink += uint64(d.Uint32()) },
		"DXSM.Fill":        func() { d.Fill(words) },
		"DXSM.FillFloat64": func() { d.FillFloat64(floats) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func TestInlining(t *testing.T) {
	inlinetest.Require(t, "New", "NewDXSM", "(*PCG64).Uint64", "(*PCG64).Float64", "(*DXSM).Uint64",
		"(*PCG64).Fill", "(*DXSM).Fill", "step", "output", "pcg64Step4", "stepDXSM", "outputDXSM", "dxsmStep4")
}
