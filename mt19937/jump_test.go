package mt19937_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

const block = 624

// draw discards k words one block at a time.
func draw(g *mt19937.MT19937, k int) {
	var buf [block]uint32
	for ; k > 0; k -= block {
		g.FillUint32(buf[:min(k, block)])
	}
}

func sameStream(t *testing.T, want, got *mt19937.MT19937, format string, args ...any) {
	t.Helper()
	for i := range 2 * block {
		if w, g := want.Uint32(), got.Uint32(); w != g {
			require.Equal(t, w, g, append([]any{format + ": word %d"}, append(args, i)...)...)
		}
	}
}

// First words of MT19937(12345) after 2^128 words.
func TestAdvance128(t *testing.T) {
	g := mt19937.New(seedseq.New(12345))
	g.AdvanceBig(pow2(128))
	for _, w := range []uint32{0x494f5224, 0xc53ab727, 0x717ab880, 0x866b0b95} {
		require.Equal(t, w, g.Uint32())
	}
}

// Advance(d) is d draws, state included, for the distances that are stepped
// and those that are jumped.
func TestAdvanceIsDrawing(t *testing.T) {
	const generated = mt19937.MaxTwists * block
	rnd := rand.New(rand.NewPCG(5, 6))
	distances := []int{
		0, 1, 2, 5, 396, 397, 622, 623, 624, 625, 1000, 1247, 1248, 1249, 123457,
		generated - 1, generated, generated + 1, generated + block, 1_000_000,
	}
	for range 5 {
		distances = append(distances, rnd.IntN(generated), generated+rnd.IntN(2_000_000))
	}
	if testing.Short() {
		distances = distances[:20]
	}
	for _, d := range distances {
		for _, start := range []*mt19937.MT19937{
			mt19937.New(seedseq.New(uint64(d))), // position 623
			at(uint32(d), 0),                    // position 624
			at(uint32(d), 1+rnd.IntN(622)),
		} {
			want, got, back := *start, *start, *start
			draw(&want, d)
			got.Advance(int64(d))
			require.Equal(t, want.State(), got.State(), "Advance(%d)", d)
			sameStream(t, &want, &got, "Advance(%d)", d)

			got = *start
			got.AdvanceBig(big.NewInt(int64(d)))
			want = *start
			draw(&want, d)
			require.Equal(t, want.State(), got.State(), "AdvanceBig(%d)", d)

			// Jumped over, whatever the distance, and back again.
			if d > 0 {
				got = *start
				got.JumpWords(d)
				require.Equal(t, want.State(), got.State(), "jump by %d", d)
				got.JumpWords(-d)
				sameStream(t, start, &got, "jump by %d and back", d)
				want.Advance(int64(-d))
				sameStream(t, &back, &want, "Advance(%d) and back", d)
			}
		}
	}
}

// Position 0, which only a given state has.
func TestAdvanceFromPosition0(t *testing.T) {
	s := at(8, block).State()
	s.Pos = 0
	s.Key[0] ^= 0x12345678 // its low bits are drawn, but do not continue
	for _, d := range []int{0, 1, 2, 623, 624, 625, 1248, 1249, 400_000} {
		var want, got mt19937.MT19937
		require.NoError(t, want.SetState(s))
		require.NoError(t, got.SetState(s))
		draw(&want, d)
		got.Advance(int64(d))
		require.Equal(t, want.State(), got.State(), "Advance(%d)", d)
		if d > 0 {
			require.NoError(t, got.SetState(s))
			got.JumpWords(d)
			require.Equal(t, want.State(), got.State(), "jump by %d", d)
		}
	}
}

// Backwards within a block, into the block before, and to before the seed.
func TestAdvanceBackwards(t *testing.T) {
	w := words(21, 5*block)
	for from := block; from <= 3*block; from += 1 + from%50 {
		for _, to := range []int{0, 1, 2, 311, block - 1, block, block + 1, 2*block - 1, 2 * block, from - 1, from} {
			if to > from {
				continue
			}
			g := at(21, from)
			g.Advance(int64(to - from))
			for i := range 700 {
				if x := g.Uint32(); x != w[to+i] {
					require.Equal(t, w[to+i], x, "from %d to %d, word %d", from, to, i)
				}
			}
		}
	}

	// Words before those of the seed lead to them.
	for _, d := range []int64{-1, -623, -624, -625, -1300, -1 << 40, math.MinInt64} {
		g := mt19937.NewLegacy(21)
		g.Advance(d)
		h := *g
		g.AdvanceBig(new(big.Int).Neg(big.NewInt(d)))
		require.Equal(t, w[0], g.Uint32(), "Advance(%d) and back", d)
		if d > -10_000 {
			draw(&h, int(-d))
			require.Equal(t, w[0], h.Uint32(), "Advance(%d) and drawing", d)
		}
	}
}

// A jump and drawing commute, from every position of a block.
func TestAdvanceCommutes(t *testing.T) {
	check := func(d *big.Int, step int) {
		far := mt19937.NewLegacy(4)
		far.AdvanceBig(d)
		w := make([]uint32, 2*block)
		far.FillUint32(w)
		for pos := 0; pos <= block+1; pos += step {
			g := at(4, pos)
			g.AdvanceBig(d)
			for i := range 3 {
				require.Equal(t, w[pos+i], g.Uint32(), "position %d", pos)
			}
		}
	}
	near := big.NewInt(mt19937.MaxTwists*block + 100)
	far := pow2(128)
	far.Sub(far, big.NewInt(987_654_321))
	if testing.Short() {
		check(near, 125)
		return
	}
	check(near, 1)
	check(far, 25)
}

func TestAdvanceBigDistances(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 9))
	bits := func(k int) *big.Int {
		x := new(big.Int)
		for range k {
			x.Lsh(x, 1)
			x.Or(x, big.NewInt(int64(rnd.Uint32()&1)))
		}
		return x
	}
	for _, k := range []int{40, 64, 90, 128, 200, 1000} {
		a, b := bits(k), bits(k-10)
		start := at(1, 100+k)
		x, y := *start, *start
		x.AdvanceBig(a)
		x.AdvanceBig(b)
		y.AdvanceBig(new(big.Int).Add(a, b))
		require.Equal(t, x.State(), y.State(), "%v + %v", a, b)
		y.AdvanceBig(new(big.Int).Neg(b))
		y.AdvanceBig(new(big.Int).Neg(a))
		require.Equal(t, start.State(), y.State(), "%v and back", a)
	}

	// Once around.
	d := pow2(19937)
	d.Add(d, big.NewInt(41))
	keep := new(big.Int).Set(d)
	g := at(1, 30)
	g.AdvanceBig(d)
	sameStream(t, at(1, 72), g, "once around")
	require.Equal(t, keep, d, "the argument is left alone")

	require.PanicsWithValue(t, "mt19937: nil distance", func() { g.AdvanceBig(nil) })
}

// The stream of zeros stays one.
func TestAdvanceZeros(t *testing.T) {
	var g mt19937.MT19937
	require.NoError(t, g.SetState(mt19937.State{Pos: 5}))
	g.AdvanceBig(pow2(90))
	g.Advance(-1 << 50)
	g.Jump(2)
	for range 1300 {
		require.Zero(t, g.Uint32())
	}
}

// Skip(k) is k discarded Uint64 calls, from every position.
func TestSkip(t *testing.T) {
	w := words(6, 6*block)
	for pos := 0; pos <= block; pos++ {
		start := at(6, pos)
		for _, k := range []int{0, 1, 2, 100, 311, 312, 313, 624, 1000} {
			g := *start
			g.Skip(uint64(k))
			if x, y := g.Uint32(), g.Uint32(); x != w[pos+2*k] || y != w[pos+2*k+1] {
				require.Fail(t, "wrong words", "Skip(%d) from %d", k, pos)
			}
		}
	}
	for _, k := range []uint64{
		mt19937.MaxTwists*block/2 - 1, mt19937.MaxTwists * block / 2, mt19937.MaxTwists*block/2 + 1,
		1 << 62, 1 << 63, math.MaxUint64,
	} {
		g, h := at(6, 77), at(6, 77)
		g.Skip(k)
		d := new(big.Int).SetUint64(k)
		h.AdvanceBig(d.Mul(d, big.NewInt(2)))
		require.Equal(t, h.State(), g.State(), "Skip(%d)", k)
		d.Neg(d)
		g.AdvanceBig(d)
		sameStream(t, at(6, 77), g, "Skip(%d) and back", k)
	}
}

// Jumps compose, key included, in one exponentiation or in several.
func TestJumpComposes(t *testing.T) {
	for _, pos := range []int{0, 1, 300, 623, 624, 700} {
		want := at(2, pos)
		for k := 1; k <= 9; k++ {
			want.Jump(1)
			g := at(2, pos)
			g.Jump(k)
			require.Equal(t, want.State(), g.State(), "Jump(%d) from %d", k, pos)
		}
		g := at(2, pos)
		g.Jump(0)
		g.Jump(-1)
		require.Equal(t, at(2, pos).State(), g.State())
	}
	// More jumps than fit the position's arithmetic carelessly done.
	g, h := at(2, 5), at(2, 5)
	g.Jump(math.MaxInt)
	h.Jump(math.MaxInt - 2)
	h.Jump(2)
	require.Equal(t, g.State(), h.State())
}
