package numpy

// Integers of 8 and 16 bits and bools are cut from 32-bit words, low part
// first. The word belongs to one call: what is left of it at the end is
// dropped (buffered_bounded_uint8 and its kin in
// numpy/random/src/distributions/distributions.c).

// parts cuts words into parts of a width of 1, 8 or 16 bits. With a width of
// 32 or 64 it cuts nothing, so that one loop serves all dtypes.
type parts struct {
	b     BitGenerator
	width int
	word  uint32
	left  int // bits of word
}

func (p *parts) next() uint32 {
	if p.left == 0 {
		p.word, p.left = p.b.Uint32(), 32
	}
	v := p.word & (1<<p.width - 1)
	p.word >>= p.width
	p.left -= p.width
	return v
}

// bounded returns a number in [0, r], which fits the width.
func (p *parts) bounded(r uint64) uint64 {
	switch {
	case p.width == 64:
		return bounded64(p.b, r)
	case p.width == 32:
		return uint64(bounded32(p.b, uint32(r)))
	case r == 0:
		return 0
	}
	top := uint32(1)<<p.width - 1
	if uint32(r) == top {
		return uint64(p.next())
	}
	// Lemire's method, as in bounded32.
	e := uint32(r) + 1
	m := p.next() * e
	if m&top < e {
		for t := (top - uint32(r)) % e; m&top < t; {
			m = p.next() * e
		}
	}
	return uint64(m >> p.width)
}

// boundedBits returns a number in [0, r] for a dtype of the given width, as a
// call of its own.
func boundedBits(b BitGenerator, width int, r uint64) uint64 {
	switch width {
	case 64:
		return bounded64(b, r)
	case 32:
		return uint64(bounded32(b, uint32(r)))
	}
	p := parts{b: b, width: width}
	return p.bounded(r)
}

// fillParts fills dst with numbers in [low, low+r] of 8 or 16 bits, 0 < r.
func fillParts[T Integer](b BitGenerator, dst []T, low T, r uint32, width int) {
	e := r + 1
	t := (1<<width - e) % e // Lemire's threshold, as in lemireThreshold32
	perWord := 32 / width
	var buf wordBuf
	for len(dst) >= 16 {
		// Words all of whose parts are needed.
		words := buf.take32(b, min(len(dst)/perWord, wordBlock))
		k := 0
		if width == 16 {
			k = decode16(dst, words, low, e, t)
		} else {
			k = decode8(dst, words, low, e, t)
		}
		dst = dst[k:]
	}
	p := parts{b: b, width: width}
	for i := range dst {
		dst[i] = low + T(p.bounded(uint64(r)))
	}
}

// decode16 writes the accepted ones of the two parts of each word to dst and
// returns their number. A rejected one is overwritten by what follows it.
func decode16[T Integer](dst []T, words []uint32, low T, e, t uint32) int {
	k := 0
	for _, w := range words {
		m, n := w&0xffff*e, w>>16*e
		dst[k] = low + T(m>>16)
		k += oneIf(m&0xffff >= t)
		dst[k] = low + T(n>>16)
		k += oneIf(n&0xffff >= t)
	}
	return k
}

// decode8 is decode16 for four parts.
func decode8[T Integer](dst []T, words []uint32, low T, e, t uint32) int {
	k := 0
	for _, w := range words {
		m, n, p, q := w&0xff*e, w>>8&0xff*e, w>>16&0xff*e, w>>24*e
		dst[k] = low + T(m>>8)
		k += oneIf(m&0xff >= t)
		dst[k] = low + T(n>>8)
		k += oneIf(n&0xff >= t)
		dst[k] = low + T(p>>8)
		k += oneIf(p&0xff >= t)
		dst[k] = low + T(q>>8)
		k += oneIf(q&0xff >= t)
	}
	return k
}

// oneIf returns 1 for true and 0 for false, without a branch.
func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// IntegersBool returns NumPy's integers(low, high, dtype=bool): false and true
// are 0 and 1. It panics unless 0 <= low < high <= 2.
func (g *Generator) IntegersBool(low, high int64) bool {
	p := parts{b: g.bits, width: 1}
	return p.bool(low, boolRange("IntegersBool", low, high))
}

// FillIntegersBool fills dst with NumPy's integers(low, high, n, dtype=bool),
// 32 values from a 32-bit word. It panics unless 0 <= low < high <= 2.
func (g *Generator) FillIntegersBool(dst []bool, low, high int64) {
	if len(dst) == 0 {
		return
	}
	fillBools(g.Workers, g.bits, dst, low, boolRange("FillIntegersBool", low, high))
}

// fillBools fills dst with values of [low, low+rng], as [Generator] and
// [RandomState] do: no bit is ever rejected.
func fillBools(workers int, b BitGenerator, dst []bool, low, rng int64) {
	if rng > 0 {
		if workers > 1 && fillFixed(workers, b, dst, 64, func(b BitGenerator, dst []bool) {
			fillBools(1, b, dst, low, rng)
		}) {
			return
		}
		var buf wordBuf
		for len(dst) >= 32 {
			for _, w := range buf.take32(b, min(len(dst)/32, wordBlock)) {
				for i := 0; i < 32; i += 8 {
					*(*[8]bool)(dst[i:]) = boolsOf[w>>i&0xff]
				}
				dst = dst[32:]
			}
		}
	}
	p := parts{b: b, width: 1}
	for i := range dst {
		dst[i] = p.bool(low, rng)
	}
}

// IntegersBoolEach fills dst, dst[i] with a value of [low[i], high[i]); the
// bits of a word are shared over the call. A parameter of one element stands
// for all.
func (g *Generator) IntegersBoolEach(dst []bool, low, high []int64) {
	const method = "IntegersBoolEach"
	p := parts{b: g.bits, width: 1}
	each2(method, dst, low, high, func(method string, low, high int64) {
		boolRange(method, low, high)
	}, func(low, high int64) bool {
		return p.bool(low, boolRange(method, low, high))
	})
}

// boolsOf holds the bits of every byte, the lowest one first.
var boolsOf = func() (table [256][8]bool) {
	for b := range table {
		for i := range 8 {
			table[b][i] = b>>i&1 != 0
		}
	}
	return table
}()

// bool returns whether low, or one of low and low+1, is 1.
func (p *parts) bool(low, r int64) bool {
	if r == 0 {
		return low != 0
	}
	return p.next() != 0
}

func boolRange(method string, low, high int64) int64 {
	if low < 0 {
		panic(&ParamError{method, "low", low, "low >= 0"})
	}
	if high > 2 {
		panic(&ParamError{method, "high", high, "high <= 2"})
	}
	return int64(halfOpen(method, low, high))
}
