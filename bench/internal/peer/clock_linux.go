package peer

import (
	"time"

	"golang.org/x/sys/unix"
)

// CPUTime returns the CPU time that the calling thread has used. The goroutine
// must be locked to its thread.
func CPUTime() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		panic(err)
	}
	return time.Duration(t.Nano())
}
