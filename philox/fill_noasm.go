//go:build !amd64 || purego

package philox

func fillRun(dst []uint64, r *run) { fillRunGeneric(dst, r) }
