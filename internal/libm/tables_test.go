package libm_test

import (
	"fmt"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/stretchr/testify/require"
)

// allTables has the generated tables as bit patterns.
func allTables() map[[2]string][]uint64 {
	m := libm.BitTables()
	for key, v := range libm.Tables() {
		for _, x := range v {
			m[key] = append(m[key], math.Float64bits(x))
		}
	}
	return m
}

// TestTablesFresh fails if a table is not what _gen would write.
func TestTablesFresh(t *testing.T) {
	got := allTables()
	files, err := filepath.Glob(filepath.Join("testdata", "tables", "*.hex"))
	require.NoError(t, err)
	require.Len(t, files, 9)
	seen := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		want := make(map[string][]uint64)
		name := ""
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			switch {
			case line[0] == '#':
			case line[0] == '@':
				name = line[1:]
			default:
				v, err := strconv.ParseUint(line, 16, 64)
				require.NoError(t, err)
				want[name] = append(want[name], v)
			}
		}
		for name, v := range want {
			if g, ok := got[[2]string{filepath.Base(file), name}]; ok {
				seen++
				require.Equal(t, v, g, "%s in %s", name, file)
			}
		}
	}
	require.Equal(t, len(got), seen)
}

const prec = 2200

func newFloat(x float64) *big.Float { return new(big.Float).SetPrec(prec).SetFloat64(x) }

// round returns v rounded to the nearest double.
func round(v *big.Float) float64 {
	x, _ := v.Float64()
	return x
}

// pair returns the high and the low part of v.
func pair(v *big.Float) (hi, lo float64) {
	hi = round(v)
	return hi, round(new(big.Float).Sub(v, newFloat(hi)))
}

// sincos returns the series of sin(x) and cos(x), |x| < 2, to 200 bits.
func sincos(x *big.Float) (sin, cos *big.Float) {
	x = new(big.Float).SetPrec(300).Set(x)
	sin, cos = new(big.Float).SetPrec(300), new(big.Float).SetPrec(300)
	term := new(big.Float).SetPrec(300).SetInt64(1)
	for i := range 60 {
		s := cos
		if i%2 == 1 {
			s = sin
		}
		if i%4 < 2 {
			s.Add(s, term)
		} else {
			s.Sub(s, term)
		}
		term.Mul(term, x)
		term.Quo(term, newFloat(float64(i+1)))
	}
	return sin, cos
}

// arccot returns arctan(1/n).
func arccot(n float64) *big.Float {
	sum, power := newFloat(0), new(big.Float).Quo(newFloat(1), newFloat(n))
	for i := 0; power.Sign() != 0 && power.MantExp(nil) > -prec; i++ {
		term := new(big.Float).Quo(power, newFloat(float64(2*i+1)))
		if i%2 == 1 {
			term.Neg(term)
		}
		sum.Add(sum, term)
		power.Quo(power, newFloat(n*n))
	}
	return sum
}

func TestTrigTables(t *testing.T) {
	table := libm.Tables()
	for k, row := 0, table[[2]string{"sincos.hex", "sincos"}]; len(row) > 0; k, row = k+1, row[4:] {
		sin, cos := sincos(newFloat(float64(k) / 128))
		sh, sl := pair(sin)
		ch, cl := pair(cos)
		require.Equal(t, []float64{sh, sl, ch, cl}, row[:4], "row %d", k)
	}

	// pi/4 by Machin's formula.
	pio4 := new(big.Float).Sub(new(big.Float).Mul(newFloat(4), arccot(5)), arccot(239))
	v := new(big.Float).Quo(newFloat(0.5), pio4)
	for i, got := range table[[2]string{"sincos.hex", "twooverpi"}] {
		v.Mul(v, newFloat(1<<24))
		digit, _ := v.Int(nil)
		require.Equal(t, float64(digit.Int64()), got, "digit %d", i)
		v.Sub(v, new(big.Float).SetInt(digit))
	}

	for i, got := range table[[2]string{"acos.hex", "rsqrt"}] {
		m := 1 + float64(2*(i%64)+1)/128
		v := new(big.Float).Quo(newFloat(float64(2-i/64)), newFloat(m))
		decimal := v.Sqrt(v).Text('f', 14)
		want, err := strconv.ParseFloat(decimal, 64)
		require.NoError(t, err)
		require.Equal(t, want, got, "entry %d", i)
	}
}

// TestAsinTables checks each row against the sine, at the ends and the middle
// of its interval. That the polynomials are the best ones, trig.py sees to.
func TestAsinTables(t *testing.T) {
	table := libm.Tables()
	j := int64(32)
	for degree := 6; degree <= 10; degree++ {
		rows := table[[2]string{"acos.hex", fmt.Sprint("asin", degree)}]
		for ; len(rows) > 0; rows = rows[degree+2:] {
			c0 := new(big.Float).Add(newFloat(rows[degree+1]), newFloat(rows[degree]))
			for _, d := range []float64{-0x1p-9, -0x1p-10, 0, 0x1p-10, 0x1p-9} {
				sum := newFloat(0)
				for i := degree - 1; i >= 0; i-- {
					sum.Add(sum, newFloat(rows[i]))
					sum.Mul(sum, newFloat(d))
				}
				sum.Add(sum, c0)
				sin, _ := sincos(sum)
				diff := sin.Sub(sin, newFloat(float64(2*j+1)/512+d))
				limit := -62 // from the rounding of c_1
				if d == 0 {
					limit = -65 // the polynomial's own error
				}
				if diff.Sign() != 0 && diff.MantExp(nil) > limit {
					t.Errorf("row %d, d = %g: off by %.3g", j, d, diff)
				}
			}
			j++
		}
	}
	require.EqualValues(t, 248, j)
}
