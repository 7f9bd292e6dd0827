package mt19937

// Fill fills dst with the values of len(dst) Uint64 calls.
func (g *MT19937) Fill(dst []uint64) {
	d := min(len(dst), -g.pos/2)
	join(dst[:d], g.take(2*d))
	dst = dst[d:]
	dst = dst[g.pastUint64(dst):]
	for len(dst) >= n/2 {
		g.check()
		g.nextUint64(dst)
		dst = dst[n/2:]
	}
	if len(dst) > 0 {
		dst[0] = g.Uint64() // into the next block
		dst = dst[1:]
		join(dst, g.take(2*len(dst)))
	}
}

// FillFloat64 fills dst with the values of len(dst) Float64 calls.
func (g *MT19937) FillFloat64(dst []float64) {
	d := min(len(dst), -g.pos/2)
	joinFloat64(dst[:d], g.take(2*d))
	dst = dst[d:]
	dst = dst[g.pastFloat64(dst):]
	for len(dst) >= n/2 {
		g.check()
		g.nextFloat64(dst)
		dst = dst[n/2:]
	}
	if len(dst) > 0 {
		dst[0] = g.Float64()
		dst = dst[1:]
		joinFloat64(dst, g.take(2*len(dst)))
	}
}

// FillUint32 fills dst with the values of len(dst) Uint32 calls.
func (g *MT19937) FillUint32(dst []uint32) {
	d := min(len(dst), -g.pos)
	copy(dst, g.take(d))
	dst = dst[d:]
	dst = dst[g.pastUint32(dst):]
	for len(dst) >= n {
		g.check()
		nextUint32(&g.key, dst)
		dst = dst[n:]
	}
	if len(dst) > 0 {
		g.refill()
		copy(dst, g.take(len(dst)))
	}
}

// take draws k words of the current block, which has as many left.
func (g *MT19937) take(k int) []uint32 {
	i := 1 + g.pos + n
	g.pos += k
	return g.tempered[i : i+k]
}
