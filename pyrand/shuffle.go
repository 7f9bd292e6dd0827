package pyrand

// Choice returns a random element of seq: choice(seq). It panics if seq is
// empty.
func Choice[T any](r *Random, seq []T) T {
	if len(seq) == 0 {
		refuse("Choice", "len(seq)", 0, "a sequence that is not empty")
	}
	return seq[r.below(uint64(len(seq)))]
}

// Shuffle permutes x in place: shuffle(x).
func Shuffle[T any](r *Random, x []T) {
	for i := len(x) - 1; i > 0; i-- {
		j := r.below(uint64(i) + 1)
		x[i], x[j] = x[j], x[i]
	}
}

// Shuffle permutes n elements of anything that can swap two of them, as
// shuffle permutes a list of n. It panics if n < 0.
func (r *Random) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		refuse("Shuffle", "n", n, "n >= 0")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i)+1)))
	}
}
