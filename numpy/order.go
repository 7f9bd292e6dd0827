package numpy

import (
	"math/bits"
	"slices"
)

// Shuffle shuffles n items, whatever they are, by swapping them in pairs:
// NumPy's shuffle along an axis of length n. swap exchanges items i and j,
// which may be equal, and must not draw from g. Fewer than two items draw
// nothing.
//
// A matrix is shuffled by exchanging its rows, or its columns:
//
//	g.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
func (g *Generator) Shuffle(n int, swap func(i, j int)) { shuffleFunc(g.bits, n, swap) }

// ShuffleSlice shuffles s in place: NumPy's shuffle(s).
func ShuffleSlice[S ~[]T, T any](g *Generator, s S) { shuffle(g.bits, s) }

// shuffle is shared by Generator and RandomState.
func shuffle[T any](b BitGenerator, s []T) {
	i := len(s) - 1
	for ; uint64(i) > 1<<32-1 && i > 0; i-- {
		j := int(interval(b, uint64(i)))
		s[i], s[j] = s[j], s[i]
	}
	var buf wordBuf
	var js, words []uint32
	for i > 0 {
		js, words = buf.intervals(b, words, uint32(i), i)
		for _, j := range js {
			s[i], s[j] = s[j], s[i]
			i--
		}
	}
}

// shuffleFunc is shuffle of n items that swap exchanges.
func shuffleFunc(b BitGenerator, n int, swap func(i, j int)) {
	i := n - 1
	for ; i > 0 && uint64(i) > 1<<32-1; i-- {
		swap(i, int(interval(b, uint64(i))))
	}
	var buf wordBuf
	var js, words []uint32
	for i > 0 {
		js, words = buf.intervals(b, words, uint32(i), i)
		for _, j := range js {
			swap(i, int(j))
			i--
		}
	}
}

// intervals returns the next values of interval(b, i), interval(b, i-1), ...:
// at least one and at most i, and what it leaves of words, which were taken
// ahead into buf. At least need values are to be drawn, these ones and later
// ones. Decoding the words apart from the swaps keeps the unpredictable
// rejections out of the branches.
func (buf *wordBuf) intervals(b BitGenerator, words []uint32, i uint32, need int) (values, rest []uint32) {
	for {
		if len(words) == 0 {
			words = buf.take32(b, min(wordBlock, need))
		}
		mask := uint32(maskOf(uint64(i)))
		// As long as the mask is the same, i is above half of it.
		n := min(len(words), int(i-mask>>1))
		values, words = words[:n], words[n:]
		k, end := 0, uint64(i)+1
		for _, w := range values {
			v := w & mask
			values[k] = v
			accepted := (uint64(v) - end) >> 63 // 1 below end
			k += int(accepted)
			end -= accepted
		}
		if k > 0 {
			return values[:k], words
		}
	}
}

// boundedDown returns the next values of bounded64(b, i), bounded64(b, i-1),
// ...: at least one, at most n, where 0 < i < 2^32-1 and n <= i.
func (buf *wordBuf) boundedDown(b BitGenerator, i uint32, n int) []uint32 {
	for {
		words := buf.take32(b, min(wordBlock, n))
		k, e := 0, i+1
		for _, w := range words {
			m := uint64(w) * uint64(e)
			if uint32(m) < e && uint32(m) < -e%e {
				continue
			}
			words[k] = uint32(m >> 32)
			k++
			e--
		}
		if k > 0 {
			return words[:k]
		}
	}
}

// Permutation returns the numbers 0..n-1 in random order: NumPy's
// permutation(n). Negative n counts as 0. It is also the way to permute what
// has several dimensions, by index.
func (g *Generator) Permutation(n int) []int {
	p := make([]int, max(n, 0))
	g.FillPermutation(p)
	return p
}

// FillPermutation fills dst with the value of Permutation(len(dst)).
func (g *Generator) FillPermutation(dst []int) {
	for i := range dst {
		dst[i] = i
	}
	shuffle(g.bits, dst)
}

// PermutationOf returns a shuffled copy of s: NumPy's permutation(s).
func PermutationOf[S ~[]T, T any](g *Generator, s S) S {
	c := slices.Clone(s)
	shuffle(g.bits, c)
	return c
}

// Permuted returns a copy of x, an array of the given shape in C order, in
// which every one-dimensional slice along axis is shuffled on its own: NumPy's
// permuted(x, axis=axis). The axis counts from 0, or back from -1. NumPy's
// axis=None, one shuffle of all elements, is [PermutationOf].
//
// It panics if the shape has a negative number, does not multiply to len(x),
// or has no such axis.
func Permuted[S ~[]T, T any](g *Generator, x S, shape []int, axis int) S {
	c := slices.Clone(x)
	permuted(g.bits, c, shape, axis, "Permuted")
	return c
}

// PermutedInPlace is [Permuted] without the copy: permuted(x, axis=axis,
// out=x).
func PermutedInPlace[S ~[]T, T any](g *Generator, x S, shape []int, axis int) {
	permuted(g.bits, x, shape, axis, "PermutedInPlace")
}

func permuted[T any](b BitGenerator, x []T, shape []int, axis int, method string) {
	along := axis
	if along < 0 {
		along += len(shape)
	}
	if along < 0 || along >= len(shape) {
		panic(&ParamError{method, "axis", axis, "-len(shape) <= axis < len(shape)"})
	}
	checkShape(method, len(x), shape)
	// A slice along the axis has n elements, stride apart. In each block of
	// n*stride elements as many slices as stride start side by side.
	n, stride := shape[along], 1
	for _, d := range shape[along+1:] {
		stride *= d
	}
	var buf wordBuf
	var words []uint32
	for len(x) > 0 {
		for j := range stride {
			later := len(x)/n - j - 1 // slices
			if uint64(n) > 1<<32 {
				later = 0 // which begin with 64-bit words
			}
			words = shuffleColumn(&buf, b, words, x[j:], n, stride, later*(n-1))
		}
		x = x[n*stride:]
	}
}

// shuffleColumn shuffles the first n elements of x that are stride apart, with
// words that were taken ahead into buf, and returns what it leaves of them. At
// least so many later values are to be drawn.
func shuffleColumn[T any](buf *wordBuf, b BitGenerator, words []uint32, x []T, n, stride, later int) []uint32 {
	var ks []uint32
	i := n - 1
	for ; uint64(i) > 1<<32-1 && i > 0; i-- {
		k := int(interval(b, uint64(i)))
		x[i*stride], x[k*stride] = x[k*stride], x[i*stride]
	}
	for i > 0 {
		ks, words = buf.intervals(b, words, uint32(i), i+later)
		for _, k := range ks {
			p, q := i*stride, int(k)*stride
			x[p], x[q] = x[q], x[p]
			i--
		}
	}
	return words
}

// checkShape panics unless shape multiplies to n.
func checkShape(method string, n int, shape []int) {
	size := uint64(1)
	for _, d := range shape {
		hi, lo := bits.Mul64(size, uint64(d))
		if d < 0 || hi != 0 {
			size = 1<<64 - 1
			break
		}
		size = lo
	}
	if size != uint64(n) {
		// A copy, so that the caller's slice can live on the stack.
		panic(&ParamError{method, "shape", slices.Clone(shape), "the product of shape is len(x)"})
	}
}
