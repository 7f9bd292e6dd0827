package numpy

// A transform is the last step of a fill by several workers, from simpler
// numbers to values, in place. The zero transform changes nothing.
type transform struct {
	f    func(block []float64, a, b float64)
	a, b float64
}

// finish transforms values, by blocks that stay in the first-level cache.
func (t transform) finish(values []float64) {
	for t.f != nil && len(values) > 0 {
		n := min(len(values), wordBlock)
		t.f(values[:n], t.a, t.b)
		values = values[n:]
	}
}

func moveAndScale(block []float64, loc, scale float64) {
	for i, x := range block {
		block[i] = loc + float64(scale*x)
	}
}

func multiply(block []float64, scale, _ float64) {
	for i, x := range block {
		block[i] = scale * x
	}
}
