package numpy

// A uniformDecoder decodes values of a uniformFunc, each from a double.
type uniformDecoder struct {
	grid[float64]
	transform
	f uniformFunc
}

func (*uniformDecoder) draw(b skipper, words []uint64) { b.FillFloat64(valuesIn[float64](words)) }

func (d *uniformDecoder) decode(c *chunk[float64]) {
	values, n := valuesIn[float64](c.words), 0
	for at := 0; at < len(c.words); {
		block := valuesIn[float64](c.block(at, n))
		for _, u := range block {
			if x, ok := d.f(u); ok {
				values[n] = x
				n++
			}
		}
		at += len(block)
	}
	c.values = values[:n]
}

// parallelUniforms fills the beginning of dst with t of values of f and
// returns the rest.
func parallelUniforms(workers int, b BitGenerator, dst []float64, f uniformFunc, t transform) []float64 {
	return fillParallel(workers, b, &uniformDecoder{transform: t, f: f}, chunkWords, chunkWords, dst)
}
