package numpy

import (
	"math/bits"
	"reflect"
	"unsafe"
)

// Integer is the constraint of the integers that NumPy draws: its dtypes int8
// to int64 and uint8 to uint64. The Go types int, uint and uintptr are drawn
// as 64-bit dtypes on every platform.
type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// dtypeBits returns the width of NumPy's dtype for T.
func dtypeBits[T Integer]() int {
	var x T
	if bits.UintSize == 32 {
		switch reflect.TypeOf(x).Kind() {
		case reflect.Int, reflect.Uint, reflect.Uintptr:
			return 64
		}
	}
	return 8 * int(unsafe.Sizeof(x))
}

// Integers returns a number in [low, high): NumPy's integers(low, high).
// Ranges of at most 2^32 values cost 32-bit words, larger ones 64-bit words; a
// single possible value costs nothing. It panics unless low < high.
func (g *Generator) Integers(low, high int64) int64 {
	r := halfOpen("Integers", low, high)
	return low + int64(bounded64(g.bits, r))
}

// IntegersEndpoint returns a number in [low, high]: NumPy's
// integers(low, high, endpoint=True). It panics unless low <= high.
func (g *Generator) IntegersEndpoint(low, high int64) int64 {
	r := closed("IntegersEndpoint", low, high)
	return low + int64(bounded64(g.bits, r))
}

// FillIntegers fills dst with the values of len(dst) Integers calls:
// integers(low, high, n).
func (g *Generator) FillIntegers(dst []int64, low, high int64) { FillIntegers(g, dst, low, high) }

// FillIntegersEndpoint fills dst with the values of len(dst) IntegersEndpoint
// calls.
func (g *Generator) FillIntegersEndpoint(dst []int64, low, high int64) {
	FillIntegersEndpoint(g, dst, low, high)
}

// IntegersEach fills dst, dst[i] with the value of Integers(low[i], high[i]):
// integers of two arrays. A parameter of one element stands for all.
func (g *Generator) IntegersEach(dst, low, high []int64) { IntegersEach(g, dst, low, high) }

// IntegersEndpointEach is IntegersEach for closed ranges.
func (g *Generator) IntegersEndpointEach(dst, low, high []int64) {
	IntegersEndpointEach(g, dst, low, high)
}

// Integers returns a number in [low, high) of any integer type: NumPy's
// integers(low, high, dtype=...). It panics unless low < high. A high of one
// more than T holds, which NumPy allows, is written with [IntegersEndpoint].
//
// The stream depends on the width of the dtype. Types of 8 and 16 bits cut
// 32-bit words into parts and drop what is left of a word at the end of the
// call, so that n calls and one [FillIntegers] differ, as in NumPy.
func Integers[T Integer](g *Generator, low, high T) T {
	r := halfOpen("Integers", low, high)
	return low + T(boundedBits(g.bits, dtypeBits[T](), r))
}

// IntegersEndpoint is [Integers] for the closed range [low, high]:
// integers(low, high, dtype=..., endpoint=True). It panics unless low <= high.
func IntegersEndpoint[T Integer](g *Generator, low, high T) T {
	r := closed("IntegersEndpoint", low, high)
	return low + T(boundedBits(g.bits, dtypeBits[T](), r))
}

// FillIntegers fills dst with numbers in [low, high):
// integers(low, high, n, dtype=...).
func FillIntegers[T Integer](g *Generator, dst []T, low, high T) {
	if len(dst) > 0 { // NumPy does not look at the bounds of no values
		r := halfOpen("FillIntegers", low, high)
		if g.Workers > 1 {
			dst = parallelIntegers(g.Workers, g.bits, dst, low, r)
		}
		fillIntegers(g.bits, dst, low, r)
	}
}

// FillIntegersEndpoint fills dst with numbers in [low, high].
func FillIntegersEndpoint[T Integer](g *Generator, dst []T, low, high T) {
	if len(dst) > 0 {
		r := closed("FillIntegersEndpoint", low, high)
		if g.Workers > 1 {
			dst = parallelIntegers(g.Workers, g.bits, dst, low, r)
		}
		fillIntegers(g.bits, dst, low, r)
	}
}

// IntegersEach fills dst, dst[i] with a number in [low[i], high[i]): NumPy's
// integers of two arrays, where types of 8 and 16 bits share the parts of a
// word over the call. A parameter of one element stands for all.
func IntegersEach[T Integer](g *Generator, dst, low, high []T) {
	integersEach("IntegersEach", g.bits, dst, low, high, halfOpen[T])
}

// IntegersEndpointEach is [IntegersEach] for closed ranges.
func IntegersEndpointEach[T Integer](g *Generator, dst, low, high []T) {
	integersEach("IntegersEndpointEach", g.bits, dst, low, high, closed[T])
}

func integersEach[T Integer](method string, b BitGenerator, dst, low, high []T, size func(string, T, T) uint64) {
	p := parts{b: b, width: dtypeBits[T]()}
	each2(method, dst, low, high, func(method string, low, high T) {
		size(method, low, high)
	}, func(low, high T) T {
		return low + T(p.bounded(size(method, low, high)))
	})
}

// halfOpen returns high-low-1, one less than the number of values. The
// conversions extend the sign, so that the difference is right for every T.
func halfOpen[T Integer](method string, low, high T) uint64 {
	if low >= high {
		panic(&ParamError{method, "high", high, "high > low"})
	}
	return uint64(high) - uint64(low) - 1
}

// closed returns high-low, one less than the number of values.
func closed[T Integer](method string, low, high T) uint64 {
	if low > high {
		panic(&ParamError{method, "high", high, "high >= low"})
	}
	return uint64(high) - uint64(low)
}

// fillIntegers fills dst with numbers in [low, low+r].
func fillIntegers[T Integer](b BitGenerator, dst []T, low T, r uint64) {
	width := dtypeBits[T]()
	switch {
	case r == 0:
		for i := range dst {
			dst[i] = low
		}
	case width < 32:
		fillParts(b, dst, low, uint32(r), width)
	case r <= 1<<32-1:
		fillIntegers32(b, dst, low, uint32(r))
	default:
		fillIntegers64(b, dst, low, r)
	}
}

// fillIntegers32 is fillIntegers where 32-bit words are enough.
func fillIntegers32[T Integer](b BitGenerator, dst []T, low T, r uint32) {
	if len(dst) < 16 {
		for i := range dst {
			dst[i] = low + T(bounded32(b, r))
		}
		return
	}
	e := uint64(r) + 1
	t := lemireThreshold32(r)
	var buf wordBuf
	for len(dst) > 0 {
		words := buf.take32(b, min(len(dst), wordBlock))
		out, k := dst[:len(words)], 0
		for _, w := range words {
			m := uint64(w) * e
			out[k] = low + T(m>>32)
			k += oneIf(uint32(m) >= t) // a rejected value is overwritten
		}
		dst = dst[k:]
	}
}

// lemireThreshold32 returns 2^32 mod (r+1): low halves of products below it
// are rejected. It is 0 for the full range, where the words themselves come
// out.
func lemireThreshold32(r uint32) uint32 {
	if r == 1<<32-1 {
		return 0
	}
	return -(r + 1) % (r + 1)
}

// fillIntegers64 is fillIntegers with 64-bit words.
func fillIntegers64[T Integer](b BitGenerator, dst []T, low T, r uint64) {
	if len(dst) < 16 {
		for i := range dst {
			dst[i] = low + T(bounded64(b, r))
		}
		return
	}
	var buf [wordBlock]uint64
	for len(dst) > 0 {
		words := buf[:min(len(dst), len(buf))]
		fillWords(b, words)
		out := dst[:len(words)]
		if r == 1<<64-1 {
			for i, w := range words {
				out[i] = low + T(w)
			}
			dst = dst[len(out):]
			continue
		}
		e := r + 1
		t := -e % e
		k := 0
		for _, w := range words {
			hi, lo := bits.Mul64(w, e)
			out[k] = low + T(hi)
			k += oneIf(lo >= t)
		}
		dst = dst[k:]
	}
}
