package numpy

// The bounds of shuffles and integers, for tests of their limits.
var (
	Interval  = interval
	Bounded64 = bounded64
)

// FollowOld makes g follow an older release in one respect.
func FollowOld(g *Generator) { g.changed.waldCancels = true }

// FollowsOld reports whether g does.
func FollowsOld(g *Generator) bool { return g.changed.waldCancels }
