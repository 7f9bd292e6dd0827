package stream

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
)

const (
	// minChunk is the least number of words for which a goroutine pays: 64 KiB
	// take some 10 µs.
	minChunk = 8 << 10
	// maxChunk is the greatest number of words in a chunk where Skip costs
	// next to nothing: for less than that, workers wait for one that was held
	// up. 1 MiB takes some 100 µs.
	maxChunk = 128 << 10
)

// Fill fills dst with the next words of one stream, using several goroutines;
// workers is their number, 0 means GOMAXPROCS. Whatever it is, dst and the
// state of gen become what gen.Fill(dst) makes of them.
//
// Each goroutine moves a copy of gen along by Skip. So the gain depends on a
// Skip that is much faster than Fill: it is near the number of cores for
// pcg.PCG64, pcg.DXSM and philox.Philox and fills of more than about 1 MiB,
// less for mt19937.MT19937, which has it from 64 MiB on, and none for
// sfc64.SFC64. P must be a pointer to a plain value, of which a copy is a
// snapshot, as the generators of this module are.
//
// It panics if gen is nil or workers is negative.
func Fill[G any, P interface {
	*G
	Fill([]uint64)
	Skip(uint64)
}](gen P, dst []uint64, workers int) {
	switch {
	case gen == nil:
		panic("stream: nil generator")
	case workers < 0:
		panic("stream: negative workers")
	case workers == 0:
		workers = runtime.GOMAXPROCS(0)
	}
	workers = min(workers, len(dst)/minChunk+1)
	// Several chunks for each worker, so that one that is held up does not
	// hold up all; and many where they cost next to nothing.
	chunk := (len(dst)-1)/(4*workers) + 1
	switch any(gen).(type) {
	case *pcg.PCG64, *pcg.DXSM, *philox.Philox:
		chunk = min(chunk, maxChunk)
	}
	fill(gen, dst, workers, max(minChunk, chunk))
}

// fill is Fill with chunks of the given length.
func fill[G any, P interface {
	*G
	Fill([]uint64)
	Skip(uint64)
}](gen P, dst []uint64, workers, chunk int) {
	chunks := (len(dst)-1)/chunk + 1
	workers = min(workers, chunks)
	if workers <= 1 || len(dst) == 0 {
		gen.Fill(dst)
		return
	}
	var (
		next atomic.Int64
		end  G // state after the last chunk
		wg   sync.WaitGroup
	)
	work := func() {
		own := struct {
			_ [pad]byte
			g G
			_ [pad]byte
		}{g: *gen}
		g, at := P(&own.g), 0 // g stands before dst[at]
		for {
			i := int(next.Add(1)) - 1
			if i >= chunks {
				return
			}
			lo := i * chunk
			hi := min(lo+chunk, len(dst))
			g.Skip(uint64(lo - at))
			g.Fill(dst[lo:hi])
			at = hi
			if i == chunks-1 {
				end = *g
			}
		}
	}
	for range workers - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	*gen = end
}
