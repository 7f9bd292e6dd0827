package mt19937_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

func BenchmarkUint32(b *testing.B) {
	g := mt19937.NewLegacy(1)
	b.SetBytes(4)
	for b.Loop() {
		sink32 = g.Uint32()
	}
}

func BenchmarkUint64(b *testing.B) {
	g := mt19937.NewLegacy(1)
	b.SetBytes(8)
	for b.Loop() {
		sink64 = g.Uint64()
	}
}

func BenchmarkFloat64(b *testing.B) {
	g := mt19937.NewLegacy(1)
	b.SetBytes(8)
	for b.Loop() {
		sinkFloat = g.Float64()
	}
}

// Fills of 64 KiB, beside clear on the same buffer.
func BenchmarkFill(b *testing.B) {
	const size = 64 << 10
	w32, w64, f64 := make([]uint32, size/4), make([]uint64, size/8), make([]float64, size/8)
	even, odd := mt19937.NewLegacy(1), mt19937.New(seedseq.New(1))
	for _, c := range []struct {
		name string
		f    func()
	}{
		{"uint32", func() { even.FillUint32(w32) }},
		{"uint64/even", func() { even.Fill(w64) }},
		{"uint64/odd", func() { odd.Fill(w64) }},
		{"float64/even", func() { even.FillFloat64(f64) }},
		{"float64/odd", func() { odd.FillFloat64(f64) }},
		{"clear", func() { clear(w64) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				c.f()
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	root := seedseq.New(1)
	b.Run("key", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			sink32 = mt19937.New(root.Child(i)).Uint32()
		}
	})
	b.Run("legacy", func(b *testing.B) {
		for b.Loop() {
			sink32 = mt19937.NewLegacy(1).Uint32()
		}
	})
	b.Run("array", func(b *testing.B) {
		key := []uint32{1}
		for b.Loop() {
			sink32 = mt19937.NewByArray(key).Uint32()
		}
	})
}

func BenchmarkAdvance(b *testing.B) {
	g := mt19937.NewLegacy(1)
	for _, e := range []uint{4, 12, 18, 20, 40, 64, 128} {
		d := new(big.Int).Lsh(big.NewInt(1), e)
		d.Sub(d, big.NewInt(1))
		b.Run(fmt.Sprintf("2^%d-1", e), func(b *testing.B) {
			for b.Loop() {
				if d.IsInt64() {
					g.Advance(d.Int64())
				} else {
					g.AdvanceBig(d)
				}
			}
		})
	}
	d := new(big.Int).Lsh(big.NewInt(-1), 128)
	b.Run("-2^128", func(b *testing.B) {
		for b.Loop() {
			g.AdvanceBig(d)
		}
	})
}

func BenchmarkJump(b *testing.B) {
	g := mt19937.NewLegacy(1)
	for _, k := range []int{1, 3, 1000} {
		b.Run(fmt.Sprint(k), func(b *testing.B) {
			for b.Loop() {
				g.Jump(k)
			}
		})
	}
}
