//go:build !amd64 || purego

package pcg

func fillPCG64Lanes(g *PCG64, dst []uint64) { fillPCG64LanesGeneric(g, dst) }

func fillDXSMLanes(g *DXSM, dst []uint64) { fillDXSMLanesGeneric(g, dst) }
