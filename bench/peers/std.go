package main

import "math/rand/v2"

// std is the standard library's.
func std() *contender { return goContender("math/rand/v2") }

func stdGenerators() []goGenerator {
	p, c, r := rand.NewPCG(1, 2), rand.NewChaCha8([32]byte{1}), rand.New(rand.NewPCG(1, 2))
	return []goGenerator{
		{"PCG", "pcg64", work{
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
						Sink += rand.NewPCG(uint64(i), 42).Uint64()
					}
				}
			},
		}},
		{"Rand over PCG", "stream.Rand", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += r.Uint64()
					}
					Sink = x
				}
			},
		}},
		{"ChaCha8", "pcg64", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += c.Uint64()
					}
					Sink = x
				}
			},
			fill: into(func(dst []uint64) {
				for i := range dst {
					dst[i] = c.Uint64()
				}
			}),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += rand.NewChaCha8([32]byte{byte(i), byte(i >> 8)}).Uint64()
					}
				}
			},
		}},
	}
}
