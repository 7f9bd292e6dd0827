package seedseq_test

import (
	"encoding/json"
	"math"
	"math/big"
	"os"
	"strconv"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

// reference is testdata/sequences.json, written by testdata/gen.py with NumPy.
type reference struct {
	Sequences []struct {
		Entropy, Key, U32, U64 []string
	}
	Named []struct {
		Entropy string
		Names   []string
		U64     []string
	}
}

func loadReference(t *testing.T) (ref reference) {
	data, err := os.ReadFile("testdata/sequences.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &ref))
	require.NotEmpty(t, ref.Sequences)
	return ref
}

func bigs(t *testing.T, decimals []string) []*big.Int {
	out := make([]*big.Int, len(decimals))
	for i, s := range decimals {
		n, ok := new(big.Int).SetString(s, 10)
		require.True(t, ok, s)
		out[i] = n
	}
	return out
}

func TestNumPySequences(t *testing.T) {
	for _, row := range loadReference(t).Sequences {
		root, err := seedseq.FromBig(bigs(t, row.Entropy)...)
		require.NoError(t, err)
		derived, child := root, root
		for _, k := range row.Key {
			w, err := strconv.ParseUint(k, 10, 32)
			require.NoError(t, err)
			derived = derived.Derive(uint32(w))
			if strconv.IntSize == 64 {
				child = child.Child(int(w))
			} else {
				child = child.Derive(uint32(w))
			}
		}
		require.Equal(t, derived, child)
		u32 := make([]uint32, len(row.U32))
		derived.Fill32(u32)
		for i, w := range u32 {
			require.Equal(t, row.U32[i], strconv.FormatUint(uint64(w), 10), "%v", row)
		}
		for n := range len(row.U64) + 1 {
			u64 := make([]uint64, n) // a shorter request is a prefix
			derived.Fill64(u64)
			for i, w := range u64 {
				require.Equal(t, row.U64[i], strconv.FormatUint(w, 10), "%v", row)
			}
		}
	}
}

func TestNumPyNames(t *testing.T) {
	for _, row := range loadReference(t).Named {
		key, err := seedseq.Parse(row.Entropy)
		require.NoError(t, err)
		for _, name := range row.Names {
			key = key.Named(name)
		}
		u64 := make([]uint64, len(row.U64))
		key.Fill64(u64)
		for i, w := range u64 {
			require.Equal(t, row.U64[i], strconv.FormatUint(w, 10), "%v", row.Names)
		}
	}
}

func TestRoots(t *testing.T) {
	require.Equal(t, seedseq.New(42), seedseq.FromWords(42))
	require.Equal(t, seedseq.New(1<<32|5, 0, 7), seedseq.FromWords(5, 1, 0, 7))
	require.Equal(t, seedseq.New(7, 0), seedseq.New(7))
	require.NotEqual(t, seedseq.New(0, 7), seedseq.New(7))
	require.Equal(t, seedseq.New(1, 1<<32), seedseq.New(1, 0, 1))
	e := seedseq.Entropy()
	require.NotEqual(t, e, seedseq.Entropy())
	require.NotEqual(t, seedseq.FromWords(e[:]...), seedseq.FromWords())
}

// A parent differs from its first child for entropy of every length:
// numpy/numpy#16539.
func TestChildDiffersFromParent(t *testing.T) {
	for n := range 9 {
		words := make([]uint32, n)
		for i := range words {
			words[i] = uint32(i) + 1
		}
		root := seedseq.FromWords(words...)
		require.NotEqual(t, root, root.Child(0))
		var a, b [4]uint64
		root.Fill64(a[:])
		root.Child(0).Fill64(b[:])
		require.NotEqual(t, a, b)
	}
}

// Keys over small alphabets to depth 4 are all distinct, names included.
func TestPathsAreDistinct(t *testing.T) {
	steps := []func(seedseq.Sequence) seedseq.Sequence{}
	for _, w := range []uint32{0, 1, 1<<32 - 1} {
		steps = append(steps, func(s seedseq.Sequence) seedseq.Sequence { return s.Derive(w) })
	}
	for _, n := range []string{"", "0", "a", "ab"} {
		steps = append(steps, func(s seedseq.Sequence) seedseq.Sequence { return s.Named(n) })
	}
	seen := map[seedseq.Sequence]bool{}
	level := []seedseq.Sequence{seedseq.New(1)}
	for range 4 {
		var next []seedseq.Sequence
		for _, s := range level {
			for _, step := range steps {
				c := step(s)
				require.False(t, seen[c], "two paths give %v", c)
				seen[c] = true
				next = append(next, c)
			}
		}
		level = next
	}
	require.Len(t, seen, 7+49+343+2401)
}

// The direct children of one parent are distinct in every word; words of two
// levels repeat as random ones do.
func TestChildrenAreDistinct(t *testing.T) {
	const n = 100_000
	root := seedseq.New(719)
	seen := make(map[[4]uint32]bool, n)
	first := make(map[uint32]bool, n)
	for _, c := range root.Children(n) {
		var w [4]uint32
		c.Fill32(w[:])
		seen[w], first[w[0]] = true, true
	}
	require.Len(t, seen, n)
	require.Len(t, first, n)
	two := make(map[uint32]bool, n)
	for _, a := range root.Children(1000) {
		for _, c := range a.Children(n / 1000) {
			var w [1]uint32
			c.Fill32(w[:])
			two[w[0]] = true
		}
	}
	// Expected repeats: n^2/2^33 = 1.16, Poisson.
	require.InDelta(t, 1.2, float64(n-len(two)), 6)
}

// Flipping one bit of the seed or of a spawn word flips each output bit half
// of the time: 4096 roots, 256 output bits, |bias| <= 5 sigma. Bits 27..31 of
// the last absorbed word are NumPy's known exception.
func TestAvalanche(t *testing.T) {
	roots := 4096
	if testing.Short() {
		roots = 1024
	}
	limit := 5.2 * 0.5 / math.Sqrt(float64(roots))
	for bit := range 27 {
		var ones [256]int
		for r := range roots {
			root := seedseq.New(uint64(r))
			var a, b [4]uint64
			root.Derive(uint32(r)).Fill64(a[:])
			root.Derive(uint32(r) ^ 1<<bit).Fill64(b[:])
			for i := range ones {
				ones[i] += int((a[i/64] ^ b[i/64]) >> (i % 64) & 1)
			}
		}
		for i, n := range ones {
			require.InDelta(t, 0.5, float64(n)/float64(roots), limit, "spawn bit %d, output bit %d", bit, i)
		}
	}
}

func TestSequenceIsSmall(t *testing.T) {
	require.EqualValues(t, 20, unsafe.Sizeof(seedseq.Sequence{}))
	m := map[seedseq.Sequence]int{seedseq.New(1): 1, seedseq.New(1).Child(0): 2}
	require.Equal(t, 2, m[seedseq.New(1).Child(0)])
}

func TestAllocations(t *testing.T) {
	root := seedseq.New(42)
	var u32 [624]uint32
	var u64 [4]uint64
	for name, f := range map[string]func(){
		"New":    func() { root = seedseq.New(42, 7, 1<<40) },
		"Child":  func() { root = root.Child(5) },
		"Derive": func() { root = root.Derive(3, 1, 4) },
		"Named":  func() { root = root.Named("a name of some length, more than thirty-two") },
		"Fill32": func() { root.Fill32(u32[:]) },
		"Fill64": func() { root.Fill64(u64[:]) },
		"Children": func() {
			for _, c := range root.Children(3) {
				root = c
			}
		},
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func TestMisusePanics(t *testing.T) {
	var zero seedseq.Sequence
	root := seedseq.New(1)
	spawner := func(count uint64) *seedseq.Spawner {
		p := seedseq.NewSpawner(root)
		p.SetCount(count)
		return p
	}
	for _, tt := range []struct {
		want string
		f    func()
	}{
		{"seedseq: zero Sequence", func() { zero.Child(0) }},
		{"seedseq: zero Sequence", func() { zero.Child(-1) }},
		{"seedseq: zero Sequence", func() { zero.Derive() }},
		{"seedseq: zero Sequence", func() { zero.Named("a") }},
		{"seedseq: zero Sequence", func() { zero.Fill32(nil) }},
		{"seedseq: zero Sequence", func() { zero.Fill64(nil) }},
		{"seedseq: zero Sequence", func() { zero.Children(1) }},
		{"seedseq: zero Sequence", func() { seedseq.NewSpawner(zero) }},
		{"seedseq: zero Sequence", func() { new(seedseq.Spawner).Next() }},
		{"seedseq: zero Sequence", func() { new(seedseq.Spawner).Spawn(1) }},
		{"seedseq: child index out of range", func() { root.Child(-1) }},
		{"seedseq: child index out of range", func() { root.Child(tooLarge()) }},
		{"seedseq: number of children out of range", func() { root.Children(-1) }},
		{"seedseq: negative number of children", func() { spawner(0).Spawn(-1) }},
		{"seedseq: spawn count out of range", func() { spawner(1<<32 + 1) }},
		{"seedseq: Spawner has no children left", func() { spawner(1 << 32).Next() }},
		{"seedseq: Spawner has no children left", func() { spawner(1<<32 - 1).Spawn(2) }},
	} {
		require.PanicsWithValue(t, tt.want, tt.f)
	}
	require.Equal(t, root.Derive(1<<32-1), spawner(1<<32-1).Next())
}

// tooLarge returns 2^32, or a negative number where int has 32 bits.
func tooLarge() int {
	x := int64(1) << 32
	if strconv.IntSize == 32 {
		x = -1
	}
	return int(x)
}
