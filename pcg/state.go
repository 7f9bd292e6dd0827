package pcg

import (
	"encoding/binary"
	"errors"
)

// A State is the complete state of a PCG64 or DXSM: NumPy's
// bit_generator.state. The zero State is not a legal one (its increment is
// even).
type State struct {
	Hi, Lo       uint64 // state, 128 bits
	IncHi, IncLo uint64 // increment, 128 bits, odd
	HasUint32    bool   // whether a half word is kept for the next Uint32
	Uinteger     uint32 // the half word; 0 if there is none
}

// Tags of the binary forms; the digit is the version of the layout.
const (
	tagPCG64 = "pcg64.1:"
	tagDXSM  = "pcgdx.1:"
	tagSize  = 8
	// The payload: state, increment, flag, half word; all little-endian, low
	// word first.
	stateSize = 16 + 16 + 1 + 4
)

var (
	errIncrement = errors.New("pcg: even increment")
	errEncoding  = errors.New("pcg: invalid generator encoding")
)

func (s *State) check() error {
	if s.IncLo&1 == 0 {
		return errIncrement
	}
	if !s.HasUint32 {
		s.Uinteger = 0 // a stale half word is no state
	}
	return nil
}

func (s *State) append(b []byte, tag string) ([]byte, error) {
	if s.IncLo&1 == 0 {
		return b, errors.New("pcg: generator not seeded")
	}
	b = append(b, tag...)
	for _, w := range [...]uint64{s.Lo, s.Hi, s.IncLo, s.IncHi} {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	var flag byte
	if s.HasUint32 {
		flag = 1
	}
	return binary.LittleEndian.AppendUint32(append(b, flag), s.Uinteger), nil
}

func decode(data []byte, tag string) (State, error) {
	if len(data) != tagSize+stateSize || string(data[:tagSize]) != tag {
		return State{}, errEncoding
	}
	p := data[tagSize:]
	w := func(i int) uint64 { return binary.LittleEndian.Uint64(p[8*i:]) }
	s := State{
		Lo: w(0), Hi: w(1), IncLo: w(2), IncHi: w(3),
		HasUint32: p[32] == 1,
		Uinteger:  binary.LittleEndian.Uint32(p[33:]),
	}
	if p[32] > 1 || p[32] == 0 && s.Uinteger != 0 {
		return State{}, errEncoding
	}
	return s, s.check()
}

// State returns the state of g.
func (g *PCG64) State() State {
	s := State{g.hi, g.lo, g.incHi, g.incLo, g.hasHalf, g.half}
	if !s.HasUint32 {
		s.Uinteger = 0
	}
	return s
}

// SetState makes g continue from s. An even increment, which no seeding
// yields, is an error and leaves g as it was.
func (g *PCG64) SetState(s State) error {
	if err := s.check(); err != nil {
		return err
	}
	*g = PCG64{s.Hi, s.Lo, s.IncHi, s.IncLo, s.Uinteger, s.HasUint32}
	return nil
}

// AppendBinary appends the binary form of g to b. A generator that was never
// seeded is an error.
func (g *PCG64) AppendBinary(b []byte) ([]byte, error) {
	s := g.State()
	return s.append(b, tagPCG64)
}

// MarshalBinary returns the state of g in 45 bytes.
func (g *PCG64) MarshalBinary() ([]byte, error) { return g.AppendBinary(nil) }

// UnmarshalBinary makes g continue from what MarshalBinary wrote. On error g
// is left as it was.
func (g *PCG64) UnmarshalBinary(data []byte) error {
	s, err := decode(data, tagPCG64)
	if err != nil {
		return err
	}
	return g.SetState(s)
}

// State returns the state of g.
func (g *DXSM) State() State {
	s := State{g.hi, g.lo, g.incHi, g.incLo, g.hasHalf, g.half}
	if !s.HasUint32 {
		s.Uinteger = 0
	}
	return s
}

// SetState makes g continue from s. An even increment, which no seeding
// yields, is an error and leaves g as it was.
func (g *DXSM) SetState(s State) error {
	if err := s.check(); err != nil {
		return err
	}
	*g = DXSM{s.Hi, s.Lo, s.IncHi, s.IncLo, s.Uinteger, s.HasUint32}
	return nil
}

// AppendBinary appends the binary form of g to b. A generator that was never
// seeded is an error.
func (g *DXSM) AppendBinary(b []byte) ([]byte, error) {
	s := g.State()
	return s.append(b, tagDXSM)
}

// MarshalBinary returns the state of g in 45 bytes.
func (g *DXSM) MarshalBinary() ([]byte, error) { return g.AppendBinary(nil) }

// UnmarshalBinary makes g continue from what MarshalBinary wrote. On error g
// is left as it was.
func (g *DXSM) UnmarshalBinary(data []byte) error {
	s, err := decode(data, tagDXSM)
	if err != nil {
		return err
	}
	return g.SetState(s)
}
