package numpy

import (
	"encoding/binary"
	"math/big"
	"reflect"
	"strconv"
	"strings"
)

// A seedItem is one integer of entropy or of a spawn key. Text is how a string
// element was written, or empty: NumPy keeps strings in its state.
type seedItem struct {
	n    *big.Int // never changed
	text string
}

// seedItems is entropy or a spawn key in canonical form.
type seedItems struct {
	items  []seedItem
	scalar bool // a single integer instead of a sequence
}

// words appends the base 2^32 digits of all items, low first; 0 has one.
func (s seedItems) words(dst []uint32) []uint32 {
	for _, it := range s.items {
		b := it.n.FillBytes(make([]byte, max(4, (it.n.BitLen()+31)/32*4)))
		for i := len(b) - 4; i >= 0; i -= 4 {
			dst = append(dst, binary.BigEndian.Uint32(b[i:]))
		}
	}
	return dst
}

// value is the inverse of coerceSeeds.
func (s seedItems) value() any {
	if s.scalar {
		return new(big.Int).Set(s.items[0].n)
	}
	list := make([]any, len(s.items))
	for i, it := range s.items {
		if list[i] = it.text; it.text == "" {
			list[i] = new(big.Int).Set(it.n)
		}
	}
	return list
}

// with returns s and one more element.
func (s seedItems) with(i uint32) seedItems {
	items := make([]seedItem, len(s.items)+1)
	copy(items, s.items)
	items[len(s.items)] = seedItem{n: new(big.Int).SetUint64(uint64(i))}
	return seedItems{items: items}
}

// coerceSeeds reads an integer or a flat sequence of integers and strings.
func coerceSeeds(x any, what string) (seedItems, error) {
	if n, ok, err := coerceInteger(x, what); err != nil {
		return seedItems{}, err
	} else if ok {
		return seedItems{[]seedItem{{n: n}}, true}, nil
	}
	v := reflect.ValueOf(x)
	if !isSequence(v) {
		return seedItems{}, &TypeError{what + " wants an integer or a sequence of integers, not " + typeName(x)}
	}
	s := seedItems{items: make([]seedItem, v.Len())}
	for i := range s.items {
		elem := v.Index(i).Interface()
		n, ok, err := coerceInteger(elem, what)
		if err != nil {
			return seedItems{}, err
		}
		if ok {
			s.items[i].n = n
			continue
		}
		e := reflect.ValueOf(elem)
		switch {
		case e.Kind() == reflect.String:
			s.items[i].text = e.String()
			if s.items[i].n, ok = parseSeed(e.String()); !ok {
				return seedItems{}, &ValueError{what + " has an unrecognized seed string " + quoteShort(e.String())}
			}
		case isSequence(e):
			return seedItems{}, &TypeError{what + " is nested"}
		default:
			return seedItems{}, &TypeError{what + " has an element of type " + typeName(elem)}
		}
	}
	return s, nil
}

func isSequence(v reflect.Value) bool {
	return v.Kind() == reflect.Slice || v.Kind() == reflect.Array
}

func typeName(x any) string {
	if x == nil {
		return "nil"
	}
	return reflect.TypeOf(x).String()
}

// coerceInteger reads a non-negative integer of any Go kind; a bool counts, as
// in Python. It reports false if x is something else.
func coerceInteger(x any, what string) (*big.Int, bool, error) {
	n := new(big.Int)
	if b, ok := x.(*big.Int); ok {
		if b == nil {
			return nil, false, &TypeError{what + " has a nil *big.Int"}
		}
		n.Set(b)
	} else {
		switch v := reflect.ValueOf(x); {
		case v.CanInt():
			n.SetInt64(v.Int())
		case v.CanUint():
			n.SetUint64(v.Uint())
		case v.Kind() == reflect.Bool:
			if v.Bool() {
				n.SetUint64(1)
			}
		default:
			return nil, false, nil
		}
	}
	if n.Sign() < 0 {
		return nil, false, &ValueError{what + " must be non-negative"}
	}
	return n, true, nil
}

// parseSeed reads a string element: decimal digits, or 0x and hexadecimal ones.
func parseSeed(s string) (*big.Int, bool) {
	base, set := 10, "0123456789"
	if strings.HasPrefix(s, "0x") {
		s, base, set = s[2:], 16, "0123456789abcdefABCDEF"
	}
	if s == "" || strings.Trim(s, set) != "" {
		return nil, false
	}
	return new(big.Int).SetString(s, base)
}

// quoteShort quotes outside text for an error message.
func quoteShort(s string) string {
	if len(s) > 64 {
		s = s[:64] + "..."
	}
	return strconv.Quote(s)
}
