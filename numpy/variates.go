package numpy

// A variates is what the samplers are built on. Generator and RandomState each
// have their own normal and exponential variates; the formulas over them are
// the same, and written once: as functions of a variates where they need
// these, of a BitGenerator where uniform numbers are enough.
//
// A front end has to bring these methods, the checks of the parameters (see
// checks.go) and loops over the functions; where its formula differs, a field
// of changes says so.
type variates interface {
	source() BitGenerator // of the uniform numbers
	double() float64      // source().Float64()
	normal() float64      // one standard normal
	exponential() float64 // one standard exponential
	since() *changes
}

func (g *Generator) source() BitGenerator { return g.bits }
func (g *Generator) double() float64      { return g.bits.Float64() }
func (g *Generator) normal() float64      { return g.StandardNormal() }
func (g *Generator) exponential() float64 { return g.StandardExponential() }
func (g *Generator) since() *changes      { return &g.changed }

// truncate is the conversion of a C double to int64 as x86-64 makes it: what
// does not fit, and NaN, becomes -2^63. Go leaves it to the processor.
func truncate(x float64) int64 {
	if x >= -0x1p63 && x < 0x1p63 {
		return int64(x)
	}
	return -1 << 63
}
