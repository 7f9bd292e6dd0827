package pcg_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	exprand "golang.org/x/exp/rand"

	"github.com/seedtree/seedtree/pcg"
)

// The streams of the real x/exp/rand, from a seed and from mid-stream bytes.
func TestExpPCGSource(t *testing.T) {
	for _, seed := range []uint64{0, 1, 42, 1<<63 + 12345, 1<<64 - 1} {
		var src exprand.PCGSource
		src.Seed(seed)
		g := pcg.FromExp(seed)
		for range 1000 {
			require.Equal(t, src.Uint64(), g.Uint64())
		}
		data, err := src.MarshalBinary()
		require.NoError(t, err)
		h, err := pcg.FromExpBinary(data)
		require.NoError(t, err)
		require.Equal(t, g.State(), h.State())
		words := make([]uint64, 999)
		h.Fill(words)
		for _, w := range words {
			require.Equal(t, src.Uint64(), w)
		}
	}
	for _, n := range []int{0, 15, 17} {
		g, err := pcg.FromExpBinary(make([]byte, n))
		require.Nil(t, g)
		require.EqualError(t, err, "pcg: a PCGSource encoding has 16 bytes")
	}
}
