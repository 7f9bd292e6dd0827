package pcg

import "math/big"

// Lane constants and the numbers they follow from, for a test that recomputes
// them.
var Lanes = []struct {
	Mul, A, G *big.Int
	K         int
}{
	{big128(mulHi, mulLo), big128(pcg64A4Hi, pcg64A4Lo), big128(pcg64G4Hi, pcg64G4Lo), 4},
	{big128(0, cheapMul), big128(dxsmA4Hi, dxsmA4Lo), big128(dxsmG4Hi, dxsmG4Lo), 4},
}

// FillLanes and FillFloat64Lanes fill by four lanes, which amd64 does not use.
func (g *PCG64) FillLanes(dst []uint64) { fillPCG64Lanes(g, dst) }

func (g *PCG64) FillFloat64Lanes(dst []float64) { fillPCG64Float64Lanes(g, dst) }

func (g *DXSM) FillLanes(dst []uint64) { fillDXSMLanes(g, dst) }

func (g *DXSM) FillFloat64Lanes(dst []float64) { fillDXSMFloat64Lanes(g, dst) }

func big128(hi, lo uint64) *big.Int {
	x := new(big.Int).SetUint64(hi)
	return x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(lo))
}
