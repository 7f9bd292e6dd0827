package numpy

// A Ziggurat is a ziggurat's tables as float64 and uint64.
type Ziggurat struct {
	K       []uint64
	W, F    []float64
	Tail    float64
	Inverse float64 // of Tail, or 0
}

// Ziggurats returns the tables of the four ziggurats under the names that
// _gen/ziggurat.json has for them.
func Ziggurats() map[string]Ziggurat {
	wide := func(layers *[256]layer, density *[256]float64, tail, inverse float64) Ziggurat {
		z := Ziggurat{Tail: tail, Inverse: inverse}
		for i, l := range layers {
			z.K, z.W, z.F = append(z.K, l.k), append(z.W, l.w), append(z.F, density[i])
		}
		return z
	}
	narrow := func(layers *[256]layer32, density *[256]float32, tail, inverse float32) Ziggurat {
		z := Ziggurat{Tail: float64(tail), Inverse: float64(inverse)}
		for i, l := range layers {
			z.K, z.W, z.F = append(z.K, uint64(l.k)), append(z.W, float64(l.w)), append(z.F, float64(density[i]))
		}
		return z
	}
	return map[string]Ziggurat{
		"i_double": wide(&normalLayers, &normalDensity, normalTail, normalTailInverse),
		"e_double": wide(&exponentialLayers, &exponentialDensity, exponentialTail, 0),
		"i_float":  narrow(&normalLayers32, &normalDensity32, normalTail32, normalTailInverse32),
		"e_float":  narrow(&exponentialLayers32, &exponentialDensity32, exponentialTail32, 0),
	}
}

var (
	LogFactorials = logFactorials
	LogFactorial  = logFactorial
	Loggam        = loggam
	Truncate      = truncate
)

// A Wedge is what a ziggurat knows of the points that are not accepted at once:
// Decide and Below are the bounds and the density itself.
type Wedge struct {
	Span    uint64  // points across a layer
	Heights float64 // numbers of heights
	Decide  func(layer int, point uint64, height float64) (below, sure bool)
	Below   func(layer int, point uint64, height float64) bool
}

// Wedges returns those of the four ziggurats.
func Wedges() map[string]Wedge {
	return map[string]Wedge{
		"i_double": {normalSpan, 1 << 53, func(i int, p uint64, v float64) (bool, bool) {
			return normalWedges[i].decide(p, normalLayers[i].k, normalSpan, v)
		}, func(i int, p uint64, v float64) bool {
			x, _ := normalPoint(p<<9 | uint64(i))
			return normalBelow(uint64(i), x, v)
		}},
		"e_double": {exponentialSpan, 1 << 53, func(i int, p uint64, v float64) (bool, bool) {
			return exponentialWedges[i].decide(p, exponentialLayers[i].k, exponentialSpan, v)
		}, func(i int, p uint64, v float64) bool {
			x, _ := exponentialPoint(p<<11 | uint64(i)<<3)
			return exponentialBelow(uint64(i), x, v)
		}},
		"i_float": {span32, 1 << 24, func(i int, p uint64, v float64) (bool, bool) {
			return normalWedges32[i].decide(p, uint64(normalLayers32[i].k), span32, v)
		}, func(i int, p uint64, v float64) bool {
			x, _ := normalPoint32(uint32(p)<<9 | uint32(i))
			return normalBelow32(uint32(i), x, float32(v))
		}},
		"e_float": {span32, 1 << 24, func(i int, p uint64, v float64) (bool, bool) {
			return exponentialWedges32[i].decide(p, uint64(exponentialLayers32[i].k), span32, v)
		}, func(i int, p uint64, v float64) bool {
			x, _ := exponentialPoint32(uint32(p)<<9 | uint32(i)<<1)
			return exponentialBelow32(uint32(i), x, float32(v))
		}},
	}
}

var (
	NormalRun             = normalRun
	NormalRunGeneric      = normalRunGeneric
	ExponentialRun        = exponentialRun
	ExponentialRunGeneric = exponentialRunGeneric
)
