package main

import "github.com/seedtree/seedtree/bench/internal/peer"

// cpython is random.Random of CPython, which fills a list.
func cpython() *contender {
	const setup = "r = random.Random(42) ;; "
	return &contender{
		name:   "CPython random",
		launch: func(string) (*peer.Process, error) { return peer.StartPython(false) },
		generators: []generator{{"Random", "mt19937", map[kind]line{
			draw:        {setup + "r.getrandbits(64)", 1},
			draw32:      {setup + "r.getrandbits(32)", 1},
			fill:        {setup + "r.randbytes(8 * n)", 0},
			double:      {setup + "[r.random() for _ in range(n)]", 0},
			normal:      {setup + "[r.gauss(0.0, 1.0) for _ in range(n)]", 0},
			exponential: {setup + "[r.expovariate(1.0) for _ in range(n)]", 0},
			stream:      {"random.Random(42).random()", 1},
		}}},
	}
}
