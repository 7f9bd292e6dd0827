package numpy

// Samplers whose attempts take a constant number of words have attempts at the
// beginning of every chunk, and nothing to rejoin.

// A grid is the part of their decoders that does nothing.
type grid[T any] struct{}

func (grid[T]) skip(skipper, int) {}

func (grid[T]) rejoin(*chunk[T], int) { panic("numpy: overshoot on a grid") }

// A polarDecoder decodes pairs of doubles into pairs of normal numbers.
type polarDecoder struct {
	grid[float64]
	transform
}

func (polarDecoder) draw(b skipper, words []uint64) { b.FillFloat64(valuesIn[float64](words)) }

func (polarDecoder) decode(c *chunk[float64]) {
	values, n := valuesIn[float64](c.words), 0
	for at := 0; at < len(c.words); {
		block := valuesIn[float64](c.block(at, n))
		at += len(block)
		for len(block) > 0 {
			pairs := block[:min(len(block), wordBlock)]
			block = block[len(pairs):]
			n += copy(values[n:], pairs[:polarPairs(pairs)])
		}
	}
	c.values = values[:n]
}

// parallelPolar fills the beginning of dst with values of polarNormal and
// returns the rest. The grid of pairs begins after the number that is kept.
func (v *variates) parallelPolar(workers int, dst []float64, t transform) []float64 {
	if v.hasGauss && len(dst) > 0 {
		dst[0] = v.polarNormal()
		t.finish(dst[:1])
		dst = dst[1:]
	}
	return fillParallel(workers, v.bits, polarDecoder{transform: t}, chunkWords, chunkWords, dst)
}
