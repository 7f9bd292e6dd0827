package seedseq

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"strconv"

	"github.com/seedtree/seedtree/internal/seedmix"
)

// The tag of the text and binary forms; the digit is their version.
const textTag = "seq1:"

// size is the length of a key's binary form without the tag.
const size = 20

var (
	errZero = errors.New("seedseq: zero Sequence")
	errKey  = errors.New("seedseq: invalid key")
)

// quote prepares outside text for an error message.
func quote(s string) string {
	if len(s) > 64 {
		s = s[:64] + "..."
	}
	return strconv.Quote(s)
}

// bytes returns the pool words and the running constant, big-endian.
func (s Sequence) bytes() (b [size]byte) {
	for i, w := range [...]uint32{s.p0, s.p1, s.p2, s.p3, s.hash} {
		binary.BigEndian.PutUint32(b[4*i:], w)
	}
	return b
}

// decode is the inverse of bytes. Every word absorbed multiplies the constant
// four times, and MultA^4 = 1 mod 16, so its low four bits are those of InitA.
func decode(b *[size]byte) (Sequence, error) {
	w := func(i int) uint32 { return binary.BigEndian.Uint32(b[4*i:]) }
	s := Sequence{pool{w(0), w(1), w(2), w(3)}, w(4)}
	if s.hash&15 != seedmix.InitA&15 {
		return Sequence{}, errKey
	}
	return s, nil
}

// String returns the text form, or "seedseq: zero Sequence".
func (s Sequence) String() string {
	b, err := s.AppendText(nil)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// AppendText appends the text form to b. The zero Sequence is an error.
func (s Sequence) AppendText(b []byte) ([]byte, error) {
	if s.hash&1 == 0 {
		return b, errZero
	}
	raw := s.bytes()
	return hex.AppendEncode(append(b, textTag...), raw[:]), nil
}

// MarshalText returns the text form, which names the key completely:
// "seq1:" and 40 hexadecimal digits, the four pool words and the running
// constant. The zero Sequence is an error.
func (s Sequence) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads exactly what MarshalText writes. On error s keeps its
// value.
func (s *Sequence) UnmarshalText(text []byte) error {
	if len(text) != len(textTag)+2*size || string(text[:len(textTag)]) != textTag {
		return errKey
	}
	var raw [size]byte
	for _, c := range text[len(textTag):] {
		if 'A' <= c && c <= 'F' {
			return errKey // one key, one text
		}
	}
	if _, err := hex.Decode(raw[:], text[len(textTag):]); err != nil {
		return errKey
	}
	q, err := decode(&raw)
	if err == nil {
		*s = q
	}
	return err
}

// AppendBinary appends the binary form to b. The zero Sequence is an error.
func (s Sequence) AppendBinary(b []byte) ([]byte, error) {
	if s.hash&1 == 0 {
		return b, errZero
	}
	raw := s.bytes()
	return append(append(b, textTag...), raw[:]...), nil
}

// MarshalBinary returns the binary form: "seq1:" and 20 bytes. The zero
// Sequence is an error.
func (s Sequence) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary reads exactly what MarshalBinary writes. On error s keeps
// its value.
func (s *Sequence) UnmarshalBinary(data []byte) error {
	if len(data) != len(textTag)+size || string(data[:len(textTag)]) != textTag {
		return errKey
	}
	q, err := decode((*[size]byte)(data[len(textTag):]))
	if err == nil {
		*s = q
	}
	return err
}
