package unit_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/internal/unit"
)

func TestFloat64(t *testing.T) {
	require.Equal(t, 0.0, unit.Float64(1<<11-1))
	require.Equal(t, 0x1p-53, unit.Float64(1<<11))
	require.Equal(t, 0.5, unit.Float64(1<<63))
	require.Equal(t, 1-0x1p-53, unit.Float64(1<<64-1))
}

// words are random, but for runs of equal bits of every length at both ends.
func words(n int) []uint64 {
	r := rand.New(rand.NewPCG(1, 2))
	w := make([]uint64, n)
	for i := range w {
		switch x := r.Uint64(); i % 4 {
		case 0:
			w[i] = 1 << (i / 4 % 64)
		case 1:
			w[i] = ^uint64(0) << (i / 4 % 64)
		case 2:
			w[i] = ^uint64(0) >> (i / 4 % 64)
		default:
			w[i] = x
		}
	}
	return w
}

// TestFill compares with Float64, for every length up to 2048 and into buffers
// of any alignment.
func TestFill(t *testing.T) {
	const longest = 2048
	w := words(longest)
	tiertest.Each(t, func(t *testing.T) {
		buf := make([]float64, longest+8)
		for n := range longest + 1 {
			dst := buf[n%8:][:n+1]
			dst[n] = 99 // behind the end
			next := w
			unit.Fill(dst[:n], func(p []uint64) {
				copy(p, next)
				next = next[len(p):]
			})
			for i, x := range w[:n] {
				if dst[i] != unit.Float64(x) {
					require.Equal(t, unit.Float64(x), dst[i], "number %d of %d, %#x", i, n, x)
				}
			}
			require.Equal(t, 99.0, dst[n])
		}
	})
}

func BenchmarkFill(b *testing.B) {
	dst := make([]float64, 8192)
	b.SetBytes(8 * 8192)
	for b.Loop() {
		unit.Fill(dst, func([]uint64) {})
	}
}
