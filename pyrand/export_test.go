package pyrand

// Lgamma is for the tests.
var Lgamma = lgamma

// Mod is Python's float % for a positive divisor.
func Mod(x, y float64) float64 { return mod(x, y) }
