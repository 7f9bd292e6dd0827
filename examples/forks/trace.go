package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A record is a line of forks.py: a case, or what it says about Python.
type record struct {
	Case string `json:"case"`

	// Of the case "this Python".
	Python       string `json:"python"`
	NumPy        string `json:"numpy"`
	ByteOrder    string `json:"byteorder"`
	StartMethod  string `json:"start_method"`
	PreloadsMain *bool  `json:"forkserver_preloads_main"` // nil without forkserver

	// Of the cases in which children draw from four generators, by the
	// generators' names: the states that the children may have got, unless
	// there was a seed, and the numbers of each child.
	Parent  map[string]json.RawMessage `json:"parent"`
	Server  map[string]json.RawMessage `json:"server"`
	Workers []map[string][]float64     `json:"workers"`

	// Of the recipes.
	Error   string      `json:"error"`   // the type of the exception
	Ints    []int64     `json:"ints"`    // seeds, or a count
	Numbers [][]float64 `json:"numbers"` // by task or object
}

// A trace is what forks.py prints.
type trace struct {
	python record
	cases  map[string]record
}

func readTrace(r io.Reader) (*trace, error) {
	t := &trace{cases: map[string]record{}}
	for dec := json.NewDecoder(r); ; {
		var rec record
		err := dec.Decode(&rec)
		switch {
		case err == io.EOF && t.python.Case == "":
			return nil, errors.New("the trace does not say which Python made it")
		case err == io.EOF:
			return t, nil
		case err != nil:
			return nil, fmt.Errorf("trace: %w", err)
		case rec.Case == "this Python":
			t.python = rec
		default:
			t.cases[rec.Case] = rec
		}
	}
}
