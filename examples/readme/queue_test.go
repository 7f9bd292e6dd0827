package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMeanWaits(t *testing.T) {
	waits, err := meanWaits(20)
	require.NoError(t, err)
	require.Len(t, waits, 20)
	more, err := meanWaits(50)
	require.NoError(t, err)
	require.Equal(t, waits, more[:20])
	for _, w := range waits {
		require.True(t, w > 0 && w < 10)
	}
}
