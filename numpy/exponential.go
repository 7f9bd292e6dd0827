package numpy

import (
	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/internal/unit"
)

// The exponential ziggurat's tail starts at exponentialTail: ziggurat_exp_r of
// numpy/random/src/distributions/ziggurat_constants.h.
const exponentialTail = 7.6971174701310497

// StandardExponential returns an exponential number of mean 1: NumPy's
// standard_exponential(). It costs 1.034 words on average.
func (g *Generator) StandardExponential() float64 { return g.zigguratExponential() }

// FillStandardExponential fills dst with the values of len(dst)
// StandardExponential calls: standard_exponential(n).
func (g *Generator) FillStandardExponential(dst []float64) {
	g.fillOfExponentials(g.Workers, dst, transform{})
}

// zigguratExponential is random_standard_exponential of
// numpy/random/src/distributions/distributions.c.
func (v *variates) zigguratExponential() float64 {
	u := v.bits.Uint64()
	x, k := exponentialPoint(u)
	if u>>11 < k {
		return x
	}
	return afterExponential(v.bits, u)
}

// exponentialSpan is the number of points across a layer.
const exponentialSpan = 1 << 53

// exponentialPoint returns the value of a word, and the bound below which its
// point, the high 53 bits, is accepted.
func exponentialPoint(u uint64) (x float64, k uint64) {
	l := &exponentialLayers[u>>3&255]
	return float64(float64(int64(u>>11)) * l.w), l.k
}

// afterExponential is zigguratExponential from where the word u was not
// accepted at once.
func afterExponential(b BitGenerator, u uint64) float64 {
	var r wordReader
	for {
		x, k := exponentialPoint(u)
		if u>>11 < k {
			return x
		}
		if x, ok := r.exponentialEdge(b, u, x); ok {
			return x
		}
		u = b.Uint64()
	}
}

// exponentialEdge decides on the value x of a word that was not accepted at
// once.
func (r *wordReader) exponentialEdge(b BitGenerator, u uint64, x float64) (float64, bool) {
	i := u >> 3 & 255
	if i == 0 {
		return exponentialTail - libm.Log1p(-r.double(b)), true
	}
	v := r.double(b)
	if below, sure := exponentialWedges[i].decide(u>>11, exponentialLayers[i].k, exponentialSpan, v); sure {
		return x, below
	}
	return x, exponentialBelow(i, x, v)
}

// exponentialBelow tells whether the height v in layer i is below the density
// at x.
func exponentialBelow(i uint64, x, v float64) bool {
	f0, f1 := exponentialDensity[i-1], exponentialDensity[i]
	y := float64((f0-f1)*v) + f1
	return y < libm.Exp(-x)
}

// fillExponentials fills dst with values of zigguratExponential. The words are
// decoded where the values will be.
func fillExponentials(b BitGenerator, r wordReader, dst []float64) {
	for len(dst) > 0 {
		r.words, r.next = unit.Words(dst[:min(len(dst), runBlock)]), 0
		fillWords(b, r.words)
		dst = dst[r.exponentials(b, dst):]
	}
}

// exponentials decodes the words of r, and what it needs beyond them to finish
// the last value, and returns the number of values.
func (r *wordReader) exponentials(b BitGenerator, dst []float64) (n int) {
	words := r.words
	for i := 0; ; {
		k := exponentialRun(dst[n:], words[i:])
		i, n = i+k, n+k
		if i == len(words) {
			return n
		}
		u := words[i]
		x, _ := exponentialPoint(u)
		r.next = i + 1
		x, ok := r.exponentialEdge(b, u, x)
		i = r.next
		dst[n] = x
		n += oneIf(ok)
	}
}

// StandardExponentialInv returns an exponential number of mean 1 by inversion:
// NumPy's standard_exponential(method="inv"). It costs one word.
func (g *Generator) StandardExponentialInv() float64 {
	return -libm.Log1p(-g.bits.Float64())
}

// FillStandardExponentialInv fills dst with the values of len(dst)
// StandardExponentialInv calls.
func (g *Generator) FillStandardExponentialInv(dst []float64) {
	fillOfUniforms(g.Workers, g.bits, dst, transform{accurateExponentials, 0, 0})
}

// accurateExponentials turns uniform numbers into values of
// StandardExponentialInv.
func accurateExponentials(block []float64, _, _ float64) {
	negate(block)
	libm.Log1pSlice(block)
	negate(block)
}

func negate(block []float64) {
	for i, x := range block {
		block[i] = -x
	}
}

// Exponential returns an exponential number of mean scale: NumPy's
// exponential(scale). It panics if scale is negative or -0.
func (g *Generator) Exponential(scale float64) float64 {
	checkScale("Exponential", scale)
	return scale * g.StandardExponential()
}

// FillExponential fills dst with the values of len(dst) Exponential calls:
// exponential(scale, n).
func (g *Generator) FillExponential(dst []float64, scale float64) {
	checkScale("FillExponential", scale)
	g.fillOfExponentials(g.Workers, dst, transform{multiply, scale, 0})
}

// ExponentialEach fills dst, dst[i] with the value of Exponential(scale[i]):
// exponential of an array. A slice of one element stands for all.
func (g *Generator) ExponentialEach(dst, scale []float64) {
	each1("ExponentialEach", dst, scale, checkScale, func(scale float64) float64 {
		return scale * g.StandardExponential()
	})
}

func checkScale(method string, scale float64) { checkNonNegative(method, "scale", scale) }
