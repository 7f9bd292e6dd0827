package main

import (
	"encoding"
	"encoding/json"
	"math/big"
	"strings"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// families makes a Generator over a bit generator of each kind from a seed
// sequence.
var families = map[string]func(*numpy.SeedSequence) *numpy.Generator{
	"PCG64":     seeded(pcg.NewFrom),
	"PCG64DXSM": seeded(pcg.NewDXSMFrom),
	"MT19937":   seeded(mt19937.NewFrom),
	"Philox":    seeded(philox.NewFrom),
	"SFC64":     seeded(sfc64.NewFrom),
}

func seeded[B numpy.BitGenerator](newFrom func(seedseq.Seeder) B) func(*numpy.SeedSequence) *numpy.Generator {
	return func(s *numpy.SeedSequence) *numpy.Generator { return numpy.NewSeeded(s, newFrom) }
}

// familyOf returns the family that the property bitgen names.
func familyOf(o spec) func(*numpy.SeedSequence) *numpy.Generator {
	name := "PCG64"
	if v := o.value("bitgen"); v != nil {
		name = toName(v)
	}
	family, ok := families[name]
	if !ok {
		panic(unsupported("bit generator " + name))
	}
	return family
}

// A generator is an object of the classes Generator and BitGenerator; the
// latter uses only what lies beneath the Generator.
type generator struct {
	*numpy.Generator
	saved []byte
}

// newGenerator makes the generator of an object from its seed form.
func newGenerator(o spec) (*generator, error) {
	family := familyOf(o)
	switch {
	case o["seed"] != nil:
		s, err := numpy.NewSeedSequence(toBig(o.value("seed")))
		if err != nil {
			return nil, err
		}
		return &generator{Generator: family(s)}, nil
	case o["seedseq"] != nil:
		s, err := newSeedSequence(o.object("seedseq"))
		if err != nil {
			return nil, err
		}
		return &generator{Generator: family(s)}, nil
	case o["philox"] != nil:
		var key [2]uint64
		var counter [4]uint64
		for i, w := range toBigs(o.object("philox").value("key")) {
			key[i] = toUint64(w)
		}
		if v := o.object("philox").value("counter"); v != nil {
			for i, w := range toBigs(v) {
				counter[i] = toUint64(w)
			}
		}
		return &generator{Generator: numpy.NewGenerator(philox.NewKey(key, counter))}, nil
	case o["state"] != nil:
		s, err := numpy.NewSeedSequence(0)
		if err != nil {
			return nil, err
		}
		g := family(s)
		return &generator{Generator: g}, setState(g.BitGenerator(), o.object("state"))
	}
	refuse("an object without a seed")
	return nil, nil
}

// bind finds a method of the Generator, or one of its bit generator.
func (g *generator) bind(do string, args []any, kw map[string]any) func() result {
	if bitGeneratorMethods.has(do) {
		return bitGeneratorMethods.bind(g, do, args, kw)
	}
	g.Workers = workers
	return generatorMethods.bind(g.Generator, do, args, kw)
}

var bitGeneratorMethods = newTable("BitGenerator", map[string]method[*generator]{
	"state()": func(g *generator, _ arguments) result { return stateOf(g.BitGenerator()) },
	"save()": func(g *generator, _ arguments) result {
		var err error
		g.saved, err = g.BitGenerator().(encoding.BinaryMarshaler).MarshalBinary()
		return orFailure(nothing{}, err)
	},
	"restore()": func(g *generator, _ arguments) result {
		return orFailure(nothing{}, g.BitGenerator().(encoding.BinaryUnmarshaler).UnmarshalBinary(g.saved))
	},
	"advance(delta)": func(g *generator, a arguments) result {
		b, ok := g.BitGenerator().(interface{ AdvanceBig(*big.Int) })
		if !ok {
			refuse("no advance")
		}
		b.AdvanceBig(a.big("delta"))
		return nothing{}
	},
	"jumped(jumps=1)": func(g *generator, a arguments) result {
		g.Generator = numpy.NewGenerator(jumped(g.BitGenerator(), a.int("jumps")))
		return nothing{}
	},
	"next_uint32(size)": func(g *generator, a arguments) result {
		dst := make([]uint32, a.int("size"))
		for i := range dst {
			dst[i] = g.BitGenerator().Uint32()
		}
		return vector(dst)
	},
	"random_raw(size=None)": func(g *generator, a arguments) result {
		shape, ok := a.size()
		if !ok {
			return scalar(rawWords(g.BitGenerator(), 1)[0])
		}
		return arrayOf(rawWords(g.BitGenerator(), size(shape)), shape...)
	},
	"interleave(pattern, n)": func(g *generator, a arguments) result {
		b, pattern := g.BitGenerator(), a.name("pattern")
		dst := make([]uint64, a.int("n"))
		for i := range dst {
			switch pattern[i%len(pattern)] {
			case 'w':
				dst[i] = uint64(b.Uint32())
			case 'q':
				dst[i] = b.Uint64()
			case 'd':
				dst[i] = uint64(b.Float64() * (1 << 53))
			default:
				refuse("pattern %q", pattern)
			}
		}
		return vector(dst)
	},
	"spawn_then(n, method, args=None, size=None)": func(g *generator, a arguments) result {
		args, _ := a.get("args").([]any)
		var rows []*array
		for _, child := range g.Spawn(a.int("n")) {
			rows = append(rows, drawFrom(child, a.name("method"), args, a.get("size")))
		}
		return stack(rows)
	},
})

// drawFrom returns method(*args, size=size) of a Generator.
func drawFrom(g *numpy.Generator, method string, args []any, size any) *array {
	return generatorMethods.bind(g, method, args, map[string]any{"size": size})().(*array)
}

// jumped returns a jumped copy of b.
func jumped(b numpy.BitGenerator, k int) numpy.BitGenerator {
	switch b := b.(type) {
	case *pcg.PCG64:
		c := *b
		c.Jump(k)
		return &c
	case *pcg.DXSM:
		c := *b
		c.Jump(k)
		return &c
	case *mt19937.MT19937:
		c := *b
		c.Jump(k)
		return &c
	case *philox.Philox:
		c := *b
		c.Jump(k)
		return &c
	}
	refuse("no jumped")
	return nil
}

// rawWords returns n native words: 64 bits, of MT19937 32.
func rawWords(b numpy.BitGenerator, n int) []uint64 {
	words := make([]uint64, n)
	if b, ok := b.(*mt19937.MT19937); ok {
		narrow := make([]uint32, n)
		b.FillUint32(narrow)
		for i, w := range narrow {
			words[i] = uint64(w)
		}
		return words
	}
	b.Fill(words)
	return words
}

// stateOf returns NumPy's state dictionary of b, flattened.
func stateOf(b numpy.BitGenerator) result {
	data, err := numpy.MarshalBitGenerator(b)
	if err != nil {
		return failure{err}
	}
	return flattened(data)
}

// flattened returns a state dictionary with the members of inner dictionaries
// named by their path.
func flattened(data []byte) result {
	var state any
	if err := decode(data, &state); err != nil {
		return failure{err}
	}
	f := fields{}
	var put func(name string, v any)
	put = func(name string, v any) {
		if d, ok := v.(map[string]any); ok {
			for key, v := range d {
				put(strings.TrimPrefix(name+"."+key, "."), v)
			}
			return
		}
		switch v := argument(v).(type) {
		case []any:
			list := integers{shape: []int{len(v)}, values: toBigs(v)}
			f[name] = list
			if key, ok := list.array("uint32"); ok && len(v) > 16 {
				f[name] = key // of MT19937, told by its digest
			}
		case *big.Int:
			f[name] = integerOf(v)
		case float64:
			f[name] = scalar(v)
		case string:
			f[name] = text(v)
		}
	}
	put("", state)
	return f
}

// setState sets the members of b's state dictionary that o, a flattened one
// without the paths, has.
func setState(b numpy.BitGenerator, o spec) error {
	data, err := numpy.MarshalBitGenerator(b)
	if err != nil {
		return err
	}
	var state map[string]any
	if err := decode(data, &state); err != nil {
		return err
	}
	inner, _ := state["state"].(map[string]any)
	for name := range o {
		if _, ok := state[name]; ok && name != "state" {
			state[name] = jsonOf(o.value(name))
		} else {
			inner[name] = jsonOf(o.value(name))
		}
	}
	if data, err = json.Marshal(state); err != nil {
		return err
	}
	return numpy.UnmarshalBitGenerator(b, data)
}

// jsonOf returns a Python value as encoding/json takes it.
func jsonOf(v any) any {
	list, ok := v.([]any)
	if !ok {
		return v // a name, or an integer, which json writes in full
	}
	out := make([]any, len(list))
	for i := range list {
		out[i] = jsonOf(list[i])
	}
	return out
}
