package main

import "github.com/seedtree/seedtree/numpy"

// A shuffler exchanges items in pairs: both front ends of package numpy are.
type shuffler interface {
	Shuffle(n int, swap func(i, j int))
}

// contents returns a fresh copy of the argument x of shuffle and permuted, in
// the shape that the argument shape gives.
func contents(a arguments) *array {
	var x *array
	switch v := a.get("x").(type) {
	case []any:
		x = vectorOf(v)
	case *array:
		x = v.clone()
	default:
		refuse("%v is no array", v)
	}
	if shape := a.get("shape"); shape != nil {
		x = x.reshape(toShape(shape))
	}
	return x
}

// axisOf returns the argument axis, counted from 0; 0 without one.
func axisOf(a arguments, x *array) int {
	axis := 0
	if v := a.get("axis"); v != nil {
		axis = toInt(v)
	}
	if axis < 0 {
		axis += len(x.shape)
	}
	if axis < 0 || axis >= len(x.shape) {
		refuse("no axis %d", axis)
	}
	return axis
}

// shuffle exchanges the parts of x along an axis.
func shuffle[S shuffler](s S, a arguments) result {
	x := contents(a)
	axis := axisOf(a, x)
	if g, ok := any(s).(G); ok && a.bool("as_list") {
		numpy.ShuffleSlice(g, x.words)
		return x
	}
	s.Shuffle(x.shape[axis], func(i, j int) { x.swap(axis, i, j) })
	return x
}

// permutation returns the numbers 0..x-1, or the parts of x along an axis, in
// the order of a permutation.
func permutation[P interface{ Permutation(n int) []int }](p P, a arguments) result {
	v := a.get("x")
	if _, ok := v.([]any); !ok {
		if _, ok := v.(*array); !ok {
			return indices(p.Permutation(toInt(v)))
		}
	}
	x := contents(a)
	axis := axisOf(a, x)
	return x.take(axis, indices(p.Permutation(x.shape[axis])))
}

// indices returns an index vector as NumPy's int64.
func indices(v []int) *array {
	a := arange(len(v))
	for i, n := range v {
		a.words[i] = uint64(n)
	}
	return a
}

// around returns what one step along an axis passes over: the number of
// elements in a part, and the number of blocks of parts.
func (a *array) around(axis int) (inner, outer int) {
	return size(a.shape[axis+1:]), size(a.shape[:axis])
}

// swap exchanges parts i and j along an axis.
func (a *array) swap(axis, i, j int) {
	inner, outer := a.around(axis)
	n := a.shape[axis]
	for o := range outer {
		for k := range inner {
			p, q := (o*n+i)*inner+k, (o*n+j)*inner+k
			a.words[p], a.words[q] = a.words[q], a.words[p]
		}
	}
}

// take returns NumPy's take: the parts of a along an axis that index names,
// in the shape of index.
func (a *array) take(axis int, index *array) *array {
	inner, outer := a.around(axis)
	n := a.shape[axis]
	shape := append([]int{}, a.shape[:axis]...)
	shape = append(append(shape, index.shape...), a.shape[axis+1:]...)
	out := &array{dtype: a.dtype, shape: shape, words: make([]uint64, 0, size(shape))}
	for o := range outer {
		for _, i := range index.words {
			part := (o*n + int(i)) * inner
			out.words = append(out.words, a.words[part:part+inner]...)
		}
	}
	return out
}

// A chooser draws indices: both front ends of package numpy do.
type chooser interface {
	Choice(pop int) int
	FillChoice(dst []int, pop int)
	ChoiceP(p []float64) int
	FillChoiceP(dst []int, p []float64)
	ChoiceP32(p []float32) int
	FillChoiceP32(dst []int, p []float32)
	ChoiceNoReplace(pop, size int) []int
	FillChoiceNoReplaceP(dst []int, p []float64)
	FillChoiceNoReplaceP32(dst []int, p []float32)
}

// choice draws indices and takes the parts of a that they name.
func choice[C chooser](c C, a arguments) result {
	pop := populationOf(a)
	shape, sized := a.size()
	index := make([]int, size(shape))
	p, narrow := probabilities(a.get("p"))
	pop.check(p, narrow)
	switch replace := a.bool("replace"); {
	case replace && narrow != nil && !sized:
		index[0] = c.ChoiceP32(narrow)
	case replace && narrow != nil:
		c.FillChoiceP32(index, narrow)
	case replace && p != nil && !sized:
		index[0] = c.ChoiceP(p)
	case replace && p != nil:
		c.FillChoiceP(index, p)
	case replace && !sized:
		index[0] = c.Choice(pop.size)
	case replace:
		c.FillChoice(index, pop.size)
	case narrow != nil:
		c.FillChoiceNoReplaceP32(index, narrow)
	case p != nil:
		c.FillChoiceNoReplaceP(index, p)
	default:
		sample := c.ChoiceNoReplace
		if g, ok := any(c).(G); ok && !a.bool("shuffle") {
			sample = g.ChoiceNoReplaceUnshuffled
		}
		index = sample(pop.size, len(index))
	}
	return pop.take(index, shape)
}

// A population is the argument a of choice: the numbers below size, or the
// parts of an array along an axis.
type population struct {
	size  int
	parts *array
	axis  int
}

func populationOf(a arguments) population {
	switch v := a.get("a").(type) {
	case []any:
		return partsOf(a, vectorOf(v))
	case *array:
		return partsOf(a, v)
	default:
		return population{size: toInt(v)}
	}
}

func partsOf(a arguments, x *array) population {
	axis := axisOf(a, x)
	return population{x.shape[axis], x, axis}
}

// vectorOf returns a list of numbers as an array: int64, or float64 if any is
// a float.
func vectorOf(list []any) *array {
	for _, v := range list {
		if _, ok := v.(float64); ok {
			o := operandOf[float64](list)
			return arrayOf(o.values, o.shape...)
		}
	}
	o := operandOf[int64](list)
	return arrayOf(o.values, o.shape...)
}

// take returns the members that indices name, as an array of a shape.
func (p population) take(index []int, shape []int) *array {
	i := indices(index)
	i.shape = shape
	if p.parts == nil {
		return i
	}
	return p.parts.take(p.axis, i)
}

// probabilities returns the argument p of choice, which may be float32.
func probabilities(v any) (p []float64, narrow []float32) {
	if v == nil {
		return nil, nil
	}
	if a, ok := v.(*array); ok && a.dtype == "float32" {
		return nil, flatten[float32](a)
	}
	return flatten[float64](v), nil
}

// check refuses probabilities that are not one for each member: the library
// takes the size of the population from them.
func (p population) check(wide []float64, narrow []float32) {
	if n := len(wide) + len(narrow); (wide != nil || narrow != nil) && n != p.size {
		refuse("%d probabilities for %d", n, p.size)
	}
}
