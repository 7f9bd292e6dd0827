package numpy

// A uniformDecoder decodes uniform numbers, each from a double: all, or only
// the positive ones.
type uniformDecoder struct {
	grid[float64]
	transform
	positive bool
}

func (*uniformDecoder) draw(b skipper, words []uint64) { b.FillFloat64(valuesIn[float64](words)) }

func (d *uniformDecoder) decode(c *chunk[float64]) {
	values, n := valuesIn[float64](c.words), 0
	for at := 0; at < len(c.words); {
		block := valuesIn[float64](c.block(at, n))
		at += len(block)
		if d.positive {
			block = positive(block)
		}
		n += copy(values[n:], block)
	}
	c.values = values[:n]
}

// parallelUniforms fills the beginning of dst with t of uniform numbers and
// returns the rest.
func parallelUniforms(workers int, b BitGenerator, dst []float64, t transform) []float64 {
	return fillParallel(workers, b, &uniformDecoder{transform: t}, chunkWords, chunkWords, dst)
}

// parallelPositives is parallelUniforms for the positive ones of the numbers.
func parallelPositives(workers int, b BitGenerator, dst []float64, t transform) []float64 {
	return fillParallel(workers, b, &uniformDecoder{transform: t, positive: true}, chunkWords, chunkWords, dst)
}
