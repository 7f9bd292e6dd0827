package bench

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	exprand "golang.org/x/exp/rand"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
	"github.com/seedtree/seedtree/stream"
)

// BenchmarkStream makes a stream of its own for a piece of work and draws its
// first value: a child key and a seeded generator.
func BenchmarkStream(b *testing.B) {
	for _, c := range []struct {
		name string
		make func(i int)
	}{
		{"pcg64", func(i int) { sink += pcg.New(root.Child(i)).Uint64() }},
		{"pcg64dxsm", func(i int) { sink += pcg.NewDXSM(root.Child(i)).Uint64() }},
		{"mt19937", func(i int) { sink += mt19937.New(root.Child(i)).Uint64() }},
		{"philox", func(i int) { sink += philox.New(root.Child(i)).Uint64() }},
		{"sfc64", func(i int) { sink += sfc64.New(root.Child(i)).Uint64() }},
		{"numpy", func(i int) { floatSink += numpy.New(root.Child(i)).Random() }},
		{"pyrand", func(i int) { floatSink += pyrand.FromSequence(root.Child(i)).Random() }},
		{"stream.Rand", func(i int) { sink += stream.NewRand(root.Child(i)).Uint64() }},
		{"std.PCG", func(i int) { sink += rand.NewPCG(uint64(i), 42).Uint64() }},
		{"std.ChaCha8", func(i int) { sink += rand.NewChaCha8([32]byte{byte(i)}).Uint64() }},
		{"exp.PCGSource", func(i int) { var s exprand.PCGSource; s.Seed(uint64(i)); sink += s.Uint64() }},
	} {
		b.Run(c.name+"/1", func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				c.make(i & 0xffffff)
				i++
			}
		})
	}
	b.Run("childkey/1", func(b *testing.B) {
		b.ReportAllocs()
		i, key := 0, root
		for b.Loop() {
			key = root.Child(i & 0xffffff)
			i++
		}
		sink += uint64(key.String()[5])
	})
}

// BenchmarkTask runs tasks that do nothing, at several numbers of workers: the
// cost of the runner with a generator for every task.
func BenchmarkTask(b *testing.B) {
	const n = 10_000
	for _, workers := range []int{1, 2, 8} {
		b.Run(fmt.Sprintf("pcg64-%dworkers/%d", workers, n), func(b *testing.B) { tasks(b, n, workers, pcg.New) })
		b.Run(fmt.Sprintf("numpy-%dworkers/%d", workers, n), func(b *testing.B) { tasks(b, n, workers, numpy.New) })
	}
}

func tasks[G any](b *testing.B, n, workers int, newGen func(seedseq.Sequence) G) {
	b.ReportAllocs()
	for b.Loop() {
		err := stream.ForEach(context.Background(), stream.Tasks{Key: root, N: n, Workers: workers}, newGen,
			func(stream.Task, G) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/task")
}
