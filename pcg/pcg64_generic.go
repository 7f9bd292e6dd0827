package pcg

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/unit"
)

// One stream can be produced by several lanes. Lane j of k starts j steps
// ahead, and every lane then takes k steps at once:
//
//	state = A*state + G*inc,  A = mul^k,  G = 1 + mul + ... + mul^(k-1)  (mod 2^128)
//
// The lanes' multiplications do not wait for one another, and lane j yields
// the words j, j+k, j+2k, ... of the stream. Four lanes are what the registers
// of a 64-bit machine hold; eight spill and lose.
const (
	pcg64A4Hi, pcg64A4Lo = 0xf4dd417327db7a9b, 0xd194dfbe42d45771
	pcg64G4Hi, pcg64G4Lo = 0x610e11a14b07e063, 0x817fa187adefba1c
)

// fillPCG64Generic writes the next len(dst) outputs of g to dst.
func fillPCG64Generic(g *PCG64, dst []uint64) {
	if len(dst) >= 16 {
		n := len(dst) &^ 3
		fillPCG64Lanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for i := range dst {
		hi, lo = step(hi, lo, incHi, incLo)
		dst[i] = output(hi, lo)
	}
	g.hi, g.lo = hi, lo
}

// fillPCG64Lanes is fillPCG64Generic for a positive multiple of four words.
func fillPCG64Lanes(g *PCG64, dst []uint64) {
	incHi, incLo := g.incHi, g.incLo
	c := uint128{incHi, incLo}.mul(uint128{pcg64G4Hi, pcg64G4Lo})

	h0, l0 := step(g.hi, g.lo, incHi, incLo)
	h1, l1 := step(h0, l0, incHi, incLo)
	h2, l2 := step(h1, l1, incHi, incLo)
	h3, l3 := step(h2, l2, incHi, incLo)
	for {
		d := dst[:4:4]
		d[0] = output(h0, l0)
		d[1] = output(h1, l1)
		d[2] = output(h2, l2)
		d[3] = output(h3, l3)
		dst = dst[4:]
		if len(dst) < 4 {
			break
		}
		h0, l0 = pcg64Step4(h0, l0, c.hi, c.lo)
		h1, l1 = pcg64Step4(h1, l1, c.hi, c.lo)
		h2, l2 = pcg64Step4(h2, l2, c.hi, c.lo)
		h3, l3 = pcg64Step4(h3, l3, c.hi, c.lo)
	}
	g.hi, g.lo = h3, l3
}

// fillPCG64Float64Generic is fillPCG64Generic for numbers. The conversion is
// almost free beside the multiplications.
func fillPCG64Float64Generic(g *PCG64, dst []float64) {
	if len(dst) >= 16 {
		n := len(dst) &^ 3
		fillPCG64Float64Lanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for i := range dst {
		hi, lo = step(hi, lo, incHi, incLo)
		dst[i] = unit.Float64(output(hi, lo))
	}
	g.hi, g.lo = hi, lo
}

// fillPCG64Float64Lanes is fillPCG64Float64Generic for a positive multiple of
// four numbers.
func fillPCG64Float64Lanes(g *PCG64, dst []float64) {
	incHi, incLo := g.incHi, g.incLo
	c := uint128{incHi, incLo}.mul(uint128{pcg64G4Hi, pcg64G4Lo})

	h0, l0 := step(g.hi, g.lo, incHi, incLo)
	h1, l1 := step(h0, l0, incHi, incLo)
	h2, l2 := step(h1, l1, incHi, incLo)
	h3, l3 := step(h2, l2, incHi, incLo)
	for {
		d := dst[:4:4]
		d[0] = unit.Float64(output(h0, l0))
		d[1] = unit.Float64(output(h1, l1))
		d[2] = unit.Float64(output(h2, l2))
		d[3] = unit.Float64(output(h3, l3))
		dst = dst[4:]
		if len(dst) < 4 {
			break
		}
		h0, l0 = pcg64Step4(h0, l0, c.hi, c.lo)
		h1, l1 = pcg64Step4(h1, l1, c.hi, c.lo)
		h2, l2 = pcg64Step4(h2, l2, c.hi, c.lo)
		h3, l3 = pcg64Step4(h3, l3, c.hi, c.lo)
	}
	g.hi, g.lo = h3, l3
}

// pcg64Step4 advances a lane by four steps.
func pcg64Step4(hi, lo, cHi, cLo uint64) (uint64, uint64) {
	p, q := bits.Mul64(lo, pcg64A4Lo)
	nlo, c := bits.Add64(q, cLo, 0)
	nhi, _ := bits.Add64(p, cHi, c)
	return nhi + lo*pcg64A4Hi + hi*pcg64A4Lo, nlo
}
