package philox_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

// NumPy's own test sets.
func TestNumPyTestSets(t *testing.T) {
	for _, set := range []string{"1", "2"} {
		f, err := os.Open("testdata/philox-testset-" + set + ".csv")
		require.NoError(t, err)
		defer f.Close()
		r := csv.NewReader(f)
		r.TrimLeadingSpace = true
		records, err := r.ReadAll()
		require.NoError(t, err)
		require.Len(t, records, 1001)
		seed := word(t, records[0][1])
		g := philox.New(seedseq.New(seed))
		h := philox.New(seedseq.New(1))
		h.Uint32()
		h.Seed(seed)
		require.Equal(t, g.State(), h.State())
		require.Equal(t, g.State(), philox.NewFrom(seedseq.New(seed)).State())
		for _, rec := range records[1:] {
			require.Equal(t, word(t, rec[1]), g.Uint64())
		}
	}
}

func word(t *testing.T, s string) uint64 {
	x, err := strconv.ParseUint(s, 0, 64)
	require.NoError(t, err)
	return x
}

func words(t *testing.T, s []string) [4]uint64 {
	var w [4]uint64
	require.LessOrEqual(t, len(s), 4)
	for i := range s {
		w[i] = word(t, s[i])
	}
	return w
}

// A testCase is an entry of testdata/cases.json.
type testCase struct {
	ID        string
	Arguments struct {
		Object struct {
			Seed    string
			Seedseq struct {
				Entropy string
				Key     []string `json:"spawn_key"`
			}
			Philox struct{ Key, Counter []string }
		}
		Calls []struct {
			Do string
			Kw struct {
				Size, N, Jumps int
				Delta, Pattern string
			}
		}
	}
	Expected []result
}

type result struct {
	Type                string
	Values, First, Last []string
	Count               int
	SHA256              string `json:"sha256_le"`
	Fields              struct {
		Counter   []string `json:"state.counter"`
		Key       []string `json:"state.key"`
		Buffer    []string
		BufferPos string `json:"buffer_pos"`
		HasUint32 string `json:"has_uint32"`
		Uinteger  string
	}
}

func (c *testCase) new(t *testing.T) *philox.Philox {
	o := c.Arguments.Object
	if o.Philox.Key != nil {
		k := words(t, o.Philox.Key)
		return philox.NewKey([2]uint64(k[:]), words(t, o.Philox.Counter))
	}
	entropy := o.Seed
	if entropy == "" {
		entropy = o.Seedseq.Entropy
	}
	key, err := seedseq.Parse(entropy)
	require.NoError(t, err)
	for _, s := range o.Seedseq.Key {
		key = key.Derive(uint32(word(t, s)))
	}
	return philox.New(key)
}

// check compares the values of one call, as numbers and by their digest.
func (r *result) check(t *testing.T, got []uint64) {
	text := func(x []uint64) []string {
		s := make([]string, len(x))
		for i := range x {
			s[i] = strconv.FormatUint(x[i], 10)
		}
		return s
	}
	if r.SHA256 == "" {
		require.Equal(t, r.Values, text(got))
		return
	}
	require.Len(t, got, r.Count)
	require.Equal(t, r.First, text(got[:3]))
	require.Equal(t, r.Last, text(got[len(got)-3:]))
	data := make([]byte, 0, 8*len(got))
	for _, x := range got {
		if r.Type == "uint32" {
			data = binary.LittleEndian.AppendUint32(data, uint32(x))
		} else {
			data = binary.LittleEndian.AppendUint64(data, x)
		}
	}
	sum := sha256.Sum256(data)
	require.Equal(t, r.SHA256, hex.EncodeToString(sum[:]))
}

func (r *result) checkState(t *testing.T, got philox.State) {
	f := r.Fields
	want := philox.State{
		Counter:   words(t, f.Counter),
		BufferPos: int(word(t, f.BufferPos)),
		Buffer:    words(t, f.Buffer),
		HasUint32: f.HasUint32 == "1",
	}
	k := words(t, f.Key)
	want.Key = [2]uint64(k[:])
	clear(want.Buffer[:want.BufferPos])
	if want.HasUint32 {
		want.Uinteger = uint32(word(t, f.Uinteger))
	}
	require.Equal(t, want, got)
}

// Every case is run twice: words drawn one at a time, and filled in pieces.
func TestNumPyCases(t *testing.T) {
	single := func(g *philox.Philox, dst []uint64) {
		for i := range dst {
			dst[i] = g.Uint64()
		}
	}
	pieces := func(g *philox.Philox, dst []uint64) {
		for n := 0; len(dst) > 0; n = (n + 1) % 300 {
			n := min(n, len(dst))
			g.Fill(dst[:n])
			dst = dst[n:]
		}
	}
	data, err := os.ReadFile("testdata/cases.json")
	require.NoError(t, err)
	var cases []testCase
	require.NoError(t, json.Unmarshal(data, &cases))
	require.Len(t, cases, 21)
	for _, c := range cases {
		t.Run(c.ID, func(t *testing.T) {
			c.run(t, single)
			c.run(t, pieces)
		})
	}
}

func (c *testCase) run(t *testing.T, draw func(*philox.Philox, []uint64)) {
	g := c.new(t)
	for i, call := range c.Arguments.Calls {
		want := &c.Expected[i]
		var got []uint64
		switch kw := call.Kw; call.Do {
		case "random_raw":
			got = make([]uint64, kw.Size)
			draw(g, got)
		case "next_uint32":
			for range kw.Size {
				got = append(got, uint64(g.Uint32()))
			}
		case "interleave":
			for i := range kw.N {
				switch kw.Pattern[i%len(kw.Pattern)] {
				case 'w':
					got = append(got, uint64(g.Uint32()))
				case 'q':
					got = append(got, g.Uint64())
				case 'd':
					got = append(got, uint64(g.Float64()*(1<<53)))
				}
			}
		case "advance":
			delta, ok := new(big.Int).SetString(kw.Delta, 10)
			require.True(t, ok)
			if delta.IsInt64() {
				h := *g
				h.Advance(delta.Int64())
				g.AdvanceBig(delta)
				require.Equal(t, g.State(), h.State())
			} else {
				g.AdvanceBig(delta)
			}
			require.Equal(t, kw.Delta, delta.String(), "argument changed")
			continue
		case "jumped":
			g.Jump(kw.Jumps)
			continue
		case "state":
			want.checkState(t, g.State())
			continue
		default:
			require.Fail(t, "unknown call", call.Do)
		}
		want.check(t, got)
	}
}
