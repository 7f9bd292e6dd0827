//go:build !purego

package philox

import "github.com/seedtree/seedtree/internal/cpu"

const (
	// minCall is the number of blocks from which on the BMI2 kernel is faster
	// than Go. It writes multiples of 3 blocks, the AVX-512 kernel of wideCall.
	minCall  = 9
	wideCall = 24

	// maxCall is the number of blocks that one call of a kernel writes at most:
	// assembly cannot be preempted.
	maxCall = 256 << 10 / 32 / wideCall * wideCall
)

// fillRun fills dst with whole blocks of r.
func fillRun(dst []uint64, r *run) {
	for cpu.UseAVX2 && len(dst) >= 4*minCall {
		n := min(len(dst)/12*3, maxCall)
		if cpu.UseAVX512 && n >= wideCall {
			n -= n % wideCall
			fillBlocksAVX512(&dst[0], n, r)
		} else {
			fillBlocksBMI2(&dst[0], n, r)
		}
		dst = dst[4*n:]
	}
	fillRunGeneric(dst, r)
}

//go:noescape
func fillBlocksBMI2(dst *uint64, n int, r *run)

//go:noescape
func fillBlocksAVX512(dst *uint64, n int, r *run)
