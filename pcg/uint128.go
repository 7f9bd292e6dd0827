package pcg

import (
	"math/big"
	"math/bits"

	"github.com/seedtree/seedtree/internal/unit"
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
	var d [2]uint64
	unit.Distance(d[:], x)
	return uint128{hi: d[1], lo: d[0]}
}
