package numpy

// A counter counts the words that are drawn from a bit generator.
type counter struct {
	skipper
	n int
}

func (c *counter) Uint64() uint64   { c.n++; return c.skipper.Uint64() }
func (c *counter) Uint32() uint32   { c.n++; return c.skipper.Uint32() }
func (c *counter) Float64() float64 { c.n++; return c.skipper.Float64() }

// An attemptDecoder decodes samplers whose attempts take a varying number of
// words and yield one value or none.
type attemptDecoder struct {
	attempts
	transform
	twister bool
}

// attempts are those of one sampler.
type attempts interface {
	// attempt makes one.
	attempt(r *wordReader, b BitGenerator) (x float64, ok bool)

	// all makes those that begin with one of the words of c.reader, and returns
	// the number of values, which it writes to dst. The first word is word at of
	// c, which has n values before. It marks attempts: two decodings that meet
	// go on together from the next mark.
	all(c *chunk[float64], at, n int, dst []float64) int
}

func (*attemptDecoder) draw(b skipper, words []uint64) { b.Fill(words) }

func (d *attemptDecoder) decode(c *chunk[float64]) {
	c.marks = c.marks[:0]
	values, n, at := valuesIn[float64](c.words), 0, 0
	for at < len(c.words) {
		// Values lie where words were: every attempt took one at least.
		words := c.block(at, n)
		c.reader = wordReader{words: words, twister: d.twister}
		c.beyond = counter{skipper: c.bits}
		n += d.all(c, at, n, values[n:])
		at += len(words) + c.beyond.n
	}
	c.values, c.over = values[:n], at-len(c.words)
}

func (*attemptDecoder) skip(b skipper, n int) { b.Skip(uint64(n)) }

func (d *attemptDecoder) rejoin(c *chunk[float64], entry int) {
	d.skip(c.start, entry)
	c.reader = wordReader{twister: d.twister}
	c.rejoin(entry, len(c.words), func(b BitGenerator) (float64, bool) { return d.attempt(&c.reader, b) })
}

// word returns the next word.
func (r *wordReader) word(b BitGenerator) uint64 {
	if r.next == len(r.words) {
		return b.Uint64()
	}
	r.next++
	return r.words[r.next-1]
}

// zigguratAttempts are attempts that rarely take more than one word. Two
// decodings meet after one or two of them, so that the first ones of a chunk are
// marked only: if the decodings do not meet there, all of the chunk is decoded
// again.
type zigguratAttempts struct {
	one  func(r *wordReader, b BitGenerator) (x float64, ok bool)
	rest func(r *wordReader, b BitGenerator, dst []float64) int // all of r's words
}

var (
	normalAttempts      = zigguratAttempts{(*wordReader).normalAttempt, (*wordReader).normals}
	exponentialAttempts = zigguratAttempts{(*wordReader).exponentialAttempt, (*wordReader).exponentials}
)

const zigguratMarks = 16

func (z zigguratAttempts) attempt(r *wordReader, b BitGenerator) (float64, bool) {
	return z.one(r, b)
}

func (z zigguratAttempts) all(c *chunk[float64], at, n int, dst []float64) int {
	r, b, k := &c.reader, &c.beyond, 0
	for r.next < len(r.words) && len(c.marks) < zigguratMarks {
		c.marks = append(c.marks, mark{int32(at + r.next), int32(n + k)})
		if x, ok := z.one(r, b); ok {
			dst[k] = x
			k++
		}
	}
	if r.words, r.next = r.words[r.next:], 0; len(r.words) > 0 {
		k += z.rest(r, b, dst[k:])
	}
	return k
}

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

// A below1Attempts makes the attempts of below1, of which most take two words:
// two decodings an odd number of words apart meet only where one of them takes
// an odd number, after some thirty attempts on average, or hundreds. Attempts
// that are made together have one mark.
type below1Attempts struct{ *gammaSampler }

func (s below1Attempts) attempt(r *wordReader, b BitGenerator) (float64, bool) {
	u := r.double(b)
	return s.tryBelow1(u, r.exponential(b))
}

func (s below1Attempts) all(c *chunk[float64], at, n int, dst []float64) (k int) {
	var us, es [wordBlock / 2]float64
	r, b := &c.reader, &c.beyond
	for r.next < len(r.words) {
		c.marks = append(c.marks, mark{int32(at + r.next), int32(n + k)})
		tries := 0
		for tries < len(us) && r.next < len(r.words) {
			tries += r.runBelow1(us[tries:], es[tries:])
			if tries < len(us) && r.next < len(r.words) {
				us[tries] = r.double(b)
				es[tries] = r.exponential(b)
				tries++
			}
		}
		k += s.valuesBelow1(dst[k:], us[:tries], es[:tries])
	}
	return k
}

// An above1Attempts makes the attempts of above1, like those of below1.
type above1Attempts struct{ *gammaSampler }

func (s above1Attempts) attempt(r *wordReader, b BitGenerator) (float64, bool) {
	x := r.normal(b)
	t := 1 + float64(s.c*x)
	if t <= 0 {
		return 0, false
	}
	t = float64(t * t * t)
	return float64(s.b * t), s.accepts(x, t, r.double(b))
}

func (s above1Attempts) all(c *chunk[float64], at, n int, dst []float64) (k int) {
	var xs, us [wordBlock / 2]float64
	r, b := &c.reader, &c.beyond
	for r.next < len(r.words) {
		c.marks = append(c.marks, mark{int32(at + r.next), int32(n + k)})
		tries := r.runAbove1(xs[:], us[:], s.c)
		k += s.valuesAbove1(dst[k:], xs[:tries], us[:tries])
		if tries < len(xs) && r.next < len(r.words) { // not two words, perhaps
			x, ok := s.attempt(r, b)
			dst[k] = x
			k += oneIf(ok)
		}
	}
	return k
}

// parallelNormals fills the beginning of dst with t of the values of normal,
// and returns the rest.
func (v *variates) parallelNormals(workers int, dst []float64, t transform) []float64 {
	if v.legacy {
		return v.parallelPolar(workers, dst, t)
	}
	r, _ := reader(v.bits)
	d := &attemptDecoder{normalAttempts, t, r.twister}
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
	d := &attemptDecoder{exponentialAttempts, t, r.twister}
	return fillParallel(workers, v.bits, d, chunkWords, chunkWords, dst)
}

// parallelGammas is parallelNormals for the values of gamma. Chunks are twice as
// long, as decodings may take long to meet.
func (v *variates) parallelGammas(workers int, dst []float64, shape float64, t transform) []float64 {
	switch {
	case shape == 0 || v.legacy: // the legacy pairs have doubles in between
		return dst
	case shape == 1:
		return v.parallelExponentials(workers, dst, t)
	}
	r, _ := reader(v.bits)
	s := v.gammaOf(0, shape, fillDraws(len(dst)))
	d := &attemptDecoder{above1Attempts{s}, t, r.twister}
	if shape < 1 {
		d.attempts = below1Attempts{s}
	}
	return fillParallel(workers, v.bits, d, 2*chunkWords, chunkWords, dst)
}
