package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// A class is a Python class whose methods are measured.
type class struct {
	name    string
	n       int    // the number of values of a fill
	setup   string // makes g, the object
	methods []*method
}

// A method is one call of a method, in Python and in Go: for many values, for
// one, or both.
type method struct {
	name       string // the call in Python, without size
	width      int    // the number of values that a call draws
	fill, call pair
}

// A pair is a Python statement and the Go call that draws the same values.
type pair struct {
	python string
	run    func()
	values int

	theirs, ours peer.Sample
	plain        peer.Sample // ours in Go alone; of fills
}

// measured reports whether the pair exists.
func (p *pair) measured() bool { return p.run != nil }

func (p *pair) measure(python *peer.Process, setup string, atLeast time.Duration) error {
	if !p.measured() {
		return nil
	}
	ns, err := python.Measure(peer.Request{Op: setup + " ;; " + p.python, Size: p.values, Time: atLeast})
	if err != nil {
		return err
	}
	p.theirs = append(p.theirs, ns)
	p.ours = append(p.ours, peer.Time(peer.CPUTime, atLeast, p.values, p.run))
	return nil
}

// fullName returns the name of m, a method of c, with the class.
func (m *method) fullName(c *class) string { return c.name + "." + m.name }

// measure measures m, a method of c. The child makes its fills in Go alone; nil
// is for this process, too, having no assembly.
func (m *method) measure(python, child *peer.Process, c *class, atLeast time.Duration) error {
	if err := m.fill.measure(python, c.setup, atLeast); err != nil {
		return err
	}
	if m.fill.measured() {
		ns := m.fill.ours[len(m.fill.ours)-1]
		if child != nil {
			var err error
			if ns, err = child.Measure(peer.Request{Op: m.fullName(c), Size: m.fill.values, Time: atLeast}); err != nil {
				return err
			}
		}
		m.fill.plain = append(m.fill.plain, ns)
	}
	return m.call.measure(python, c.setup, atLeast)
}

// distribution adds a method that takes size=, under its Python call.
func (c *class) distribution(name string, fill, call func()) {
	c.filled(name, "size=n", fill, call)
}

// filled adds a method that takes its number of values, or its result, by the
// argument of that text.
func (c *class) filled(name, argument string, fill, call func()) {
	many := strings.TrimSuffix(name, ")") + ", " + argument + ")"
	many = strings.Replace(many, "(, ", "(", 1)
	c.add(name, 1, many, fill, call)
}

// whole adds a method that makes all of its values, n in Python, in one call.
func (c *class) whole(name string, values int, fill func()) {
	m := &method{name: name, fill: pair{python: "g." + name, run: fill, values: values}}
	if values != c.n {
		m.name = strings.ReplaceAll(name, "n,", fmt.Sprint(values, ","))
	}
	c.methods = append(c.methods, m)
}

// rows adds a method whose value is a row of numbers; times are per number in fills, per row in calls.
func (c *class) rows(name string, width int, fill, call func()) {
	many := fmt.Sprintf("%s, size=n//%d)", strings.TrimSuffix(name, ")"), width)
	c.add(name, width, many, fill, call)
}

func (c *class) add(name string, width int, many string, fill, call func()) {
	c.methods = append(c.methods, &method{
		name:  name,
		width: width,
		fill:  pair{python: "g." + many, run: fill, values: c.n},
		call:  pair{python: "g." + name, run: call, values: 1},
	})
}

// single adds a method that has no form for many values.
func (c *class) single(name string, call func()) {
	c.methods = append(c.methods, &method{name: name, width: 1, call: pair{python: "g." + name, run: call, values: 1}})
}
