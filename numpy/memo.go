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

// callsBefore is the number of single calls that are made without a memo: a task
// that has a Generator of its own may need no more.
const callsBefore = 4

// few reports whether this is one of the first single calls, which remember
// nothing.
func (v *variates) few() bool {
	if v.last != nil || v.calls == callsBefore {
		return false
	}
	v.calls++
	return true
}

// recall returns the memo of v. The first call allocates it. What depends on
// the changes of v is forgotten with them.
func (v *variates) recall() *memo {
	if v.last == nil {
		v.last = new(memo)
	}
	return v.last
}
