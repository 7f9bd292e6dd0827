package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
)

var outputs = []struct {
	file string
	args []string
}{
	{"testdata/seed1234.txt", nil},
	{"testdata/largest-seed.txt", []string{"-seed", "4294967295"}},
}

// output is what run prints.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(args, &out, io.Discard))
	return out.String()
}

// python is output for legacy.py.
func python(t *testing.T, args ...string) string {
	t.Helper()
	return livepython.Output(t, "legacy.py", args...)
}

// The files are the output of legacy.py (NumPy 2.5.5).
func TestOutputIsNumPys(t *testing.T) {
	for _, tt := range outputs {
		want, err := os.ReadFile(tt.file)
		require.NoError(t, err)
		require.Equal(t, string(want), output(t, tt.args...))

		state := filepath.Join(t.TempDir(), "state.json")
		halves := output(t, append(tt.args, "-save", state)...) + output(t, "-resume", state)
		require.Equal(t, string(want), halves)
	}
}

// One half in each language, both ways.
func TestLiveNumPy(t *testing.T) {
	for _, tt := range outputs {
		want, err := os.ReadFile(tt.file)
		require.NoError(t, err)
		require.Equal(t, string(want), python(t, tt.args...))

		state := filepath.Join(t.TempDir(), "state.json")
		args := append(tt.args, "-save", state)
		require.Equal(t, string(want), python(t, args...)+output(t, "-resume", state))
		require.Equal(t, string(want), output(t, args...)+python(t, "-resume", state))
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"bit_generator": "PCG64"}`), 0o600))
	for _, args := range [][]string{
		{"-seed", "4294967296"}, {"-seed", "-1"}, {"-nonsense"}, {"stray"},
		{"-resume", bad}, {"-resume", filepath.Join(dir, "none")}, {"-save", dir},
	} {
		require.Error(t, run(args, io.Discard, io.Discard), strings.Join(args, " "))
	}
	var help bytes.Buffer
	require.Error(t, run([]string{"-h"}, io.Discard, &help))
	require.Contains(t, help.String(), "-resume")
}
