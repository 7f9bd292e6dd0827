package cpu_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/cpu"
	"github.com/seedtree/seedtree/internal/tiertest"
)

func TestSelection(t *testing.T) {
	require.LessOrEqual(t, cpu.Selected(), cpu.Best())
	want := cpu.Best()
	for tier := cpu.Generic; tier <= cpu.Best(); tier++ {
		if os.Getenv("SEEDTREE_TIER") == tier.String() {
			want = tier
		}
	}
	require.Equal(t, want, cpu.Selected())
}

func TestForce(t *testing.T) {
	defer cpu.Force(cpu.Selected())
	for tier := cpu.Generic; tier <= cpu.Best(); tier++ {
		cpu.Force(tier)
		require.Equal(t, tier, cpu.Selected())
	}
	require.Panics(t, func() { cpu.Force(cpu.Best() + 1) })
	require.Panics(t, func() { cpu.Force(-1) })
}

// Every tier runs once, and the selection is as before afterwards.
func TestEach(t *testing.T) {
	before := cpu.Selected()
	var ran []cpu.Tier
	tiertest.Each(t, func(t *testing.T) { ran = append(ran, cpu.Selected()) })
	require.Len(t, ran, int(cpu.Best())+1)
	for i, tier := range ran {
		require.Equal(t, cpu.Tier(i), tier)
	}
	require.Equal(t, before, cpu.Selected())
}
