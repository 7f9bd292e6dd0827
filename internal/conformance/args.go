package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strings"
)

// Arguments are Python values:
//
//	nil, bool, string    None, True and False, a name
//	*big.Int, float64    an integer of any size, a float
//	[]any                a list or tuple
//	*array               a NumPy array
//
// and in the vectors of pyrandom also byteString, byteArray, span and foreign.

// An argumentError reports an argument that the Go signature cannot take, such
// as a name for a number. It is Python's TypeError, or OverflowError for an
// integer beyond the Go type, and counts as an error of the call: the one rule
// for all calls whose types Go rules out.
type argumentError struct {
	what string
	wide bool // an int of 64 bits would do, but this platform's has 32
}

func (e *argumentError) Error() string { return e.what }

// refuse panics with an argumentError.
func refuse(format string, args ...any) {
	panic(&argumentError{what: fmt.Sprintf(format, args...)})
}

// argument decodes a value of args or kw in the grammar of oracle.py.
func argument(v any) any {
	switch v := v.(type) {
	case json.Number:
		return number(v.String())
	case string:
		return number(v)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = argument(v[i])
		}
		return list
	case map[string]any:
		return arrayArgument(v)
	}
	return v
}

func arrayArgument(v map[string]any) any {
	var a *array
	switch {
	case v["list"] != nil:
		a = arrayOf(flatten[float64](argument(v["list"])))
	case v["f32"] != nil:
		a = arrayOf(flatten[float32](argument(v["f32"])))
	case v["i64"] != nil:
		a = arrayOf(flatten[int64](argument(v["i64"])))
	case v["arange"] != nil:
		a = arange(toInt(argument(v["arange"])))
	default:
		refuse("unknown form of argument %v", v)
	}
	a.shape = []int{len(a.words)}
	if shape, ok := v["shape"]; ok {
		a = a.reshape(toShape(argument(shape)))
	}
	return a
}

// reshape returns a in another shape; one dimension may be -1.
func (a *array) reshape(shape []int) *array {
	n, free := 1, -1
	for i, d := range shape {
		if d < 0 {
			free = i
		} else {
			n *= d
		}
	}
	if free >= 0 && n > 0 {
		shape[free] = len(a.words) / n
		n *= shape[free]
	}
	if n != len(a.words) {
		refuse("cannot reshape %d elements into %v", len(a.words), shape)
	}
	return &array{a.dtype, shape, a.words}
}

// A signature is Python's parameter list of a function.
type signature struct {
	name     string
	params   []string
	defaults []any // noDefault for the parameters that have none
	places   int   // number of parameters that need no name
	variadic bool  // the last parameter takes the rest of the arguments
}

type noDefault struct{}

// parseSignature reads "name(a, b=1.0, size=None)", as Python's help writes it.
func parseSignature(text string) signature {
	name, rest, _ := strings.Cut(strings.TrimSuffix(text, ")"), "(")
	s := signature{name: name, places: -1}
	for p := range strings.SplitSeq(rest, ", ") {
		if p == "" {
			continue
		}
		if p == "*" {
			s.places = len(s.params)
			continue
		}
		param, value, ok := strings.Cut(p, "=")
		var d any = noDefault{}
		if ok {
			d = map[string]any{"None": nil, "True": true, "False": false}[value]
			if d == nil && value != "None" {
				d = number(value)
			}
		}
		if strings.HasPrefix(param, "*") {
			s.variadic = true
			param, d = param[1:], []any{}
		}
		s.params = append(s.params, param)
		s.defaults = append(s.defaults, d)
	}
	if s.places < 0 {
		s.places = len(s.params)
	}
	return s
}

// arguments are the arguments of a call, bound to the parameters of its
// signature.
type arguments struct {
	signature
	values []any
}

// bind matches arguments with parameters as Python does.
func (s signature) bind(args []any, kw map[string]any) arguments {
	a := arguments{s, append([]any(nil), s.defaults...)}
	if n := len(s.params); s.variadic {
		if len(args) >= n {
			a.values[n-1] = args[n-1:]
			args = args[:n-1]
		}
	} else if len(args) > s.places {
		refuse("%s takes %d arguments, not %d", s.name, s.places, len(args))
	}
	copy(a.values, args)
	for name, v := range kw {
		i := s.index(name)
		if i < 0 {
			refuse("%s has no parameter %s", s.name, name)
		}
		if i < len(args) {
			refuse("%s has two values for %s", s.name, name)
		}
		a.values[i] = v
	}
	for i, v := range a.values {
		if v == any(noDefault{}) {
			refuse("%s needs %s", s.name, s.params[i])
		}
	}
	return a
}

func (s signature) index(name string) int {
	for i, p := range s.params {
		if p == name {
			return i
		}
	}
	return -1
}

// get returns an argument by the name of its parameter, nil without such a
// parameter.
func (a arguments) get(name string) any {
	if i := a.index(name); i >= 0 {
		return a.values[i]
	}
	return nil
}

func (a arguments) int(name string) int       { return toInt(a.get(name)) }
func (a arguments) int64(name string) int64   { return toInt64(a.get(name)) }
func (a arguments) float(name string) float64 { return toFloat(a.get(name)) }
func (a arguments) big(name string) *big.Int  { return toBig(a.get(name)) }
func (a arguments) name(name string) string   { return toName(a.get(name)) }
func (a arguments) bool(name string) bool     { return toBool(a.get(name)) }

// size returns the argument size as a shape, and whether it is not None.
func (a arguments) size() ([]int, bool) {
	v := a.get("size")
	if v == nil {
		return nil, false
	}
	shape := toShape(v)
	for _, d := range shape {
		if d < 0 {
			refuse("negative size %d", d)
		}
	}
	return shape, true
}

func toBig(v any) *big.Int {
	switch v := v.(type) {
	case *big.Int:
		return v
	case bool:
		if v {
			return big.NewInt(1)
		}
		return new(big.Int)
	case *array:
		if len(v.shape) == 0 && !v.dtype.float() {
			return v.integer(0)
		}
	}
	refuse("%v is no integer", v)
	return nil
}

func toInt64(v any) int64 {
	n := toBig(v)
	if !n.IsInt64() {
		refuse("%v is beyond int64", n)
	}
	return n.Int64()
}

func toUint64(v any) uint64 {
	n := toBig(v)
	if !n.IsUint64() {
		refuse("%v is beyond uint64", n)
	}
	return n.Uint64()
}

func toUint32(v any) uint32 {
	n := toUint64(v)
	if n > 1<<32-1 {
		refuse("%d is beyond uint32", n)
	}
	return uint32(n)
}

func toInt(v any) int {
	n := toInt64(v)
	if int64(int(n)) != n {
		panic(&argumentError{fmt.Sprintf("%v is beyond int", n), true})
	}
	return int(n)
}

func toFloat(v any) float64 {
	switch v := v.(type) {
	case float64:
		return v
	case *array:
		if len(v.shape) == 0 {
			return v.float(0)
		}
	}
	x, _ := new(big.Float).SetInt(toBig(v)).Float64()
	if math.IsInf(x, 0) {
		refuse("%v is beyond float64", v)
	}
	return x
}

func toName(v any) string {
	s, ok := v.(string)
	if !ok {
		refuse("%v is no name", v)
	}
	return s
}

func toBool(v any) bool {
	b, ok := v.(bool)
	if !ok {
		refuse("%v is neither true nor false", v)
	}
	return b
}

// toList returns a list, or the elements of an array of one dimension.
func toList(v any) []any {
	switch v := v.(type) {
	case []any:
		return v
	case *array:
		list := make([]any, len(v.words))
		for i := range list {
			if v.dtype.float() {
				list[i] = v.float(i)
			} else {
				list[i] = v.integer(i)
			}
		}
		return list
	}
	refuse("%v is no list", v)
	return nil
}

// toShape returns a number or a list of numbers as a shape.
func toShape(v any) []int {
	if _, ok := v.([]any); !ok {
		return []int{toInt(v)}
	}
	shape := []int{}
	for _, d := range toList(v) {
		shape = append(shape, toInt(d))
	}
	return shape
}

func toBigs(v any) []*big.Int {
	list := toList(v)
	out := make([]*big.Int, len(list))
	for i := range list {
		out[i] = toBig(list[i])
	}
	return out
}

func toUint32s(v any) []uint32 {
	list := toList(v)
	words := make([]uint32, len(list))
	for i := range list {
		words[i] = toUint32(list[i])
	}
	return words
}
