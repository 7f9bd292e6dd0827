package numpy

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"

	"github.com/seedtree/seedtree/mt19937"
)

// A LegacyState is the state of a RandomState over an MT19937: the tuple of
// NumPy's get_state(). MT is all that it shares with package pyrand, whose
// kept normal number is another.
//
// The zero LegacyState is legal: an MT19937 whose key is all zero yields
// nothing but zeros.
type LegacyState struct {
	MT       mt19937.State
	HasGauss bool    // whether Gauss is the next normal number
	Gauss    float64 // 0 otherwise
}

// MarshalJSON returns s as Python's json module writes the tuple:
//
//	json.dumps(state, default=lambda a: a.tolist())
func (s LegacyState) MarshalJSON() ([]byte, error) {
	if err := checkGauss(s.Gauss); err != nil {
		return nil, err
	}
	dst := stateAppendList([]byte(`["MT19937", `), s.MT.Key[:])
	dst = strconv.AppendInt(append(dst, ", "...), int64(s.MT.Pos), 10)
	has := ", 0, "
	if s.HasGauss {
		has = ", 1, "
	}
	return append(appendPythonFloat(append(dst, has...), s.Gauss), ']'), nil
}

// UnmarshalJSON reads the tuple, as MarshalJSON or Python wrote it. As in
// NumPy, its first three elements are enough. On error s is left as it was;
// errors are as for [UnmarshalBitGenerator].
func (s *LegacyState) UnmarshalJSON(data []byte) error {
	d, err := parseLegacyTuple(data)
	if err != nil {
		return err
	}
	var b mt19937.MT19937
	if err := stateSet(&b, d); err != nil {
		return err
	}
	has, gauss, err := parseGauss(d)
	if err != nil {
		return err
	}
	*s = LegacyState{b.State(), has, gauss}
	return nil
}

// State returns the state of r: NumPy's get_state(). The state of a
// RandomState over another bit generator than MT19937 has no such form and is
// a *TypeError; see MarshalJSON.
func (r *RandomState) State() (LegacyState, error) {
	b, ok := r.bits.(*mt19937.MT19937)
	if !ok {
		return LegacyState{}, &TypeError{"state: a RandomState over " + typeName(r.bits) + " has no legacy state"}
	}
	gauss := 0.0
	if r.hasGauss {
		gauss = r.gauss
	}
	return LegacyState{b.State(), r.hasGauss, gauss}, nil
}

// SetState makes r continue from s: NumPy's set_state(tuple). A RandomState
// over another bit generator is a *TypeError, a position or normal number out
// of range a *ValueError; r is left as it was then.
func (r *RandomState) SetState(s LegacyState) error {
	b, ok := r.bits.(*mt19937.MT19937)
	if !ok {
		return &TypeError{"state of an MT19937 for " + typeName(r.bits)}
	}
	if err := checkGauss(s.Gauss); err != nil {
		return err
	}
	if b.SetState(s.MT) != nil {
		return &ValueError{"pos is outside [0, 624]"}
	}
	r.hasGauss, r.gauss = s.HasGauss, s.Gauss
	return nil
}

// MarshalJSON returns the state of r as Python's
//
//	json.dumps(state.get_state(legacy=False), default=lambda a: a.tolist())
//
// writes it: the dictionary of [MarshalBitGenerator] with the members
// "has_gauss" and "gauss". What SetCompat and Workers say is a setting, not
// state: it is not in it, and UnmarshalJSON keeps the receiver's. A bit
// generator of a type of the user's own is a *TypeError.
func (r *RandomState) MarshalJSON() ([]byte, error) {
	if r.bits == nil {
		return nil, &ValueError{"zero RandomState"}
	}
	dst, err := stateAppend([]byte{'{'}, r.bits)
	if err != nil {
		return nil, err
	}
	if r.hasGauss {
		dst = appendPythonFloat(append(dst, `, "has_gauss": 1, "gauss": `...), r.gauss)
	} else {
		dst = append(dst, `, "has_gauss": 0, "gauss": 0.0`...)
	}
	return append(dst, '}'), nil
}

// UnmarshalJSON makes r continue from a state that MarshalJSON or Python
// wrote: NumPy's set_state(json.loads(data)), for the dictionary and for the
// tuple of get_state(), a list in JSON. Without "has_gauss" no normal number is
// kept.
//
// The zero RandomState becomes one over a bit generator of the type named
// there; any other keeps its bit generator, whose type must be that one. On
// error r and its bit generator are left as they were; errors are as for
// [UnmarshalBitGenerator].
func (r *RandomState) UnmarshalJSON(data []byte) error {
	parse := parseLegacyTuple
	if t := bytes.TrimLeft(data, " \t\r\n"); len(t) == 0 || t[0] != '[' {
		parse = func(data []byte) (dict, error) { return parseDict(data, "state") }
	}
	d, err := parse(data)
	if err != nil {
		return err
	}
	has, gauss, err := parseGauss(d)
	if err != nil {
		return err
	}
	if r.bits != nil {
		if err := stateSet(r.bits, d); err != nil {
			return err
		}
	} else {
		name, err := d.text("bit_generator")
		if err != nil {
			return err
		}
		b := stateNew(name)
		if b == nil {
			return &ValueError{"unknown bit generator " + quoteShort(name)}
		}
		if err := stateSet(b, d); err != nil {
			return err
		}
		r.start(b)
	}
	r.hasGauss, r.gauss = has, gauss
	return nil
}

// parseLegacyTuple reads the tuple of get_state() as the dictionary that
// set_state makes of it.
func parseLegacyTuple(data []byte) (dict, error) {
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		if json.Valid(data) {
			return nil, &TypeError{"state is not a tuple"}
		}
		return nil, &ValueError{"state is not JSON: " + err.Error()}
	}
	if list == nil {
		return nil, &TypeError{"state is null"}
	}
	if len(list) < 3 || len(list) == 4 {
		return nil, &ValueError{"state has " + strconv.Itoa(len(list)) + " elements"}
	}
	inner, err := json.Marshal(dict{"key": list[1], "pos": list[2]})
	if err != nil {
		return nil, err
	}
	d := dict{"bit_generator": list[0], "state": inner}
	if name, err := d.text("bit_generator"); err != nil {
		return nil, err
	} else if name != "MT19937" {
		return nil, &ValueError{"state tuple of a " + quoteShort(name)}
	}
	if len(list) > 3 {
		d["has_gauss"], d["gauss"] = list[3], list[4]
	}
	return d, nil
}

// parseGauss reads the normal number that is kept, if any.
func parseGauss(d dict) (has bool, gauss float64, err error) {
	if raw, ok := d["has_gauss"]; ok {
		flag, err := parseUint(raw, "has_gauss", 1)
		if err != nil {
			return false, 0, err
		}
		has = flag == 1
	}
	if raw, ok := d["gauss"]; ok {
		var number json.Number
		if raw[0] == '"' || json.Unmarshal(raw, &number) != nil || number == "" {
			return false, 0, &TypeError{"gauss is not a number"}
		}
		if gauss, err = number.Float64(); err != nil {
			return false, 0, &ValueError{"gauss is out of range"}
		}
	}
	if !has {
		gauss = 0
	}
	return has, gauss, nil
}

// checkGauss refuses what JSON has no form for.
func checkGauss(x float64) error {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return &ValueError{"gauss is not finite"}
	}
	return nil
}

// appendPythonFloat appends Python's repr of a finite x: the shortest digits
// that give x back, with an exponent below 1e-4 and from 1e16 on.
func appendPythonFloat(dst []byte, x float64) []byte {
	n := len(dst)
	if a := math.Abs(x); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.AppendFloat(dst, x, 'e', -1, 64)
	}
	dst = strconv.AppendFloat(dst, x, 'f', -1, 64)
	if bytes.IndexByte(dst[n:], '.') < 0 {
		dst = append(dst, ".0"...)
	}
	return dst
}
