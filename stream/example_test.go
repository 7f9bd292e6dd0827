package stream_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

// Pi by the dart board: fixed batches, each with its own stream. The count is
// exact, whatever the machine.
func ExampleMap() {
	const batches, darts = 100, 10_000
	tasks := stream.Tasks{Key: seedseq.New(42).Named("pi"), N: batches}
	hits, err := stream.Map(context.Background(), tasks, pcg.New, func(_ stream.Task, g *pcg.PCG64) (int, error) {
		n := 0
		for range darts {
			x, y := g.Float64(), g.Float64()
			if float64(x*x)+float64(y*y) < 1 {
				n++
			}
		}
		return n, nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	sum := 0
	for _, n := range hits {
		sum += n
	}
	fmt.Println(sum, "of", batches*darts)
	fmt.Println(4 * float64(sum) / (batches * darts))
	// Output:
	// 785570 of 1000000
	// 3.14228
}

// A failing task is named by its index and key; with the same Key, First and N
// repeat it alone.
func ExampleForEach() {
	simulate := func(t stream.Task, g *stream.Rand) error {
		if g.IntN(1000) == 0 {
			return errors.New("no convergence")
		}
		return nil
	}
	ctx := context.Background()
	tasks := stream.Tasks{Key: seedseq.New(7), N: 10_000}
	err := stream.ForEach(ctx, tasks, stream.NewRand, simulate)
	fmt.Println(err)

	var failure *stream.TaskError
	if errors.As(err, &failure) {
		tasks.First, tasks.N = failure.Index, 1
		fmt.Println(stream.ForEach(ctx, tasks, stream.NewRand, simulate))
	}
	// Output:
	// stream: task 908 (key seq1:6c8b802acf61d540d12fef758105556394693b95): no convergence
	// stream: task 908 (key seq1:6c8b802acf61d540d12fef758105556394693b95): no convergence
}

// A fold over the results is the same float on every run, and holds few of
// them at a time.
func ExampleResults() {
	tasks := stream.Tasks{Key: seedseq.New(42), N: 100_000}
	sum := 0.0
	for r := range stream.Results(context.Background(), tasks, pcg.New, func(_ stream.Task, g *pcg.PCG64) (float64, error) {
		return g.Float64(), nil
	}) {
		if r.Err != nil {
			fmt.Println(r.Err)
			return
		}
		sum += r.Value
	}
	fmt.Printf("%x\n", sum)
	// Output:
	// 0x1.8476f5ec7aa76p+15
}

// A Rand is a math/rand/v2.Rand over the stream of a key.
func ExampleRand() {
	key := seedseq.New(42).Child(7)
	r := stream.NewRand(key)
	std := rand.New(pcg.New(key))
	fmt.Println(r.IntN(100), std.IntN(100))
	fmt.Println(r.Float64() == std.Float64())
	fmt.Println(r.Perm(5))

	// Code that wants a *rand.Rand continues the stream.
	fmt.Println((&r.Rand).IntN(6) + 1)
	// Output:
	// 0 0
	// true
	// [0 1 3 2 4]
	// 5
}

func ExampleFill() {
	words := make([]uint64, 1<<20)
	gen := pcg.New(seedseq.New(42))
	stream.Fill(gen, words, 0)

	serial := pcg.New(seedseq.New(42))
	for _, w := range words {
		if w != serial.Uint64() {
			fmt.Println("differs")
		}
	}
	fmt.Println(*gen == *serial)
	// Output:
	// true
}

func ExampleShard() {
	for rank := range 4 {
		first, count := stream.Shard(10, rank, 4)
		fmt.Printf("rank %d of 4: %d tasks from %d\n", rank, count, first)
	}
	// Output:
	// rank 0 of 4: 3 tasks from 0
	// rank 1 of 4: 3 tasks from 3
	// rank 2 of 4: 2 tasks from 6
	// rank 3 of 4: 2 tasks from 8
}

// One process of a job array runs its part of the tasks. Here the scheduler's
// variables are set by hand.
func ExampleShardEnv() {
	for name, value := range map[string]string{"ID": "1", "MIN": "0", "MAX": "3", "COUNT": "4", "STEP": "1"} {
		os.Setenv("SLURM_ARRAY_TASK_"+name, value)
		defer os.Unsetenv("SLURM_ARRAY_TASK_" + name)
	}
	rank, size, err := stream.ShardEnv(4)
	if err != nil {
		fmt.Println(err)
		return
	}
	tasks := stream.Tasks{Key: seedseq.New(42)}
	tasks.First, tasks.N = stream.Shard(10, rank, size)
	out, err := stream.Map(context.Background(), tasks, pcg.New, func(t stream.Task, g *pcg.PCG64) (string, error) {
		return fmt.Sprintf("%d: %016x", t.Index, g.Uint64()), nil
	})
	for _, s := range out {
		fmt.Println(s)
	}
	fmt.Println(err)
	// Output:
	// 3: c3911abae641ff28
	// 4: 047f4dc6f48503e3
	// 5: 40c5f474ad453796
	// <nil>
}
