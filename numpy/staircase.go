package numpy

import "math"

// A staircase is the function that a search by inversion computes of its
// uniform number, as a table: the search subtracts probabilities from it while
// it exceeds them. Subtraction is monotonic, also when it rounds, and so are the
// comparisons: every result is that of an interval of uniform numbers, of which
// the table has the exact ends.
type staircase struct {
	ends  [maxSteps + 1]float64 // ends[x] is the least number whose result is above x; NaN behind the last
	first [guides]uint8         // the result for i/guides
}

const (
	maxSteps = 87 // the most that binomialInversion has
	guides   = 256
)

// init makes s the table for the probabilities p of the results 0, 1, ...; what
// exceeds them all has the result len(p).
func (s *staircase) init(p []float64) {
	// above reports whether the result for u is above x.
	above := func(u float64, x int) bool {
		for _, v := range p[:x+1] {
			if !(u > v) {
				return false
			}
			u -= v
		}
		return true
	}
	sum := 0.0
	top := math.Float64bits(1)
	for x, v := range p {
		// Double steps from near the end to both sides of it, then halve.
		sum += v
		low := math.Float64bits(min(sum, 1))
		high := low
		for step := uint64(1); low > 0 && above(math.Float64frombits(low), x); step *= 2 {
			high, low = low, low-min(low, step)
		}
		for step := uint64(1); high < top && !above(math.Float64frombits(high), x); step *= 2 {
			low, high = high, min(high+step, top)
		}
		for high-low > 1 {
			if mid := low + (high-low)/2; above(math.Float64frombits(mid), x) {
				high = mid
			} else {
				low = mid
			}
		}
		s.ends[x] = math.Float64frombits(high)
		if high == top { // and so are the following ones
			p = p[:x+1]
			break
		}
	}
	s.ends[len(p)] = math.NaN()
	x := 0
	for i := range s.first {
		for s.ends[x] <= float64(i)/guides {
			x++
		}
		s.first[i] = uint8(x)
	}
}

// result returns the result for u.
func (s *staircase) result(u float64) int {
	x := int(s.first[uint8(int(u*guides))])
	for u >= s.ends[x] {
		x++
	}
	return x
}
