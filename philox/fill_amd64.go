//go:build !purego

package philox

import "github.com/seedtree/seedtree/internal/cpu"

const (
	// The kernels write multiples of so many blocks.
	turn     = 7
	wideTurn = 24

	// maxCall is the number of blocks that one call of a kernel writes at most:
	// assembly cannot be preempted.
	maxCall = 256 << 10 / 32 / (turn * wideTurn) * (turn * wideTurn)
)

// fillRun fills dst with whole blocks of r.
func fillRun(dst []uint64, r *run) {
	for cpu.UseAVX512 && len(dst) >= 4*wideTurn {
		n := min(len(dst)/(4*wideTurn)*wideTurn, maxCall)
		if cpu.UseAVX512IFMA {
			fillBlocksIFMA(&dst[0], n, r)
		} else {
			fillBlocksAVX512(&dst[0], n, r)
		}
		dst = dst[4*n:]
	}
	for cpu.UseAVX2 && len(dst) >= 4*turn {
		n := min(len(dst)/(4*turn)*turn, maxCall)
		fillBlocksAVX2(&dst[0], n, r)
		dst = dst[4*n:]
	}
	fillRunGeneric(dst, r)
}

//go:noescape
func fillBlocksAVX2(dst *uint64, n int, r *run)

//go:noescape
func fillBlocksAVX512(dst *uint64, n int, r *run)

//go:noescape
func fillBlocksIFMA(dst *uint64, n int, r *run)
