package numpy

// changes are the ways in which a sampler may differ from the release of NumPy
// that this package follows, one field for each change to a stream since
// NumPy 1.22. The zero changes are none.
//
// RandomState is frozen at NumPy 1.16: its samplers are these with the changes
// in legacyChanges.
type changes struct {
	geometricWraps    bool // before 1.25.0: results of 2^63 and more are -2^63
	dirichletPositive bool // before 1.25.0: alpha = 0 is refused
	betaRejectsZero   bool // before 1.26.0: draws where both powers underflow are rejected
	betaLogSum        bool // 1.26.0 to 2.0: those draws by a sum of logarithms
	zipfUntruncated   bool // before 2.1.0: values beyond 2^63 are drawn, and rejected
	waldCancels       bool // before 2.3.4: the root that cancels for large mean/scale
	binomialLogQ      bool // before 2.4.0: log(q) where log1p(-p) is now
	binomialIntTerms  bool // before 2.4.0: last test's terms formed as integers
	binomialOldSeries bool // before 2.5.0: wrong Stirling series in the last test

	// RandomState only.
	betaOfZeros    bool // no draws are rejected for being zero, no parameters are too small
	binomialDraws  bool // even if n or p is 0
	logseriesPlain bool // 1-exp(x) where -expm1(x) is now

	// Not a release of NumPy, but of the C library below it.
	log1pf241 bool // glibc 2.41 and later: log1pf correctly rounded
}

// legacyChanges are those of RandomState.
var legacyChanges = changes{
	geometricWraps:    true,
	betaOfZeros:       true,
	binomialDraws:     true,
	logseriesPlain:    true,
	betaLogSum:        true,
	zipfUntruncated:   true,
	waldCancels:       true,
	binomialLogQ:      true,
	binomialOldSeries: true,
}
