package numpy

// A prepared is what a sampler that embeds it computes in advance, once so many
// draws are to come that it pays. The zero prepared is empty.
type prepared[T any] struct {
	draws int  // that it was to expect
	used  bool // they were many enough
	known *T   // then
}

// cleared returns an empty prepared with the memory of p.
func (p *prepared[T]) cleared() prepared[T] { return prepared[T]{known: p.known} }

// due tells of draws to come, and reports whether they are the ones to compute
// known for: those that make them as many as from.
func (p *prepared[T]) due(draws, from int) bool { return !p.used && p.enough(draws, from) }

func (p *prepared[T]) enough(draws, from int) bool {
	if p.draws += draws; p.draws < from {
		return false
	}
	p.used = true
	if p.known == nil {
		p.known = new(T)
	}
	return true
}
