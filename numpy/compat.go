package numpy

import (
	"strconv"
	"strings"
)

// A Compatibility says for which older release of NumPy, and which C library
// below it, a Generator or RandomState gives its values. The zero
// Compatibility is the release that this package follows, NumPy 2.5, over
// glibc before 2.41. Compatibilities can be compared.
type Compatibility struct {
	changed     changes
	multinomial bool // RandomState's is built on Generator's binomial
}

// Compat returns what makes the streams of a release of NumPy, from 1.22 to
// 2.5: version is numpy.__version__ of a final release, such as "1.26.4"; the
// patch level may be left out and is 0 then. Other versions are a
// *[ValueError].
//
// Between these releases the following streams changed, and no others:
//
//	before 1.25   geometric            results of 2^63 and more are -2^63
//	              dirichlet            alpha = 0 is refused
//	before 1.26   beta (a, b <= 1)     draws whose powers both underflow are rejected
//	before 2.1    beta (a, b <= 1)     draws of which one power underflows give 0 or 1
//	              zipf                 draws beyond 2^63 are made, and rejected
//	before 2.3.4  wald                 a formula that loses digits
//	before 2.4    binomial (n*p <= 30) probabilities from log(1-p), not log1p(-p)
//	              multinomial          likewise
//	before 2.5    binomial (n*p > 30)  a wrong constant in the last test
//	              multinomial          likewise
//	              RandomState.multinomial: draws nothing for an outcome of probability 0
//
// A dirichlet with small alpha is made of beta numbers. As in the release
// itself, beta may not return, before 1.26, for parameters so small that every
// draw underflows, nor zipf, before 2.1, from 1025 on. (A dirichlet that does
// not return in 1.25, as only zeros follow in alpha, does here.)
//
// Seeding has not changed. What releases before 2.5.1 accept as a nested
// sequence of entropy is the flat sequence of its elements.
func Compat(version string) (Compatibility, error) {
	v, ok := parseVersion(version)
	if !ok {
		return Compatibility{}, &ValueError{"no final release of NumPy from 1.22 to 2.5: " + quoteShort(version)}
	}
	before := func(release ...int) bool { return v.less(numpyVersion(append(release, 0, 0))) }
	return Compatibility{
		changed: changes{
			geometricWraps:    before(1, 25),
			dirichletPositive: before(1, 25),
			betaRejectsZero:   before(1, 26),
			betaLogSum:        before(2, 1) && !before(1, 26),
			zipfUntruncated:   before(2, 1),
			waldCancels:       before(2, 3, 4),
			binomialLogQ:      before(2, 4),
			binomialIntTerms:  before(2, 4),
			binomialOldSeries: before(2, 5),
		},
		multinomial: before(2, 5),
	}, nil
}

// Glibc241 returns c with the logarithm of glibc 2.41 and later, which is
// rounded better. It concerns the float32 numbers of StandardNormal32 and
// StandardExponential32, and what is made of them, in the tails: 1 in 4000 and
// 1 in 2200 values are affected, and about 4 % of these differ, in the last
// bit.
func (c Compatibility) Glibc241() Compatibility {
	c.changed.log1pf241 = true
	return c
}

// SetCompat makes g give the values of an older release from now on. Generators
// that g spawns afterwards do too. The state of g does not contain c.
func (g *Generator) SetCompat(c Compatibility) { g.changed, g.last = c.changed, nil }

// SetCompat makes r give the values of an older release from now on. Only
// Multinomial, and for n beyond 2^53 Binomial, have ever changed. The state of
// r does not contain c.
func (r *RandomState) SetCompat(c Compatibility) {
	r.changed, r.last = legacyChanges, nil
	r.changed.binomialIntTerms = c.changed.binomialIntTerms
	r.multinomialAs = nil
	if c.multinomial {
		r.multinomialAs = &c.changed
	}
}

// A numpyVersion is major, minor and patch level.
type numpyVersion [3]int

func (v numpyVersion) less(w numpyVersion) bool {
	for i := range v {
		if v[i] != w[i] {
			return v[i] < w[i]
		}
	}
	return false
}

// parseVersion reads the version of a release that Compat knows.
func parseVersion(s string) (v numpyVersion, ok bool) {
	parts := strings.Split(s, ".")
	if len(parts) < 2 || len(parts) > 3 {
		return v, false
	}
	for i, p := range parts {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || strconv.FormatUint(n, 10) != p {
			return v, false
		}
		v[i] = int(n)
	}
	switch v[0] {
	case 1:
		return v, 22 <= v[1] && v[1] <= 26
	case 2:
		return v, v[1] <= 5
	}
	return v, false
}
