//go:build !purego

package cpu

import (
	"os"

	"golang.org/x/sys/cpu"
)

// UseAVX2 selects the kernels made of AVX2, BMI2 and FMA instructions. Only
// Force changes it.
var UseAVX2 = cpu.X86.HasAVX2 && cpu.X86.HasBMI2 && cpu.X86.HasFMA

// UseAVX512 selects the kernels made of AVX-512 instructions. It is set only
// together with UseAVX2.
var UseAVX512 = UseAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ && cpu.X86.HasAVX512VL

// UseAVX512IFMA selects those with IFMA instructions among them. It is set only
// together with UseAVX512.
var UseAVX512IFMA = UseAVX512 && cpu.X86.HasAVX512IFMA

var best = Selected()

func init() {
	for t := range best {
		if os.Getenv("SEEDTREE_TIER") == t.String() {
			use(t)
		}
	}
}

// Best returns the highest tier that the processor has.
func Best() Tier { return best }

// Force selects a tier for a test. It panics if the processor does not have
// it, and no kernel may be running.
func Force(t Tier) {
	if t < Generic || t > best {
		panic("cpu: no such tier")
	}
	use(t)
}

func use(t Tier) { UseAVX2, UseAVX512, UseAVX512IFMA = t >= AVX2, t >= AVX512, t >= AVX512IFMA }
