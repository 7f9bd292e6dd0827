package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/cpu"
)

// A kind is a kind of work, of which each contender does some.
type kind string

const (
	draw        kind = "draw"        // 64-bit words, a call for each
	draw32      kind = "draw32"      // 32-bit words, a call for each
	fill        kind = "fill"        // an array of 64-bit words
	fill32      kind = "fill32"      // an array of 32-bit words
	double      kind = "double"      // an array of floats in [0, 1)
	normal      kind = "normal"      // an array of normal numbers
	exponential kind = "exponential" // an array of exponential numbers
	stream      kind = "stream"      // a stream of its own and its first value
)

// A generator is one generator of a contender.
type generator struct {
	name string
	like string        // ours to compare it with
	asks map[kind]line // what it does
}

// A line is how a peer is asked for a measurement.
type line struct {
	op   string
	size int // the only size it knows, 0 if it knows all
}

// A contender is a program that runs generators.
type contender struct {
	name       string
	tier       string // of ours, else empty
	generators []generator
	launch     func(dir string) (*peer.Process, error)

	process *peer.Process
}

// ours reports whether c is the library itself.
func (c *contender) ours() bool { return c.tier != "" }

// contenders returns all that could run, the library's tiers first, the best
// one last of them.
func contenders() []*contender {
	var all []*contender
	for t := cpu.Generic; t <= cpu.Best(); t++ {
		all = append(all, seedtree(t))
	}
	return append(all, std(), exp(), gonum(), numpy(), cpython(), cpp(), rust(), java())
}

// start starts the contenders that it can and returns the others' names with
// the reasons.
func start(dir string) (running []*contender, missing []string) {
	for _, c := range contenders() {
		fmt.Fprintf(os.Stderr, "starting %s\n", c.name)
		p, err := c.launch(dir)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", c.name, err)
			missing = append(missing, c.name)
			continue
		}
		c.process = p
		running = append(running, c)
	}
	return running, missing
}

// asks makes the lines of a generator whose peer calls its operations
// KIND/KEY.
func asks(key string, kinds ...kind) map[kind]line {
	m := map[kind]line{}
	for _, k := range kinds {
		m[k] = line{op: string(k) + "/" + key}
	}
	return m
}

// write writes a file into a new folder below dir and returns the folder.
func write(dir, folder string, files map[string]string) (string, error) {
	dir = filepath.Join(dir, folder)
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return "", err
		}
	}
	return dir, nil
}
