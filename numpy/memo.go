package numpy

// A memo is what the methods of a Generator or RandomState have set up for the
// parameters of their last calls, as a loop has the same ones each time and
// the setting-up costs more than the draw. NumPy has that for binomial. The
// zero memo is empty: its samplers are right for the parameters they have, or
// have none that a sampler is set up for.
type memo struct {
	restLog   restLog
	logseries logseriesSampler
	binomial  binomialSampler
	binomials rowBinomials
	poisson   poissonSampler
	zipf      zipfSampler
	hrua      hruaSampler
	vonmises  vonmisesSampler

	gamma      [2]keptGamma // by slots
	noncentral noncentralSampler
	johnk      johnkSampler
}

// recall returns the memo of v. The first call allocates it. What depends on
// the changes of v is forgotten with them.
func (v *variates) recall() *memo {
	if v.last == nil {
		v.last = new(memo)
	}
	return v.last
}
