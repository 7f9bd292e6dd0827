package mt19937_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/cpu"
	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/mt19937"
)

// TestFillPastCaches compares fills that store past the caches, if they can,
// with others: from several positions, into buffers of any alignment, and the
// states after them.
func TestFillPastCaches(t *testing.T) {
	defer func(before int) { cpu.PastMin = before }(cpu.PastMin)
	tiertest.Each(t, func(t *testing.T) {
		for _, left := range []int{0, 1, 2, 3, 4, 8, 15, 16, 32} {
			start := at(5, 624-left)
			comparePast(t, start, (*mt19937.MT19937).FillUint32)
			comparePast(t, start, (*mt19937.MT19937).Fill)
			comparePast(t, start, (*mt19937.MT19937).FillFloat64)
		}
		whole := mt19937.NewLegacy(6) // nothing of its block is drawn
		state := whole.State()
		state.Pos = 0
		require.NoError(t, whole.SetState(state))
		comparePast(t, whole, (*mt19937.MT19937).FillUint32)
		comparePast(t, whole, (*mt19937.MT19937).Fill)
		comparePast(t, whole, (*mt19937.MT19937).FillFloat64)
	})
	var zero mt19937.MT19937
	cpu.PastMin = 8000
	require.Panics(t, func() { zero.Fill(make([]uint64, 2000)) })
}

func comparePast[T uint32 | uint64 | float64](t *testing.T, start *mt19937.MT19937, fill func(*mt19937.MT19937, []T)) {
	const (
		least  = 3 * 624   // values
		most   = 250 * 624 // several calls of a kernel
		guard  = 99        // before and behind what is filled
		places = 16        // alignments
		always = 4 * least // bytes, no more than any fill has
		never  = math.MaxInt
	)
	for offset := 1; offset <= places; offset++ {
		size := least + 101*offset
		if offset == 3 {
			size = most
		}
		filled, want := make([]T, size+offset+1), make([]T, size+offset+1)
		g, h := *start, *start
		for _, c := range []struct {
			g     *mt19937.MT19937
			buf   []T
			limit int
		}{{&g, filled, always}, {&h, want, never}} {
			c.buf[offset-1], c.buf[offset+size] = guard, guard
			cpu.PastMin = c.limit
			fill(c.g, c.buf[offset:][:size])
		}
		if !slices.Equal(filled, want) {
			require.Fail(t, "other values", "%T, offset %d, from %d", filled, offset, start.State().Pos)
		}
		if g.State() != h.State() || g.Uint64() != h.Uint64() {
			require.Fail(t, "another state", "%T, offset %d, from %d", filled, offset, start.State().Pos)
		}
	}
}
