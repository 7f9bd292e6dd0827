package pyrand_test

import (
	"testing"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
)

// BenchmarkRandom is Random beside the generator under it.
func BenchmarkRandom(b *testing.B) {
	const draws = 1024
	r, g := pyrand.New(42), mt19937.NewByArray([]uint32{42})
	sum := 0.0
	b.Run("pyrand/1024", func(b *testing.B) {
		for b.Loop() {
			for range draws {
				sum += r.Random()
			}
		}
	})
	b.Run("mt19937/1024", func(b *testing.B) {
		for b.Loop() {
			for range draws {
				sum += g.Float64()
			}
		}
	})
	dst := make([]float64, draws)
	b.Run("pyrand.Fill/1024", func(b *testing.B) {
		for b.Loop() {
			r.FillRandom(dst)
		}
	})
}

func BenchmarkFromSequence(b *testing.B) {
	key := seedseq.New(42)
	i := 0
	for b.Loop() {
		use(pyrand.FromSequence(key.Child(i)))
		i++
	}
}
