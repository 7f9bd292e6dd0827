package main

import (
	"log"
	"math"
	"os"
	"strconv"
	"strings"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// coefficients returns the arrays and the single numbers of a file in
// testdata/tables of package libm.
func coefficients(file string) map[string][]float64 {
	data, err := os.ReadFile("../libm/testdata/tables/" + file)
	if err != nil {
		log.Fatal(err)
	}
	m := make(map[string][]float64)
	name := ""
	for line := range strings.Lines(string(data)) {
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			name = line[1:]
		default:
			v, err := strconv.ParseUint(line, 16, 64)
			if err != nil {
				log.Fatal(err)
			}
			m[name] = append(m[name], math.Float64frombits(v))
		}
	}
	return m
}

// table returns the address of an array of the Go side.
func table(name string) Register {
	r := GP64()
	LEAQ(NewDataAddr(Symbol{Name: "·" + name}, 0), r)
	return r
}

// A row is the memory at base + offset for each lane. Loads one by one are
// faster than a gather.
type rows [4]Mem

func rowsAt(base Register, offset VecVirtual) rows {
	var r rows
	for i := range r {
		r[i] = Mem{Base: base, Index: GP64(), Scale: 1}
	}
	high := XMM()
	VMOVQ(offset.AsX(), r[0].Index)
	VPEXTRQ(Imm(1), offset.AsX(), r[1].Index)
	VEXTRACTI128(Imm(1), offset, high)
	VMOVQ(high, r[2].Index)
	VPEXTRQ(Imm(1), high, r[3].Index)
	return r
}

// pair returns the first two numbers of the rows.
func (r rows) pair() (first, second VecVirtual) {
	even, odd := YMM(), YMM()
	VMOVUPD(r[0], even.AsX())
	VINSERTF128(Imm(1), r[2], even, even)
	VMOVUPD(r[1], odd.AsX())
	VINSERTF128(Imm(1), r[3], odd, odd)
	first, second = YMM(), YMM()
	VUNPCKLPD(odd, even, first)
	VUNPCKHPD(odd, even, second)
	return first, second
}

// third returns the third number of the rows.
func (r rows) third() VecVirtual {
	for i := range r {
		r[i] = r[i].Offset(16)
	}
	y, high := YMM(), XMM()
	VMOVSD(r[0], y.AsX())
	VMOVHPD(r[1], y.AsX(), y.AsX())
	VMOVSD(r[2], high)
	VMOVHPD(r[3], high, high)
	VINSERTF128(Imm(1), high, y, y)
	return y
}
