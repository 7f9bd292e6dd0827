package numpy

import (
	"math"
	"sort"
)

// The methods of the choice family return indices in [0, pop). Take picks the
// elements; ChoiceOf does both for one.

// Choice returns a number in [0, pop): NumPy's choice(pop), which is
// integers(0, pop). It panics unless pop > 0.
func (g *Generator) Choice(pop int) int {
	checkPopulation("Choice", pop)
	return int(bounded64(g.bits, uint64(pop-1)))
}

// FillChoice fills dst with the values of len(dst) Choice calls:
// choice(pop, n).
func (g *Generator) FillChoice(dst []int, pop int) {
	if len(dst) > 0 { // NumPy does not look at the population of no values
		checkPopulation("FillChoice", pop)
		fillIntegers(g.bits, dst, 0, uint64(pop-1))
	}
}

func checkPopulation(method string, pop int) {
	if pop <= 0 {
		panic(&ParamError{method, "pop", pop, "pop > 0"})
	}
}

// ChoiceOf returns a random element of a: NumPy's choice(a). It panics if a is
// empty.
func ChoiceOf[S ~[]T, T any](g *Generator, a S) T {
	checkPopulation("ChoiceOf", len(a))
	return a[bounded64(g.bits, uint64(len(a)-1))]
}

// Take returns the elements of a at the given indices, which the choice
// methods and Permutation yield: NumPy's a.take(indices).
func Take[S ~[]T, T any](a S, indices []int) S {
	out := make(S, len(indices))
	for i, j := range indices {
		out[i] = a[j]
	}
	return out
}

// ChoiceNoReplace returns size different numbers in [0, pop), in random order:
// NumPy's choice(pop, size, replace=False). It panics unless
// 0 <= size <= pop. The memory it needs grows with size, as long as pop is at
// most 10000 or size at most pop/50, and with pop otherwise.
func (g *Generator) ChoiceNoReplace(pop, size int) []int {
	checkSample("ChoiceNoReplace", pop, size)
	dst := make([]int, size)
	g.choose(dst, pop, true)
	return dst
}

// FillChoiceNoReplace fills dst with the value of ChoiceNoReplace(pop,
// len(dst)).
func (g *Generator) FillChoiceNoReplace(dst []int, pop int) {
	checkSample("FillChoiceNoReplace", pop, len(dst))
	g.choose(dst, pop, true)
}

// ChoiceNoReplaceUnshuffled is [Generator.ChoiceNoReplace] without the last
// shuffle: choice(pop, size, replace=False, shuffle=False). Every set of
// numbers is equally likely, but not every order. The limit on size is pop/20.
func (g *Generator) ChoiceNoReplaceUnshuffled(pop, size int) []int {
	checkSample("ChoiceNoReplaceUnshuffled", pop, size)
	dst := make([]int, size)
	g.choose(dst, pop, false)
	return dst
}

// FillChoiceNoReplaceUnshuffled fills dst with the value of
// ChoiceNoReplaceUnshuffled(pop, len(dst)).
func (g *Generator) FillChoiceNoReplaceUnshuffled(dst []int, pop int) {
	checkSample("FillChoiceNoReplaceUnshuffled", pop, len(dst))
	g.choose(dst, pop, false)
}

func checkSample(method string, pop, size int) {
	if size < 0 {
		panic(&ParamError{method, "size", size, "size >= 0"})
	}
	if size > pop {
		panic(&ParamError{method, "size", size, "size <= pop"})
	}
}

// choose fills dst with different numbers in [0, pop) by one of the two
// algorithms of Generator.choice (numpy/random/_generator.pyx).
func (g *Generator) choose(dst []int, pop int, shuffled bool) {
	b, size := g.bits, len(dst)
	cutoff := 50
	if !shuffled {
		cutoff = 20
	}
	if pop > 10000 && size > pop/cutoff {
		if pop > maxScratch && uint64(pop) < 1<<32 {
			chooseTail(b, dst, make([]uint32, pop)) // half the memory to go through
		} else {
			chooseTail(b, dst, g.scratchInts(pop))
		}
		return
	}
	// R. Floyd's algorithm, in J. Bentley, "Programming Pearls: a sample of
	// brilliance", CACM 30, 1987: a number already taken makes way for the
	// largest one possible, which cannot have been taken.
	set := taken(g.scratchInts(1 + int(maskOf(uint64(size)+uint64(size)/2))))
	clear(set)
	for i := range dst {
		j := pop - size + i
		v := int(bounded64(b, uint64(j)))
		if !set.add(v) {
			v = j
			set.add(v)
		}
		dst[i] = v
	}
	if shuffled {
		shuffleDown(b, dst, 1)
	}
}

// chooseTail fills dst with the tail of a Fisher-Yates shuffle of the numbers
// below len(all), in all.
func chooseTail[T int | uint32](b BitGenerator, dst []int, all []T) {
	for i := range all {
		all[i] = T(i)
	}
	first := len(all) - len(dst)
	shuffleDown(b, all, max(first, 1))
	for i, x := range all[first:] {
		dst[i] = int(x)
	}
}

// taken is a set of non-negative integers: an open hash table with a power of
// two of places, which hold a number plus one, or 0.
type taken []int

// add puts v into the set and reports whether it was not there before.
func (t taken) add(v int) bool {
	mask := len(t) - 1
	for i := v & mask; ; i = (i + 1) & mask {
		switch t[i] {
		case 0:
			t[i] = v + 1
			return true
		case v + 1:
			return false
		}
	}
}

// shuffleDown exchanges s[i] and s[j], j uniform in [0, i], for i from
// len(s)-1 down to first, which is positive: _shuffle_int of
// numpy/random/_generator.pyx, which multiplies where the method shuffle
// masks.
func shuffleDown[T any](b BitGenerator, s []T, first int) {
	i := len(s) - 1
	for ; uint64(i) >= 1<<32-1 && i >= first; i-- {
		j := bounded64(b, uint64(i))
		s[i], s[j] = s[j], s[i]
	}
	var buf wordBuf
	for i >= first {
		for _, j := range buf.boundedDown(b, uint32(i), i-first+1) {
			s[i], s[j] = s[j], s[i]
			i--
		}
	}
}

// ChoiceP returns a number in [0, len(p)) that is i with probability p[i]:
// NumPy's choice(len(p), p=p). It costs one word and, as the sum of p is
// checked every time, time in proportion to len(p).
//
// It panics if p is empty, has a NaN or negative number, or if its sum differs
// from 1 by more than 2^-26.
func (g *Generator) ChoiceP(p []float64) int {
	return choiceP(g.bits, p)
}

// choiceP is shared by Generator and RandomState. It sums p once, and then again
// in the one part of 64 where the index is.
func choiceP(b BitGenerator, p []float64) int {
	var before [64]float64 // sums of all parts before one
	size := (len(p) + len(before) - 1) / len(before)
	sum, parts, negative := 0.0, 0, false
	for rest := p; len(rest) > 0; parts++ {
		before[parts] = sum
		part := rest[:min(size, len(rest))]
		for _, x := range part {
			if x < 0 {
				negative = true
			}
			sum += x
		}
		rest = rest[len(part):]
	}
	// The error of a sum of 2^24 numbers is below 2^-28: what is this close to
	// 1 passes the check, whose own sum takes longer.
	if !(math.Abs(sum-1) < 0x1p-27) || negative || len(p) > 1<<24 {
		checkProbabilities("ChoiceP", p, false)
	}
	u := b.Float64()
	k := sort.Search(parts, func(k int) bool { return before[k]/sum > u }) - 1
	total, i := sum, k*size
	for sum = before[k]; i < len(p); i++ {
		if sum += p[i]; sum/total > u {
			return i
		}
	}
	return len(p) // not reached: the last quotient is 1
}

// FillChoiceP fills dst with the values of len(dst) ChoiceP calls:
// choice(len(p), n, p=p).
func (g *Generator) FillChoiceP(dst []int, p []float64) {
	checkProbabilities("FillChoiceP", p, false)
	g.fillChoiceP(g.bits, "FillChoiceP", dst, p)
}

// fillChoiceP is shared by Generator and RandomState.
func (s *scratch) fillChoiceP(b BitGenerator, method string, dst []int, p []float64) {
	if len(dst) == 0 {
		return
	}
	checkPopulation(method, len(p))
	mem := s.scratchFloats(len(p) + wordBlock)
	cdf, block := mem[:len(p)], mem[len(p):]
	cumulate(cdf, p)
	for len(dst) > 0 {
		us := block[:min(len(block), len(dst))]
		b.FillFloat64(us)
		for i, u := range us {
			dst[i] = search(cdf, u)
		}
		dst = dst[len(us):]
	}
}

// ChoiceNoReplaceP returns size different numbers in [0, len(p)), drawn one
// after another with probabilities in proportion to p among those left:
// NumPy's choice(len(p), size, replace=False, p=p), which has no use for
// shuffle. Besides the conditions of ChoiceP, size must not exceed the number
// of p[i] > 0.
func (g *Generator) ChoiceNoReplaceP(p []float64, size int) []int {
	checkProbabilities("ChoiceNoReplaceP", p, false)
	checkSampleP("ChoiceNoReplaceP", p, size)
	dst := make([]int, size)
	g.chooseP(g.bits, dst, p)
	return dst
}

// FillChoiceNoReplaceP fills dst with the value of ChoiceNoReplaceP(p,
// len(dst)).
func (g *Generator) FillChoiceNoReplaceP(dst []int, p []float64) {
	checkProbabilities("FillChoiceNoReplaceP", p, false)
	checkSampleP("FillChoiceNoReplaceP", p, len(dst))
	g.chooseP(g.bits, dst, p)
}

func checkSampleP(method string, p []float64, size int) {
	checkSample(method, len(p), size)
	positive := 0
	for _, x := range p {
		if x > 0 {
			positive++
		}
	}
	if size > positive {
		panic(&ParamError{method, "size", size, "size <= number of p > 0"})
	}
}

// chooseP draws in rounds: as many numbers as are missing, from the
// distribution without those found before; repetitions do not count. It is
// shared by Generator and RandomState.
func (s *scratch) chooseP(b BitGenerator, dst []int, p []float64) {
	mem := s.scratchFloats(2*len(p) + len(dst))
	left, cdf, us := mem[:len(p)], mem[len(p):2*len(p)], mem[2*len(p):]
	copy(left, p)
	for len(dst) > 0 {
		cumulate(cdf, left)
		us = us[:len(dst)]
		b.FillFloat64(us)
		for _, u := range us {
			if i := search(cdf, u); left[i] != 0 {
				left[i] = 0
				dst[0] = i
				dst = dst[1:]
			}
		}
	}
}

// checkProbabilities applies the checks of Generator.choice. single tells that
// the numbers came as float32, which allows the sum an error of 2^-11.5
// instead of 2^-26: the square root of the type's epsilon.
func checkProbabilities(method string, p []float64, single bool) {
	sum, c := 0.0, 0.0
	for i, x := range p { // Kahan's summation
		if i == 0 {
			sum = x
			continue
		}
		y := x - c
		t := sum + y
		c = t - sum - y
		sum = t
	}
	if math.IsNaN(sum) {
		panic(&ParamError{method, "p", sum, "no NaN"})
	}
	for _, x := range p {
		if x < 0 {
			panic(&ParamError{method, "p", x, "p >= 0"})
		}
	}
	d := math.Abs(sum - 1)
	bad := d > 0x1p-26
	if single {
		bad = float32(d) > float32(0.00034526698300124390840) // sqrt(2^-23)
	}
	if bad {
		panic(&ParamError{method, "p", sum, "sum(p) = 1"})
	}
}

// cumulate fills cdf with the sums of p from the left, each divided by the
// last: numpy.cumsum(p) / sum.
func cumulate(cdf, p []float64) {
	sum := 0.0
	for i, x := range p {
		sum += x
		cdf[i] = sum
	}
	for i := range cdf {
		cdf[i] /= sum
	}
}

// search returns the number of entries of cdf that are at most u:
// searchsorted(u, side="right"), and so the index of the first above it.
func search(cdf []float64, u float64) int {
	lo, n := 0, len(cdf)
	for n > 0 {
		half := n / 2
		if cdf[lo+half] <= u {
			lo += half + 1
			n -= half + 1
		} else {
			n = half
		}
	}
	return lo
}

// ChoiceP32 is [Generator.ChoiceP] for probabilities that NumPy is given as
// float32: their sum may differ from 1 by 2^-11.5.
func (g *Generator) ChoiceP32(p []float32) int {
	var dst [1]int
	q := g.widen("ChoiceP32", p)
	checkPopulation("ChoiceP32", len(q))
	g.fillChoiceP(g.bits, "ChoiceP32", dst[:], q)
	return dst[0]
}

// FillChoiceP32 fills dst with the values of len(dst) ChoiceP32 calls.
func (g *Generator) FillChoiceP32(dst []int, p []float32) {
	g.fillChoiceP(g.bits, "FillChoiceP32", dst, g.widen("FillChoiceP32", p))
}

// ChoiceNoReplaceP32 is [Generator.ChoiceNoReplaceP] for probabilities that
// NumPy is given as float32.
func (g *Generator) ChoiceNoReplaceP32(p []float32, size int) []int {
	q := g.widen("ChoiceNoReplaceP32", p)
	checkSampleP("ChoiceNoReplaceP32", q, size)
	dst := make([]int, size)
	g.chooseP(g.bits, dst, q)
	return dst
}

// FillChoiceNoReplaceP32 fills dst with the value of ChoiceNoReplaceP32(p,
// len(dst)).
func (g *Generator) FillChoiceNoReplaceP32(dst []int, p []float32) {
	q := g.widen("FillChoiceNoReplaceP32", p)
	checkSampleP("FillChoiceNoReplaceP32", q, len(dst))
	g.chooseP(g.bits, dst, q)
}

// widen returns p as float64, in scratch memory: the functions that are given
// it read every element before they write over it.
func (s *scratch) widen(method string, p []float32) []float64 {
	q := s.scratchFloats(len(p))
	for i, x := range p {
		q[i] = float64(x)
	}
	checkProbabilities(method, q, true)
	return q
}
