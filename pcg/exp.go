package pcg

import (
	"encoding/binary"
	"errors"
)

// The increment of golang.org/x/exp/rand's PCGSource, the default of O'Neill's
// reference implementation: PCG_DEFAULT_INCREMENT_128.
const (
	expIncHi = 0x5851f42d4c957f2d
	expIncLo = 0x14057b7ef767814f
)

// FromExp returns a PCG64 with the stream of golang.org/x/exp/rand's PCGSource
// after Seed(seed), which copies the seed into both halves of the state. That
// package is deprecated; this keeps its results reproducible.
func FromExp(seed uint64) *PCG64 {
	return &PCG64{hi: seed, lo: seed, incHi: expIncHi, incLo: expIncLo}
}

// FromExpBinary returns a PCG64 that continues a PCGSource from the 16 bytes
// its MarshalBinary wrote.
func FromExpBinary(data []byte) (*PCG64, error) {
	if len(data) != 16 {
		return nil, errors.New("pcg: a PCGSource encoding has 16 bytes")
	}
	return &PCG64{
		hi:    binary.BigEndian.Uint64(data),
		lo:    binary.BigEndian.Uint64(data[8:]),
		incHi: expIncHi, incLo: expIncLo,
	}, nil
}
