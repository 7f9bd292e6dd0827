package pyrand_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// TestLgamma has CPython 3.13's math.lgamma:
//
//	xs = [float(i) for i in range(1, 10001)] + [float(3**i) for i in range(1, 40)] + [i/7 for i in range(7, 100)]
//	hashlib.sha256(struct.pack("<%dd" % len(xs), *map(math.lgamma, xs)))
func TestLgamma(t *testing.T) {
	for x, want := range map[float64]float64{
		1: 0, 2: 0,
		3.0:   0x1.62e42fefa39ecp-1,
		5.0:   0x1.96ca77c922cf7p+1,
		100.0: 0x1.67225b4879462p+8,
		1e+18: 0x1.18a77921997bdp+65,
	} {
		require.Equal(t, want, pyrand.Lgamma(x), x)
	}
	var b []byte
	add := func(x float64) {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(pyrand.Lgamma(x)))
	}
	for i := 1; i <= 10000; i++ {
		add(float64(i))
	}
	for i, n := 1, uint64(3); i < 40; i, n = i+1, 3*n {
		add(float64(n))
	}
	for i := 7; i < 100; i++ {
		add(float64(i) / 7)
	}
	sum := sha256.Sum256(b)
	require.Equal(t, "48303eb5af3073de9b75e28d3ed63381b8965f02c2989a958bdb8ec8059cafad", hex.EncodeToString(sum[:]))
}
