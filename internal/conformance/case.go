package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// narrowInt is what a case misses where a Go int has 32 bits and the case a
// number beyond them.
const narrowInt = "an int of 64 bits"

// A status is the end of a case.
type status int

const (
	passed status = iota
	failed
	missing // cannot be run yet
)

// A verdict is what came of a case.
type verdict struct {
	status status
	detail string // "got ..., want ..." or what is missing
}

// A testCase is a case of any file.
type testCase interface {
	name() string
	run() verdict
}

// readCases decodes a file in the format of cases.json and digests.json or of
// the vectors of pyrandom.
func readCases(r io.Reader) ([]testCase, error) {
	var file struct {
		Tests   []json.RawMessage // oracle.py
		Cases   []json.RawMessage // gen.py
		Scripts []json.RawMessage
		Errors  []json.RawMessage
	}
	if err := json.NewDecoder(r).Decode(&file); err != nil {
		return nil, err
	}
	var cases []testCase
	add := func(list []json.RawMessage, what string, newCase func() testCase) {
		for i, data := range list {
			c := newCase()
			if err := decode(data, c); err != nil {
				c = unreadCase{cmp.Or(c.name(), fmt.Sprint(what, " ", i)), err}
			}
			cases = append(cases, c)
		}
	}
	add(file.Tests, "test", func() testCase { return new(oracleCase) })
	add(file.Cases, "case", func() testCase { return new(vectorCase) })
	add(file.Scripts, "script", func() testCase { return new(vectorScript) })
	add(file.Errors, "error", func() testCase { return new(vectorError) })
	if len(cases) == 0 {
		return nil, errors.New("no cases in the file")
	}
	return cases, nil
}

// An unreadCase is a case that does not follow the grammar.
type unreadCase struct {
	id  string
	err error
}

func (c unreadCase) name() string { return c.id }
func (c unreadCase) run() verdict { return verdict{missing, c.err.Error()} }

// decode decodes JSON, keeping numbers in the spelling that tells their type.
func decode(data []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return d.Decode(v)
}

// An oracleCase is a case in the grammar of oracle.py: calls on one object.
type oracleCase struct {
	ID        string
	Arguments struct {
		Object spec
		Calls  []call
	}
	Expected []expectation
}

func (c *oracleCase) name() string { return c.ID }

func (c *oracleCase) run() (v verdict) {
	defer catch(&v)
	calls := c.Arguments.Calls
	if len(calls) == 0 {
		return verdict{missing, "a case without calls"}
	}
	if len(c.Expected) != len(calls) {
		return verdict{failed, fmt.Sprintf("got %d calls, want results of %d", len(calls), len(c.Expected))}
	}
	var o object
	made := guarded(func() result {
		var err error
		o, err = newObject(c.Arguments.Object)
		return orFailure(nothing{}, err)
	})
	for i := range calls {
		got := made // without an object every call fails alike
		if _, ok := made.(failure); !ok {
			got = calls[i].run(o)
		}
		want := &c.Expected[i]
		if want.Type == "" && want.Error == "" {
			return verdict{missing, fmt.Sprintf("what is expected of call %d has no type", i+1)}
		}
		if d := want.difference(got); d != nil {
			if f, ok := got.(failure); ok && f.wide() {
				return verdict{missing, narrowInt}
			}
			return verdict{failed, d.in(fmt.Sprintf("call %d, %s", i+1, calls[i].Do))}
		}
	}
	return verdict{}
}

// in writes a difference, found at a place in a case.
func (d *difference) in(place string) string {
	if d.at != "" {
		place += ", " + d.at
	}
	return fmt.Sprintf("got %s, want %s (%s)", d.got, d.want, place)
}

// catch turns the panics that end a case into its verdict: an operation that
// is not supported, or a fault, which is no result a case may want.
func catch(v *verdict) {
	switch p := recover().(type) {
	case nil:
	case unsupported:
		*v = verdict{missing, string(p)}
	default:
		*v = verdict{failed, fmt.Sprintf("got panic: %v, want a result", p)}
	}
}
