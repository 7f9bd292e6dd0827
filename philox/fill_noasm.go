//go:build !amd64 || purego

package philox

func fillBlocks(dst []uint64, ctr block, k key) block { return fillBlocksGeneric(dst, ctr, k) }
