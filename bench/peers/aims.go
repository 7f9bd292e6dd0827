package main

import (
	"fmt"
	"strings"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// An aim is how many times as fast as another generator one of ours is meant to
// be, in each tier of kernels.
type aim struct {
	text             string
	section          section
	ours             string
	contender, other string             // no contender is the library itself
	tiers            map[string]float64 // by the name of the tier, 0 for none
	atMost           bool               // our time divided by theirs, instead
}

func tiers(generic, avx2, avx512ifma float64) map[string]float64 {
	return map[string]float64{"generic": generic, "avx2": avx2, "avx512ifma": avx512ifma}
}

var aims = []aim{
	{"PCG64 per call: our time divided by math/rand/v2's", sections[0], "pcg64", "math/rand/v2", "PCG", tiers(.75, .75, .75), true},
	{"PCG64 fill, NumPy's integers", sections[2], "pcg64", "NumPy", "PCG64", tiers(1.9, 2.7, 10), false},
	{"PCG64 fill of 64 KiB: our time divided by clear's", sections[2], "pcg64", "", clearName, tiers(0, 0, 4), true},
	{"PCG64 fill of 64 MiB: our time divided by clear's", sections[3], "pcg64", "", clearName, tiers(0, 0, 2.4), true},
	{"PCG64 float64 fill, NumPy's random(out=)", sections[5], "pcg64", "NumPy", "PCG64", tiers(1.4, 1.9, 7), false},
	{"PCG64DXSM fill, NumPy's integers", sections[2], "pcg64dxsm", "NumPy", "PCG64DXSM", tiers(1.5, 2, 8), false},
	{"MT19937 fill of 32-bit words, NumPy's integers", sections[4], "mt19937", "NumPy", "MT19937", tiers(1.6, 10, 25), false},
	{"MT19937 fill, NumPy's integers", sections[2], "mt19937", "NumPy", "MT19937", tiers(1.6, 8, 18), false},
	{"MT19937 float64 fill, NumPy's random(out=)", sections[5], "mt19937", "NumPy", "MT19937", tiers(1.6, 5, 12), false},
	{"MT19937 32-bit words per call, gonum's", sections[1], "mt19937", "gonum", "MT19937", tiers(1.3, 3, 3.5), false},
	{"Philox fill, NumPy's integers", sections[2], "philox", "NumPy", "Philox", tiers(2, 2.5, 6.5), false},
	{"normal fill, NumPy's standard_normal(out=)", sections[6], "pcg64", "NumPy", "PCG64", tiers(2.8, 3.2, 6), false},
	{"exponential fill, NumPy's standard_exponential(out=)", sections[7], "pcg64", "NumPy", "PCG64", tiers(1.2, 1.5, 2.5), false},
	{"child stream of PCG64, NumPy's spawn and PCG64", sections[8], "pcg64", "NumPy", "PCG64", tiers(500, 500, 500), false},
}

// measured returns the ratio of an aim for a contender of ours, and whether the
// aim is reached; ok is false if one of the two was not measured.
func (a aim) measured(r *result, c *contender) (ratio float64, reached, ok bool) {
	than := c
	if a.contender != "" {
		than = r.named(a.contender)
	}
	ours, other := r.find(c, a.ours, a.section), r.find(than, a.other, a.section)
	if ours == nil || other == nil {
		return 0, false, false
	}
	if a.atMost {
		ratio = peer.Ratio(ours.sample, other.sample)
		return ratio, ratio <= a.tiers[c.tier], true
	}
	ratio = peer.Ratio(other.sample, ours.sample)
	return ratio, ratio >= a.tiers[c.tier], true
}

// cell is the text of an aim in the column of a tier.
func (a aim) cell(r *result, c *contender) string {
	ratio, reached, ok := a.measured(r, c)
	if !ok {
		return "not measured"
	}
	sign, text := "≥", peer.Digits(ratio)
	if a.atMost {
		sign = "≤"
	}
	if a.tiers[c.tier] == 0 {
		return text
	}
	if !reached {
		text = "**" + text + "**"
	}
	return fmt.Sprintf("%s (%s %g)", text, sign, a.tiers[c.tier])
}

// aims returns the aims that are not a ratio of two generators in a section.
func (r *result) aims() []string {
	var texts []string
	add := func(text string, x float64, sign string, bound float64) {
		digits := peer.Digits(x)
		if (sign == "≥") != (x >= bound) && x != bound {
			digits = "**" + digits + "**"
		}
		texts = append(texts, fmt.Sprintf("%s: %s (%s %g)", text, digits, sign, bound))
	}
	ours := r.find(r.best(), "pcg64", sections[8])
	if std := r.find(r.named("math/rand/v2"), "PCG", sections[0]); std != nil {
		add("Child stream of PCG64, in calls of math/rand/v2's PCG", peer.Ratio(ours.sample, std.sample), "≤", 8)
	}
	if cpus() >= 2 {
		words := 1.9
		if strings.HasPrefix(r.best().tier, "avx512") {
			words = 1.75 // at the memory's bandwidth
		}
		for _, c := range []struct {
			size   string
			curves []*curve
		}{{"16 MiB", r.curves.pairs}, {"64 MiB", r.curves.workers}} {
			add("Fill of "+c.size+" with 2 workers against 1, words", c.curves[0].speedup(1), "≥", words)
			add("Fill of "+c.size+" with 2 workers against 1, normal numbers", c.curves[1].speedup(1), "≥", 1.75)
			texts = append(texts, "The same for clear(), which shows what the memory allows: "+peer.Digits(c.curves[2].speedup(1)))
		}
	}
	one := r.curves.tasks[0]
	last := len(one.xs) - 1
	add("Nanoseconds of an empty task with its generator, 1 worker", one.at(last), "≤", 150)
	if len(r.curves.tasks) > 1 {
		more := r.curves.tasks[1]
		add("The same with "+more.name+", as a multiple of that", peer.Ratio(more.samples[last], one.samples[last]), "≤", 1)
	}
	return texts
}
