package main

import (
	"encoding/json"
	"fmt"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/pyrand"
)

// The generators of a Python process, see worker.py.
var generatorNames = []string{
	"random",    // the functions of module random
	"R",         // a random.Random
	"np.random", // the functions of numpy.random
	"G",         // a numpy.random.default_rng
}

// A source predicts the numbers of a generator.
type source struct {
	uniform func() float64 // random(), random_sample()
	normal  func() float64 // gauss(0, 1), standard_normal()
}

// seeded returns the generator as it is after seed 42.
func seeded(name string) source {
	switch name {
	case "random", "R":
		r := pyrand.New(42)
		return source{uniform: r.Random}
	case "np.random":
		return source{uniform: mt19937.NewLegacy(42).Float64}
	}
	return source{uniform: numpy.DefaultRNG(42).Random}
}

// restored returns the generator with a state that Python has printed.
func restored(name string, state []byte) (source, error) {
	switch name {
	case "random", "R": // getstate()
		var s pyrand.State
		if err := s.UnmarshalJSON(state); err != nil {
			return source{}, err
		}
		r := new(pyrand.Random)
		if err := r.SetState(s); err != nil {
			return source{}, err
		}
		return source{r.Random, func() float64 { return r.Gauss(0, 1) }}, nil
	case "np.random": // get_state(legacy=False)
		var s struct {
			Words struct {
				Key [624]uint32 `json:"key"`
				Pos int         `json:"pos"`
			} `json:"state"`
			HasGauss int     `json:"has_gauss"`
			Gauss    float64 `json:"gauss"`
		}
		if err := json.Unmarshal(state, &s); err != nil {
			return source{}, err
		}
		g := new(mt19937.MT19937)
		if err := g.SetState(mt19937.State(s.Words)); err != nil {
			return source{}, err
		}
		src := source{uniform: g.Float64}
		if s.HasGauss != 0 { // the second of a pair
			src.normal = func() float64 { return s.Gauss }
		}
		return src, nil
	case "G": // bit_generator.state
		var bits pcg.PCG64
		if err := numpy.UnmarshalBitGenerator(&bits, state); err != nil {
			return source{}, err
		}
		g := numpy.NewGenerator(&bits)
		return source{g.Random, g.StandardNormal}, nil
	}
	return source{}, fmt.Errorf("no generator is called %q", name)
}

// take returns n numbers.
func take(n int, next func() float64) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = next()
	}
	return x
}
