// Package cpu selects the assembly kernels by what the processor has.
//
// A kernel and its Go twin yield the same values, so that the choice is one of
// speed only. It is made once, when the program starts; the environment
// variable SEEDTREE_TIER (generic, avx2, avx512, avx512ifma) can lower it.
//
// With the build tag purego, and on processors without kernels, the switches
// are constants and only the Go twins are compiled.
package cpu

// PastMin is the number of bytes from which on kernels store past the caches.
// An ordinary store reads the line that it goes to, so that what does not fit in
// the last cache passes through memory twice; 32 MiB is a usual size of that
// cache, and where the runtime's clear changes, too. Only tests set it.
var PastMin = 32 << 20

// A Tier is a set of kernels; a higher one contains the lower ones.
type Tier int

const (
	Generic    Tier = iota // Go only
	AVX2                   // AVX2, BMI2 and FMA
	AVX512                 // AVX-512 with F, DQ and VL
	AVX512IFMA             // and with IFMA, which multiplies 52 bits by 52
)

var names = [...]string{Generic: "generic", AVX2: "avx2", AVX512: "avx512", AVX512IFMA: "avx512ifma"}

// String returns the name of t, as in SEEDTREE_TIER.
func (t Tier) String() string { return names[t] }

// Selected returns the tier in use.
func Selected() Tier {
	switch {
	case UseAVX512IFMA:
		return AVX512IFMA
	case UseAVX512:
		return AVX512
	case UseAVX2:
		return AVX2
	}
	return Generic
}
