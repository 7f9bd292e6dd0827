package unit

import (
	"math/big"
	"math/bits"
)

// Distance sets d to x modulo 2^(64*len(d)), in two's complement and the lowest
// word first. It does not allocate.
func Distance(d []uint64, x *big.Int) {
	clear(d)
	for i, w := range x.Bits() {
		if at := i * bits.UintSize; at < 64*len(d) {
			d[at/64] |= uint64(w) << (at % 64)
		}
	}
	if x.Sign() < 0 {
		carry := uint64(1)
		for i, w := range d {
			d[i], carry = bits.Add64(^w, 0, carry)
		}
	}
}
