package numpy

import (
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
)

// Bytes of values for which workers are started where each value costs at most
// a word; and where moving a worker's copy takes a millisecond, as for an
// MT19937. Tests make them smaller.
var (
	fixedMin     = 1 << 20
	fixedMinJump = 1 << 27
)

// fillFixed fills dst by fill, several workers each moving a copy of b to where
// its pieces begin, where a word always makes perWord values: if more than one,
// each of its halves makes half of them. It reports false, and has done nothing,
// if workers do not pay. workers is at least 2.
func fillFixed[T any](workers int, b BitGenerator, dst []T, perWord int, fill func(b BitGenerator, dst []T)) bool {
	var x T
	var pieces int
	bytes := len(dst) * int(unsafe.Sizeof(x))
	switch b.(type) {
	case *pcg.PCG64, *pcg.DXSM, *philox.Philox:
		if bytes < fixedMin {
			return false
		}
		workers = min(workers, bytes/(fixedMin/4))
		// A worker that is held up keeps the others waiting for one piece at most.
		pieces = max(4*workers, bytes/fixedMin)
	case *mt19937.MT19937:
		if bytes < fixedMinJump {
			return false
		}
		pieces = workers // a jump for each
	default:
		return false
	}
	if pendingHalf(b) && perWord > 1 {
		fill(b, dst[:perWord/2])
		dst = dst[perWord/2:]
	}
	size := (len(dst)/pieces/perWord + 1) * perWord
	pieces = (len(dst)-1)/size + 1
	if onParallel != nil {
		onParallel()
	}
	var (
		next   atomic.Int64
		mu     sync.Mutex
		failed any
		end    BitGenerator // after the last piece
		wg     sync.WaitGroup
	)
	work := func() {
		defer func() {
			if e := recover(); e != nil {
				mu.Lock()
				failed = e
				mu.Unlock()
			}
		}()
		own, at := copyOf(b), 0 // own stands before dst[at]
		for {
			i := int(next.Add(1)) - 1
			if i >= pieces {
				return
			}
			lo := i * size
			hi := min(lo+size, len(dst))
			own.Skip(uint64((lo - at) / perWord))
			fill(own, dst[lo:hi])
			at = hi
			if i == pieces-1 {
				end = own
			}
		}
	}
	for range workers - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	if failed != nil {
		panic(failed)
	}
	assign(b, end)
	return true
}
