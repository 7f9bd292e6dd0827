package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// report returns the Markdown of a run.
func (r *result) report() string {
	var b strings.Builder
	b.WriteString("# The library beside its peers\n\n")
	b.WriteString("Written by `cd bench/peers && go run .`; see also [NUMPY.md](NUMPY.md) for every\nmethod beside NumPy's and [CPYTHON.md](CPYTHON.md) for those of random.Random.\n\n")
	r.writeConditions(&b)
	r.writeAims(&b)
	r.writeLosses(&b)
	for _, s := range sections {
		r.writeSection(&b, s)
	}
	r.writeGrowth(&b)
	return b.String()
}

func (r *result) writeConditions(b *strings.Builder) {
	fmt.Fprintf(b, "- Machine: %s\n", peer.Machine())
	for _, c := range r.contenders {
		if !c.ours() {
			fmt.Fprintf(b, "- %s: %s\n", c.name, c.process.Greeting)
		}
	}
	for _, name := range r.missing {
		fmt.Fprintf(b, "- %s: not found, left out\n", name)
	}
	fmt.Fprintf(b, "- C++ is compiled with -O3, Rust with --release, Java runs with -XX:+UseSerialGC\n")
	fmt.Fprintf(b, `
Each program ran as a process of its own; a round asks each for one measurement
of at least %v of everything in turn, and there were %d rounds, of which %d were
discarded because clear() took more than %g times its median in them. Times are
nanoseconds of thread CPU time per value, medians of the rounds; the spread is
the distance of the quartiles as a part of the median. Ratios are medians of the
rounds' own ratios. The last column is the time divided by that of the generator
of ours which it is compared with, named in brackets, with the best kernels of
the machine: below 1, ours is slower. NumPy fills an array of ours where it has
out=, but its integers makes a new one each time, as its users' programs do.
A stream of ours is a key derived from its parent's and a generator seeded with
it; NewPCG and the like take two numbers as they are.

`, r.plan.atLeast, r.plan.rounds, r.discarded, busy)
}

func (r *result) writeAims(b *strings.Builder) {
	var t peer.Table
	head := []string{"how many times as fast as"}
	for _, c := range r.contenders {
		if c.ours() {
			head = append(head, c.tier)
		}
	}
	t.Add(head...)
	for _, a := range aims {
		row := []string{a.text}
		for _, c := range r.contenders {
			if c.ours() {
				row = append(row, a.cell(r, c))
			}
		}
		t.Add(row...)
	}
	fmt.Fprintf(b, "## Aims\n\nThe aim stands in brackets; a ratio that misses it is bold.\n\n%s\n", t)
	for _, text := range r.aims() {
		fmt.Fprintf(b, "- %s\n", text)
	}
	b.WriteString("\n")
}

// writeLosses lists everything that is faster than ours.
func (r *result) writeLosses(b *strings.Builder) {
	b.WriteString("## Where others are faster\n\n")
	any := false
	for _, c := range r.cells {
		if ours := r.rival(c); ours != nil && !c.contender.ours() {
			if ratio := peer.Ratio(c.sample, ours.sample); ratio < 1 {
				any = true
				fmt.Fprintf(b, "- %s %s takes %s of the time of our %s: %s.\n",
					c.contender.name, c.generator, peer.Digits(ratio), ours.generator, lower(c.section.title))
			}
		}
	}
	if !any {
		b.WriteString("Nowhere in this run.\n")
	}
}

// lower returns s with a small first letter.
func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

func (r *result) writeSection(b *strings.Builder, s section) {
	array := s.kind != draw && s.kind != draw32 && s.kind != stream
	width := 8.0
	if s.kind == fill32 {
		width = 4
	}
	var t peer.Table
	head := []string{"generator", "ns", "spread"}
	if array {
		head = append(head, "GB/s", "times clear()")
	}
	t.Add(append(head, "ours: times as fast")...)

	here := slices.DeleteFunc(slices.Clone(r.cells), func(c *cell) bool { return c.section != s })
	if len(here) == 0 {
		return
	}
	slices.SortStableFunc(here, func(x, y *cell) int {
		return cmp.Compare(x.sample.Median(), y.sample.Median())
	})
	clock := r.find(r.best(), clearName, section{fill, inCache, sections[2].title})
	if s == sections[3] {
		clock = r.find(r.best(), clearName, s)
	}
	for _, c := range here {
		if c.generator == clearName && c.contender != r.best() {
			continue
		}
		row := []string{c.contender.name + " " + c.generator, peer.Digits(c.sample.Median()), fmt.Sprintf("%.0f %%", 100*c.sample.Spread())}
		if array {
			times := ""
			if clock != nil {
				times = peer.Digits(8 / width * peer.Ratio(c.sample, clock.sample))
			}
			row = append(row, peer.Digits(width/c.sample.Median()), times)
		}
		ratio := ""
		if ours := r.rival(c); ours != nil && ours != c {
			ratio = peer.Digits(peer.Ratio(c.sample, ours.sample))
			if !c.contender.ours() {
				ratio += " (" + ours.generator + ")"
			}
		}
		t.Add(append(row, ratio)...)
	}
	fmt.Fprintf(b, "\n## %s\n\n%s", s.title, t)
	if chart := map[section]string{sections[2]: throughputChart, sections[8]: streamChart}[s]; chart != "" {
		fmt.Fprintf(b, "\n![%s](charts/%s)\n", s.title, chart)
	}
}

func (r *result) writeGrowth(b *strings.Builder) {
	c := r.curves
	b.WriteString("\n## How cost grows\n\n")
	fmt.Fprintf(b, "### Fills by size\n\n![throughput by size of the buffer](charts/%s)\n\n![time per value by size of the buffer](charts/%s)\n\n", bufferChart, fillChart)
	for _, x := range c.fill {
		fmt.Fprintf(b, "%s\n\n", x.fillSentence())
	}
	writeCurves(b, "size", c.fill, bytesOf)
	fmt.Fprintf(b, "\n### Empty tasks, each with a generator of its own, by number (time on the clock)\n\n![time per task](charts/%s)\n\n", tasksChart)
	for _, x := range c.tasks {
		fmt.Fprintf(b, "%s\n\n", x.tasksSentence())
	}
	writeCurves(b, "tasks", c.tasks, number)
	fmt.Fprintf(b, "\n### Fills of 64 MiB by number of workers\n\nTime on the clock, and ratios of the lower quartiles: both processors are free only at times.\n\n![speed-up](charts/%s)\n\n", workersChart)
	for _, x := range c.workers {
		fmt.Fprintf(b, "%s\n\n", x.workersSentence(cpus()))
	}
	writeCurves(b, "workers", c.workers, number)
}

// number labels a number that is not a size.
func number(n int) string { return fmt.Sprint(n) }

// writeCurves writes the points of curves, in nanoseconds.
func writeCurves(b *strings.Builder, what string, group []*curve, label func(int) string) {
	var t peer.Table
	head := []string{what}
	for _, c := range group {
		head = append(head, c.name+", ns")
	}
	t.Add(head...)
	for i, x := range group[0].xs {
		row := []string{label(x)}
		for _, c := range group {
			row = append(row, peer.Digits(c.at(i)))
		}
		t.Add(row...)
	}
	b.WriteString(t.String())
}
