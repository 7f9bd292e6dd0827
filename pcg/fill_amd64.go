//go:build !purego

package pcg

import "github.com/seedtree/seedtree/internal/cpu"

// maxCall is the number of words that one call of a kernel writes at most:
// assembly cannot be preempted.
const maxCall = 256 << 10 / 8

// fillPCG64Lanes is fillPCG64 for a positive multiple of four words.
func fillPCG64Lanes(g *PCG64, dst []uint64) {
	if !cpu.UseAVX2 {
		fillPCG64LanesGeneric(g, dst)
		return
	}
	inc := uint128{g.incHi, g.incLo}
	var s [5]uint128
	s[3] = uint128{g.hi, g.lo}
	s[0].hi, s[0].lo = step(g.hi, g.lo, inc.hi, inc.lo)
	s[1].hi, s[1].lo = step(s[0].hi, s[0].lo, inc.hi, inc.lo)
	s[2].hi, s[2].lo = step(s[1].hi, s[1].lo, inc.hi, inc.lo)
	s[4] = inc.mul(uint128{pcg64G4Hi, pcg64G4Lo})
	for len(dst) > 0 {
		n := min(len(dst), maxCall)
		fillPCG64AVX2(&dst[0], n, &s)
		dst = dst[n:]
	}
	g.hi, g.lo = s[3].hi, s[3].lo
}

// fillDXSMLanes is fillDXSM for a positive multiple of four words.
func fillDXSMLanes(g *DXSM, dst []uint64) {
	fillDXSMLanesGeneric(g, dst)
}

//go:noescape
func fillPCG64AVX2(dst *uint64, n int, lanes *[5]uint128)
