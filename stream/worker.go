package stream

import (
	"context"
	"sync/atomic"
	"time"
)

// A span is what a worker has in hand, in one word that it shares with the
// others:
//
//	bits 0-39   next: the lowest index it has claimed and not started
//	bits 40-49  count: how many there are
//	bits 50-59  given: how many below next others have taken since it started
//	            the one it holds, which is therefore next-1-given
//	bit 63      cancelled: the context of the worker is, for good
//
// The zero span holds nothing, index -1. No span but that one comes twice, so
// a compare-and-swap cannot mistake one for another.
type span uint64

const (
	spanCount     = 1 << 40
	spanGiven     = 1 << 50
	spanCancelled = 1 << 63
)

func (s span) next() int64     { return int64(s & (spanCount - 1)) }
func (s span) count() int64    { return int64(s / spanCount % 1024) }
func (s span) holds() int64    { return s.next() - 1 - int64(s/spanGiven%1024) }
func (s span) cancelled() bool { return s&spanCancelled != 0 }

// start returns the span after its worker has started next.
func (s span) start() span { return (s + 1 - spanCount) % spanGiven }

// give returns the span after another worker has taken next.
func (s span) give() span { return s + 1 - spanCount + spanGiven }

// A worker is one goroutine of a run.
type worker struct {
	span   atomic.Uint64
	ctx    context.Context
	cancel context.CancelCauseFunc

	lo, hi int64         // claimed, not yet in span
	size   int64         // of its last run
	began  time.Duration // start of its last run

	_ [pad]byte
}

func (w *worker) load() span { return span(w.span.Load()) }

func (w *worker) swap(old, new span) bool {
	return w.span.CompareAndSwap(uint64(old), uint64(new))
}

// take starts the lowest index in the span of w.
func (w *worker) take() (int64, bool) {
	for {
		s := w.load()
		if s.count() == 0 || s.cancelled() {
			return 0, false
		}
		if w.swap(s, s.start()) {
			return s.next(), true
		}
	}
}

// hold makes w, whose span is empty, hold index i, or nothing if i is -1, and
// gives it the count indices after i. It is false if w has been cancelled.
func (w *worker) hold(i, count int64) bool {
	for {
		s := w.load()
		if s.cancelled() {
			return false
		}
		if w.swap(s, span(i+1)+span(count)*spanCount) {
			return true
		}
	}
}

// cancelAbove cancels w if it holds an index above i.
func (w *worker) cancelAbove(i int64, cause error) {
	for {
		s := w.load()
		if s.cancelled() || s.holds() <= i {
			return
		}
		if w.swap(s, s|spanCancelled) {
			w.cancel(cause)
			return
		}
	}
}
