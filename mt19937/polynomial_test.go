package mt19937_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
)

// The polynomials of testdata/jump.json.
func readPolynomials(t *testing.T) (p, jump *big.Int) {
	var data struct {
		Exponents []int    `json:"characteristic_exponents"`
		Jump      []string `json:"jump_words"`
	}
	readJSON(t, "jump.json", &data)
	require.Len(t, data.Exponents, 135)
	require.Len(t, data.Jump, 624)
	p, jump = new(big.Int), new(big.Int)
	for _, e := range data.Exponents {
		p.SetBit(p, e, 1)
	}
	for i, s := range data.Jump {
		w, err := strconv.ParseUint(s, 16, 32)
		require.NoError(t, err)
		jump.Or(jump, new(big.Int).Lsh(new(big.Int).SetUint64(w), uint(32*i)))
	}
	return p, jump
}

func readJSON(t *testing.T, name string, v any) {
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, v))
}

func pow2(e uint) *big.Int { return new(big.Int).Lsh(big.NewInt(1), e) }

func TestCharacteristicPolynomial(t *testing.T) {
	p, _ := readPolynomials(t)

	// Adding P to 1 twice over: P itself is what PlusP adds.
	one := mt19937.Power(new(big.Int))
	require.Equal(t, big.NewInt(1), one)
	require.Equal(t, p, one.Xor(one, mt19937.PlusP(new(big.Int))))

	// The recurrence with the terms of P annihilates every bit of the output of
	// the textbook generator.
	r := newReference(5489)
	words := make([]uint32, 19937+1000)
	for i := range words {
		words[i] = r.next()
	}
	for i := range 1000 {
		var sum uint32
		for e := range 19938 {
			if p.Bit(e) == 1 {
				sum ^= words[i+e]
			}
		}
		if sum != 0 {
			require.Zero(t, sum, "word %d", i)
		}
	}
}

func TestPower(t *testing.T) {
	p, jump := readPolynomials(t)
	require.Equal(t, jump, mt19937.Power(pow2(128)), "x^(2^128)")

	// Below the degree nothing is reduced; at the degree P without its top is left.
	for _, e := range []uint{0, 1, 2, 63, 64, 395, 396, 622, 623, 624, 19313, 19936} {
		require.Equal(t, pow2(e), mt19937.Power(new(big.Int).SetUint64(uint64(e))), "x^%d", e)
	}
	require.Equal(t, new(big.Int).SetBit(p, 19937, 0), mt19937.Power(big.NewInt(19937)))
	// 1/x = (P-1)/x.
	require.Equal(t, new(big.Int).Rsh(p, 1), mt19937.Power(big.NewInt(-1)))

	// Random small exponents against shift and subtract, up and down.
	rnd := rand.New(rand.NewPCG(1, 2))
	up, down := big.NewInt(1), big.NewInt(1)
	checks := map[int]bool{}
	for range 40 {
		checks[rnd.IntN(60_000)] = true
	}
	for e := 0; e < 60_000; e++ {
		if checks[e] {
			require.Equal(t, up, mt19937.Power(big.NewInt(int64(e))), "x^%d", e)
			require.Equal(t, down, mt19937.Power(big.NewInt(int64(-e))), "x^-%d", e)
		}
		if up.Lsh(up, 1).Bit(19937) == 1 {
			up.Xor(up, p)
		}
		if down.Bit(0) == 1 {
			down.Xor(down, p)
		}
		down.Rsh(down, 1)
	}

	// The order of x is 2^19937-1.
	order := pow2(19937)
	order.Sub(order, big.NewInt(1))
	e := big.NewInt(123456789)
	require.Equal(t, mt19937.Power(e), mt19937.Power(new(big.Int).Add(e, order)))
	require.Equal(t, mt19937.Power(e), mt19937.Power(new(big.Int).Sub(e, order.Lsh(order, 2))))
}
