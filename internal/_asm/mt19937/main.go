// Command mt19937 writes the kernels of package mt19937.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"

	. "github.com/seedtree/seedtree/internal/_asm/kernel"
)

const (
	n     = 624 // words of a block
	m     = 397 // distance of the middle word of the recurrence
	lanes = 8   // words of a register
	bytes = 32  // of a register
)

func main() {
	ConstraintExpr("!purego")
	uint32s()
	uint64s()
	float64s()
	pasts()
	joinUint64()
	joinFloat64()
	sumRows()
	wide()
	Generate()
}

func uint32s() {
	TEXT("nextUint32AVX2", NOSPLIT, "func(key *[640]uint32, dst *uint32)")
	Doc("nextUint32AVX2 replaces key by the next block and writes its words, tempered, to dst.")
	next(func(VecVirtual) {})
}

func uint64s() {
	TEXT("nextUint64AVX2", NOSPLIT, "func(key *[640]uint32, dst *uint64)")
	Doc("nextUint64AVX2 is nextUint32AVX2 for the 312 Uint64 values of the block.")
	next(swap)
}

func float64s() {
	TEXT("nextFloat64AVX2", NOSPLIT, "func(key *[640]uint32, dst *float64)")
	Doc("nextFloat64AVX2 is nextUint32AVX2 for the 312 Float64 values of the block.")
	next(NewUnit(27).Pairs)
}

func pasts() {
	TEXT("pastUint32AVX2", NOSPLIT, pastFunc("uint32"))
	Doc("pastUint32AVX2 is nextUint32AVX2 for one block or more, with non-temporal stores; dst",
		"is aligned to 32 bytes.")
	past(twist, func() func(VecVirtual) { return func(VecVirtual) {} })
	TEXT("pastUint64AVX2", NOSPLIT, pastFunc("uint64"))
	Doc("pastUint64AVX2 is pastUint32AVX2 for Uint64 values.")
	past(twist, func() func(VecVirtual) { return swap })
	TEXT("pastFloat64AVX2", NOSPLIT, pastFunc("float64"))
	Doc("pastFloat64AVX2 is pastUint32AVX2 for Float64 values.")
	past(twist, func() func(VecVirtual) { return NewUnit(27).Pairs })
}

func pastFunc(typ string) string {
	return "func(key *[640]uint32, dst *" + typ + ", blocks int)"
}

// swap exchanges the halves of the 64-bit elements.
func swap(x VecVirtual) { VPSHUFD(Imm(0b10_11_00_01), x, x) }

// next emits a function that twists a block, and tempers and converts its
// words while they are in registers.
func next(convert func(VecVirtual)) {
	key := Load(Param("key"), GP64())
	dst := Load(Param("dst"), GP64())
	twist(key, dst, func(x VecVirtual, to Mem) {
		convert(x)
		VMOVDQU(x, to)
	})()
	VZEROUPPER()
	RET()
}

// past emits a function that is next, of either width, for several blocks and
// stores past the caches. The constants of convert and of twist stay in
// registers.
func past(twist twister, newConvert func() func(VecVirtual)) {
	key := Load(Param("key"), GP64())
	dst := Load(Param("dst"), GP64())
	blocks := Load(Param("blocks"), GP64())
	convert := newConvert()
	block := twist(key, dst, func(x VecVirtual, to Mem) {
		convert(x)
		VMOVNTDQ(x, to)
	})
	Label("block")
	block()
	SUBQ(U32(4*n), key)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	SFENCE()
	VZEROUPPER()
	RET()
}

// A twister is twist or twistWide.
type twister func(key, dst Register, store func(x VecVirtual, to Mem)) func()

// twist returns a function that emits the twist of the block at key, with a
// store of each register of tempered words, and moves key and dst behind the
// block.
func twist(key, dst Register, store func(x VecVirtual, to Mem)) func() {
	upper := Broadcast32(0x80000000)
	one := Broadcast32(1)
	matrix := Broadcast32(0x9908b0df)
	temperB := Broadcast32(0x9d2c5680)
	temperC := Broadcast32(0xefc60000)

	// vector does the words from i on, whose middle words are ahead by mid.
	vector := func(i, mid int) (y VecVirtual) {
		x1, t := YMM(), YMM()
		y = YMM()
		at := func(i int) Mem { return Mem{Base: key, Disp: 4 * i} }
		VMOVDQU(at(i+1), x1)
		VPXOR(at(i), x1, y) // the top bit of x[i], the others of x[i+1]
		VPAND(upper, y, y)
		VPXOR(x1, y, y)
		VPSRLD(Imm(1), y, y)
		VPXOR(at(i+mid), y, y)
		VPAND(one, x1, x1)
		VPSIGND(x1, matrix, x1) // matrix times 1 or 0
		VPXOR(x1, y, y)
		VMOVDQU(y, at(i))

		out := YMM()
		VPSRLD(Imm(11), y, t)
		VPXOR(y, t, out)
		VPSLLD(Imm(7), out, t)
		VPAND(temperB, t, t)
		VPXOR(t, out, out)
		VPSLLD(Imm(15), out, t)
		VPAND(temperC, t, t)
		VPXOR(t, out, out)
		VPSRLD(Imm(18), out, t)
		VPXOR(t, out, out)
		store(out, Mem{Base: dst, Disp: 4 * i})
		return y
	}

	// loop does count vectors.
	loop := func(label string, count, mid int) {
		const unroll = 7
		if count%unroll != 0 {
			panic("not a multiple of the vectors in a turn")
		}
		left := GP64()
		MOVQ(U32(count/unroll), left)
		Label(label)
		for i := range unroll {
			vector(i*lanes, mid)
		}
		ADDQ(Imm(unroll*bytes), key)
		ADDQ(Imm(unroll*bytes), dst)
		DECQ(left)
		JNZ(LabelRef(label))
	}

	return func() {
		// The first new words are repeated behind the block, where the last
		// vectors of each loop look for them.
		first := vector(0, m)
		VMOVDQU(first, Mem{Base: key, Disp: 4 * n})
		ADDQ(Imm(bytes), key)
		ADDQ(Imm(bytes), dst)
		const old = (n-m)/lanes + 1 // vectors whose middle words begin in the old block
		loop("old", old-1, m)
		loop("new", n/lanes-old, m-n)
	}
}

func joinUint64() {
	TEXT("joinUint64AVX2", NOSPLIT, "func(dst *uint64, src *uint32, n int)")
	Doc("joinUint64AVX2 joins 2*n tempered words to Uint64 values; n is a positive multiple of 4.")
	join(swap)
}

func joinFloat64() {
	TEXT("joinFloat64AVX2", NOSPLIT, "func(dst *float64, src *uint32, n int)")
	Doc("joinFloat64AVX2 joins 2*n tempered words to Float64 values; n is a positive multiple of 4.")
	join(NewUnit(27).Pairs)
}

// join emits a function that converts pairs of words.
func join(convert func(VecVirtual)) {
	dst := Load(Param("dst"), GP64())
	src := Load(Param("src"), GP64())
	count := Load(Param("n"), GP64())
	i := GP64()
	XORQ(i, i)
	Label("loop")
	x := YMM()
	VMOVDQU(Mem{Base: src, Index: i, Scale: 8}, x)
	convert(x)
	VMOVDQU(x, Mem{Base: dst, Index: i, Scale: 8})
	ADDQ(Imm(4), i)
	CMPQ(i, count)
	JNE(LabelRef("loop"))
	VZEROUPPER()
	RET()
}

// sumRows emits a function that adds up rows of words, a column of ten
// registers at a time.
func sumRows() {
	const columns, width = 8, 10
	TEXT("sumRowsAVX2", NOSPLIT, "func(sum *[320]uint64, x *[10296]uint64, starts *uint16, n int)")
	Doc("sumRowsAVX2 sets sum to the sum of the n rows that begin at the words starts of x;",
		"n is positive.")
	sum := Load(Param("sum"), GP64())
	x := Load(Param("x"), GP64())
	starts := Load(Param("starts"), GP64())
	n := Load(Param("n"), GP64())
	LEAQ(Mem{Base: starts, Index: n, Scale: 2}, starts)
	NEGQ(n)
	left := GP64()
	MOVQ(U32(columns), left)
	Label("column")
	var acc [width]VecVirtual
	for j := range acc {
		acc[j] = YMM()
		VPXOR(acc[j], acc[j], acc[j])
	}
	i, start := GP64(), GP64()
	MOVQ(n, i)
	Label("row")
	MOVWQZX(Mem{Base: starts, Index: i, Scale: 2}, start)
	for j, a := range acc {
		VPXOR(Mem{Base: x, Index: start, Scale: 4, Disp: bytes * j}, a, a)
	}
	INCQ(i)
	JNZ(LabelRef("row"))
	for j, a := range acc {
		VMOVDQU(a, Mem{Base: sum, Disp: bytes * j})
	}
	ADDQ(U32(bytes*width), x)
	ADDQ(U32(bytes*width), sum)
	DECQ(left)
	JNZ(LabelRef("column"))
	VZEROUPPER()
	RET()
}
