// Package pyrand is CPython's random.Random, bit for bit.
//
// A [Random] with a seed gives the numbers of Python's random.Random with that
// seed: the same words from the generator, the same integers, choices,
// shuffles and samples, the same floats to the last bit. A state saved in
// Python continues here, and the other way round.
//
//	Go     r := pyrand.New(42);         r.RandInt(1, 6)
//	Python r = random.Random(42);       r.randint(1, 6)
//
// It is for moving or checking Python programs. For new work the numpy and
// stream packages are faster and carry no such legacy. It is not for secrets.
//
// # From Python to Go
//
//	Python                               Go
//	Random(n), seed(n), any integer      New, NewBig; Seed, SeedInt, SeedBig
//	Random(x), x a float                 NewFloat; SeedFloat
//	Random(s), Random(b)                 NewString, NewBytes; SeedString, SeedBytes
//	seed(s, version=1)                   NewStringV1, NewBytesV1; SeedStringV1, SeedBytesV1
//	Random()                             NewEntropy, which also returns the seed
//	getstate, setstate, pickle           State, SetState; JSON and binary forms
//	random()                             Random; FillRandom
//	uniform(a, b)                        Uniform
//	triangular(low, high)                Triangular
//	triangular(low, high, mode)          TriangularMode
//	getrandbits(k)                       Bits (k <= 64), GetRandBits, GetRandBitsInto
//	randbytes(n)                         RandBytes, FillBytes
//	randrange(stop)                      RandBelow, or RandRange(0, stop)
//	randrange(start, stop)               RandRange, RandRangeBig
//	randrange(start, stop, step)         RandRangeStep, RandRangeStepBig
//	randint(a, b)                        RandInt, RandIntBig
//	choice(seq)                          Choice, or seq[r.RandBelow(n)]
//	choices(seq, k=k)                    Choices; method Choices for indices
//	choices(seq, weights, k=k)           ChoicesWeights; ChoicesWeighted for indices
//	choices(seq, cum_weights=c, k=k)     ChoicesCumWeights; ChoicesWeighted for indices
//	shuffle(x)                           Shuffle; method Shuffle for anything that swaps
//	sample(seq, k)                       Sample; method Sample for range(n)
//	sample(seq, k, counts=c)             SampleCounts; method SampleCounts for indices
//	gauss(mu, sigma)                     Gauss
//	normalvariate(mu, sigma)             NormalVariate
//	lognormvariate(mu, sigma)            LogNormVariate
//	expovariate(lambd)                   Expovariate
//	gammavariate(alpha, beta)            GammaVariate
//	betavariate(alpha, beta)             BetaVariate
//	paretovariate(alpha)                 ParetoVariate
//	weibullvariate(alpha, beta)          WeibullVariate
//	vonmisesvariate(mu, kappa)           VonMisesVariate
//	binomialvariate(n, p)                BinomialVariate
//
// Parameters come in Python's order and have no defaults.
//
// # What is promised
//
// The reference is CPython 3.13. Integers, words consumed and states are those
// of 3.8 to 3.14. The only values that differ in that range are the last bit
// of paretovariate up to 3.9 and events of probability 2^-53 in
// binomialvariate.
//
// random, uniform and triangular are the same on every machine. The other float
// methods are built on log, exp, pow, sin, cos and acos, which CPython takes
// from the C library. Here these have the bits of glibc (2.28 and later) on
// x86-64 with FMA, that is of nearly every Linux server, whatever the machine
// this package runs on. CPython itself gives another last bit in 0.01 to 0.08 %
// of the values on a processor without FMA, and more often with other C
// libraries and processors (musl, macOS, Windows), mostly by one unit of that
// bit. It has never been seen to change the number of words consumed, nor a
// value of normalvariate or, for n up to 10^8, of binomialvariate, where it
// only enters a test.
//
// # Misuse
//
// A parameter that Python refuses whatever the draw panics with a
// [*ParamError], after the same words as in Python (mostly none). Where only
// some draws raise OverflowError, ZeroDivisionError or ValueError in Python,
// the result is an infinity or NaN, after the same words. Parameters for which
// Python never returns are refused.
package pyrand

import (
	"math/bits"

	"github.com/seedtree/seedtree/mt19937"
)

// A Random is CPython's random.Random: a Mersenne Twister and the normal value
// that [Random.Gauss] keeps for its next call.
//
// It is not safe for concurrent use, and not to be copied: [Random.State] is
// the snapshot. The zero Random is not seeded; drawing from it panics.
type Random struct {
	_         noCopy
	mt        mt19937.MT19937
	gaussNext float64
	hasGauss  bool
}

// noCopy makes vet report copies of the types that contain it.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// Random returns a float uniform in [0, 1), a multiple of 2^-53.
func (r *Random) Random() float64 { return r.mt.Float64() }

// FillRandom sets every element of dst as Random would.
func (r *Random) FillRandom(dst []float64) { r.mt.FillFloat64(dst) }

// Uint64 returns the value of getrandbits(64). With it a Random is a
// math/rand/v2.Source; rand.New(r).Float64 is not r.Random, since math/rand/v2
// takes the other end of the word.
//
// NumPy's Generator over the same state joins the two 32-bit words the other
// way round.
func (r *Random) Uint64() uint64 {
	return bits.RotateLeft64(r.mt.Uint64(), 32) // getrandbits: first word low
}
