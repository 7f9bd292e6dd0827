//go:build !purego

package mt19937

import "github.com/seedtree/seedtree/internal/cpu"

// nextUint32 replaces k by the next block and writes its n words, tempered, to
// dst.
func nextUint32(k *block, dst []uint32) {
	switch {
	case cpu.UseAVX512:
		nextUint32AVX512(k, &dst[:n][0])
	case cpu.UseAVX2:
		nextUint32AVX2(k, &dst[:n][0])
	default:
		nextUint32Generic(k, dst)
	}
}

// nextBlock replaces k by the next block.
func nextBlock(k *block) {
	if !cpu.UseAVX2 {
		twist(k)
		return
	}
	var out [n]uint32 // tempering is almost free
	nextUint32(k, out[:])
}

// nextUint64 writes the next n/2 Uint64 values to dst. At most one word of the
// current block is left.
func (g *MT19937) nextUint64(dst []uint64) {
	switch {
	case !cpu.UseAVX2:
		g.nextUint64Generic(dst)
	case g.pos == 0 && cpu.UseAVX512:
		nextUint64AVX512(&g.key, &dst[:n/2][0])
	case g.pos == 0:
		nextUint64AVX2(&g.key, &dst[:n/2][0])
	default:
		g.nextTempered()
		join(dst[:n/2], g.tempered[:n])
	}
}

// nextFloat64 writes the next n/2 Float64 values to dst. At most one word of
// the current block is left.
func (g *MT19937) nextFloat64(dst []float64) {
	switch {
	case !cpu.UseAVX2:
		g.nextFloat64Generic(dst)
	case g.pos == 0 && cpu.UseAVX512:
		nextFloat64AVX512(&g.key, &dst[:n/2][0])
	case g.pos == 0:
		nextFloat64AVX2(&g.key, &dst[:n/2][0])
	default:
		g.nextTempered()
		joinFloat64(dst[:n/2], g.tempered[:n])
	}
}

// join joins 2*len(dst) tempered words of src to Uint64 values.
func join(dst []uint64, src []uint32) {
	if k := len(dst) &^ 3; k > 0 && cpu.UseAVX2 {
		joinUint64AVX2(&dst[0], &src[:2*k][0], k)
		dst, src = dst[k:], src[2*k:]
	}
	joinGeneric(dst, src)
}

// joinFloat64 joins 2*len(dst) tempered words of src to Float64 values.
func joinFloat64(dst []float64, src []uint32) {
	if k := len(dst) &^ 3; k > 0 && cpu.UseAVX2 {
		joinFloat64AVX2(&dst[0], &src[:2*k][0], k)
		dst, src = dst[k:], src[2*k:]
	}
	joinFloat64Generic(dst, src)
}

// extend sets even to the words of k and of the blocks that follow, and odd to
// the pairs from odd words on, if sumRows needs them: the kernel reads them from
// even.
func extend(even, odd *sequence, k *block) {
	if !cpu.UseAVX2 {
		extendGeneric(even, odd, k)
		return
	}
	for b := 0; ; nextBlock(k) {
		for i := range n / 2 {
			even[b+i] = pair(k[2*i], k[2*i+1])
		}
		if b += n / 2; b == len(even) {
			break
		}
	}
}

// sumRows sets sum to the sum of the rows at starts.
func sumRows(sum *row, even, odd *sequence, starts []uint16) {
	switch {
	case !cpu.UseAVX2:
		sumRowsGeneric(sum, even, odd, starts)
	case len(starts) == 0:
		*sum = row{}
	default:
		sumRowsAVX2(sum, even, &starts[0], len(starts))
	}
}

//go:noescape
func nextUint32AVX2(key *block, dst *uint32)

//go:noescape
func nextUint64AVX2(key *block, dst *uint64)

//go:noescape
func nextFloat64AVX2(key *block, dst *float64)

//go:noescape
func joinUint64AVX2(dst *uint64, src *uint32, n int)

//go:noescape
func joinFloat64AVX2(dst *float64, src *uint32, n int)

//go:noescape
func sumRowsAVX2(sum *row, x *sequence, starts *uint16, n int)

//go:noescape
func nextUint32AVX512(key *block, dst *uint32)

//go:noescape
func nextUint64AVX512(key *block, dst *uint64)

//go:noescape
func nextFloat64AVX512(key *block, dst *float64)
