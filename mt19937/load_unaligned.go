//go:build amd64 || arm64 || ppc64le

package mt19937

import (
	"math/bits"
	"unsafe"
)

// The processors of this file are little-endian and have no need of alignment.

// load returns the two words from byte i on.
func (k *block) load(i int) uint64 { return *(*uint64)(unsafe.Add(unsafe.Pointer(k), i)) }

// store replaces them.
func (k *block) store(i int, v uint64) { *(*uint64)(unsafe.Add(unsafe.Pointer(k), i)) = v }

// Uint64 returns 64 random bits: two words, the first one high, NumPy's
// next_uint64.
func (g *MT19937) Uint64() uint64 {
	if g.pos += 2; g.pos > 0 {
		g.turn()
	}
	return bits.RotateLeft64(*(*uint64)(unsafe.Pointer(&g.tempered[n-1+g.pos])), 32)
}

// pairs returns the memory of 2*count words from p on.
func pairs(p *uint32, count int) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Pointer(p)), count)
}
