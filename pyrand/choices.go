package pyrand

import (
	"math"
	"math/big"
	"slices"
)

// A Weight is a type that weights may have. Sums of integers are exact, as in
// Python, and an integer is never rounded when it is compared with a draw;
// sums of floats are rounded at each step.
//
// A Python list that mixes integers and floats is a []float64 here; the values
// agree as long as the integers stay below 2^53.
type Weight interface {
	int | int64 | float64 | *big.Int
}

// A Weights is the running sums of a list of weights, ready to be searched.
// Made once, it serves any number of draws and of goroutines. The zero Weights
// is not ready; drawing from it panics.
type Weights struct {
	total float64 // float(last sum)
	// The sums, in the first of these that holds them all.
	floats []float64
	ints   []int64
	bigs   []*big.Int
}

// NewWeights returns the Weights of a list of relative weights: the weights
// argument of Python's choices. It panics if there are none, or if their sum is
// not positive and finite.
//
// Negative weights are not refused as long as the sum is positive; what they
// give is CPython's, and makes no sense.
func NewWeights[W Weight](weights []W) *Weights {
	return newWeights("NewWeights", weights, true)
}

// NewCumWeights is NewWeights for weights that are running sums already: the
// cum_weights argument of Python's choices.
func NewCumWeights[W Weight](cumWeights []W) *Weights {
	return newWeights("NewCumWeights", cumWeights, false)
}

func newWeights[W Weight](method string, weights []W, accumulate bool) *Weights {
	if len(weights) == 0 {
		refuse(method, "len(weights)", 0, "at least one weight")
	}
	w := new(Weights)
	switch weights := any(weights).(type) {
	case []float64:
		w.setFloats(slices.Clone(weights), accumulate)
	case []int64:
		w.setInts(slices.Clone(weights), accumulate)
	case []int:
		ints := make([]int64, len(weights))
		for i, v := range weights {
			ints[i] = int64(v)
		}
		w.setInts(ints, accumulate)
	case []*big.Int:
		w.setBigs(slices.Clone(weights), accumulate)
	}
	if !(w.total > 0) || math.IsInf(w.total, 1) {
		refuse(method, "sum of weights", w.total, "a positive, finite sum")
	}
	return w
}

func (w *Weights) setFloats(sums []float64, accumulate bool) {
	if accumulate {
		for i := 1; i < len(sums); i++ {
			sums[i] += sums[i-1]
		}
	}
	w.floats, w.total = sums, sums[len(sums)-1]
}

func (w *Weights) setInts(sums []int64, accumulate bool) {
	if accumulate {
		var sum int64
		for i, v := range sums {
			next := sum + v
			if (next < sum) != (v < 0) { // beyond int64
				w.setBigs(continueSums(sums, i), false)
				return
			}
			sum, sums[i] = next, next
		}
	}
	w.ints, w.total = sums, float64(sums[len(sums)-1])
}

// continueSums returns the running sums of a list of which the first i elements
// are running sums already.
func continueSums(list []int64, i int) []*big.Int {
	sums := make([]*big.Int, len(list))
	for j, v := range list {
		sums[j] = big.NewInt(v)
		if j >= i && j > 0 {
			sums[j].Add(sums[j], sums[j-1])
		}
	}
	return sums
}

func (w *Weights) setBigs(sums []*big.Int, accumulate bool) {
	if accumulate {
		for i := 1; i < len(sums); i++ {
			sums[i] = new(big.Int).Add(sums[i], sums[i-1])
		}
	}
	w.bigs = sums
	w.total, _ = new(big.Float).SetInt(sums[len(sums)-1]).Float64()
}

// index returns the index that the draw x selects.
func (w *Weights) index(x float64) int {
	switch {
	case w.floats != nil:
		return bisect(len(w.floats), func(m int) bool { return x < w.floats[m] })
	case w.ints != nil:
		v := int64(x) // below an integer if and only if x is; total <= 2^63
		return bisect(len(w.ints), func(m int) bool { return v < w.ints[m] })
	}
	v, _ := big.NewFloat(x).Int(nil)
	return bisect(len(w.bigs), func(m int) bool { return v.Cmp(w.bigs[m]) < 0 })
}

// Choices returns k integers of [0, n), each chosen with equal chance,
// repetitions included: choices(range(n), k=k). A k below 1 gives none. It
// panics if n < 0, or if n is 0 and k is not.
//
// An integer is the floor of n times one Random, which is not what RandBelow
// gives.
func (r *Random) Choices(n, k int) []int {
	if n < 0 {
		refuse("Choices", "n", n, "n >= 0")
	}
	dst := make([]int, max(k, 0))
	for i := range dst {
		u := r.mt.Float64()
		if n == 0 { // in Python, too, only after the draw
			refuse("Choices", "n", n, "a population that is not empty")
		}
		dst[i] = int(u * float64(n))
	}
	return dst
}

// ChoicesWeighted returns k indices, each chosen with the chance that w gives
// it, repetitions included: choices(range(n), weights, k=k). A k below 1 gives
// none.
//
// It takes one Random and log2 of the number of weights for each. An index of
// weight 0 does not come, but for the last one, which rounding may select.
func (r *Random) ChoicesWeighted(w *Weights, k int) []int {
	if w.total == 0 {
		panic("pyrand: zero Weights")
	}
	dst := make([]int, max(k, 0))
	for i := range dst {
		dst[i] = w.index(r.mt.Float64() * w.total)
	}
	return dst
}

// Choices returns k elements of population, each chosen with equal chance,
// repetitions included: choices(population, k=k). A k below 1 gives none. It
// panics if population is empty and k is not.
func Choices[T any](r *Random, population []T, k int) []T {
	return pick(population, r.Choices(len(population), k))
}

// ChoicesWeights returns k elements of population, each chosen with the chance
// that its weight gives it: choices(population, weights, k=k). It panics if the
// lengths differ and where [NewWeights] panics. [Random.ChoicesWeighted] saves
// the sums where more than one call uses them.
func ChoicesWeights[T any, W Weight](r *Random, population []T, weights []W, k int) []T {
	checkWeights("ChoicesWeights", len(population), len(weights))
	return pick(population, r.ChoicesWeighted(NewWeights(weights), k))
}

// ChoicesCumWeights is ChoicesWeights for weights that are running sums
// already: choices(population, cum_weights=cumWeights, k=k).
func ChoicesCumWeights[T any, W Weight](r *Random, population []T, cumWeights []W, k int) []T {
	checkWeights("ChoicesCumWeights", len(population), len(cumWeights))
	return pick(population, r.ChoicesWeighted(NewCumWeights(cumWeights), k))
}

func checkWeights(method string, n, weights int) {
	if n != weights {
		refuse(method, "number of weights", weights, "one weight for each element")
	}
}
