package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/seedtree/seedtree/pyrand"
)

// The vectors of random.Random, whose grammar gen.py describes, come in three
// kinds: cases, scripts and error calls.

// A vectorCase is n equal calls on a Random of a seed. "coarse", the digest of
// rounded values, is for people: it never decides.
type vectorCase struct {
	ID          string
	Seed        any
	Version     int
	Method      string
	Args        []any
	Kw          map[string]any
	N           int
	Kind        string
	Count       int
	First       []literal
	SHA256      string `json:"sha256"`
	Words       int
	State       literal
	GaussNext   field `json:"gauss_next"`
	Unavailable string
}

func (c *vectorCase) name() string { return c.ID }

func (c *vectorCase) run() (v verdict) {
	defer catch(&v)
	if c.Unavailable != "" {
		return verdict{missing, "no such method in the Python of the file: " + c.Unavailable}
	}
	r := &pyRandom{Random: new(pyrand.Random)}
	version := 2
	if c.Version != 0 {
		version = c.Version
	}
	stream := newStream(c.Kind, len(c.First))
	var start pyrand.State
	if f, ok := guarded(func() result {
		r.seed(tagged(c.Seed), version)
		start = r.State()
		f := r.bind(c.Method, mutable(c.Method, taggedList(c.Args)), taggedMap(c.Kw))
		for range c.N {
			stream.add(f())
		}
		return nothing{}
	}).(failure); ok {
		if f.wide() {
			return verdict{missing, narrowInt}
		}
		return verdict{failed, "got " + describe(f) + ", want values"}
	}
	if d := stream.difference(c); d != nil {
		return verdict{failed, d.in(c.Method)}
	}
	gauss := c.GaussNext
	if gauss.Values == nil {
		gauss.Type = "none"
	}
	want := expectation{Fields: map[string]field{"state": {expectation{Values: []literal{c.State}}}, "gauss_next": gauss}}
	got := scriptState(r)
	delete(got, "index") // the digest covers it
	if d := want.difference(got); d != nil {
		return verdict{failed, d.in(c.Method)}
	}
	return wordsUsed(start, r, c.Words)
}

// wordsUsed checks that r is as far from a state as so many words lead.
func wordsUsed(start pyrand.State, r *pyRandom, words int) verdict {
	end := &pyRandom{Random: new(pyrand.Random)}
	if err := end.SetState(start); err != nil {
		return verdict{failed, "got error " + err.Error() + ", want a state"}
	}
	for range words {
		end.Bits(32)
	}
	if end.State().MT != r.State().MT {
		return verdict{failed, fmt.Sprintf("got another state than after %d words, want it", words)}
	}
	return verdict{}
}

// A stream collects values in the form that their kind has in the digests.
type stream struct {
	kind  string
	keep  int      // number of first values wanted
	first []result // those
	count int
	hash  hash.Hash
	text  []byte // of the current value
}

func newStream(kind string, keep int) *stream {
	return &stream{kind: kind, keep: keep, hash: sha256.New()}
}

// add appends the values of one call.
func (s *stream) add(r result) {
	switch r := r.(type) {
	case *array:
		for i, w := range r.words {
			switch {
			case s.kind == "f64" && r.dtype == "float64", s.kind == "i64" && r.dtype.integer():
				s.text = binary.LittleEndian.AppendUint64(s.text[:0], w)
			case s.kind == "dec" && r.dtype.integer():
				s.text = append(r.integer(i).Append(s.text[:0], 10), '\n')
			default:
				refuse("%s in a stream of %s", r.dtype, s.kind)
			}
			if s.put() {
				s.first = append(s.first, &array{dtype: r.dtype, words: r.words[i : i+1]})
			}
		}
	case integers:
		for _, n := range r.values {
			switch s.kind {
			case "i64":
				w := n.Uint64() // of |n| modulo 2^64
				if n.Sign() < 0 {
					w = -w
				}
				s.text = binary.LittleEndian.AppendUint64(s.text[:0], w)
			case "dec":
				s.text = append(n.Append(s.text[:0], 10), '\n')
			default:
				refuse("an integer in a stream of %s", s.kind)
			}
			if s.put() {
				s.first = append(s.first, integerOf(n))
			}
		}
	case byteString:
		if s.kind != "bytes" {
			refuse("bytes in a stream of %s", s.kind)
		}
		s.text = append(s.text[:0], r...)
		if s.put() {
			s.first = append(s.first, r)
		}
	default:
		refuse("%s in a stream of %s", describe(r), s.kind)
	}
}

// put takes the current value in and reports whether to keep it.
func (s *stream) put() bool {
	s.count++
	s.hash.Write(s.text)
	return s.count <= s.keep
}

func (s *stream) difference(c *vectorCase) *difference {
	if s.count != c.Count {
		return &difference{"number of values", strconv.Itoa(s.count), strconv.Itoa(c.Count)}
	}
	types := map[string]dtype{"f64": "float64", "i64": "int", "dec": "int", "bytes": "bytes_hex"}
	for i, l := range c.First {
		want := expectation{Type: types[c.Kind], Values: []literal{l}}
		if d := want.difference(s.first[i]); d != nil {
			d.at = fmt.Sprint("value ", i)
			return d
		}
	}
	if sum := hex.EncodeToString(s.hash.Sum(nil)); !strings.EqualFold(sum, c.SHA256) {
		return &difference{"digest", sum, c.SHA256}
	}
	return nil
}

// mutable makes the argument of shuffle a list, as gen.py does.
func mutable(method string, args []any) []any {
	if method == "shuffle" && len(args) == 1 {
		args[0] = members(args[0])
	}
	return args
}

// A vectorScript is a sequence of steps on one Random.
type vectorScript struct {
	ID    string
	Steps []struct {
		Op     string
		Args   []any
		Want   json.RawMessage
		Raises string
	}
}

func (s *vectorScript) name() string { return s.ID }

func (s *vectorScript) run() (v verdict) {
	defer catch(&v)
	r := &pyRandom{Random: pyrand.New(0)}
	saved := map[string]pyrand.State{}
	if len(s.Steps) == 0 {
		return verdict{missing, "a script without steps"}
	}
	for i, step := range s.Steps {
		want := expectation{Type: "none"}
		switch {
		case step.Raises != "":
			want = expectation{Error: step.Raises}
		case step.Op == "state":
			want = expectation{}
			if err := decode(step.Want, &want.Fields); err != nil {
				return verdict{failed, "got no state, want " + string(step.Want)}
			}
		case step.Want != nil:
			want = wanted(step.Want)
		}
		got := guarded(func() result { return r.step(step.Op, taggedList(step.Args), saved) })
		if d := want.difference(got); d != nil {
			return verdict{failed, d.in(fmt.Sprintf("step %d, %s", i+1, step.Op))}
		}
	}
	return verdict{}
}

// step runs a step of a script.
func (r *pyRandom) step(op string, args []any, saved map[string]pyrand.State) result {
	switch op {
	case "seed":
		version := 2
		if len(args) > 1 {
			version = toInt(args[1])
		}
		r.seed(args[0], version)
	case "save":
		saved[toName(args[0])] = r.State()
	case "restore":
		return orFailure(nothing{}, r.SetState(saved[toName(args[0])]))
	case "restore_v2":
		t := tupleOf(saved[toName(args[0])])
		t.version = json.Number("2")
		for i, w := range t.words[:624] {
			t.words[i] = json.Number(strconv.Itoa(int(int32(toUint64(argument(w))))))
		}
		return r.setTuple(t)
	case "setwords":
		return r.setWords(toUint64(args[0]), toUint64(args[1]), toInt(args[2]), args[3])
	case "badstate":
		return r.setWords(0, 0, toInt(args[0]), args[1])
	case "skip":
		for range toInt(args[0]) {
			r.Bits(32)
		}
	case "state":
		return scriptState(r)
	default:
		return r.bind(op, mutable(op, args), nil)()
	}
	return nothing{}
}

// setWords sets the words mul*i + add, an index and the kept normal value.
func (r *pyRandom) setWords(mul, add uint64, index int, gauss any) result {
	var s pyrand.State
	for i := range s.MT.Key {
		s.MT.Key[i] = uint32(mul*uint64(i) + add)
	}
	s.MT.Pos = index
	s.GaussNext, s.HasGauss = gauss.(float64)
	return orFailure(nothing{}, r.SetState(s))
}

// scriptState is a state as scripts tell it.
func scriptState(r *pyRandom) fields {
	s := r.State()
	words := append(s.MT.Key[:], uint32(s.MT.Pos))
	sum, _ := vector(words).digest("uint32")
	return fields{"index": scalar(int64(s.MT.Pos)), "state": text(sum), "gauss_next": keptNormal(s)}
}

// A tuple is what getstate returns, as JSON: version, words and index, kept
// normal value.
type tuple struct {
	version any
	words   []any
	rest    []any
}

func tupleOf(s pyrand.State) tuple {
	data, err := json.Marshal(s)
	var v []any
	if err == nil {
		err = decode(data, &v)
	}
	if err != nil {
		panic(err)
	}
	return tuple{v[0], v[1].([]any), v[2:]}
}

// setTuple is setstate of a tuple, through the JSON form.
func (r *pyRandom) setTuple(t tuple) result {
	data, err := json.Marshal(append([]any{t.version, t.words}, t.rest...))
	var s pyrand.State
	if err == nil {
		err = json.Unmarshal(data, &s)
	}
	if err == nil {
		err = r.SetState(s)
	}
	return orFailure(nothing{}, err)
}

// A vectorError is a call on Random(42) that Python refuses, or one that looks
// wrong and is not.
type vectorError struct {
	Call    string
	Args    []any
	Kw      map[string]any
	Raises  string
	Returns json.RawMessage
	Words   *int
}

// name returns the call.
func (e *vectorError) name() string {
	var args []string
	for _, v := range e.Args {
		args = append(args, fmt.Sprint(v))
	}
	for name, v := range e.Kw {
		args = append(args, fmt.Sprint(name, "=", v))
	}
	for i, v := range args {
		if len(v) > 40 {
			args[i] = v[:40] + "..."
		}
	}
	return "error/" + e.Call + "(" + strings.Join(args, ", ") + ")"
}

func (e *vectorError) run() (v verdict) {
	defer catch(&v)
	r := &pyRandom{Random: pyrand.New(42)}
	start := r.State()
	got := guarded(func() result {
		args := taggedList(e.Args)
		switch e.Call {
		case "seed", "setstate":
			if e.Call == "setstate" {
				return r.setTuple(damaged(start, toName(args[0])))
			}
			return r.step("seed", args, nil)
		}
		return r.bind(e.Call, args, taggedMap(e.Kw))()
	})
	if f, ok := got.(failure); ok && f.untyped() {
		// The one rule for what the Go signature cannot take.
		if e.Raises == "TypeError" || e.Raises == "OverflowError" {
			return verdict{}
		}
	}
	want := expectation{Error: e.Raises}
	if e.Raises == "" {
		want = wanted(e.Returns)
	}
	if d := want.difference(got); d != nil && !(e.arithmetic() && notFinite(got)) {
		return verdict{failed, d.in(e.Call)}
	}
	if e.Words != nil {
		return wordsUsed(start, r, *e.Words)
	}
	return verdict{}
}

// arithmetic reports whether Python raises an exception of which the library
// makes an infinity or NaN.
func (e *vectorError) arithmetic() bool {
	return e.Raises == "ZeroDivisionError" || e.Raises == "OverflowError"
}

func notFinite(r result) bool {
	a, ok := r.(*array)
	if !ok || !a.dtype.float() || len(a.words) != 1 {
		return false
	}
	x := a.float(0)
	return math.IsInf(x, 0) || math.IsNaN(x)
}

// damaged is the tuple of s with the damage that gen.py's bad_state names.
func damaged(s pyrand.State, what string) tuple {
	t := tupleOf(s)
	switch what {
	case "version 1":
		t.version = 1
	case "version 4":
		t.version = 4
	case "624 words":
		t.words = t.words[:624]
	case "626 words":
		t.words = append(t.words, 0)
	case "index 625":
		t.words[624] = 625
	case "index -1":
		t.words[624] = -1
	case "negative word":
		t.words[3] = -1
	case "word 2**64":
		t.words[3] = json.Number("18446744073709551616")
	case "float word":
		t.words[3] = json.Number("1.0")
	case "two elements":
		t.rest = nil
	case "list of words":
		refuse("JSON has no tuples")
	default:
		panic(unsupported("damage " + what))
	}
	return t
}

// tagged decodes a tagged value: "i:1", "f:0x1p+0", "s:text", ...
func tagged(v any) any {
	if list, ok := v.([]any); ok {
		return taggedList(list)
	}
	tag, body, _ := strings.Cut(toName(v), ":")
	switch tag {
	case "none":
		return nil
	case "i":
		if n, ok := new(big.Int).SetString(body, 0); ok {
			return n
		}
	case "bool":
		return body != "0"
	case "f":
		if x, ok := parseFloat(body); ok {
			return x
		}
	case "s":
		return body
	case "b", "ba":
		if b, err := hex.DecodeString(body); err == nil && tag == "b" {
			return byteString(b)
		} else if err == nil {
			return byteArray(b)
		}
	case "r":
		var s span
		if _, err := fmt.Sscanf(body, "%d:%d:%d", &s.start, &s.stop, &s.step); err == nil {
			return s
		}
	case "cp":
		return codePoints(strings.Split(body, ","))
	case "o":
		return foreign(body)
	}
	panic(unsupported(fmt.Sprint("value ", v)))
}

// codePoints returns a text given by hexadecimal code points; surrogates, which
// Go's texts do not have, become the bytes that UTF-8 would give them.
func codePoints(list []string) string {
	var b []byte
	for _, text := range list {
		c, err := strconv.ParseUint(text, 16, 21)
		switch {
		case err != nil:
			panic(unsupported("code point " + text))
		case 0xd800 <= c && c < 0xe000:
			b = append(b, 0xe0|byte(c>>12), 0x80|byte(c>>6&0x3f), 0x80|byte(c&0x3f))
		default:
			b = append(b, string(rune(c))...)
		}
	}
	return string(b)
}

func taggedList(list []any) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = tagged(v)
	}
	return out
}

func taggedMap(m map[string]any) map[string]any {
	out := make(map[string]any, len(m))
	for name, v := range m {
		out[name] = tagged(v)
	}
	return out
}

// wanted makes an expectation of a tagged value.
func wanted(data json.RawMessage) expectation {
	var v any
	if err := decode(data, &v); err != nil {
		panic(unsupported("value " + string(data)))
	}
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	want := expectation{Type: "int", Values: []literal{}}
	for _, v := range taggedList(list) {
		switch v := v.(type) {
		case nil:
			return expectation{Type: "none"}
		case *big.Int:
			want.Values = append(want.Values, literal(v.String()))
		case float64:
			want.Type = "float64"
			want.Values = append(want.Values, literal(formatFloat(v)))
		case byteString:
			want.Type = "bytes_hex"
			want.Values = append(want.Values, literal(hex.EncodeToString(v)))
		default:
			panic(unsupported(fmt.Sprintf("wanted value %v", v)))
		}
	}
	return want
}
