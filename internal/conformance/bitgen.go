package main

import (
	"encoding"
	"math/big"

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
		words := o.object("philox")
		setWords(key[:], words.value("key"))
		if v := words.value("counter"); v != nil {
			setWords(counter[:], v)
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

// setWords sets the words of a state from a list of as many.
func setWords[T uint32 | uint64](dst []T, v any) {
	list := toList(v)
	if len(list) != len(dst) {
		refuse("%d words for %d", len(list), len(dst))
	}
	for i := range list {
		w := toUint64(list[i])
		if dst[i] = T(w); uint64(dst[i]) != w {
			refuse("%d is beyond the word", w)
		}
	}
}

// bind finds a method of the Generator, or one of its bit generator.
func (g *generator) bind(do string, args []any, kw map[string]any) func() result {
	if bitGeneratorMethods.has(do) {
		return bitGeneratorMethods.bind(g, do, args, kw)
	}
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

// stateOf returns NumPy's flattened state dictionary of b.
func stateOf(b numpy.BitGenerator) fields {
	switch b := b.(type) {
	case *pcg.PCG64:
		return pcgFields("PCG64", b.State())
	case *pcg.DXSM:
		return pcgFields("PCG64DXSM", b.State())
	case *mt19937.MT19937:
		s := b.State()
		return fields{"bit_generator": text("MT19937"), "state.key": vector(s.Key[:]), "state.pos": scalar(int64(s.Pos))}
	case *philox.Philox:
		s := b.State()
		return withHalf(fields{"bit_generator": text("Philox"), "state.counter": vector(s.Counter[:]), "state.key": vector(s.Key[:]),
			"buffer": vector(s.Buffer[:]), "buffer_pos": scalar(int64(s.BufferPos))}, s.HasUint32, s.Uinteger)
	case *sfc64.SFC64:
		s := b.State()
		return withHalf(fields{"bit_generator": text("SFC64"), "state.state": vector(s.State[:])}, s.HasUint32, s.Uinteger)
	}
	panic(unsupported("state of the bit generator"))
}

func pcgFields(name string, s pcg.State) fields {
	return withHalf(fields{"bit_generator": text(name),
		"state.state": integers{values: []*big.Int{joined(s.Hi, s.Lo)}},
		"state.inc":   integers{values: []*big.Int{joined(s.IncHi, s.IncLo)}}}, s.HasUint32, s.Uinteger)
}

// withHalf adds the fields of the kept half word.
func withHalf(f fields, has bool, half uint32) fields {
	f["has_uint32"] = scalar(int64(0))
	if has {
		f["has_uint32"] = scalar(int64(1))
		f["uinteger"] = scalar(half)
	}
	return f
}

// joined returns the 128-bit integer hi*2^64 + lo.
func joined(hi, lo uint64) *big.Int {
	n := new(big.Int).SetUint64(hi)
	return n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(lo))
}

// split returns the halves of a 128-bit integer.
func split(v any) (hi, lo uint64) {
	n := toBig(v)
	if n.Sign() < 0 || n.BitLen() > 128 {
		refuse("%v is beyond 128 bits", n)
	}
	return new(big.Int).Rsh(n, 64).Uint64(), new(big.Int).And(n, new(big.Int).SetUint64(1<<64-1)).Uint64()
}

// setState sets the fields of b's state that o, a flat state, has.
func setState(b numpy.BitGenerator, o spec) error {
	set := func(name string, assign func(v any)) {
		if v := o.value(name); v != nil {
			assign(v)
		}
	}
	half := func(has *bool, half *uint32) {
		set("has_uint32", func(v any) { *has = toInt(v) != 0 })
		set("uinteger", func(v any) { *half = uint32(toUint64(v)) })
	}
	pcgState := func(s pcg.State) pcg.State {
		set("state", func(v any) { s.Hi, s.Lo = split(v) })
		set("inc", func(v any) { s.IncHi, s.IncLo = split(v) })
		half(&s.HasUint32, &s.Uinteger)
		return s
	}
	switch b := b.(type) {
	case *pcg.PCG64:
		return b.SetState(pcgState(b.State()))
	case *pcg.DXSM:
		return b.SetState(pcgState(b.State()))
	case *mt19937.MT19937:
		s := b.State()
		set("key", func(v any) { setWords(s.Key[:], v) })
		set("pos", func(v any) { s.Pos = toInt(v) })
		return b.SetState(s)
	case *philox.Philox:
		s := b.State()
		set("counter", func(v any) { setWords(s.Counter[:], v) })
		set("key", func(v any) { setWords(s.Key[:], v) })
		set("buffer", func(v any) { setWords(s.Buffer[:], v) })
		set("buffer_pos", func(v any) { s.BufferPos = toInt(v) })
		half(&s.HasUint32, &s.Uinteger)
		return b.SetState(s)
	case *sfc64.SFC64:
		s := b.State()
		set("state", func(v any) { setWords(s.State[:], v) })
		half(&s.HasUint32, &s.Uinteger)
		return b.SetState(s)
	}
	panic(unsupported("state of the bit generator"))
}
