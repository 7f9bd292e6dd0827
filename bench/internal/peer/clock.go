package peer

import "time"

var start = time.Now()

// WallTime returns the time since the program started. It is the clock of work
// that several threads share.
func WallTime() time.Duration { return time.Since(start) }

// Time returns the nanoseconds per value of f, which makes n values, measured
// by a clock over at least the time given. It repeats f twice as often until it
// takes that long, and counts the last turn only.
func Time(clock func() time.Duration, atLeast time.Duration, n int, f func()) float64 {
	for times := 1; ; times *= 2 {
		begin := clock()
		for range times {
			f()
		}
		if d := clock() - begin; d >= atLeast && d > 0 {
			return float64(d) / float64(times) / float64(n)
		}
	}
}
