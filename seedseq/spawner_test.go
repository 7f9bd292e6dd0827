package seedseq_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

func TestSpawnerEqualsChildren(t *testing.T) {
	root := seedseq.New(1)
	p := seedseq.NewSpawner(root)
	got := append(p.Spawn(2), p.Next())
	got = append(got, p.Spawn(0)...)
	got = append(got, p.Spawn(3)...)
	require.Len(t, got, 6)
	for i, c := range got {
		require.Equal(t, root.Child(i), c)
	}
	require.EqualValues(t, 6, p.Count())
	require.Equal(t, root, p.Parent())

	resumed := seedseq.NewSpawner(p.Parent())
	resumed.SetCount(p.Count())
	require.Equal(t, p.Next(), resumed.Next())
}

func TestSpawnerConcurrent(t *testing.T) {
	const goroutines, each = 64, 1000
	root := seedseq.New(0)
	p := seedseq.NewSpawner(root)
	keys := make([][]seedseq.Sequence, goroutines)
	var wg sync.WaitGroup
	for g := range goroutines {
		wg.Go(func() {
			for len(keys[g]) < each {
				if g%2 == 0 {
					keys[g] = append(keys[g], p.Next())
				} else {
					keys[g] = append(keys[g], p.Spawn(10)...)
				}
			}
		})
	}
	wg.Wait()
	seen := map[seedseq.Sequence]bool{}
	for _, ks := range keys {
		for _, k := range ks {
			seen[k] = true
		}
	}
	require.Len(t, seen, goroutines*each)
	for i, c := range root.Children(goroutines * each) {
		require.True(t, seen[c], "child %d is missing", i)
	}
}
