package pyrand

import "fmt"

// A ParamError is the panic of a method whose parameters random.Random
// refuses.
type ParamError struct {
	Method string // the Go method, such as "RandInt"
	Param  string // the parameter, such as "b"
	Value  any    // what was given, or the derived value at fault
	Rule   string // what is asked for, such as "b >= a"
}

func (e *ParamError) Error() string {
	return fmt.Sprintf("pyrand: %s: %s = %v: want %s", e.Method, e.Param, e.Value, e.Rule)
}

// refuse is out of line so that the checks stay cheap.
//
//go:noinline
func refuse(method, param string, value any, rule string) {
	panic(&ParamError{method, param, value, rule})
}
