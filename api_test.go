package seedtree_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/apilist"
)

var update = flag.Bool("update", false, "rewrite api.txt")

// public are the packages users import.
var public = []string{"seedseq", "pcg", "mt19937", "philox", "sfc64", "numpy", "numpy/mvnormal", "pyrand", "stream"}

// The exported API is the list in api.txt, so that a change of it is a choice:
// go test . -run API -update.
func TestAPI(t *testing.T) {
	var lines []string
	for _, pkg := range public {
		l, err := apilist.Package(pkg, pkg)
		require.NoError(t, err)
		lines = append(lines, l...)
	}
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		require.NoError(t, os.WriteFile("api.txt", []byte(got), 0o644))
	}
	want, err := os.ReadFile("api.txt")
	require.NoError(t, err)
	require.Equal(t, string(want), got, "the exported API changed; see TestAPI")
}
