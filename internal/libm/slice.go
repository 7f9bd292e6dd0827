package libm

// LogSlice replaces every element of x by its [Log].
func LogSlice(x []float64) {
	for i, v := range x {
		x[i] = Log(v)
	}
}

// Log1pSlice replaces every element of x by its [Log1p].
func Log1pSlice(x []float64) {
	for i, v := range x {
		x[i] = Log1p(v)
	}
}

// ExpSlice replaces every element of x by its [Exp].
func ExpSlice(x []float64) {
	for i, v := range x {
		x[i] = Exp(v)
	}
}

// Expm1Slice replaces every element of x by its [Expm1].
func Expm1Slice(x []float64) {
	for i, v := range x {
		x[i] = Expm1(v)
	}
}

// PowSlice replaces every element of x by its [Pow] with exponent y.
func PowSlice(x []float64, y float64) {
	for i, v := range x {
		x[i] = Pow(v, y)
	}
}
