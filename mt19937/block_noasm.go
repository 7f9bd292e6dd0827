//go:build !amd64 || purego

package mt19937

func nextUint32(k *block, dst []uint32) { nextUint32Generic(k, dst) }

func (g *MT19937) nextUint64(dst []uint64) { g.nextUint64Generic(dst) }

func (g *MT19937) nextFloat64(dst []float64) { g.nextFloat64Generic(dst) }

func join(dst []uint64, src []uint32) { joinGeneric(dst, src) }

func joinFloat64(dst []float64, src []uint32) { joinFloat64Generic(dst, src) }

func nextBlock(k *block) { twist(k) }

func shift(odd, even *sequence) { shiftGeneric(odd, even) }

func sumRows(sum *row, even, odd *sequence, starts []uint16) {
	sumRowsGeneric(sum, even, odd, starts)
}
