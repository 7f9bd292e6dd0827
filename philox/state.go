package philox

import (
	"encoding/binary"
	"errors"
)

// A State is the complete state of a Philox: NumPy's bit_generator.state.
//
// The words of Buffer before BufferPos, and Uinteger while HasUint32 is
// false, do not influence the stream. SetState ignores them (NumPy leaves old
// values there); in what the method State returns they are 0, so that equal
// streams have equal states.
type State struct {
	Counter   [4]uint64 // number of the current block, lowest word first
	Key       [2]uint64 // lowest word first
	Buffer    [4]uint64 // current block
	BufferPos int       // index in Buffer of the next word; 4 if there is none
	HasUint32 bool      // whether a half word is kept for the next Uint32
	Uinteger  uint32    // the half word
}

const (
	// tag begins the binary form; the digit is the version of the layout.
	tag = "philox.1:"
	// The payload: counter, key, buffer, buffer position, flag, half word; all
	// little-endian, lowest word first.
	stateSize = 32 + 16 + 32 + 1 + 1 + 4
)

var (
	errBufferPos = errors.New("philox: buffer position outside 0..4")
	errEncoding  = errors.New("philox: invalid generator encoding")
	errZero      = errors.New("philox: Philox not seeded")
)

// State returns the state of g. It panics if g is the zero Philox.
func (g *Philox) State() State {
	g.check()
	s := State{
		Counter:   [4]uint64{g.ctr.x0, g.ctr.x1, g.ctr.x2, g.ctr.x3},
		Key:       [2]uint64{g.key.k0, g.key.k1},
		BufferPos: 4 - int(g.left),
		HasUint32: g.hasHalf,
	}
	copy(s.Buffer[s.BufferPos:], g.buf[s.BufferPos:])
	if g.hasHalf {
		s.Uinteger = g.half
	}
	return s
}

// SetState makes g continue from s. A BufferPos outside 0..4 is an error and
// leaves g as it was.
func (g *Philox) SetState(s State) error {
	if s.BufferPos < 0 || s.BufferPos > 4 {
		return errBufferPos
	}
	*g = *NewKey(s.Key, s.Counter)
	g.buf = s.Buffer
	g.left = uint8(4 - s.BufferPos)
	g.half, g.hasHalf = s.Uinteger, s.HasUint32
	return nil
}

// AppendBinary appends the binary form of g to b. The zero Philox is an error.
func (g *Philox) AppendBinary(b []byte) ([]byte, error) {
	if !g.seeded {
		return b, errZero
	}
	s := g.State()
	b = append(b, tag...)
	for _, words := range [...][]uint64{s.Counter[:], s.Key[:], s.Buffer[:]} {
		for _, w := range words {
			b = binary.LittleEndian.AppendUint64(b, w)
		}
	}
	var flag byte
	if s.HasUint32 {
		flag = 1
	}
	return binary.LittleEndian.AppendUint32(append(b, byte(s.BufferPos), flag), s.Uinteger), nil
}

// MarshalBinary returns the state of g in 95 bytes. The zero Philox is an
// error.
func (g *Philox) MarshalBinary() ([]byte, error) { return g.AppendBinary(nil) }

// UnmarshalBinary makes g continue from what MarshalBinary wrote. On error g
// is left as it was.
func (g *Philox) UnmarshalBinary(data []byte) error {
	if len(data) != len(tag)+stateSize || string(data[:len(tag)]) != tag {
		return errEncoding
	}
	p := data[len(tag):]
	var s State
	for _, words := range [...][]uint64{s.Counter[:], s.Key[:], s.Buffer[:]} {
		for i := range words {
			words[i] = binary.LittleEndian.Uint64(p)
			p = p[8:]
		}
	}
	s.BufferPos, s.HasUint32 = int(p[0]), p[1] == 1
	s.Uinteger = binary.LittleEndian.Uint32(p[2:])
	if p[0] > 4 || p[1] > 1 || p[1] == 0 && s.Uinteger != 0 {
		return errEncoding
	}
	for _, w := range s.Buffer[:s.BufferPos] {
		if w != 0 {
			return errEncoding // one state, one encoding
		}
	}
	return g.SetState(s)
}
