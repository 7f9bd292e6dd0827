package main

import (
	"fmt"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// numpy is NumPy, with its fastest form of each kind of work.
func numpy() *contender {
	c := &contender{name: "NumPy", launch: func(string) (*peer.Process, error) { return peer.StartPython(true) }}
	for _, g := range []struct{ class, like string }{
		{"PCG64", "pcg64"}, {"PCG64DXSM", "pcg64dxsm"}, {"MT19937", "mt19937"}, {"Philox", "philox"}, {"SFC64", "sfc64"},
	} {
		setup := fmt.Sprintf("s = np.random.SeedSequence(42); b = np.random.%s(s); g = np.random.Generator(b); ", g.class)
		array := setup + "f = np.ones(n) ;; "
		m := map[kind]line{
			draw:   {setup + ";; b.random_raw()", 1},
			fill:   {setup + ";; g.integers(0, 1 << 64, n, dtype=np.uint64)", 0},
			double: {array + "g.random(out=f)", 0},
			stream: {setup + fmt.Sprintf(";; np.random.%s(s.spawn(1)[0]).random_raw()", g.class), 1},
		}
		switch g.class {
		case "PCG64":
			m[normal] = line{array + "g.standard_normal(out=f)", 0}
			m[exponential] = line{array + "g.standard_exponential(out=f)", 0}
		case "MT19937":
			m[fill32] = line{setup + ";; g.integers(0, 1 << 32, n, dtype=np.uint32)", 0}
		}
		c.generators = append(c.generators, generator{g.class, g.like, m})
	}
	return c
}
