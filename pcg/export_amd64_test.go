//go:build !purego

package pcg

func init() {
	pcg64, dxsm := Lanes[0], Lanes[1]
	pcg64.A, pcg64.G, pcg64.K = big128(pcg64A8Hi, pcg64A8Lo), big128(pcg64G8Hi, pcg64G8Lo), 8
	dxsm.A, dxsm.G, dxsm.K = big128(dxsmA8Hi, dxsmA8Lo), big128(dxsmG8Hi, dxsmG8Lo), 8
	Lanes = append(Lanes, pcg64, dxsm)
	pcg64.A, pcg64.G, pcg64.K = big128(pcg64A32Hi, pcg64A32Lo), big128(pcg64G32Hi, pcg64G32Lo), 32
	dxsm.A, dxsm.G, dxsm.K = big128(dxsmA32Hi, dxsmA32Lo), big128(dxsmG32Hi, dxsmG32Lo), 32
	Lanes = append(Lanes, pcg64, dxsm)
}
