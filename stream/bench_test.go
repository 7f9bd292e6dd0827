package stream_test

import (
	"context"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

// benchTasks measures one task that draws one word and returns it.
func benchTasks[G interface{ Uint64() uint64 }](b *testing.B, newGen func(seedseq.Sequence) G) {
	for _, workers := range []int{1, 2} {
		b.Run("workers="+strconv.Itoa(workers), func(b *testing.B) {
			b.ReportAllocs()
			const n = 100_000
			tasks := stream.Tasks{Key: seedseq.New(1), N: n, Workers: workers}
			for b.Loop() {
				_, err := stream.Map(context.Background(), tasks, newGen, func(_ stream.Task, g G) (uint64, error) {
					return g.Uint64(), nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/task")
		})
	}
}

func BenchmarkMap(b *testing.B) {
	b.Run("gen=PCG64", func(b *testing.B) { benchTasks(b, pcg.New) })
	b.Run("gen=DXSM", func(b *testing.B) { benchTasks(b, pcg.NewDXSM) })
}

func BenchmarkResults(b *testing.B) {
	for _, workers := range []int{1, 2} {
		b.Run("workers="+strconv.Itoa(workers), func(b *testing.B) {
			b.ReportAllocs()
			const n = 100_000
			tasks := stream.Tasks{Key: seedseq.New(1), N: n, Workers: workers}
			for b.Loop() {
				var sum uint64
				for r := range stream.Results(context.Background(), tasks, pcg.New, func(_ stream.Task, g *pcg.PCG64) (uint64, error) {
					return g.Uint64(), nil
				}) {
					sum += r.Value
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/task")
		})
	}
}

// BenchmarkStdPCG is the draw the costs above are compared with.
func BenchmarkStdPCG(b *testing.B) {
	g := rand.NewPCG(1, 2)
	var sum uint64
	for b.Loop() {
		sum += g.Uint64()
	}
	_ = sum
}

// BenchmarkCall measures a call with as many tasks as workers.
func BenchmarkCall(b *testing.B) {
	for _, workers := range []int{1, 2, 16} {
		b.Run("workers="+strconv.Itoa(workers), func(b *testing.B) {
			b.ReportAllocs()
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			tasks := stream.Tasks{Key: seedseq.New(1), N: workers, Workers: workers}
			for b.Loop() {
				stream.ForEach(ctx, tasks, pcg.New, func(stream.Task, *pcg.PCG64) error { return nil })
			}
		})
	}
}
