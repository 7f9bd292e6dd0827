package pyrand

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
)

// The versions of random.Random's state tuple.
const (
	version2 = 2 // Python 2.3 to 3.1; negative words stand for word + 2^32
	version3 = 3
)

// MarshalJSON returns s as Python's json module writes getstate():
//
//	[3, [word 0, ..., word 623, index], kept normal value or null]
//
// In Python, both ways:
//
//	text = json.dumps(r.getstate())
//	version, words, gauss = json.loads(text)
//	r.setstate((version, tuple(words), gauss))
//
// An index outside [0, 624] or a kept value that is not finite is an error.
func (s State) MarshalJSON() ([]byte, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	if math.IsInf(s.GaussNext, 0) || s.GaussNext != s.GaussNext {
		return nil, errors.New("pyrand: state with a kept value that is not finite")
	}
	b := make([]byte, 0, 8<<10)
	b = append(b, '[', '0'+version3, ',', '[')
	for _, w := range s.MT.Key {
		b = append(strconv.AppendUint(b, uint64(w), 10), ',')
	}
	b = strconv.AppendInt(b, int64(s.MT.Pos), 10)
	b = append(b, ']', ',')
	if s.HasGauss {
		b = appendFloat(b, s.GaussNext)
	} else {
		b = append(b, "null"...)
	}
	return append(b, ']'), nil
}

// appendFloat appends x so that Python reads a float, not an integer.
func appendFloat(b []byte, x float64) []byte {
	start := len(b)
	b = strconv.AppendFloat(b, x, 'g', -1, 64)
	if bytes.ContainsAny(b[start:], ".e") {
		return b
	}
	return append(b, ".0"...)
}

// UnmarshalJSON sets s to what json.dumps(r.getstate()) wrote in Python, or
// MarshalJSON. It reads versions 2 and 3, and takes and refuses what setstate
// does: words of version 3 are those from 0 to 2^64-1, modulo 2^32. On error s
// is left as it was.
func (s *State) UnmarshalJSON(data []byte) error {
	var tuple []json.RawMessage
	if err := json.Unmarshal(data, &tuple); err != nil {
		return fmt.Errorf("pyrand: state: %w", err)
	}
	if len(tuple) != 3 {
		return errors.New("pyrand: state is not [version, words, kept value]")
	}
	version := string(tuple[0])
	if version != "2" && version != "3" {
		return errors.New("pyrand: state of a version other than 2 and 3")
	}
	var words []json.RawMessage
	if err := json.Unmarshal(tuple[1], &words); err != nil {
		return fmt.Errorf("pyrand: state words: %w", err)
	}
	var t State
	if len(words) != len(t.MT.Key)+1 {
		return errors.New("pyrand: state without 624 words and an index")
	}
	for i, text := range words {
		w, err := parseWord(string(text), version == "2")
		if err != nil {
			return err
		}
		if i < len(t.MT.Key) {
			t.MT.Key[i] = uint32(w)
		} else if w > uint64(len(t.MT.Key)) {
			return errIndex
		} else {
			t.MT.Pos = int(w)
		}
	}
	if t.HasGauss = string(tuple[2]) != "null"; t.HasGauss {
		if err := json.Unmarshal(tuple[2], &t.GaussNext); err != nil {
			return fmt.Errorf("pyrand: kept value: %w", err)
		}
	}
	*s = t
	return nil
}

// parseWord reads an integer of a state; any is taken modulo 2^32 in version 2.
func parseWord(text string, modulo bool) (uint64, error) {
	w, err := strconv.ParseUint(text, 10, 64)
	if err == nil && !(modulo && w >= 1<<32) {
		return w, nil
	}
	n, ok := new(big.Int).SetString(text, 10)
	switch {
	case !ok:
		return 0, errors.New("pyrand: state word is not an integer")
	case modulo:
		return n.And(n, big.NewInt(math.MaxUint32)).Uint64(), nil
	case n.Sign() == 0: // -0
		return 0, nil
	}
	return 0, errors.New("pyrand: state word out of [0, 2^64)")
}
