package main

import (
	"math/big"
	"slices"
)

// An integer is one of NumPy's integer types.
type integer interface {
	int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64
}

// ranges are the bounds of integers and randint.
type ranges[T integer] struct {
	form
	low, high values[T]
	closed    bool // high is a possible value
}

// rangesOf returns the bounds in the arguments low and high, of which a single
// one is the upper bound. A half-open range up to one above the largest T,
// which NumPy has and Go's types cannot say, becomes closed.
func rangesOf[T integer](a arguments, closed bool) ranges[T] {
	low, high := operandOf[*big.Int](a.values[0]), operand[*big.Int]{}
	if v := a.get("high"); v != nil {
		high = operandOf[*big.Int](v)
	} else {
		low, high = operand[*big.Int]{values: []*big.Int{new(big.Int)}}, low
	}
	r := ranges[T]{form: formOf(a, low.shape, high.shape), closed: closed}
	var ok bool
	if r.low, ok = narrowed[T](low.over(r.form)); !ok {
		refuse("low is beyond the dtype")
	}
	highs := high.over(r.form)
	if r.high, ok = narrowed[T](highs); !ok && !closed {
		last := make(values[*big.Int], len(highs))
		for i, n := range highs {
			last[i] = new(big.Int).Sub(n, big.NewInt(1))
		}
		r.high, ok = narrowed[T](last)
		r.closed = true
	}
	if !ok {
		refuse("high is beyond the dtype")
	}
	return r
}

// halfOpen returns r with high one above the values.
func (r ranges[T]) halfOpen() ranges[T] {
	if r.closed {
		r.closed = false
		r.high = slices.Clone(r.high)
		for i := range r.high {
			r.high[i]++
		}
	}
	return r
}

// narrowed returns big integers as values of T, if they are.
func narrowed[T integer](v values[*big.Int]) (values[T], bool) {
	out := make(values[T], len(v))
	for i, n := range v {
		switch {
		case n.IsInt64():
			out[i] = T(n.Int64())
		case n.IsUint64():
			out[i] = T(n.Uint64())
		default:
			return nil, false
		}
		if vector(out[i:i+1]).integer(0).Cmp(n) != 0 {
			return nil, false
		}
	}
	return out, true
}
