package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A literal is a value in an oracle file: the text of a JSON string or number.
type literal string

func (l *literal) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '"':
		return json.Unmarshal(data, (*string)(l))
	case '[', '{':
		return fmt.Errorf("%.40s: no value", data)
	}
	*l = literal(data)
	return nil
}

// An expectation is a RESULT of the grammar of oracle.py.
type expectation struct {
	Error    string
	Type     dtype
	Values   []literal
	Shape    []int
	Count    int
	N        *int   // Count, in the digest of a field
	SHA256   string `json:"sha256_le"`
	First    []literal
	Last     []literal
	Counts   []literal
	Fields   map[string]field
	Keys     [][]literal `json:"spawn_keys"`
	Children literal     `json:"n_children_spawned_after"`
}

// A field is what is expected of a field of a state: a literal, a list of
// them, a digest or null.
type field struct{ expectation }

func (f *field) UnmarshalJSON(data []byte) error {
	f.expectation = expectation{}
	switch {
	case string(data) == "null":
		f.Type = "none"
		return nil
	case data[0] == '{':
		err := json.Unmarshal(data, &f.expectation)
		if f.N != nil {
			f.Count = *f.N
		}
		return err
	case data[0] == '[':
		return json.Unmarshal(data, &f.Values)
	}
	f.Values = make([]literal, 1)
	return json.Unmarshal(data, &f.Values[0])
}

// A difference tells a result from what was expected, at a place in it.
type difference struct{ at, got, want string }

// difference compares a result with what is expected, value by value. It
// returns nil if they agree.
func (want *expectation) difference(got result) *difference {
	if want.Error != "" {
		if _, ok := got.(failure); ok {
			return nil
		}
		return &difference{"", describe(got), "error " + want.Error}
	}
	switch got := got.(type) {
	case *array:
		return want.array(got)
	case integers:
		if want.SHA256 != "" {
			if a, ok := got.array(want.Type); ok {
				return want.array(a)
			}
		}
		return want.integers(got)
	case byteString:
		return want.bytes(got)
	case spawned:
		return want.spawned(got)
	case fields:
		return want.fields(got)
	case text:
		if len(want.Values) == 1 && string(want.Values[0]) == string(got) {
			return nil
		}
	case nothing:
		if want.Type == "none" {
			return nil
		}
	}
	return &difference{"", describe(got), want.describe()}
}

func (want *expectation) array(got *array) *difference {
	agree := want.Type == got.dtype || want.Type == "" || want.Type.integer() && got.dtype.integer()
	switch {
	case want.Counts != nil && want.Type == "counts":
		values, counts := got.histogram()
		if d := want.list("value", len(want.Values), want.Values, values); d != nil {
			return d
		}
		return want.list("count of value", len(want.Counts), want.Counts, counts)
	case !agree:
		return &difference{"type", string(got.dtype), want.describe()}
	case want.SHA256 == "":
		if d := want.list("value", len(want.Values), want.Values, got); d != nil {
			return d
		}
		return want.dims(got.shape)
	}
	if d := want.list("value", want.Count, want.First, got); d != nil {
		return d
	}
	tail := &array{dtype: got.dtype, words: got.words[max(0, len(got.words)-len(want.Last)):]}
	if d := want.list("value from the end", len(want.Last), want.Last, tail); d != nil {
		return d
	}
	t := want.Type
	if t == "" {
		t = got.dtype
	}
	if sum, ok := got.digest(t); !ok || !strings.EqualFold(sum, want.SHA256) {
		return &difference{"digest", sum, want.SHA256}
	}
	return nil
}

// list compares the number of elements of got, and the first of them with
// literals.
func (want *expectation) list(name string, n int, literals []literal, got *array) *difference {
	if len(got.words) != n {
		return &difference{"number of values", strconv.Itoa(len(got.words)), strconv.Itoa(n)}
	}
	for i, l := range literals {
		if !got.holds(i, string(l)) {
			return &difference{fmt.Sprint(name, " ", i), got.text(i), string(l)}
		}
	}
	return nil
}

// dims compares shapes, which the files give from two dimensions on.
func (want *expectation) dims(got []int) *difference {
	if len(got) < 2 {
		got = nil
	}
	if want.Shape == nil && got == nil || slices.Equal(want.Shape, got) {
		return nil
	}
	return &difference{"shape", fmt.Sprint(got), fmt.Sprint(want.Shape)}
}

func (want *expectation) integers(got integers) *difference {
	if !want.Type.integer() && want.Type != "" {
		return &difference{"type", "int", want.describe()}
	}
	if len(got.values) != len(want.Values) {
		return &difference{"number of values", strconv.Itoa(len(got.values)), strconv.Itoa(len(want.Values))}
	}
	for i, l := range want.Values {
		if n, ok := parseInt(string(l)); !ok || n.Cmp(got.values[i]) != 0 {
			return &difference{fmt.Sprint("value ", i), got.values[i].String(), string(l)}
		}
	}
	return want.dims(got.shape)
}

func (want *expectation) bytes(got byteString) *difference {
	switch {
	case want.Type == "bytes" && want.SHA256 != "":
		digest := *want
		digest.Type = "uint8"
		return digest.array(vector(got))
	case want.Type == "bytes_hex" && len(want.Values) == 1:
		b, err := hex.DecodeString(string(want.Values[0]))
		if err == nil && bytes.Equal(b, got) {
			return nil
		}
	}
	return &difference{"", describe(got), want.describe()}
}

func (want *expectation) spawned(got spawned) *difference {
	if d := want.array(got.states); d != nil {
		return d
	}
	if len(got.keys) != len(want.Keys) {
		return &difference{"number of spawn keys", strconv.Itoa(len(got.keys)), strconv.Itoa(len(want.Keys))}
	}
	for i, key := range got.keys {
		e := &expectation{Type: "int", Values: want.Keys[i]}
		if d := e.integers(integers{values: key}); d != nil {
			d.at = fmt.Sprintf("spawn key %d, %s", i, d.at)
			return d
		}
	}
	if n := scalar(got.count); !n.holds(0, string(want.Children)) {
		return &difference{"children spawned", n.text(0), string(want.Children)}
	}
	return nil
}

// fields compares states without what does not count in them: a half word or
// a normal value that is not kept, and the words of a block already given out.
func (want *expectation) fields(got fields) *difference {
	if want.Type != "state" && want.Type != "pystate" && want.Type != "" {
		return &difference{"type", "state", want.describe()}
	}
	expected := maps.Clone(want.Fields)
	for flag, name := range map[string]string{"has_uint32": "uinteger", "has_gauss": "gauss"} {
		if f, ok := expected[flag]; ok && len(f.Values) == 1 && f.Values[0] == "0" {
			delete(expected, name)
			got = maps.Clone(got)
			delete(got, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		f, ok := expected[name]
		if !ok {
			return &difference{name, describe(got[name]), "no such field"}
		}
		delete(expected, name)
		value := got[name]
		if name == "buffer" {
			f.Values, value = unread(f.Values, value, got["buffer_pos"])
		}
		if d := f.difference(value); d != nil {
			d.at = strings.TrimSuffix(name+", "+d.at, ", ")
			return d
		}
	}
	for name, f := range expected {
		return &difference{name, "no such field", f.describe()}
	}
	return nil
}

// unread cuts the block of a Philox to the words from position pos on.
func unread(want []literal, got, pos result) ([]literal, result) {
	n := int(pos.(integers).values[0].Int64())
	words := got.(integers).values[n:]
	return want[min(n, len(want)):], integers{[]int{len(words)}, words}
}

// describe shows a whole result, a long one by its beginning.
func describe(r result) string {
	switch r := r.(type) {
	case *array:
		return string(r.dtype) + " " + abridged(len(r.words), r.text)
	case integers:
		return abridged(len(r.values), func(i int) string { return r.values[i].String() })
	case byteString:
		return "bytes " + hex.EncodeToString(r)
	case spawned:
		return describe(r.states)
	case fields:
		return "a state"
	case text:
		return string(r)
	case failure:
		return "error: " + r.err.Error()
	case nothing:
		return "nothing"
	}
	return fmt.Sprintf("%T", r)
}

func (want *expectation) describe() string {
	switch {
	case want.Error != "":
		return "error " + want.Error
	case want.SHA256 != "":
		return fmt.Sprintf("%d %s values", want.Count, want.Type)
	case want.Fields != nil:
		return "a state"
	case want.Type == "none" || want.Type == "" && want.Values == nil:
		return "nothing"
	}
	return strings.TrimSpace(string(want.Type) + " " + abridged(len(want.Values), func(i int) string { return string(want.Values[i]) }))
}

// abridged writes a list of n values, a long one by its beginning.
func abridged(n int, value func(int) string) string {
	const limit = 8
	var list []string
	for i := range min(n, limit) {
		list = append(list, value(i))
	}
	if n > limit {
		list = append(list, fmt.Sprintf("... %d in all", n))
	}
	return "[" + strings.Join(list, " ") + "]"
}
