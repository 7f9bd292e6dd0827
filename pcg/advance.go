package pcg

import "math/big"

// phi is the distance of one jump, the golden ratio times 2^128 made odd:
// numpy/random/_pcg64.pyx. An odd distance keeps the low bits of the streams
// apart.
var phi = uint128{0x9e3779b97f4a7c15, 0xf39cc0605cedc835}

// advance returns the state after d steps of state = mul*state + inc. The
// affine maps of 1, 2, 4, ... steps are composed by squaring: F. Brown, "Random
// Number Generation with Arbitrary Strides", 1994.
func advance(state, mul, inc, d uint128) uint128 {
	accMul, accAdd := uint128{0, 1}, uint128{}
	for d.hi|d.lo != 0 {
		if d.lo&1 != 0 {
			accMul = accMul.mul(mul)
			accAdd = accAdd.mul(mul).add(inc)
		}
		inc = mul.add(uint128{0, 1}).mul(inc)
		mul = mul.mul(mul)
		d.lo = d.lo>>1 | d.hi<<63
		d.hi >>= 1
	}
	return accMul.mul(state).add(accAdd)
}

// skip moves g by d words and keeps the half word.
func (g *PCG64) skip(d uint128) {
	s := advance(uint128{g.hi, g.lo}, uint128{mulHi, mulLo}, uint128{g.incHi, g.incLo}, d)
	g.hi, g.lo = s.hi, s.lo
}

// skip moves g by d words and keeps the half word.
func (g *DXSM) skip(d uint128) {
	s := advance(uint128{g.hi, g.lo}, uint128{0, cheapMul}, uint128{g.incHi, g.incLo}, d)
	g.hi, g.lo = s.hi, s.lo
}

// Skip discards the values of n Uint64 calls, in constant time.
func (g *PCG64) Skip(n uint64) { g.skip(uint128{0, n}) }

// Advance moves g by delta words, backwards if delta is negative, and drops
// the kept half word: NumPy's advance.
func (g *PCG64) Advance(delta int64) {
	g.skip(signed(delta))
	g.half, g.hasHalf = 0, false
}

// AdvanceBig is Advance for any distance; the period is 2^128. It panics if
// delta is nil.
func (g *PCG64) AdvanceBig(delta *big.Int) {
	g.skip(bigDelta(delta))
	g.half, g.hasHalf = 0, false
}

// Jump moves g by k*210306068529402873165736369884012333109 words, which is
// 0.618 of the period for k = 1, and drops the kept half word. NumPy's
// jumped(k) returns a copy: h := *g; h.Jump(k).
func (g *PCG64) Jump(k int) {
	g.skip(signed(int64(k)).mul(phi))
	g.half, g.hasHalf = 0, false
}

// Skip discards the values of n Uint64 calls, in constant time.
func (g *DXSM) Skip(n uint64) { g.skip(uint128{0, n}) }

// Advance moves g by delta words, backwards if delta is negative, and drops
// the kept half word: NumPy's advance.
func (g *DXSM) Advance(delta int64) {
	g.skip(signed(delta))
	g.half, g.hasHalf = 0, false
}

// AdvanceBig is Advance for any distance; the period is 2^128. It panics if
// delta is nil.
func (g *DXSM) AdvanceBig(delta *big.Int) {
	g.skip(bigDelta(delta))
	g.half, g.hasHalf = 0, false
}

// Jump moves g by k*210306068529402873165736369884012333109 words, which is
// 0.618 of the period for k = 1, and drops the kept half word. NumPy's
// jumped(k) returns a copy: h := *g; h.Jump(k).
func (g *DXSM) Jump(k int) {
	g.skip(signed(int64(k)).mul(phi))
	g.half, g.hasHalf = 0, false
}

func bigDelta(delta *big.Int) uint128 {
	if delta == nil {
		panic("pcg: nil distance")
	}
	return fromBig(delta)
}
