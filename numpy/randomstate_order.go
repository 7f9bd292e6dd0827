package numpy

// Shuffle shuffles n items by swapping them in pairs: NumPy's shuffle, as
// [Generator.Shuffle].
func (r *RandomState) Shuffle(n int, swap func(i, j int)) { shuffleFunc(r.bits, n, swap) }

// Permutation returns the numbers 0..n-1 in random order: NumPy's
// permutation(n). Negative n counts as 0. NumPy's permutation of an array is
// Take(s, r.Permutation(len(s))), of its rows if it has several dimensions.
func (r *RandomState) Permutation(n int) []int {
	p := make([]int, max(n, 0))
	r.FillPermutation(p)
	return p
}

// FillPermutation fills dst with the value of Permutation(len(dst)).
func (r *RandomState) FillPermutation(dst []int) {
	for i := range dst {
		dst[i] = i
	}
	shuffle(r.bits, dst)
}

// Choice returns a number in [0, pop): NumPy's choice(pop), which is
// randint(0, pop). It panics unless pop > 0. As with the other methods of the
// choice family, [Take] picks elements by the numbers.
func (r *RandomState) Choice(pop int) int {
	checkPopulation("Choice", pop)
	return int(interval(r.bits, uint64(pop-1)))
}

// FillChoice fills dst with the values of len(dst) Choice calls:
// choice(pop, n).
func (r *RandomState) FillChoice(dst []int, pop int) {
	if len(dst) > 0 { // NumPy does not look at the population of no values
		checkPopulation("FillChoice", pop)
		fillMasked(r.bits, dst, 0, uint64(pop-1))
	}
}

// ChoiceNoReplace returns size different numbers in [0, pop), in random order:
// NumPy's choice(pop, size, replace=False), which is the beginning of
// permutation(pop), whatever the size. It panics unless 0 <= size <= pop.
func (r *RandomState) ChoiceNoReplace(pop, size int) []int {
	checkSample("ChoiceNoReplace", pop, size)
	dst := make([]int, size)
	r.choose(dst, pop)
	return dst
}

// FillChoiceNoReplace fills dst with the value of ChoiceNoReplace(pop,
// len(dst)).
func (r *RandomState) FillChoiceNoReplace(dst []int, pop int) {
	checkSample("FillChoiceNoReplace", pop, len(dst))
	r.choose(dst, pop)
}

func (r *RandomState) choose(dst []int, pop int) {
	all := r.scratchInts(pop)
	r.FillPermutation(all)
	copy(dst, all)
}

// ChoiceP returns a number in [0, len(p)) that is i with probability p[i]:
// NumPy's choice(len(p), p=p). Costs and checks are those of
// [Generator.ChoiceP].
func (r *RandomState) ChoiceP(p []float64) int {
	return choiceP(r.bits, p)
}

// FillChoiceP fills dst with the values of len(dst) ChoiceP calls:
// choice(len(p), n, p=p).
func (r *RandomState) FillChoiceP(dst []int, p []float64) {
	checkProbabilities("FillChoiceP", p, false)
	r.fillChoiceP(r.bits, "FillChoiceP", dst, p)
}

// ChoiceNoReplaceP returns size different numbers in [0, len(p)), drawn one
// after another with probabilities in proportion to p among those left:
// NumPy's choice(len(p), size, replace=False, p=p). Besides the conditions of
// ChoiceP, size must not exceed the number of p[i] > 0.
func (r *RandomState) ChoiceNoReplaceP(p []float64, size int) []int {
	checkProbabilities("ChoiceNoReplaceP", p, false)
	checkSampleP("ChoiceNoReplaceP", p, size)
	dst := make([]int, size)
	r.chooseP(r.bits, dst, p)
	return dst
}

// FillChoiceNoReplaceP fills dst with the value of ChoiceNoReplaceP(p,
// len(dst)).
func (r *RandomState) FillChoiceNoReplaceP(dst []int, p []float64) {
	checkProbabilities("FillChoiceNoReplaceP", p, false)
	checkSampleP("FillChoiceNoReplaceP", p, len(dst))
	r.chooseP(r.bits, dst, p)
}

// ChoiceP32 is [RandomState.ChoiceP] for probabilities that NumPy is given as
// float32: their sum may differ from 1 by 2^-11.5.
func (r *RandomState) ChoiceP32(p []float32) int {
	var dst [1]int
	r.fillChoiceP(r.bits, "ChoiceP32", dst[:], r.widen("ChoiceP32", p))
	return dst[0]
}

// FillChoiceP32 fills dst with the values of len(dst) ChoiceP32 calls.
func (r *RandomState) FillChoiceP32(dst []int, p []float32) {
	r.fillChoiceP(r.bits, "FillChoiceP32", dst, r.widen("FillChoiceP32", p))
}

// ChoiceNoReplaceP32 is [RandomState.ChoiceNoReplaceP] for probabilities that
// NumPy is given as float32.
func (r *RandomState) ChoiceNoReplaceP32(p []float32, size int) []int {
	q := r.widen("ChoiceNoReplaceP32", p)
	checkSampleP("ChoiceNoReplaceP32", q, size)
	dst := make([]int, size)
	r.chooseP(r.bits, dst, q)
	return dst
}

// FillChoiceNoReplaceP32 fills dst with the value of ChoiceNoReplaceP32(p,
// len(dst)).
func (r *RandomState) FillChoiceNoReplaceP32(dst []int, p []float32) {
	q := r.widen("FillChoiceNoReplaceP32", p)
	checkSampleP("FillChoiceNoReplaceP32", q, len(dst))
	r.chooseP(r.bits, dst, q)
}
