package main

import "slices"

// A method runs a function of the library on an object.
type method[T any] func(object T, a arguments) result

// A table holds the methods of a class under their Python signatures, which
// give names, order and defaults of the parameters.
type table[T any] struct {
	class   string
	methods map[string]bound[T]
}

type bound[T any] struct {
	signature
	run method[T]
}

// newTable makes the table of a class from methods keyed by signature.
func newTable[T any](class string, methods map[string]method[T]) table[T] {
	t := table[T]{class, map[string]bound[T]{}}
	for text, run := range methods {
		s := parseSignature(text)
		t.methods[s.name] = bound[T]{s, run}
	}
	return t
}

func (t table[T]) has(do string) bool {
	_, ok := t.methods[do]
	return ok
}

// unsupported is the panic of an operation that a table does not have.
type unsupported string

// bind returns the call of a method of the table, to be made any number of
// times.
func (t table[T]) bind(object T, do string, args []any, kw map[string]any) func() result {
	m, ok := t.methods[do]
	if !ok {
		panic(unsupported(t.class + "." + do))
	}
	a := m.bind(args, kw)
	return func() result { return m.run(object, a) }
}

// A form is the shape that a drawing method gives its result.
type form struct {
	shape  []int
	scalar bool // a single value, without size=
	varied bool // a parameter varies
}

// formOf returns the form of a call whose parameters have these shapes.
func formOf(a arguments, shapes ...[]int) form {
	f := form{shape: broadcast(shapes...)}
	f.varied = f.shape != nil
	shape, sized := a.size()
	f.scalar = !sized && !f.varied
	if sized {
		if f.varied && !slices.Equal(broadcast(shape, f.shape), shape) {
			refuse("parameters of shape %v do not broadcast to size %v", f.shape, shape)
		}
		f.shape = shape
	}
	return f
}

// draw makes the values of a method out of the forms that it has in the
// library: one, a single value for element i of the parameters; fill, which
// serves size=; and each, which serves parameters that vary. Where fill or
// each is nil, single values do.
func draw[R element](f form, one func(i int) R, fill, each func(dst []R)) result {
	if f.scalar {
		return scalar(one(0))
	}
	dst := make([]R, size(f.shape))
	switch {
	case f.varied && each != nil:
		each(dst)
	case !f.varied && fill != nil:
		fill(dst)
	default:
		for i := range dst {
			dst[i] = one(i)
		}
	}
	return arrayOf(dst, f.shape...)
}

// The functions draw0 to draw3 make methods of 0 to 3 parameters.

func draw0[T any, R element](one func(T) R, fill func(T, []R)) method[T] {
	return func(object T, a arguments) result {
		return draw(formOf(a),
			func(int) R { return one(object) },
			unlessNil(fill == nil, func(dst []R) { fill(object, dst) }), nil)
	}
}

func draw1[T any, R element, A real](one func(T, A) R, fill func(T, []R, A), each func(T, []R, []A)) method[T] {
	return func(object T, a arguments) result {
		x := operandOf[A](a.values[0])
		f := formOf(a, x.shape)
		xs := x.over(f)
		return draw(f,
			func(i int) R { return one(object, xs.at(i)) },
			unlessNil(fill == nil, func(dst []R) { fill(object, dst, xs.at(0)) }),
			unlessNil(each == nil, func(dst []R) { each(object, dst, xs) }))
	}
}

func draw2[T any, R element, A, B real](one func(T, A, B) R, fill func(T, []R, A, B), each func(T, []R, []A, []B)) method[T] {
	return func(object T, a arguments) result {
		x, y := operandOf[A](a.values[0]), operandOf[B](a.values[1])
		f := formOf(a, x.shape, y.shape)
		xs, ys := x.over(f), y.over(f)
		return draw(f,
			func(i int) R { return one(object, xs.at(i), ys.at(i)) },
			unlessNil(fill == nil, func(dst []R) { fill(object, dst, xs.at(0), ys.at(0)) }),
			unlessNil(each == nil, func(dst []R) { each(object, dst, xs, ys) }))
	}
}

func draw3[T any, R element, A, B, C real](one func(T, A, B, C) R, fill func(T, []R, A, B, C), each func(T, []R, []A, []B, []C)) method[T] {
	return func(object T, a arguments) result {
		x, y, z := operandOf[A](a.values[0]), operandOf[B](a.values[1]), operandOf[C](a.values[2])
		f := formOf(a, x.shape, y.shape, z.shape)
		xs, ys, zs := x.over(f), y.over(f), z.over(f)
		return draw(f,
			func(i int) R { return one(object, xs.at(i), ys.at(i), zs.at(i)) },
			unlessNil(fill == nil, func(dst []R) { fill(object, dst, xs.at(0), ys.at(0), zs.at(0)) }),
			unlessNil(each == nil, func(dst []R) { each(object, dst, xs, ys, zs) }))
	}
}

// unlessNil returns f, which calls a function of the library, or nil if there
// is none.
func unlessNil[F any](none bool, f F) F {
	if none {
		var zero F
		return zero
	}
	return f
}

// byDtype chooses between methods by the argument dtype.
func byDtype[T any](methods map[string]method[T]) method[T] {
	return func(object T, a arguments) result {
		m := methods[a.name("dtype")]
		if m == nil {
			refuse("no dtype %s", a.name("dtype"))
		}
		return m(object, a)
	}
}

// float32s chooses between a method and its float32 twin by the argument
// dtype. A single value is a Python float all the same.
func float32s[T any](m, twin method[T]) method[T] {
	return byDtype(map[string]method[T]{
		"float64": m,
		"float32": func(object T, a arguments) result {
			r := twin(object, a)
			if x := r.(*array); len(x.shape) == 0 {
				return scalar(x.float(0))
			}
			return r
		},
	})
}

// rows makes the values of a method that draws vectors of n: one for a single
// vector, fill for as many as fit.
func rows[R element](f form, n int, one, fill func(dst []R)) result {
	dst := make([]R, size(f.shape)*n)
	if f.scalar {
		one(dst)
	} else {
		fill(dst)
	}
	return arrayOf(dst, append(slices.Clone(f.shape), n)...)
}

// rows1 makes a method of one parameter, a vector of the length of the result.
func rows1[T any](one, fill func(T, []float64, []float64)) method[T] {
	return func(object T, a arguments) result {
		v := vectorArgument[float64](a, a.params[0])
		return rows(formOf(a), len(v),
			func(dst []float64) { one(object, dst, v) },
			func(dst []float64) { fill(object, dst, v) })
	}
}

// multinomialOf makes the method multinomial, whose number of trials and
// probabilities may vary.
func multinomialOf[T any](one, fill func(T, []int64, int64, []float64), each func(T, []int64, []int64, [][]float64)) method[T] {
	return func(object T, a arguments) result {
		n, p := operandOf[int64](a.get("n")), operandOf[float64](a.get("pvals"))
		if len(p.shape) == 0 {
			refuse("pvals is a number")
		}
		k := p.shape[len(p.shape)-1]
		f := formOf(a, n.shape, p.shape[:len(p.shape)-1])
		return rows(f, k,
			func(dst []int64) { one(object, dst, n.values[0], p.values) },
			func(dst []int64) {
				if !f.varied {
					fill(object, dst, n.values[0], p.values)
					return
				}
				if each == nil {
					refuse("parameters that vary")
				}
				each(object, dst, n.over(f), p.vectors(f))
			})
	}
}

// vectorArgument returns an argument that is a list of numbers.
func vectorArgument[T real](a arguments, name string) []T {
	o := operandOf[T](a.get(name))
	if len(o.shape) != 1 {
		refuse("%s is no vector", name)
	}
	return o.values
}
