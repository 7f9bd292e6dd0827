package pyrand

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// BinomialVariate returns the number of successes in n trials of probability p:
// binomialvariate(n, p), in CPython since 3.12. It panics if n < 0 or if p is
// not in [0, 1].
//
// A p of 0 or 1 draws nothing. Where a draw of probability 2^-53 makes Python
// 3.13 raise an exception, the draw is repeated (as in 3.14.7) or, in a test
// against log(0), accepted.
func (r *Random) BinomialVariate(n int64, p float64) int64 {
	if n < 0 {
		refuse("BinomialVariate", "n", n, "n >= 0")
	}
	if !(0 <= p && p <= 1) {
		refuse("BinomialVariate", "p", p, "0 <= p <= 1")
	}
	switch {
	case p == 0:
		return 0
	case p == 1:
		return n
	case n == 1:
		if r.Random() < p {
			return 1
		}
		return 0
	case p > 0.5:
		return n - r.binomial(n, 1-p)
	}
	return r.binomial(n, p)
}

func (r *Random) binomial(n int64, p float64) int64 {
	if float64(n)*p < 10 {
		return r.binomialGeometric(n, p)
	}
	return r.binomialBTRS(n, p)
}

// binomialGeometric counts the geometric gaps that fit into n trials: method BG
// of L. Devroye, "Generating the maximum of independent identically distributed
// random variables" and "Non-Uniform Random Variate Generation", 1986.
func (r *Random) binomialGeometric(n int64, p float64) int64 {
	c := libm.Log2(1 - p)
	if c == 0 {
		return 0
	}
	for x := int64(0); ; x++ {
		u := r.Random()
		for u == 0 {
			u = r.Random()
		}
		gap := int64(libm.Log2(u)/c) + 1 // the quotient is in [0, 2^59)
		if gap > n {
			return x
		}
		n -= gap
	}
}

// binomialBTRS is transformed rejection with squeeze, for p <= 1/2 and n*p >=
// 10: W. Hoermann, "The Generation of Binomial Random Variates", Journal of
// Statistical Computation and Simulation 46, 1993.
func (r *Random) binomialBTRS(n int64, p float64) int64 {
	nf := float64(n)
	spq := math.Sqrt(nf * p * (1 - p))
	b := 1.15 + float64(2.53*spq)
	a := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	c := float64(nf*p) + 0.5
	vr := 0.92 - 4.2/b

	var t btrsTest
	for {
		u := r.Random() - 0.5
		us := 0.5 - math.Abs(u)
		kf := math.Floor(float64((float64(2*a)/us+b)*u) + c) // -Inf for us = 0
		if kf < 0 || kf >= 0x1p63 || int64(kf) > n {
			continue
		}
		k := int64(kf)
		v := r.Random()
		if us >= 0.07 && v <= vr {
			return k
		}
		if !t.ready {
			t.init(n, p, spq, b)
		}
		v = float64(v * (t.alpha / (a/(us*us) + b)))
		if libm.Log(v) <= t.bound(k) {
			return k
		}
	}
}

// A btrsTest holds what the full acceptance test of BTRS needs.
type btrsTest struct {
	ready      bool
	alpha, lpq float64
	n, m       int64   // trials, mode
	h          float64 // log of m! (n-m)!
}

func (t *btrsTest) init(n int64, p, spq, b float64) {
	t.ready = true
	t.alpha = (2.83 + 5.1/b) * spq
	t.lpq = libm.Log(p / (1 - p))
	t.n = n
	t.m = int64(math.Floor(float64(uint64(n)+1) * p))
	t.h = t.logFactorials(t.m)
}

// bound is log of P(k) / P(m).
func (t *btrsTest) bound(k int64) float64 {
	return t.h - lgamma(float64(uint64(k)+1)) - lgamma(float64(uint64(t.n-k)+1)) + float64(float64(k-t.m)*t.lpq)
}

func (t *btrsTest) logFactorials(k int64) float64 {
	return lgamma(float64(uint64(k)+1)) + lgamma(float64(uint64(t.n-k)+1))
}
