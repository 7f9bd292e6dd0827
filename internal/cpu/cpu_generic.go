//go:build !amd64 || purego

package cpu

// There are no kernels to use.
const (
	UseAVX2       = false
	UseAVX512     = false
	UseAVX512IFMA = false
)

// Best returns the highest tier that the processor has.
func Best() Tier { return Generic }

// Force selects a tier for a test. It panics if the processor does not have
// it.
func Force(t Tier) {
	if t != Generic {
		panic("cpu: no such tier")
	}
}
