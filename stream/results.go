package stream

import (
	"context"
	"iter"
	"math"
	"sync/atomic"

	"github.com/seedtree/seedtree/seedseq"
)

// A Result is what one task came to.
type Result[T any] struct {
	Index int
	Value T
	Err   error // Value is the zero value if Err is not nil
}

// Results returns the results of the tasks in index order, each as soon as it
// and all before it are there. A fold over them is the same on every run to
// the last bit of a float, for every number of workers. Skipped tasks have no
// result.
//
// Each range over the sequence runs the tasks anew, as [ForEach] does. The
// workers stay close to the range: the number of results kept is proportional
// to their number, about two for each if the tasks are long.
//
// If the run fails, the results below the failing index come first and then
// one with the failing index and Err set, the last. If ctx is cancelled, the
// last one has the index of the first task without a result and the cause.
// Leaving the range early cancels the contexts of the running tasks and waits
// for them.
//
// It panics as ForEach does, at the call.
func Results[G, T any](ctx context.Context, tasks Tasks, newGen func(seedseq.Sequence) G, task func(Task, G) (T, error)) iter.Seq[Result[T]] {
	tasks.check(ctx, newGen != nil, task != nil)
	return func(yield func(Result[T]) bool) {
		if tasks.N == 0 {
			return
		}
		r := newRunner(ctx, tasks)
		r.window = newWindow(len(r.workers))
		// The result of index i is put in ring[i%len(ring)]; nil is not there.
		ring := make([]atomic.Pointer[Result[T]], min(r.n, r.window.size()))
		skipped := new(Result[T])
		r.body = func(t Task) error {
			res := skipped
			if !tasks.skips(t.Index) {
				v, err := task(t, newGen(t.Key))
				if err != nil {
					return err
				}
				res = &Result[T]{Index: t.Index, Value: v}
			}
			i := int64(t.Index - tasks.First)
			ring[i%int64(len(ring))].Store(res)
			r.window.published(i)
			return nil
		}
		r.start()
		defer r.halt()
		for i := range r.n {
			slot := &ring[i%int64(len(ring))]
			res := slot.Load()
			if res == nil {
				r.await(i, func() bool { return slot.Load() != nil })
				res = slot.Load()
			}
			if res == nil {
				yield(Result[T]{Index: tasks.First + int(i), Err: r.failure(i)})
				return
			}
			slot.Store(nil)
			r.window.advance(i + 1)
			if res != skipped && !yield(*res) {
				return
			}
		}
	}
}

// await blocks until index i is there, or it is certain that it will not be.
func (r *runner) await(i int64, there func() bool) {
	w := r.window
	w.awaited.Store(i)
	defer w.awaited.Store(-1)
	if w.wanted.Load() != math.MaxInt64 {
		// The run that i belongs to may be one of long tasks: let the waiting
		// workers see whether they can help with it.
		w.wakeWorkers(false)
	}
	for !there() && r.bound.Load() > i {
		select {
		case <-w.ready:
		case <-r.done:
			// Now no task starts. Those that run may still publish.
			w.wakeWorkers(true)
			r.wg.Wait()
			return
		}
	}
}

// failure returns why index i has no result.
func (r *runner) failure(i int64) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.err != nil && r.bound.Load() <= i {
		return r.err
	}
	return context.Cause(r.ctx)
}
