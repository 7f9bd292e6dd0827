package main

import (
	"bufio"
	"fmt"
	"io"
	"math/big"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/seedtree/seedtree/numpy"
)

// A testSet is one of NumPy's csv files: the first outputs of a bit generator,
// which the name of the file tells, for a seed.
type testSet struct {
	id    string
	bits  func(*numpy.SeedSequence) *numpy.Generator
	seed  *big.Int
	words []uint64
}

// readTestSet decodes a csv file: "seed, 0xdeadbeaf", then lines "0, 0x...".
func readTestSet(name string, r io.Reader) ([]testCase, error) {
	base := strings.TrimSuffix(filepath.Base(name), ".csv")
	kind, _, _ := strings.Cut(base, "-")
	s := &testSet{id: base}
	for name, family := range families {
		if strings.EqualFold(name, kind) {
			s.bits = family
		}
	}
	if s.bits == nil {
		return nil, fmt.Errorf("the file's name does not begin with that of a bit generator")
	}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		head, text, _ := strings.Cut(lines.Text(), ",")
		word, err := strconv.ParseUint(strings.TrimSpace(text), 0, 64)
		switch {
		case err != nil:
			return nil, err
		case s.seed == nil && head == "seed":
			s.seed = new(big.Int).SetUint64(word)
		case s.seed != nil && head == strconv.Itoa(len(s.words)):
			s.words = append(s.words, word)
		default:
			return nil, fmt.Errorf("line %q", lines.Text())
		}
	}
	if s.seed == nil {
		return nil, fmt.Errorf("no seed")
	}
	return []testCase{s}, lines.Err()
}

func (s *testSet) name() string { return s.id }

func (s *testSet) run() (v verdict) {
	defer catch(&v)
	got := rawWords(s.bits(sequence(s.seed, nil, 0)).BitGenerator(), len(s.words))
	for i, want := range s.words {
		if got[i] != want {
			return verdict{failed, fmt.Sprintf("got %#x, want %#x (output %d)", got[i], want, i)}
		}
	}
	return verdict{}
}
