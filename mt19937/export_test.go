package mt19937

import "math/big"

// MaxTwists is the number of blocks up to which Advance generates.
const MaxTwists = maxTwists

// JumpWords moves g by d words, not 0, without generating them.
func (g *MT19937) JumpWords(d int) { g.jump(big.NewInt(int64(d))) }

// Power returns the coefficients of x^e mod P.
func Power(e *big.Int) *big.Int { return coefficients(power(e)) }

// PlusP returns the coefficients of x^e mod P, plus P.
func PlusP(e *big.Int) *big.Int {
	r := power(e)
	r.addP()
	return coefficients(r)
}

func coefficients(r *residue) *big.Int {
	c := new(big.Int)
	p := r.expand()
	for i := len(p) - 1; i >= 0; i-- {
		c.Lsh(c, 64)
		c.Or(c, new(big.Int).SetUint64(p[i]))
	}
	return c
}

// ArrayBase is where SeedByArray starts from.
func ArrayBase() [n]uint32 { return arrayBase }

// SumRows sets sum to the sum of the rows at starts of the sequence that starts
// with key, and want to what the Go twin of the kernel yields.
func SumRows(key *[n]uint32, starts []uint16) (sum, want [n + 16]uint32) {
	var even, odd sequence
	var k block
	copy(k[:], key[:])
	extend(&even, &odd, &k)
	var r row
	sumRows(&r, &even, &odd, starts)
	words := func(r *row) (w [n + 16]uint32) {
		for i := range w {
			w[i] = uint32(r[i/2] >> (i % 2 * 32))
		}
		return w
	}
	sum = words(&r)
	copy(k[:], key[:])
	extendGeneric(&even, &odd, &k)
	sumRowsGeneric(&r, &even, &odd, starts)
	return sum, words(&r)
}

// LastStart is the highest start of a row.
const LastStart = 19937
