package numpy

// A counter counts the words that are drawn from a bit generator.
type counter struct {
	skipper
	n int
}

func (c *counter) Uint64() uint64   { c.n++; return c.skipper.Uint64() }
func (c *counter) Float64() float64 { c.n++; return c.skipper.Float64() }

// An attemptDecoder decodes samplers whose attempts take a varying number of
// words and yield one value or none. They read the words of r, then those of b.
type attemptDecoder struct {
	transform
	twister bool
	attempt func(r *wordReader, b BitGenerator) (x float64, ok bool)

	// After so many attempts of a chunk, or at its end, no marks are set: if
	// the decodings do not meet there, all of the chunk is decoded again.
	marks int
	// The attempts from there to the end of r's words.
	rest func(r *wordReader, b BitGenerator, dst []float64) int
}

// marksOfRare is the number of marks for samplers that rarely take more than
// one word: two decodings meet after an attempt or two.
const marksOfRare = 16

func (*attemptDecoder) draw(b skipper, words []uint64) { b.Fill(words) }

func (d *attemptDecoder) decode(c *chunk[float64]) {
	c.marks = c.marks[:0]
	values, n, at := valuesIn[float64](c.words), 0, 0
	for at < len(c.words) {
		// Values lie where words were: every attempt took one at least.
		r, beyond := &c.reader, &c.beyond
		r.words, r.next, r.twister = c.block(at, n), 0, d.twister
		beyond.skipper, beyond.n = c.bits, 0
		for r.next < len(r.words) && len(c.marks) < d.marks {
			c.marks = append(c.marks, mark{at + r.next, n})
			if x, ok := d.attempt(r, beyond); ok {
				values[n] = x
				n++
			}
		}
		at += r.next
		if r.words, r.next = r.words[r.next:], 0; len(r.words) > 0 {
			n += d.rest(r, beyond, values[n:])
			at += len(r.words)
		}
		at += beyond.n
	}
	c.values, c.over = values[:n], at-len(c.words)
}

func (d *attemptDecoder) rejoin(c *chunk[float64], entry int) {
	c.start.Skip(uint64(entry))
	b, r := &c.beyond, &c.reader
	b.skipper, b.n = c.start, entry
	r.words, r.next = nil, 0
	marks := c.marks
	for b.n < len(c.words) {
		for len(marks) > 0 && marks[0].at < b.n {
			marks = marks[1:]
		}
		if len(marks) > 0 && marks[0].at == b.n {
			c.values = c.values[marks[0].n:]
			return
		}
		if x, ok := d.attempt(r, b); ok {
			c.head = append(c.head, x)
		}
	}
	c.values, c.over = nil, b.n-len(c.words)
}

// word returns the next word.
func (r *wordReader) word(b BitGenerator) uint64 {
	if r.next == len(r.words) {
		return b.Uint64()
	}
	r.next++
	return r.words[r.next-1]
}

// The attempts of the ziggurats.

func (r *wordReader) normalAttempt(b BitGenerator) (float64, bool) {
	u := r.word(b)
	x, k := normalPoint(u)
	if normalAcross(u) < k {
		return x, true
	}
	return r.normalEdge(b, u, x)
}

func (r *wordReader) exponentialAttempt(b BitGenerator) (float64, bool) {
	u := r.word(b)
	x, k := exponentialPoint(u)
	if u>>11 < k {
		return x, true
	}
	return r.exponentialEdge(b, u, x)
}

// normal returns the value of the first attempt that yields one.
func (r *wordReader) normal(b BitGenerator) float64 {
	for {
		if x, ok := r.normalAttempt(b); ok {
			return x
		}
	}
}

// exponential returns the value of the first attempt that yields one.
func (r *wordReader) exponential(b BitGenerator) float64 {
	for {
		if x, ok := r.exponentialAttempt(b); ok {
			return x
		}
	}
}

// below1Attempt is an attempt of below1.
func (s *gammaSampler) below1Attempt(r *wordReader, b BitGenerator) (float64, bool) {
	u := r.double(b)
	return s.tryBelow1(u, r.exponential(b))
}

// above1Attempt is an attempt of above1.
func (s *gammaSampler) above1Attempt(r *wordReader, b BitGenerator) (float64, bool) {
	x := r.normal(b)
	t := 1 + float64(s.c*x)
	if t <= 0 {
		return 0, false
	}
	t = float64(t * t * t)
	return float64(s.b * t), s.accepts(x, t, r.double(b))
}

// parallelNormals fills the beginning of dst with t of the values of normal,
// and returns the rest.
func (v *variates) parallelNormals(workers int, dst []float64, t transform) []float64 {
	if v.legacy {
		return v.parallelPolar(workers, dst, t)
	}
	r, _ := reader(v.bits)
	d := &attemptDecoder{t, r.twister, (*wordReader).normalAttempt, marksOfRare, (*wordReader).normals}
	return fillParallel(workers, v.bits, d, chunkWords, chunkWords, dst)
}

// parallelExponentials is parallelNormals for the values of exponential.
func (v *variates) parallelExponentials(workers int, dst []float64, t transform) []float64 {
	if v.legacy {
		return parallelUniforms(workers, v.bits, dst, transform{func(block []float64, _, _ float64) {
			inverseExponentials(block)
			t.finish(block)
		}, 0, 0})
	}
	r, _ := reader(v.bits)
	d := &attemptDecoder{t, r.twister, (*wordReader).exponentialAttempt, marksOfRare, (*wordReader).exponentials}
	return fillParallel(workers, v.bits, d, chunkWords, chunkWords, dst)
}

// parallelGammas is parallelNormals for the values of gamma. Attempts take two
// words in most cases, and two decodings an odd number of words apart meet
// only where one of them takes an odd number: after some thirty attempts on
// average, or hundreds. So marks are set in all of a chunk, and chunks are
// twice as long.
func (v *variates) parallelGammas(workers int, dst []float64, shape float64, t transform) []float64 {
	switch {
	case shape == 0 || v.legacy: // the legacy pairs have doubles in between
		return dst
	case shape == 1:
		return v.parallelExponentials(workers, dst, t)
	}
	r, _ := reader(v.bits)
	s := newGamma(shape)
	d := &attemptDecoder{transform: t, twister: r.twister, attempt: s.above1Attempt, marks: 2 * chunkWords}
	if shape < 1 {
		d.attempt = s.below1Attempt
	}
	return fillParallel(workers, v.bits, d, 2*chunkWords, chunkWords, dst)
}
