package main

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

// In NumPy, the count is
//
//	sum(((g := Generator(PCG64(SeedSequence(314159, spawn_key=(i,))))).random((10000, 2))**2)
//	    .sum(axis=1) < 1).sum() for i in range(1000))
func TestExactCount(t *testing.T) {
	for _, workers := range []string{"1", "2", "3", "16", "0"} {
		var out bytes.Buffer
		require.NoError(t, run([]string{"-workers", workers}, &out, io.Discard))
		require.Equal(t, "7855218 of 10000000 points are inside: pi is about 3.142087\n", out.String(), "%s workers", workers)
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{{"-batches", "0"}, {"-workers", "-1"}, {"-seed", "pi"}, {"stray"}, {"-h"}} {
		require.Error(t, run(args, io.Discard, io.Discard))
	}
}
