package main

import "golang.org/x/exp/rand"

// exp is golang.org/x/exp/rand.
func exp() *contender { return goContender("golang.org/x/exp") }

func expGenerators() []goGenerator {
	var p rand.PCGSource
	p.Seed(1)
	r := rand.New(rand.NewSource(1))
	return []goGenerator{{"PCGSource", "pcg64", work{
		draw: func(n int) func() {
			return func() {
				x := uint64(0)
				for range n {
					x += p.Uint64()
				}
				Sink = x
			}
		},
		fill: into(func(dst []uint64) {
			for i := range dst {
				dst[i] = p.Uint64()
			}
		}),
		double: into(func(dst []float64) {
			for i := range dst {
				dst[i] = r.Float64()
			}
		}),
		normal: into(func(dst []float64) {
			for i := range dst {
				dst[i] = r.NormFloat64()
			}
		}),
		exponential: into(func(dst []float64) {
			for i := range dst {
				dst[i] = r.ExpFloat64()
			}
		}),
		stream: func(n int) func() {
			return func() {
				for i := range n {
					var s rand.PCGSource
					s.Seed(uint64(i))
					Sink += s.Uint64()
				}
			}
		},
	}}}
}
