package numpy

// A memo is what the single calls of a Generator have set up for the
// parameters of their last calls, as a loop has the same ones each time and
// the setting-up costs more than the draw. NumPy has that for binomial. The
// zero memo is empty: its parameters are none that a sampler is set up for.
type memo struct {
	changed  changes
	binomial binomialSampler
	poisson  poissonSampler
	zipf     zipfSampler
	hrua     hruaSampler
	vonmises vonmisesSampler
}

// recall returns the memo of g. The first call allocates it.
func (g *Generator) recall() *memo {
	if g.last == nil || g.last.changed != g.changed {
		g.last = &memo{changed: g.changed}
	}
	return g.last
}
