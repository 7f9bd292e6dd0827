package bitgentest

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

// Cases compares a generator with what NumPy's gave in the cases of
// testdata/cases.json: its words, half words, moves and states.
type Cases[T, S any, G Generator[T, S]] struct {
	Count int // of cases in the file

	New New[G]
	// Keyed makes a generator from a key and a counter, where a case has them.
	Keyed func(t *testing.T, key, counter []uint64) G
	// State returns a state from its fields in NumPy.
	State func(t *testing.T, f Fields) S
}

// Fields are the fields of a state in NumPy.
type Fields map[string]json.RawMessage

// Words returns the words of an array.
func (f Fields) Words(t *testing.T, name string) []uint64 {
	var list []string
	require.NoError(t, json.Unmarshal(f[name], &list), name)
	return words(t, list)
}

// Word returns a number.
func (f Fields) Word(t *testing.T, name string) uint64 {
	var s string
	require.NoError(t, json.Unmarshal(f[name], &s), name)
	return word(t, s)
}

// Half returns the pending half word: NumPy leaves an old one if there is none.
func (f Fields) Half(t *testing.T) (pending bool, half uint32) {
	if f.Word(t, "has_uint32") == 0 {
		return false, 0
	}
	return true, uint32(f.Word(t, "uinteger"))
}

func words(t *testing.T, list []string) []uint64 {
	w := make([]uint64, len(list))
	for i := range w {
		w[i] = word(t, list[i])
	}
	return w
}

// Run runs every case twice: words drawn one at a time, and filled in pieces.
func (cs Cases[T, S, G]) Run(t *testing.T) {
	single := func(g G, dst []uint64) {
		for i := range dst {
			dst[i] = g.Uint64()
		}
	}
	pieces := func(g G, dst []uint64) {
		for n := 0; len(dst) > 0; n = (n + 1) % 300 {
			n := min(n, len(dst))
			g.Fill(dst[:n])
			dst = dst[n:]
		}
	}
	data, err := os.ReadFile("testdata/cases.json")
	require.NoError(t, err)
	var list []testCase
	require.NoError(t, json.Unmarshal(data, &list))
	require.Len(t, list, cs.Count)
	for _, c := range list {
		t.Run(c.ID, func(t *testing.T) {
			cs.run(t, &c, single)
			cs.run(t, &c, pieces)
		})
	}
}

// A testCase is an entry of testdata/cases.json.
type testCase struct {
	ID        string
	Arguments struct {
		Object object
		Calls  []call
	}
	Expected []result
}

// An object tells how a generator is made.
type object struct {
	Seed    string
	Seedseq struct {
		Entropy string
		Key     []string `json:"spawn_key"`
	}
	Philox struct{ Key, Counter []string }
}

type call struct {
	Do string
	Kw struct {
		Size, N, Jumps int
		Delta, Pattern string
	}
}

type result struct {
	Type                string
	Values, First, Last []string
	Count               int
	SHA256              string `json:"sha256_le"`
	Fields              Fields
}

func (cs Cases[T, S, G]) make(t *testing.T, o *object) G {
	if o.Philox.Key != nil {
		return cs.Keyed(t, words(t, o.Philox.Key), words(t, o.Philox.Counter))
	}
	entropy := o.Seed
	if entropy == "" {
		entropy = o.Seedseq.Entropy
	}
	key, err := seedseq.Parse(entropy)
	require.NoError(t, err)
	for _, w := range words(t, o.Seedseq.Key) {
		key = key.Derive(uint32(w))
	}
	return cs.New(key)
}

func (cs Cases[T, S, G]) run(t *testing.T, c *testCase, draw func(G, []uint64)) {
	g := cs.make(t, &c.Arguments.Object)
	for i, call := range c.Arguments.Calls {
		want := &c.Expected[i]
		switch kw := call.Kw; call.Do {
		case "random_raw":
			got := make([]uint64, kw.Size)
			draw(g, got)
			want.check(t, got)
		case "next_uint32":
			got := make([]uint64, kw.Size)
			for i := range got {
				got[i] = uint64(g.Uint32())
			}
			want.check(t, got)
		case "interleave":
			got := make([]uint64, kw.N)
			for i := range got {
				switch kw.Pattern[i%len(kw.Pattern)] {
				case 'w':
					got[i] = uint64(g.Uint32())
				case 'q':
					got[i] = g.Uint64()
				case 'd':
					got[i] = uint64(g.Float64() * (1 << 53))
				}
			}
			want.check(t, got)
		case "advance":
			advance[T, S](t, g, kw.Delta)
		case "jumped":
			any(g).(mover).Jump(kw.Jumps)
		case "state":
			require.Equal(t, cs.State(t, want.Fields), g.State())
		default:
			require.Fail(t, "unknown call", call.Do)
		}
	}
}

// A mover is a generator that moves by any distance.
type mover interface {
	Advance(int64)
	AdvanceBig(*big.Int)
	Jump(int)
}

// advance moves g, by both methods where the distance suits both.
func advance[T, S any, G Generator[T, S]](t *testing.T, g G, distance string) {
	delta, ok := new(big.Int).SetString(distance, 10)
	require.True(t, ok)
	h := G(new(*g))
	any(g).(mover).AdvanceBig(delta)
	require.Equal(t, distance, delta.String(), "argument changed")
	if delta.IsInt64() {
		any(h).(mover).Advance(delta.Int64())
		require.Equal(t, g.State(), h.State())
	}
}

// check compares the values of one call, as numbers and by their digest.
func (r *result) check(t *testing.T, got []uint64) {
	if r.SHA256 == "" {
		require.Equal(t, words(t, r.Values), got)
		return
	}
	require.Len(t, got, r.Count)
	require.Equal(t, words(t, r.First), got[:3])
	require.Equal(t, words(t, r.Last), got[len(got)-3:])
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
