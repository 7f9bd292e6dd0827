package numpy

import (
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
	var pending bool // a half word is kept
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
		b.FillUint32(dst)
		return
	default:
		for i := range dst {
			dst[i] = b.Uint32()
		}
		return
	}
	if pending && len(dst) > 0 {
		dst[0] = b.Uint32()
		dst = dst[1:]
	}
	var buf [wordBlock / 2]uint64
	for len(dst) >= 2 {
		words := buf[:min(len(dst)/2, len(buf))]
		fillWords(b, words)
		halves := dst[:2*len(words)]
		for len(halves) >= 2 && len(words) > 0 {
			halves[0], halves[1] = uint32(words[0]), uint32(words[0]>>32)
			halves, words = halves[2:], words[1:]
		}
		dst = dst[2*min(len(dst)/2, len(buf)):]
	}
	if len(dst) > 0 {
		dst[0] = b.Uint32()
	}
}
