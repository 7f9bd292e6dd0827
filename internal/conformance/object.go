package main

import (
	"math/big"
	"runtime"

	"github.com/seedtree/seedtree/numpy"
)

// A spec is the description of an object in an oracle file.
type spec map[string]any

// value decodes a property; nil if it is absent or null.
func (o spec) value(name string) any { return argument(o[name]) }

// object returns a property that is itself the description of an object.
func (o spec) object(name string) spec {
	m, ok := o[name].(map[string]any)
	if !ok {
		refuse("%s is no object", name)
	}
	return m
}

// An object is what the calls of a case are made on.
type object interface {
	// bind returns the call of a method, to be made any number of times.
	bind(do string, args []any, kw map[string]any) func() result
}

// newObject makes the object that o describes.
func newObject(o spec) (object, error) {
	switch class := toName(o.value("class")); class {
	case "SeedSequence":
		s, err := newSeedSequence(o)
		return seedSequence{s}, err
	case "BitGenerator", "Generator":
		return newGenerator(o)
	case "RandomState":
		return newRandomState(o)
	case "SeedSweep", "ChildSweep", "EntropySweep":
		return sweep{class, o}, nil
	case "PyRandom":
		return newPyRandom(o)
	default:
		panic(unsupported("class " + class))
	}
}

type seedSequence struct{ *numpy.SeedSequence }

func (s seedSequence) bind(do string, args []any, kw map[string]any) func() result {
	return seedSequenceMethods.bind(s.SeedSequence, do, args, kw)
}

// A call is a CALL of the grammar of oracle.py. What digest and counts ask for
// is seen from what is expected.
type call struct {
	Do     string
	Args   []any
	Kw     map[string]any
	Repeat *int
}

// run makes the call on o, as often as it asks for.
func (c *call) run(o object) (r result) {
	args, kw := make([]any, len(c.Args)), make(map[string]any, len(c.Kw))
	return guarded(func() result {
		for i, v := range c.Args {
			args[i] = argument(v)
		}
		for name, v := range c.Kw {
			kw[name] = argument(v)
		}
		f := o.bind(c.Do, args, kw)
		if c.Repeat == nil {
			return f()
		}
		results := make([]result, *c.Repeat)
		for i := range results {
			results[i] = f()
		}
		return join(results)
	})
}

// guarded returns the result of f, or as a failure the typed error that f
// panics with. Other panics, those of the Go runtime included, are faults and
// go on.
func guarded(f func() result) (r result) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case runtime.Error:
			panic(p)
		case error:
			r = failure{p}
		default:
			panic(p)
		}
	}()
	return f()
}

// join makes one result of those of a repeated call: bytes are joined, Python
// integers become a list, arrays are stacked along a new axis.
func join(results []result) result {
	if len(results) == 0 {
		return nothing{}
	}
	switch first := results[0].(type) {
	case byteString:
		var all byteString
		for _, r := range results {
			all = append(all, r.(byteString)...)
		}
		return all
	case integers:
		all := integers{shape: append([]int{len(results)}, first.shape...), values: []*big.Int{}}
		for _, r := range results {
			all.values = append(all.values, r.(integers).values...)
		}
		return all
	case *array:
		rows := make([]*array, len(results))
		for i, r := range results {
			rows[i] = r.(*array)
		}
		return stack(rows)
	case failure, nothing:
		return first
	}
	refuse("cannot repeat a call that gives %T", results[0])
	return nil
}

// orFailure returns r, or err as a failure.
func orFailure(r result, err error) result {
	if err != nil {
		return failure{err}
	}
	return r
}
