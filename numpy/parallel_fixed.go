package numpy

import (
	"sync"
	"sync/atomic"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
)

// Values for which workers are started where each costs at most a word: about
// a megabyte; and where moving a worker's copy takes a millisecond, as for an
// MT19937. Tests make them smaller.
var (
	fixedMin     = 1 << 17
	fixedMinJump = 1 << 24
)

// fillFixed fills dst by fill, several workers each moving a copy of b to where
// its pieces begin, where a word always makes perWord values. It reports false,
// and has done nothing, if workers do not pay. workers is at least 2.
func fillFixed[T any](workers int, b BitGenerator, dst []T, perWord int, fill func(b BitGenerator, dst []T)) bool {
	var pieces int
	switch b.(type) {
	case *pcg.PCG64, *pcg.DXSM, *philox.Philox:
		if len(dst) < fixedMin {
			return false
		}
		workers = min(workers, len(dst)/(fixedMin/4))
		// A worker that is held up keeps the others waiting for one piece at most.
		pieces = max(4*workers, len(dst)/fixedMin)
	case *mt19937.MT19937:
		if len(dst) < fixedMinJump {
			return false
		}
		pieces = workers // a jump for each
	default:
		return false
	}
	if pendingHalf(b) && perWord > 1 {
		fill(b, dst[:1])
		dst = dst[1:]
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
