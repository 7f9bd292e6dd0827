package numpy

import "github.com/seedtree/seedtree/pcg"

// Samplers whose attempts take a varying number of words draw from a variates,
// word by word. Their fills tell it between values how many words are needed at
// least, so that it can take blocks of them ahead and never takes a word too
// many. Outside of a fill no words are ahead.

// An ahead is a block of words that were taken ahead.
type ahead struct {
	wordReader
	block *[wordBlock]uint64 // nil before the first long fill
}

// aheadFrom is the number of words that are worth a block.
const aheadFrom = 32

// need tells that the next draws take so many words at least.
func (v *variates) need(words int) {
	if v.ahead.next == len(v.ahead.words) && words >= aheadFrom {
		v.takeAhead(words)
	}
}

func (v *variates) takeAhead(words int) {
	r, known := reader(v.bits)
	if !known {
		return
	}
	if v.ahead.block == nil {
		v.ahead.block = new([wordBlock]uint64)
	}
	r.words = v.ahead.block[:min(words, wordBlock)]
	fillWords(v.bits, r.words)
	v.ahead.wordReader = r
}

// double returns a uniform number.
func (v *variates) double() float64 {
	r := &v.ahead.wordReader
	if r.next < len(r.words) {
		r.next++
		return r.doubleOf(r.words[r.next-1])
	}
	if b, ok := v.bits.(*pcg.PCG64); ok { // nearly always
		return b.Float64()
	}
	return v.bits.Float64()
}

// doublePair returns two uniform numbers.
func (v *variates) doublePair() (first, second float64) {
	if b, ok := v.bits.(*pcg.PCG64); ok && v.ahead.next == len(v.ahead.words) { // nearly always
		return b.Float64(), b.Float64()
	}
	first = v.double()
	return first, v.double()
}

// normal returns a standard normal number.
func (v *variates) normal() float64 {
	r := &v.ahead.wordReader
	if r.next == len(r.words) {
		if v.legacy {
			return v.polarNormal()
		}
		return v.zigguratNormal()
	}
	if v.legacy {
		return v.polarAhead()
	}
	u := r.words[r.next]
	if x, k := normalPoint(u); normalAcross(u) < k {
		r.next++
		return x
	}
	return r.normal(v.bits)
}

// polarAhead is polarNormal from words that are ahead.
func (v *variates) polarAhead() float64 {
	if v.hasGauss {
		v.hasGauss = false
		return v.gauss
	}
	for {
		x := v.double()
		first, second, ok := polarPair(x, v.double())
		if ok {
			v.gauss, v.hasGauss = second, true
			return first
		}
	}
}

// exponential returns a standard exponential number.
func (v *variates) exponential() float64 {
	if v.legacy {
		return inverseExponential(v.double())
	}
	r := &v.ahead.wordReader
	if r.next == len(r.words) {
		return v.zigguratExponential()
	}
	u := r.words[r.next]
	if x, k := exponentialPoint(u); u>>11 < k {
		r.next++
		return x
	}
	return r.exponential(v.bits)
}
