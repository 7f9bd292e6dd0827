//go:build !amd64 || purego

package numpy

func normalRun(dst []float64, words []uint64) int { return normalRunGeneric(dst, words) }

func exponentialRun(dst []float64, words []uint64) int { return exponentialRunGeneric(dst, words) }
