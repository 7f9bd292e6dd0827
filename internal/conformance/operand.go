package main

import (
	"math"
	"math/big"
	"slices"
)

// A real is a type of the parameters of distributions.
type real interface {
	int64 | float64 | float32 | *big.Int
}

// toReal converts a number to T; like NumPy, it truncates floats for integers.
func toReal[T real](v any) T {
	var x T
	switch p := any(&x).(type) {
	case *float64:
		*p = toFloat(v)
	case *float32:
		*p = float32(toFloat(v))
	case *int64:
		*p = toInt64(truncated(v))
	case **big.Int:
		*p = toBig(truncated(v))
	}
	return x
}

func truncated(v any) any {
	x, ok := v.(float64)
	if !ok || math.IsNaN(x) || math.IsInf(x, 0) {
		return v
	}
	n, _ := big.NewFloat(x).Int(nil)
	return n
}

// An operand is a parameter that may vary: a number, a list, nested or not, or
// an array.
type operand[T real] struct {
	shape  []int
	values []T
}

// flatten returns the numbers in a list, however nested.
func flatten[T real](v any) []T { return operandOf[T](v).values }

func operandOf[T real](v any) operand[T] {
	switch v := v.(type) {
	case []any:
		o := operand[T]{shape: []int{len(v)}}
		for i := range v {
			e := operandOf[T](v[i])
			if i == 0 {
				o.shape = append(o.shape, e.shape...)
			} else if !slices.Equal(o.shape[1:], e.shape) {
				refuse("a ragged list")
			}
			o.values = append(o.values, e.values...)
		}
		return o
	case *array:
		o := operand[T]{v.shape, make([]T, len(v.words))}
		for i := range v.words {
			if v.dtype.float() {
				o.values[i] = toReal[T](v.float(i))
			} else {
				o.values[i] = toReal[T](v.integer(i))
			}
		}
		return o
	}
	return operand[T]{values: []T{toReal[T](v)}}
}

// broadcast returns the shape that shapes have together by NumPy's rule:
// aligned at the last axis, an axis of length 1 stretches.
func broadcast(shapes ...[]int) []int {
	var out []int
	for _, s := range shapes {
		for len(out) < len(s) {
			out = slices.Insert(out, 0, 1)
		}
		tail := out[len(out)-len(s):]
		for i, d := range s {
			switch {
			case tail[i] == 1:
				tail[i] = d
			case d != 1 && d != tail[i]:
				refuse("shapes %v do not broadcast", shapes)
			}
		}
	}
	return out
}

// vectors is over for an operand of vectors: those along its last axis.
func (o operand[T]) vectors(f form) [][]T {
	last := len(o.shape) - 1
	k := o.shape[last]
	index := operand[int64]{shape: o.shape[:last], values: make([]int64, size(o.shape[:last]))}
	for i := range index.values {
		index.values[i] = int64(i)
	}
	var out [][]T
	for _, i := range index.over(f) {
		out = append(out, o.values[int(i)*k:][:k])
	}
	return out
}

// values are those of an operand at each element of a result, or a single one
// for all.
type values[T any] []T

func (v values[T]) at(i int) T {
	if len(v) == 1 {
		return v[0]
	}
	return v[i]
}

// over returns the values of o for a result of form f: a single one, or as many
// as its shape has, in C order.
func (o operand[T]) over(f form) values[T] {
	if len(o.shape) == 0 || slices.Equal(o.shape, f.shape) {
		return o.values
	}
	// step[i] is how far a step along axis i of f.shape leads in o.values.
	step := make([]int, len(f.shape))
	for i, stride := len(o.shape)-1, 1; i >= 0; i-- {
		if o.shape[i] != 1 {
			step[len(f.shape)-len(o.shape)+i] = stride
		}
		stride *= o.shape[i]
	}
	out := make([]T, size(f.shape))
	index := make([]int, len(f.shape))
	from := 0
	for i := range out {
		out[i] = o.values[from]
		for axis := len(index) - 1; axis >= 0; axis-- {
			index[axis]++
			from += step[axis]
			if index[axis] < f.shape[axis] {
				break
			}
			from -= step[axis] * f.shape[axis]
			index[axis] = 0
		}
	}
	return out
}
