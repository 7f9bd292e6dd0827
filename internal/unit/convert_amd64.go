//go:build !purego

package unit

import "github.com/seedtree/seedtree/internal/cpu"

// Convert replaces the words of p by their Float64.
func Convert(p []uint64) {
	if n := len(p) &^ 7; n > 0 && cpu.UseAVX2 {
		if cpu.UseAVX512 {
			convertAVX512(&p[0], n)
		} else {
			convertAVX2(&p[0], n)
		}
		p = p[n:]
	}
	convertGeneric(p)
}

//go:noescape
func convertAVX2(p *uint64, n int)

//go:noescape
func convertAVX512(p *uint64, n int)
