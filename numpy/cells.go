package numpy

import "github.com/seedtree/seedtree/internal/cpu"

// Some samplers by rejection compare a number with a function of a uniform
// number u, and the function costs logarithms, powers and cosines. They are
// needed for the value, too, but only if the attempt succeeds; and the processor
// need not wait for them to know which way to go. So where many draws are to
// come, the function is bounded in each of some cells of u.

// A cell has the bounds of the function there, with room for rounding errors.
type cell struct{ lo, hi float64 }

const (
	cellCount = 256
	cellsFrom = 384 // the number of draws for which cells are worth their setting up
)

// A cells is those of a sampler that embeds it. The zero cells is empty.
type cells struct{ prepared[[cellCount]cell] }

// cleared returns an empty cells with the memory of c.
func (c *cells) cleared() cells { return cells{c.prepared.cleared()} }

// setUp bounds f, which is monotonic between any two of the given ends and
// turns, and known up to less than margin. A turn is a number u and f of it.
func (c *cells) setUp(f func(u float64) float64, margin float64, turns ...[2]float64) {
	left := f(0)
	for i := range c.known {
		end := float64(i+1) / cellCount
		right := f(end)
		lo, hi := min(left, right), max(left, right)
		for _, t := range turns {
			if t[0]*cellCount >= float64(i)-1e-6 && t[0]*cellCount <= float64(i+1)+1e-6 {
				lo, hi = min(lo, t[1]), max(hi, t[1])
			}
		}
		c.known[i] = cell{lo - margin, hi + margin}
		left = right
	}
}

// at returns the cell of u in [0, 1).
func (c *cells) at(u float64) *cell { return &c.known[int(u*cellCount)%cellCount] }

// inFills reports whether c is of use in fills that take powers by the block:
// those cost little where package libm has kernels.
func (c *cells) inFills() bool { return c.used && !cpu.UseAVX2 }

// fillDraws returns the number of draws of such a fill that the cells are for.
func fillDraws(n int) int {
	if cpu.UseAVX2 {
		return 0
	}
	return n
}

// above moves the pairs of a u and a v to the beginning whose v may be above
// the function, and returns their number.
func (c *cells) above(u, v []float64) (n int) {
	for i, x := range u {
		y := v[i]
		u[n], v[n] = x, y
		n += oneIf(!(y < c.at(x).lo))
	}
	return n
}

// below is above for those whose v may be below it.
func (c *cells) below(u, v []float64) (n int) {
	for i, x := range u {
		y := v[i]
		u[n], v[n] = x, y
		n += oneIf(!(y > c.at(x).hi))
	}
	return n
}
