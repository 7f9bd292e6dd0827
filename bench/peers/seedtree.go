package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/cpu"
	"github.com/seedtree/seedtree/mt19937"
	snumpy "github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
	sstream "github.com/seedtree/seedtree/stream"
)

// root is the key of all of our streams.
var root = seedseq.New(42)

// seedtree returns the library with the kernels of a tier.
func seedtree(t cpu.Tier) *contender {
	c := goContender("seedtree")
	c.name = fmt.Sprintf("seedtree (%s)", t)
	c.tier = t.String()
	c.launch = func(string) (*peer.Process, error) { return child("seedtree", "SEEDTREE_TIER="+t.String()) }
	return c
}

func seedtreeGenerators() []goGenerator {
	p, d, m, f, s := pcg.New(root), pcg.NewDXSM(root), mt19937.New(root), philox.New(root), sfc64.New(root)
	r, g := sstream.NewRand(root), snumpy.New(root)
	return []goGenerator{
		{"pcg64", "pcg64", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += p.Uint64()
					}
					Sink = x
				}
			},
			fill:        into(p.Fill),
			double:      into(p.FillFloat64),
			normal:      into(g.FillStandardNormal),
			exponential: into(g.FillStandardExponential),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += pcg.New(root.Child(i)).Uint64()
					}
				}
			},
		}},
		{"pcg64dxsm", "pcg64dxsm", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += d.Uint64()
					}
					Sink = x
				}
			},
			fill:   into(d.Fill),
			double: into(d.FillFloat64),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += pcg.NewDXSM(root.Child(i)).Uint64()
					}
				}
			},
		}},
		{"mt19937", "mt19937", work{
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
			fill:   into(m.Fill),
			fill32: into(m.FillUint32),
			double: into(m.FillFloat64),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += mt19937.New(root.Child(i)).Uint64()
					}
				}
			},
		}},
		{"philox", "philox", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += f.Uint64()
					}
					Sink = x
				}
			},
			fill:   into(f.Fill),
			double: into(f.FillFloat64),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += philox.New(root.Child(i)).Uint64()
					}
				}
			},
		}},
		{"sfc64", "sfc64", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += s.Uint64()
					}
					Sink = x
				}
			},
			fill:   into(s.Fill),
			double: into(s.FillFloat64),
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += sfc64.New(root.Child(i)).Uint64()
					}
				}
			},
		}},
		{"stream.Rand", "stream.Rand", work{
			draw: func(n int) func() {
				return func() {
					x := uint64(0)
					for range n {
						x += r.Uint64()
					}
					Sink = x
				}
			},
			stream: func(n int) func() {
				return func() {
					for i := range n {
						Sink += sstream.NewRand(root.Child(i)).Uint64()
					}
				}
			},
		}},
		{clearName, "", work{fill: into(func(dst []uint64) { clear(dst) })}},
	}
}

// clearName is the name under which clear of an array stands among the fills.
const clearName = "clear()"

// Work that goroutines share is measured by the time on the clock.
const (
	wordsOp   = "workers/words/"   // and the number of goroutines
	normalsOp = "workers/normals/" // and that
	clearsOp  = "workers/clear/"   // and that
	tasksOp   = "tasks/"           // and that
)

func isShared(op string) bool {
	return strings.HasPrefix(op, "workers/") || strings.HasPrefix(op, tasksOp)
}

// shared returns the work of goroutines, or nil.
func shared(op string, n int) func() {
	var workers int
	if _, err := fmt.Sscan(op[strings.LastIndexByte(op, '/')+1:], &workers); err != nil {
		return nil
	}
	switch op[:strings.LastIndexByte(op, '/')+1] {
	case wordsOp:
		g, dst := pcg.New(root), make([]uint64, n)
		return func() { sstream.Fill(g, dst, workers) }
	case normalsOp:
		g, dst := snumpy.New(root), make([]float64, n)
		g.Workers = workers
		return func() { g.FillStandardNormal(dst) }
	case clearsOp:
		dst := make([]uint64, n)
		return func() {
			var wg sync.WaitGroup
			for part := range slices.Chunk(dst, (n-1)/workers+1) {
				wg.Go(func() { clear(part) })
			}
			wg.Wait()
		}
	case tasksOp:
		return func() {
			tasks := sstream.Tasks{Key: root, N: n, Workers: workers}
			err := sstream.ForEach(context.Background(), tasks, pcg.New,
				func(sstream.Task, *pcg.PCG64) error { return nil })
			if err != nil {
				panic(err)
			}
		}
	}
	return nil
}
