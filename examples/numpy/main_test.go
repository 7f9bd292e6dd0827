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
	{"testdata/seed1973.txt", nil},
	{"testdata/largest-seed.txt", []string{
		"-seed", "18446744073709551615", "-paths", "2", "-days", "1", "-shuffles", "0"}},
}

// The files are the output of study.py (NumPy 2.5.5).
func TestOutputIsNumPys(t *testing.T) {
	for _, tt := range outputs {
		want, err := os.ReadFile(tt.file)
		require.NoError(t, err)
		var out bytes.Buffer
		require.NoError(t, run(tt.args, &out, io.Discard))
		require.Equal(t, string(want), out.String())
	}
}

func TestLiveNumPy(t *testing.T) {
	for _, tt := range outputs {
		want, err := os.ReadFile(tt.file)
		require.NoError(t, err)
		require.Equal(t, string(want), livepython.Output(t, "study.py", tt.args...), "%v", tt.args)
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{
		{"-paths", "1"}, {"-days", "0"}, {"-shuffles", "-1"}, {"-seed", "-1"}, {"-nonsense"}, {"stray"},
	} {
		require.Error(t, run(args, io.Discard, io.Discard), strings.Join(args, " "))
	}
	var help bytes.Buffer
	require.Error(t, run([]string{"-h"}, io.Discard, &help))
	require.Contains(t, help.String(), "-shuffles")
}
