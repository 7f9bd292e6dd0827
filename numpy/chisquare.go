package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

func chisquare(v *variates, slot int, df float64) float64 {
	return float64(2 * gamma(v, slot, float64(df/2)))
}

// A noncentralSampler draws noncentral chi-square numbers.
type noncentralSampler struct {
	df, nonc float64
	root     float64      // of nonc, if df > 1
	gamma    gammaSampler // half the central part, if nonc = 0 or df > 1

	// Half of what is drawn after the most frequent Poisson numbers otherwise,
	// and the limit of their products if they are small.
	mixture [4]gammaSampler
	limit   float64
}

func (s *noncentralSampler) init(df, nonc float64) {
	s.df, s.nonc, s.gamma, s.root = df, nonc, gammaSampler{}, 0
	switch {
	case nonc == 0:
		s.gamma = newGamma(float64(df / 2))
	case df > 1:
		s.gamma, s.root = newGamma(float64((df-1)/2)), math.Sqrt(nonc)
	default:
		s.limit = 0
		if lam := nonc / 2; lam > 0 && lam < poissonSmall { // it may underflow
			s.limit = libm.Exp(-lam)
		}
		for i := range s.mixture {
			s.mixture[i] = newGamma(float64((df + float64(2*i)) / 2))
		}
	}
}

// draw is random_noncentral_chisquare, which in RandomState does not look for
// NaN first.
func (s *noncentralSampler) draw(v *variates) float64 {
	switch {
	case s.nonc != s.nonc && !v.legacy:
		return s.nonc
	case s.nonc == 0:
		return float64(2 * s.gamma.draw(v))
	case s.df > 1:
		half := s.gamma.draw(v)
		return s.sum(half, v.normal())
	}
	i := s.poisson(v)
	var x float64
	if i >= 0 && i < int64(len(s.mixture)) {
		x = s.mixture[i].draw(v)
	} else {
		g := newGamma(float64((s.df + float64(2*i)) / 2))
		x = g.draw(v)
	}
	if s.nonc != s.nonc {
		return s.nonc
	}
	return float64(2 * x)
}

// sum returns the value for df > 1.
func (s *noncentralSampler) sum(half, normal float64) float64 {
	n := normal + s.root
	return float64(2*half) + float64(n*n)
}

// poisson returns the number that chooses from the mixture. The choice is a
// branch anyway, so small numbers are counted by branches that foretell it.
func (s *noncentralSampler) poisson(v *variates) (k int64) {
	if !(s.limit > 0) {
		return v.onePoisson(s.nonc / 2)
	}
	for product := v.double(); product > s.limit; product *= v.double() {
		k++
	}
	return k
}

// need tells v of so many draws to come, each of a word at least.
func (s *noncentralSampler) need(v *variates, draws int) {
	if s.gamma.shape != 0 || s.nonc/2 > 0 {
		v.need(draws)
	}
}

// noncentralChisquare returns one noncentral chi-square number.
func noncentralChisquare(v *variates, df, nonc float64) float64 {
	if v.few() {
		var s noncentralSampler
		s.init(df, nonc)
		return s.draw(v)
	}
	return v.noncentralOf(df, nonc).draw(v)
}

// noncentralOf returns the sampler for df and nonc, the last one if it was for
// those.
func (v *variates) noncentralOf(df, nonc float64) *noncentralSampler {
	s := &v.recall().noncentral
	if s.df != df || s.nonc != nonc {
		s.init(df, nonc)
	}
	return s
}

// fillNoncentralChisquare fills dst with the values of noncentralChisquare.
func fillNoncentralChisquare(v *variates, dst []float64, df, nonc float64) {
	s := v.noncentralOf(df, nonc)
	if v.legacy && s.df > 1 && s.gamma.shape == 1 {
		s.fillOfExponentials(v, dst)
		return
	}
	for i := range dst {
		s.need(v, len(dst)-i)
		dst[i] = s.draw(v)
	}
}

// fillOfExponentials fills dst with the values of draw in RandomState where half
// the central part is an exponential number. Between two normal numbers is the
// uniform one that the latter's exponential number is made of, so that they are
// trials, of all values but the first; the last one is kept for the next value.
func (s *noncentralSampler) fillOfExponentials(v *variates, dst []float64) {
	if len(dst) == 0 {
		return
	}
	var t trials
	var halves [wordBlock / 2]float64
	for u := v.double(); ; {
		if t.take(v, len(dst)-1, 0); t.n == 0 {
			dst[0] = s.sum(inverseExponential(u), v.normal())
			if dst = dst[1:]; len(dst) == 0 {
				return
			}
			u = v.double()
			continue
		}
		halves[0] = u
		copy(halves[1:t.n], t.u[:])
		u = t.u[t.n-1]
		inverseExponentials(halves[:t.n])
		for i, x := range t.x[:t.n] {
			dst[i] = s.sum(halves[i], x)
		}
		dst = dst[t.n:]
	}
}

// Chisquare returns a chi-square number of df degrees of freedom: NumPy's
// chisquare(df). It panics unless df > 0 or NaN.
func (g *Generator) Chisquare(df float64) float64 {
	checkDF("Chisquare", df)
	return chisquare(&g.variates, 0, df)
}

// FillChisquare fills dst with the values of len(dst) Chisquare calls:
// chisquare(df, n).
func (g *Generator) FillChisquare(dst []float64, df float64) {
	checkDF("FillChisquare", df)
	g.fillOfGammas(g.Workers, dst, float64(df/2), transform{multiply, 2, 0})
}

// ChisquareEach fills dst, dst[i] with the value of Chisquare(df[i]):
// chisquare of an array. A slice of one element stands for all.
func (g *Generator) ChisquareEach(dst, df []float64) {
	each1("ChisquareEach", dst, df, checkDF, func(df float64) float64 { return chisquare(&g.variates, 0, df) })
}

// NoncentralChisquare returns a noncentral chi-square number of df degrees of
// freedom and noncentrality nonc: NumPy's noncentral_chisquare(df, nonc). NaN
// for nonc gives NaN and costs nothing. It panics unless df > 0 or NaN and
// nonc >= 0 (not -0) or NaN.
func (g *Generator) NoncentralChisquare(df, nonc float64) float64 {
	checkNoncentral("NoncentralChisquare", df, nonc)
	return noncentralChisquare(&g.variates, df, nonc)
}

// FillNoncentralChisquare fills dst with the values of len(dst)
// NoncentralChisquare calls: noncentral_chisquare(df, nonc, n).
func (g *Generator) FillNoncentralChisquare(dst []float64, df, nonc float64) {
	checkNoncentral("FillNoncentralChisquare", df, nonc)
	fillNoncentralChisquare(&g.variates, dst, df, nonc)
}

// NoncentralChisquareEach fills dst, dst[i] with the value of
// NoncentralChisquare(df[i], nonc[i]): noncentral_chisquare of arrays. A slice
// of one element stands for all.
func (g *Generator) NoncentralChisquareEach(dst, df, nonc []float64) {
	each2("NoncentralChisquareEach", dst, df, nonc, checkNoncentral, func(df, nonc float64) float64 {
		return noncentralChisquare(&g.variates, df, nonc)
	})
}

func checkDF(method string, df float64) { checkPositive(method, "df", df) }

func checkNoncentral(method string, df, nonc float64) {
	checkPositive(method, "df", df)
	checkNonNegative(method, "nonc", nonc)
}
