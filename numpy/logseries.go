package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// A restLog is the logarithm of 1-p.
type restLog struct{ p, log float64 }

// restLog returns the logarithm of 1-p, remembered if p was that of the last
// call.
func (v *variates) restLog(p float64) float64 {
	if v.few() {
		return restLogOf(p, v.legacy)
	}
	s := &v.recall().restLog
	if s.p != p {
		s.p, s.log = p, restLogOf(p, v.legacy)
	}
	return s.log
}

// restLogOf returns the logarithm of 1-p, which RandomState rounds.
func restLogOf(p float64, legacy bool) float64 {
	if legacy {
		return libm.Log(1 - p)
	}
	return libm.Log1p(-p)
}

// A logseriesSampler draws logarithmic series numbers of one p: A. W. Kemp,
// "Efficient Generation of Logarithmically Distributed Pseudo-Random
// Variables", Applied Statistics 30, 1981, algorithm LK. A number v that is p
// or more has the value 1. Otherwise another number u makes q = 1-(1-p)^u, and
// the value is 1 and one for each of the powers q, q^2, ... that v is below.
type logseriesSampler struct {
	p, logq float64 // logq is the logarithm of 1-p
	plain   bool    // q is rounded as RandomState's

	prepared[logseriesTable]
}

// A logseriesTable has q where u is a multiple of 1/256. Between two of them,
//
//	q(u) = part + (1-part)*(1-(1-p)^d), d = u - the lower multiple.
type logseriesTable [256]float64

const (
	logseriesFrom   = 1 << 10 // draws that are worth a logseriesTable
	logseriesLeast  = -4      // lesser logarithms make the series too long
	logseriesMargin = 3e-4
)

func newLogseries(p, logq float64, c *changes) logseriesSampler {
	return logseriesSampler{p: p, logq: logq, plain: c.logseriesPlain}
}

// expect tells of draws to come.
func (s *logseriesSampler) expect(draws int) {
	if !(s.logq >= logseriesLeast) || !s.due(draws, logseriesFrom) {
		return
	}
	for i := range s.known {
		s.known[i] = -libm.Expm1(s.logq * float64(i) / 256)
	}
}

// value returns the value of two numbers, v below p. It reports false where
// NumPy starts over.
func (s *logseriesSampler) value(v, u float64) (int64, bool) {
	if s.used {
		if k, sure := s.count(v, u); sure {
			return k, true
		}
	}
	var q float64
	if s.plain {
		q = 1 - libm.Exp(s.logq*u)
	} else {
		q = -libm.Expm1(s.logq * u)
	}
	if v <= q*q {
		k := truncate(math.Floor(1 + libm.Log(v)/libm.Log(q)))
		return k, k >= 1 && v != 0
	}
	if v >= q {
		return 1, true
	}
	return 2, true
}

// count is value by an approximation of q, if it is sure of the result.
//
// The parabola for 1-exp(h), |h| at most 4/256, has an error of h*h/6 of it,
// and so have q and its powers, up to six times: 2.5e-4. Where none of them is
// within logseriesMargin of v, the quotient of logarithms in value is 3e-6 from
// an integer or more, as the logarithm of q is above -14, and its floor is n.
// RandomState's q has an error of 2^-53, which is little of 2^-20, too.
func (s *logseriesSampler) count(v, u float64) (k int64, sure bool) {
	x := float64(u * 256)
	i := int(x)
	h := float64((x - float64(i)) * (s.logq / 256))
	part := s.known[uint8(i)]
	q := part - float64((1-part)*(h+float64(h*h*0.5)))
	q2 := q * q
	q4 := q2 * q2
	powers := [8]float64{1, q, q2, q2 * q, q4, q4 * q, q4 * q2, 0}
	n := oneIf(v < q) + oneIf(v < powers[2]) + oneIf(v < powers[3]) +
		oneIf(v < powers[4]) + oneIf(v < powers[5]) + oneIf(v < powers[6])
	sure = n < 6 && v < powers[n]*(1-logseriesMargin) && v > powers[n+1]*(1+logseriesMargin) && q > 0x1p-20
	return int64(1 + n), sure
}

// logseries returns one value.
func logseries(r *variates, s *logseriesSampler) int64 {
	for {
		v := r.double()
		if v >= s.p {
			return 1
		}
		if k, ok := s.value(v, r.double()); ok {
			return k
		}
	}
}

// oneLogseries returns one value.
func (r *variates) oneLogseries(p float64) int64 {
	if r.few() {
		s := newLogseries(p, restLogOf(p, r.legacy), &r.changed)
		return logseries(r, &s)
	}
	return logseries(r, r.logseries(p, 1))
}

// logseries returns the sampler for p, the last one if it was for that.
func (r *variates) logseries(p float64, draws int) *logseriesSampler {
	s := &r.recall().logseries
	if s.p != p {
		known := s.cleared()
		*s = newLogseries(p, r.restLog(p), &r.changed)
		s.prepared = known
	}
	s.expect(draws)
	return s
}

// fillLogseries fills dst with the values of logseries.
func fillLogseries(r *variates, dst []int64, p float64) {
	s := r.logseries(p, len(dst))
	var buf [wordBlock]float64
	left := buf[:0] // numbers not yet used, at most one
	for len(dst) > 0 {
		// Every value takes one number at least, the first one of two of which
		// one is left the other.
		n := copy(buf[:], left)
		us := buf[:n+min(len(dst), len(buf)-n)]
		fillDoubles(r.bits, us[n:])
		i, k := 0, 0
		for i+1 < len(us) {
			v, u := us[i], us[i+1]
			if s.used {
				// The value is 1 for v above p, too, as q is below.
				if x, sure := s.count(v, u); sure {
					dst[k] = x
					k++
					i += 1 + oneIf(v < s.p)
					continue
				}
			}
			if v >= s.p {
				dst[k] = 1
				k++
				i++
				continue
			}
			x, ok := s.value(v, u)
			dst[k] = x
			k += oneIf(ok)
			i += 2
		}
		left = us[i:]
		if len(left) == 1 && left[0] >= s.p {
			dst[k] = 1
			k++
			left = left[1:]
		}
		dst = dst[k:]
	}
}

// Logseries returns a number of the logarithmic series distribution: NumPy's
// logseries(p). It panics unless 0 <= p < 1.
func (g *Generator) Logseries(p float64) int64 {
	checkLogseries("Logseries", p)
	return g.oneLogseries(p)
}

// FillLogseries fills dst with the values of len(dst) Logseries calls:
// logseries(p, n).
func (g *Generator) FillLogseries(dst []int64, p float64) {
	checkLogseries("FillLogseries", p)
	fillLogseries(&g.variates, dst, p)
}

// LogseriesEach fills dst, dst[i] with the value of Logseries(p[i]): logseries
// of an array. A slice of one element stands for all.
func (g *Generator) LogseriesEach(dst []int64, p []float64) {
	each1("LogseriesEach", dst, p, checkLogseries, func(p float64) int64 {
		s := newLogseries(p, libm.Log1p(-p), &g.changed)
		return logseries(&g.variates, &s)
	})
}

func checkLogseries(method string, p float64) {
	if !(p >= 0 && p < 1) {
		badParam(method, "p", p, "in [0, 1)")
	}
}
