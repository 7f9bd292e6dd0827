package numpy

// A transform is the last step of a fill, from simpler numbers to values, in
// place. The zero transform changes nothing.
type transform struct {
	f    func(block []float64, a, b float64)
	a, b float64
}

// fill fills dst with the transforms of the numbers that draw writes, by blocks
// that stay in the first-level cache.
func (t transform) fill(dst []float64, draw func(block []float64)) {
	if t.f == nil {
		draw(dst)
		return
	}
	for len(dst) > 0 {
		n := min(len(dst), wordBlock)
		draw(dst[:n])
		t.f(dst[:n], t.a, t.b)
		dst = dst[n:]
	}
}

// finish is fill of numbers that are there.
func (t transform) finish(values []float64) {
	if t.f != nil {
		t.fill(values, func([]float64) {})
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
