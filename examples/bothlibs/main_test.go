package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
)

var outputs = []struct {
	file string
	args []string
}{
	{"testdata/root1935.txt", nil},
	{"testdata/large-root.txt", []string{"-root", "24197857203266734864793317670504947440", "-trials", "2"}},
}

// The files are the output of bothlibs.py (Python 3.13, NumPy 2.5.5).
func TestOutputIsPythons(t *testing.T) {
	for _, tt := range outputs {
		want, err := os.ReadFile(tt.file)
		require.NoError(t, err)
		for _, workers := range []string{"1", "2", "7", "64", "0"} {
			var out, progress bytes.Buffer
			require.NoError(t, run(append(tt.args, "-workers", workers), &out, &progress))
			require.Equal(t, string(want), out.String(), "%s workers", workers)
			require.Contains(t, progress.String(), " workers")
		}
	}
}

func TestLivePython(t *testing.T) {
	for i, tt := range outputs {
		want, err := os.ReadFile(tt.file)
		require.NoError(t, err)
		args := append([]string{"-workers", []string{"3", "1"}[i]}, tt.args...)
		require.Equal(t, string(want), livepython.Output(t, "bothlibs.py", args...), "%v", args)
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{
		{"-trials", "0"}, {"-root", "-1"}, {"-root", "x"}, {"-workers", "-1"}, {"-nonsense"}, {"stray"},
	} {
		require.Error(t, run(args, io.Discard, io.Discard), strings.Join(args, " "))
	}
	var help bytes.Buffer
	require.Error(t, run([]string{"-h"}, io.Discard, &help))
	require.Contains(t, help.String(), "-trials")
}
