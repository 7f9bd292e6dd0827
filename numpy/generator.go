package numpy

import (
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// A Generator draws from distributions as numpy.random.Generator does (NumPy
// 2.5.5), bit for bit: the same values from the same draws of its bit
// generator.
//
// A Generator must not be copied and is not safe for concurrent use: give
// every piece of work its own, from its own key. The zero Generator has no bit
// generator; its methods panic.
type Generator struct {
	_ noCopy

	// Workers is the number of goroutines that a fill may use; 0 and 1 mean the
	// caller's alone. It changes neither the values nor the state that the bit
	// generator is left in.
	//
	// It is used by these Fill methods, with one number or set of parameters for
	// all values:
	//
	//   - Random, Uniform, StandardExponentialInv, Gumbel, Laplace, Logistic and
	//     Triangular; normal, lognormal and exponential numbers and those made of
	//     an exponential one (Pareto, Power, Rayleigh, Weibull); gamma and
	//     chi-square numbers;
	//   - Random32, StandardNormal32, StandardExponential32 and
	//     StandardExponentialInv32;
	//   - Integers and IntegersEndpoint of any type, IntegersBool, Bytes;
	//   - Poisson for means from 10 on, Binomial for n*min(p, 1-p) above 30,
	//     Hypergeometric for 10 <= nsample <= ngood+nbad-10, and Zipf.
	//
	// All others take one goroutine, as do fills too short to gain, below about
	// a megabyte of what takes a fixed number of words and 2^15 other values, and
	// bit generators of the user's own types. So do integers over an SFC64 or
	// MT19937. Random, Uniform, Random32, StandardExponentialInv32, IntegersBool
	// and Bytes, which skip to where a goroutine begins, take one over an SFC64,
	// and over an MT19937 below 128 MiB. Other fills over these two draw the
	// words one after the other, and gain less.
	Workers int

	variates         // with the bit generator
	seeds    spawner // nil without a seed sequence

	// What New puts into the two above, in the same allocation.
	own    pcg.PCG64
	ownKey keySpawner

	scratch
}

// New returns a Generator over the PCG64 of a key: NumPy's
// default_rng(SeedSequence(...)). It is the constructor to hand to package
// stream. It panics if key is the zero Sequence.
func New(key seedseq.Sequence) *Generator {
	g := &Generator{}
	g.own = *pcg.New(key)
	g.bits = &g.own
	g.ownKey.key = key
	g.seeds = &g.ownKey
	return g
}

// DefaultRNG returns NumPy's default_rng(seed), or default_rng([seed,
// more...]) for several seeds. It never seeds itself from the operating
// system: for that, see [seedseq.Entropy].
func DefaultRNG(seed uint64, more ...uint64) *Generator {
	return New(seedseq.New(seed, more...))
}

// NewGenerator returns a Generator over b: NumPy's Generator(b). It has no
// seed sequence, so Spawn panics. It panics if b is nil.
func NewGenerator(b BitGenerator) *Generator {
	if b == nil {
		panic("numpy: nil BitGenerator")
	}
	return &Generator{variates: variates{bits: b}}
}

// BitGenerator returns the bit generator g draws from.
func (g *Generator) BitGenerator() BitGenerator { return g.bits }
