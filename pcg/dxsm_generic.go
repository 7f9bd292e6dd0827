package pcg

import "github.com/seedtree/seedtree/internal/unit"

// fillDXSMGeneric writes the next len(dst) outputs of g to dst.
func fillDXSMGeneric(g *DXSM, dst []uint64) {
	if fourLanes && len(dst) >= 16 {
		n := len(dst) &^ 3
		fillDXSMLanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for len(dst) >= 8 {
		d := dst[:8:8]
		d[0] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[1] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[2] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[3] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[4] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[5] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[6] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[7] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		dst = dst[8:]
	}
	for i := range dst {
		dst[i] = outputDXSM(hi, lo)
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
	}
	g.hi, g.lo = hi, lo
}

// fillDXSMFloat64Generic is fillDXSMGeneric for numbers.
func fillDXSMFloat64Generic(g *DXSM, dst []float64) {
	if fourLanes && len(dst) >= 16 {
		n := len(dst) &^ 3
		fillDXSMFloat64Lanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for len(dst) >= 8 {
		d := dst[:8:8]
		d[0] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[1] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[2] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[3] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[4] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[5] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[6] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		d[7] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
		dst = dst[8:]
	}
	for i := range dst {
		dst[i] = unit.Float64(outputDXSM(hi, lo))
		hi, lo = stepDXSM(hi, lo, incHi, incLo)
	}
	g.hi, g.lo = hi, lo
}
