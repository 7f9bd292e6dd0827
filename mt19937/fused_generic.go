//go:build amd64 || arm64 || ppc64le

package mt19937

// Twist and temper in one pass, over memory that is read as pairs. Three pairs
// are made in step, because the chains are long.

// nextUint32Generic replaces k by the next block and writes its n words,
// tempered, to dst.
func nextUint32Generic(k *block, dst []uint32) {
	d := pairs(&dst[:n][0], n/2)
	k.repeat()
	k.twistUint32(d[:ahead/2], 0, m)
	k.twistUint32(d[ahead/2:], ahead, ahead+m-n)
}

// twistUint64 replaces k by the next block and fills dst with the Uint64 values
// of its pairs from word first on, which is 0 or 1.
func twistUint64(k *block, dst []uint64, first int) {
	k.repeat()
	k.twistUint64(dst[:ahead/2], first, first+m)
	k.twistUint64(dst[ahead/2:], first+ahead, first+ahead+m-n)
	if first == 1 {
		k.twistEnds()
	}
}

// twistFloat64 is twistUint64 for Float64 values.
func twistFloat64(k *block, dst []float64, first int) {
	k.repeat()
	k.twistFloat64(dst[:ahead/2], first, first+m)
	k.twistFloat64(dst[ahead/2:], first+ahead, first+ahead+m-n)
	if first == 1 {
		k.twistEnds()
	}
}

// twistEnds replaces the first and the last word of k, the others being those
// of the next block.
func (k *block) twistEnds() {
	k[0] = k[n]
	k.store(4*(n-1), next(k.load(4*(n-1)), k.load(4*n), k.load(4*(m-1))))
}

// twistUint32 replaces the pairs from word first on, as many as dst has, and
// writes them to dst, tempered. Their middle words are from word middle on.
func (k *block) twistUint32(dst []uint64, first, middle int) {
	a, b, c := pairs(&k[first], len(dst)), pairs(&k[first+1], len(dst)), pairs(&k[middle], len(dst))
	for i := 0; i <= len(dst)-3; i += 3 {
		u, v, w := next(a[i], b[i], c[i]), next(a[i+1], b[i+1], c[i+1]), next(a[i+2], b[i+2], c[i+2])
		a[i], a[i+1], a[i+2] = u, v, w
		dst[i], dst[i+1], dst[i+2] = temper2(u), temper2(v), temper2(w)
	}
}

// twistUint64 is twistUint32 for Uint64 values.
func (k *block) twistUint64(dst []uint64, first, middle int) {
	a, b, c := pairs(&k[first], len(dst)), pairs(&k[first+1], len(dst)), pairs(&k[middle], len(dst))
	i := 0
	for ; i <= len(dst)-3; i += 3 {
		u, v, w := next(a[i], b[i], c[i]), next(a[i+1], b[i+1], c[i+1]), next(a[i+2], b[i+2], c[i+2])
		a[i], a[i+1], a[i+2] = u, v, w
		dst[i], dst[i+1], dst[i+2] = pairUint64(temper2(u)), pairUint64(temper2(v)), pairUint64(temper2(w))
	}
	for ; i < len(dst); i++ {
		a[i] = next(a[i], b[i], c[i])
		dst[i] = pairUint64(temper2(a[i]))
	}
}

// twistFloat64 is twistUint32 for Float64 values. Its lines are those of next,
// temper2 and pairFloat64: called, they take a twentieth more time.
func (k *block) twistFloat64(dst []float64, first, middle int) {
	a, b, c := pairs(&k[first], len(dst)), pairs(&k[first+1], len(dst)), pairs(&k[middle], len(dst))
	i := 0
	for ; i <= len(dst)-3; i += 3 {
		u, v, w := b[i], b[i+1], b[i+2]
		oddU, oddV, oddW := u&both, v&both, w&both
		u = (a[i]&upper | u&lower) >> 1
		v = (a[i+1]&upper | v&lower) >> 1
		w = (a[i+2]&upper | w&lower) >> 1
		u ^= c[i] ^ oddU*matrix
		v ^= c[i+1] ^ oddV*matrix
		w ^= c[i+2] ^ oddW*matrix
		a[i] = u
		a[i+1] = v
		a[i+2] = w
		u ^= u >> 11 & temperU
		v ^= v >> 11 & temperU
		w ^= w >> 11 & temperU
		u ^= u << 7 & temperB
		v ^= v << 7 & temperB
		w ^= w << 7 & temperB
		u ^= u << 15 & temperC
		v ^= v << 15 & temperC
		w ^= w << 15 & temperC
		u ^= u >> 18 & temperL
		v ^= v >> 18 & temperL
		w ^= w >> 18 & temperL
		dst[i] = float64(int64(u<<21&float64High|u>>38)) * 0x1p-53
		dst[i+1] = float64(int64(v<<21&float64High|v>>38)) * 0x1p-53
		dst[i+2] = float64(int64(w<<21&float64High|w>>38)) * 0x1p-53
	}
	for ; i < len(dst); i++ {
		a[i] = next(a[i], b[i], c[i])
		dst[i] = pairFloat64(temper2(a[i]))
	}
}
