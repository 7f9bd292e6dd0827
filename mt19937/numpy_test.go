package mt19937_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

func TestNumPyTestSets(t *testing.T) {
	raw := func(g *mt19937.MT19937) uint64 { return uint64(g.Uint32()) }
	bitgentest.TestSets(t, "mt19937", mt19937.New, raw)
}

// digest is the SHA-256 of words of the given width, little-endian.
func digest(words []uint64, width int) string {
	h := sha256.New()
	var b [8]byte
	for _, w := range words {
		binary.LittleEndian.PutUint64(b[:], w)
		h.Write(b[:width])
	}
	return hex.EncodeToString(h.Sum(nil))
}

func digest32(words []uint32) string {
	w := make([]uint64, len(words))
	for i := range w {
		w[i] = uint64(words[i])
	}
	return digest(w, 4)
}

// A stream is a case of testdata/streams.json.
type stream struct {
	ID        string
	Arguments struct {
		Object struct {
			Class, Seed, Method, Entropy string
			SeedArray                    []string `json:"seed_array"`
			Seedseq                      *struct {
				Entropy  string
				SpawnKey []string `json:"spawn_key"`
			}
			Seeds, Range []string
			Size         int
		}
		Calls []struct {
			Do string
			Kw struct {
				Size, Jumps, N int
				Pattern        string
			}
		}
	}
	Expected []struct {
		Type   string
		Values []string
		Count  int
		SHA256 string `json:"sha256_le"`
		Fields struct {
			Key struct {
				SHA256 string `json:"sha256_le"`
			} `json:"state.key"`
			Pos string `json:"state.pos"`
		}
	}
}

func number(t *testing.T, s string) uint64 {
	x, err := strconv.ParseUint(s, 10, 64)
	require.NoError(t, err, s)
	return x
}

func number32(t *testing.T, list []string) []uint32 {
	var w []uint32
	for _, s := range list {
		w = append(w, uint32(number(t, s)))
	}
	return w
}

func sequence(t *testing.T, s string) seedseq.Sequence {
	e, ok := new(big.Int).SetString(s, 10)
	require.True(t, ok, s)
	key, err := seedseq.FromBig(e)
	require.NoError(t, err)
	return key
}

// TestNumPyStreams runs long streams: every seeding, every kind of draw,
// jumped, and the states in between.
func TestNumPyStreams(t *testing.T) {
	var streams []stream
	readJSON(t, "streams.json", &streams)
	require.NotEmpty(t, streams)
	for _, s := range streams {
		t.Run(s.ID, func(t *testing.T) {
			o := s.Arguments.Object
			var g *mt19937.MT19937
			switch {
			case o.Class == "RandomState" && o.SeedArray != nil:
				g = mt19937.NewByArray(number32(t, o.SeedArray))
			case o.Class == "RandomState":
				g = mt19937.NewLegacy(uint32(number(t, o.Seed)))
			case o.Seedseq != nil:
				g = mt19937.New(sequence(t, o.Seedseq.Entropy).Derive(number32(t, o.Seedseq.SpawnKey)...))
			case o.Seed != "":
				g = mt19937.New(sequence(t, o.Seed))
			}
			for i, c := range s.Arguments.Calls {
				want := s.Expected[i]
				var got []uint64
				float := func(f float64) { got = append(got, math.Float64bits(f)) }
				width := 8
				switch c.Do {
				case "random_raw":
					for range c.Kw.Size {
						got = append(got, uint64(g.Uint32()))
					}
				case "next_uint32":
					for range c.Kw.Size {
						got = append(got, uint64(g.Uint32()))
					}
					width = 4
				case "tomaxint":
					for range c.Kw.Size {
						got = append(got, g.Uint64()>>1)
					}
				case "random", "random_sample":
					for range c.Kw.Size {
						float(g.Float64())
					}
				case "interleave":
					for i := range c.Kw.N {
						switch c.Kw.Pattern[i%len(c.Kw.Pattern)] {
						case 'w':
							got = append(got, uint64(g.Uint32()))
						case 'q':
							got = append(got, g.Uint64())
						case 'd':
							got = append(got, uint64(g.Float64()*0x1p53))
						}
					}
				case "sweep":
					if o.Method == "random_raw" {
						for _, seed := range o.Seeds {
							got = append(got, uint64(mt19937.New(sequence(t, seed)).Uint32()))
						}
						break
					}
					root := sequence(t, o.Entropy)
					for i := number(t, o.Range[0]); i < number(t, o.Range[1]); i++ {
						g := mt19937.New(root.Child(int(i)))
						for range o.Size {
							float(g.Float64())
						}
					}
				case "jumped":
					g.Jump(c.Kw.Jumps)
					continue
				case "state":
					st := g.State()
					require.Equal(t, want.Fields.Pos, fmt.Sprint(st.Pos), "position after call %d", i)
					require.Equal(t, want.Fields.Key.SHA256, digest32(st.Key[:]), "key after call %d", i)
					continue
				default:
					t.Fatal("unknown call ", c.Do)
				}
				if want.SHA256 != "" {
					require.Len(t, got, want.Count)
					require.Equal(t, want.SHA256, digest(got, width), "call %d", i)
					continue
				}
				require.Len(t, got, len(want.Values))
				for j, v := range want.Values {
					if want.Type == "float64" {
						f, err := strconv.ParseFloat(v, 64)
						require.NoError(t, err)
						require.Equal(t, f, math.Float64frombits(got[j]), "call %d, value %d", i, j)
					} else {
						require.Equal(t, number(t, v), got[j], "call %d, value %d", i, j)
					}
				}
			}
		})
	}
}

func TestNumPyJumped(t *testing.T) {
	var entries []struct {
		Seed     uint64
		Draws    int
		Pos      int
		Jumps    int
		PosAfter int      `json:"pos_after"`
		Key      string   `json:"key_sha256"`
		Next     []uint32 `json:"next"`
		Next1000 string   `json:"next1000_sha256"`
	}
	readJSON(t, "jumped.json", &entries)
	require.NotEmpty(t, entries)
	for _, e := range entries {
		g := mt19937.New(seedseq.New(e.Seed))
		for range e.Draws {
			g.Uint32()
		}
		if e.Pos >= 0 {
			s := g.State()
			s.Pos = e.Pos
			require.NoError(t, g.SetState(s))
		}
		g.Jump(e.Jumps)
		s := g.State()
		require.Equal(t, e.PosAfter, s.Pos, "%+v", e)
		require.Equal(t, e.Key, digest32(s.Key[:]), "%+v", e)
		w := make([]uint32, 1003)
		g.FillUint32(w)
		require.Equal(t, e.Next, w[:3], "%+v", e)
		require.Equal(t, e.Next1000, digest32(w[3:]), "%+v", e)
	}
}
