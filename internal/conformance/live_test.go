package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
)

// TestLive runs cases with parameters and lengths drawn at random, and what the
// NumPy at hand gives for them.
func TestLive(t *testing.T) {
	python := livepython.Find(t)
	salts := []string{"oak", "ash", "elm"}
	if testing.Short() {
		salts = salts[:1]
	}
	for _, salt := range salts {
		data, err := exec.Command(python, "-B", "testdata/atrandom.py", salt).Output()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() == 3 && os.Getenv("SEEDTREE_REQUIRE_NUMPY") != "1" {
			t.Skipf("%s", exit.Stderr)
		} else if errors.As(err, &exit) {
			t.Fatalf("%v\n%s", err, exit.Stderr)
		}
		require.NoError(t, err)
		file := filepath.Join(t.TempDir(), salt+".json")
		require.NoError(t, os.WriteFile(file, data, 0o600))
		cases, err := readFile(file)
		require.NoError(t, err)
		require.Greater(t, len(cases), 1400)
		for i, v := range runAll(cases) {
			if v.status != passed {
				t.Errorf("%s: %s", cases[i].name(), v.detail)
			}
		}
	}
}
