package numpy

// A pairSampler is one whose attempts take two uniform numbers: see attempts.go.
type pairSampler interface {
	// apart returns an attempt for one worker: samplers remember what they
	// computed. It yields values.
	apart() attempt[int64]
}

// A pairDecoder decodes pairs of uniform numbers by the attempts of a sampler.
type pairDecoder struct {
	grid[int64]
	sampler pairSampler
}

func (*pairDecoder) draw(b skipper, words []uint64) { b.FillFloat64(valuesIn[float64](words)) }

func (*pairDecoder) finish([]int64) {}

func (d *pairDecoder) decode(c *chunk[int64]) {
	if c.try == nil {
		c.try = d.sampler.apart()
	}
	values, n := valuesIn[int64](c.words), 0
	for at := 0; at < len(c.words); {
		// Values lie where pairs were.
		pairs := valuesIn[float64](c.block(at, n))
		at += len(pairs)
		for ; len(pairs) >= 2; pairs = pairs[2:] {
			x, ok := c.try(pairs[0], pairs[1])
			values[n] = x
			n += oneIf(ok)
		}
	}
	c.values = values[:n]
}

// parallelPairs fills the beginning of dst with the values of s and returns the
// rest.
func parallelPairs(workers int, b BitGenerator, dst []int64, s pairSampler) []int64 {
	return fillParallel(workers, b, &pairDecoder{sampler: s}, chunkWords, chunkWords/2, dst)
}
