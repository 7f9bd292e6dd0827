package mt19937

// The masks of twistFloat64, in memory: a processor reads an operand from there
// at no cost, but as constants they would take an instruction for each use,
// since there are more than registers for them.
type masks struct{ upper, both, u, b, c, l, first uint64 }

var float64Masks = masks{upper, both, temperU, temperB, temperC, temperL, 0xffffffff >> 5 << 26}

// twistFloat64 replaces k by the next block and writes its n/2 Float64 values
// to dst.
func twistFloat64(k *block, dst []float64) {
	const (
		size = 4
		old  = n - m + 1
	)
	k.store(size*n, next(k.load(0), k.load(size), k.load(size*m)))
	twistFloat64Run(k, dst[:old/2], 0, size*m, &float64Masks)
	twistFloat64Run(k, dst[old/2:n/2], size*old, size*(m-n), &float64Masks)
}

// twistFloat64Run does the words from byte i on, two for each of dst. The middle
// words are ahead by so many bytes. All lines are those of next, temper2 and
// pairFloat64, for three pairs in step: the chains are long.
func twistFloat64Run(k *block, dst []float64, i, ahead int, m *masks) {
	for len(dst) >= 3 {
		v, w, x := k.load(i+4), k.load(i+12), k.load(i+20)
		v ^= (v ^ k.load(i)) & m.upper
		w ^= (w ^ k.load(i+8)) & m.upper
		x ^= (x ^ k.load(i+16)) & m.upper
		oddV, oddW, oddX := v&m.both, w&m.both, x&m.both
		v, w, x = (v^oddV)>>1, (w^oddW)>>1, (x^oddX)>>1
		v ^= k.load(i+ahead) ^ oddV*matrix
		w ^= k.load(i+ahead+8) ^ oddW*matrix
		x ^= k.load(i+ahead+16) ^ oddX*matrix
		k.store(i, v)
		k.store(i+8, w)
		k.store(i+16, x)
		i += 24

		v ^= v >> 11 & m.u
		w ^= w >> 11 & m.u
		x ^= x >> 11 & m.u
		v ^= v << 7 & m.b
		w ^= w << 7 & m.b
		x ^= x << 7 & m.b
		v ^= v << 15 & m.c
		w ^= w << 15 & m.c
		x ^= x << 15 & m.c
		v ^= v >> 18 & m.l
		w ^= w >> 18 & m.l
		x ^= x >> 18 & m.l
		dst[0] = float64(int64(v<<21&m.first|v>>38)) * 0x1p-53
		dst[1] = float64(int64(w<<21&m.first|w>>38)) * 0x1p-53
		dst[2] = float64(int64(x<<21&m.first|x>>38)) * 0x1p-53
		dst = dst[3:]
	}
}
