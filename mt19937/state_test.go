package mt19937_test

import (
	"encoding"
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/seedseq"
)

var (
	_ encoding.BinaryMarshaler   = (*mt19937.MT19937)(nil)
	_ encoding.BinaryAppender    = (*mt19937.MT19937)(nil)
	_ encoding.BinaryUnmarshaler = (*mt19937.MT19937)(nil)
)

func TestState(t *testing.T) {
	g := mt19937.New(seedseq.New(3))
	require.Equal(t, 623, g.State().Pos)
	for range 1500 {
		s := g.State()
		var h mt19937.MT19937
		require.NoError(t, h.SetState(s))
		require.Equal(t, s, h.State())
		if a, b := h.Uint64(), g.Uint64(); a != b {
			require.Equal(t, b, a)
		}
		g.Uint32()
	}
	for _, pos := range []int{-1, 625, 1 << 20} {
		s := g.State()
		h := *g
		require.EqualError(t, h.SetState(mt19937.State{Pos: pos}), "mt19937: position outside 0..624")
		require.Equal(t, s, h.State())
	}
}

// Position 0 of a state: the words come out as they are, before the first
// refill.
func TestStatePosition0(t *testing.T) {
	w := words(9, 3*block)
	g := at(9, block)
	s := g.State()
	require.Equal(t, block, s.Pos)
	s.Pos = 0
	require.NoError(t, g.SetState(s))
	for i := range w {
		require.Equal(t, w[i], g.Uint32(), "word %d", i)
	}
}

func TestBinary(t *testing.T) {
	g := mt19937.NewLegacy(1)
	g.Advance(3)
	b, err := g.MarshalBinary()
	require.NoError(t, err)
	require.Len(t, b, 2508)
	require.Equal(t, "mt19937.1:", string(b[:10]))
	s := g.State()
	for i, w := range s.Key {
		require.Equal(t, w, binary.LittleEndian.Uint32(b[10+4*i:]))
	}
	require.Equal(t, "\x03\x00", string(b[2506:]))
	// Words 0 and 623 of RandomState(1) after three words, from NumPy.
	require.Equal(t, "\x9a\x7a\xb4\x9c", string(b[10:14]))
	require.Equal(t, "\x59\x23\xf8\x06", string(b[2502:2506]))

	p, err := g.AppendBinary([]byte("prefix"))
	require.NoError(t, err)
	require.Equal(t, "prefix"+string(b), string(p))

	var h mt19937.MT19937
	require.NoError(t, h.UnmarshalBinary(b))
	sameStream(t, g, &h, "decoded")

	bad := func(change func([]byte) []byte) {
		h := *mt19937.NewLegacy(77)
		err := h.UnmarshalBinary(change(append([]byte(nil), b...)))
		require.ErrorContains(t, err, "mt19937: ")
		require.Equal(t, *mt19937.NewLegacy(77), h)
	}
	bad(func(b []byte) []byte { return nil })
	bad(func(b []byte) []byte { return b[:len(b)-1] })
	bad(func(b []byte) []byte { return append(b, 0) })
	bad(func(b []byte) []byte { b[8] = '2'; return b })
	bad(func(b []byte) []byte { b[0] = 'M'; return b })
	bad(func(b []byte) []byte { b[2506], b[2507] = 0x71, 2; return b }) // 625
	bad(func(b []byte) []byte { b[2507] = 0x80; return b })
}

func FuzzUnmarshalBinary(f *testing.F) {
	for _, g := range []*mt19937.MT19937{mt19937.NewLegacy(1), mt19937.New(seedseq.New(1)), at(1, 700)} {
		b, err := g.MarshalBinary()
		require.NoError(f, err)
		f.Add(b)
		f.Add(b[:100])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g := mt19937.NewLegacy(5)
		if err := g.UnmarshalBinary(data); err != nil {
			require.Equal(t, mt19937.NewLegacy(5), g)
			return
		}
		b, err := g.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, data, b)
		g.Uint64()
	})
}

// FuzzSchedule plays a schedule of calls and compares what they return with
// the words of the textbook generator.
func FuzzSchedule(f *testing.F) {
	f.Add([]byte{0, 1, 1, 2, 2, 3, 3, 200, 4, 255, 5, 30, 6, 9, 7, 77, 8, 1, 9, 9, 10, 3})
	f.Add([]byte{0, 0, 3, 255, 3, 255, 3, 255, 4, 78, 4, 78, 5, 156, 5, 157, 7, 255, 7, 255})
	f.Add([]byte{9, 200, 10, 0, 1, 1, 6, 255, 7, 100, 8, 0, 3, 100})
	w := words(1, 40_000)
	f.Fuzz(func(t *testing.T, schedule []byte) {
		g := mt19937.NewLegacy(1)
		at := 0
		for len(schedule) >= 2 {
			k := 4 * int(schedule[1]) // an argument of the call
			if at+2*k+2 > len(w) {
				return
			}
			same := true
			switch schedule[0] % 11 {
			case 0:
				same = g.Uint32() == w[at]
				at++
			case 1:
				same = g.Uint64() == join64(w[at:])
				at += 2
			case 2:
				same = g.Float64() == joinFloat64(w[at:])
				at += 2
			case 3:
				dst := make([]uint64, k)
				g.Fill(dst)
				for i, x := range dst {
					same = same && x == join64(w[at+2*i:])
				}
				at += 2 * k
			case 4:
				dst := make([]uint32, k)
				g.FillUint32(dst)
				for i, x := range dst {
					same = same && x == w[at+i]
				}
				at += k
			case 5:
				dst := make([]float64, k)
				g.FillFloat64(dst)
				for i, x := range dst {
					same = same && x == joinFloat64(w[at+2*i:])
				}
				at += 2 * k
			case 6:
				g.Skip(uint64(k))
				at += 2 * k
			case 7:
				k = min(k+1, at)
				g.Advance(int64(-k))
				at -= k
			case 8:
				g.AdvanceBig(big.NewInt(int64(k)))
				at += k
			case 9:
				b, err := g.MarshalBinary()
				require.NoError(t, err)
				g = mt19937.NewLegacy(2)
				require.NoError(t, g.UnmarshalBinary(b))
			case 10:
				s := g.State()
				g = new(mt19937.MT19937)
				require.NoError(t, g.SetState(s))
			}
			require.True(t, same, "call %d before word %d", schedule[0]%11, at)
			schedule = schedule[2:]
		}
		require.Equal(t, w[at], g.Uint32())
	})
}
