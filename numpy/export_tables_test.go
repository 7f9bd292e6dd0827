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
