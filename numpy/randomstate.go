package numpy

import "github.com/seedtree/seedtree/mt19937"

// A RandomState draws from distributions as numpy.random.RandomState does, and
// so the functions of numpy.random such as numpy.random.normal, bit for bit.
// Its streams are those of NumPy 1.16 and will not change; the reference is
// NumPy 2.5.5 on x86-64 Linux, where C's long has 64 bits. For new work a
// [Generator] is the better choice.
//
// Methods are named as there and take the same parameters in the same order.
// Fill forms are for size=, Each forms for parameters that are arrays.
// Parameters that NumPy refuses panic with a *[ParamError] before any draw;
// unless a method says otherwise they are those that the Generator's method of
// the same name refuses.
//
// NumPy's multivariate_normal, which needs a singular value decomposition, is in
// the package numpy/mvnormal.
//
// A RandomState must not be copied and is not safe for concurrent use. The
// zero RandomState has no bit generator: only UnmarshalJSON may be called, all
// other methods panic.
type RandomState struct {
	_ noCopy

	// Workers is as for Generator. It is used by the Fill methods of RandomSample,
	// Uniform, Bytes, RandIntBool, StandardNormal, Normal, Lognormal,
	// StandardExponential, Exponential, Gumbel, Laplace, Logistic, Pareto, Power,
	// Rayleigh, Triangular and Weibull; Poisson, Binomial, Hypergeometric and
	// Zipf, as there.
	Workers int

	variates // with legacyChanges, and what a Compatibility adds
	scratch

	multinomialAs *changes // a Generator's, if multinomial is built on its binomial
}

// NewRandomState returns NumPy's RandomState(seed) for an integer: over an
// MT19937 that is seeded in the old way.
func NewRandomState(seed uint32) *RandomState {
	return NewRandomStateFrom(mt19937.NewLegacy(seed))
}

// NewRandomStateArray returns NumPy's RandomState(list) for a list of
// integers. A list of one element is another seed than its element (though
// NumPy takes an array of one element for the integer). It panics if key is
// empty.
func NewRandomStateArray(key []uint32) *RandomState {
	checkSeedArray("NewRandomStateArray", key)
	return NewRandomStateFrom(mt19937.NewByArray(key))
}

// NewRandomStateFrom returns a RandomState over b: NumPy's RandomState(b). It
// panics if b is nil.
func NewRandomStateFrom(b BitGenerator) *RandomState {
	if b == nil {
		panic("numpy: nil BitGenerator")
	}
	r := new(RandomState)
	r.start(b)
	return r
}

// start puts r over b.
func (r *RandomState) start(b BitGenerator) {
	r.variates = variates{bits: b, changed: legacyChanges, legacy: true}
}

// Seed makes r what NewRandomState(seed) is, its bit generator staying the
// same object: NumPy's seed(seed). A kept normal number is dropped. It panics
// unless r is over an MT19937.
func (r *RandomState) Seed(seed uint32) {
	r.mersenneTwister("Seed").SeedLegacy(seed)
	r.gauss, r.hasGauss = 0, false
}

// SeedArray is Seed for a list of integers: NumPy's seed(list). It panics if
// key is empty.
func (r *RandomState) SeedArray(key []uint32) {
	checkSeedArray("SeedArray", key)
	r.mersenneTwister("SeedArray").SeedByArray(key)
	r.gauss, r.hasGauss = 0, false
}

func checkSeedArray(method string, key []uint32) {
	if len(key) == 0 {
		badParam(method, "len(key)", 0, "> 0")
	}
}

// mersenneTwister returns the bit generator, which has to be an MT19937.
func (r *RandomState) mersenneTwister(method string) *mt19937.MT19937 {
	b, ok := r.bits.(*mt19937.MT19937)
	if !ok {
		panic("numpy: " + method + " of a RandomState that is not over an MT19937")
	}
	return b
}

// BitGenerator returns the bit generator r draws from. Drawing from it does not
// touch a normal number that r keeps.
func (r *RandomState) BitGenerator() BitGenerator { return r.bits }
