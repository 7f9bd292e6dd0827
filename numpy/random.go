package numpy

import "math"

// Random returns a number in [0, 1), a multiple of 2^-53: NumPy's random().
// It costs one word.
func (g *Generator) Random() float64 { return g.bits.Float64() }

// FillRandom fills dst with the values of len(dst) Random calls: random(n).
func (g *Generator) FillRandom(dst []float64) { fillRandom(g.Workers, g.bits, dst) }

func fillRandom(workers int, b BitGenerator, dst []float64) {
	if workers <= 1 || !fillFixed(workers, b, dst, 1, BitGenerator.FillFloat64) {
		b.FillFloat64(dst)
	}
}

// Random32 returns a number in [0, 1), a multiple of 2^-24: NumPy's
// random(dtype=float32). It costs 32 bits.
func (g *Generator) Random32() float32 { return float32FromWord(g.bits.Uint32()) }

// FillRandom32 fills dst with the values of len(dst) Random32 calls.
func (g *Generator) FillRandom32(dst []float32) {
	if g.Workers <= 1 || !fillFixed(g.Workers, g.bits, dst, 2, fillFloats) {
		fillFloats(g.bits, dst)
	}
}

// fillFloats fills dst with values of next_float.
func fillFloats(b BitGenerator, dst []float32) {
	var buf wordBuf
	for len(dst) > 0 {
		words := buf.take32(b, min(len(dst), wordBlock))
		for i, w := range words {
			dst[i] = float32FromWord(w)
		}
		dst = dst[len(words):]
	}
}

// float32FromWord is next_float: the high 24 bits of a 32-bit word.
func float32FromWord(w uint32) float32 { return float32(int32(w>>8)) * 0x1p-24 }

// Uniform returns low + (high-low)*Random(): NumPy's uniform(low, high). It
// panics unless high-low is finite and not negative (nor -0).
func (g *Generator) Uniform(low, high float64) float64 {
	width := uniformWidth("Uniform", low, high)
	return low + float64(width*g.bits.Float64())
}

// FillUniform fills dst with the values of len(dst) Uniform calls.
func (g *Generator) FillUniform(dst []float64, low, high float64) {
	width := uniformWidth("FillUniform", low, high)
	fillUniform(g.Workers, g.bits, dst, low, width)
}

func fillUniform(workers int, b BitGenerator, dst []float64, low, width float64) {
	if workers > 1 && fillFixed(workers, b, dst, 1, func(b BitGenerator, dst []float64) {
		fillUniform(1, b, dst, low, width)
	}) {
		return
	}
	for len(dst) > 0 {
		block := dst[:min(len(dst), 2*wordBlock)] // stays in the cache
		b.FillFloat64(block)
		for i, x := range block {
			block[i] = low + float64(width*x)
		}
		dst = dst[len(block):]
	}
}

// UniformEach fills dst, dst[i] with the value of Uniform(low[i], high[i]):
// uniform of two arrays. A parameter of one element stands for all.
func (g *Generator) UniformEach(dst, low, high []float64) {
	each2("UniformEach", dst, low, high, func(method string, low, high float64) {
		uniformWidth(method, low, high)
	}, g.Uniform)
}

func uniformWidth(method string, low, high float64) float64 {
	width := high - low
	if !(width <= math.MaxFloat64) || math.Signbit(width) {
		panic(&ParamError{method, "high - low", width, "0 <= high - low < Inf"})
	}
	return width
}
