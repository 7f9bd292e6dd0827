//go:build !(amd64 || arm64 || ppc64le)

package mt19937

// load returns the two words from byte i on.
func (k *block) load(i int) uint64 { return pair(k[i/4], k[i/4+1]) }

// store replaces them.
func (k *block) store(i int, v uint64) { k[i/4], k[i/4+1] = uint32(v), uint32(v>>32) }

// Uint64 returns 64 random bits: two words, the first one high, NumPy's
// next_uint64.
func (g *MT19937) Uint64() uint64 {
	if g.pos += 2; g.pos > 0 {
		g.turn()
	}
	return uint64(g.tempered[n-1+g.pos])<<32 | uint64(g.tempered[n+g.pos])
}

// nextUint32Generic replaces k by the next block and writes its n words,
// tempered, to dst.
func nextUint32Generic(k *block, dst []uint32) {
	twist(k)
	temper(dst[:n], k[:n])
}

// twistUint64 replaces k by the next block and fills dst with the Uint64 values
// of its pairs from word first on.
func twistUint64(k *block, dst []uint64, first int) {
	twist(k)
	for i := range dst {
		dst[i] = pairUint64(temper2(k.load(4*first + 8*i)))
	}
}

// twistFloat64 is twistUint64 for Float64 values.
func twistFloat64(k *block, dst []float64, first int) {
	twist(k)
	for i := range dst {
		dst[i] = pairFloat64(temper2(k.load(4*first + 8*i)))
	}
}
