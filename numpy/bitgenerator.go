package numpy

// A BitGenerator is what a Generator or RandomState draws from. The generators
// of packages pcg, mt19937, philox and sfc64 are BitGenerators; so is any type
// of the user's own with these methods.
//
// Two front ends over one BitGenerator interleave their draws as in NumPy.
type BitGenerator interface {
	Uint64() uint64            // next_uint64
	Uint32() uint32            // next_uint32, with the generator's own half-word rule
	Float64() float64          // next_double, in [0, 1)
	Fill(dst []uint64)         // len(dst) Uint64 calls
	FillFloat64(dst []float64) // len(dst) Float64 calls
}

// noCopy makes vet report copies of the types that contain it.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}
