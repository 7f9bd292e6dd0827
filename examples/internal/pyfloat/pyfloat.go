// Package pyfloat prints numbers as Python does, for programs whose output is
// compared with a Python twin's.
package pyfloat

import (
	"math"
	"strconv"
	"strings"
)

// Hex returns what Python's float.hex gives.
func Hex(x float64) string {
	switch {
	case math.IsNaN(x):
		return "nan"
	case math.IsInf(x, 0):
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(x, 'g', -1, 64), "+"))
	case x == 0:
		if math.Signbit(x) {
			return "-0x0.0p+0"
		}
		return "0x0.0p+0"
	}
	sign := ""
	b := math.Float64bits(x)
	if b>>63 != 0 {
		sign = "-"
	}
	exp, frac := int(b>>52&0x7ff), b&(1<<52-1)
	lead := "1."
	if exp == 0 { // subnormal: Python keeps the exponent at -1022
		lead, exp = "0.", 1
	}
	digits := strconv.FormatUint(1<<52|frac, 16)[1:]
	e := exp - 1023
	plus := "+"
	if e < 0 {
		plus = ""
	}
	return sign + "0x" + lead + digits + "p" + plus + strconv.Itoa(e)
}

// Repr returns what Python's repr of a float gives: the shortest decimal that
// reads back as x, in scientific form outside [1e-4, 1e16).
func Repr(x float64) string {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return Hex(x)
	case x != 0 && (math.Abs(x) < 1e-4 || math.Abs(x) >= 1e16):
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}
