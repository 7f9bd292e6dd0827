//go:build !purego

package mt19937

import (
	"unsafe"

	"github.com/seedtree/seedtree/internal/cpu"
)

// pastUint32 stores blocks to the beginning of dst, past the caches, and returns
// the number of their words: none where that does not pay or cannot be done.
func (g *MT19937) pastUint32(dst []uint32) int {
	return n * g.past(asUint32, unsafe.Pointer(unsafe.SliceData(dst)), len(dst)/n)
}

// pastUint64 is pastUint32 for Uint64 values.
func (g *MT19937) pastUint64(dst []uint64) int {
	return n / 2 * g.past(asUint64, unsafe.Pointer(unsafe.SliceData(dst)), len(dst)/(n/2))
}

// pastFloat64 is pastUint32 for Float64 values.
func (g *MT19937) pastFloat64(dst []float64) int {
	return n / 2 * g.past(asFloat64, unsafe.Pointer(unsafe.SliceData(dst)), len(dst)/(n/2))
}

// A kind is what words are made to.
type kind int

const (
	asUint32 kind = iota
	asUint64
	asFloat64
)

// past stores blocks to dst, past the caches, if there are enough of them for
// that to pay, and returns their number. Such a store must be aligned, so that a
// block must begin at dst, and dst a register; to put registers together from
// two costs what there is to gain.
func (g *MT19937) past(as kind, dst unsafe.Pointer, blocks int) int {
	const (
		line    = 64                  // bytes of a cache line
		maxCall = 256 << 10 / (4 * n) // blocks in a call: assembly cannot be preempted
	)
	align := uintptr(32)
	if cpu.UseAVX512 {
		align = 64
	}
	if !cpu.UseAVX2 || 4*n*(blocks+1) < cpu.PastMin || g.pos != 0 || uintptr(dst)%align != 0 {
		return 0
	}
	g.check()
	// In cache lines of its own: stores to the key that cross lines hold up those
	// past the caches, for longer than there is to gain.
	var room [n + 16 + line/4]uint32
	key := (*block)(unsafe.Add(unsafe.Pointer(&room), -uintptr(unsafe.Pointer(&room))%line))
	*key = g.key
	for done := 0; done < blocks; done += maxCall {
		to, b := unsafe.Add(dst, 4*n*done), min(blocks-done, maxCall)
		switch {
		case cpu.UseAVX512 && as == asUint32:
			pastUint32AVX512(key, (*uint32)(to), b)
		case cpu.UseAVX512 && as == asUint64:
			pastUint64AVX512(key, (*uint64)(to), b)
		case cpu.UseAVX512:
			pastFloat64AVX512(key, (*float64)(to), b)
		case as == asUint32:
			pastUint32AVX2(key, (*uint32)(to), b)
		case as == asUint64:
			pastUint64AVX2(key, (*uint64)(to), b)
		default:
			pastFloat64AVX2(key, (*float64)(to), b)
		}
	}
	g.key = *key
	return blocks
}

//go:noescape
func pastUint32AVX2(key *block, dst *uint32, blocks int)

//go:noescape
func pastUint64AVX2(key *block, dst *uint64, blocks int)

//go:noescape
func pastFloat64AVX2(key *block, dst *float64, blocks int)

//go:noescape
func pastUint32AVX512(key *block, dst *uint32, blocks int)

//go:noescape
func pastUint64AVX512(key *block, dst *uint64, blocks int)

//go:noescape
func pastFloat64AVX512(key *block, dst *float64, blocks int)
