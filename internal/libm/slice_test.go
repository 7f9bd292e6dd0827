package libm_test

import (
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/internal/tiertest"
)

// A sliceFunction is a function of slices beside that of one number, and where
// its arguments come from.
type sliceFunction struct {
	name  string
	slice func([]float64)
	one   func(float64) float64
	args  string // names one of functions
}

var sliceFunctions = []sliceFunction{
	{"log", libm.LogSlice, libm.Log, "log"},
	{"log1p", libm.Log1pSlice, libm.Log1p, "log1p"},
	{"exp", libm.ExpSlice, libm.Exp, "exp"},
	{"expm1", libm.Expm1Slice, libm.Expm1, "expm1"},
	powerOf(0.4), powerOf(-1.5), powerOf(7), powerOf(1e-3), powerOf(300),
	powerOf(0), powerOf(1e-20), powerOf(0x1p63), powerOf(0x1p-65), powerOf(math.Inf(1)), powerOf(math.NaN()),
}

func powerOf(y float64) sliceFunction {
	return sliceFunction{"pow " + strconv.FormatFloat(y, 'g', -1, 64),
		func(x []float64) { libm.PowSlice(x, y) }, func(x float64) float64 { return libm.Pow(x, y) }, "pow"}
}

// requireValues fails unless f of args is the values of one argument.
func (f sliceFunction) requireValues(t *testing.T, args []float64) {
	t.Helper()
	x := append([]float64(nil), args...)
	f.slice(x)
	for i, v := range args {
		if want := f.one(v); bits64(x[i]) != bits64(want) {
			require.Equal(t, want, x[i], "%s of %x, number %d of %d", f.name, v, i, len(x))
		}
	}
}

func (f sliceFunction) classes() [4]class {
	for _, g := range functions {
		if g.name == f.args {
			return g.x
		}
	}
	panic("no such function")
}

// sliceKernels are the first of sliceFunctions: each kernel once.
const sliceKernels = 5

func eachSliceFunction(t *testing.T, functions []sliceFunction, test func(t *testing.T, f sliceFunction)) {
	tiertest.Each(t, func(t *testing.T) {
		for _, f := range functions {
			t.Run(f.name, func(t *testing.T) { test(t, f) })
		}
	})
}

// TestSliceLengths has every length up to 2048, at any alignment.
func TestSliceLengths(t *testing.T) {
	const longest = 2048
	eachSliceFunction(t, sliceFunctions[:sliceKernels], func(t *testing.T, f sliceFunction) {
		var args, want [longest]float64
		s := newWords(f.name)
		for i := range args {
			args[i] = math.Float64frombits(f.classes()[0].arg(s, 8))
			want[i] = f.one(args[i])
		}
		var buf [longest + 5]float64
		for n := range longest + 1 {
			before, x := &buf[n%4], buf[1+n%4:][:n+1]
			*before, x[n] = 99, 99
			copy(x, args[:n])
			f.slice(x[:n])
			for i, y := range want[:n] {
				if bits64(x[i]) != bits64(y) {
					require.Equal(t, y, x[i], "%x, number %d of %d", args[i], i, n)
				}
			}
			require.Equal(t, 99.0, *before)
			require.Equal(t, 99.0, x[n])
		}
	})
}

// TestSliceVectors has the arguments of the reference vectors.
func TestSliceVectors(t *testing.T) {
	eachSliceFunction(t, sliceFunctions, func(t *testing.T, f sliceFunction) {
		data, err := os.ReadFile(filepath.Join("testdata", "vectors", f.args+".txt"))
		require.NoError(t, err)
		var args []float64
		for line := range strings.Lines(string(data)) {
			if line[0] == '#' {
				continue
			}
			v, err := strconv.ParseUint(strings.Fields(line)[0], 16, 64)
			require.NoError(t, err)
			args = append(args, math.Float64frombits(v))
		}
		f.requireValues(t, args)
		// Most fours among them have a special one; here none has but by itself.
		for _, v := range args {
			f.requireValues(t, []float64{v, v, v, v})
		}
	})
}

// TestSliceRandom has random arguments of every class, by the class and mixed.
func TestSliceRandom(t *testing.T) {
	n := 1 << 16
	if testing.Short() {
		n = 1 << 12
	}
	eachSliceFunction(t, sliceFunctions, func(t *testing.T, f sliceFunction) {
		s := newWords(f.name)
		mixed := make([]float64, 0, 4*n)
		for _, c := range f.classes() {
			args := make([]float64, n)
			for i := range args {
				args[i] = math.Float64frombits(c.arg(s, 8))
			}
			f.requireValues(t, args)
			mixed = append(mixed, args...)
		}
		for i := range mixed {
			j := s.next() % uint64(i+1)
			mixed[i], mixed[j] = mixed[j], mixed[i]
		}
		f.requireValues(t, mixed)
	})
}

// TestSliceSpecials has special values, and the neighbours of the borders
// between the cases, in every lane.
func TestSliceSpecials(t *testing.T) {
	specials := []float64{0, math.Copysign(0, -1), 1, -1, math.Inf(1), math.Inf(-1), math.NaN(),
		math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64}
	for _, b := range []uint64{
		0x0010000000000000,                     // the smallest normal number
		0x3fee000000000000, 0x3ff1090000000000, // log around 1
		0x3c90000000000000, 0x3c9fffffffffffff, // 2^-54
		0x4080000000000000, 0x4090000000000000, // 512 and 1024
		0x3fda827a00000000, 0x3fd2bec400000000, // log1p around 0
		0x3e20000000000000, 0x3ec0000000000000, // 2^-29 and 2^-19
		0x3fe6a09e667f3bcd, 0x3ff6a09e667f3bcd, // sqrt(1/2) and sqrt(2)
		0x4340000000000000,                     // 2^53
		0x3fd62e4200000000, 0x3fd62e4300000000, // ln(2)/2
		0x3ff0a2b200000000, 0x3ff0a2b300000000, // 3/2 ln(2)
		0x4043687a00000000, 0x40862e4200000000, // 56 ln(2), overflow
		0x3fd62e42fefa39ef, 0x3ff62e42fefa39ef, // ln(2)/2, 2 ln(2)
		0x402c0eef4d7e4a5b, 0x402bb5a0b77d4e0b, // around 20 ln(2)
	} {
		for d := range uint64(5) {
			x := math.Float64frombits(b + d - 2)
			specials = append(specials, x, -x, x-1)
		}
	}
	eachSliceFunction(t, sliceFunctions, func(t *testing.T, f sliceFunction) {
		for _, v := range specials {
			for lane := range 12 {
				x := []float64{0.3, 0.7, 0.2, 0.6, 1.7, 2.3, 0.1, 3.3, 0.4, 0.55, 0.9, 0.15}
				x[lane] = v
				f.requireValues(t, x)
			}
		}
	})
}
