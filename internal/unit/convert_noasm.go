//go:build !amd64 || purego

package unit

// Convert replaces the words of p by their Float64.
func Convert(p []uint64) { convertGeneric(p) }
