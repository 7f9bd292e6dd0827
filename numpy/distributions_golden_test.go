package numpy_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// rawWord is a draw of random_raw.
func rawWord(b numpy.BitGenerator) uint64 {
	if mt, ok := b.(*mt19937.MT19937); ok {
		return uint64(mt.Uint32())
	}
	return b.Uint64()
}

// requireValues compares with values as calls.py writes them. All NaNs are
// equal.
func requireValues(t *testing.T, want []string, values any, what string) {
	got := valueBits(values)
	require.Len(t, got, len(want), what)
	_, integers := values.([]int64)
	_, narrow := values.([]float32)
	for i, text := range want {
		var bits uint64
		if integers {
			n, err := strconv.ParseInt(text, 10, 64)
			require.NoError(t, err)
			bits = uint64(n)
		} else {
			x, err := strconv.ParseFloat(text, 64)
			require.NoError(t, err)
			if x != x && got[i] == nanBits {
				continue
			}
			if bits = math.Float64bits(x); narrow {
				bits = uint64(math.Float32bits(float32(x)))
			}
		}
		if got[i] != bits {
			require.Failf(t, "wrong value", "%s: value %d of %v is not %s", what, i, values, text)
		}
	}
}

// nanBits stands for every NaN.
const nanBits = 1<<64 - 1

// valueBits returns the bits of a slice of one of the three types.
func valueBits(values any) []uint64 {
	switch values := values.(type) {
	case []float64:
		return bits64(values)
	case []float32:
		return bits64(values)
	default:
		return bits64(values.([]int64))
	}
}

// TestDistributions compares with NumPy, bit for bit: all methods in all
// branches, parameters that vary, and odd and refused parameters.
func TestDistributions(t *testing.T) {
	type line struct {
		BitGenerator string `json:"bit_generator"`
		Seed         uint64
		call
		Values, After []string
		Refused       bool
	}
	refused := 0
	eachLine(t, "distributions.jsonl", func(l *line) {
		what := fmt.Sprintf("%s(%d) %+v", l.BitGenerator, l.Seed, l.call)
		for _, hidden := range []bool{false, true} {
			b := newBitGenerator[l.BitGenerator](seedseq.New(l.Seed))
			g := numpy.NewGenerator(b)
			if hidden {
				g = numpy.NewGenerator(foreign{b})
			}
			if l.Refused {
				refused++
				err := paramError(func() { l.run(g) })
				require.NotNil(t, err, what)
			} else {
				requireValues(t, l.Values, l.run(g), what)
			}
			for _, after := range l.After {
				require.Equal(t, after, strconv.FormatUint(rawWord(b), 10), what)
			}
		}
	})
	require.Greater(t, refused, 300)
}

// paramError returns what f panics with, or nil.
func paramError(f func()) (err *numpy.ParamError) {
	defer func() {
		if e, ok := recover().(*numpy.ParamError); ok {
			err = e
		}
	}()
	f()
	return nil
}

// TestNumPyTestTables has the tables of NumPy's own tests, to the decimals that
// those ask for.
func TestNumPyTestTables(t *testing.T) {
	type line struct {
		Seed    json.Number // of any size
		Calls   []call
		Values  []json.Number
		Decimal *int
	}
	eachLine(t, "numpytests.jsonl", func(l *line) {
		seed, ok := new(big.Int).SetString(l.Seed.String(), 10)
		require.True(t, ok)
		key, err := seedseq.FromBig(seed)
		require.NoError(t, err)
		g := numpy.NewGenerator(mt19937.New(key))
		var got any
		for _, c := range l.Calls {
			got = c.run(g)
		}
		switch got := got.(type) {
		case []int64:
			require.Len(t, got, len(l.Values))
			for i, want := range l.Values {
				n, err := want.Int64()
				if err != nil { // 3.0 for 3
					x, err := want.Float64()
					require.NoError(t, err)
					n = int64(x)
				}
				require.Equal(t, n, got[i], "%+v", l)
			}
		case []float32:
			for i, want := range l.Values {
				requireDecimals(t, want, float64(got[i]), l.Decimal, l.Calls)
			}
		case []float64:
			require.Len(t, got, len(l.Values))
			for i, want := range l.Values {
				requireDecimals(t, want, got[i], l.Decimal, l.Calls)
			}
		}
	})
}

// requireDecimals is the rule of numpy.testing.assert_array_almost_equal.
func requireDecimals(t *testing.T, want json.Number, got float64, decimal *int, calls []call) {
	x, err := want.Float64()
	require.NoError(t, err)
	if decimal == nil {
		require.Equal(t, x, got, "%+v", calls)
		return
	}
	if !(math.Abs(x-got) < 1.5*math.Pow(10, -float64(*decimal))) {
		require.Failf(t, "values differ", "%v, want %v: %+v", got, x, calls)
	}
}
