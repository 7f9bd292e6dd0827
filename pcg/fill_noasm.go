//go:build !amd64 || purego

package pcg

func fillPCG64(g *PCG64, dst []uint64) { fillPCG64Generic(g, dst) }

func fillPCG64Float64(g *PCG64, dst []float64) { fillPCG64Float64Generic(g, dst) }

func fillDXSM(g *DXSM, dst []uint64) { fillDXSMGeneric(g, dst) }

func fillDXSMFloat64(g *DXSM, dst []float64) { fillDXSMFloat64Generic(g, dst) }
