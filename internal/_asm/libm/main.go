// Command libm writes the kernels of package libm. Each makes the operations of
// its Go twin in the same order, on four numbers at a time, so that the bits
// are equal.
package main

import (
	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

func main() {
	ConstraintExpr("!purego")
	logSlice()
	log1pSlice()
	expSlice()
	expm1Slice()
	powSlice()
	Generate()
}

// header begins a function over the numbers at x.
func header(name, doc, params string, flags attr.Attribute) {
	TEXT(name, flags, "func(x *float64, n int"+params+") (left int)")
	Doc(name+" replaces the numbers of x by "+doc+", four at a time, until",
		"all n are done or one of the next four is not for it, and returns how many are",
		"left; n is a positive multiple of 4.")
}

// footer ends the function where n numbers are left.
func footer(n Register) {
	Label("done")
	Store(n, ReturnIndex(0))
	VZEROUPPER()
	RET()
}

// slice emits the function whose body, which begin returns, transforms four
// numbers, or jumps to "done" if one is not for it.
func slice(name, doc string, begin func() func(x VecVirtual) VecVirtual) {
	header(name, doc, "", NOSPLIT)
	p, n := Load(Param("x"), GP64()), Load(Param("n"), GP64())
	body := begin()
	Label("loop")
	VMOVUPD(body(load(Mem{Base: p})), Mem{Base: p})
	ADDQ(Imm(32), p)
	SUBQ(Imm(4), n)
	JNE(LabelRef("loop"))
	footer(n)
}
