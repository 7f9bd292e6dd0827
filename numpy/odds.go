package numpy

// The discrete samplers by rejection end with a comparison that costs
// logarithms, most of them of the candidate alone: a number is compared with
// the candidate's odds. Where the distribution is narrow, candidates come back
// and their odds are remembered.

// An odds is what is remembered, in a sampler that embeds it. The zero odds is
// empty.
//
// Remembered odds have rounding errors, as have the numbers compared with
// them. They decide unless the two are equal within oddsMargin, far above those
// errors and rarely met; otherwise the sampler's own comparison does.
type odds struct{ prepared[[oddsSlots]knownOdds] }

type knownOdds struct {
	odds float64
	next int64 // the candidate's successor, so that 0 is none
}

const (
	oddsSlots  = 256
	oddsMargin = 1e-9
	oddsLeast  = 0x1p-500 // lesser ones are not remembered, as their errors may be large
)

// cleared returns an empty odds with the memory of o.
func (o *odds) cleared() odds { return odds{o.prepared.cleared()} }

// apart returns a copy of o with memory of its own.
func (o *odds) apart() odds {
	c := *o
	if o.known != nil {
		known := *o.known
		c.known = &known
	}
	return c
}

// expect tells of draws to come from a distribution with the given standard
// deviation.
func (o *odds) expect(draws int, deviation float64) {
	if !(deviation > oddsSlots/5) && o.due(draws, oddsSlots) {
		clear(o.known[:])
	}
}

// remember keeps the odds of a candidate, if o is used.
func (o *odds) remember(candidate int64, odds float64) {
	if o.used && odds > oddsLeast {
		o.known[uint64(candidate)%oddsSlots] = knownOdds{odds, candidate + 1}
	}
}

// accepts reports whether x is at most scale times the odds of a candidate, if
// it is sure of that.
func (o *odds) accepts(candidate int64, x, scale float64) (accepted, sure bool) {
	if !o.used || x <= 0 { // whose logarithm is not finite
		return false, false
	}
	e := &o.known[uint64(candidate)%oddsSlots]
	if e.next != candidate+1 {
		return false, false
	}
	y := float64(e.odds * scale)
	accepted = x < y*(1-oddsMargin)
	return accepted, accepted || x > y*(1+oddsMargin)
}
