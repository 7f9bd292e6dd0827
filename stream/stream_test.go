package stream_test

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
	"github.com/seedtree/seedtree/stream"
)

var (
	root    = seedseq.New(1053)
	errBoom = errors.New("boom")
)

// noise makes task i take a time that depends on i and the schedule alone.
func noise(schedule, i int) {
	if schedule == 0 {
		return
	}
	r := rand.New(rand.NewPCG(uint64(schedule), uint64(i)))
	switch r.IntN(40) {
	case 0:
		time.Sleep(time.Duration(r.IntN(200)) * time.Microsecond)
	case 1, 2, 3, 4, 5:
		runtime.Gosched()
	case 6, 7:
		for range r.IntN(5000) {
			r.Uint64()
		}
	}
}

func digest(words []uint64) string {
	h := sha256.New()
	for _, w := range words {
		h.Write(binary.LittleEndian.AppendUint64(nil, w))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// draw returns a task function that draws three words and returns the last.
func draw[G interface{ Uint64() uint64 }](schedule int) func(stream.Task, G) (uint64, error) {
	return func(t stream.Task, g G) (uint64, error) {
		noise(schedule, t.Index)
		g.Uint64()
		g.Uint64()
		return g.Uint64(), nil
	}
}

// forms returns what each of the three functions makes of the tasks.
func forms[G interface{ Uint64() uint64 }](t *testing.T, tasks stream.Tasks, newGen func(seedseq.Sequence) G, schedule int) map[string][]uint64 {
	task := draw[G](schedule)
	mapped, err := stream.Map(t.Context(), tasks, newGen, task)
	require.NoError(t, err)

	each := make([]uint64, tasks.N)
	require.NoError(t, stream.ForEach(t.Context(), tasks, newGen, func(t stream.Task, g G) (err error) {
		each[t.Index-tasks.First], err = task(t, g)
		return err
	}))

	results := make([]uint64, tasks.N)
	last := -1
	for r := range stream.Results(t.Context(), tasks, newGen, task) {
		require.NoError(t, r.Err)
		if r.Index <= last {
			t.Fatalf("result %d after %d", r.Index, last)
		}
		last = r.Index
		results[r.Index-tasks.First] = r.Value
	}
	return map[string][]uint64{"Map": mapped, "ForEach": each, "Results": results}
}

// One digest for every number of workers and every schedule.
func TestResultsDoNotDependOnTheSchedule(t *testing.T) {
	// NumPy 2.5.5: SHA-256 of PCG64(SeedSequence(1053, spawn_key=(i,)))
	// .random_raw(3)[2] for i in range(500), little-endian.
	const want = "509f19810880110b6652b4003a3b39d94205ce9cfc6b76645f83fe9c5c0fa634"
	procs := []int{1, 2, 3, 8}
	if testing.Short() {
		procs = []int{2}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, p := range procs {
		runtime.GOMAXPROCS(p)
		for _, workers := range []int{0, 1, 2, 3, 7, 16, 64} {
			for schedule := range 4 {
				tasks := stream.Tasks{Key: root, N: 500, Workers: workers}
				for form, words := range forms(t, tasks, pcg.New, schedule) {
					if got := digest(words); got != want {
						t.Fatalf("%s, GOMAXPROCS %d, %d workers, schedule %d: got %s, want %s", form, p, workers, schedule, got, want)
					}
				}
			}
		}
	}
}

func TestEveryGenerator(t *testing.T) {
	testGenerator(t, "PCG64", pcg.New)
	testGenerator(t, "DXSM", pcg.NewDXSM)
	testGenerator(t, "MT19937", mt19937.New)
	testGenerator(t, "Philox", philox.New)
	testGenerator(t, "SFC64", sfc64.New)
	testGenerator(t, "Rand", stream.NewRand)
	testGenerator(t, "func", func(key seedseq.Sequence) rand.Source { return pcg.New(key) })
}

func testGenerator[G interface{ Uint64() uint64 }](t *testing.T, name string, newGen func(seedseq.Sequence) G) {
	t.Run(name, func(t *testing.T) {
		want := make([]uint64, 100)
		for i := range want {
			g := newGen(root.Child(i))
			g.Uint64()
			g.Uint64()
			want[i] = g.Uint64()
		}
		for form, words := range forms(t, stream.Tasks{Key: root, N: 100, Workers: 3}, newGen, 1) {
			require.Equal(t, want, words, form)
		}
	})
}

// A float sum over Results is the serial one, to the last bit.
func TestFold(t *testing.T) {
	// NumPy 2.5.5: the sum, in index order, of
	// Generator(PCG64(SeedSequence(1053, spawn_key=(i,)))).random()
	// for i in range(20000).
	const want = 0x1.383fb45c91dc2p+13
	for _, workers := range []int{1, 2, 5, 16} {
		for schedule := range 2 {
			sum := 0.0
			tasks := stream.Tasks{Key: root, N: 20000, Workers: workers}
			for r := range stream.Results(t.Context(), tasks, pcg.New, func(t stream.Task, g *pcg.PCG64) (float64, error) {
				noise(schedule, t.Index)
				return g.Float64(), nil
			}) {
				sum += r.Value
			}
			require.Equal(t, want, sum, "%d workers", workers)
		}
	}
}

func TestTaskIdentity(t *testing.T) {
	type ctxKey struct{}
	ctx := context.WithValue(t.Context(), ctxKey{}, "value")
	tasks := stream.Tasks{Key: root.Named("phase"), First: 1000, N: 50, Workers: 4}
	err := stream.ForEach(ctx, tasks, pcg.New, func(task stream.Task, g *pcg.PCG64) error {
		if task.Key != root.Named("phase").Child(task.Index) || *g != *pcg.New(task.Key) {
			return errors.New("wrong key or generator")
		}
		if task.Context().Value(ctxKey{}) != "value" || task.Context().Err() != nil {
			return errors.New("wrong context")
		}
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, context.Background(), stream.Task{}.Context())
}

func TestFewTasks(t *testing.T) {
	for _, n := range []int{0, 1, 2, 5} {
		for _, workers := range []int{0, 1, 3, 100} {
			tasks := stream.Tasks{Key: root, N: n, Workers: workers}
			for form, words := range forms(t, tasks, pcg.New, 1) {
				require.NotNil(t, words, form)
				require.Len(t, words, n, form)
				for i, w := range words {
					g := pcg.New(root.Child(i))
					g.Skip(2)
					require.Equal(t, g.Uint64(), w, form)
				}
			}
		}
	}
}

// A shard has the results of that part of the whole.
func TestFirst(t *testing.T) {
	whole := forms(t, stream.Tasks{Key: root, N: 101, Workers: 2}, pcg.New, 0)["Map"]
	for rank := range 4 {
		first, count := stream.Shard(101, rank, 4)
		tasks := stream.Tasks{Key: root, First: first, N: count, Workers: 3}
		for form, words := range forms(t, tasks, pcg.New, 1) {
			require.Equal(t, whole[first:first+count], words, form)
		}
	}
	last := stream.Tasks{Key: root, First: math.MaxInt32 - 2, N: 3} // on 32-bit machines, too
	out, err := stream.Map(t.Context(), last, pcg.New, func(t stream.Task, _ *pcg.PCG64) (int, error) { return t.Index, nil })
	require.NoError(t, err)
	require.Equal(t, []int{math.MaxInt32 - 2, math.MaxInt32 - 1, math.MaxInt32}, out)
}

func TestSkip(t *testing.T) {
	for name, skip := range map[string]func(int) bool{
		"all":  func(int) bool { return true },
		"none": func(int) bool { return false },
		"some": func(i int) bool { return i%3 != 0 || i < 300 },
	} {
		for _, workers := range []int{1, 4} {
			var asked sync.Map
			tasks := stream.Tasks{Key: root, First: 100, N: 1000, Workers: workers}
			want := forms(t, tasks, pcg.New, 0)["Map"]
			for i := range want {
				if skip(i + 100) {
					want[i] = 0
				}
			}
			tasks.Skip = func(i int) bool {
				n, _ := asked.LoadOrStore(i, new(atomic.Int64))
				n.(*atomic.Int64).Add(1)
				return skip(i)
			}
			for form, words := range forms(t, tasks, pcg.New, 1) {
				require.Equal(t, want, words, "%s %s", form, name)
			}
			for i := range 1000 { // once by each of the three forms
				n, ok := asked.Load(i + 100)
				require.True(t, ok && n.(*atomic.Int64).Load() == 3, "Skip(%d)", i+100)
			}
			for r := range stream.Results(t.Context(), tasks, pcg.New, draw[*pcg.PCG64](0)) {
				require.False(t, skip(r.Index))
			}
		}
	}
}

// A resumed run has the results of one that was not interrupted.
func TestResume(t *testing.T) {
	want := forms(t, stream.Tasks{Key: root, N: 400, Workers: 3}, pcg.New, 0)["Map"]
	for stop := range 5 {
		ctx, cancel := context.WithCancelCause(t.Context())
		var (
			mu   sync.Mutex
			done = map[int]uint64{}
		)
		tasks := stream.Tasks{Key: root, N: 400, Workers: 1 + stop}
		store := func(task stream.Task, g *pcg.PCG64) error {
			v, err := draw[*pcg.PCG64](0)(task, g)
			mu.Lock()
			defer mu.Unlock()
			done[task.Index] = v
			if len(done) == 80*stop+1 {
				cancel(errBoom)
			}
			return err
		}
		require.ErrorIs(t, stream.ForEach(ctx, tasks, pcg.New, store), errBoom)
		require.Less(t, len(done), 400)

		before := make(map[int]bool)
		for i := range done {
			before[i] = true
		}
		tasks.Workers = 5 - stop
		tasks.Skip = func(i int) bool { return before[i] }
		require.NoError(t, stream.ForEach(t.Context(), tasks, pcg.New, store))
		for i, w := range want {
			require.Equal(t, w, done[i])
		}
	}
}

// Streams of nested runs do not repeat, and are those of the keys.
func TestNested(t *testing.T) {
	var (
		mu   sync.Mutex
		seen = map[uint64]bool{}
	)
	var nest func(depth int) func(stream.Task, *pcg.PCG64) error
	nest = func(depth int) func(stream.Task, *pcg.PCG64) error {
		return func(task stream.Task, g *pcg.PCG64) error {
			if depth > 0 {
				tasks := stream.Tasks{Key: task.Key, N: 8, Workers: 2}
				return stream.ForEach(task.Context(), tasks, pcg.New, nest(depth-1))
			}
			mu.Lock()
			defer mu.Unlock()
			seen[g.Uint64()] = true
			return nil
		}
	}
	tasks := stream.Tasks{Key: root, N: 8, Workers: 3}
	require.NoError(t, stream.ForEach(t.Context(), tasks, pcg.New, nest(3)))
	require.Len(t, seen, 8*8*8*8)
	for i := range uint32(8) {
		for j := range uint32(8) {
			require.True(t, seen[pcg.New(root.Derive(i, j, j, i)).Uint64()])
		}
	}
}

func TestProgress(t *testing.T) {
	for _, workers := range []int{1, 2, 16} {
		want, inside := 0, atomic.Int32{}
		tasks := stream.Tasks{
			Key: root, First: 7, N: 300, Workers: workers,
			Skip: func(i int) bool { return i%5 == 0 },
			Progress: func(done, total int) {
				if inside.Add(1) != 1 {
					t.Error("two calls at a time")
				}
				want++
				if done != want || total != 300 {
					t.Errorf("Progress(%d, %d), want (%d, 300)", done, total, want)
				}
				inside.Add(-1)
			},
		}
		require.NoError(t, stream.ForEach(t.Context(), tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) error {
			noise(1, task.Index)
			return nil
		}))
		require.Equal(t, 300, want)
		want = 0
		_, err := stream.Map(t.Context(), tasks, pcg.New, draw[*pcg.PCG64](1))
		require.NoError(t, err)
		require.Equal(t, 300, want)
		want = 0
		for range stream.Results(t.Context(), tasks, pcg.New, draw[*pcg.PCG64](1)) {
		}
		require.Equal(t, 300, want)
	}
}

// Tasks of one worker run in order; those of several are claimed in order.
func TestOrder(t *testing.T) {
	var order []int
	tasks := stream.Tasks{Key: root, N: 1000, Workers: 1}
	require.NoError(t, stream.ForEach(t.Context(), tasks, pcg.New, func(t stream.Task, _ *pcg.PCG64) error {
		order = append(order, t.Index)
		return nil
	}))
	require.Len(t, order, 1000)
	require.True(t, slices.IsSorted(order))

	// Tasks that are long start strictly in order.
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		order = nil
		tasks := stream.Tasks{Key: root, N: 100, Workers: 4}
		require.NoError(t, stream.ForEach(t.Context(), tasks, pcg.New, func(task stream.Task, g *pcg.PCG64) error {
			mu.Lock()
			order = append(order, task.Index)
			mu.Unlock()
			time.Sleep(time.Millisecond + time.Duration(g.Uint64()%1e6))
			return nil
		}))
		for i, index := range order {
			require.InDelta(t, i, index, 4)
		}
	})
}

// Long tasks are spread over the workers, even if short ones before them led a
// worker to claim many at once.
func TestBalance(t *testing.T) {
	for _, n := range []int{0, 1, 10, 1000, 100_000} {
		for form, run := range map[string]func(stream.Tasks, func(stream.Task, *pcg.PCG64) (uint64, error)){
			"Map": func(tasks stream.Tasks, task func(stream.Task, *pcg.PCG64) (uint64, error)) {
				stream.Map(context.Background(), tasks, pcg.New, task)
			},
			"Results": func(tasks stream.Tasks, task func(stream.Task, *pcg.PCG64) (uint64, error)) {
				for range stream.Results(context.Background(), tasks, pcg.New, task) {
				}
			},
		} {
			synctest.Test(t, func(t *testing.T) {
				// 100 tasks of a second in the middle.
				start := time.Now()
				tasks := stream.Tasks{Key: root, N: 2*n + 100, Workers: 4}
				run(tasks, func(task stream.Task, _ *pcg.PCG64) (uint64, error) {
					if n <= task.Index && task.Index < n+100 {
						time.Sleep(time.Second)
					}
					return 0, nil
				})
				require.LessOrEqual(t, time.Since(start), 30*time.Second, "%s, %d short tasks", form, n)
			})
		}
	}
}

func TestMisuse(t *testing.T) {
	ctx := context.Background()
	good := stream.Tasks{Key: root, N: 1}
	with := func(f func(*stream.Tasks)) stream.Tasks {
		tasks := good
		f(&tasks)
		return tasks
	}
	each := func(stream.Task, *pcg.PCG64) error { return nil }
	task := func(stream.Task, *pcg.PCG64) (int, error) { return 0, nil }
	for want, f := range map[string]func(ctx context.Context, tasks stream.Tasks) (context.Context, stream.Tasks){
		"stream: nil context": func(_ context.Context, tasks stream.Tasks) (context.Context, stream.Tasks) { return nil, tasks },
		"stream: zero Key": func(ctx context.Context, _ stream.Tasks) (context.Context, stream.Tasks) {
			return ctx, stream.Tasks{N: 1}
		},
		"stream: negative N": func(ctx context.Context, _ stream.Tasks) (context.Context, stream.Tasks) {
			return ctx, with(func(t *stream.Tasks) { t.N = -1 })
		},
		"stream: negative First": func(ctx context.Context, _ stream.Tasks) (context.Context, stream.Tasks) {
			return ctx, with(func(t *stream.Tasks) { t.First = -1 })
		},
		"stream: negative Workers": func(ctx context.Context, _ stream.Tasks) (context.Context, stream.Tasks) {
			return ctx, with(func(t *stream.Tasks) { t.Workers = -1 })
		},
		"stream: task index out of range": func(ctx context.Context, _ stream.Tasks) (context.Context, stream.Tasks) {
			return ctx, with(func(t *stream.Tasks) { t.First, t.N = math.MaxInt-1, math.MaxInt })
		},
	} {
		ctx, tasks := f(ctx, good)
		require.PanicsWithValue(t, want, func() { stream.ForEach(ctx, tasks, pcg.New, each) })
		require.PanicsWithValue(t, want, func() { stream.Map(ctx, tasks, pcg.New, task) })
		require.PanicsWithValue(t, want, func() { stream.Results(ctx, tasks, pcg.New, task) })
	}
	const noGen, noTask = "stream: nil generator constructor", "stream: nil task"
	require.PanicsWithValue(t, noGen, func() { stream.ForEach(ctx, good, nil, each) })
	require.PanicsWithValue(t, noGen, func() { stream.Map(ctx, good, nil, task) })
	require.PanicsWithValue(t, noGen, func() { stream.Results(ctx, good, nil, task) })
	require.PanicsWithValue(t, noTask, func() { stream.ForEach(ctx, good, pcg.New, nil) })
	require.PanicsWithValue(t, noTask, func() { stream.Map[*pcg.PCG64, int](ctx, good, pcg.New, nil) })
	require.PanicsWithValue(t, noTask, func() { stream.Results[*pcg.PCG64, int](ctx, good, pcg.New, nil) })

	// The last index is 2^32-1 where an int can hold it.
	if first := uint64(1<<32 - 1); first <= math.MaxInt {
		last := stream.Tasks{Key: root, First: int(first), N: 1}
		require.NoError(t, stream.ForEach(ctx, last, pcg.New, each))
		last.N = 2
		require.PanicsWithValue(t, "stream: task index out of range", func() { stream.ForEach(ctx, last, pcg.New, each) })
	}
}

func TestTaskError(t *testing.T) {
	err := &stream.TaskError{Index: 7, Key: root.Child(7), Err: errBoom}
	require.ErrorIs(t, err, errBoom)
	require.EqualError(t, err, fmt.Sprintf("stream: task 7 (key %v): boom", root.Child(7)))

	// The text is enough to repeat the task.
	_, text, _ := strings.Cut(err.Error(), "(key ")
	text, _, _ = strings.Cut(text, ")")
	key, perr := seedseq.Parse(text)
	require.NoError(t, perr)
	require.Equal(t, root.Child(7), key)
}
