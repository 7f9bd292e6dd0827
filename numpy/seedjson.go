package numpy

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// decodeSeeds reads entropy or a spawn key for coerceSeeds.
func decodeSeeds(raw json.RawMessage) (any, error) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	var x any
	if err := dec.Decode(&x); err != nil {
		return nil, err
	}
	list, ok := x.([]any)
	if !ok {
		return fromNumber(x), nil
	}
	for i := range list {
		list[i] = fromNumber(list[i])
	}
	return list, nil
}

// fromNumber replaces a json.Number by the integer it is, or by a float64 that
// coerceSeeds refuses.
func fromNumber(x any) any {
	s, ok := x.(json.Number)
	if !ok {
		return x
	}
	if n, ok := jsonInteger(s.String()); ok {
		return n
	}
	return 0.5
}

// appendJSON appends the items as Python's json module writes them.
func (s seedItems) appendJSON(b []byte) []byte {
	if s.scalar {
		return s.items[0].n.Append(b, 10)
	}
	b = append(b, '[')
	for i, it := range s.items {
		if i > 0 {
			b = append(b, ", "...)
		}
		if it.text != "" {
			b = strconv.AppendQuote(b, it.text)
		} else {
			b = it.n.Append(b, 10)
		}
	}
	return append(b, ']')
}

// MarshalJSON returns NumPy's attribute state as Python's json.dumps writes
// it: {"entropy": 42, "spawn_key": [], "pool_size": 4, "n_children_spawned": 0}.
func (s *SeedSequence) MarshalJSON() ([]byte, error) {
	if s.pool == nil {
		return nil, &ValueError{"zero SeedSequence"}
	}
	return s.appendJSON(nil), nil
}

func (s *SeedSequence) appendJSON(b []byte) []byte {
	b = s.entropy.appendJSON(append(b, `{"entropy": `...))
	b = s.key.appendJSON(append(b, `, "spawn_key": `...))
	b = strconv.AppendInt(append(b, `, "pool_size": `...), int64(len(s.pool)), 10)
	b = strconv.AppendUint(append(b, `, "n_children_spawned": `...), uint64(s.spawned.Load()), 10)
	return append(b, '}')
}

// UnmarshalJSON makes s what SeedSequence(**state) is in Python, where state
// is the dictionary that MarshalJSON, or Python, wrote. All but the entropy
// may be missing. On error s is left as it was.
func (s *SeedSequence) UnmarshalJSON(data []byte) error {
	state, err := decodeSeedState(data)
	if err != nil {
		return err
	}
	return s.init(state)
}

// maxPool bounds the pool sizes that are read: the mixing takes the square of
// it.
const maxPool = 1 << 12

func decodeSeedState(data []byte) (state SeedState, err error) {
	d, err := parseDict(data, "seed sequence")
	if err != nil {
		return state, err
	}
	for name, raw := range d {
		var n uint64
		switch name {
		case "entropy":
			state.Entropy, err = decodeSeeds(raw)
		case "spawn_key":
			if state.SpawnKey, err = decodeSeeds(raw); state.SpawnKey == nil && err == nil {
				err = &TypeError{"spawn_key is null"}
			}
		case "pool_size":
			if n, err = parseUint(raw, name, maxPool); n == 0 && err == nil {
				err = &ValueError{"SeedSequence: pool_size must be at least 4"}
			}
			state.PoolSize = int(n)
		case "n_children_spawned":
			n, err = parseUint(raw, name, 1<<32-1)
			state.NChildrenSpawned = uint32(n)
		default:
			err = &TypeError{"seed sequence has an unknown member " + quoteShort(name)}
		}
		if err != nil {
			return state, err
		}
	}
	if state.Entropy == nil {
		return state, &ValueError{"seed sequence without entropy"}
	}
	return state, nil
}
