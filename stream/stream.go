// Package stream runs keyed tasks on goroutines: every task draws from a
// generator of its own, made from the task's own key, so the results are the
// same for every number of workers and every schedule.
//
//	tasks := stream.Tasks{Key: seedseq.New(42).Named("bootstrap"), N: 10000}
//	means, err := stream.Map(ctx, tasks, pcg.New,
//		func(t stream.Task, g *pcg.PCG64) (float64, error) { ... })
//
// Task i has the key Key.Child(i). Any one task can be repeated alone: run
// Tasks with the same Key, First: i and N: 1, or make a generator from the key
// that a [TaskError] names.
//
// The package knows keys, not generators. The constructor is named at the
// call: pcg.New, mt19937.New, numpy.New, [NewRand] or any function of a key.
//
// An empty task costs about as much as 40 draws of math/rand/v2's PCG, more
// than half of it for the generator on the heap, and a call of [ForEach], [Map]
// or [Results] some microseconds. Work of a few draws belongs in one task with
// a loop. Tasks that depend on one another, or that are not known in advance,
// do not fit: give such work the keys root.Named(id) and run it by any means.
//
// What a task draws for must have an order of its own, too: a range over a map
// visits the elements differently on every run, so sort them before drawing.
//
// # Errors, cancellation and panics
//
// Tasks start in increasing order, nearly: a worker claims a few short tasks
// at once. When a task fails, no task above it starts any more, running tasks
// above it have their context cancelled, and tasks below it run to their end.
// So the error of the lowest failing index is returned, a [*TaskError]: the
// one a loop over the tasks would have stopped at, whatever the schedule.
//
// When the context of the call is cancelled, no further task starts, and the
// call returns context.Cause as soon as the running tasks have returned. A
// task that failed of itself goes before it if all tasks below have succeeded,
// and a call whose tasks have all succeeded returns no error.
//
// A panic in a task crashes the program, as in any goroutine: the value is
// replaced by one that adds the task's index and key, and the stack is the
// original one. It is not moved to the caller: there it would come late or, if
// another task never returns, not at all (golang/go#53757 was tried and
// reverted for this). A task that ends its goroutine by runtime.Goexit, as
// testing's FailNow does, has failed.
package stream

import (
	"context"
	"fmt"
	"math"
	"runtime"

	"github.com/seedtree/seedtree/seedseq"
)

// Tasks describes N tasks, of which number i draws from the key Key.Child(i).
//
// The zero Tasks has no Key, and to run it panics.
type Tasks struct {
	// Key is the parent of the tasks' keys. Give every phase of a program
	// one of its own: root.Named("burn-in"), root.Named("sample").
	Key seedseq.Sequence

	// N is the number of tasks.
	N int

	// First is the index of the first task: the tasks are First to
	// First+N-1. A part of a larger job has the results of that part of the
	// whole, see [Shard]. No index may exceed 2^32-1.
	First int

	// Workers is the number of goroutines that run tasks; 0 means GOMAXPROCS.
	// It never changes a result.
	Workers int

	// Skip, if not nil, reports whether task i (First <= i < First+N) is to
	// be left out, say because a former run has stored its result. It is
	// called once for each task before it would start, from several
	// goroutines at the same time.
	Skip func(i int) bool

	// Progress, if not nil, is called each time a task has succeeded or was
	// skipped, with the number of such tasks so far and N. The calls come
	// one at a time, from the goroutines that run the tasks, and done rises
	// by one each time. A slow Progress delays the tasks.
	Progress func(done, total int)
}

// check panics if the tasks, or what is to run them, make no sense.
func (t *Tasks) check(ctx context.Context, newGen, task bool) {
	switch {
	case ctx == nil:
		panic("stream: nil context")
	case t.Key == seedseq.Sequence{}:
		panic("stream: zero Key")
	case t.N < 0:
		panic("stream: negative N")
	case t.First < 0:
		panic("stream: negative First")
	case uint64(t.First)+uint64(t.N) > min(1<<32, math.MaxInt+1):
		panic("stream: task index out of range")
	case t.Workers < 0:
		panic("stream: negative Workers")
	case !newGen:
		panic("stream: nil generator constructor")
	case !task:
		panic("stream: nil task")
	}
}

// workers returns the number of goroutines to start.
func (t *Tasks) workers() int {
	n := t.Workers
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	return min(n, t.N)
}

// skips reports whether task i is to be left out.
func (t *Tasks) skips(i int) bool { return t.Skip != nil && t.Skip(i) }

// A Task is what a task function is told about the task it runs.
//
// The zero Task has no key.
type Task struct {
	Index int              // First <= Index < First+N
	Key   seedseq.Sequence // Tasks.Key.Child(Index)

	worker *worker
}

// Context returns the context of the task. It is a child of the context of the
// call, and is cancelled when that one is, when a task with a lower index
// fails (its cause is then that task's [*TaskError]), when the range over
// [Results] ends, and at the latest when the call returns. A task of more than
// some milliseconds should look at it; a task may hand it to a nested run.
//
// The context of the zero Task is context.Background().
func (t Task) Context() context.Context {
	if t.worker == nil {
		return context.Background()
	}
	return t.worker.ctx
}

// A TaskError is the failure of one task. Its text names the index and the
// text form of the key, which seedseq.Parse reads, so that the task can be
// repeated alone.
type TaskError struct {
	Index int
	Key   seedseq.Sequence
	Err   error // what the task returned
}

func (e *TaskError) Error() string {
	return fmt.Sprintf("stream: task %d (key %v): %v", e.Index, e.Key, e.Err)
}

// Unwrap returns e.Err.
func (e *TaskError) Unwrap() error { return e.Err }
