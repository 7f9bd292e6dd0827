//go:build !linux

package peer

import "time"

// CPUTime returns the time since the program started: there is no clock of a
// thread's CPU time that all systems have.
func CPUTime() time.Duration { return WallTime() }
