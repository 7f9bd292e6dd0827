//go:build amd64 || arm64 || ppc64le

package mt19937

import "unsafe"

// load returns the two words from byte i on. The processors of this file are
// little-endian and have no need of alignment.
func (k *block) load(i int) uint64 { return *k.at(i) }

// store replaces them.
func (k *block) store(i int, v uint64) { *k.at(i) = v }

func (k *block) at(i int) *uint64 { return (*uint64)(unsafe.Add(unsafe.Pointer(k), i)) }
