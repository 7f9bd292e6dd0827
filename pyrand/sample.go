package pyrand

import (
	"math/bits"
	"slices"
)

// A sample takes one of two ways, as in CPython. From a small population it
// draws from a shrinking pool; from a large one it draws until it meets an
// element not chosen before. They give different samples, so the border between
// them is part of the stream.

// poolLimit is the largest population that a sample of k draws from a pool:
// what CPython reckons a list takes less room than a set of k.
func poolLimit(k int) uint64 {
	const small = 21
	if k <= 5 {
		return small
	}
	// 4^t for the smallest t with 4^t >= 3k; 3k is never a power of 4.
	t := (bits.Len64(3*uint64(k)) + 1) / 2
	return small + 1<<(2*t)
}

func checkSample(method string, n int64, k int) {
	if n < 0 {
		refuse(method, "n", n, "n >= 0")
	}
	if k < 0 || int64(k) > n {
		refuse(method, "k", k, "0 <= k <= the size of the population")
	}
}

// samplePool sets dst to a sample of pool, which it destroys.
func samplePool[T any](r *Random, dst, pool []T) {
	for i := range dst {
		last := len(pool) - 1
		j := r.below(uint64(len(pool)))
		dst[i] = pool[j]
		pool[j] = pool[last]
		pool = pool[:last]
	}
}

// A chosenSet is a hash table of the indices chosen so far, held as index+1 so
// that 0 marks a free slot.
type chosenSet struct {
	slots []int64
	shift int
}

// A smallSet is room for the chosenSet of a sample of up to 31.
type smallSet [64]int64

// newChosenSet returns an empty set for k indices, in room, which is zero, if
// that is enough.
func newChosenSet(k int, room *smallSet) chosenSet {
	width := bits.Len(uint(k)) + 1 // at most half full
	slots := room[:]
	if 1<<width > len(slots) {
		slots = make([]int64, 1<<width)
	}
	return chosenSet{slots[:1<<width], 64 - width}
}

// add reports whether j was not there yet.
func (s chosenSet) add(j int64) bool {
	const golden = 0x9e3779b97f4a7c15 // 2^64 / golden ratio: Knuth, TAOCP 3, 6.4
	mask := len(s.slots) - 1
	for i := int(uint64(j) * golden >> s.shift); ; i++ {
		switch slot := &s.slots[i&mask]; *slot {
		case 0:
			*slot = j + 1
			return true
		case j + 1:
			return false
		}
	}
}

// draw returns an index below n that was not chosen before.
func (s chosenSet) draw(r *Random, n int64) int64 {
	for {
		if j := int64(r.below(uint64(n))); s.add(j) {
			return j
		}
	}
}

// Sample returns k different integers of [0, n), in random order: sample(
// range(n), k). It panics if k is not in [0, n].
//
// It takes memory in proportion to k, not to n.
func (r *Random) Sample(n int64, k int) []int64 {
	checkSample("Sample", n, k)
	dst := make([]int64, k)
	if uint64(n) <= poolLimit(k) {
		pool := make([]int64, n)
		for i := range pool {
			pool[i] = int64(i)
		}
		samplePool(r, dst, pool)
		return dst
	}
	var room smallSet
	chosen := newChosenSet(k, &room)
	for i := range dst {
		dst[i] = chosen.draw(r, n)
	}
	return dst
}

// Sample returns k different elements of population, in random order:
// sample(population, k). It panics if k is not in [0, len(population)].
func Sample[T any](r *Random, population []T, k int) []T {
	n := int64(len(population))
	checkSample("Sample", n, k)
	dst := make([]T, k)
	if uint64(n) <= poolLimit(k) {
		samplePool(r, dst, slices.Clone(population))
		return dst
	}
	var room smallSet
	chosen := newChosenSet(k, &room)
	for i := range dst {
		dst[i] = population[chosen.draw(r, n)]
	}
	return dst
}

// SampleCounts returns the indices of k elements of a population in which
// element i is there counts[i] times: sample(range(n), k, counts=counts). It
// panics if counts is empty, if its running sums leave int64, if its sum is
// not positive, or if k is not between 0 and the sum.
func (r *Random) SampleCounts(counts []int64, k int) []int {
	const method = "SampleCounts"
	if len(counts) == 0 {
		refuse(method, "len(counts)", 0, "at least one count")
	}
	cum := make([]int64, len(counts))
	var sum int64
	for i, c := range counts {
		next := sum + c
		if (next < sum) != (c < 0) {
			refuse(method, "counts", c, "running sums below 2^63")
		}
		sum, cum[i] = next, next
	}
	if sum <= 0 {
		refuse(method, "sum of counts", sum, "a positive sum")
	}
	checkSample(method, sum, k)
	dst := make([]int, k)
	for i, s := range r.Sample(sum, k) {
		dst[i] = bisect(cum, s)
	}
	return dst
}

// SampleCounts is Sample from a population that holds population[i] counts[i]
// times: sample(population, k, counts=counts). It panics if the lengths differ
// and where the method panics.
func SampleCounts[T any](r *Random, population []T, counts []int64, k int) []T {
	if len(counts) != len(population) {
		refuse("SampleCounts", "len(counts)", len(counts), "one count for each element")
	}
	indices := r.SampleCounts(counts, k)
	dst := make([]T, len(indices))
	for i, j := range indices {
		dst[i] = population[j]
	}
	return dst
}

// bisect is Python's bisect_right over the running sums without the last: the
// index of the first sum above x. With negative weights the sums are not sorted,
// and only this very search gives CPython's results.
func bisect[T int64 | float64](sums []T, x T) int {
	lo, hi := 0, len(sums)-1
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		if x < sums[mid] {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}
