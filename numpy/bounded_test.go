package numpy_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

// Which words an interval takes, at the limits between the ways.
func TestIntervalWords(t *testing.T) {
	b, c := pcg.New(seedseq.New(1)), pcg.New(seedseq.New(1))
	for _, m := range []uint64{1, 2, 255, 1<<32 - 2, 1<<32 - 1, 1 << 32, 1<<32 + 5, 1<<63 - 1, 1 << 63, math.MaxUint64} {
		for range 20 {
			mask := uint64(1)
			for mask < m {
				mask = mask<<1 | 1
			}
			var want uint64
			for {
				if m < 1<<32 {
					want = uint64(c.Uint32()) & mask
				} else {
					want = c.Uint64() & mask
				}
				if want <= m {
					break
				}
			}
			require.Equal(t, want, numpy.Interval(b, m))
		}
		require.Zero(t, numpy.Interval(b, 0))
		require.Equal(t, c.State(), b.State())
	}
}

func TestBoundedWords(t *testing.T) {
	b, c := pcg.New(seedseq.New(1)), pcg.New(seedseq.New(1))
	for range 20 {
		require.Zero(t, numpy.Bounded64(b, 0))
		require.Equal(t, uint64(c.Uint32()), numpy.Bounded64(b, 1<<32-1))
		require.Equal(t, c.Uint64()>>31, numpy.Bounded64(b, 1<<33-1))
		require.Equal(t, c.Uint64(), numpy.Bounded64(b, math.MaxUint64))
		require.Equal(t, uint64(c.Uint32())>>31, numpy.Bounded64(b, 1))
	}
	require.Equal(t, c.State(), b.State())
}

// tight is a BitGenerator whose words all fall where one of e bounded integers
// may be rejected, at the low end of a result; e counts down as a shuffle does.
type tight struct {
	*pcg.PCG64
	e uint64
}

func (b *tight) Uint32() uint32 {
	k := b.Uint64() % b.e
	w := (k<<32 + b.e - 1) / b.e
	if w*b.e&(1<<32-1) >= 1<<32%b.e {
		b.e--
	}
	return uint32(w)
}

// The runs of bounded integers in a shuffle's tail are the single ones.
func TestBoundedRuns(t *testing.T) {
	const pop, size = 20000, 15000
	g := numpy.NewGenerator(&tight{pcg.New(seedseq.New(3)), pop})
	got := g.ChoiceNoReplace(pop, size)
	b := &tight{pcg.New(seedseq.New(3)), pop}
	all := make([]int, pop)
	for i := range all {
		all[i] = i
	}
	for i := pop - 1; i >= pop-size; i-- {
		j := numpy.Bounded64(b, uint64(i))
		all[i], all[j] = all[j], all[i]
	}
	require.Equal(t, all[pop-size:], got)
	require.Equal(t, b.Uint64(), g.BitGenerator().Uint64())
}
