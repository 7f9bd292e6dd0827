package libm

// The functions of slices replace each number by the value of the function of
// that name. Kernels take four numbers at a time, unless one of the four is
// special; what they leave is done here.

// fours returns the first four numbers of x, or all if it has fewer, and the
// rest.
func fours(x []float64) (first, rest []float64) {
	n := min(len(x), 4)
	return x[:n], x[n:]
}

// LogSlice replaces every number of x by its [Log].
func LogSlice(x []float64) {
	for len(x) > 0 {
		first, rest := fours(x[logBlock(x):])
		for i, v := range first {
			first[i] = Log(v)
		}
		x = rest
	}
}

// Log1pSlice replaces every number of x by its [Log1p].
func Log1pSlice(x []float64) {
	for len(x) > 0 {
		first, rest := fours(x[log1pBlock(x):])
		for i, v := range first {
			first[i] = Log1p(v)
		}
		x = rest
	}
}

// ExpSlice replaces every number of x by its [Exp].
func ExpSlice(x []float64) {
	for len(x) > 0 {
		first, rest := fours(x[expBlock(x):])
		for i, v := range first {
			first[i] = Exp(v)
		}
		x = rest
	}
}

// Expm1Slice replaces every number of x by its [Expm1].
func Expm1Slice(x []float64) {
	for len(x) > 0 {
		first, rest := fours(x[expm1Block(x):])
		for i, v := range first {
			first[i] = Expm1(v)
		}
		x = rest
	}
}

// PowSlice replaces every number of x by its [Pow] with exponent y.
func PowSlice(x []float64, y float64) {
	for len(x) > 0 {
		first, rest := fours(x[powBlock(x, y):])
		for i, v := range first {
			first[i] = Pow(v, y)
		}
		x = rest
	}
}
