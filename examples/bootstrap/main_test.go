package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The whole output is that of bootstrap.py (NumPy 2.5.5), at any number of
// workers.
func TestOutputIsNumPys(t *testing.T) {
	for _, tt := range []struct {
		file string
		args []string
	}{
		{"seed1898.txt", []string{"-seed", "1898", "-replicates", "10000"}},
		{"large-seed.txt", []string{"-seed", "24197857203266734864793317670504947440", "-replicates", "40"}},
	} {
		want, err := os.ReadFile(filepath.Join("testdata", tt.file))
		require.NoError(t, err)
		for _, workers := range []string{"1", "2", "7", "64", "0"} {
			var out bytes.Buffer
			require.NoError(t, run(append(tt.args, "-workers", workers), &out, io.Discard))
			require.Equal(t, string(want), out.String(), "%s workers", workers)
		}
	}
}

func TestDataFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "flow.csv")
	require.NoError(t, os.WriteFile(file, []byte(nile), 0o600))
	var a, b, progress bytes.Buffer
	args := []string{"-replicates", "50", "-workers", "2"}
	require.NoError(t, run(args, &a, &progress))
	require.NoError(t, run(append(args, "-data", file), &b, io.Discard))
	require.Equal(t, a.String(), b.String())
	require.Contains(t, progress.String(), "50 of 50 replicates")
	require.Contains(t, progress.String(), "2 workers")

	for text, want := range map[string]string{
		"":                              "no data",
		"year,volume\n":                 "need years",
		"year,volume\n1870,5\n":         "need years",
		"year,volume\n1870,x\n1900,5\n": "row 2",
		"year,volume\n1870,5,6\n":       "wrong number of fields",
	} {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		require.ErrorContains(t, run([]string{"-data", file}, io.Discard, io.Discard), want)
	}
	require.Error(t, run([]string{"-data", filepath.Join(t.TempDir(), "none")}, io.Discard, io.Discard))
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{
		{"-replicates", "39"}, {"-seed", "-1"}, {"-seed", "x"}, {"-workers", "-1"}, {"-nonsense"},
	} {
		require.Error(t, run(args, io.Discard, io.Discard), strings.Join(args, " "))
	}
	var help bytes.Buffer
	require.Error(t, run([]string{"-h"}, io.Discard, &help))
	require.Contains(t, help.String(), "-replicates")
}
