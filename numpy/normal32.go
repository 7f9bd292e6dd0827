package numpy

import (
	"math"
	"unsafe"

	"github.com/seedtree/seedtree/internal/libm"
)

// The float32 ziggurat's tail: ziggurat_nor_r_f and ziggurat_nor_inv_r_f of
// numpy/random/src/distributions/ziggurat_constants.h.
const (
	normalTail32        float32 = 3.6541528853610088
	normalTailInverse32 float32 = 0.27366123732975828
)

// StandardNormal32 returns a normal number of mean 0 and standard deviation 1:
// NumPy's standard_normal(dtype=float32). It costs 1.022 32-bit words on
// average.
func (g *Generator) StandardNormal32() float32 {
	u := g.bits.Uint32()
	x, k := normalPoint32(u)
	if u>>9 < k {
		return x
	}
	return afterNormal32(g.bits, u, &g.changed)
}

// afterNormal32 is StandardNormal32 from where the word u was not accepted at
// once.
func afterNormal32(b BitGenerator, u uint32, c *changes) float32 {
	var r wordReader32
	for {
		x, k := normalPoint32(u)
		if u>>9 < k {
			return x
		}
		if x, ok := r.normalEdge(b, u, x, c); ok {
			return x
		}
		u = b.Uint32()
	}
}

// span32 is the number of points across a layer of the float32 ziggurats.
const span32 = 1 << 23

// normalPoint32 is normalPoint for words of 32 bits, of which the high 23
// are the point.
func normalPoint32(u uint32) (x float32, k uint32) {
	l := &normalLayers32[u&255]
	x = float32(int32(u>>9)) * l.w
	return math.Float32frombits(math.Float32bits(x) ^ u<<23&(1<<31)), l.k
}

// normalEdge decides on the value x of a word that was not accepted at once.
// The density at x is a float64, as in NumPy.
func (r *wordReader32) normalEdge(b BitGenerator, u uint32, x float32, c *changes) (float32, bool) {
	i := u & 255
	if i == 0 {
		return r.normalTail(b, u, c), true
	}
	v := r.float(b)
	if below, sure := normalWedges32[i].decide(uint64(u>>9), uint64(normalLayers32[i].k), span32, float64(v)); sure {
		return x, below
	}
	return x, normalBelow32(i, x, v)
}

// normalBelow32 tells whether the height v in layer i is below the density at x.
func normalBelow32(i uint32, x, v float32) bool {
	f0, f1 := normalDensity32[i-1], normalDensity32[i]
	y := float32((f0-f1)*v) + f1
	return float64(y) < libm.Exp(float64(-0.5*float64(x))*float64(x))
}

// normalTail returns a number beyond the last layer's edge.
func (r *wordReader32) normalTail(b BitGenerator, u uint32, c *changes) float32 {
	for {
		x := float32(-normalTailInverse32 * c.log1pf(-r.float(b)))
		y := -c.log1pf(-r.float(b))
		if y+y > float32(x*x) {
			if u>>17&1 != 0 {
				return -(normalTail32 + x)
			}
			return normalTail32 + x
		}
	}
}

// log1pf is the C library's.
func (c *changes) log1pf(x float32) float32 {
	if c.log1pf241 {
		return libm.Log1pf241(x)
	}
	return libm.Log1pf(x)
}

// FillStandardNormal32 fills dst with the values of len(dst) StandardNormal32
// calls: standard_normal(n, dtype=float32).
func (g *Generator) FillStandardNormal32(dst []float32) {
	if g.Workers > 1 {
		dst = g.parallel32(dst, normalAttempts32)
	}
	var r wordReader32
	for len(dst) > 0 {
		r.words, r.next = words32(dst[:min(len(dst), wordBlock)]), 0
		fillWords32(g.bits, r.words)
		dst = dst[r.normals(g.bits, dst, &g.changed):]
	}
}

// normals decodes the words of r, and what it needs beyond them to finish the
// last value, and returns the number of values.
func (r *wordReader32) normals(b BitGenerator, dst []float32, c *changes) (n int) {
	words := r.words
	for i := 0; ; {
		k := normalRun32(dst[n:], words[i:])
		i, n = i+k, n+k
		if i == len(words) {
			return n
		}
		u := words[i]
		x, _ := normalPoint32(u)
		r.next = i + 1
		x, ok := r.normalEdge(b, u, x, c)
		i = r.next
		dst[n] = x
		n += oneIf(ok)
	}
}

// normalRun32 is normalRun for float32.
func normalRun32(dst []float32, words []uint32) int {
	dst = dst[:len(words)]
	for i, u := range words {
		x, k := normalPoint32(u)
		if u>>9 >= k {
			return i
		}
		dst[i] = x
	}
	return len(words)
}

// words32 returns the memory of dst as words.
func words32(dst []float32) []uint32 {
	return unsafe.Slice((*uint32)(unsafe.Pointer(unsafe.SliceData(dst))), len(dst))
}
