package numpy

import "math"

// RandomSample returns a number in [0, 1), a multiple of 2^-53: NumPy's
// random_sample(), which is also called random, ranf, sample and rand. It costs
// a 64-bit word, two of MT19937's.
func (r *RandomState) RandomSample() float64 { return r.bits.Float64() }

// FillRandomSample fills dst with the values of len(dst) RandomSample calls:
// random_sample(n).
func (r *RandomState) FillRandomSample(dst []float64) { fillRandom(r.Workers, r.bits, dst) }

// Uniform returns low + (high-low)*RandomSample(): NumPy's uniform(low, high).
// Unlike a Generator's it allows high < low. It panics unless high-low is
// finite.
func (r *RandomState) Uniform(low, high float64) float64 {
	checkUniform("Uniform", low, high)
	return low + float64((high-low)*r.bits.Float64())
}

// FillUniform fills dst with the values of len(dst) Uniform calls:
// uniform(low, high, n).
func (r *RandomState) FillUniform(dst []float64, low, high float64) {
	checkUniform("FillUniform", low, high)
	fillUniform(r.Workers, r.bits, dst, low, high-low)
}

// UniformEach fills dst, dst[i] with the value of Uniform(low[i], high[i]):
// uniform of arrays. A slice of one element stands for all.
func (r *RandomState) UniformEach(dst, low, high []float64) {
	each2("UniformEach", dst, low, high, checkUniform, func(low, high float64) float64 {
		return low + float64((high-low)*r.bits.Float64())
	})
}

func checkUniform(method string, low, high float64) {
	if width := high - low; !(math.Abs(width) <= math.MaxFloat64) {
		badParam(method, "high-low", width, "finite")
	}
}

// TomaxInt returns a number in [0, 2^63): NumPy's tomaxint(). It costs a
// 64-bit word.
func (r *RandomState) TomaxInt() int64 { return int64(r.bits.Uint64() >> 1) }

// FillTomaxInt fills dst with the values of len(dst) TomaxInt calls:
// tomaxint(n).
func (r *RandomState) FillTomaxInt(dst []int64) {
	for i := range dst {
		dst[i] = r.TomaxInt()
	}
}

// Bytes returns n random bytes: NumPy's bytes(n). It costs one 32-bit word per
// four bytes begun, and one for n = 0. It panics if n is negative.
func (r *RandomState) Bytes(n int) []byte {
	checkCount("Bytes", n)
	b := make([]byte, n)
	r.FillBytes(b)
	return b
}

// FillBytes fills dst with the value of Bytes(len(dst)).
func (r *RandomState) FillBytes(dst []byte) { fillBytes(r.Workers, r.bits, dst) }
