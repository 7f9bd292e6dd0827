package main

import (
	"fmt"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// An aim is how many times as fast as another generator one of ours is meant to
// be, in each tier of kernels.
type aim struct {
	text             string
	kind             kind
	ours             string
	contender, other string
	tiers            map[string]float64 // by the name of the tier
	atMost           bool               // our time divided by theirs, instead
}

func both(generic, avx2 float64) map[string]float64 {
	return map[string]float64{"generic": generic, "avx2": avx2}
}

var aims = []aim{
	{"PCG64 per call: our time divided by math/rand/v2's", draw, "pcg64", "math/rand/v2", "PCG", both(.75, .75), true},
	{"PCG64 fill, NumPy's integers", fill, "pcg64", "NumPy", "PCG64", both(1.9, 2.7), false},
	{"PCG64 float64 fill, NumPy's random(out=)", double, "pcg64", "NumPy", "PCG64", both(1.4, 1.9), false},
	{"PCG64DXSM fill, NumPy's integers", fill, "pcg64dxsm", "NumPy", "PCG64DXSM", both(1.5, 2), false},
	{"MT19937 fill of 32-bit words, NumPy's integers", fill32, "mt19937", "NumPy", "MT19937", both(1.6, 10), false},
	{"MT19937 fill, NumPy's integers", fill, "mt19937", "NumPy", "MT19937", both(1.6, 8), false},
	{"MT19937 float64 fill, NumPy's random(out=)", double, "mt19937", "NumPy", "MT19937", both(1.6, 5), false},
	{"MT19937 32-bit words per call, gonum's", draw32, "mt19937", "gonum", "MT19937", both(1.3, 3), false},
	{"Philox fill, NumPy's integers", fill, "philox", "NumPy", "Philox", both(2, 2.5), false},
	{"normal fill, NumPy's standard_normal(out=)", normal, "pcg64", "NumPy", "PCG64", both(2.8, 3.2), false},
	{"exponential fill, NumPy's standard_exponential(out=)", exponential, "pcg64", "NumPy", "PCG64", both(1.2, 1.5), false},
	{"child stream of PCG64, NumPy's spawn and PCG64", stream, "pcg64", "NumPy", "PCG64", both(500, 500), false},
}

// measured returns the ratio of an aim for a contender of ours, and whether the
// aim is reached; ok is false if one of the two was not measured.
func (a aim) measured(r *result, c *contender) (ratio float64, reached, ok bool) {
	for _, s := range sections {
		if s.kind != a.kind {
			continue
		}
		ours, other := r.find(c, a.ours, s), r.find(r.named(a.contender), a.other, s)
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
	return 0, false, false
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

// aims returns what the curves say of the aims for several workers.
func (c *curves) aims() []string {
	var texts []string
	add := func(text string, ratio float64, sign string, bound float64, reached bool) {
		digits := peer.Digits(ratio)
		if !reached {
			digits = "**" + digits + "**"
		}
		texts = append(texts, fmt.Sprintf("%s: %s (%s %g)", text, digits, sign, bound))
	}
	if cpus() >= 2 {
		for i, bound := range []float64{1.9, 1.75} {
			x := c.workers[i]
			add("Fill of 64 MiB with 2 workers against 1, "+x.name, x.speedup(1), "≥", bound, x.speedup(1) >= bound)
		}
	}
	last := len(c.tasks[0].xs) - 1
	one := c.tasks[0].at(last)
	add("Nanoseconds of an empty task with its generator, 1 worker", one, "≤", 150, one <= 150)
	if len(c.tasks) > 1 {
		ratio := peer.Ratio(c.tasks[1].samples[last], c.tasks[0].samples[last])
		add("The same with "+c.tasks[1].name+", as a multiple of that", ratio, "≤", 1, ratio <= 1)
	}
	return texts
}
