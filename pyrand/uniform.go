package pyrand

import "math"

// Uniform returns a float uniform between a and b: uniform(a, b). Rounding may
// give b itself.
func (r *Random) Uniform(a, b float64) float64 {
	return a + float64((b-a)*r.Random())
}

// Triangular returns a float of the symmetric triangular distribution between
// low and high: triangular(low, high).
func (r *Random) Triangular(low, high float64) float64 {
	return r.triangular(low, high, 0.5)
}

// TriangularMode returns a float of the triangular distribution between low
// and high with the given mode: triangular(low, high, mode). A mode outside is
// not refused. It returns low if low == high.
func (r *Random) TriangularMode(low, high, mode float64) float64 {
	if high-low == 0 { // division by zero
		r.Random()
		return low
	}
	return r.triangular(low, high, (mode-low)/(high-low))
}

// triangular has the mode as a fraction c of the way from low to high.
func (r *Random) triangular(low, high, c float64) float64 {
	u := r.Random()
	if u > c {
		u, c = 1-u, 1-c
		low, high = high, low
	}
	return low + float64((high-low)*math.Sqrt(u*c))
}
