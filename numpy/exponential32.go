package numpy

import "github.com/seedtree/seedtree/internal/libm"

// The float32 ziggurat's tail: ziggurat_exp_r_f of
// numpy/random/src/distributions/ziggurat_constants.h.
const exponentialTail32 float32 = 7.6971174701310497

// StandardExponential32 returns an exponential number of mean 1: NumPy's
// standard_exponential(dtype=float32). It costs 1.034 32-bit words on average.
func (g *Generator) StandardExponential32() float32 {
	u := g.bits.Uint32()
	x, k := exponentialPoint32(u)
	if u>>9 < k {
		return x
	}
	return afterExponential32(g.bits, u, &g.changed)
}

// afterExponential32 is StandardExponential32 from where the word u was not
// accepted at once.
func afterExponential32(b BitGenerator, u uint32, c *changes) float32 {
	var r wordReader32
	for {
		x, k := exponentialPoint32(u)
		if u>>9 < k {
			return x
		}
		if x, ok := r.exponentialEdge(b, u, x, c); ok {
			return x
		}
		u = b.Uint32()
	}
}

// exponentialPoint32 is exponentialPoint for words of 32 bits, 23 of them
// across the layer.
func exponentialPoint32(u uint32) (x float32, k uint32) {
	l := &exponentialLayers32[u>>1&255]
	return float32(float32(int32(u>>9)) * l.w), l.k
}

// exponentialEdge decides on the value x of a word that was not accepted at
// once.
func (r *wordReader32) exponentialEdge(b BitGenerator, u uint32, x float32, c *changes) (float32, bool) {
	i := u >> 1 & 255
	if i == 0 {
		return exponentialTail32 - c.log1pf(-r.float(b)), true
	}
	v := r.float(b)
	if below, sure := exponentialWedges32[i].decide(uint64(u>>9), uint64(exponentialLayers32[i].k), span32, float64(v)); sure {
		return x, below
	}
	return x, exponentialBelow32(i, x, v)
}

// exponentialBelow32 tells whether the height v in layer i is below the density
// at x.
func exponentialBelow32(i uint32, x, v float32) bool {
	f0, f1 := exponentialDensity32[i-1], exponentialDensity32[i]
	y := float32((f0-f1)*v) + f1
	return y < libm.Expf(-x)
}

// FillStandardExponential32 fills dst with the values of len(dst)
// StandardExponential32 calls: standard_exponential(n, dtype=float32).
func (g *Generator) FillStandardExponential32(dst []float32) {
	if g.Workers > 1 {
		dst = g.parallel32(dst, exponentialAttempts32)
	}
	var r wordReader32
	for len(dst) > 0 {
		r.words, r.next = words32(dst[:min(len(dst), wordBlock)]), 0
		fillWords32(g.bits, r.words)
		dst = dst[r.exponentials(g.bits, dst, &g.changed):]
	}
}

// exponentials decodes the words of r, and what it needs beyond them to finish
// the last value, and returns the number of values.
func (r *wordReader32) exponentials(b BitGenerator, dst []float32, c *changes) (n int) {
	words := r.words
	for i := 0; ; {
		k := exponentialRun32(dst[n:], words[i:])
		i, n = i+k, n+k
		if i == len(words) {
			return n
		}
		u := words[i]
		x, _ := exponentialPoint32(u)
		r.next = i + 1
		x, ok := r.exponentialEdge(b, u, x, c)
		i = r.next
		dst[n] = x
		n += oneIf(ok)
	}
}

// exponentialRun32 is exponentialRun for float32.
func exponentialRun32(dst []float32, words []uint32) int {
	dst = dst[:len(words)]
	for i, u := range words {
		x, k := exponentialPoint32(u)
		if u>>9 >= k {
			return i
		}
		dst[i] = x
	}
	return len(words)
}

// StandardExponentialInv32 returns an exponential number of mean 1 by
// inversion: NumPy's standard_exponential(dtype=float32, method="inv"). It
// costs 32 bits.
func (g *Generator) StandardExponentialInv32() float32 {
	return inverseExponential32(g.Random32())
}

// FillStandardExponentialInv32 fills dst with the values of len(dst)
// StandardExponentialInv32 calls.
func (g *Generator) FillStandardExponentialInv32(dst []float32) {
	if g.Workers <= 1 || !fillFixed(g.Workers, g.bits, dst, 2, fillExponentialsInv32) {
		fillExponentialsInv32(g.bits, dst)
	}
}

func fillExponentialsInv32(b BitGenerator, dst []float32) {
	var buf wordBuf
	var us [wordBlock]float64
	for len(dst) > 0 {
		words := buf.take32(b, min(len(dst), wordBlock))
		for i, w := range words {
			us[i] = float64(int32(w>>8)) * -0x1p-24
		}
		libm.Log1pSlice(us[:len(words)])
		for i, x := range us[:len(words)] {
			dst[i] = float32(-x)
		}
		dst = dst[len(words):]
	}
}

// inverseExponential32 calls the double function, as NumPy does.
func inverseExponential32(u float32) float32 { return float32(-libm.Log1p(-float64(u))) }
