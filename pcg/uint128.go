package pcg

import (
	"math/big"
	"math/bits"
)

// A uint128 is an integer modulo 2^128.
type uint128 struct{ hi, lo uint64 }

func (x uint128) add(y uint128) uint128 {
	lo, c := bits.Add64(x.lo, y.lo, 0)
	hi, _ := bits.Add64(x.hi, y.hi, c)
	return uint128{hi, lo}
}

func (x uint128) mul(y uint128) uint128 {
	hi, lo := bits.Mul64(x.lo, y.lo)
	return uint128{hi + x.hi*y.lo + x.lo*y.hi, lo}
}

// signed returns x modulo 2^128.
func signed(x int64) uint128 { return uint128{uint64(x >> 63), uint64(x)} }

// fromBig returns x modulo 2^128.
func fromBig(x *big.Int) uint128 {
	var v [2]uint64
	for i, w := range x.Bits() {
		if at := uint(i) * bits.UintSize; at < 128 {
			v[at/64] |= uint64(w) << (at % 64)
		}
	}
	if x.Sign() < 0 {
		return uint128{^v[1], ^v[0]}.add(uint128{0, 1})
	}
	return uint128{v[1], v[0]}
}
