package stream

import (
	"math"
	"sync"
	"sync/atomic"
)

// A window keeps the workers of a Results from running far ahead of the range
// over it, and lets that range and the workers wait for one another.
//
// A worker may open a run of k tasks if the run ends at most k*ahead indices
// beyond what the range has consumed: few results are kept of long tasks,
// which are claimed singly, and short ones do not wait at every turn.
type window struct {
	ahead int64

	_        [pad]byte
	consumed atomic.Int64 // indices below it have been consumed
	awaited  atomic.Int64 // the index the range waits for, or -1
	_        [pad]byte

	wanted atomic.Int64  // lowest value of consumed that a worker waits for
	ready  chan struct{} // wakes the range

	mu     sync.Mutex
	moved  sync.Cond // wakes the workers
	closed bool
}

func newWindow(workers int) *window {
	w := &window{ahead: 2 * int64(workers), ready: make(chan struct{}, 1)}
	w.moved.L = &w.mu
	w.awaited.Store(-1)
	w.wanted.Store(math.MaxInt64)
	return w
}

// size returns a bound of how far an open index can be from consumed.
func (w *window) size() int64 { return w.ahead * maxRun }

// target returns the value of consumed at which the run lo to hi may open.
func (w *window) target(lo, hi int64) int64 { return hi - w.ahead*(hi-lo) }

// admits reports whether the run lo to hi may open.
func (w *window) admits(lo, hi int64) bool { return w.consumed.Load() >= w.target(lo, hi) }

// wait blocks until the run lo to hi may open, or something has changed that
// ends it. It is false if the window is closed.
func (w *window) wait(lo, hi int64) bool {
	target := w.target(lo, hi)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.wanted.Store(min(w.wanted.Load(), target))
	// As the range stores consumed before it looks at wanted, either it is
	// seen here, or this call is seen there.
	if !w.closed && w.consumed.Load() < target {
		w.moved.Wait()
	}
	return !w.closed
}

// advance takes note that the indices below c have been consumed.
func (w *window) advance(c int64) {
	w.consumed.Store(c)
	if c >= w.wanted.Load() {
		w.wakeWorkers(false)
	}
}

// wakeWorkers lets all waiting workers look again, and closes the window for
// them if last is true.
func (w *window) wakeWorkers(last bool) {
	w.mu.Lock()
	w.closed = w.closed || last
	w.wanted.Store(math.MaxInt64)
	w.moved.Broadcast()
	w.mu.Unlock()
}

// wakeRange lets the range look again.
func (w *window) wakeRange() {
	select {
	case w.ready <- struct{}{}:
	default:
	}
}

// published takes note that the result of index i can be consumed.
func (w *window) published(i int64) {
	if w.awaited.Load() == i {
		w.wakeRange()
	}
}
