package mt19937

import "github.com/seedtree/seedtree/seedseq"

// New returns the MT19937 of a key of the seed tree: NumPy's
// MT19937(SeedSequence(...)). It takes about a microsecond and panics if key is
// the zero Sequence.
func New(key seedseq.Sequence) *MT19937 {
	g := new(MT19937)
	g.init(key)
	return g
}

// NewFrom is New for any Seeder.
func NewFrom(s seedseq.Seeder) *MT19937 {
	g := new(MT19937)
	s.Fill32(g.key[:n])
	g.started()
	return g
}

// NewLegacy returns the MT19937 of an integer seed: init_genrand of the
// authors' reference program, and NumPy's RandomState(seed).
func NewLegacy(seed uint32) *MT19937 {
	g := new(MT19937)
	g.SeedLegacy(seed)
	return g
}

// NewByArray returns the MT19937 of an array of words: init_by_array of the
// authors' reference program, NumPy's RandomState(list), and CPython's
// random.Random(k) for the integer k whose words these are, lowest first. It
// panics if key is empty.
func NewByArray(key []uint32) *MT19937 {
	g := new(MT19937)
	g.SeedByArray(key)
	return g
}

// Seed makes g what New(seedseq.New(x)) returns: NumPy's MT19937(x).
func (g *MT19937) Seed(x uint64) { g.init(seedseq.New(x)) }

func (g *MT19937) init(key seedseq.Sequence) {
	key.Fill32(g.key[:n])
	g.started()
}

// started finishes the seeding by a Seeder. NumPy draws the last word of the
// seeded block first.
func (g *MT19937) started() {
	g.key[0] = 0x80000000 // at least one of the 19937 bits of the state is set
	g.start(n - 1)
}

// The seedings below are those of the reference program mt19937ar.c
// (Matsumoto and Nishimura, 2002).

// SeedLegacy makes g what [NewLegacy] returns.
func (g *MT19937) SeedLegacy(seed uint32) {
	x := seed
	g.key[0] = x
	for i := uint32(1); i < n; i++ {
		x = 1812433253*(x^x>>30) + i
		g.key[i] = x
	}
	g.start(n)
}

// SeedByArray makes g what [NewByArray] returns. It panics if key is empty.
func (g *MT19937) SeedByArray(key []uint32) {
	if len(key) == 0 {
		panic("mt19937: empty key")
	}
	// Each word waits for the one before it: what does not depend on that is
	// added up first.
	k := g.key[:n]
	copy(k, arrayBase[:])
	x := k[0] // the word before k[i]
	i, j := 1, 0
	for range max(n, len(key)) {
		x = (k[i] ^ (x^x>>30)*1664525) + (key[j] + uint32(j))
		k[i] = x
		if i++; i == n {
			i = 1 // k[0] is only ever read as the word before k[1]: x has it
		}
		if j++; j == len(key) {
			j = 0
		}
	}
	for range n - 1 {
		x = (k[i] ^ (x^x>>30)*1566083941) - uint32(i)
		k[i] = x
		if i++; i == n {
			i = 1
		}
	}
	k[0] = 0x80000000
	g.start(n)
}
