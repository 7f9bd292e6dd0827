package numpy

// Many samplers by rejection take two uniform numbers in every attempt,
// whatever comes of it. Their fills take the numbers of as many attempts as
// values are missing, so never one too many, and do not wait for the outcome
// of one attempt to start the next.

// An attempt turns two uniform numbers into a value, or reports false.
type attempt[T any] func(u, v float64) (x T, ok bool)

// fillAttempts fills dst with the values of the attempts that have one.
func fillAttempts[T any](b BitGenerator, dst []T, try attempt[T]) {
	var buf [wordBlock]float64
	for len(dst) > 0 {
		out, k := dst[:min(len(dst), len(buf)/2)], 0
		pairs := buf[:2*len(out)]
		fillDoubles(b, pairs)
		for ; len(pairs) >= 2; pairs = pairs[2:] {
			x, ok := try(pairs[0], pairs[1])
			out[k] = x
			k += oneIf(ok) // otherwise the next value takes its place
		}
		dst = dst[k:]
	}
}
