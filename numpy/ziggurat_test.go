package numpy_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/numpy"
)

// TestWedgesAreConservative sees that what the bounds of a wedge decide, the
// density decides too. At one point the heights below the density are those up
// to some number, and so are the heights surely below it, and those not surely
// above it: the numbers are compared.
func TestWedgesAreConservative(t *testing.T) {
	points := 200
	if testing.Short() {
		points = 20
	}
	r := rand.New(rand.NewPCG(1, 2))
	for name, w := range numpy.Wedges() {
		k := numpy.Ziggurats()[name].K
		unsure := 0.0
		for i := 1; i < 256; i++ {
			for j := range points {
				p := k[i] + r.Uint64N(w.Span-k[i])
				switch j {
				case 0, 1:
					p = k[i] + uint64(j)
				case 2, 3:
					p = w.Span + 1 - uint64(j)
				}
				count := func(holds func(v float64) bool) (m float64) {
					for step := w.Heights / 2; step >= 1; step /= 2 {
						if holds((m + step - 1) / w.Heights) {
							m += step
						}
					}
					return m
				}
				below := count(func(v float64) bool { return w.Below(i, p, v) })
				surely := count(func(v float64) bool { b, sure := w.Decide(i, p, v); return b && sure })
				perhaps := count(func(v float64) bool { b, sure := w.Decide(i, p, v); return b || !sure })
				if surely > below || below > perhaps {
					require.Failf(t, "bounds", "%s: layer %d, point %d: %v <= %v <= %v", name, i, p, surely, below, perhaps)
				}
				unsure += (perhaps - surely) / w.Heights
			}
		}
		require.Less(t, unsure/255/float64(points), 0.02, "%s: the bounds decide too little", name)
	}
}

// TestRuns compares runs of every length with their Go twins, from and to
// memory of any alignment, apart and in the same place, with and without words
// that are not accepted.
func TestRuns(t *testing.T) {
	const longest = 2048
	for name, run := range map[string][2]func([]float64, []uint64) int{
		"normal":      {numpy.NormalRun, numpy.NormalRunGeneric},
		"exponential": {numpy.ExponentialRun, numpy.ExponentialRunGeneric},
	} {
		r := rand.New(rand.NewPCG(3, 4))
		random, accepted := make([]uint64, longest), make([]uint64, longest)
		for i := range random {
			random[i] = r.Uint64()
			for accepted[i] = r.Uint64(); run[1](make([]float64, 1), accepted[i:][:1]) == 0; {
				accepted[i] = r.Uint64()
			}
		}
		check := func(t *testing.T, words []uint64, shift int) {
			want := make([]float64, len(words)+1)
			n := run[1](want, words)
			apart, same := make([]float64, len(words)+8), make([]uint64, len(words)+8)
			for i := range apart {
				apart[i], same[i] = 99, 99
			}
			copy(same[shift:], words)
			inPlace := unsafe.Slice((*float64)(unsafe.Pointer(&same[shift])), len(words)+1)
			require.Equal(t, n, run[0](apart[shift:][:len(words)], append([]uint64{0}, words...)[1:]), "%s, n=%d", name, len(words))
			require.Equal(t, n, run[0](inPlace[:len(words)], same[shift:][:len(words)]), "%s, n=%d in place", name, len(words))
			for i, x := range want[:n] {
				if math.Float64bits(x) != math.Float64bits(apart[shift+i]) || math.Float64bits(x) != same[shift+i] {
					require.Failf(t, "value", "%s, n=%d: value %d", name, len(words), i)
				}
			}
			for i := n; i < len(words); i++ {
				require.Equal(t, words[i], same[shift+i], "%s, n=%d: word %d is overwritten", name, len(words), i)
			}
			require.Equal(t, 99.0, apart[shift+len(words)])
			require.Equal(t, uint64(99), same[shift+len(words)])
			for i := range shift {
				require.Equal(t, 99.0, apart[i])
				require.Equal(t, uint64(99), same[i])
			}
		}
		tiertest.Each(t, func(t *testing.T) {
			for n := range longest + 1 {
				if !testing.Short() || n < 70 || n%31 == 0 {
					check(t, accepted[:n], n%5)
				}
				check(t, random[n:min(n+n%97, longest)], n%7)
			}
			// Whatever the sign, the layer and the point.
			for i := range longest {
				w := uint64(1) << (i % 64)
				for _, u := range []uint64{w, -w, w - 1, w | uint64(i), -w ^ uint64(i)} {
					check(t, []uint64{accepted[i], u, accepted[i], u, u}, 0)
				}
			}
		})
	}
}
