// Package tiertest runs tests on every tier of kernels.
package tiertest

import (
	"os"
	"testing"

	"github.com/seedtree/seedtree/internal/cpu"
)

// Each runs f as a subtest on each tier that the processor has. It fails the
// test if the environment variable SEEDTREE_REQUIRE_TIER names another tier
// than the selected one: where a machine is known to have a tier, a kernel that
// is silently not selected must not pass.
func Each(t *testing.T, f func(*testing.T)) {
	t.Helper()
	before := cpu.Selected()
	if want := os.Getenv("SEEDTREE_REQUIRE_TIER"); want != "" && want != before.String() {
		t.Fatalf("the selected tier is %v, SEEDTREE_REQUIRE_TIER is %s", before, want)
	}
	defer cpu.Force(before)
	for tier := cpu.Generic; tier <= cpu.Best(); tier++ {
		cpu.Force(tier)
		t.Run(tier.String(), f)
	}
}
