package pcg

import (
	"math/bits"

	"github.com/seedtree/seedtree/internal/unit"
)

// The lanes of pcg64_generic.go for the multiplier of DXSM. Its fourth power
// is a full 128-bit number although the multiplier itself has 64 bits.
const (
	dxsmA4Hi, dxsmA4Lo = 0x5b3942a42b92b969, 0x6f73f57f8b8ee031
	dxsmG4Hi, dxsmG4Lo = 0x961760e0d617be86, 0x92c1e10e0c0e8bbc
)

// fillDXSMGeneric writes the next len(dst) outputs of g to dst.
func fillDXSMGeneric(g *DXSM, dst []uint64) {
	if len(dst) >= 16 {
		n := len(dst) &^ 3
		fillDXSMLanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for i := range dst {
		dst[i] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
	}
	g.hi, g.lo = hi, lo
}

// fillDXSMLanes is fillDXSMGeneric for a positive multiple of four words.
func fillDXSMLanes(g *DXSM, dst []uint64) {
	incHi, incLo := g.incHi, g.incLo
	c := uint128{incHi, incLo}.mul(uint128{dxsmG4Hi, dxsmG4Lo})

	h0, l0 := g.hi, g.lo
	h1, l1 := stepDXSM(h0, l0, incHi, incLo)
	h2, l2 := stepDXSM(h1, l1, incHi, incLo)
	h3, l3 := stepDXSM(h2, l2, incHi, incLo)
	for len(dst) >= 4 {
		d := dst[:4:4]
		d[0] = outputDXSM(h0, l0)
		d[1] = outputDXSM(h1, l1)
		d[2] = outputDXSM(h2, l2)
		d[3] = outputDXSM(h3, l3)
		dst = dst[4:]
		h0, l0 = dxsmStep4(h0, l0, c.hi, c.lo)
		h1, l1 = dxsmStep4(h1, l1, c.hi, c.lo)
		h2, l2 = dxsmStep4(h2, l2, c.hi, c.lo)
		h3, l3 = dxsmStep4(h3, l3, c.hi, c.lo)
	}
	g.hi, g.lo = h0, l0
}

// fillDXSMFloat64Generic is fillDXSMGeneric for numbers. The conversion is
// almost free beside the multiplications.
func fillDXSMFloat64Generic(g *DXSM, dst []float64) {
	if len(dst) >= 16 {
		n := len(dst) &^ 3
		fillDXSMFloat64Lanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for i := range dst {
		dst[i] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
	}
	g.hi, g.lo = hi, lo
}

// fillDXSMFloat64Lanes is fillDXSMFloat64Generic for a positive multiple of four
// numbers.
func fillDXSMFloat64Lanes(g *DXSM, dst []float64) {
	incHi, incLo := g.incHi, g.incLo
	c := uint128{incHi, incLo}.mul(uint128{dxsmG4Hi, dxsmG4Lo})

	h0, l0 := g.hi, g.lo
	h1, l1 := stepDXSM(h0, l0, incHi, incLo)
	h2, l2 := stepDXSM(h1, l1, incHi, incLo)
	h3, l3 := stepDXSM(h2, l2, incHi, incLo)
	for len(dst) >= 4 {
		d := dst[:4:4]
		d[0] = unit.Float64(outputDXSM(h0, l0))
		d[1] = unit.Float64(outputDXSM(h1, l1))
		d[2] = unit.Float64(outputDXSM(h2, l2))
		d[3] = unit.Float64(outputDXSM(h3, l3))
		dst = dst[4:]
		h0, l0 = dxsmStep4(h0, l0, c.hi, c.lo)
		h1, l1 = dxsmStep4(h1, l1, c.hi, c.lo)
		h2, l2 = dxsmStep4(h2, l2, c.hi, c.lo)
		h3, l3 = dxsmStep4(h3, l3, c.hi, c.lo)
	}
	g.hi, g.lo = h0, l0
}

// dxsmStep4 advances a lane by four steps.
func dxsmStep4(hi, lo, cHi, cLo uint64) (uint64, uint64) {
	p, q := bits.Mul64(lo, dxsmA4Lo)
	nlo, c := bits.Add64(q, cLo, 0)
	nhi, _ := bits.Add64(p, cHi, c)
	return nhi + lo*dxsmA4Hi + hi*dxsmA4Lo, nlo
}
