package philox_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/philox"
)

func TestNumPyTestSets(t *testing.T) {
	bitgentest.TestSets(t, "philox", philox.New, (*philox.Philox).Uint64)
}

func TestNumPyCases(t *testing.T) {
	bitgentest.Cases[philox.Philox, philox.State, *philox.Philox]{
		Count: 21,
		New:   philox.New,
		Keyed: func(t *testing.T, key, counter []uint64) *philox.Philox {
			var c [4]uint64
			copy(c[:], counter)
			require.LessOrEqual(t, len(counter), len(c))
			return philox.NewKey([2]uint64(key), c)
		},
		State: func(t *testing.T, f bitgentest.Fields) philox.State {
			s := philox.State{
				Counter:   [4]uint64(f.Words(t, "state.counter")),
				Key:       [2]uint64(f.Words(t, "state.key")),
				Buffer:    [4]uint64(f.Words(t, "buffer")),
				BufferPos: int(f.Word(t, "buffer_pos")),
			}
			clear(s.Buffer[:s.BufferPos]) // words drawn, which NumPy leaves
			s.HasUint32, s.Uinteger = f.Half(t)
			return s
		},
	}.Run(t)
}
