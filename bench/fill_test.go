package bench

import (
	"fmt"
	"math/rand/v2"
	"testing"

	exprand "golang.org/x/exp/rand"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
	"github.com/seedtree/seedtree/stream"
)

// sizes are the fill lengths in values of eight bytes: a few, the first-level
// cache, the second, and memory.
var sizes = []int{16, 1 << 10, 8 << 10, 1 << 20}

// fill measures fills of every size.
func fill[T any](b *testing.B, name string, f func([]T)) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
			dst := make([]T, n)
			b.SetBytes(8 * int64(n))
			b.ReportAllocs()
			for b.Loop() {
				f(dst)
			}
		})
	}
}

func BenchmarkFill(b *testing.B) {
	std := rand.NewPCG(1, 2)
	var exp exprand.PCGSource
	exp.Seed(1)
	g := pcg.New(root)
	fill(b, "pcg64", g.Fill)
	fill(b, "pcg64dxsm", pcg.NewDXSM(root).Fill)
	fill(b, "mt19937", mt19937.New(root).Fill)
	fill(b, "philox", philox.New(root).Fill)
	fill(b, "sfc64", sfc64.New(root).Fill)
	fill(b, "pcg64-2workers", func(dst []uint64) { stream.Fill(g, dst, 2) })
	fill(b, "std.PCG", func(dst []uint64) {
		for i := range dst {
			dst[i] = std.Uint64()
		}
	})
	fill(b, "exp.PCGSource", func(dst []uint64) {
		for i := range dst {
			dst[i] = exp.Uint64()
		}
	})
	fill(b, "clear", func(dst []uint64) { clear(dst) })
}

func BenchmarkFillFloat64(b *testing.B) {
	std := rand.New(rand.NewPCG(1, 2))
	fill(b, "pcg64", pcg.New(root).FillFloat64)
	fill(b, "pcg64dxsm", pcg.NewDXSM(root).FillFloat64)
	fill(b, "mt19937", mt19937.New(root).FillFloat64)
	fill(b, "philox", philox.New(root).FillFloat64)
	fill(b, "sfc64", sfc64.New(root).FillFloat64)
	fill(b, "std.Rand", func(dst []float64) {
		for i := range dst {
			dst[i] = std.Float64()
		}
	})
}

func BenchmarkFillIntegers(b *testing.B) {
	g, std := numpy.New(root), rand.New(rand.NewPCG(1, 2))
	fill(b, "numpy", func(dst []int64) { g.FillIntegers(dst, 0, 1000) })
	fill(b, "std.Rand", func(dst []int64) {
		for i := range dst {
			dst[i] = std.Int64N(1000)
		}
	})
}
