package mt19937_test

// A reference is the textbook generator, one word at a time, with
// init_genrand.
type reference struct {
	mt    [624]uint32
	index int
}

func newReference(seed uint32) *reference {
	r := &reference{index: 624}
	r.mt[0] = seed
	for i := 1; i < 624; i++ {
		r.mt[i] = 1812433253*(r.mt[i-1]^r.mt[i-1]>>30) + uint32(i)
	}
	return r
}

func (r *reference) next() uint32 {
	if r.index == 624 {
		for i := range r.mt {
			y := r.mt[i]&0x80000000 | r.mt[(i+1)%624]&0x7fffffff
			r.mt[i] = r.mt[(i+397)%624] ^ y>>1
			if y&1 == 1 {
				r.mt[i] ^= 0x9908b0df
			}
		}
		r.index = 0
	}
	y := r.mt[r.index]
	r.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// words returns the first k words of a seed.
func words(seed uint32, k int) []uint32 {
	r := newReference(seed)
	w := make([]uint32, k)
	for i := range w {
		w[i] = r.next()
	}
	return w
}

func join64(w []uint32) uint64 { return uint64(w[0])<<32 | uint64(w[1]) }

// joinFloat64 is the formula of the reference program's genrand_res53.
func joinFloat64(w []uint32) float64 {
	a, b := w[0]>>5, w[1]>>6
	return (float64(float64(a)*67108864.0) + float64(b)) / 9007199254740992.0
}
