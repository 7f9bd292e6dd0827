package mvnormal

// Factors returns the matrices for a Generator and for RandomState, one row for
// each normal.
func (d *Distribution) Factors() (factor, legacy []float64) { return d.factor, d.legacy }
