package numpy

import "fmt"

// A ParamError is the panic of a method whose parameters NumPy refuses. It is
// raised before the first draw, so the stream is where it was.
type ParamError struct {
	Method string // the Go method, such as "Normal"
	Param  string // the parameter, such as "scale"
	Value  any    // what was given
	Rule   string // what NumPy asks for, such as "scale >= 0"
}

func (e *ParamError) Error() string {
	return fmt.Sprintf("numpy: %s: %s = %v: want %s", e.Method, e.Param, e.Value, e.Rule)
}
