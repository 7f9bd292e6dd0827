package numpy

// A variates is what the samplers draw from. Generator and RandomState each
// embed one: they have their own normal and exponential numbers, and the
// formulas over them, which are functions of a variates, in common. Formulas
// over uniform numbers alone are functions of a BitGenerator. Where the
// formulas of the two differ, or those of two releases of NumPy, a field of
// changes says so.
type variates struct {
	bits    BitGenerator
	ahead   ahead   // words of bits that a fill has taken
	changed changes // from the release that the package follows

	legacy   bool    // normal and exponential numbers are RandomState's
	hasGauss bool    // legacy: gauss is the next normal number
	calls    uint8   // single calls without a memo, at most callsBefore
	gauss    float64 // the second of a pair

	last *memo // nil before the first need
}

// fillNormal fills dst with the values of normal.
func (v *variates) fillNormal(dst []float64) {
	if v.legacy {
		v.fillPolar(dst)
		return
	}
	if r, known := reader(v.bits); known {
		fillNormals(v.bits, r, dst)
		return
	}
	for i := range dst {
		dst[i] = v.normal()
	}
}

// fillExponential fills dst with the values of exponential.
func (v *variates) fillExponential(dst []float64) {
	if v.legacy {
		for len(dst) > 0 {
			block := nextDoubles(v.bits, dst)
			inverseExponentials(block)
			dst = dst[len(block):]
		}
		return
	}
	if r, known := reader(v.bits); known {
		fillExponentials(v.bits, r, dst)
		return
	}
	for i := range dst {
		dst[i] = v.exponential()
	}
}

// truncate is the conversion of a C double to int64 as x86-64 makes it: what
// does not fit, and NaN, becomes -2^63. Go leaves it to the processor.
func truncate(x float64) int64 {
	if x >= -0x1p63 && x < 0x1p63 {
		return int64(x)
	}
	return -1 << 63
}
