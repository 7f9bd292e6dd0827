package sfc64

import (
	"encoding/binary"
	"errors"
)

// A State is the complete state of an SFC64: NumPy's bit_generator.state.
// Every value is legal. Equal streams have equal states where the method State
// made them.
type State struct {
	State     [4]uint64 // the three mixed words and the counter
	HasUint32 bool      // whether a half word is kept for the next Uint32
	Uinteger  uint32    // the half word; of no effect if there is none
}

const (
	// tag begins the binary form; the digit is the version of the layout.
	tag = "sfc64.1:"
	// The payload: four words, flag, half word; all little-endian.
	stateSize = 32 + 1 + 4
)

var errEncoding = errors.New("sfc64: invalid generator encoding")

// State returns the state of g; without a half word, Uinteger is 0.
func (g *SFC64) State() State {
	s := State{State: [4]uint64{g.s.a, g.s.b, g.s.c, g.s.n}}
	if g.hasHalf {
		s.HasUint32, s.Uinteger = true, g.half
	}
	return s
}

// SetState makes g continue from s. The error is always nil; it is there
// because the other generators have states that are not legal.
func (g *SFC64) SetState(s State) error {
	*g = SFC64{state{s.State[0], s.State[1], s.State[2], s.State[3]}, s.Uinteger, s.HasUint32}
	return nil
}

// AppendBinary appends the binary form of g to b. The error is always nil.
func (g *SFC64) AppendBinary(b []byte) ([]byte, error) {
	s := g.State()
	b = append(b, tag...)
	for _, w := range s.State {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	var flag byte
	if s.HasUint32 {
		flag = 1
	}
	return binary.LittleEndian.AppendUint32(append(b, flag), s.Uinteger), nil
}

// MarshalBinary returns the state of g in 45 bytes. The error is always nil.
func (g *SFC64) MarshalBinary() ([]byte, error) { return g.AppendBinary(nil) }

// UnmarshalBinary makes g continue from what MarshalBinary wrote. On error g
// is left as it was.
func (g *SFC64) UnmarshalBinary(data []byte) error {
	if len(data) != len(tag)+stateSize || string(data[:len(tag)]) != tag {
		return errEncoding
	}
	p := data[len(tag):]
	var s State
	for i := range s.State {
		s.State[i] = binary.LittleEndian.Uint64(p[8*i:])
	}
	s.HasUint32 = p[32] == 1
	s.Uinteger = binary.LittleEndian.Uint32(p[33:])
	if p[32] > 1 || p[32] == 0 && s.Uinteger != 0 {
		return errEncoding // one state, one encoding
	}
	return g.SetState(s)
}
