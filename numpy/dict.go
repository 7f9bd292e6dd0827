package numpy

import (
	"encoding/binary"
	"encoding/json"
	"math/big"
	"strconv"
)

// A dict is a Python dictionary as its json module writes it. Unlike the
// structs of encoding/json it tells upper from lower case, and its integers
// may have any size.
type dict map[string]json.RawMessage

// parseDict reads a JSON object. what names it in errors.
func parseDict(data []byte, what string) (dict, error) {
	var d dict
	if err := json.Unmarshal(data, &d); err != nil {
		if json.Valid(data) {
			return nil, &TypeError{what + " is not a dictionary"}
		}
		return nil, &ValueError{what + " is not JSON: " + err.Error()}
	}
	if d == nil {
		return nil, &TypeError{what + " is null"}
	}
	return d, nil
}

// field returns a member that has to be there.
func (d dict) field(name string) (json.RawMessage, error) {
	raw, ok := d[name]
	if !ok {
		return nil, &ValueError{"state has no " + strconv.Quote(name)}
	}
	return raw, nil
}

// dict returns the member name, a dictionary itself.
func (d dict) dict(name string) (dict, error) {
	raw, err := d.field(name)
	if err != nil {
		return nil, err
	}
	return parseDict(raw, name)
}

// text returns the member name, a string.
func (d dict) text(name string) (s string, err error) {
	raw, err := d.field(name)
	if err != nil {
		return "", err
	}
	if raw[0] != '"' || json.Unmarshal(raw, &s) != nil {
		return "", &TypeError{name + " is not a string"}
	}
	return s, nil
}

// uint128 returns the member name, an integer below 2^128, as two words.
func (d dict) uint128(name string) (hi, lo uint64, err error) {
	raw, err := d.field(name)
	if err != nil {
		return 0, 0, err
	}
	n, ok := jsonInteger(string(raw))
	if !ok {
		return 0, 0, &TypeError{name + " is not an integer"}
	}
	if n.Sign() < 0 || n.BitLen() > 128 {
		return 0, 0, &ValueError{name + " is outside [0, 2**128)"}
	}
	var b [16]byte
	n.FillBytes(b[:])
	return binary.BigEndian.Uint64(b[:8]), binary.BigEndian.Uint64(b[8:]), nil
}

// uint returns the member name, an integer in [0, limit].
func (d dict) uint(name string, limit uint64) (uint64, error) {
	raw, err := d.field(name)
	if err != nil {
		return 0, err
	}
	return parseUint(raw, name, limit)
}

func parseUint(raw json.RawMessage, name string, limit uint64) (uint64, error) {
	n, ok := jsonInteger(string(raw))
	if !ok {
		return 0, &TypeError{name + " is not an integer"}
	}
	if !n.IsUint64() || n.Uint64() > limit {
		return 0, &ValueError{name + " is outside [0, " + strconv.FormatUint(limit, 10) + "]"}
	}
	return n.Uint64(), nil
}

// uints fills dst with the member name, a list of as many integers in
// [0, limit].
func (d dict) uints(name string, dst []uint64, limit uint64) error {
	raw, err := d.field(name)
	if err != nil {
		return err
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil || list == nil {
		return &TypeError{name + " is not a list"}
	}
	if len(list) != len(dst) {
		return &ValueError{name + " has not " + strconv.Itoa(len(dst)) + " elements"}
	}
	for i, raw := range list {
		if dst[i], err = parseUint(raw, name, limit); err != nil {
			return err
		}
	}
	return nil
}

// jsonInteger reads a JSON number without fraction and exponent, which is what
// Python reads as an int.
func jsonInteger(s string) (*big.Int, bool) {
	digits := s
	if len(digits) > 0 && digits[0] == '-' {
		digits = digits[1:]
	}
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return nil, false
		}
	}
	return new(big.Int).SetString(s, 10)
}
