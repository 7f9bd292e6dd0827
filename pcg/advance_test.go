package pcg_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// stepped returns the state after d steps of state = mul*state + inc mod 2^128,
// composing the maps of 1, 2, 4, ... steps: F. Brown, "Random Number Generation
// with Arbitrary Strides", 1994.
func stepped(state, mul, inc, d *big.Int) *big.Int {
	mod := new(big.Int).Lsh(big.NewInt(1), 128)
	reduced := func(x *big.Int) *big.Int { return x.Mod(x, mod) }
	a, c := new(big.Int).Set(mul), new(big.Int).Set(inc)
	s := new(big.Int).Set(state)
	for i := range d.BitLen() {
		if d.Bit(i) == 1 {
			reduced(s.Mul(s, a).Add(s, c))
		}
		c = reduced(new(big.Int).Add(new(big.Int).Mul(c, a), c))
		a = reduced(new(big.Int).Mul(a, a))
	}
	return s
}

// distances are those with one digit of a hexadecimal notation other than zero,
// their complements, and random ones.
func distances() (d []*big.Int) {
	all := new(big.Int).Lsh(big.NewInt(1), 128)
	all.Sub(all, big.NewInt(1))
	for i := range uint(32) {
		for k := range int64(16) {
			x := new(big.Int).Lsh(big.NewInt(k), 4*i)
			d = append(d, x, new(big.Int).Xor(x, all))
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 2000 {
		x := new(big.Int).SetUint64(r.Uint64())
		x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(r.Uint64()))
		d = append(d, x.Rsh(x, uint(i%128)))
	}
	return d
}

func TestAdvanceEqualsSteps(t *testing.T) {
	multiplier := map[string]*big.Int{"PCG64": pcg.Lanes[0].Mul, "PCG64DXSM": pcg.Lanes[1].Mul}
	word := func(hi, lo uint64) *big.Int {
		x := new(big.Int).SetUint64(hi)
		return x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(lo))
	}
	forEachKind(t, func(t *testing.T, name string) {
		for i, d := range distances() {
			g := kinds[name].new(seedseq.New(uint64(i)))
			s := g.State()
			want := stepped(word(s.Hi, s.Lo), multiplier[name], word(s.IncHi, s.IncLo), d)
			back := kinds[name].clone(g)
			g.AdvanceBig(d)
			require.Equal(t, want, word(g.State().Hi, g.State().Lo), "%x", d)
			g.AdvanceBig(new(big.Int).Neg(d))
			require.Equal(t, back.State(), g.State(), "%x", d)
			// Distances count modulo the period.
			g.AdvanceBig(new(big.Int).Add(d, new(big.Int).Lsh(big.NewInt(5), 128)))
			require.Equal(t, want, word(g.State().Hi, g.State().Lo), "%x", d)
		}
	})
}

func BenchmarkAdvance(b *testing.B) {
	d, _ := new(big.Int).SetString("123456789abcdef0fedcba9876543211", 16)
	b.Run("PCG64/Skip", func(b *testing.B) {
		g := pcg.New(seedseq.New(1))
		for b.Loop() {
			g.Skip(0x123456789abcdef1)
		}
	})
	b.Run("PCG64/AdvanceBig", func(b *testing.B) {
		g := pcg.New(seedseq.New(1))
		for b.Loop() {
			g.AdvanceBig(d)
		}
	})
	b.Run("DXSM/AdvanceBig", func(b *testing.B) {
		g := pcg.NewDXSM(seedseq.New(1))
		for b.Loop() {
			g.AdvanceBig(d)
		}
	})
}
