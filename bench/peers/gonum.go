package main

import "gonum.org/v1/gonum/mathext/prng"

// gonum is the generators of gonum, which it offers as sources.
func gonum() *contender { return goContender("gonum") }

func gonumGenerators() []goGenerator {
	m, m64, x := prng.NewMT19937(), prng.NewMT19937_64(), prng.NewXoshiro256plusplus(1)
	return []goGenerator{
		{"MT19937", "mt19937", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += m.Uint64()
					}
					Sink = x
				}
			},
			draw32: func(n int) func() {
				return func() {
					x := uint32(0)
					for range n {
						x += m.Uint32()
					}
					Sink = uint64(x)
				}
			},
			fill: into(func(dst []uint64) {
				for i := range dst {
					dst[i] = m.Uint64()
				}
			}),
			fill32: into(func(dst []uint32) {
				for i := range dst {
					dst[i] = m.Uint32()
				}
			}),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						m := prng.NewMT19937()
						m.SeedFromKeys([]uint32{42, uint32(i)})
						Sink += m.Uint64()
					}
				}
			},
		}},
		{"MT19937_64", "mt19937", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += m64.Uint64()
					}
					Sink = x
				}
			},
			fill: into(func(dst []uint64) {
				for i := range dst {
					dst[i] = m64.Uint64()
				}
			}),
		}},
		{"Xoshiro256plusplus", "sfc64", work{
			draw: func(n int) func() {
				return func() {
					sum := uint64(0)
					for range n {
						sum += x.Uint64()
					}
					Sink = sum
				}
			},
			fill: into(func(dst []uint64) {
				for i := range dst {
					dst[i] = x.Uint64()
				}
			}),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += prng.NewXoshiro256plusplus(uint64(i)).Uint64()
					}
				}
			},
		}},
	}
}
