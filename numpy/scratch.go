package numpy

// maxScratch is the number of elements of scratch memory that a Generator
// keeps for its next call; what needs more allocates.
const maxScratch = 1 << 16

// A scratch is memory that the calls of one Generator reuse, so that fills do
// not allocate. The zero scratch is empty.
type scratch struct {
	ints   []int
	floats []float64
}

// scratchInts returns n integers of any value. They are good until the next
// call.
func (s *scratch) scratchInts(n int) []int {
	if n > maxScratch {
		return make([]int, n)
	}
	if cap(s.ints) < n {
		s.ints = make([]int, n)
	}
	return s.ints[:n]
}

// scratchFloats returns n numbers of any value. They are good until the next
// call.
func (s *scratch) scratchFloats(n int) []float64 {
	if n > maxScratch {
		return make([]float64, n)
	}
	if cap(s.floats) < n {
		s.floats = make([]float64, n)
	}
	return s.floats[:n]
}
