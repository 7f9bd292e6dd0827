package stream_test

import (
	"context"
	"iter"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/stream"
)

// Leaving the range stops the workers and waits for them, and a new range runs
// the tasks anew.
func TestResultsBreak(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		for _, stop := range []int{0, 1, 50, 99} {
			synctest.Test(t, func(t *testing.T) {
				var running, started atomic.Int64
				seq := stream.Results(t.Context(), stream.Tasks{Key: root, N: 100, Workers: workers}, pcg.New,
					func(task stream.Task, g *pcg.PCG64) (uint64, error) {
						running.Add(1)
						defer running.Add(-1)
						started.Add(1)
						if task.Index > stop {
							<-task.Context().Done()
							return 0, task.Context().Err()
						}
						time.Sleep(time.Second)
						return g.Uint64(), nil
					})
				for range 2 {
					started.Store(0)
					n := 0
					for r := range seq {
						require.NoError(t, r.Err)
						require.Equal(t, n, r.Index)
						require.Equal(t, pcg.New(root.Child(n)).Uint64(), r.Value)
						if n == stop {
							break
						}
						n++
					}
					require.Equal(t, stop, n)
					require.Zero(t, running.Load())
					require.LessOrEqual(t, started.Load(), int64(stop+1+2*workers))
				}
			})
		}
	}
}

func TestResultsPanicInLoop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		require.PanicsWithValue(t, "loop", func() {
			for r := range stream.Results(t.Context(), stream.Tasks{Key: root, N: 100, Workers: 3}, pcg.New,
				func(t stream.Task, _ *pcg.PCG64) (int, error) { return t.Index, nil }) {
				if r.Index == 20 {
					panic("loop")
				}
			}
		})
	})
}

func TestResultsPull(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		next, stop := iter.Pull(stream.Results(t.Context(), stream.Tasks{Key: root, N: 1000, Workers: 3}, pcg.New,
			func(t stream.Task, _ *pcg.PCG64) (int, error) { return t.Index, nil }))
		for i := range 500 {
			r, ok := next()
			require.True(t, ok)
			require.Equal(t, i, r.Value)
		}
		stop()
	})
}

// The workers stay close to a slow range and to a slow task.
func TestResultsWindow(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		ahead := int64(2 * workers)
		synctest.Test(t, func(t *testing.T) {
			var started atomic.Int64
			tasks := stream.Tasks{Key: root, N: 200, Workers: workers}
			for r := range stream.Results(t.Context(), tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
				started.Add(1)
				time.Sleep(time.Millisecond)
				return task.Index, nil
			}) {
				time.Sleep(time.Second)
				synctest.Wait()
				require.LessOrEqual(t, started.Load(), int64(r.Index)+1+ahead)
			}
		})
		synctest.Test(t, func(t *testing.T) {
			var started atomic.Int64
			tasks := stream.Tasks{Key: root, N: 200, Workers: workers}
			for range stream.Results(t.Context(), tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
				started.Add(1)
				time.Sleep(time.Millisecond)
				if task.Index == 100 {
					time.Sleep(time.Hour)
					require.LessOrEqual(t, started.Load(), 100+ahead)
				}
				return task.Index, nil
			}) {
			}
			require.EqualValues(t, 200, started.Load())
		})
		synctest.Test(t, func(t *testing.T) {
			// Short tasks first, whose long runs must not outlast them.
			var started atomic.Int64
			tasks := stream.Tasks{Key: root, N: 4000, Workers: workers}
			for r := range stream.Results(t.Context(), tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
				started.Add(1)
				if task.Index >= 500 {
					time.Sleep(time.Millisecond)
				}
				return task.Index, nil
			}) {
				if r.Index > 3000 {
					time.Sleep(time.Second)
					synctest.Wait()
					require.LessOrEqual(t, started.Load(), int64(r.Index)+1+ahead)
				}
			}
		})
		// Short tasks: so many that the workers would run ahead if they could.
		var started atomic.Int64
		tasks := stream.Tasks{Key: root, N: 100_000, Workers: workers}
		for r := range stream.Results(t.Context(), tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
			started.Add(1)
			return task.Index, nil
		}) {
			require.LessOrEqual(t, started.Load(), int64(r.Index)+1+64*ahead)
			if r.Index == 1000 {
				time.Sleep(10 * time.Millisecond)
			}
			if r.Index > 3000 {
				break
			}
		}
	}
}

// A cancellation reaches a range that waits, and workers that wait for it.
func TestResultsCancelled(t *testing.T) {
	for _, workers := range []int{1, 4} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			defer cancel(nil)
			tasks := stream.Tasks{Key: root, N: 1000, Workers: workers}
			var last stream.Result[int]
			for last = range stream.Results(ctx, tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
				time.Sleep(time.Second)
				return task.Index, nil
			}) {
				if last.Err == nil {
					require.Equal(t, last.Index, last.Value)
				}
				if last.Index == 100 {
					time.Sleep(time.Hour) // the workers wait for the range
					cancel(errBoom)
				}
			}
			require.Equal(t, errBoom, last.Err)
			require.Greater(t, last.Index, 100)
			require.LessOrEqual(t, last.Index, 101+2*workers)
		})
	}
}

// The workers go on as soon as a slow range lets them.
func TestResultsPipeline(t *testing.T) {
	for _, workers := range []int{1, 2, 5} {
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			tasks := stream.Tasks{Key: root, N: 100, Workers: workers}
			for range stream.Results(t.Context(), tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
				time.Sleep(time.Second)
				return 0, nil
			}) {
				time.Sleep(3 * time.Second)
			}
			require.LessOrEqual(t, time.Since(start), 301*time.Second)
		})
	}
}

// A cancellation also reaches workers that wait because of a task that will
// not come.
func TestResultsCancelledInGap(t *testing.T) {
	for _, workers := range []int{2, 5} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeoutCause(t.Context(), time.Hour, errBoom)
			defer cancel()
			tasks := stream.Tasks{Key: root, N: 1000, Workers: workers}
			n := 0
			for r := range stream.Results(ctx, tasks, pcg.New, func(task stream.Task, _ *pcg.PCG64) (int, error) {
				time.Sleep(time.Second)
				if task.Index == 50 {
					<-task.Context().Done()
					return 0, task.Context().Err()
				}
				return 0, nil
			}) {
				if n++; n <= 50 {
					require.NoError(t, r.Err)
				} else {
					require.Equal(t, stream.Result[int]{Index: 50, Err: errBoom}, r)
				}
			}
			require.Equal(t, 51, n)
		})
	}
}
