package main

import (
	"encoding/hex"
	"math/big"
	"slices"

	"github.com/seedtree/seedtree/pyrand"
)

// More Python values, as arguments of random.Random.
type (
	byteArray []byte // bytearray
	foreign   string // an object of another type, by its name
	// A span is range(start, stop, step).
	span struct{ start, stop, step int64 }
)

func (s span) len() int64 {
	if s.step < 0 {
		s.start, s.stop, s.step = s.stop, s.start, -s.step
	}
	return max(0, (s.stop-s.start+s.step-1)/s.step)
}

func (s span) at(i int64) *big.Int { return big.NewInt(s.start + s.step*i) }

// A pyRandom is an object of the class PyRandom.
type pyRandom struct {
	*pyrand.Random
	saved pyrand.State
}

func newPyRandom(o spec) (*pyRandom, error) {
	seed, version := o.object("seed"), 2
	if v := seed.value("version"); v != nil {
		version = toInt(v)
	}
	r := &pyRandom{Random: new(pyrand.Random)}
	switch {
	case seed["int"] != nil:
		r.seed(toBig(seed.value("int")), version)
	case seed["str"] != nil:
		r.seed(seed["str"], version) // a text, also of digits
	case seed["bytes_hex"] != nil:
		b, err := hex.DecodeString(toName(seed["bytes_hex"]))
		if err != nil {
			return nil, err
		}
		r.seed(byteString(b), version)
	default:
		r.seed(toFloat(seed.value("float")), version)
	}
	return r, nil
}

// seed is Random.seed(a, version), by the type of a.
func (r *pyRandom) seed(a any, version int) {
	switch a := a.(type) {
	case bool:
		r.SeedBig(toBig(a))
		return
	case *big.Int:
		if a.IsInt64() {
			r.SeedInt(a.Int64())
		} else {
			r.SeedBig(a)
		}
		return
	case float64:
		r.SeedFloat(a)
		return
	case string:
		switch version {
		case 1:
			r.SeedStringV1(a)
			return
		case 2:
			r.SeedString(a)
			return
		}
	case byteString:
		switch version {
		case 1:
			r.SeedBytesV1(a)
			return
		case 2:
			r.SeedBytes(a)
			return
		}
	case byteArray:
		if version == 2 {
			r.SeedBytes(a)
			return
		}
	}
	refuse("no seed: %T of version %d", a, version)
}

func (r *pyRandom) bind(do string, args []any, kw map[string]any) func() result {
	return pyRandomMethods.bind(r, do, args, kw)
}

// P abbreviates the method expressions in the table.
type P = *pyRandom

// pyRandomMethods are the methods of random.Random and the operations on it
// that oracle.py describes.
var pyRandomMethods = newTable("PyRandom", map[string]method[P]{
	"betavariate(alpha, beta)":    draw2(P.BetaVariate, nil, nil),
	"binomialvariate(n=1, p=0.5)": func(r P, a arguments) result { return scalar(r.BinomialVariate(a.int64("n"), a.float("p"))) },
	"choice(seq)":                 choiceOf,
	"choices(population, weights=None, *, cum_weights=None, k=1)": choicesOf,
	"expovariate(lambd=1.0)":    draw1(P.Expovariate, nil, nil),
	"gammavariate(alpha, beta)": draw2(P.GammaVariate, nil, nil),
	"gauss(mu=0.0, sigma=1.0)":  draw2(P.Gauss, nil, nil),
	"getrandbits(k)": func(r P, a arguments) result {
		if k := a.int("k"); k > 64 {
			return integerOf(r.GetRandBits(k))
		} else {
			return scalar(r.Bits(k))
		}
	},
	"getstate_digest()":                 func(r P, _ arguments) result { return stateDigest(r) },
	"lognormvariate(mu=0.0, sigma=1.0)": draw2(P.LogNormVariate, nil, nil),
	"normalvariate(mu=0.0, sigma=1.0)":  draw2(P.NormalVariate, nil, nil),
	"paretovariate(alpha)":              draw1(P.ParetoVariate, nil, nil),
	"randbytes(n)":                      func(r P, a arguments) result { return byteString(r.RandBytes(a.int("n"))) },
	"randint(a, b)": func(r P, a arguments) result {
		low, high := a.big("a"), a.big("b")
		if low.IsInt64() && high.IsInt64() {
			return scalar(r.RandInt(low.Int64(), high.Int64()))
		}
		return integerOf(r.RandIntBig(low, high))
	},
	"random()":                              draw0(P.random, nil),
	"randrange(start, stop=None, step=1)":   randRange,
	"restore()":                             func(r P, _ arguments) result { return orFailure(nothing{}, r.SetState(r.saved)) },
	"sample(population, k, *, counts=None)": sampleOf,
	"sample_range(bounds, k)": func(r P, a arguments) result {
		return sampleSpan(r, spanOf(a.get("bounds")), a.int("k"))
	},
	"save()": func(r P, _ arguments) result {
		r.saved = r.State()
		return nothing{}
	},
	"shuffle(x)": func(r P, a arguments) result {
		x := a.get("x")
		if n, ok := x.(*big.Int); ok {
			x = spanOf(n).list() // oracle.py's way to say it
		}
		list := slices.Clone(toList(x))
		pyrand.Shuffle(r.Random, list)
		return listOf(list)
	},
	"triangular(low=0.0, high=1.0, mode=None)": func(r P, a arguments) result {
		if a.get("mode") == nil {
			return scalar(r.Triangular(a.float("low"), a.float("high")))
		}
		return scalar(r.TriangularMode(a.float("low"), a.float("high"), a.float("mode")))
	},
	"uniform(a, b)":               draw2(P.Uniform, nil, nil),
	"vonmisesvariate(mu, kappa)":  draw2(P.VonMisesVariate, nil, nil),
	"weibullvariate(alpha, beta)": draw2(P.WeibullVariate, nil, nil),
})

func (r *pyRandom) random() float64 { return r.Random.Random() }

func integerOf(n *big.Int) integers { return integers{values: []*big.Int{n}} }

// randRange takes the narrowest of the forms that the arguments allow.
func randRange(r P, a arguments) result {
	start, step := a.big("start"), a.big("step")
	one := step.Cmp(big.NewInt(1)) == 0
	if a.get("stop") == nil {
		if !one {
			refuse("a step without a stop")
		}
		if start.Sign() > 0 && start.IsUint64() {
			return scalar(r.RandBelow(start.Uint64()))
		}
		return between(r, new(big.Int), start)
	}
	stop := a.big("stop")
	switch {
	case one:
		return between(r, start, stop)
	case start.IsInt64() && stop.IsInt64() && step.IsInt64():
		return scalar(r.RandRangeStep(start.Int64(), stop.Int64(), step.Int64()))
	}
	return integerOf(r.RandRangeStepBig(start, stop, step))
}

func between(r P, start, stop *big.Int) result {
	if start.IsInt64() && stop.IsInt64() {
		return scalar(r.RandRange(start.Int64(), stop.Int64()))
	}
	return integerOf(r.RandRangeBig(start, stop))
}

// spanOf returns range(v), or range(*v) of a list.
func spanOf(v any) span {
	s := span{0, 0, 1}
	list, ok := v.([]any)
	switch {
	case !ok:
		s.stop = toInt64(v)
	case len(list) == 1:
		s.stop = toInt64(list[0])
	case len(list) == 2:
		s.start, s.stop = toInt64(list[0]), toInt64(list[1])
	case len(list) == 3:
		s.start, s.stop, s.step = toInt64(list[0]), toInt64(list[1]), toInt64(list[2])
	default:
		refuse("a range of %v", v)
	}
	return s
}

// list returns the members of s.
func (s span) list() []any {
	x := make([]any, s.len())
	for i := range x {
		x[i] = s.at(int64(i))
	}
	return x
}

// members returns the members of a list or range.
func members(v any) []any {
	if s, ok := v.(span); ok {
		return s.list()
	}
	return toList(v)
}

// listOf returns a Python list of numbers as a result: floats if any is one.
func listOf(list []any) result {
	for _, v := range list {
		if _, ok := v.(float64); ok {
			return vector(flatten[float64](list))
		}
	}
	return integers{[]int{len(list)}, toBigs(list)}
}

func choiceOf(r P, a arguments) result {
	if s, ok := a.get("seq").(span); ok {
		return integerOf(s.at(int64(r.RandBelow(uint64(s.len())))))
	}
	switch v := pyrand.Choice(r.Random, toList(a.get("seq"))).(type) {
	case float64:
		return scalar(v)
	default:
		return integerOf(toBig(v))
	}
}

func choicesOf(r P, a arguments) result {
	population, k := a.get("population"), a.int("k")
	weights, cum := a.get("weights"), a.get("cum_weights")
	switch {
	case weights != nil && cum != nil:
		refuse("both weights and cum_weights")
	case weights != nil:
		return listOf(weighted(weights,
			func(w []int64) []any { return pyrand.ChoicesWeights(r.Random, members(population), w, k) },
			func(w []*big.Int) []any { return pyrand.ChoicesWeights(r.Random, members(population), w, k) },
			func(w []float64) []any { return pyrand.ChoicesWeights(r.Random, members(population), w, k) }))
	case cum != nil:
		return listOf(weighted(cum,
			func(w []int64) []any { return pyrand.ChoicesCumWeights(r.Random, members(population), w, k) },
			func(w []*big.Int) []any { return pyrand.ChoicesCumWeights(r.Random, members(population), w, k) },
			func(w []float64) []any { return pyrand.ChoicesCumWeights(r.Random, members(population), w, k) }))
	}
	s, ok := population.(span)
	if !ok {
		return listOf(pyrand.Choices(r.Random, toList(population), k))
	}
	x := []any{}
	for _, i := range r.Choices(toInt(big.NewInt(s.len())), k) {
		x = append(x, s.at(int64(i)))
	}
	return listOf(x)
}

// weighted calls the form for the type of the weights: integers, integers
// beyond int64, or, if any is one, floats.
func weighted(weights any, narrow func([]int64) []any, wide func([]*big.Int) []any, float func([]float64) []any) []any {
	list := toList(weights)
	isFloat := func(w any) bool { _, ok := w.(float64); return ok }
	switch {
	case slices.ContainsFunc(list, isFloat):
		return float(flatten[float64](list))
	case slices.ContainsFunc(list, func(w any) bool { return !toBig(w).IsInt64() }):
		return wide(toBigs(list))
	}
	return narrow(flatten[int64](list))
}

func sampleOf(r P, a arguments) result {
	population, k := a.get("population"), a.int("k")
	if v := a.get("counts"); v != nil {
		counts := make([]int64, len(toList(v)))
		for i, n := range toList(v) {
			counts[i] = toInt64(n)
		}
		return listOf(pyrand.SampleCounts(r.Random, members(population), counts, k))
	}
	if s, ok := population.(span); ok {
		return sampleSpan(r, s, k)
	}
	return listOf(pyrand.Sample(r.Random, toList(population), k))
}

func sampleSpan(r P, s span, k int) result {
	x := []any{}
	for _, i := range r.Sample(s.len(), k) {
		x = append(x, s.at(i))
	}
	return listOf(x)
}

// stateDigest is what oracle.py's getstate_digest tells of a state.
func stateDigest(r P) fields {
	s := r.State()
	key := vector(s.MT.Key[:])
	sum, _ := key.digest("uint32")
	return fields{
		"version":    scalar(int64(3)),
		"index":      scalar(int64(s.MT.Pos)),
		"sha256_le":  text(sum),
		"gauss_next": keptNormal(s),
		"first":      vector(s.MT.Key[:3]),
	}
}

func keptNormal(s pyrand.State) result {
	if s.HasGauss {
		return scalar(s.GaussNext)
	}
	return nothing{}
}
