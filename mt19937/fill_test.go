package mt19937_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/tiertest"
	"github.com/seedtree/seedtree/mt19937"
)

// at returns the generator of init_genrand(seed) after pos words.
func at(seed uint32, pos int) *mt19937.MT19937 {
	g := mt19937.NewLegacy(seed)
	for range pos {
		g.Uint32()
	}
	return g
}

// TestFill compares fills of every length up to 2048, from many positions and
// into buffers of any alignment, with single draws, and the states after them.
func TestFill(t *testing.T) { tiertest.Each(t, testFill) }

func testFill(t *testing.T) {
	const seed, longest = 11, 2048
	w := words(seed, 2*624+2*longest)
	var (
		w32 [longest + 8]uint32
		w64 [longest + 4]uint64
		f64 [longest + 4]float64
	)
	for _, pos := range []int{0, 1, 623, 2, 3, 311, 312, 313, 621, 622, 624, 625, 626, 1247} {
		step := 1
		if testing.Short() {
			step = 41
		} else if pos != 0 && pos != 1 && pos != 623 {
			step = 3
		}
		u64, f := make([]uint64, longest), make([]float64, longest)
		for i := range u64 {
			u64[i], f[i] = join64(w[pos+2*i:]), joinFloat64(w[pos+2*i:])
		}
		start := at(seed, pos)
		for k := 0; k <= longest; k += step {
			check := func(name string, g *mt19937.MT19937, same bool, drawn int) {
				if same && g.Uint32() == w[pos+drawn] {
					return
				}
				require.Fail(t, "differs from single draws", "%s of %d from position %d", name, k, pos)
			}
			g := *start
			w32 := w32[k%8:]
			w32[k] = 99 // behind the end
			g.FillUint32(w32[:k])
			check("FillUint32", &g, slices.Equal(w32[:k], w[pos:pos+k]) && w32[k] == 99, k)
			if pos+2*k >= len(w) {
				continue
			}
			g = *start
			w64, f64 := w64[k%4:], f64[k%4:]
			w64[k] = 99
			g.Fill(w64[:k])
			check("Fill", &g, slices.Equal(w64[:k], u64[:k]) && w64[k] == 99, 2*k)
			g = *start
			f64[k] = 99
			g.FillFloat64(f64[:k])
			check("FillFloat64", &g, slices.Equal(f64[:k], f[:k]) && f64[k] == 99, 2*k)
		}
	}
}

// TestLongFill compares fills of many blocks with fills of pieces.
func TestLongFill(t *testing.T) {
	tiertest.Each(t, func(t *testing.T) {
		const k = 100_003
		w32, w64, f64 := make([]uint32, k), make([]uint64, k), make([]float64, k)
		for _, pos := range []int{624, 623, 100} {
			g, h := at(5, pos), at(5, pos)
			h.FillUint32(w32)
			for i := range w32 {
				if x := g.Uint32(); w32[i] != x {
					require.Equal(t, x, w32[i], "FillUint32 from %d: word %d", pos, i)
				}
			}
			h.Fill(w64)
			for i := range w64 {
				if x := g.Uint64(); w64[i] != x {
					require.Equal(t, x, w64[i], "Fill from %d: word %d", pos, i)
				}
			}
			h.FillFloat64(f64)
			for i := range f64 {
				if x := g.Float64(); f64[i] != x {
					require.Equal(t, x, f64[i], "FillFloat64 from %d: number %d", pos, i)
				}
			}
			require.Equal(t, g.State(), h.State())
		}
	})
}

// States after fills are those after single draws, keys included.
func TestFillStates(t *testing.T) { tiertest.Each(t, testFillStates) }

func testFillStates(t *testing.T) {
	for _, pos := range []int{0, 1, 2, 500, 623, 624} {
		for _, k := range []int{0, 1, 2, 311, 312, 313, 624, 625, 1000, 2000} {
			want := at(3, pos)
			for range k {
				want.Uint32()
			}
			g := at(3, pos)
			g.FillUint32(make([]uint32, k))
			require.Equal(t, want.State(), g.State(), "FillUint32 of %d from %d", k, pos)
			for range k {
				want.Uint32()
			}
			g = at(3, pos)
			g.Fill(make([]uint64, k))
			require.Equal(t, want.State(), g.State(), "Fill of %d from %d", k, pos)
			g = at(3, pos)
			g.FillFloat64(make([]float64, k))
			require.Equal(t, want.State(), g.State(), "FillFloat64 of %d from %d", k, pos)
		}
	}
	// An empty fill draws nothing, also from the zero value.
	var g mt19937.MT19937
	g.Fill(nil)
	g.FillFloat64(nil)
	g.FillUint32(nil)
}
