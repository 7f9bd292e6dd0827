package bitgentest

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

// TestSets compares the raw words of a generator with NumPy's own two test
// sets, testdata/NAME-testset-1.csv and -2.csv.
func TestSets[G any](t *testing.T, name string, newG New[G], raw func(G) uint64) {
	for _, set := range []string{"1", "2"} {
		f, err := os.Open("testdata/" + name + "-testset-" + set + ".csv")
		require.NoError(t, err)
		defer f.Close()
		r := csv.NewReader(f)
		r.TrimLeadingSpace = true
		records, err := r.ReadAll()
		require.NoError(t, err)
		require.Len(t, records, 1001)
		g := newG(seedseq.New(word(t, records[0][1])))
		for i, rec := range records[1:] {
			if want, got := word(t, rec[1]), raw(g); got != want {
				require.Equal(t, want, got, "set %s, word %d", set, i)
			}
		}
	}
}

// word parses a word in the base that its prefix tells.
func word(t *testing.T, s string) uint64 {
	t.Helper()
	x, err := strconv.ParseUint(s, 0, 64)
	require.NoError(t, err)
	return x
}
