package peer

import "slices"

// A Sample is what the rounds of a run measured, in nanoseconds per value.
type Sample []float64

// Quartile returns quartile i (0 to 4) of s, the median being 2, by linear
// interpolation. It panics if s is empty.
func (s Sample) Quartile(i int) float64 {
	sorted := slices.Sorted(slices.Values(s))
	at := float64(i) / 4 * float64(len(sorted)-1)
	low := int(at)
	if low == len(sorted)-1 {
		return sorted[low]
	}
	return sorted[low] + (at-float64(low))*(sorted[low+1]-sorted[low])
}

// Median returns the median of s.
func (s Sample) Median() float64 { return s.Quartile(2) }

// Spread returns the distance of the quartiles of s as a part of the median.
func (s Sample) Spread() float64 { return (s.Quartile(3) - s.Quartile(1)) / s.Median() }

// Ratio returns the median of the ratios s[i]/t[i], each of one round.
func Ratio(s, t Sample) float64 {
	var r Sample
	for i := range min(len(s), len(t)) {
		r = append(r, s[i]/t[i])
	}
	return r.Median()
}
