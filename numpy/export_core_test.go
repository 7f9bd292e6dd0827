package numpy

// The bounds of shuffles and integers, for tests of their limits.
var (
	Interval  = interval
	Bounded64 = bounded64
)
