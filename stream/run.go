package stream

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"sync/atomic"
	"time"
)

// Two words that different goroutines write are kept this far apart: two cache
// lines, because adjacent lines are fetched in pairs.
const pad = 128

// A worker claims tasks in runs, so that a task of nanoseconds does not pay
// for a word all workers write. A run grows while it takes less than runTime,
// to at most maxRun tasks; tasks that take longer are claimed singly.
const (
	runTime = 10 * time.Microsecond
	maxRun  = 64
)

var errGoexit = errors.New("runtime.Goexit called")

// A runner is one run over the tasks. Inside it indices count from 0.
//
// What makes the outcome that of a loop over the tasks: indices are claimed in
// increasing order, and an index, once claimed, is run unless a lower one has
// failed or ctx is cancelled. So when a run ends, every index below the lowest
// failing one has been run to its end, undisturbed.
type runner struct {
	tasks  Tasks
	ctx    context.Context
	done   <-chan struct{} // ctx.Done()
	epoch  time.Time
	n      int64
	body   func(Task) error // runs a task
	window *window          // if not nil, bounds the claims

	workers []worker
	wg      sync.WaitGroup

	_     [pad]byte
	next  atomic.Int64 // lowest unclaimed index
	_     [pad]byte
	bound atomic.Int64 // no index from here on may start: n or the lowest failure
	_     [pad]byte

	mu        sync.Mutex
	err       *TaskError // the failure of index bound
	missed    int64      // lowest index that did not complete because ctx was cancelled
	completed int        // for Progress
}

func newRunner(ctx context.Context, tasks Tasks) *runner {
	r := &runner{
		tasks:   tasks,
		ctx:     ctx,
		done:    ctx.Done(),
		epoch:   time.Now(),
		n:       int64(tasks.N),
		workers: make([]worker, tasks.workers()),
		missed:  math.MaxInt64,
	}
	r.bound.Store(r.n)
	return r
}

// run starts the workers, waits for them and returns the outcome.
func (r *runner) run() error {
	r.start()
	r.wg.Wait()
	return r.outcome()
}

func (r *runner) start() {
	r.wg.Add(len(r.workers))
	for i := range r.workers {
		go r.work(&r.workers[i])
	}
}

// outcome returns what the run comes to after the workers have returned: the
// lowest index that did not succeed decides. If ctx is cancelled, that may be
// one that was never started; as each worker has missed the next index it
// would have run, the lowest is among these.
func (r *runner) outcome() error {
	switch {
	case r.err != nil && r.bound.Load() < r.missed:
		return r.err
	case r.missed < r.n:
		return context.Cause(r.ctx)
	}
	return nil
}

// task returns the task of index i without a worker.
func (r *runner) task(i int64) Task {
	index := r.tasks.First + int(i)
	return Task{Index: index, Key: r.tasks.Key.Child(index)}
}

// taskError returns err with the name of task i.
func (r *runner) taskError(i int64, err error) *TaskError {
	t := r.task(i)
	return &TaskError{t.Index, t.Key, err}
}

// work runs tasks on the goroutine of w until there are none left for it.
func (r *runner) work(w *worker) {
	w.ctx, w.cancel = context.WithCancelCause(r.ctx)
	i, returned := int64(-1), false
	defer func() {
		if !returned { // the task panicked or ended the goroutine
			// The frames of the task are still below this one, so the panic
			// below is printed with the original stack.
			if v := recover(); v != nil {
				panic(r.panicValue(i, v))
			}
			r.fail(i, errGoexit)
		}
		w.cancel(nil)
		r.wg.Done()
	}()
	for {
		var ok bool
		if i, ok = w.take(); !ok {
			if i, ok = r.refill(w); !ok {
				break
			}
		}
		if i >= r.bound.Load() {
			continue // its context may be cancelled already
		}
		if r.cancelled() {
			r.miss(i)
			break
		}
		t := r.task(i)
		t.worker = w
		if err := r.body(t); err != nil {
			r.failTask(i, err)
		} else if r.tasks.Progress != nil {
			r.progress()
		}
	}
	returned = true
}

// cancelled reports whether ctx is.
func (r *runner) cancelled() bool {
	select {
	case <-r.done:
		return true
	default:
		return false
	}
}

// failTask takes note of the error that task i has returned.
func (r *runner) failTask(i int64, err error) {
	if r.cancelled() && (errors.Is(err, r.ctx.Err()) || errors.Is(err, context.Cause(r.ctx))) {
		r.miss(i)
		return
	}
	r.fail(i, err)
}

// miss takes note that task i did not complete because ctx was cancelled.
func (r *runner) miss(i int64) {
	r.mu.Lock()
	r.missed = min(r.missed, i)
	r.mu.Unlock()
}

// fail takes note that task i has failed of itself.
func (r *runner) fail(i int64, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if i >= r.bound.Load() {
		return // a lower one has failed before
	}
	r.err = r.taskError(i, err)
	r.stop(i, r.err)
}

// stop lets no index from i on start, and cancels the workers that hold one
// above it. The caller holds r.mu.
func (r *runner) stop(i int64, cause error) {
	// A worker publishes the index it holds before it looks at r.bound. So
	// either it sees the new bound, or it is seen here.
	r.bound.Store(max(i, 0))
	for k := range r.workers {
		r.workers[k].cancelAbove(i, cause)
	}
	if r.window != nil {
		r.window.wakeRange()
		r.window.wakeWorkers(i < 0)
	}
}

// halt ends the run from outside.
func (r *runner) halt() {
	r.mu.Lock()
	r.stop(-1, nil)
	r.mu.Unlock()
	r.wg.Wait()
}

func (r *runner) progress() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.completed++
	r.tasks.Progress(r.completed, r.tasks.N)
}

// panicValue returns the value that takes the place of v, with which task i
// has panicked.
func (r *runner) panicValue(i int64, v any) any {
	if i < 0 {
		return v
	}
	err, ok := v.(error)
	if !ok {
		return r.taskError(i, fmt.Errorf("panic: %v", v))
	}
	return r.taskError(i, fmt.Errorf("panic: %w", err))
}

// refill returns the index that w, whose span is empty or which is cancelled,
// is to run now. It is false if there is none, now and later.
func (r *runner) refill(w *worker) (int64, bool) {
	for {
		if w.lo == w.hi {
			r.claim(w)
		}
		if w.lo < w.hi && (r.window == nil || r.window.admits(w.lo, w.hi)) {
			i, rest := w.lo, w.hi-w.lo-1
			w.lo = w.hi
			return i, w.hold(i, rest)
		}
		// Nothing of its own to start: help a worker that has claimed tasks
		// and not started them, since one of them may be long. The stolen
		// index may be lower than the last one, so w must let go of that
		// first, or a failure between them would cancel the wrong task. And it
		// must be lower than what w has claimed, or a failure between those
		// would cancel w and with it tasks below the failure.
		if !w.hold(-1, 0) {
			return 0, false
		}
		limit := r.bound.Load()
		if w.lo < w.hi {
			limit = min(limit, w.lo)
		}
		if i, ok := r.steal(limit); ok {
			return i, w.hold(i, 0)
		}
		if w.lo == w.hi || w.lo >= r.bound.Load() || !r.window.wait(w.lo, w.hi) {
			return 0, false
		}
		w.began = time.Since(r.epoch)
	}
}

// claim makes w.lo to w.hi the next run of unclaimed indices, if there is one.
func (r *runner) claim(w *worker) {
	lo := r.next.Load()
	if lo >= r.bound.Load() {
		return
	}
	now := time.Since(r.epoch)
	switch d := now - w.began; {
	case w.size == 0:
		w.size = 1
	case d < runTime/2:
		w.size = min(2*w.size, maxRun)
	case d > 2*runTime:
		w.size = max(1, w.size*int64(runTime)/int64(d))
	}
	w.began = now
	size := min(w.size, max(1, (r.n-lo)/int64(2*len(r.workers))))
	lo = r.next.Add(size) - size
	if lo < r.n {
		w.lo, w.hi = lo, min(lo+size, r.n)
	}
}

// steal takes the lowest index that a worker has claimed and not started, if
// it is below limit.
func (r *runner) steal(limit int64) (int64, bool) {
	for {
		var victim *worker
		lowest := limit
		for i := range r.workers {
			w := &r.workers[i]
			if s := w.load(); s.count() > 0 && s.next() < lowest {
				victim, lowest = w, s.next()
			}
		}
		if victim == nil {
			return 0, false
		}
		s := victim.load()
		if s.count() > 0 && s.next() < limit && victim.swap(s, s.give()) {
			return s.next(), true
		}
	}
}
