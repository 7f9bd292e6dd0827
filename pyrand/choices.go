package pyrand

import (
	"math"
	"math/big"
	"slices"
	"sync"
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
	// The sums, in the one of these that is not empty.
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
	w := new(Weights)
	setWeights(w, "NewWeights", weights, true)
	return w
}

// NewCumWeights is NewWeights for weights that are running sums already: the
// cum_weights argument of Python's choices.
func NewCumWeights[W Weight](cumWeights []W) *Weights {
	w := new(Weights)
	setWeights(w, "NewCumWeights", cumWeights, false)
	return w
}

// setWeights sets w, in the memory of the sums that it has.
func setWeights[W Weight](w *Weights, method string, weights []W, accumulate bool) {
	if len(weights) == 0 {
		refuse(method, "len(weights)", 0, "at least one weight")
	}
	*w = Weights{floats: w.floats[:0], ints: w.ints[:0]}
	switch weights := any(weights).(type) {
	case []float64:
		w.floats = append(w.floats, weights...)
		if accumulate {
			for i := 1; i < len(weights); i++ {
				w.floats[i] += w.floats[i-1]
			}
		}
	case []int:
		setInts(w, weights, accumulate)
	case []int64:
		setInts(w, weights, accumulate)
	case []*big.Int:
		w.bigs = slices.Clone(weights)
		if accumulate {
			accumulateBig(w.bigs)
		}
	}
	last := len(weights) - 1
	switch {
	case len(w.floats) > 0:
		w.total = w.floats[last]
	case len(w.ints) > 0:
		w.total = float64(w.ints[last])
	default:
		w.total, _ = new(big.Float).SetInt(w.bigs[last]).Float64()
	}
	if !(w.total > 0) || math.IsInf(w.total, 1) {
		refuse(method, "sum of weights", w.total, "a positive, finite sum")
	}
}

// setInts sets the sums of integers, as bigs if they leave int64.
func setInts[T int | int64](w *Weights, weights []T, accumulate bool) {
	w.ints = slices.Grow(w.ints, len(weights))[:len(weights)]
	var sum, overflow int64
	for i, v := range weights {
		v := int64(v)
		if accumulate {
			next := sum + v
			overflow |= (sum ^ next) & (v ^ next) // negative: unlike the signs of both
			v = next
		}
		sum, w.ints[i] = v, v
	}
	if overflow < 0 {
		w.ints, w.bigs = w.ints[:0], make([]*big.Int, len(weights))
		for i, v := range weights {
			w.bigs[i] = big.NewInt(int64(v))
		}
		accumulateBig(w.bigs)
	}
}

func accumulateBig(sums []*big.Int) {
	for i := 1; i < len(sums); i++ {
		sums[i] = new(big.Int).Add(sums[i], sums[i-1])
	}
}

// index returns the index that x of [0, w.total) selects.
func (w *Weights) index(x float64) int {
	switch {
	case len(w.floats) > 0:
		return bisect(w.floats, x)
	case len(w.ints) > 0:
		// A float is below an integer if and only if its floor is; x < 2^63.
		return bisect(w.ints, int64(x))
	}
	n, _ := big.NewFloat(x).Int(nil)
	lo, hi := 0, len(w.bigs)-1
	for lo < hi { // bisect
		mid := int(uint(lo+hi) / 2)
		if n.Cmp(w.bigs[mid]) < 0 {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// choose sets each element of dst to f of one Random.
func choose[T any](r *Random, dst []T, f func(u float64) T) {
	var buf [32]float64
	for len(dst) > 0 {
		us := buf[:min(len(dst), len(buf))]
		r.mt.FillFloat64(us)
		for i, u := range us {
			dst[i] = f(u)
		}
		dst = dst[len(us):]
	}
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
	r.checkPopulation(n, k)
	dst := make([]int, max(k, 0))
	choose(r, dst, func(u float64) int { return int(u * float64(n)) })
	return dst
}

// checkPopulation refuses an empty population, like Python only after a draw.
func (r *Random) checkPopulation(n, k int) {
	if n == 0 && k > 0 {
		r.Random()
		refuse("Choices", "len(population)", 0, "a population that is not empty")
	}
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
	choose(r, dst, func(u float64) int { return w.index(u * w.total) })
	return dst
}

// Choices returns k elements of population, each chosen with equal chance,
// repetitions included: choices(population, k=k). A k below 1 gives none. It
// panics if population is empty and k is not.
func Choices[T any](r *Random, population []T, k int) []T {
	n := len(population)
	r.checkPopulation(n, k)
	dst := make([]T, max(k, 0))
	choose(r, dst, func(u float64) T { return population[int(u*float64(n))] })
	return dst
}

// ChoicesWeights returns k elements of population, each chosen with the chance
// that its weight gives it: choices(population, weights, k=k). It panics if the
// lengths differ and where [NewWeights] panics. [Random.ChoicesWeighted] saves
// the sums where more than one call uses them.
func ChoicesWeights[T any, W Weight](r *Random, population []T, weights []W, k int) []T {
	checkWeights("ChoicesWeights", len(population), len(weights))
	return chooseWeighted(r, population, "NewWeights", weights, k, true)
}

// ChoicesCumWeights is ChoicesWeights for weights that are running sums
// already: choices(population, cum_weights=cumWeights, k=k).
func ChoicesCumWeights[T any, W Weight](r *Random, population []T, cumWeights []W, k int) []T {
	checkWeights("ChoicesCumWeights", len(population), len(cumWeights))
	return chooseWeighted(r, population, "NewCumWeights", cumWeights, k, false)
}

// once holds the Weights of calls that use them once, for the memory of their
// sums.
var once = sync.Pool{New: func() any { return new(Weights) }}

func chooseWeighted[T any, W Weight](r *Random, population []T, method string, weights []W, k int, accumulate bool) []T {
	w := once.Get().(*Weights)
	setWeights(w, method, weights, accumulate)
	dst := make([]T, max(k, 0))
	choose(r, dst, func(u float64) T { return population[w.index(u*w.total)] })
	w.bigs = nil
	once.Put(w)
	return dst
}

func checkWeights(method string, n, weights int) {
	if n != weights {
		refuse(method, "number of weights", weights, "one weight for each element")
	}
}
