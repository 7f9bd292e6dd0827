package pcg

import "github.com/seedtree/seedtree/internal/unit"

// fillPCG64Generic writes the next len(dst) outputs of g to dst.
func fillPCG64Generic(g *PCG64, dst []uint64) {
	if fourLanes && len(dst) >= 16 {
		n := len(dst) &^ 3
		fillPCG64Lanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for len(dst) >= 8 {
		d := dst[:8:8]
		hi, lo = step(hi, lo, incHi, incLo)
		d[0] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[1] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[2] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[3] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[4] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[5] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[6] = output(hi, lo)
		hi, lo = step(hi, lo, incHi, incLo)
		d[7] = output(hi, lo)
		dst = dst[8:]
	}
	for i := range dst {
		hi, lo = step(hi, lo, incHi, incLo)
		dst[i] = output(hi, lo)
	}
	g.hi, g.lo = hi, lo
}

// fillPCG64Float64Generic is fillPCG64Generic for numbers.
func fillPCG64Float64Generic(g *PCG64, dst []float64) {
	if fourLanes && len(dst) >= 16 {
		n := len(dst) &^ 3
		fillPCG64Float64Lanes(g, dst[:n])
		dst = dst[n:]
	}
	hi, lo, incHi, incLo := g.hi, g.lo, g.incHi, g.incLo
	for len(dst) >= 8 {
		d := dst[:8:8]
		hi, lo = step(hi, lo, incHi, incLo)
		d[0] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[1] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[2] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[3] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[4] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[5] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[6] = unit.Float64(output(hi, lo))
		hi, lo = step(hi, lo, incHi, incLo)
		d[7] = unit.Float64(output(hi, lo))
		dst = dst[8:]
	}
	for i := range dst {
		hi, lo = step(hi, lo, incHi, incLo)
		dst[i] = unit.Float64(output(hi, lo))
	}
	g.hi, g.lo = hi, lo
}
