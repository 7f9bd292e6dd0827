//go:build !amd64 || purego

package unit

func convert(p []uint64) { convertGeneric(p) }
