//go:build !amd64 || purego

package mt19937

func nextUint32(k *block, dst []uint32) { nextUint32Generic(k, dst) }

func (g *MT19937) nextUint64(dst []uint64) { g.nextUint64Generic(dst) }

func (g *MT19937) nextFloat64(dst []float64) { g.nextFloat64Generic(dst) }

func join(dst []uint64, src []uint32) { joinGeneric(dst, src) }

func joinFloat64(dst []float64, src []uint32) { joinFloat64Generic(dst, src) }

// Nothing is stored past the caches.

func (g *MT19937) pastUint32([]uint32) int { return 0 }

func (g *MT19937) pastUint64([]uint64) int { return 0 }

func (g *MT19937) pastFloat64([]float64) int { return 0 }

func nextBlock(k *block) { twist(k) }

func extend(even, odd *sequence, k *block) { extendGeneric(even, odd, k) }

func sumRows(sum *row, even, odd *sequence, starts []uint16) {
	sumRowsGeneric(sum, even, odd, starts)
}
