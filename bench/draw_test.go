package bench

import (
	"math/rand/v2"
	"testing"

	exprand "golang.org/x/exp/rand"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
	"github.com/seedtree/seedtree/stream"
)

// draws is the number of values one operation draws.
const draws = 1024

var (
	root = seedseq.New(42)
	// sink keeps results alive.
	sink      uint64
	floatSink float64
)

// A contender is a generator under its name. Its loop has the concrete type,
// as a user's would.
type contender struct {
	name string
	loop func()
}

// perCall measures contenders that draw the given bytes per value.
func perCall(b *testing.B, bytes int64, contenders []contender) {
	for _, c := range contenders {
		b.Run(c.name+"/1024", func(b *testing.B) {
			b.SetBytes(draws * bytes)
			b.ReportAllocs()
			for b.Loop() {
				c.loop()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/draws, "ns/draw")
		})
	}
}

func BenchmarkUint64(b *testing.B) {
	p, d, m, f, s := pcg.New(root), pcg.NewDXSM(root), mt19937.New(root), philox.New(root), sfc64.New(root)
	r := stream.NewRand(root)
	std, cha, stdRand := rand.NewPCG(1, 2), rand.NewChaCha8([32]byte{1}), rand.New(rand.NewPCG(1, 2))
	var exp exprand.PCGSource
	exp.Seed(1)
	perCall(b, 8, []contender{
		{"pcg64", func() {
			x := uint64(0)
			for range draws {
				x += p.Uint64()
			}
			sink = x
		}},
		{"pcg64dxsm", func() {
			x := uint64(0)
			for range draws {
				x += d.Uint64()
			}
			sink = x
		}},
		{"mt19937", func() {
			x := uint64(0)
			for range draws {
				x += m.Uint64()
			}
			sink = x
		}},
		{"philox", func() {
			x := uint64(0)
			for range draws {
				x += f.Uint64()
			}
			sink = x
		}},
		{"sfc64", func() {
			x := uint64(0)
			for range draws {
				x += s.Uint64()
			}
			sink = x
		}},
		{"stream.Rand", func() {
			x := uint64(0)
			for range draws {
				x += r.Uint64()
			}
			sink = x
		}},
		{"std.PCG", func() {
			x := uint64(0)
			for range draws {
				x += std.Uint64()
			}
			sink = x
		}},
		{"std.Rand", func() {
			x := uint64(0)
			for range draws {
				x += stdRand.Uint64()
			}
			sink = x
		}},
		{"std.ChaCha8", func() {
			x := uint64(0)
			for range draws {
				x += cha.Uint64()
			}
			sink = x
		}},
		{"exp.PCGSource", func() {
			x := uint64(0)
			for range draws {
				x += exp.Uint64()
			}
			sink = x
		}},
	})
}

func BenchmarkUint32(b *testing.B) {
	p, m, f, s := pcg.New(root), mt19937.New(root), philox.New(root), sfc64.New(root)
	std := rand.New(rand.NewPCG(1, 2))
	perCall(b, 4, []contender{
		{"pcg64", func() {
			x := uint32(0)
			for range draws {
				x += p.Uint32()
			}
			sink = uint64(x)
		}},
		{"mt19937", func() {
			x := uint32(0)
			for range draws {
				x += m.Uint32()
			}
			sink = uint64(x)
		}},
		{"philox", func() {
			x := uint32(0)
			for range draws {
				x += f.Uint32()
			}
			sink = uint64(x)
		}},
		{"sfc64", func() {
			x := uint32(0)
			for range draws {
				x += s.Uint32()
			}
			sink = uint64(x)
		}},
		{"std.Rand", func() {
			x := uint32(0)
			for range draws {
				x += std.Uint32()
			}
			sink = uint64(x)
		}},
	})
}

func BenchmarkFloat64(b *testing.B) {
	p, m, g, py := pcg.New(root), mt19937.New(root), numpy.New(root), pyrand.FromSequence(root)
	r, std, exp := stream.NewRand(root), rand.New(rand.NewPCG(1, 2)), exprand.New(exprand.NewSource(1))
	perCall(b, 8, []contender{
		{"pcg64", func() {
			x := 0.0
			for range draws {
				x += p.Float64()
			}
			floatSink = x
		}},
		{"mt19937", func() {
			x := 0.0
			for range draws {
				x += m.Float64()
			}
			floatSink = x
		}},
		{"numpy", func() {
			x := 0.0
			for range draws {
				x += g.Random()
			}
			floatSink = x
		}},
		{"pyrand", func() {
			x := 0.0
			for range draws {
				x += py.Random()
			}
			floatSink = x
		}},
		{"stream.Rand", func() {
			x := 0.0
			for range draws {
				x += r.Float64()
			}
			floatSink = x
		}},
		{"std.Rand", func() {
			x := 0.0
			for range draws {
				x += std.Float64()
			}
			floatSink = x
		}},
		{"exp.Rand", func() {
			x := 0.0
			for range draws {
				x += exp.Float64()
			}
			floatSink = x
		}},
	})
}

func BenchmarkIntN(b *testing.B) {
	g, py := numpy.New(root), pyrand.FromSequence(root)
	r, std, exp := stream.NewRand(root), rand.New(rand.NewPCG(1, 2)), exprand.New(exprand.NewSource(1))
	perCall(b, 8, []contender{
		{"numpy", func() {
			x := int64(0)
			for range draws {
				x += g.Integers(0, 1000)
			}
			sink = uint64(x)
		}},
		{"pyrand", func() {
			x := uint64(0)
			for range draws {
				x += py.RandBelow(1000)
			}
			sink = x
		}},
		{"stream.Rand", func() {
			x := 0
			for range draws {
				x += r.IntN(1000)
			}
			sink = uint64(x)
		}},
		{"std.Rand", func() {
			x := 0
			for range draws {
				x += std.IntN(1000)
			}
			sink = uint64(x)
		}},
		{"exp.Rand", func() {
			x := 0
			for range draws {
				x += exp.Intn(1000)
			}
			sink = uint64(x)
		}},
	})
}

func BenchmarkNormal(b *testing.B) {
	g, py := numpy.New(root), pyrand.FromSequence(root)
	r, std, exp := stream.NewRand(root), rand.New(rand.NewPCG(1, 2)), exprand.New(exprand.NewSource(1))
	perCall(b, 8, []contender{
		{"numpy", func() {
			x := 0.0
			for range draws {
				x += g.StandardNormal()
			}
			floatSink = x
		}},
		{"pyrand", func() {
			x := 0.0
			for range draws {
				x += py.Gauss(0, 1)
			}
			floatSink = x
		}},
		{"stream.Rand", func() {
			x := 0.0
			for range draws {
				x += r.NormFloat64()
			}
			floatSink = x
		}},
		{"std.Rand", func() {
			x := 0.0
			for range draws {
				x += std.NormFloat64()
			}
			floatSink = x
		}},
		{"exp.Rand", func() {
			x := 0.0
			for range draws {
				x += exp.NormFloat64()
			}
			floatSink = x
		}},
	})
}
