package numpy

// An attemptDecoder32 is an attemptDecoder for the float32 ziggurats, whose
// attempts take 32-bit words: positions and overshoot are counted in those, and
// a chunk has two for every word of its own.
type attemptDecoder32 struct {
	changed *changes
	one     func(r *wordReader32, b BitGenerator, c *changes) (x float32, ok bool)
	rest    func(r *wordReader32, b BitGenerator, dst []float32, c *changes) int // all of r's words
}

func (*attemptDecoder32) draw(b skipper, words []uint64) { fillWords32(b, valuesIn[uint32](words)) }

func (*attemptDecoder32) skip(b skipper, n int) {
	b.Skip(uint64(n / 2))
	if n%2 != 0 {
		b.Uint32()
	}
}

func (*attemptDecoder32) finish([]float32) {}

func (d *attemptDecoder32) decode(c *chunk[float32]) {
	c.marks = c.marks[:0]
	values, n, at := valuesIn[float32](c.words), 0, 0
	var r wordReader32
	b := &c.beyond
	for at < len(values) {
		*b = counter{skipper: c.bits}
		if at%2 != 0 { // an attempt or two lead to the next whole word
			if x, ok := d.one(&r, b, d.changed); ok {
				values[n] = x
				n++
			}
			at += b.n
			continue
		}
		words := valuesIn[uint32](c.block(at/2, (n+1)/2))
		for r.words = words; r.next < len(words) && len(c.marks) < zigguratMarks; {
			c.marks = append(c.marks, mark{int32(at + r.next), int32(n)})
			if x, ok := d.one(&r, b, d.changed); ok {
				values[n] = x
				n++
			}
		}
		if r.words, r.next = words[r.next:], 0; len(r.words) > 0 {
			n += d.rest(&r, b, values[n:], d.changed)
		}
		r = wordReader32{}
		at += len(words) + b.n
	}
	c.values, c.over = values[:n], at-len(values)
}

func (d *attemptDecoder32) rejoin(c *chunk[float32], entry int) {
	d.skip(c.start, entry)
	var r wordReader32
	c.rejoin(entry, 2*len(c.words), func(b BitGenerator) (float32, bool) { return d.one(&r, b, d.changed) })
}

var (
	normalAttempts32      = attemptDecoder32{one: (*wordReader32).normalAttempt, rest: (*wordReader32).normals}
	exponentialAttempts32 = attemptDecoder32{one: (*wordReader32).exponentialAttempt, rest: (*wordReader32).exponentials}
)

// word returns the next word.
func (r *wordReader32) word(b BitGenerator) uint32 {
	if r.next == len(r.words) {
		return b.Uint32()
	}
	r.next++
	return r.words[r.next-1]
}

func (r *wordReader32) normalAttempt(b BitGenerator, c *changes) (float32, bool) {
	u := r.word(b)
	x, k := normalPoint32(u)
	if u>>9 < k {
		return x, true
	}
	return r.normalEdge(b, u, x, c)
}

func (r *wordReader32) exponentialAttempt(b BitGenerator, c *changes) (float32, bool) {
	u := r.word(b)
	x, k := exponentialPoint32(u)
	if u>>9 < k {
		return x, true
	}
	return r.exponentialEdge(b, u, x, c)
}

// parallel32 fills the beginning of dst with the values of d and returns the
// rest. Half a word that is kept is used up before the chunks, which are whole
// words.
func (g *Generator) parallel32(dst []float32, d attemptDecoder32) []float32 {
	if len(dst) < minChunks*chunkWords {
		return dst
	}
	d.changed = &g.changed
	var r wordReader32
	for len(dst) > 0 && pendingHalf(g.bits) {
		if x, ok := d.one(&r, g.bits, d.changed); ok {
			dst[0] = x
			dst = dst[1:]
		}
	}
	return fillParallel(g.Workers, g.bits, &d, chunkWords/2, chunkWords, dst)
}
