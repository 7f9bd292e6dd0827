package unit_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/unit"
)

func TestDistance(t *testing.T) {
	integer := func(text string) *big.Int {
		x, ok := new(big.Int).SetString(text, 0)
		require.True(t, ok)
		return x
	}
	const all = ^uint64(0)
	for text, want := range map[string][]uint64{
		"0":                                      {0, 0, 0},
		"1":                                      {1, 0, 0},
		"-1":                                     {all, all, all},
		"0x1_00000000_00000000":                  {0, 1, 0},
		"-0x1_00000000_00000000":                 {0, all, all},
		"0x3_0000000000000002_ffffffff00000001":  {0xffffffff00000001, 2, 3},
		"-0x3_0000000000000002_ffffffff00000001": {0x00000000ffffffff, ^uint64(2), ^uint64(3)},
		"0x7_0000000000000000_0000000000000000_05": {5, 0, 0x700},
	} {
		got := []uint64{9, 9, 9} // what was there does not matter
		unit.Distance(got, integer(text))
		require.Equal(t, want, got, text)
	}
	// Modulo 2^192, and of no words at all.
	x := new(big.Int).Lsh(big.NewInt(-5), 192)
	got := make([]uint64, 3)
	unit.Distance(got, x.Add(x, big.NewInt(7)))
	require.Equal(t, []uint64{7, 0, 0}, got)
	unit.Distance(nil, x)
	require.Zero(t, testing.AllocsPerRun(10, func() { unit.Distance(got, x) }))
}
