package numpy

import "math/bits"

// An integersDecoder decodes bounded integers, of which every part of a word
// makes one or none: numbers in [low, low+r], r > 0.
type integersDecoder[T Integer] struct {
	grid[T]
	low   T
	r     uint64
	width int // of the dtype
}

func (*integersDecoder[T]) draw(b skipper, words []uint64) { b.Fill(words) }

func (*integersDecoder[T]) finish([]T) {}

func (d *integersDecoder[T]) decode(c *chunk[T]) {
	if c.spare == nil {
		c.spare = takeMemory()
	}
	values, n := valuesIn[T](c.spare), 0
	for at := 0; at < len(c.words); {
		words := c.block(at, 0)
		at += len(words)
		switch {
		case d.width < 32:
			n += d.decodeHalves(values[n:], words)
		case d.r <= 1<<32-1:
			n += d.decode32(values[n:], words)
		default:
			n += d.decode64(values[n:], words)
		}
	}
	c.values = values[:n]
}

// The decodings of words return the number of values. A rejected one is
// overwritten by what follows it.

func (d *integersDecoder[T]) decode64(dst []T, words []uint64) (n int) {
	e := d.r + 1
	if e == 0 {
		for i, w := range words {
			dst[i] = d.low + T(w)
		}
		return len(words)
	}
	t := -e % e
	for _, w := range words {
		hi, lo := bits.Mul64(w, e)
		dst[n] = d.low + T(hi)
		n += oneIf(lo >= t)
	}
	return n
}

func (d *integersDecoder[T]) decode32(dst []T, words []uint64) (n int) {
	low, e, t := d.low, d.r+1, lemireThreshold32(uint32(d.r))
	for _, w := range words {
		m := w & (1<<32 - 1) * e
		dst[n] = low + T(m>>32)
		n += oneIf(uint32(m) >= t)
		m = w >> 32 * e
		dst[n] = low + T(m>>32)
		n += oneIf(uint32(m) >= t)
	}
	return n
}

// decodeHalves decodes the parts of the halves of words.
func (d *integersDecoder[T]) decodeHalves(dst []T, words []uint64) (n int) {
	var block [wordBlock]uint32
	for len(words) > 0 {
		k := min(len(words), len(block)/2)
		for i, w := range words[:k] {
			block[2*i], block[2*i+1] = uint32(w), uint32(w>>32)
		}
		n += d.decodeParts(dst[n:], block[:2*k])
		words = words[k:]
	}
	return n
}

// decodeParts decodes the parts of 32-bit words and returns the number of
// values.
func (d *integersDecoder[T]) decodeParts(dst []T, words []uint32) int {
	e := uint32(d.r) + 1
	t := (1<<d.width - e) % e
	if d.width == 16 {
		return decode16(dst, words, d.low, e, t)
	}
	return decode8(dst, words, d.low, e, t)
}

// parallelIntegers fills the beginning of dst with numbers in [low, low+r] and
// returns the rest. It only gains over bit generators that skip cheaply: where
// words are made one after the other, decoding them costs no more than moving
// the values. A half word that b keeps is used up before the chunks, which are
// whole words.
func parallelIntegers[T Integer](workers int, b BitGenerator, dst []T, low T, r uint64) []T {
	width := dtypeBits[T]()
	if r == 0 || len(dst) < minChunks*chunkWords || !skipsCheaply(b) {
		return dst
	}
	d := &integersDecoder[T]{low: low, r: r, width: width}
	switch {
	case width < 32:
		perWord := 32 / width
		if len(dst) > perWord && pendingHalf(b) {
			dst = dst[d.decodeParts(dst, []uint32{b.Uint32()}):]
		}
		return fillParallel(workers, b, d, chunkWords/2, chunkWords*perWord, dst)
	case r > 1<<32-1:
		return fillParallel(workers, b, d, chunkWords, chunkWords, dst)
	}
	for len(dst) > 0 && pendingHalf(b) {
		dst[0] = low + T(bounded32(b, uint32(r)))
		dst = dst[1:]
	}
	return fillParallel(workers, b, d, chunkWords/2, chunkWords, dst)
}
