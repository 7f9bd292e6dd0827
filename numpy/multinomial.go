package numpy

// multinomial fills dst, of len(pvals), with one row: every category but the
// last is binomial in what the ones before have left. RandomState also draws
// where nothing is left to be drawn from, which is for binomial to decide.
//
// c are the changes of binomial; if they are those of v, the sampler of the
// first category, which every row has the same, is remembered with its odds.
func (v *variates) multinomial(dst []int64, n int64, pvals []float64, c *changes) {
	clear(dst)
	rest, left := 1.0, n
	last := len(dst) - 1
	few := v.few()
	for j, p := range pvals[:last] {
		switch {
		case few:
			dst[j] = binomial(v.bits, left, p/rest, c)
		case j == 0 && c == &v.changed:
			dst[j] = v.oneBinomial(n, p)
		default:
			dst[j] = v.recall().binomials.draw(v.bits, j, left, p/rest, c)
		}
		left -= dst[j]
		if left <= 0 {
			return
		}
		rest -= p
	}
	dst[last] = left
}

// A rowBinomials has the binomial samplers of the last rows of multinomial, one
// for each category and each number that the ones before may have left: those
// come back soon.
type rowBinomials struct {
	prepared[[rowSamplers]binomialSampler]
}

const (
	rowSamplers = 128
	rowsFrom    = 1 << 6 // draws that are worth the memory
)

// draw returns the value of binomial for category j.
func (r *rowBinomials) draw(b BitGenerator, j int, n int64, p float64, c *changes) int64 {
	if !r.used && !r.due(1, rowsFrom) {
		return binomial(b, n, p, c)
	}
	if n == 0 || !(p > 0 && p < 1) { // nothing to set up, or a rounding error
		return binomial(b, n, p, c)
	}
	// The numbers for a category are all about the same.
	s := &r.known[(uint64(n)+41*uint64(j))%rowSamplers]
	if s.n != n || s.p != p {
		s.init(n, p, c)
	}
	if s.few { // else what is remembered takes too much memory
		s.inversion.expect(1)
	}
	return s.draw(b)
}

// Multinomial fills dst with how often each of len(dst) outcomes comes up in n
// trials: NumPy's multinomial(n, pvals). The last probability is never used: it
// is what the others leave. It panics unless n >= 0, every probability is in
// [0, 1] and all but the last have a sum of at most 1+1e-12, or if the lengths
// differ.
func (g *Generator) Multinomial(dst []int64, n int64, pvals []float64) {
	checkRows("Multinomial", len(dst), 1, len(pvals))
	checkMultinomial("Multinomial", n, pvals)
	g.multinomial(dst, n, pvals, &g.changed)
}

// FillMultinomial fills dst with rows, each the values of one Multinomial
// call: multinomial(n, pvals, rows). It also panics unless len(dst) is a
// multiple of len(pvals).
func (g *Generator) FillMultinomial(dst []int64, n int64, pvals []float64) {
	checkMultinomial("FillMultinomial", n, pvals)
	checkRows("FillMultinomial", len(dst), -1, len(pvals))
	for k := len(pvals); len(dst) > 0; dst = dst[k:] {
		g.multinomial(dst[:k], n, pvals, &g.changed)
	}
}

// MultinomialEach fills dst with rows, row i with the value of
// Multinomial(n[i], pvals[i]): multinomial of arrays. A slice of one element
// stands for all; the rows of pvals have one length.
func (g *Generator) MultinomialEach(dst, n []int64, pvals [][]float64) {
	const method = "MultinomialEach"
	if len(pvals) == 0 {
		vary(method, len(n), len(n))
		if len(dst) > 0 {
			panic("numpy: " + method + ": no pvals")
		}
		return
	}
	k := len(pvals[0])
	for _, p := range pvals {
		if len(p) != k {
			panic("numpy: " + method + ": rows of pvals differ in length")
		}
	}
	checkMultinomial(method, 0, pvals[0])
	rows := checkRows(method, len(dst), -1, k)
	dn, dp := vary(method, rows, len(n)), vary(method, rows, len(pvals))
	for i := range max(len(n), len(pvals)) {
		checkMultinomial(method, n[i*dn], pvals[i*dp])
	}
	for i := range rows {
		g.multinomial(dst[i*k:][:k], n[i*dn], pvals[i*dp], &g.changed)
	}
}

func checkMultinomial(method string, n int64, pvals []float64) {
	checkCount64(method, "n", n)
	if len(pvals) == 0 {
		badParam(method, "len(pvals)", 0, "> 0")
	}
	for _, p := range pvals {
		checkProbability(method, "pvals", p)
	}
	if sum := kahanSum(pvals[:len(pvals)-1]); sum > 1+1e-12 {
		badParam(method, "sum(pvals[:-1])", sum, "<= 1")
	}
}

// kahanSum is kahan_sum of numpy/random/_common.pyx.
func kahanSum(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	sum, c := x[0], 0.0
	for _, v := range x[1:] {
		y := v - c
		t := sum + y
		c = (t - sum) - y
		sum = t
	}
	return sum
}

// checkRows returns the number of rows of k columns in n elements. It panics
// unless they are as many as wanted; -1 is for any.
func checkRows(method string, n, want, k int) int {
	if k == 0 {
		if n == 0 {
			return max(want, 0)
		}
	} else if n%k == 0 && (want < 0 || n/k == want) {
		return n / k
	}
	panic("numpy: " + method + ": the length of dst does not fit the parameters")
}
