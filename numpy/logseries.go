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
	s := &v.recall().restLog
	if s.p != p {
		s.p = p
		if v.legacy {
			s.log = libm.Log(1 - p)
		} else {
			s.log = libm.Log1p(-p)
		}
	}
	return s.log
}

// logseries is A. W. Kemp, "Efficient Generation of Logarithmically
// Distributed Pseudo-Random Variables", Applied Statistics 30, 1981, algorithm
// LK; logq is the logarithm of 1-p.
func logseries(r *variates, p, logq float64) int64 {
	for {
		v := r.double()
		if v >= p {
			return 1
		}
		u := r.double()
		var q float64
		if r.changed.logseriesPlain {
			q = 1 - libm.Exp(logq*u)
		} else {
			q = -libm.Expm1(logq * u)
		}
		if v <= q*q {
			k := truncate(math.Floor(1 + libm.Log(v)/libm.Log(q)))
			if k < 1 || v == 0 {
				continue
			}
			return k
		}
		if v >= q {
			return 1
		}
		return 2
	}
}

// fillLogseries fills dst with the values of logseries, which take one word at
// least.
func fillLogseries(r *variates, dst []int64, p, logq float64) {
	for i := range dst {
		r.need(len(dst) - i)
		dst[i] = logseries(r, p, logq)
	}
}

// Logseries returns a number of the logarithmic series distribution: NumPy's
// logseries(p). It panics unless 0 <= p < 1.
func (g *Generator) Logseries(p float64) int64 {
	checkLogseries("Logseries", p)
	return logseries(&g.variates, p, g.restLog(p))
}

// FillLogseries fills dst with the values of len(dst) Logseries calls:
// logseries(p, n).
func (g *Generator) FillLogseries(dst []int64, p float64) {
	checkLogseries("FillLogseries", p)
	fillLogseries(&g.variates, dst, p, libm.Log1p(-p))
}

// LogseriesEach fills dst, dst[i] with the value of Logseries(p[i]): logseries
// of an array. A slice of one element stands for all.
func (g *Generator) LogseriesEach(dst []int64, p []float64) {
	each1("LogseriesEach", dst, p, checkLogseries, func(p float64) int64 {
		return logseries(&g.variates, p, libm.Log1p(-p))
	})
}

func checkLogseries(method string, p float64) {
	if !(p >= 0 && p < 1) {
		badParam(method, "p", p, "in [0, 1)")
	}
}
