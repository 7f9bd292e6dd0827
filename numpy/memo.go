package numpy

// A memo is what the methods of a Generator or RandomState have set up for the
// parameters of their last calls, as a loop has the same ones each time and
// the setting-up costs more than the draw. NumPy has that for binomial. The
// zero memo is empty: its parameters are none that a sampler is set up for.
type memo struct {
	changed    changes
	binomial   binomialSampler
	poisson    poissonSampler
	zipf       zipfSampler
	hrua       hruaSampler
	legacyHRUA legacyHRUA
	vonmises   vonmisesSampler
}

// recall returns the memo of v. The first call allocates it.
func (v *variates) recall() *memo {
	if v.last == nil || v.last.changed != v.changed {
		v.last = &memo{changed: v.changed}
	}
	return v.last
}
