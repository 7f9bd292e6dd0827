package numpy

import "math"

// Hypergeometric returns how many of nsample balls, drawn from an urn without
// putting them back, are among the ngood: NumPy's
// hypergeometric(ngood, nbad, nsample). It panics unless ngood and nbad are
// >= 0 and 1 <= nsample <= ngood+nbad.
func (r *RandomState) Hypergeometric(ngood, nbad, nsample int64) int64 {
	checkLegacyHypergeometric("Hypergeometric", ngood, nbad, nsample)
	if nsample <= legacyFew {
		return legacyHYP(r.bits, ngood, nbad, nsample)
	}
	return r.oneHRUA(ngood, nbad, nsample)
}

// FillHypergeometric fills dst with the values of len(dst) Hypergeometric
// calls: hypergeometric(ngood, nbad, nsample, n).
func (r *RandomState) FillHypergeometric(dst []int64, ngood, nbad, nsample int64) {
	checkLegacyHypergeometric("FillHypergeometric", ngood, nbad, nsample)
	if nsample > legacyFew {
		r.hrua(ngood, nbad, nsample, len(dst)).fill(r.Workers, r.bits, dst)
		return
	}
	fillLegacyHYP(r.bits, dst, ngood, nbad, nsample)
}

// HypergeometricEach fills dst, dst[i] with the value of
// Hypergeometric(ngood[i], nbad[i], nsample[i]): hypergeometric of arrays. A
// slice of one element stands for all.
func (r *RandomState) HypergeometricEach(dst, ngood, nbad, nsample []int64) {
	each3("HypergeometricEach", dst, ngood, nbad, nsample, checkLegacyHypergeometric,
		func(ngood, nbad, nsample int64) int64 { return legacyHypergeometric(r.bits, ngood, nbad, nsample) })
}

func checkLegacyHypergeometric(method string, ngood, nbad, nsample int64) {
	checkCount64(method, "ngood", ngood)
	checkCount64(method, "nbad", nbad)
	if nsample < 1 {
		badParam(method, "nsample", nsample, ">= 1")
	}
	if ngood+nbad < nsample { // or the sum does not fit an int64
		badParam(method, "nsample", nsample, "<= ngood+nbad < 2^63")
	}
}

// legacyFew is the largest sample that is drawn ball by ball.
const legacyFew = 10

// legacyHypergeometric is random_hypergeometric_original of
// numpy/random/src/legacy/legacy-distributions.c.
func legacyHypergeometric(b BitGenerator, good, bad, sample int64) int64 {
	if sample > legacyFew {
		var s hruaSampler
		s.init(good, bad, sample, true)
		return s.draw(b)
	}
	return legacyHYP(b, good, bad, sample)
}

// legacyHYP draws balls one by one: a uniform number plus the share of the
// rarer kind in what is left has the integer part 1 if such a ball is drawn.
func legacyHYP(b BitGenerator, good, bad, sample int64) int64 {
	d1 := bad + good - sample
	d2 := float64(min(bad, good))
	y := d2
	for k := sample; y > 0 && k > 0; k-- {
		u := b.Float64()
		y -= math.Floor(u + y/float64(d1+k))
	}
	return legacyOfRarer(truncate(d2-y), good, bad, sample)
}

// legacyOfRarer returns the value, given the number of balls of the rarer kind.
func legacyOfRarer(z, good, bad, sample int64) int64 {
	if good > bad {
		return sample - z
	}
	return z
}

// fillLegacyHYP fills dst with the values of legacyHYP. If the rarer kind cannot
// run out, each takes as many numbers as balls, and four are made at a time: the
// balls of one wait for each other.
func fillLegacyHYP(b BitGenerator, dst []int64, good, bad, sample int64) {
	rarer := min(good, bad)
	if rarer >= sample && good+bad < 1<<50 {
		var buf [4 * legacyFew]float64
		us := buf[:4*sample]
		for ; len(dst) >= 4; dst = dst[4:] {
			fillDoubles(b, us)
			u0, u1, u2, u3 := us[:sample], us[sample:2*sample], us[2*sample:3*sample], us[3*sample:]
			y := float64(rarer)
			y0, y1, y2, y3 := y, y, y, y
			for i := range u0 {
				left := float64(bad + good - int64(i))
				y0 -= math.Floor(u0[i] + y0/left)
				y1 -= math.Floor(u1[i] + y1/left)
				y2 -= math.Floor(u2[i] + y2/left)
				y3 -= math.Floor(u3[i] + y3/left)
			}
			for i, rest := range [4]float64{y0, y1, y2, y3} {
				dst[i] = legacyOfRarer(truncate(y-rest), good, bad, sample)
			}
		}
	}
	for i := range dst {
		dst[i] = legacyHYP(b, good, bad, sample)
	}
}
