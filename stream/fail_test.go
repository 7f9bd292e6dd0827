package stream_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/stream"
)

// A call is ForEach, Map or Results reduced to what they have in common: an
// error, and the tasks whose success it reported.
type call func(context.Context, stream.Tasks, func(stream.Task) error) (done []int, err error)

var calls = map[string]call{
	"ForEach": func(ctx context.Context, tasks stream.Tasks, task func(stream.Task) error) ([]int, error) {
		return nil, stream.ForEach(ctx, tasks, pcg.New, func(t stream.Task, _ *pcg.PCG64) error { return task(t) })
	},
	"Map": func(ctx context.Context, tasks stream.Tasks, task func(stream.Task) error) ([]int, error) {
		return stream.Map(ctx, tasks, pcg.New, func(t stream.Task, _ *pcg.PCG64) (int, error) { return t.Index, task(t) })
	},
	"Results": func(ctx context.Context, tasks stream.Tasks, task func(stream.Task) error) (done []int, err error) {
		for r := range stream.Results(ctx, tasks, pcg.New, func(t stream.Task, _ *pcg.PCG64) (int, error) { return t.Index, task(t) }) {
			if err != nil {
				panic("a result after an error")
			}
			if err = r.Err; err == nil {
				done = append(done, r.Value)
			} else if r.Value != 0 {
				panic("a value beside an error")
			}
		}
		return done, err
	},
}

// The error is that of the lowest failing index, all tasks below it have been
// run, and Results has yielded them.
func TestLowestError(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for round := range 60 {
		const n, first = 300, 50
		lowest, failing := n, map[int]bool{}
		for range 1 + rng.IntN(1<<rng.IntN(8)) {
			f := rng.IntN(n)
			failing[f+first], lowest = true, min(lowest, f)
		}
		workers := []int{1, 2, 3, 7, 16, 64}[round%6]
		for name, run := range calls {
			var ran, disturbed atomic.Int64
			tasks := stream.Tasks{Key: root, First: first, N: n, Workers: workers}
			done, err := run(t.Context(), tasks, func(task stream.Task) error {
				noise(1+round, task.Index)
				if failing[task.Index] {
					return fmt.Errorf("failure of %d", task.Index)
				}
				if task.Index < first+lowest {
					ran.Add(1)
					if task.Context().Err() != nil {
						disturbed.Add(1)
					}
				}
				return nil
			})
			var te *stream.TaskError
			require.ErrorAs(t, err, &te, name)
			require.Equal(t, first+lowest, te.Index, name)
			require.Equal(t, root.Child(te.Index), te.Key)
			require.EqualError(t, te.Err, fmt.Sprintf("failure of %d", te.Index))
			require.EqualValues(t, lowest, ran.Load(), name)
			require.Zero(t, disturbed.Load(), name)
			if name == "Results" {
				require.Len(t, done, lowest)
				for i, index := range done {
					require.Equal(t, first+i, index)
				}
			} else {
				require.Nil(t, done, name)
			}
		}
	}
}

// A failure stops the claims above it.
func TestFailureStopsClaims(t *testing.T) {
	for name, run := range calls {
		var ran []int
		_, err := run(t.Context(), stream.Tasks{Key: root, N: 1000, Workers: 1}, func(t stream.Task) error {
			ran = append(ran, t.Index)
			if t.Index == 123 {
				return errBoom
			}
			return nil
		})
		require.ErrorIs(t, err, errBoom, name)
		require.Len(t, ran, 124, name)
	}
}

// A failure cancels the tasks above it, with itself as cause, and not those
// below it, which may still fail and then decide.
func TestFailureCancelsOnlyAbove(t *testing.T) {
	for name, run := range calls {
		for _, last := range []error{nil, io.EOF} {
			synctest.Test(t, func(t *testing.T) {
				cancelled := make(chan struct{})
				_, err := run(t.Context(), stream.Tasks{Key: root, N: 100, Workers: 3}, func(task stream.Task) error {
					ctx := task.Context()
					switch task.Index {
					case 0:
						<-cancelled
						time.Sleep(time.Hour)
						require.NoError(t, ctx.Err())
						return last
					case 1:
						time.Sleep(time.Minute)
						return errBoom
					case 2:
						<-ctx.Done()
						require.Equal(t, &stream.TaskError{Index: 1, Key: root.Child(1), Err: errBoom}, context.Cause(ctx))
						close(cancelled)
						return ctx.Err()
					}
					panic("claimed above a failure")
				})
				want := &stream.TaskError{Index: 1, Key: root.Child(1), Err: errBoom}
				if last != nil {
					want = &stream.TaskError{Index: 0, Key: root.Child(0), Err: last}
				}
				require.Equal(t, want, err, name)
			})
		}
	}
}

// A worker that has finished a high index and helps with a low one is not
// cancelled by a failure between them.
func TestHelperIsNotCancelled(t *testing.T) {
	for _, n := range []int{1000, 5000} {
		for failure := n; failure < n+20; failure++ {
			synctest.Test(t, func(t *testing.T) {
				// Short tasks make the runs long; then a stretch of long ones,
				// the failing one of which takes longest.
				tasks := stream.Tasks{Key: root, N: 2 * n, Workers: 3}
				err := stream.ForEach(t.Context(), tasks, pcg.New, func(task stream.Task, g *pcg.PCG64) error {
					if task.Index < n || task.Index >= n+40 {
						return nil
					}
					time.Sleep(time.Duration(g.Uint64() % uint64(time.Second)))
					if task.Index == failure {
						return errBoom
					}
					if task.Index < failure {
						require.NoError(t, task.Context().Err())
					}
					return nil
				})
				var te *stream.TaskError
				require.ErrorAs(t, err, &te)
				require.Equal(t, failure, te.Index)
			})
		}
	}
}

// A failure cancels every task above it, also one whose worker has had tasks
// taken away since it began.
func TestFailureCancelsAllAbove(t *testing.T) {
	const n = 1000 // short tasks, which make the runs long
	for name, run := range calls {
		// Somewhere the failing task is the last one of a run. Then another
		// worker waits in the first of the next run, and the others, after the
		// short tasks at the end, in those that they have taken from it.
		for failure := n; failure < n+70; failure++ {
			synctest.Test(t, func(t *testing.T) {
				_, err := run(t.Context(), stream.Tasks{Key: root, N: 2 * n, Workers: 4}, func(task stream.Task) error {
					switch {
					case task.Index == failure:
						time.Sleep(time.Second)
						return errBoom
					case failure < task.Index && task.Index <= failure+64:
						<-task.Context().Done() // or else synctest finds a deadlock
						return task.Context().Err()
					}
					runtime.Gosched() // so that all workers come to long runs
					return nil
				})
				require.Equal(t, &stream.TaskError{Index: failure, Key: root.Child(failure), Err: errBoom}, err, name)
			})
		}
	}
}

// The context of a task ends with the call.
func TestContextEnds(t *testing.T) {
	for name, run := range calls {
		var ctx context.Context
		_, err := run(t.Context(), stream.Tasks{Key: root, N: 1}, func(task stream.Task) error {
			ctx = task.Context()
			return ctx.Err()
		})
		require.NoError(t, err, name)
		require.Equal(t, context.Canceled, context.Cause(ctx), name)
	}
}

func TestCancelledContext(t *testing.T) {
	for name, run := range calls {
		for _, workers := range []int{1, 4} {
			synctest.Test(t, func(t *testing.T) { // finds goroutines left behind
				ctx, cancel := context.WithCancelCause(t.Context())
				cancel(errBoom)
				for _, n := range []int{1, 2, 1000} {
					done, err := run(ctx, stream.Tasks{Key: root, N: n, Workers: workers}, func(stream.Task) error {
						panic("started after the cancellation")
					})
					require.Equal(t, errBoom, err, name)
					require.Empty(t, done)
				}

				// While the tasks run.
				tasks := stream.Tasks{Key: root, N: 1000, Workers: workers}
				for _, reason := range []func(context.Context) error{context.Context.Err, context.Cause} {
					ctx, cancel := context.WithCancelCause(t.Context())
					time.AfterFunc(time.Minute, func() { cancel(errBoom) })
					start := time.Now()
					var ran atomic.Int64
					done, err := run(ctx, tasks, func(task stream.Task) error {
						ran.Add(1)
						<-task.Context().Done()
						require.Equal(t, errBoom, context.Cause(task.Context()))
						return fmt.Errorf("interrupted: %w", reason(task.Context()))
					})
					require.Equal(t, errBoom, err, name)
					require.Empty(t, done)
					require.Equal(t, time.Minute, time.Since(start))
					require.EqualValues(t, workers, ran.Load())
				}

				// By a deadline, while tasks come and go.
				ctx, stop := context.WithTimeout(t.Context(), time.Second+time.Millisecond/2)
				defer stop()
				done, err := run(ctx, tasks, func(stream.Task) error {
					time.Sleep(time.Second / 100)
					return nil
				})
				require.Equal(t, context.DeadlineExceeded, err, name)
				if name == "Results" {
					require.Len(t, done, 101*workers)
				}
			})
		}
	}
}

// What a cancellation and a failure together come to is what a loop over the
// tasks would have met first.
func TestCancellationAndFailure(t *testing.T) {
	for name, run := range calls {
		// The task fails of itself, and all below have succeeded.
		ctx, cancel := context.WithCancel(t.Context())
		_, err := run(ctx, stream.Tasks{Key: root, N: 10, Workers: 1}, func(task stream.Task) error {
			if task.Index < 5 {
				return nil
			}
			cancel()
			return errBoom
		})
		require.Equal(t, &stream.TaskError{Index: 5, Key: root.Child(5), Err: errBoom}, err, name)

		// The same, and one below did not succeed.
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			_, err := run(ctx, stream.Tasks{Key: root, N: 10, Workers: 10}, func(task stream.Task) error {
				if task.Index == 5 {
					time.Sleep(time.Second)
					cancel()
					return errBoom
				}
				<-task.Context().Done()
				return task.Context().Err()
			})
			require.Equal(t, context.Canceled, err, name)
		})

		// All tasks succeed in spite of the cancellation.
		ctx, cancel = context.WithCancel(t.Context())
		_, err = run(ctx, stream.Tasks{Key: root, N: 1, Workers: 1}, func(stream.Task) error {
			cancel()
			return nil
		})
		require.NoError(t, err, name)

		// A task may return a context's error without any cancellation.
		_, err = run(t.Context(), stream.Tasks{Key: root, N: 2}, func(stream.Task) error { return context.Canceled })
		require.Equal(t, &stream.TaskError{Index: 0, Key: root.Child(0), Err: context.Canceled}, err, name)
	}
}

// A nested run passes a cancellation on and names both tasks of a failure.
func TestNestedFailure(t *testing.T) {
	tasks := stream.Tasks{Key: root, N: 20, Workers: 4}
	err := stream.ForEach(t.Context(), tasks, pcg.New, func(outer stream.Task, _ *pcg.PCG64) error {
		nested := stream.Tasks{Key: outer.Key, N: 20, Workers: 2}
		return stream.ForEach(outer.Context(), nested, pcg.New, func(inner stream.Task, _ *pcg.PCG64) error {
			if outer.Index >= 7 && inner.Index >= 3 {
				return errBoom
			}
			return nil
		})
	})
	require.EqualError(t, err, fmt.Sprintf("stream: task 7 (key %v): stream: task 3 (key %v): boom", root.Child(7), root.Child(7).Child(3)))
}

// A task that ends its goroutine has failed; no one waits for it.
func TestGoexit(t *testing.T) {
	for name, run := range calls {
		for _, workers := range []int{1, 2, 5} {
			for _, failure := range []int{0, 17, 99} {
				_, err := run(t.Context(), stream.Tasks{Key: root, N: 100, Workers: workers}, func(task stream.Task) error {
					if task.Index >= failure {
						runtime.Goexit()
					}
					return nil
				})
				want := fmt.Sprintf("stream: task %d (key %v): runtime.Goexit called", failure, root.Child(failure))
				require.EqualError(t, err, want, name)
			}
		}
		// In Progress, too.
		tasks := stream.Tasks{Key: root, N: 100, Workers: 1, Progress: func(done, _ int) {
			if done == 10 {
				runtime.Goexit()
			}
		}}
		_, err := run(t.Context(), tasks, func(stream.Task) error { return nil })
		require.ErrorContains(t, err, "runtime.Goexit called", name)
	}
}

// Panics crash the program, so they are made in a child process.
func TestPanic(t *testing.T) {
	const variable = "STREAM_TEST_PANIC"
	ctx := context.Background()
	tasks := stream.Tasks{Key: root, First: 5, N: 100, Workers: 3}
	panicking := func(v any) func(stream.Task) error {
		return func(t stream.Task) error {
			if t.Index == 42 {
				panicInTask(v)
			}
			return nil
		}
	}
	modes := map[string]func(){
		"string":  func() { calls["ForEach"](ctx, tasks, panicking("boom")) },
		"error":   func() { calls["Map"](ctx, tasks, panicking(errBoom)) },
		"Results": func() { calls["Results"](ctx, tasks, panicking("boom")) },
		"Skip": func() {
			tasks.Skip = func(i int) bool { return panicking("boom")(stream.Task{Index: i}) != nil }
			calls["ForEach"](ctx, tasks, func(stream.Task) error { return nil })
		},
	}
	if mode, ok := modes[os.Getenv(variable)]; ok {
		// As a program would, so that a panic on this goroutine would show.
		defer func() { fmt.Println("recovered:", recover()) }()
		mode()
		return
	}
	for mode := range modes {
		cmd := exec.Command(os.Args[0], "-test.run=^TestPanic$")
		cmd.Env = append(os.Environ(), variable+"="+mode)
		out, err := cmd.CombinedOutput()
		require.Error(t, err, "%s: %s", mode, out)
		if _, ok := err.(*exec.ExitError); !ok {
			t.Skip("cannot start the test again: ", err) // say under an emulator
		}
		require.Contains(t, string(out), "panic: boom", mode)
		require.Contains(t, string(out), fmt.Sprintf("panic: stream: task 42 (key %v): panic: boom", root.Child(42)), mode)
		require.Contains(t, string(out), "panicInTask", mode) // the original stack
		require.NotContains(t, string(out), "recovered:", mode)
	}
}

//go:noinline
func panicInTask(v any) { panic(v) }

// Durations that change from stretch to stretch drive the workers through all
// they do: long and short runs, waiting, helping, being cancelled. Whatever
// they do, the lowest failure decides, and no task below it is left out or
// disturbed. A deadlock is an error of synctest.
func TestRandomSchedules(t *testing.T) {
	rounds := 400
	if testing.Short() {
		rounds = 100
	}
	rng := rand.New(rand.NewPCG(7, 7))
	for round := range rounds {
		n, workers, stretch := 1+rng.IntN(1000), 1+rng.IntN(8), 1+rng.IntN(200)
		failures := rng.IntN(4)
		lowest, failing := n, map[int]bool{}
		for range failures {
			f := rng.IntN(n)
			failing[f], lowest = true, min(lowest, f)
		}
		work := func(i int) {
			r := rand.New(rand.NewPCG(uint64(round), uint64(i/stretch)))
			scale := []time.Duration{0, 0, 0, time.Microsecond, time.Millisecond, time.Second}[r.IntN(6)]
			if scale > 0 {
				r = rand.New(rand.NewPCG(uint64(round), uint64(i)))
				time.Sleep(time.Duration(r.Int64N(int64(scale))))
			}
			if i%7 == 0 {
				runtime.Gosched()
			}
		}
		for name, run := range calls {
			synctest.Test(t, func(t *testing.T) {
				ran := make([]atomic.Int32, n)
				done, err := run(t.Context(), stream.Tasks{Key: root, N: n, Workers: workers}, func(task stream.Task) error {
					ran[task.Index].Add(1)
					work(task.Index)
					if failing[task.Index] {
						return errBoom
					}
					if task.Index < lowest && task.Context().Err() != nil {
						return task.Context().Err()
					}
					return nil
				})
				what := fmt.Sprintf("round %d, %s: %d tasks, %d workers, lowest failure %d", round, name, n, workers, lowest)
				if lowest == n {
					require.NoError(t, err, what)
				} else {
					require.Equal(t, &stream.TaskError{Index: lowest, Key: root.Child(lowest), Err: errBoom}, err, what)
				}
				for i := range ran {
					if c := ran[i].Load(); c > 1 || c == 0 && i < lowest {
						t.Fatalf("%s: task %d has run %d times", what, i, c)
					}
				}
				if name == "Results" {
					require.Len(t, done, lowest, what)
				}
			})
		}
	}
}
