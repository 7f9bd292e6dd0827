//go:build amd64 || arm64 || ppc64le

package mt19937

import "unsafe"

// The processors of this file are little-endian and have no need of alignment.

// load returns the two words from byte i on.
func (k *block) load(i int) uint64 { return *(*uint64)(unsafe.Add(unsafe.Pointer(k), i)) }

// store replaces them.
func (k *block) store(i int, v uint64) { *(*uint64)(unsafe.Add(unsafe.Pointer(k), i)) = v }

// pairs returns the memory of 2*count words from p on.
func pairs(p *uint32, count int) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Pointer(p)), count)
}
