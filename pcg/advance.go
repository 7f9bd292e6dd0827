package pcg

import "math/big"

// phi is the distance of one jump, the golden ratio times 2^128 made odd:
// numpy/random/_pcg64.pyx. An odd distance keeps the low bits of the streams
// apart.
var phi = uint128{0x9e3779b97f4a7c15, 0xf39cc0605cedc835}

// A stride is a number of steps d, as (mul^d - 1)/4 modulo 2^128. It is an
// integer because the multipliers are 1 modulo 4. Strides follow one another by
// mul^(d+e) = mul^d * mul^e.
type stride uint128

func (x stride) then(y stride) stride {
	return stride(uint128(x).mul(uint128{y.hi<<2 | y.lo>>62, y.lo<<2 | 1}).add(uint128(y)))
}

// A ladder has what the strides of one multiplier are made of.
type ladder struct {
	// digits[i][k] is the stride of k*16^i steps.
	digits [4][16]stride
	// The stride of x*16^4 steps is a polynomial in x without constant term:
	// mul^(x*16^4) = exp(x*16^4*log(mul)) has few terms modulo 2^130, since
	// 16^4*log(mul) is a multiple of 2^18. These are the coefficients.
	series [7]uint128
	// inverse is that of the odd number (mul-1)/4.
	inverse uint128
}

var (
	pcg64Ladder = newLadder(uint128{mulHi, mulLo}, uint128{0x735b297a369e47e6, 0x63c87867f9472371}, [7]uint128{
		{0x4e3aff33e5ec57c2, 0xe86314f363ef0000},
		{0xcc41839486a6d3bc, 0x6d79724200000000},
		{0xd5e474c297f90af4, 0x4228000000000000},
		{0x4b6b813b9b973b58, 0},
		{0xb9a18eef8c200000, 0},
		{0x0f78214000000000, 0},
		{0xbd00000000000000, 0},
	})
	dxsmLadder = newLadder(uint128{0, cheapMul}, uint128{0x7ce06fb9fa20289e, 0x7f6050d9841169a5}, [7]uint128{
		{0x46d53832672ee076, 0xd7716ea812bb0000},
		{0xf01a261b681f030e, 0x959da93200000000},
		{0x9a66449e7c8bdbd5, 0x7a08000000000000},
		{0xab2c63ae1cc4b3d8, 0},
		{0x6587be76d8a00000, 0},
		{0x98b2534000000000, 0},
		{0x0900000000000000, 0},
	})
)

func newLadder(mul, inverse uint128, series [7]uint128) *ladder {
	l := &ladder{inverse: inverse, series: series}
	unit := stride{mul.hi >> 2, mul.lo>>2 | mul.hi<<62}
	for i := range l.digits {
		var x stride
		for k := range l.digits[i] {
			l.digits[i][k] = x
			x = x.then(unit)
		}
		unit = x
	}
	return l
}

// stride returns the stride of d steps.
func (l *ladder) stride(d uint128) stride {
	x := uint128{d.hi >> 16, d.hi<<48 | d.lo>>16}
	var sum uint128
	for i := len(l.series) - 1; i >= 0; i-- {
		sum = sum.add(l.series[i]).mul(x)
	}
	low := l.digits[0][d.lo&15].then(l.digits[1][d.lo>>4&15])
	high := l.digits[2][d.lo>>8&15].then(l.digits[3][d.lo>>12&15])
	return low.then(high).then(stride(sum))
}

// advance returns the state after d steps of state = mul*state + inc, which is
//
//	mul^d*state + inc*(mul^d - 1)/(mul - 1)
//
// and, with the stride, state + stride*(4*state + inc/((mul-1)/4)). Its cost
// does not depend on d.
func (l *ladder) advance(state, inc, d uint128) uint128 {
	x := inc.mul(l.inverse).add(uint128{state.hi<<2 | state.lo>>62, state.lo << 2})
	return uint128(l.stride(d)).mul(x).add(state)
}

// skip moves g by d words and keeps the half word.
func (g *PCG64) skip(d uint128) {
	s := pcg64Ladder.advance(uint128{g.hi, g.lo}, uint128{g.incHi, g.incLo}, d)
	g.hi, g.lo = s.hi, s.lo
}

// skip moves g by d words and keeps the half word.
func (g *DXSM) skip(d uint128) {
	s := dxsmLadder.advance(uint128{g.hi, g.lo}, uint128{g.incHi, g.incLo}, d)
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
