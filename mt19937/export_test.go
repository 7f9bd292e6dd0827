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
