package pyrand

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/seedtree/seedtree/mt19937"
)

// A State is the complete state of a Random: Python's getstate(). Its JSON form
// is that tuple, see [State.MarshalJSON].
//
// MT is all that other generators share with random.Random: the words and the
// index (0 to 624) have one meaning in CPython, in NumPy's RandomState and in
// its MT19937. The kept normal value is CPython's alone; NumPy's, which another
// method makes, is not to be put in its place.
//
//	r.SetState(pyrand.State{MT: g.State()}) // from an mt19937.MT19937
//	err := g.SetState(r.State().MT)         // to one
//
// The zero State is legal: like the all-zero state in Python, it yields nothing
// but zeros.
type State struct {
	MT        mt19937.State
	GaussNext float64 // the value that Gauss keeps; 0 if there is none
	HasGauss  bool    // whether it keeps one
}

var errIndex = errors.New("pyrand: state index out of [0, 624]")

// check puts s in its canonical form.
func (s *State) check() error {
	if uint(s.MT.Pos) > uint(len(s.MT.Key)) {
		return errIndex
	}
	if !s.HasGauss {
		s.GaussNext = 0
	}
	return nil
}

// State returns the state of r: getstate(). It panics if r is the zero Random.
func (r *Random) State() State {
	return State{MT: r.mt.State(), GaussNext: r.gaussNext, HasGauss: r.hasGauss}
}

// SetState makes r continue from s: setstate(). An index outside [0, 624] is
// an error. The generator is then left as it was, but, as in CPython, the kept
// normal value is already that of s. States of version 2 come as JSON.
func (r *Random) SetState(s State) error {
	err := s.check()
	r.gaussNext, r.hasGauss = s.GaussNext, s.HasGauss
	if err != nil {
		return err
	}
	return r.mt.SetState(s.MT)
}

// The binary form: tag with the version of the layout, flag, kept value
// (little-endian), and the binary form of the generator.
const (
	binaryTag  = "pyrand.1:"
	headerSize = len(binaryTag) + 1 + 8
)

var (
	errBinary = errors.New("pyrand: invalid state encoding")
	errZero   = errors.New("pyrand: Random not seeded")
)

// AppendBinary appends the binary form of r to b. The zero Random is an error.
func (r *Random) AppendBinary(b []byte) ([]byte, error) {
	header := append(b, binaryTag...)
	var flag byte
	if r.hasGauss {
		flag = 1
	}
	header = append(header, flag)
	header = binary.LittleEndian.AppendUint64(header, math.Float64bits(r.gaussNext))
	data, err := r.mt.AppendBinary(header)
	if err != nil {
		return b, errZero
	}
	return data, nil
}

// MarshalBinary returns the state of r in 2526 bytes. The zero Random is an
// error.
func (r *Random) MarshalBinary() ([]byte, error) {
	return r.AppendBinary(nil)
}

// UnmarshalBinary makes r continue from what MarshalBinary wrote. On error r is
// left as it was.
func (r *Random) UnmarshalBinary(data []byte) error {
	if len(data) < headerSize || string(data[:len(binaryTag)]) != binaryTag {
		return errBinary
	}
	flag := data[len(binaryTag)]
	gauss := binary.LittleEndian.Uint64(data[len(binaryTag)+1:])
	if flag > 1 || flag == 0 && gauss != 0 {
		return errBinary
	}
	if r.mt.UnmarshalBinary(data[headerSize:]) != nil {
		return errBinary
	}
	r.gaussNext, r.hasGauss = math.Float64frombits(gauss), flag == 1
	return nil
}
