package numpy

import (
	"encoding/binary"
	"math/bits"
	"unsafe"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
)

// A sampler that needs at least one word per value fills a slice in rounds:
// while n values are missing it takes n words at most, so that it never takes
// a word too many, over any BitGenerator. The words pass through a block on
// the stack. Calls through the interface would move that block to the heap,
// hence the type switches here.

// wordBlock is the number of words taken at a time.
const wordBlock = 256

// fillWords fills dst with the values of len(dst) Uint64 calls.
func fillWords(b BitGenerator, dst []uint64) {
	switch b := b.(type) {
	case *pcg.PCG64:
		b.Fill(dst)
	case *pcg.DXSM:
		b.Fill(dst)
	case *philox.Philox:
		b.Fill(dst)
	case *sfc64.SFC64:
		b.Fill(dst)
	case *mt19937.MT19937:
		b.Fill(dst)
	default:
		for i := range dst {
			dst[i] = b.Uint64()
		}
	}
}

// fillWords32 fills dst with the values of len(dst) Uint32 calls.
func fillWords32(b BitGenerator, dst []uint32) {
	if b, ok := b.(*mt19937.MT19937); ok {
		b.FillUint32(dst)
		return
	}
	var buf wordBuf
	for len(dst) > 0 {
		n := copy(dst, buf.take32(b, min(len(dst), wordBlock)))
		dst = dst[n:]
	}
}

// A wordBuf is a block of 32-bit words on the stack: halves of 64-bit words,
// with room for a half that was kept before the first of them.
type wordBuf [wordBlock/2 + 1]uint64

// take32 returns the values of the next n Uint32 calls, n <= wordBlock. They
// are good until the next call.
func (buf *wordBuf) take32(b BitGenerator, n int) []uint32 {
	var pending bool // a half word is kept
	halves := unsafe.Slice((*uint32)(unsafe.Pointer(buf)), 2*len(buf))
	switch b := b.(type) {
	case *pcg.PCG64:
		pending = b.State().HasUint32
	case *pcg.DXSM:
		pending = b.State().HasUint32
	case *philox.Philox:
		pending = b.State().HasUint32
	case *sfc64.SFC64:
		pending = b.State().HasUint32
	case *mt19937.MT19937:
		b.FillUint32(halves[:n])
		return halves[:n]
	default:
		for i := range n {
			halves[i] = b.Uint32()
		}
		return halves[:n]
	}
	// The low half of a word comes first.
	words := buf[:n/2]
	if pending && n > 0 {
		halves[1] = b.Uint32()
		words = buf[1 : 1+(n-1)/2]
		halves = halves[1:]
	}
	fillWords(b, words)
	if bigEndian {
		for i, w := range words {
			words[i] = bits.RotateLeft64(w, 32)
		}
	}
	if n > 0 && (n&1 != 0) != pending {
		halves[n-1] = b.Uint32()
	}
	return halves[:n]
}

// bigEndian tells that the first half of a word in memory is the high one.
var bigEndian = binary.NativeEndian.Uint16([]byte{0, 1}) == 1
