package numpy

// RandomState bounds integers by rejection under a mask, for every dtype.

// RandInt returns a number in [low, high): NumPy's randint(low, high). Ranges
// of at most 2^32 values cost 32-bit words, at most two of them on average,
// larger ones 64-bit words; a single possible value costs nothing. It panics
// unless low < high.
func (r *RandomState) RandInt(low, high int64) int64 {
	return low + int64(interval(r.bits, halfOpen("RandInt", low, high)))
}

// FillRandInt fills dst with the values of len(dst) RandInt calls:
// randint(low, high, n).
func (r *RandomState) FillRandInt(dst []int64, low, high int64) { FillRandInt(r, dst, low, high) }

// RandIntEach fills dst, dst[i] with the value of RandInt(low[i], high[i]):
// randint of arrays. A slice of one element stands for all.
func (r *RandomState) RandIntEach(dst, low, high []int64) { RandIntEach(r, dst, low, high) }

// RandomIntegers returns a number in [low, high]: NumPy's
// random_integers(low, high), and randint(low, high+1). It panics unless
// low <= high.
func (r *RandomState) RandomIntegers(low, high int64) int64 {
	return low + int64(interval(r.bits, closed("RandomIntegers", low, high)))
}

// FillRandomIntegers fills dst with the values of len(dst) RandomIntegers
// calls: random_integers(low, high, n).
func (r *RandomState) FillRandomIntegers(dst []int64, low, high int64) {
	FillRandomIntegers(r, dst, low, high)
}

// RandInt returns a number in [low, high) of any integer type: NumPy's
// randint(low, high, dtype=...). It panics unless low < high. A high of one
// more than T holds, which NumPy allows, is written with [RandomIntegers].
//
// The stream depends on the width of the dtype. Types of 8 and 16 bits cut
// 32-bit words into parts and drop what is left of a word at the end of the
// call, so that n calls and one [FillRandInt] differ, as in NumPy.
func RandInt[T Integer](r *RandomState, low, high T) T {
	p := parts{b: r.bits, width: dtypeBits[T]()}
	return low + T(p.masked(halfOpen("RandInt", low, high)))
}

// FillRandInt fills dst with numbers in [low, high):
// randint(low, high, n, dtype=...).
func FillRandInt[T Integer](r *RandomState, dst []T, low, high T) {
	if len(dst) > 0 { // NumPy does not look at the bounds of no values
		fillMasked(r.bits, dst, low, halfOpen("FillRandInt", low, high))
	}
}

// RandIntEach fills dst, dst[i] with a number in [low[i], high[i]): NumPy's
// randint of arrays, where types of 8 and 16 bits share the parts of a word
// over the call. A slice of one element stands for all.
func RandIntEach[T Integer](r *RandomState, dst, low, high []T) {
	p := parts{b: r.bits, width: dtypeBits[T]()}
	each2("RandIntEach", dst, low, high,
		func(method string, low, high T) { halfOpen(method, low, high) },
		func(low, high T) T { return low + T(p.masked(uint64(high)-uint64(low)-1)) })
}

// RandomIntegers is [RandInt] for the closed range [low, high]: NumPy's
// randint(low, high+1, dtype=...). It panics unless low <= high.
func RandomIntegers[T Integer](r *RandomState, low, high T) T {
	p := parts{b: r.bits, width: dtypeBits[T]()}
	return low + T(p.masked(closed("RandomIntegers", low, high)))
}

// FillRandomIntegers fills dst with numbers in [low, high].
func FillRandomIntegers[T Integer](r *RandomState, dst []T, low, high T) {
	if len(dst) > 0 {
		fillMasked(r.bits, dst, low, closed("FillRandomIntegers", low, high))
	}
}

// RandomIntegersEach is [RandIntEach] for closed ranges.
func RandomIntegersEach[T Integer](r *RandomState, dst, low, high []T) {
	p := parts{b: r.bits, width: dtypeBits[T]()}
	each2("RandomIntegersEach", dst, low, high,
		func(method string, low, high T) { closed(method, low, high) },
		func(low, high T) T { return low + T(p.masked(uint64(high)-uint64(low))) })
}

// RandIntBool returns NumPy's randint(low, high, dtype=bool): false and true
// are 0 and 1. It panics unless 0 <= low < high <= 2.
func (r *RandomState) RandIntBool(low, high int64) bool {
	p := parts{b: r.bits, width: 1}
	return p.bool(low, boolRange("RandIntBool", low, high))
}

// FillRandIntBool fills dst with NumPy's randint(low, high, n, dtype=bool), 32
// values from a 32-bit word. It panics unless 0 <= low < high <= 2.
func (r *RandomState) FillRandIntBool(dst []bool, low, high int64) {
	if len(dst) > 0 {
		fillBools(r.Workers, r.bits, dst, low, boolRange("FillRandIntBool", low, high))
	}
}

// RandIntBoolEach fills dst, dst[i] with a value of [low[i], high[i]); the bits
// of a word are shared over the call. A slice of one element stands for all.
func (r *RandomState) RandIntBoolEach(dst []bool, low, high []int64) {
	p := parts{b: r.bits, width: 1}
	each2("RandIntBoolEach", dst, low, high,
		func(method string, low, high int64) { boolRange(method, low, high) },
		func(low, high int64) bool { return p.bool(low, high-low-1) })
}

// masked returns a number in [0, r], which fits the width, by rejection:
// random_bounded_uint64 and its kin with use_masked.
func (p *parts) masked(r uint64) uint64 {
	if p.width >= 32 {
		return interval(p.b, r)
	}
	if r == 0 {
		return 0
	}
	mask := uint32(maskOf(r))
	for {
		if v := p.next() & mask; v <= uint32(r) {
			return uint64(v)
		}
	}
}

// fillMasked fills dst with numbers in [low, low+r].
func fillMasked[T Integer](b BitGenerator, dst []T, low T, r uint64) {
	width := dtypeBits[T]()
	switch {
	case r == 0:
		for i := range dst {
			dst[i] = low
		}
	case width < 32:
		fillMaskedParts(b, dst, low, uint32(r), width)
	case len(dst) < 16:
		for i := range dst {
			dst[i] = low + T(interval(b, r))
		}
	case r <= 1<<32-1:
		fillMasked32(b, dst, low, uint32(r))
	default:
		fillMasked64(b, dst, low, r)
	}
}

func fillMasked32[T Integer](b BitGenerator, dst []T, low T, r uint32) {
	mask := uint32(maskOf(uint64(r)))
	var buf [wordBlock]uint32
	for len(dst) > 0 {
		words := buf[:min(len(dst), len(buf))]
		fillWords32(b, words)
		out, k := dst[:len(words)], 0
		for _, w := range words {
			w &= mask
			out[k] = low + T(w)
			if w <= r { // otherwise the next value takes its place
				k++
			}
		}
		dst = dst[k:]
	}
}

func fillMasked64[T Integer](b BitGenerator, dst []T, low T, r uint64) {
	mask := maskOf(r)
	var buf [wordBlock]uint64
	for len(dst) > 0 {
		words := buf[:min(len(dst), len(buf))]
		fillWords(b, words)
		out, k := dst[:len(words)], 0
		for _, w := range words {
			w &= mask
			out[k] = low + T(w)
			if w <= r {
				k++
			}
		}
		dst = dst[k:]
	}
}

func fillMaskedParts[T Integer](b BitGenerator, dst []T, low T, r uint32, width int) {
	perWord := 32 / width
	var buf wordBuf
	for len(dst) >= 16 {
		// Words all of whose parts are needed, as in fillParts.
		words := buf.take32(b, min(len(dst)/perWord, wordBlock))
		k := 0
		if width == 16 {
			k = masked16(dst, words, low, r)
		} else {
			k = masked8(dst, words, low, r)
		}
		dst = dst[k:]
	}
	p := parts{b: b, width: width}
	for i := range dst {
		dst[i] = low + T(p.masked(uint64(r)))
	}
}

// masked16 writes the accepted ones of the two parts of each word to dst and
// returns their number. A rejected one is overwritten by what follows it.
func masked16[T Integer](dst []T, words []uint32, low T, r uint32) int {
	mask := uint32(maskOf(uint64(r)))
	k := 0
	for _, w := range words {
		v := w & mask
		dst[k] = low + T(v)
		k += oneIf(v <= r)
		v = w >> 16 & mask
		dst[k] = low + T(v)
		k += oneIf(v <= r)
	}
	return k
}

// masked8 is masked16 for four parts.
func masked8[T Integer](dst []T, words []uint32, low T, r uint32) int {
	mask := uint32(maskOf(uint64(r)))
	k := 0
	for _, w := range words {
		v := w & mask
		dst[k] = low + T(v)
		k += oneIf(v <= r)
		v = w >> 8 & mask
		dst[k] = low + T(v)
		k += oneIf(v <= r)
		v = w >> 16 & mask
		dst[k] = low + T(v)
		k += oneIf(v <= r)
		v = w >> 24 & mask
		dst[k] = low + T(v)
		k += oneIf(v <= r)
	}
	return k
}
