package main

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// The oracle files write numbers as JSON numbers or as strings, and Python's
// spelling decides the type: "1" is an integer, "1.0", "1e8" and "nan" are
// floats.

// parseInt reads an integer of any size as Python's int() does: a sign and
// decimal digits.
func parseInt(text string) (*big.Int, bool) {
	digits := strings.TrimLeft(text, "+-")
	if len(text)-len(digits) > 1 || strings.Trim(digits, "0123456789") != "" {
		return nil, false
	}
	return new(big.Int).SetString(text, 10)
}

// parseFloat reads a float64 in decimal or as Python's float.hex writes it.
func parseFloat(text string) (float64, bool) {
	lower := strings.ToLower(text)
	if strings.TrimLeft(lower, "+-") == "nan" {
		return math.NaN(), true
	}
	if strings.HasPrefix(strings.TrimLeft(lower, "+-"), "0x") && !strings.Contains(lower, "p") {
		lower += "p0" // optional in Python
	}
	x, err := strconv.ParseFloat(lower, 64)
	if err != nil && !math.IsInf(x, 0) {
		return 0, false
	}
	return x, true // beyond the largest float: infinite, as in Python
}

// number returns the *big.Int or float64 that text spells; other text is
// returned as the string it is, being a name.
func number(text string) any {
	if n, ok := parseInt(text); ok {
		return n
	}
	if x, ok := parseFloat(text); ok {
		return x
	}
	return text
}

// formatFloat writes x as Python's float.hex does.
func formatFloat(x float64) string {
	switch {
	case math.IsNaN(x):
		return "nan"
	case math.IsInf(x, 0):
		return strings.TrimPrefix(strings.ToLower(strconv.FormatFloat(x, 'g', -1, 64)), "+")
	case x == 0:
		if math.Signbit(x) {
			return "-0x0.0p+0"
		}
		return "0x0.0p+0"
	}
	sign := ""
	if x < 0 {
		sign = "-"
	}
	b := math.Float64bits(x)
	exponent := int(b >> 52 & 0x7ff)
	fraction := strconv.FormatUint(b&(1<<52-1)|1<<52, 16)[1:]
	if exponent == 0 {
		return sign + "0x0." + fraction + "p-1022"
	}
	e := exponent - 1023
	return sign + "0x1." + fraction + "p" + map[bool]string{true: "+"}[e >= 0] + strconv.Itoa(e)
}
