package stream_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
	"github.com/seedtree/seedtree/stream"
)

// stdDraw returns the duration of one draw of math/rand/v2's PCG, the unit in
// which the benchmarks also give their costs.
func stdDraw() float64 {
	g, sum := rand.NewPCG(1, 2), uint64(0)
	best := time.Duration(math.MaxInt64)
	for range 5 {
		start := time.Now()
		for range 100_000 {
			sum += g.Uint64()
		}
		best = min(best, time.Since(start))
	}
	sink.Store(sum)
	return float64(best.Nanoseconds()) / 100_000
}

var sink atomic.Uint64

// reportTasks reports the cost of one of n tasks.
func reportTasks(b *testing.B, n int, draw float64) {
	ns := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / float64(n)
	b.ReportMetric(ns, "ns/task")
	b.ReportMetric(ns/draw, "draws/task")
}

// benchMap measures a task that draws one word.
func benchMap[G interface{ Uint64() uint64 }](b *testing.B, name string, newGen func(seedseq.Sequence) G) {
	for _, workers := range []int{1, 2, 64} {
		b.Run("gen="+name+"/workers="+strconv.Itoa(workers), func(b *testing.B) {
			const n = 100_000
			tasks := stream.Tasks{Key: root, N: n, Workers: workers}
			draw := stdDraw()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := stream.Map(b.Context(), tasks, newGen, func(_ stream.Task, g G) (uint64, error) {
					return g.Uint64(), nil
				}); err != nil {
					b.Fatal(err)
				}
			}
			reportTasks(b, n, draw)
		})
	}
}

func BenchmarkMap(b *testing.B) {
	benchMap(b, "none", func(seedseq.Sequence) none { return none{} })
	benchMap(b, "PCG64", pcg.New)
	benchMap(b, "DXSM", pcg.NewDXSM)
	benchMap(b, "Philox", philox.New)
	benchMap(b, "SFC64", sfc64.New)
	benchMap(b, "MT19937", mt19937.New)
	benchMap(b, "Rand", stream.NewRand)
}

// none is no generator: what is left is the cost of the runner.
type none struct{}

func (none) Uint64() uint64 { return 0 }

func BenchmarkResults(b *testing.B) {
	for _, workers := range []int{1, 2, 64} {
		b.Run("gen=PCG64/workers="+strconv.Itoa(workers), func(b *testing.B) {
			const n = 100_000
			tasks := stream.Tasks{Key: root, N: n, Workers: workers}
			draw := stdDraw()
			b.ReportAllocs()
			for b.Loop() {
				var sum uint64
				for r := range stream.Results(b.Context(), tasks, pcg.New, func(_ stream.Task, g *pcg.PCG64) (uint64, error) {
					return g.Uint64(), nil
				}) {
					sum += r.Value
				}
				sink.Store(sum)
			}
			reportTasks(b, n, draw)
		})
	}
}

// BenchmarkCall measures a call with one empty task for each worker.
func BenchmarkCall(b *testing.B) {
	for _, workers := range []int{1, 2, 16} {
		b.Run("workers="+strconv.Itoa(workers), func(b *testing.B) {
			tasks := stream.Tasks{Key: root, N: workers, Workers: workers}
			b.ReportAllocs()
			for b.Loop() {
				stream.ForEach(b.Context(), tasks, pcg.New, func(stream.Task, *pcg.PCG64) error { return nil })
			}
		})
	}
}
