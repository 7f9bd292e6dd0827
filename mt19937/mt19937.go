// Package mt19937 provides the Mersenne Twister MT19937 of Matsumoto and
// Nishimura (ACM TOMACS 8, 1998), the generator of numpy.random.MT19937, of
// numpy.random.RandomState and of CPython's random.Random.
//
// Streams, seedings and states are NumPy's (2.5.5), bit for bit. There are two
// jumps, which differ: [MT19937.Jump] is NumPy's jumped, and
// [MT19937.Advance] moves along the stream by any distance.
//
// It is here for those streams. Its state has 2.5 kB, seeding it costs a
// hundred times what package pcg takes, and its output is linear over GF(2),
// which the tests of matrix rank and linear complexity see. It is a
// statistical generator, not a cryptographic one: 624 words give its state
// away.
package mt19937

import "math/bits"

const (
	n = 624 // words of a block
	m = 397 // distance of the middle word of the recurrence
)

// An MT19937 is an MT19937 generator: 32-bit words of period 2^19937-1.
//
// An MT19937 is a plain value of 5 kB: a copy is a snapshot. It is not safe
// for concurrent use. The zero MT19937 is not seeded: its first draw panics.
type MT19937 struct {
	key      block         // the current block, before tempering
	tempered [1 + n]uint32 // room for the word before it, and the block from the position on
	pos      int           // the position in the block, minus n; 0, nothing left, in the zero value
	seeded   bool
}

func (g *MT19937) check() {
	if !g.seeded {
		panic("mt19937: MT19937 not seeded")
	}
}

// start puts g at position pos of the block in key.
func (g *MT19937) start(pos int) {
	temper(g.tempered[1+pos:], g.key[pos:n])
	g.pos = pos - n
	g.seeded = true
}

// refill replaces the block by the next one, of which nothing is drawn yet.
func (g *MT19937) refill() {
	g.check()
	g.nextTempered()
	g.pos = -n
}

// nextTempered replaces the block by the next one and keeps the last word before
// it.
func (g *MT19937) nextTempered() {
	g.tempered[0] = g.tempered[n]
	nextUint32(&g.key, g.tempered[1:])
}

// first draws the first word of the next block. It is not inlined, so that
// Uint32 is.
//
//go:noinline
func (g *MT19937) first() uint32 {
	g.refill()
	g.pos++
	return g.tempered[1]
}

// Uint32 returns 32 random bits: one word of the generator, NumPy's
// next_uint32 and random_raw.
func (g *MT19937) Uint32() uint32 {
	if g.pos < 0 {
		g.pos++
		return g.tempered[n+g.pos]
	}
	return g.first()
}

// turn goes on to the next block where two words that were drawn together end in
// it, so that they are the last two before the position.
func (g *MT19937) turn() {
	g.pos -= 2 // the position before them, -1 or 0
	g.check()
	g.nextTempered()
	g.pos += 2 - n
}

// Float64 returns a random number in [0, 1), a multiple of 2^-53: NumPy's
// next_double, and random() of CPython. It takes two words, the high 27 bits
// of the first and the high 26 bits of the second.
func (g *MT19937) Float64() float64 { return g.float64() }

// float64 is Float64, which is a call of it wherever it is inlined.
func (g *MT19937) float64() float64 {
	return pairFloat64(bits.RotateLeft64(g.Uint64(), 32))
}
