package numpy

import (
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
)

// A skipper is one of the module's bit generators. Those are plain values, so
// a worker moves a copy along the stream while the original stays.
type skipper interface {
	BitGenerator
	Skip(n uint64)
}

// apart keeps a T out of the cache lines that other workers write to.
type apart[T any] struct {
	_ [64]byte
	v T
	_ [64]byte
}

func apartFrom[T any](v T) *T {
	return &(&apart[T]{v: v}).v
}

// copyOf returns a copy of b, or nil if b is a type of the user's own, of
// which nothing is known.
func copyOf(b BitGenerator) skipper {
	switch b := b.(type) {
	case *pcg.PCG64:
		return apartFrom(*b)
	case *pcg.DXSM:
		return apartFrom(*b)
	case *philox.Philox:
		return apartFrom(*b)
	case *sfc64.SFC64:
		return apartFrom(*b)
	case *mt19937.MT19937:
		return apartFrom(*b)
	}
	return nil
}

// assign makes dst, which is of the type of src, a copy of it.
func assign(dst, src BitGenerator) {
	switch dst := dst.(type) {
	case *pcg.PCG64:
		*dst = *src.(*pcg.PCG64)
	case *pcg.DXSM:
		*dst = *src.(*pcg.DXSM)
	case *philox.Philox:
		*dst = *src.(*philox.Philox)
	case *sfc64.SFC64:
		*dst = *src.(*sfc64.SFC64)
	case *mt19937.MT19937:
		*dst = *src.(*mt19937.MT19937)
	}
}

// skipsCheaply tells whether any Skip of b takes less than a microsecond.
func skipsCheaply(b BitGenerator) bool {
	switch b.(type) {
	case *pcg.PCG64, *pcg.DXSM, *philox.Philox:
		return true
	}
	return false
}

// pendingHalf tells whether b keeps the high half of a word for Uint32.
func pendingHalf(b BitGenerator) bool {
	switch b := b.(type) {
	case *pcg.PCG64:
		return b.State().HasUint32
	case *pcg.DXSM:
		return b.State().HasUint32
	case *philox.Philox:
		return b.State().HasUint32
	case *sfc64.SFC64:
		return b.State().HasUint32
	}
	return false
}
