package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// A curve is how the time per value of something grows.
type curve struct {
	name    string
	process *peer.Process
	ask     func(x int) peer.Request // without time
	xs      []int
	samples []peer.Sample
}

// at returns the median at xs[i].
func (c *curve) at(i int) float64 { return c.samples[i].Median() }

// best returns the index of the least time.
func (c *curve) best() int {
	best := 0
	for i := range c.xs {
		if c.at(i) < c.at(best) {
			best = i
		}
	}
	return best
}

// flatness is the part of the least time by which a curve may be above it and
// still count as flat.
const flatness = 1.25

// flat returns the first and the last index at which the curve is flat.
func (c *curve) flat() (from, to int) {
	limit := flatness * c.at(c.best())
	for from = 0; c.at(from) > limit; from++ {
	}
	for to = len(c.xs) - 1; c.at(to) > limit; to-- {
	}
	return from, to
}

// curves are all that a run measures, by chart.
type curves struct {
	buffer  []*curve // fills of several contenders, by number of values
	fill    []*curve // fills of ours and clear, by number of values
	tasks   []*curve // time per task, by number of tasks
	workers []*curve // time per value, by number of goroutines
	pairs   []*curve // the same for fewer values and one or two of them
}

// curves returns what is to be measured.
func (p plan) curves(running []*contender) curves {
	var c curves
	r := result{contenders: running}
	bytes := min(p.bytes, available()/6) // three arrays, and as much for others
	var sizes, small, tasks []int
	for n := 16; 8*n <= bytes; n *= 4 {
		sizes = append(sizes, n)
		if n <= inMemory {
			small = append(small, n)
		}
	}
	if last := sizes[len(sizes)-1]; 16*last <= bytes {
		sizes = append(sizes, bytes/8)
	}
	for n := 1; n <= p.tasks; n *= 10 {
		tasks = append(tasks, n)
	}

	fills := func(name, of, op string, xs []int) *curve {
		return &curve{name: name, process: r.named(of).process, xs: xs,
			ask: func(x int) peer.Request { return peer.Request{Op: op, Size: x} }}
	}
	ours := r.best().name
	for _, x := range running {
		for _, g := range x.generators {
			l, ok := g.asks[fill]
			switch {
			case !ok:
			case x.ours() && g.name == "pcg64",
				x.name == ours && (g.name == "mt19937" || g.name == clearName),
				x.name == "NumPy" && g.name == "PCG64",
				x.name == "math/rand/v2" && g.name == "PCG",
				x.name == "Rust" && g.name == "rand_pcg Pcg64":
				c.buffer = append(c.buffer, fills(x.name+" "+g.name, x.name, l.op, small))
			}
		}
	}
	c.fill = []*curve{
		fills("words of PCG64", ours, "fill/pcg64", sizes),
		fills("normal numbers", ours, "normal/pcg64", sizes),
		fills(clearName, ours, "fill/"+clearName, sizes),
	}
	shared := func(size int, workers []int) (group []*curve) {
		for _, w := range []struct{ name, op string }{
			{"words of PCG64", wordsOp}, {"normal numbers", normalsOp}, {clearName, clearsOp},
		} {
			group = append(group, &curve{name: w.name, process: r.best().process, xs: workers,
				ask: func(x int) peer.Request { return peer.Request{Op: fmt.Sprint(w.op, x), Size: size} }})
		}
		return group
	}
	c.workers = shared(min(inMemory, bytes/8), workers())
	c.pairs = shared(inLast, []int{1, 2})
	c.tasks = append(c.tasks, fills("1 worker", ours, tasksOp+"1", tasks))
	if k := cpus(); k > 1 {
		c.tasks = append(c.tasks, fills(fmt.Sprintf("%d workers", k), ours, fmt.Sprint(tasksOp, k), tasks))
	}
	return c
}

// all returns the curves of every chart.
func (c *curves) all() []*curve { return slices.Concat(c.buffer, c.fill, c.tasks, c.workers, c.pairs) }

// measure makes one round of the curves of a chart.
func measure(group []*curve, atLeast time.Duration) error {
	for i := range group[0].xs {
		for _, x := range group {
			r := x.ask(x.xs[i])
			r.Time = atLeast
			ns, err := x.process.Measure(r)
			if err != nil {
				return err
			}
			if x.samples == nil {
				x.samples = make([]peer.Sample, len(x.xs))
			}
			x.samples[i] = append(x.samples[i], ns)
		}
	}
	return nil
}

// available returns the bytes of free memory, or 4 GiB where that is not known.
func available() int {
	if f, err := os.Open("/proc/meminfo"); err == nil {
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			var kib int
			if _, err := fmt.Sscanf(lines.Text(), "MemAvailable: %d kB", &kib); err == nil {
				return kib << 10
			}
		}
	}
	return 4 << 30
}

// fillSentence says where the time of a fill bends.
func (c *curve) fillSentence() string {
	from, to := c.flat()
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**: best at %s, %s ns a value", c.name, bytesOf(c.xs[c.best()]), peer.Digits(c.at(c.best())))
	if from > 0 {
		fmt.Fprintf(&b, ", and within a quarter of that from %s on. Shorter fills bend up because the fixed cost of a call weighs more the fewer values share it: %s ns a value at %s",
			bytesOf(c.xs[from]), peer.Digits(c.at(0)), bytesOf(c.xs[0]))
	}
	last := len(c.xs) - 1
	if to < last {
		fmt.Fprintf(&b, ". Above %s it bends up again, where the array outgrows a level of cache and the stores wait for the next one: %s ns at %s.",
			bytesOf(c.xs[to]), peer.Digits(c.at(last)), bytesOf(c.xs[last]))
	} else {
		fmt.Fprintf(&b, ". There is no bend at the upper end, up to %s (%s ns): computing a value takes longer than storing it, in memory too.",
			bytesOf(c.xs[last]), peer.Digits(c.at(last)))
	}
	return b.String()
}

// tasksSentence says where the time of a task bends.
func (c *curve) tasksSentence() string {
	from, to := c.flat()
	last := len(c.xs) - 1
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**: best at %d tasks, %s ns a task, and within a quarter of that from %d on; fewer tasks share the start of the run and of its goroutines, %s ns for a single one",
		c.name, c.xs[c.best()], peer.Digits(c.at(c.best())), c.xs[from], peer.Digits(c.at(0)))
	if to < last {
		fmt.Fprintf(&b, ". Above %d tasks it rises, to %s ns at %d: a generator to a task is garbage after it, and from there on the collector has to run.", c.xs[to], peer.Digits(c.at(last)), c.xs[last])
	} else {
		fmt.Fprintf(&b, ". It does not bend again up to %d: the generators, one to a task, are collected as they come.", c.xs[last])
	}
	return b.String()
}

// speedup returns how many times as fast as at xs[0] the curve is at xs[i], by
// the lower quartiles: more than the median, they are those of a machine that
// has nothing else to do.
func (c *curve) speedup(i int) float64 { return c.samples[0].Quartile(1) / c.samples[i].Quartile(1) }

// workersSentence says where the gain of more goroutines ends: at the first
// number of them that has nearly all of it.
func (c *curve) workersSentence(cpus int) string {
	most, knee, last := 0.0, 0, len(c.xs)-1
	for i := range c.xs {
		most = max(most, c.speedup(i))
	}
	for c.speedup(knee) < 0.95*most {
		knee++
	}
	why := fmt.Sprintf("the machine has %d CPUs, and more goroutines than that take turns", cpus)
	switch {
	case most < 1.1:
		return fmt.Sprintf("**%s**: more workers gain nothing here; %d take %s times the time of one.",
			c.name, c.xs[last], peer.Digits(1/c.speedup(last)))
	case c.xs[knee] < cpus:
		why = "from there on the goroutines share the bandwidth of the memory"
	}
	return fmt.Sprintf("**%s**: the gain ends at %d workers, which are %s times as fast as one: %s. With %d workers it is %s times.",
		c.name, c.xs[knee], peer.Digits(c.speedup(knee)), why, c.xs[last], peer.Digits(c.speedup(last)))
}

// bytesOf returns the size of n values of eight bytes.
func bytesOf(n int) string {
	switch b := 8 * n; {
	case b >= 1<<30 && b%(1<<30) == 0:
		return fmt.Sprintf("%d GiB", b>>30)
	case b >= 1<<20:
		return fmt.Sprintf("%d MiB", b>>20)
	case b >= 1<<10:
		return fmt.Sprintf("%d KiB", b>>10)
	default:
		return fmt.Sprintf("%d bytes", b)
	}
}
