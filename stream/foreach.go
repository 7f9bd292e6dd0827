package stream

import (
	"context"

	"github.com/seedtree/seedtree/seedseq"
)

// ForEach runs every task with a generator of its own, newGen(t.Key), and
// waits for them. It returns nil if all tasks succeeded or were skipped, and
// otherwise the error of the lowest failing index, a [*TaskError], or the
// cause of ctx's cancellation: see the package comment.
//
// It panics if tasks has a zero Key, a negative N, First or Workers, or an
// index above 2^32-1, and if ctx, newGen or task is nil.
func ForEach[G any](ctx context.Context, tasks Tasks, newGen func(seedseq.Sequence) G, task func(Task, G) error) error {
	tasks.check(ctx, newGen != nil, task != nil)
	r := newRunner(ctx, tasks)
	r.body = func(t Task) error {
		if tasks.skips(t.Index) {
			return nil
		}
		return task(t, newGen(t.Key))
	}
	return r.run()
}

// Map runs every task as [ForEach] does and returns their results: element i is
// that of task First+i, the zero value if it was skipped. On an error the slice
// is nil; use [Results] to keep the results below a failure.
func Map[G, T any](ctx context.Context, tasks Tasks, newGen func(seedseq.Sequence) G, task func(Task, G) (T, error)) ([]T, error) {
	tasks.check(ctx, newGen != nil, task != nil)
	out := make([]T, tasks.N)
	r := newRunner(ctx, tasks)
	r.body = func(t Task) (err error) {
		if tasks.skips(t.Index) {
			return nil
		}
		out[t.Index-tasks.First], err = task(t, newGen(t.Key))
		return err
	}
	if err := r.run(); err != nil {
		return nil, err
	}
	return out, nil
}
