package main

import (
	"bytes"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOutput(t *testing.T) {
	want, err := os.ReadFile("testdata/output.txt")
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, run(nil, &out, io.Discard))
	require.Equal(t, string(want), out.String())
}

func TestFlags(t *testing.T) {
	require.Error(t, run([]string{"-h"}, io.Discard, io.Discard))
	require.Error(t, run([]string{"stray"}, io.Discard, io.Discard))
}
