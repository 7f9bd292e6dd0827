package main

import (
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// A plan says how much is measured.
type plan struct {
	rounds  int
	atLeast time.Duration // the shortest measurement
	bytes   int           // the largest array
	tasks   int           // the largest number of tasks
}

// A section is a kind of work at one size.
type section struct {
	kind  kind
	size  int // values in one turn
	title string
}

const (
	inCache  = 64 << 10 / 8 // values of eight bytes: 64 KiB
	inMemory = 64 << 20 / 8 // 64 MiB
	inLast   = 16 << 20 / 8 // 16 MiB, in the last cache
)

var sections = []section{
	{draw, 1024, "64-bit words, a call for each"},
	{draw32, 1024, "32-bit words, a call for each"},
	{fill, inCache, "Arrays of 8192 64-bit words (64 KiB)"},
	{fill, inMemory, "Arrays of 2^23 64-bit words (64 MiB)"},
	{fill32, 2 * inCache, "Arrays of 16384 32-bit words (64 KiB)"},
	{double, inCache, "Arrays of 8192 floats in [0, 1)"},
	{normal, inCache, "Arrays of 8192 normal numbers"},
	{exponential, inCache, "Arrays of 8192 exponential numbers"},
	{stream, 256, "A stream of its own and its first value"},
}

// A cell is what the rounds measured of one generator in one section.
type cell struct {
	contender *contender
	generator string
	like      string
	section   section
	line      line
	sample    peer.Sample
}

// measure makes one measurement more.
func (c *cell) measure(atLeast time.Duration) error {
	r := peer.Request{Op: c.line.op, Size: c.section.size, Time: atLeast}
	if c.line.size != 0 {
		r.Size = c.line.size
	}
	ns, err := c.contender.process.Measure(r)
	if err != nil {
		return fmt.Errorf("%s: %w", c.contender.name, err)
	}
	c.sample = append(c.sample, ns)
	return nil
}

// cells returns what the contenders have for the sections, in their order.
func cells(running []*contender) []*cell {
	var all []*cell
	for _, s := range sections {
		for _, c := range running {
			for _, g := range c.generators {
				if l, ok := g.asks[s.kind]; ok {
					all = append(all, &cell{contender: c, generator: g.name, like: g.like, section: s, line: l})
				}
			}
		}
	}
	return all
}

// A result is what a run found.
type result struct {
	plan       plan
	contenders []*contender
	missing    []string // contenders that could not run
	cells      []*cell
	discarded  int // rounds
	curves     curves
}

// measure runs the plan.
func (p plan) measure(running []*contender) (*result, error) {
	r := &result{plan: p, contenders: running, cells: cells(running)}
	for round := range p.rounds {
		fmt.Fprintf(os.Stderr, "round %d of %d\n", round+1, p.rounds)
		for _, c := range r.cells {
			if err := c.measure(p.atLeast); err != nil {
				return nil, err
			}
		}
	}
	r.discardBusy()
	r.curves = p.curves(running)
	rounds := min(p.rounds, 3)
	for round := range rounds {
		fmt.Fprintf(os.Stderr, "growth, round %d of %d\n", round+1, rounds)
		for _, group := range [][]*curve{r.curves.buffer, r.curves.fill, r.curves.tasks} {
			if err := measure(group, p.atLeast); err != nil {
				return nil, err
			}
		}
	}
	// Several goroutines are disturbed more easily than one: more rounds, and
	// longer ones.
	for range p.rounds {
		for _, group := range [][]*curve{r.curves.workers, r.curves.pairs} {
			if err := measure(group, 5*p.atLeast); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

// busy is the time of clear, as a multiple of its median, from which a round
// counts as disturbed by the machine's other work.
const busy = 1.1

// discardBusy removes the rounds in which clear was slow, unless hardly any
// would stay.
func (r *result) discardBusy() {
	clock := r.find(r.best(), clearName, sections[2])
	if clock == nil {
		return
	}
	var keep []int
	for i, ns := range clock.sample {
		if ns <= busy*clock.sample.Median() {
			keep = append(keep, i)
		}
	}
	r.discarded = len(clock.sample) - len(keep)
	if len(keep) < 3 {
		r.discarded = 0
		return
	}
	for _, c := range r.cells {
		kept := make(peer.Sample, len(keep))
		for i, k := range keep {
			kept[i] = c.sample[k]
		}
		c.sample = kept
	}
}

// best returns the library with all kernels of the machine.
func (r *result) best() *contender {
	var best *contender
	for _, c := range r.contenders {
		if c.ours() {
			best = c
		}
	}
	return best
}

// named returns the contender of that name, or nil.
func (r *result) named(name string) *contender {
	for _, c := range r.contenders {
		if c.name == name {
			return c
		}
	}
	return nil
}

// find returns the cell of a generator, or nil.
func (r *result) find(c *contender, generator string, s section) *cell {
	for _, x := range r.cells {
		if c != nil && x.contender == c && x.generator == generator && x.section == s {
			return x
		}
	}
	return nil
}

// rival returns the cell of ours to compare c with, or nil.
func (r *result) rival(c *cell) *cell {
	if c.like == "" {
		return nil
	}
	if x := r.find(r.best(), c.like, c.section); x != nil {
		return x
	}
	return r.find(r.best(), "pcg64", c.section)
}

// workers returns the numbers of goroutines of the growth curves.
func workers() []int { return []int{1, 2, 4, 8, 16, 32, 64} }

// cpus is the number of goroutines that run at the same time.
func cpus() int { return runtime.GOMAXPROCS(0) }
