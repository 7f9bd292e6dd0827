package main

import (
	"github.com/seedtree/seedtree/numpy"
)

// G abbreviates the method expressions in the table.
type G = *numpy.Generator

// generatorMethods are the methods of numpy.random.Generator. The parameters
// shape and as_list of shuffle and permuted are those of the oracle files.
var generatorMethods = newTable("Generator", map[string]method[G]{
	"bytes(length)": func(g G, a arguments) result { return byteString(g.Bytes(a.int("length"))) },
	"choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)": choice,
	"integers(low, high=None, size=None, dtype=int64, endpoint=False)": integersOf,
	"permutation(x, axis=0)":                        permutation[G],
	"permuted(x, axis=None, shape=None)":            permuted,
	"random(size=None, dtype=float64)":              float32s(draw0(G.Random, G.FillRandom), draw0(G.Random32, G.FillRandom32)),
	"shuffle(x, axis=0, shape=None, as_list=False)": shuffle[G],
	"uniform(low=0.0, high=1.0, size=None)":         draw2(G.Uniform, G.FillUniform, G.UniformEach),
})

func integersOf(g G, a arguments) result {
	switch dtype := a.name("dtype"); dtype {
	case "bool":
		r := rangesOf[int64](a, false)
		return draw(r.form,
			func(i int) bool { return g.IntegersBool(r.low.at(i), r.high.at(i)) },
			func(dst []bool) { g.FillIntegersBool(dst, r.low.at(0), r.high.at(0)) },
			func(dst []bool) { g.IntegersBoolEach(dst, r.low, r.high) })
	case "int8":
		return integersAs[int8](g, a)
	case "int16":
		return integersAs[int16](g, a)
	case "int32":
		return integersAs[int32](g, a)
	case "int64":
		return integersAs[int64](g, a)
	case "uint8":
		return integersAs[uint8](g, a)
	case "uint16":
		return integersAs[uint16](g, a)
	case "uint32":
		return integersAs[uint32](g, a)
	case "uint64":
		return integersAs[uint64](g, a)
	default:
		refuse("no dtype %s", dtype)
		return nil
	}
}

func integersAs[T integer](g G, a arguments) result {
	r := rangesOf[T](a, a.bool("endpoint"))
	if r.closed {
		return draw(r.form,
			func(i int) T { return numpy.IntegersEndpoint(g, r.low.at(i), r.high.at(i)) },
			func(dst []T) { numpy.FillIntegersEndpoint(g, dst, r.low.at(0), r.high.at(0)) },
			func(dst []T) { numpy.IntegersEndpointEach(g, dst, r.low, r.high) })
	}
	return draw(r.form,
		func(i int) T { return numpy.Integers(g, r.low.at(i), r.high.at(i)) },
		func(dst []T) { numpy.FillIntegers(g, dst, r.low.at(0), r.high.at(0)) },
		func(dst []T) { numpy.IntegersEach(g, dst, r.low, r.high) })
}

func permuted(g G, a arguments) result {
	x := contents(a)
	out := &array{dtype: x.dtype, shape: x.shape}
	if axis := a.get("axis"); axis != nil {
		out.words = numpy.Permuted(g, x.words, x.shape, toInt(axis))
	} else {
		out.words = numpy.PermutationOf(g, x.words)
	}
	return out
}

// choice draws indices and takes the parts of a that they name.
func choice(g G, a arguments) result {
	pop := populationOf(a)
	shape, sized := a.size()
	index := make([]int, size(shape))
	p, narrow := probabilities(a.get("p"))
	pop.check(p, narrow)
	replace, shuffle := a.bool("replace"), a.bool("shuffle")
	switch {
	case replace && narrow != nil && !sized:
		index[0] = g.ChoiceP32(narrow)
	case replace && narrow != nil:
		g.FillChoiceP32(index, narrow)
	case replace && p != nil && !sized:
		index[0] = g.ChoiceP(p)
	case replace && p != nil:
		g.FillChoiceP(index, p)
	case replace && !sized:
		index[0] = g.Choice(pop.size)
	case replace:
		g.FillChoice(index, pop.size)
	case narrow != nil:
		g.FillChoiceNoReplaceP32(index, narrow)
	case p != nil:
		g.FillChoiceNoReplaceP(index, p)
	case shuffle:
		index = g.ChoiceNoReplace(pop.size, len(index))
	default:
		index = g.ChoiceNoReplaceUnshuffled(pop.size, len(index))
	}
	return pop.take(index, shape)
}
