package numpy

import (
	"math/big"
	"strconv"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/sfc64"
)

// MarshalBitGenerator returns the state of a bit generator as Python's
//
//	json.dumps(bit_generator.state, default=lambda a: a.tolist())
//
// writes it, with one difference: leftovers that NumPy keeps but never reads
// (uinteger while has_uint32 is 0, used-up words of Philox's buffer) are 0. A
// type that is none of NumPy's five generators is a *TypeError.
func MarshalBitGenerator(b BitGenerator) ([]byte, error) {
	out, err := stateAppend([]byte{'{'}, b)
	if err != nil {
		return nil, err
	}
	return append(out, '}'), nil
}

// UnmarshalBitGenerator makes b continue from a state that
// MarshalBitGenerator, or Python, wrote: bit_generator.state = json.loads(data).
// The state of a generator of another type is a *ValueError, as is a number out
// of range; what is not a dictionary, or has members of other types, is a
// *TypeError. On error b is left as it was. Members that do not belong to the
// state are ignored, as in NumPy.
func UnmarshalBitGenerator(b BitGenerator, data []byte) error {
	d, err := parseDict(data, "state")
	if err != nil {
		return err
	}
	return stateSet(b, d)
}

// MarshalJSON returns a complete snapshot of g: the dictionary of
// MarshalBitGenerator and, unless g has no seed sequence, one more member
// "seed_seq", the seed sequence's own state with the counter of spawned
// children. Python continues from it with
//
//	d = json.loads(data)
//	seeds = np.random.SeedSequence(**d["seed_seq"])
//	rng = np.random.Generator(getattr(np.random, d["bit_generator"])(seeds))
//	rng.bit_generator.state = d
//
// and writes one with
//
//	d = rng.bit_generator.state
//	d["seed_seq"] = rng.bit_generator.seed_seq.state
//	data = json.dumps(d, default=lambda a: a.tolist())
//
// A bit generator of a type of the user's own is a *TypeError. The entropy of
// a Generator made from a key is that of [SeedSequenceOf]. What SetCompat and
// Workers say is a setting, not state: it is not in it, and UnmarshalJSON keeps
// the receiver's.
func (g *Generator) MarshalJSON() ([]byte, error) {
	if g.bits == nil {
		return nil, &ValueError{"zero Generator"}
	}
	b, err := stateAppend([]byte{'{'}, g.bits)
	if err != nil {
		return nil, err
	}
	if g.seeds != nil {
		if k, ok := g.seeds.(*keySpawner); ok {
			if _, _, ok := unmixKey(keyWords(k.key)); !ok {
				return nil, &ValueError{"key lies too deep for a SeedSequence"}
			}
		}
		b = g.seeds.sequence().appendJSON(append(b, `, "seed_seq": `...))
	}
	return append(b, '}'), nil
}

// UnmarshalJSON makes g continue from what MarshalJSON, or Python, wrote. The
// zero Generator becomes one over a bit generator of the type named there; any
// other keeps its bit generator, whose type must be that one. Without the
// member "seed_seq" g keeps its seed sequence, and null removes it. On error g
// and its bit generator are left as they were; errors are as for
// [UnmarshalBitGenerator].
func (g *Generator) UnmarshalJSON(data []byte) error {
	d, err := parseDict(data, "state")
	if err != nil {
		return err
	}
	bits := g.bits
	if bits == nil {
		name, err := d.text("bit_generator")
		if err != nil {
			return err
		}
		if bits = stateNew(name); bits == nil {
			return &ValueError{"unknown bit generator " + quoteShort(name)}
		}
	}
	seeds := g.seeds
	switch raw, ok := d["seed_seq"]; {
	case ok && string(raw) == "null":
		seeds = nil
	case ok:
		s := new(SeedSequence)
		if err := s.UnmarshalJSON(raw); err != nil {
			return err
		}
		seeds = stateSpawner(bits, s)
	}
	if err := stateSet(bits, d); err != nil {
		return err
	}
	g.bits, g.seeds = bits, seeds
	return nil
}

// stateNew returns an unseeded bit generator by NumPy's name, or nil.
func stateNew(name string) BitGenerator {
	switch name {
	case "PCG64":
		return new(pcg.PCG64)
	case "PCG64DXSM":
		return new(pcg.DXSM)
	case "MT19937":
		return new(mt19937.MT19937)
	case "Philox":
		return new(philox.Philox)
	case "SFC64":
		return new(sfc64.SFC64)
	}
	return nil
}

// stateName returns NumPy's name of b's type, or "".
func stateName(b BitGenerator) string {
	switch b.(type) {
	case *pcg.PCG64:
		return "PCG64"
	case *pcg.DXSM:
		return "PCG64DXSM"
	case *mt19937.MT19937:
		return "MT19937"
	case *philox.Philox:
		return "Philox"
	case *sfc64.SFC64:
		return "SFC64"
	}
	return ""
}

// stateSpawner returns the spawner of generators of b's type from s.
func stateSpawner(b BitGenerator, s *SeedSequence) spawner {
	switch b.(type) {
	case *pcg.PCG64:
		return seqSpawner[*pcg.PCG64]{s, pcg.NewFrom}
	case *pcg.DXSM:
		return seqSpawner[*pcg.DXSM]{s, pcg.NewDXSMFrom}
	case *mt19937.MT19937:
		return seqSpawner[*mt19937.MT19937]{s, mt19937.NewFrom}
	case *philox.Philox:
		return seqSpawner[*philox.Philox]{s, philox.NewFrom}
	case *sfc64.SFC64:
		return seqSpawner[*sfc64.SFC64]{s, sfc64.NewFrom}
	}
	return nil // stateSet refuses the type
}

// foreignState is the error for other implementations of BitGenerator.
func foreignState(b BitGenerator) error {
	return &TypeError{"state: " + typeName(b) + " is none of NumPy's bit generators"}
}

// stateAppend appends the members of b's state dictionary, without the braces.
func stateAppend(dst []byte, b BitGenerator) ([]byte, error) {
	name := stateName(b)
	if name == "" {
		return nil, foreignState(b)
	}
	dst = append(append(append(dst, `"bit_generator": "`...), name...), `", "state": {`...)
	switch b := b.(type) {
	case *pcg.PCG64:
		dst = stateAppendPCG(dst, b.State())
	case *pcg.DXSM:
		dst = stateAppendPCG(dst, b.State())
	case *mt19937.MT19937:
		s := b.State()
		dst = stateAppendList(append(dst, `"key": `...), s.Key[:])
		dst = strconv.AppendInt(append(dst, `, "pos": `...), int64(s.Pos), 10)
		dst = append(dst, '}')
	case *philox.Philox:
		s := b.State()
		dst = stateAppendList(append(dst, `"counter": `...), s.Counter[:])
		dst = stateAppendList(append(dst, `, "key": `...), s.Key[:])
		dst = stateAppendList(append(dst, `}, "buffer": `...), s.Buffer[:])
		dst = strconv.AppendInt(append(dst, `, "buffer_pos": `...), int64(s.BufferPos), 10)
		dst = stateAppendHalf(dst, s.HasUint32, s.Uinteger)
	case *sfc64.SFC64:
		s := b.State()
		dst = append(stateAppendList(append(dst, `"state": `...), s.State[:]), '}')
		dst = stateAppendHalf(dst, s.HasUint32, s.Uinteger)
	}
	return dst, nil
}

func stateAppendPCG(dst []byte, s pcg.State) []byte {
	dst = stateAppend128(append(dst, `"state": `...), s.Hi, s.Lo)
	dst = stateAppend128(append(dst, `, "inc": `...), s.IncHi, s.IncLo)
	return stateAppendHalf(append(dst, '}'), s.HasUint32, s.Uinteger)
}

func stateAppend128(dst []byte, hi, lo uint64) []byte {
	n := new(big.Int).SetUint64(hi)
	return n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(lo)).Append(dst, 10)
}

func stateAppendHalf(dst []byte, has bool, half uint32) []byte {
	flag := byte('0')
	if has {
		flag = '1'
	}
	dst = append(append(dst, `, "has_uint32": `...), flag)
	return strconv.AppendUint(append(dst, `, "uinteger": `...), uint64(half), 10)
}

func stateAppendList[T uint32 | uint64](dst []byte, list []T) []byte {
	dst = append(dst, '[')
	for i, x := range list {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		dst = strconv.AppendUint(dst, uint64(x), 10)
	}
	return append(dst, ']')
}

// stateSet makes b continue from the state dictionary d. On error b is left as
// it was.
func stateSet(b BitGenerator, d dict) error {
	name := stateName(b)
	if name == "" {
		return foreignState(b)
	}
	got, err := d.text("bit_generator")
	if err != nil {
		return err
	}
	if got != name {
		return &ValueError{"state of a " + quoteShort(got) + " for a " + name}
	}
	inner, err := d.dict("state")
	if err != nil {
		return err
	}
	switch b := b.(type) {
	case *pcg.PCG64:
		err = stateSetPCG(b, d, inner)
	case *pcg.DXSM:
		err = stateSetPCG(b, d, inner)
	case *mt19937.MT19937:
		err = stateSetMT19937(b, inner)
	case *philox.Philox:
		err = stateSetPhilox(b, d, inner)
	case *sfc64.SFC64:
		var s sfc64.State
		if err = inner.uints("state", s.State[:], 1<<64-1); err == nil {
			s.HasUint32, s.Uinteger, err = stateHalf(d)
		}
		if err == nil {
			err = b.SetState(s)
		}
	}
	return err
}

// stateHalf reads the half word that waits for the next Uint32.
func stateHalf(d dict) (has bool, half uint32, err error) {
	flag, err := d.uint("has_uint32", 1)
	if err != nil {
		return false, 0, err
	}
	x, err := d.uint("uinteger", 1<<32-1)
	return flag == 1, uint32(x), err
}

func stateSetPCG(b interface{ SetState(pcg.State) error }, d, inner dict) (err error) {
	var s pcg.State
	if s.Hi, s.Lo, err = inner.uint128("state"); err != nil {
		return err
	}
	if s.IncHi, s.IncLo, err = inner.uint128("inc"); err != nil {
		return err
	}
	if s.HasUint32, s.Uinteger, err = stateHalf(d); err != nil {
		return err
	}
	if b.SetState(s) != nil {
		return &ValueError{"inc is even"}
	}
	return nil
}

func stateSetMT19937(b *mt19937.MT19937, inner dict) error {
	var key [624]uint64
	if err := inner.uints("key", key[:], 1<<32-1); err != nil {
		return err
	}
	pos, err := inner.uint("pos", 624)
	if err != nil {
		return err
	}
	s := mt19937.State{Pos: int(pos)}
	for i, w := range key {
		s.Key[i] = uint32(w)
	}
	return b.SetState(s)
}

func stateSetPhilox(b *philox.Philox, d, inner dict) (err error) {
	var s philox.State
	if err = inner.uints("counter", s.Counter[:], 1<<64-1); err != nil {
		return err
	}
	if err = inner.uints("key", s.Key[:], 1<<64-1); err != nil {
		return err
	}
	if err = d.uints("buffer", s.Buffer[:], 1<<64-1); err != nil {
		return err
	}
	pos, err := d.uint("buffer_pos", 4)
	if err != nil {
		return err
	}
	s.BufferPos = int(pos)
	if s.HasUint32, s.Uinteger, err = stateHalf(d); err != nil {
		return err
	}
	return b.SetState(s)
}
