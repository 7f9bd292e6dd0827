// Package seedmix holds the arithmetic of NumPy's SeedSequence: two 32-bit
// mixing steps and the constants that drive them. Package seedseq builds its
// fixed four-word keys from it, package numpy the general object.
//
// The design is Melissa O'Neill's seed_seq_fe, as adopted by NumPy 1.17
// (numpy/random/bit_generator.pyx); the constants are from there.
package seedmix

// Constants of the hash: INIT_A, MULT_A (absorbing), INIT_B, MULT_B (output),
// MIX_MULT_L and MIX_MULT_R of numpy/random/bit_generator.pyx.
const (
	InitA = 0x43b0d7e5
	MultA = 0x931e8875
	InitB = 0x8b51f9dd
	MultB = 0x58f38ded
	MixL  = 0xca01f9dd
	MixR  = 0x4973f715
)

// Hash scrambles v with the running constant h and returns the result and the
// next constant.
func Hash(v, h uint32) (uint32, uint32) {
	v ^= h
	h *= MultA
	v *= h
	return v ^ v>>16, h
}

// Mix folds the hashed word y into the pool word x.
func Mix(x, y uint32) uint32 {
	r := MixL*x - MixR*y
	return r ^ r>>16
}

// Absorb mixes words into pool from a fresh start and returns the running
// constant. The pool may have any size; missing words count as zero.
func Absorb(pool, words []uint32) uint32 {
	h := uint32(InitA)
	for i := range pool {
		var w uint32
		if i < len(words) {
			w = words[i]
		}
		pool[i], h = Hash(w, h)
	}
	for s := range pool {
		for d := range pool {
			if s != d {
				var v uint32
				v, h = Hash(pool[s], h)
				pool[d] = Mix(pool[d], v)
			}
		}
	}
	if len(words) > len(pool) {
		h = AbsorbMore(pool, h, words[len(pool):])
	}
	return h
}

// AbsorbMore continues Absorb, whose running constant was h, with more words.
func AbsorbMore(pool []uint32, h uint32, words []uint32) uint32 {
	for _, w := range words {
		for d := range pool {
			var v uint32
			v, h = Hash(w, h)
			pool[d] = Mix(pool[d], v)
		}
	}
	return h
}

// Powers of MultB, for four steps of the running constant at a time.
const (
	multB2 = MultB * MultB & 0xffffffff
	multB3 = multB2 * MultB & 0xffffffff
	multB4 = multB3 * MultB & 0xffffffff
)

// Fill32 writes the output words of pool to dst: NumPy's generate_state with
// dtype uint32.
func Fill32(pool, dst []uint32) {
	h := uint32(InitB)
	if len(pool) == 4 {
		// The running constant does not depend on the data: four chains of it,
		// one for each word of the pool, need not wait for one another.
		p0, p1, p2, p3 := pool[0], pool[1], pool[2], pool[3]
		h1, h2, h3 := h*MultB, h*multB2, h*multB3
		for len(dst) >= 4 {
			v0, v1, v2 := (p0^h)*h1, (p1^h1)*h2, (p2^h2)*h3
			h *= multB4
			v3 := (p3 ^ h3) * h
			h1, h2, h3 = h1*multB4, h2*multB4, h3*multB4
			dst[0] = v0 ^ v0>>16
			dst[1] = v1 ^ v1>>16
			dst[2] = v2 ^ v2>>16
			dst[3] = v3 ^ v3>>16
			dst = dst[4:]
		}
	}
	j := 0
	for i := range dst {
		v := pool[j] ^ h
		h *= MultB
		v *= h
		dst[i] = v ^ v>>16
		if j++; j == len(pool) {
			j = 0
		}
	}
}

// Fill64 is Fill32 with two words per value, the low one first: NumPy's
// generate_state with dtype uint64.
func Fill64(pool []uint32, dst []uint64) {
	h := uint32(InitB)
	j := 0
	for i := range dst {
		var x uint64
		for k := 0; k < 64; k += 32 {
			v := pool[j] ^ h
			h *= MultB
			v *= h
			x |= uint64(v^v>>16) << k
			if j++; j == len(pool) {
				j = 0
			}
		}
		dst[i] = x
	}
}

// Words appends the base 2^32 digits of x, low first; 0 has the one digit 0.
func Words(dst []uint32, x uint64) []uint32 {
	dst = append(dst, uint32(x))
	if x>>32 != 0 {
		dst = append(dst, uint32(x>>32))
	}
	return dst
}
