package numpy

// The ziggurats in bulk: nearly all words are accepted at once, and those are
// decoded in runs. A word that is not accepted ends the run; whatever it takes
// until the next value begins is the samplers' own matter.

// runBlock is the number of words that are decoded together, where the values
// will be. They stay in the first-level cache.
const runBlock = 1024

// normalRunGeneric writes the values of words to dst until one is not accepted
// at once, and returns their number. dst may begin where words do, or before.
func normalRunGeneric(dst []float64, words []uint64) int {
	dst = dst[:len(words)]
	for i, u := range words {
		x, k := normalPoint(u)
		if normalAcross(u) >= k {
			return i
		}
		dst[i] = x
	}
	return len(words)
}

// exponentialRunGeneric is normalRunGeneric for exponential numbers.
func exponentialRunGeneric(dst []float64, words []uint64) int {
	dst = dst[:len(words)]
	for i, u := range words {
		x, k := exponentialPoint(u)
		if u>>11 >= k {
			return i
		}
		dst[i] = x
	}
	return len(words)
}
