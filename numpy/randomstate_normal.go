package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/mt19937"
)

// StandardNormal returns a normal number of mean 0 and standard deviation 1:
// NumPy's standard_normal(), which is also called randn. Numbers are made in
// pairs, for 2.55 64-bit words on average; the second of a pair is kept for
// the next normal number, whichever method wants it.
func (r *RandomState) StandardNormal() float64 { return r.polarNormal() }

// FillStandardNormal fills dst with the values of len(dst) StandardNormal
// calls: standard_normal(n).
func (r *RandomState) FillStandardNormal(dst []float64) {
	r.fillOfNormals(r.Workers, dst, transform{})
}

// polarNormal is legacy_gauss of
// numpy/random/src/legacy/legacy-distributions.c: G. Marsaglia and T. A. Bray,
// "A Convenient Method for Generating Normal Variables", SIAM Review 6, 1964.
// The second number of a pair comes out first.
func (v *variates) polarNormal() float64 {
	if v.hasGauss {
		v.hasGauss = false
		return v.gauss
	}
	var first float64
	for ok := false; !ok; {
		var x, y float64
		if b, known := v.bits.(*mt19937.MT19937); known { // nearly always
			x, y = b.Float64(), b.Float64()
		} else {
			x, y = v.bits.Float64(), v.bits.Float64()
		}
		first, v.gauss, ok = polarPair(x, y)
	}
	v.hasGauss = true
	return first
}

// polarPair returns two normal numbers of two uniform ones, or reports false
// if these lie outside the unit circle.
func polarPair(x, y float64) (first, second float64, ok bool) {
	x, y, rr := polarPoint(x, y)
	if rr >= 1 || rr == 0 {
		return 0, 0, false
	}
	f := math.Sqrt(-2 * libm.Log(rr) / rr)
	return float64(f * y), float64(f * x), true
}

// polarPoint returns the point of the square around the unit circle that two
// uniform numbers make, and its squared distance from the middle.
func polarPoint(u, v float64) (x, y, rr float64) {
	x = float64(2*u) - 1
	y = float64(2*v) - 1
	return x, y, float64(x*x) + float64(y*y)
}

// fillPolar fills dst with the values of polarNormal.
func (v *variates) fillPolar(dst []float64) {
	if v.hasGauss && len(dst) > 0 {
		dst[0] = v.polarNormal()
		dst = dst[1:]
	}
	for len(dst) >= 16 {
		pairs := dst[:min(len(dst)&^1, wordBlock)]
		fillDoubles(v.bits, pairs)
		dst = dst[polarPairs(pairs):]
	}
	for i := range dst {
		dst[i] = v.polarNormal()
	}
}

// polarPairs turns pairs of uniform numbers, at most wordBlock numbers, into
// pairs of normal ones, and returns how many numbers these are.
func polarPairs(pairs []float64) int {
	var squares, logs [wordBlock / 2]float64
	n := 0
	for i := range len(pairs) / 2 {
		x, y, rr := polarPoint(pairs[2*i], pairs[2*i+1])
		pairs[2*n], pairs[2*n+1], squares[n] = x, y, rr
		n += oneIf(rr < 1) & oneIf(rr != 0)
	}
	copy(logs[:n], squares[:n])
	libm.LogSlice(logs[:n])
	for i, l := range logs[:n] {
		x, y := pairs[2*i], pairs[2*i+1]
		f := math.Sqrt(-2 * l / squares[i])
		pairs[2*i], pairs[2*i+1] = float64(f*y), float64(f*x)
	}
	return 2 * n
}

// Normal returns a normal number of mean loc and standard deviation scale:
// NumPy's normal(loc, scale).
func (r *RandomState) Normal(loc, scale float64) float64 {
	checkNormal("Normal", loc, scale)
	return loc + float64(scale*r.StandardNormal())
}

// FillNormal fills dst with the values of len(dst) Normal calls:
// normal(loc, scale, n).
func (r *RandomState) FillNormal(dst []float64, loc, scale float64) {
	checkNormal("FillNormal", loc, scale)
	r.fillOfNormals(r.Workers, dst, transform{moveAndScale, loc, scale})
}

// NormalEach fills dst, dst[i] with the value of Normal(loc[i], scale[i]):
// normal of arrays. A slice of one element stands for all.
func (r *RandomState) NormalEach(dst, loc, scale []float64) {
	each2("NormalEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return loc + float64(scale*r.StandardNormal())
	})
}

// Lognormal returns a number whose logarithm is normal with the given mean and
// standard deviation: NumPy's lognormal(mean, sigma).
func (r *RandomState) Lognormal(mean, sigma float64) float64 {
	checkLognormal("Lognormal", mean, sigma)
	return lognormal(r.StandardNormal(), mean, sigma)
}

// FillLognormal fills dst with the values of len(dst) Lognormal calls:
// lognormal(mean, sigma, n).
func (r *RandomState) FillLognormal(dst []float64, mean, sigma float64) {
	checkLognormal("FillLognormal", mean, sigma)
	r.fillOfNormals(r.Workers, dst, transform{lognormals, mean, sigma})
}

// LognormalEach fills dst, dst[i] with the value of
// Lognormal(mean[i], sigma[i]): lognormal of arrays. A slice of one element
// stands for all.
func (r *RandomState) LognormalEach(dst, mean, sigma []float64) {
	each2("LognormalEach", dst, mean, sigma, checkLognormal, func(mean, sigma float64) float64 {
		return lognormal(r.StandardNormal(), mean, sigma)
	})
}

// StandardT returns a number of Student's t distribution with df degrees of
// freedom: NumPy's standard_t(df).
func (r *RandomState) StandardT(df float64) float64 {
	checkDF("StandardT", df)
	return studentT(&r.variates, df)
}

// FillStandardT fills dst with the values of len(dst) StandardT calls:
// standard_t(df, n).
func (r *RandomState) FillStandardT(dst []float64, df float64) {
	checkDF("FillStandardT", df)
	fillStudentT(&r.variates, dst, df)
}

// StandardTEach fills dst, dst[i] with the value of StandardT(df[i]):
// standard_t of an array. A slice of one element stands for all.
func (r *RandomState) StandardTEach(dst, df []float64) {
	each1("StandardTEach", dst, df, checkDF, func(df float64) float64 { return studentT(&r.variates, df) })
}

// StandardCauchy returns a number of the Cauchy distribution with mode 0:
// NumPy's standard_cauchy().
func (r *RandomState) StandardCauchy() float64 { return cauchy(&r.variates) }

// FillStandardCauchy fills dst with the values of len(dst) StandardCauchy
// calls: standard_cauchy(n).
func (r *RandomState) FillStandardCauchy(dst []float64) {
	fillCauchy(&r.variates, dst)
}
