package philox_test

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
)

func TestBinaryForm(t *testing.T) {
	// NumPy's state of Philox(12345) after random_raw() and one 32-bit draw:
	// counter 1, buffer_pos 2, uinteger 2805347945. The two words drawn are
	// encoded as zeros.
	g := philox.New(seedseq.New(12345))
	g.Uint64()
	g.Uint32()
	want := strings.Join([]string{
		"7068696c6f782e313a", // philox.1:
		"0100000000000000", "0000000000000000", "0000000000000000", "0000000000000000",
		"7c833da08264aeb5", "2f7a1ffa6f99e2bb", // 13091511679009522556 13538552136045918767
		"0000000000000000", "0000000000000000", "52b1bb44fbcee36e", "dbf3623d01e0f689", // 7990457742470656338 9941379523396432859
		"02", "01", "693636a7",
	}, "")
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, want, hex.EncodeToString(data))
	require.Len(t, data, 95)
	prefixed, err := g.AppendBinary([]byte("prefix"))
	require.NoError(t, err)
	require.Equal(t, "prefix"+string(data), string(prefixed))

	// Once the half word is drawn it leaves no trace.
	g.Uint32()
	data, err = g.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, want[:2*90]+"0000000000", hex.EncodeToString(data))
}

// NumPy leaves old values in its states; they have no effect.
func TestStaleState(t *testing.T) {
	for pos := range 5 {
		for _, half := range []bool{false, true} {
			s := philox.State{
				Counter:   [4]uint64{1, 2, 3, 4},
				Key:       [2]uint64{5, 6},
				Buffer:    [4]uint64{7, 8, 9, 10},
				BufferPos: pos,
				HasUint32: half,
				Uinteger:  11,
			}
			clean := s
			clear(clean.Buffer[:pos])
			if !half {
				clean.Uinteger = 0
			}
			g, h := new(philox.Philox), new(philox.Philox)
			require.NoError(t, g.SetState(s))
			require.NoError(t, h.SetState(clean))
			require.Equal(t, clean, g.State())
			require.Equal(t, clean, h.State())
			data, err := g.MarshalBinary()
			require.NoError(t, err)
			same, err := h.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, same, data)

			// What is in the buffer is drawn as it stands.
			if half {
				require.EqualValues(t, 11, g.Uint32())
			}
			for i := pos; i < 4; i++ {
				require.Equal(t, s.Buffer[i], g.Uint64())
			}
			next := philox.NewKey(s.Key, s.Counter)
			require.Equal(t, next.Uint64(), g.Uint64())
			require.Equal(t, next.State(), g.State())
		}
	}
}

func TestStateRefused(t *testing.T) {
	g := at(t, 2)
	before := g.State()
	for _, pos := range []int{-1, 5, 1<<31 - 1, -1 << 31, 256 + 4} {
		bad := before
		bad.BufferPos = pos
		require.EqualError(t, g.SetState(bad), "philox: buffer position outside 0..4")
		require.Equal(t, before, g.State())
	}
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	for i, change := range []func([]byte) []byte{
		func(b []byte) []byte { return nil },
		func(b []byte) []byte { return b[:94] },
		func(b []byte) []byte { return append(b, 0) },
		func(b []byte) []byte { b[0]++; return b },
		func(b []byte) []byte { b[7]++; return b },    // another version
		func(b []byte) []byte { b[57] = 1; return b }, // a word before the position
		func(b []byte) []byte { b[72] = 1; return b },
		func(b []byte) []byte { b[89] = 3; return b }, // position past a word
		func(b []byte) []byte { b[89] = 5; return b },
		func(b []byte) []byte { b[90] = 2; return b },
		func(b []byte) []byte { b[90] = 0; return b }, // half word without flag
	} {
		err := g.UnmarshalBinary(change(append([]byte(nil), data...)))
		require.EqualError(t, err, "philox: invalid generator encoding", "change %d", i)
		require.Equal(t, before, g.State())
	}
}

func FuzzUnmarshalBinary(f *testing.F) { bitgentest.FuzzUnmarshal(f, philox.New) }

func FuzzSchedule(f *testing.F) {
	bitgentest.FuzzSchedule(f, philox.New, func(g, ref *philox.Philox, n int) {
		g.Advance(int64(n))
		s := ref.State()
		for range 4 - s.BufferPos + 4*n {
			ref.Uint64()
		}
		if s.HasUint32 {
			ref.Uint32()
		}
	})
}
