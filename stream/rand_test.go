package stream_test

import (
	"math/rand/v2"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

// methods is what Rand and math/rand/v2.Rand have in common, with the values
// as uint64 or as something comparable.
type methods interface {
	ExpFloat64() float64
	Float32() float32
	Float64() float64
	Int() int
	Int32() int32
	Int32N(int32) int32
	Int64() int64
	Int64N(int64) int64
	IntN(int) int
	NormFloat64() float64
	Perm(int) []int
	Shuffle(int, func(i, j int))
	Uint() uint
	Uint32() uint32
	Uint32N(uint32) uint32
	Uint64() uint64
	Uint64N(uint64) uint64
	UintN(uint) uint
}

// ranges exercise the masks, the multiplication and its rejection.
var ranges = []uint64{1, 2, 3, 6, 7, 10, 64, 1000, 1<<31 - 1, 1<<31 + 1, 1<<32 - 1, 1 << 32, 1<<32 + 1, 1<<62 + 1, 1 << 63, 1<<63 + 1, 1<<64 - 1}

// call calls method m, and is false if n is not in its range.
func callMethod(r methods, m int, n uint64) (any, bool) {
	switch m {
	case 0:
		return r.ExpFloat64(), true
	case 1:
		return r.Float32(), true
	case 2:
		return r.Float64(), true
	case 3:
		return r.Int(), true
	case 4:
		return r.Int32(), true
	case 5:
		if int32(n) > 0 {
			return r.Int32N(int32(n)), true
		}
	case 6:
		return r.Int64(), true
	case 7:
		if int64(n) > 0 {
			return r.Int64N(int64(n)), true
		}
	case 8:
		if int(n) > 0 {
			return r.IntN(int(n)), true
		}
	case 9:
		return r.NormFloat64(), true
	case 10:
		return r.Perm(int(n % 20)), true
	case 11:
		var swaps []int
		r.Shuffle(int(n%20), func(i, j int) { swaps = append(swaps, i, j) })
		return swaps, true
	case 12:
		return r.Uint(), true
	case 13:
		return r.Uint32(), true
	case 14:
		if uint32(n) > 0 {
			return r.Uint32N(uint32(n)), true
		}
	case 15:
		return r.Uint64(), true
	case 16:
		return r.Uint64N(n), true
	case 17:
		if uint(n) > 0 {
			return r.UintN(uint(n)), true
		}
	}
	return nil, false
}

// Every method yields what math/rand/v2 makes of the same source, whatever was
// called before.
func TestRandIsMathRand(t *testing.T) {
	schedule := rand.New(rand.NewPCG(5, 8))
	for i := range 20 {
		key := root.Child(i)
		got, want := stream.NewRand(key), rand.New(pcg.New(key))
		for range 3000 {
			m, n := schedule.IntN(18), ranges[schedule.IntN(len(ranges))]
			g, _ := callMethod(got, m, n)
			w, _ := callMethod(want, m, n)
			if !reflect.DeepEqual(g, w) {
				t.Fatalf("key %d, method %d, n %d: got %v, want %v", i, m, n, g, w)
			}
			if i%2 == 1 { // the embedded Rand is the same stream
				if g, w := got.Rand.Uint64(), want.Uint64(); g != w {
					t.Fatalf("embedded Rand: got %d, want %d", g, w)
				}
			}
		}
	}
	// No method of a later standard library goes unnoticed.
	require.Equal(t, reflect.TypeFor[methods]().NumMethod(), reflect.TypeFor[*rand.Rand]().NumMethod())
	require.Equal(t, reflect.TypeFor[methods]().NumMethod(), reflect.TypeFor[*stream.Rand]().NumMethod())
}

// NumPy 2.5.5: PCG64(SeedSequence(42, spawn_key=(7,))).random_raw(4).
func TestRandNumPy(t *testing.T) {
	r := stream.NewRand(seedseq.New(42).Child(7))
	for _, want := range []uint64{29130102883549924, 1711080054120445124, 16584410819614143377, 6939825878731788942} {
		require.Equal(t, want, r.Uint64())
	}
}

func TestRandMisuse(t *testing.T) {
	r := stream.NewRand(root)
	for want, f := range map[string]func(){
		"seedseq: zero Sequence":              func() { stream.NewRand(seedseq.Sequence{}) },
		"stream: invalid argument to IntN":    func() { r.IntN(0) },
		"stream: invalid argument to Int64N":  func() { r.Int64N(-1) },
		"stream: invalid argument to Uint64N": func() { r.Uint64N(0) },
		"stream: invalid argument to Shuffle": func() { r.Shuffle(-1, nil) },
	} {
		require.PanicsWithValue(t, want, f)
	}
	require.PanicsWithValue(t, "stream: invalid argument to Shuffle", func() { r.Perm(-1) })
	var zero stream.Rand
	for m := range 18 {
		if m != 10 && m != 11 { // which draw nothing for n < 2
			require.Panics(t, func() { callMethod(&zero, m, 3) }, m)
		}
	}
}

func TestRandAllocs(t *testing.T) {
	r := stream.NewRand(root)
	require.Zero(t, testing.AllocsPerRun(100, func() {
		r.Uint64()
		r.Uint32()
		r.Int64()
		r.Float64()
		r.NormFloat64()
		r.IntN(10)
		r.Uint64N(1<<63 + 1)
		r.Shuffle(10, func(i, j int) {})
	}))
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { r = stream.NewRand(root) }), 1.0)
}

// goTool runs the go command, and skips the test where there is none.
func goTool(t *testing.T, args ...string) string {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	path, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	out, _ := exec.Command(path, args...).CombinedOutput()
	return string(out)
}

func TestRandInlines(t *testing.T) {
	out := goTool(t, "build", "-gcflags=-m", ".")
	for _, name := range []string{"Uint64", "Uint32", "Int64", "Float64", "IntN", "Int64N", "Uint64N"} {
		require.Contains(t, out, "can inline (*Rand)."+name+"\n")
	}
}

// vet reports copies of a Rand.
func TestRandNoCopy(t *testing.T) {
	out := goTool(t, "vet", "-copylocks", "./testdata/copylock")
	require.Equal(t, 2, strings.Count(out, "stream.Rand contains github.com/seedtree/seedtree/stream.noCopy"), out)
}

func BenchmarkRand(b *testing.B) {
	own, std := stream.NewRand(root), rand.New(rand.NewPCG(1, 2))
	over := rand.New(pcg.New(root))
	b.Run("op=Uint64/rand=stream", func(b *testing.B) {
		for b.Loop() {
			own.Uint64()
		}
	})
	b.Run("op=Uint64/rand=math", func(b *testing.B) {
		for b.Loop() {
			std.Uint64()
		}
	})
	b.Run("op=Uint64/rand=math over PCG64", func(b *testing.B) {
		for b.Loop() {
			over.Uint64()
		}
	})
	b.Run("op=IntN/rand=stream", func(b *testing.B) {
		for b.Loop() {
			own.IntN(1000)
		}
	})
	b.Run("op=IntN/rand=math", func(b *testing.B) {
		for b.Loop() {
			std.IntN(1000)
		}
	})
	b.Run("op=Float64/rand=stream", func(b *testing.B) {
		for b.Loop() {
			own.Float64()
		}
	})
	b.Run("op=Float64/rand=math", func(b *testing.B) {
		for b.Loop() {
			std.Float64()
		}
	})
}
