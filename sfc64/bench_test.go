package sfc64_test

import (
	"math/rand/v2"
	"testing"

	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

func BenchmarkUint64(b *testing.B) {
	b.Run("SFC64", func(b *testing.B) {
		g := sfc64.New(seedseq.New(1))
		b.SetBytes(8)
		for b.Loop() {
			sink += g.Uint64()
		}
	})
	b.Run("std-PCG", func(b *testing.B) {
		g := rand.NewPCG(1, 2)
		b.SetBytes(8)
		for b.Loop() {
			sink += g.Uint64()
		}
	})
}

func BenchmarkFill(b *testing.B) {
	g := sfc64.New(seedseq.New(1))
	for _, size := range []struct {
		name  string
		words int
	}{{"64B", 8}, {"1KiB", 128}, {"64KiB", 8192}, {"1MiB", 1 << 17}} {
		words, floats := make([]uint64, size.words), make([]float64, size.words)
		b.Run("Uint64/"+size.name, func(b *testing.B) {
			b.SetBytes(8 * int64(size.words))
			b.ReportAllocs()
			for b.Loop() {
				g.Fill(words)
			}
		})
		b.Run("Float64/"+size.name, func(b *testing.B) {
			b.SetBytes(8 * int64(size.words))
			b.ReportAllocs()
			for b.Loop() {
				g.FillFloat64(floats)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	root := seedseq.New(1)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		g := sfc64.New(root.Child(i & 0xffff))
		sink += g.Uint64()
	}
}

func BenchmarkSkip(b *testing.B) {
	g := sfc64.New(seedseq.New(1))
	for b.Loop() {
		g.Skip(1000)
	}
}
