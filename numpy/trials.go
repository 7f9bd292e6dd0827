package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// Every attempt of gammaSampler.above1 takes a normal number and a uniform one,
// whatever the shape and whatever comes of it. So the fills of several such
// numbers, even of different shapes, find their attempts ahead in the words
// without knowing yet which of them succeed. So do those of Wald numbers, which
// take the same.

// A trials is a block of attempts that are ahead.
type trials struct {
	x, u    [wordBlock / 2]float64 // the normal numbers, and the uniform ones
	n, next int
}

// gamma returns the next value of s, the first of so many of all samplers. Its
// shape is above 1, and c the greatest of theirs.
func (a *trials) gamma(v *variates, s *gammaSampler, draws int, c float64) float64 {
	for {
		for a.next < a.n {
			x, u := a.x[a.next], a.u[a.next]
			a.next++
			t := 1 + float64(s.c*x)
			t = float64(t * t * t)
			if s.acceptsAtOnce(x, u) || s.acceptsLate(x, t, u) {
				return float64(s.b * t)
			}
		}
		if a.take(v, draws, c); a.n == 0 {
			return s.above1(v)
		}
	}
}

// fillAbove1 fills dst with the values of above1.
func (s *gammaSampler) fillAbove1(v *variates, dst []float64) {
	var a trials
	for len(dst) > 0 {
		if a.take(v, len(dst), s.c); a.n == 0 {
			dst[0] = s.above1(v)
			dst = dst[1:]
			continue
		}
		dst = dst[s.valuesAbove1(dst, a.x[:a.n], a.u[:a.n]):]
	}
}

// valuesAbove1 makes attempts of above1 with numbers that runAbove1 found. It
// writes the values to dst, which may be as many, and returns their number.
func (s *gammaSampler) valuesAbove1(dst, xs, us []float64) (k int) {
	for i, x := range xs {
		t := 1 + float64(s.c*x)
		t = float64(t * t * t)
		dst[k] = float64(s.b * t)
		if u := us[i]; s.acceptsAtOnce(x, u) || s.acceptsLate(x, t, u) {
			k++
		}
	}
	return k
}

// take takes attempts of as many draws as are to come: no more than these need
// in any case. It stops at what is out of the ordinary, which is for above1,
// and may take none.
func (a *trials) take(v *variates, draws int, c float64) {
	a.n, a.next = 0, 0
	v.need(2*draws - 1)
	if v.legacy {
		a.takePairs(v, c)
		return
	}
	a.n = v.ahead.runAbove1(a.x[:], a.u[:], c)
}

// runAbove1 writes the numbers of attempts of above1 to x and u, as long as
// they take two words of r each, and returns how many.
func (r *wordReader) runAbove1(x, u []float64, c float64) int {
	words := r.words[r.next:]
	n := min(len(x), len(u), len(words)/2)
	for i := range n {
		w := words[2*i]
		y, k := normalPoint(w)
		if normalAcross(w) >= k || outOfReach(y, c) {
			n = i
			break
		}
		x[i], u[i] = y, r.doubleOf(words[2*i+1])
	}
	r.next += 2 * n
	return n
}

// takePairs is take for RandomState: the two normal numbers of a pair come
// before the uniform ones of both.
func (a *trials) takePairs(v *variates, c float64) {
	if v.hasGauss {
		return
	}
	const most = wordBlock / 4
	var xs, ys, squares, logs [most]float64
	var ends [most]int
	r := &v.ahead.wordReader
	n := 0
	for i := r.next; i+4 <= len(r.words); i += 2 {
		w := r.words[i : i+4 : i+4]
		x, y, rr := polarPoint(r.doubleOf(w[0]), r.doubleOf(w[1]))
		if rr >= 1 || rr == 0 {
			continue
		}
		i += 2
		a.u[2*n], a.u[2*n+1] = r.doubleOf(w[2]), r.doubleOf(w[3])
		xs[n], ys[n], squares[n], ends[n] = x, y, rr, i+2
		n++
	}
	copy(logs[:n], squares[:n])
	libm.LogSlice(logs[:n])
	for i, l := range logs[:n] {
		f := math.Sqrt(-2 * l / squares[i])
		first, second := float64(f*ys[i]), float64(f*xs[i])
		if outOfReach(first, c) || outOfReach(second, c) {
			break
		}
		a.x[2*i], a.x[2*i+1] = first, second
		a.n = 2*i + 2
		r.next = ends[i]
	}
}

// outOfReach reports whether the attempt of a normal number x may fail before
// it takes a uniform number.
func outOfReach(x, c float64) bool { return 1+float64(c*x) <= 0 }
