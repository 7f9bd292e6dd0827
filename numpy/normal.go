package numpy

import (
	"math"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/internal/unit"
)

// The normal ziggurat's tail starts at normalTail: ziggurat_nor_r and
// ziggurat_nor_inv_r of numpy/random/src/distributions/ziggurat_constants.h.
const (
	normalTail        = 3.6541528853610088
	normalTailInverse = 0.27366123732975828
)

// StandardNormal returns a normal number of mean 0 and standard deviation 1:
// NumPy's standard_normal(). It costs 1.022 words on average.
func (g *Generator) StandardNormal() float64 { return g.zigguratNormal() }

// FillStandardNormal fills dst with the values of len(dst) StandardNormal
// calls: standard_normal(n).
func (g *Generator) FillStandardNormal(dst []float64) {
	g.fillOfNormals(g.Workers, dst, transform{})
}

// zigguratNormal is random_standard_normal of
// numpy/random/src/distributions/distributions.c.
func (v *variates) zigguratNormal() float64 {
	u := v.bits.Uint64()
	x, k := normalPoint(u)
	if normalAcross(u) < k {
		return x
	}
	return afterNormal(v.bits, u)
}

// normalSpan is the number of points across a layer.
const normalSpan = 1 << 52

// normalAcross returns the point of a word across its layer.
func normalAcross(u uint64) uint64 { return u << 3 >> 12 }

// normalPoint returns the value of a word, and the bound below which its point
// is accepted. The sign is moved, not branched on: it is a coin flip.
func normalPoint(u uint64) (x float64, k uint64) {
	l := &normalLayers[u&255]
	x = float64(int64(normalAcross(u))) * l.w
	return math.Float64frombits(math.Float64bits(x) ^ u>>8<<63), l.k
}

// afterNormal is zigguratNormal from where the word u was not accepted at
// once.
func afterNormal(b BitGenerator, u uint64) float64 {
	var r wordReader
	for {
		x, k := normalPoint(u)
		if normalAcross(u) < k {
			return x
		}
		if x, ok := r.normalEdge(b, u, x); ok {
			return x
		}
		u = b.Uint64()
	}
}

// normalEdge decides on the value x of a word that was not accepted at once.
func (r *wordReader) normalEdge(b BitGenerator, u uint64, x float64) (float64, bool) {
	i := u & 255
	if i == 0 {
		return r.normalTail(b, u), true
	}
	v := r.double(b)
	if below, sure := normalWedges[i].decide(normalAcross(u), normalLayers[i].k, normalSpan, v); sure {
		return x, below
	}
	return x, normalBelow(i, x, v)
}

// normalBelow tells whether the height v in layer i is below the density at x.
func normalBelow(i uint64, x, v float64) bool {
	f0, f1 := normalDensity[i-1], normalDensity[i]
	y := float64((f0-f1)*v) + f1
	return y < libm.Exp(float64(-0.5*x)*x)
}

// normalTail returns a number beyond the last layer's edge: G. Marsaglia,
// "Generating a Variable from the Tail of the Normal Distribution",
// Technometrics 6, 1964. The sign is another bit of the word than elsewhere,
// as NumPy has it.
func (r *wordReader) normalTail(b BitGenerator, u uint64) float64 {
	for {
		x := float64(-normalTailInverse * libm.Log1p(-r.double(b)))
		y := -libm.Log1p(-r.double(b))
		if y+y > float64(x*x) {
			if u>>17&1 != 0 {
				return -(normalTail + x)
			}
			return normalTail + x
		}
	}
}

// fillNormals fills dst with values of zigguratNormal. The words are decoded
// where the values will be.
func fillNormals(b BitGenerator, r wordReader, dst []float64) {
	for len(dst) > 0 {
		r.words, r.next = unit.Words(dst[:min(len(dst), runBlock)]), 0
		fillWords(b, r.words)
		dst = dst[r.normals(b, dst):]
	}
}

// normals decodes the words of r, and what it needs beyond them to finish the
// last value, and returns the number of values.
func (r *wordReader) normals(b BitGenerator, dst []float64) (n int) {
	words := r.words
	for i := 0; ; {
		k := normalRun(dst[n:], words[i:])
		i, n = i+k, n+k
		if i == len(words) {
			return n
		}
		u := words[i]
		x, _ := normalPoint(u)
		r.next = i + 1
		x, ok := r.normalEdge(b, u, x)
		i = r.next
		dst[n] = x
		n += oneIf(ok)
	}
}

// Normal returns a normal number of mean loc and standard deviation scale:
// NumPy's normal(loc, scale). It panics if scale is negative or -0.
func (g *Generator) Normal(loc, scale float64) float64 {
	checkNormal("Normal", loc, scale)
	return loc + float64(scale*g.StandardNormal())
}

// FillNormal fills dst with the values of len(dst) Normal calls:
// normal(loc, scale, n).
func (g *Generator) FillNormal(dst []float64, loc, scale float64) {
	checkNormal("FillNormal", loc, scale)
	g.fillOfNormals(g.Workers, dst, transform{moveAndScale, loc, scale})
}

// NormalEach fills dst, dst[i] with the value of Normal(loc[i], scale[i]):
// normal of arrays. A slice of one element stands for all.
func (g *Generator) NormalEach(dst, loc, scale []float64) {
	each2("NormalEach", dst, loc, scale, checkNormal, func(loc, scale float64) float64 {
		return loc + float64(scale*g.StandardNormal())
	})
}

func checkNormal(method string, _, scale float64) { checkNonNegative(method, "scale", scale) }
