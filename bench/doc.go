// Package bench measures the library beside math/rand/v2 and
// golang.org/x/exp/rand; it has nothing to import.
//
//	go test -bench . ./bench
//
// Names are operation/generator/size. One operation of the per-call benchmarks
// is 1024 draws, so ns/op divided by 1024 is the time of one (also reported as
// ns/draw), and the loop around it costs nothing. Compare figures of one run:
// ratios travel between machines, times do not.
package bench
