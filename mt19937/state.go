package mt19937

import (
	"encoding/binary"
	"errors"
)

// A State is the complete state of an MT19937: NumPy's bit_generator.state,
// and what getstate of CPython's random.Random holds besides the cached
// normal.
type State struct {
	Key [624]uint32 // the current block, before tempering
	Pos int         // index in Key of the next word; 624 if there is none
}

const (
	// tag begins the binary form; the digit is the version of the layout.
	tag = "mt19937.1:"
	// The payload: key and position, little-endian.
	stateSize = 4*n + 2
)

var (
	errPos      = errors.New("mt19937: position outside 0..624")
	errEncoding = errors.New("mt19937: invalid generator encoding")
	errZero     = errors.New("mt19937: MT19937 not seeded")
)

// State returns the state of g. It panics if g is the zero MT19937.
func (g *MT19937) State() State {
	g.check()
	return State{Key: [n]uint32(g.key[:n]), Pos: g.pos + n}
}

// SetState makes g continue from s. A Pos outside 0..624 is an error and
// leaves g as it was. Every Key is legal, as in NumPy and CPython; the stream
// of a Key of zeros is zeros.
func (g *MT19937) SetState(s State) error {
	if s.Pos < 0 || s.Pos > n {
		return errPos
	}
	copy(g.key[:], s.Key[:])
	g.start(s.Pos)
	return nil
}

// AppendBinary appends the binary form of g to b. The zero MT19937 is an
// error.
func (g *MT19937) AppendBinary(b []byte) ([]byte, error) {
	if !g.seeded {
		return b, errZero
	}
	b = append(b, tag...)
	for _, w := range g.key[:n] {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return binary.LittleEndian.AppendUint16(b, uint16(g.pos+n)), nil
}

// MarshalBinary returns the state of g in 2508 bytes. The zero MT19937 is an
// error.
func (g *MT19937) MarshalBinary() ([]byte, error) {
	return g.AppendBinary(make([]byte, 0, len(tag)+stateSize))
}

// UnmarshalBinary makes g continue from what MarshalBinary wrote. On error g
// is left as it was.
func (g *MT19937) UnmarshalBinary(data []byte) error {
	if len(data) != len(tag)+stateSize || string(data[:len(tag)]) != tag {
		return errEncoding
	}
	data = data[len(tag):]
	s := State{Pos: int(binary.LittleEndian.Uint16(data[4*n:]))}
	for i := range s.Key {
		s.Key[i] = binary.LittleEndian.Uint32(data[4*i:])
	}
	return g.SetState(s)
}
