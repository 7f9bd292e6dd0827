package pcg

import (
	"math/bits"
	"runtime"

	"github.com/seedtree/seedtree/internal/unit"
)

// One stream can be produced by several lanes. Lane j of k starts j steps
// ahead, and every lane then takes k steps at once:
//
//	state = A*state + G*inc,  A = mul^k,  G = 1 + mul + ... + mul^(k-1)  (mod 2^128)
//
// The lanes' multiplications do not wait for one another, and lane j yields
// the words j, j+k, j+2k, ... of the stream. Four lanes are what 32 registers
// hold. The 16 of amd64 do not, and moving words to the stack and back costs
// more there than one lane's waiting, which takes 0.8 of the time of four.
const fourLanes = runtime.GOARCH != "amd64"

const (
	pcg64A4Hi, pcg64A4Lo = 0xf4dd417327db7a9b, 0xd194dfbe42d45771
	pcg64G4Hi, pcg64G4Lo = 0x610e11a14b07e063, 0x817fa187adefba1c
)

// The same for the multiplier of DXSM. Its fourth power is a full 128-bit number
// although the multiplier itself has 64 bits.
const (
	dxsmA4Hi, dxsmA4Lo = 0x5b3942a42b92b969, 0x6f73f57f8b8ee031
	dxsmG4Hi, dxsmG4Lo = 0x961760e0d617be86, 0x92c1e10e0c0e8bbc
)

// fillPCG64Lanes is fillPCG64Generic by four lanes, for a positive multiple of
// four words.
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

// fillPCG64Float64Lanes is fillPCG64Lanes for numbers.
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

// fillDXSMLanes is fillDXSMGeneric by four lanes, for a multiple of four words.
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

// fillDXSMFloat64Lanes is fillDXSMLanes for numbers.
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
