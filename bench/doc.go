// Package bench measures the library beside math/rand/v2 and
// golang.org/x/exp/rand; it has nothing to import.
//
//	go test -bench . ./bench
//
// Names are operation/generator/size. One operation of the per-call benchmarks
// is 1024 draws, so ns/op divided by 1024 is the time of one (also reported as
// ns/draw), and the loop around it costs nothing. Compare figures of one run:
// ratios travel between machines, times do not.
//
// Three programs measure it beside others, in interleaved rounds and CPU time,
// and write what they find into this folder; each takes -quick and -rounds:
//
//	go run ./bench/numpy              NUMPY.md: every method beside NumPy's
//	go run ./bench/cpython            CPYTHON.md: random.Random beside CPython's
//	cd bench/peers && go run .        RESULTS.md, charts: generators of Go, Python, C++, Rust, Java
package bench
