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

func big128(hi, lo uint64) *big.Int {
	x := new(big.Int).SetUint64(hi)
	return x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(lo))
}
