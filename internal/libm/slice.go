package libm

// The functions of slices replace each number by the value of the function of
// one. Kernels do it by the four, where there are any; what they leave is done
// here.

// LogSlice replaces every number of x by its [Log].
func LogSlice(x []float64) {
	x = logFours(x)
	for i, v := range x {
		x[i] = Log(v)
	}
}

// Log1pSlice replaces every number of x by its [Log1p].
func Log1pSlice(x []float64) {
	x = log1pFours(x)
	for i, v := range x {
		x[i] = Log1p(v)
	}
}

// ExpSlice replaces every number of x by its [Exp].
func ExpSlice(x []float64) {
	x = expFours(x)
	for i, v := range x {
		x[i] = Exp(v)
	}
}

// Expm1Slice replaces every number of x by its [Expm1].
func Expm1Slice(x []float64) {
	x = expm1Fours(x)
	for i, v := range x {
		x[i] = Expm1(v)
	}
}

// PowSlice replaces every number of x by its [Pow] with exponent y.
func PowSlice(x []float64, y float64) {
	x = powFours(x, y)
	for i, v := range x {
		x[i] = Pow(v, y)
	}
}
