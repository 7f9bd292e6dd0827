package seedseq

import (
	"crypto/rand"
	"encoding/binary"
	"errors"
	"math/big"
	"strings"
)

// Entropy returns 128 fresh bits from the operating system. Print them, and
// FromWords(e[:]...) repeats the run.
func Entropy() [4]uint32 {
	var b [16]byte
	rand.Read(b[:]) // never fails: see crypto/rand
	var e [4]uint32
	for i := range e {
		e[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return e
}

// FromBig returns the root key of non-negative integers of any size:
// SeedSequence(n), or SeedSequence([n0, n1, ...]) for several, or
// SeedSequence([]) for none. A nil or negative integer is an error.
func FromBig(ns ...*big.Int) (Sequence, error) {
	var words []uint32
	for _, n := range ns {
		if n == nil {
			return Sequence{}, errors.New("seedseq: nil seed")
		}
		if n.Sign() < 0 {
			return Sequence{}, errors.New("seedseq: negative seed")
		}
		words = appendBig(words, n)
	}
	return FromWords(words...), nil
}

// appendBig appends the base 2^32 digits of n >= 0, low first; 0 has one.
func appendBig(dst []uint32, n *big.Int) []uint32 {
	b := n.FillBytes(make([]byte, max(4, (n.BitLen()+31)/32*4)))
	for i := len(b) - 4; i >= 0; i -= 4 {
		dst = append(dst, binary.BigEndian.Uint32(b[i:]))
	}
	return dst
}

// Parse reads a key as a flag or configuration file gives it: a decimal or
// 0x-hexadecimal integer of any size is that seed, and the text form of a
// Sequence (see [Sequence.MarshalText]) is that key.
func Parse(s string) (Sequence, error) {
	if strings.HasPrefix(s, textTag) {
		var q Sequence
		err := q.UnmarshalText([]byte(s))
		return q, err
	}
	digits, base, set := s, 10, "0123456789"
	if strings.HasPrefix(s, "0x") || strings.HasPrefix(s, "0X") {
		digits, base, set = s[2:], 16, "0123456789abcdefABCDEF"
	}
	if digits == "" || strings.Trim(digits, set) != "" {
		return Sequence{}, errors.New("seedseq: seed is neither an integer nor a key: " + quote(s))
	}
	n, _ := new(big.Int).SetString(digits, base)
	return FromBig(n)
}
