package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
)

// RandomState makes its normal numbers in pairs. Where the next pairs begin in
// the words that are ahead depends on what is taken between them, but samplers
// repeat themselves. So several pairs are made together, as far apart as the
// last ones were, and those that turn out to begin elsewhere are made again: the
// fewer of the last ones were of use, the fewer are made.

const (
	pairsTogether = 8
	gapPeriod     = 3 // that of one or three normal numbers per value
)

// A pairs is pairs that are ahead.
type pairs struct {
	first, second [pairsTogether]float64
	begin, end    [pairsTogether]int // their places in the block of words
	n, next       int
	wanted        int // the number to make together

	last int            // the end of the last pair, 0 in a new block
	gaps [gapPeriod]int // the last distances, the oldest at turn
	turn int
}

// clear tells that there is a new block of words.
func (p *pairs) clear() { p.n, p.next, p.last = 0, 0, 0 }

// pair returns the pair at r's next word, or false if the words do not suffice.
func (p *pairs) pair(r *wordReader) (first, second float64, ok bool) {
	if p.last > 0 {
		p.gaps[p.turn] = r.next - p.last
		p.turn = (p.turn + 1) % gapPeriod
	}
	if p.next == p.n || p.begin[p.next] != r.next {
		if p.next < p.n {
			p.wanted = max(p.next, 1)
		} else {
			p.wanted = min(2*p.wanted+1, pairsTogether)
		}
		p.look(r, p.wanted)
		if p.n == 0 {
			p.last = 0
			return 0, 0, false
		}
	}
	i := p.next
	p.next++
	r.next, p.last = p.end[i], p.end[i]
	return p.first[i], p.second[i], true
}

// look makes up to so many pairs from r's next word on.
func (p *pairs) look(r *wordReader, most int) {
	var squares, logs [pairsTogether]float64
	n, turn := 0, p.turn
	for at := r.next; n < most && at+2 <= len(r.words); {
		p.begin[n] = at
		for at+2 <= len(r.words) {
			x := float64(2*r.doubleOf(r.words[at])) - 1
			y := float64(2*r.doubleOf(r.words[at+1])) - 1
			at += 2
			if rr := float64(x*x) + float64(y*y); rr < 1 && rr != 0 {
				p.first[n], p.second[n], squares[n], p.end[n] = y, x, rr, at
				n++
				break
			}
		}
		at += p.gaps[turn]
		turn = (turn + 1) % gapPeriod
	}
	copy(logs[:n], squares[:n])
	libm.LogSlice(logs[:n])
	for i, l := range logs[:n] {
		f := math.Sqrt(-2 * l / squares[i])
		p.first[i], p.second[i] = float64(f*p.first[i]), float64(f*p.second[i])
	}
	p.n, p.next = n, 0
}
