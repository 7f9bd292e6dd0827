package numpy

import "fmt"

// A ParamError is the panic of a method whose parameters NumPy refuses. It is
// raised, as a *ParamError, before the first draw, so the stream is where it
// was.
type ParamError struct {
	Method string // the Go method, such as "Normal"
	Param  string // the parameter, such as "scale"
	Value  any    // what was given
	Rule   string // what NumPy asks for, such as "scale >= 0"
}

func (e *ParamError) Error() string {
	return fmt.Sprintf("numpy: %s: %s = %v: want %s", e.Method, e.Param, e.Value, e.Rule)
}

// A TypeError reports data from outside of a kind that NumPy refuses with
// Python's TypeError, such as a float for a seed.
type TypeError struct{ What string }

func (e *TypeError) Error() string { return "numpy: " + e.What }

// A ValueError reports data from outside of the right kind whose value NumPy
// refuses with Python's ValueError (or, where a number does not fit its field,
// OverflowError), such as a negative seed.
type ValueError struct{ What string }

func (e *ValueError) Error() string { return "numpy: " + e.What }
