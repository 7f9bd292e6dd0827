package sfc64_test

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

func TestBinaryForm(t *testing.T) {
	// NumPy's state of SFC64(12345) after random_raw() and one 32-bit draw:
	// uinteger 1315034560.
	g := sfc64.New(seedseq.New(12345))
	g.Uint64()
	g.Uint32()
	want := strings.Join([]string{
		"73666336342e313a", // sfc64.1:
		"65a0ce44f4621aa9", // 12185160543070232677
		"92ffc4a8fc41afd4", // 15325540610384134034
		"651b697aa4ebc9bf", // 13819836023223950181
		"0f00000000000000",
		"01", "c0d5614e",
	}, "")
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, want, hex.EncodeToString(data))
	require.Len(t, data, 45)
	prefixed, err := g.AppendBinary([]byte("prefix"))
	require.NoError(t, err)
	require.Equal(t, "prefix"+string(data), string(prefixed))

	// Once the half word is drawn it leaves no trace.
	g.Uint32()
	data, err = g.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, want[:2*40]+"0000000000", hex.EncodeToString(data))
}

// NumPy leaves an old half word in its states; it has no effect.
func TestStaleState(t *testing.T) {
	s := sfc64.State{State: [4]uint64{1, 2, 3, 4}, Uinteger: 5}
	clean := s
	clean.Uinteger = 0
	g, h := new(sfc64.SFC64), new(sfc64.SFC64)
	require.NoError(t, g.SetState(s))
	require.NoError(t, h.SetState(clean))
	require.Equal(t, clean, g.State())
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	same, err := h.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, same, data)
	require.EqualValues(t, 1+2+4, g.Uint32())
}

func TestEncodingRefused(t *testing.T) {
	g := sfc64.New(seedseq.New(9))
	g.Uint32()
	before := g.State()
	data, err := g.MarshalBinary()
	require.NoError(t, err)
	for i, change := range []func([]byte) []byte{
		func(b []byte) []byte { return nil },
		func(b []byte) []byte { return b[:44] },
		func(b []byte) []byte { return append(b, 0) },
		func(b []byte) []byte { b[0]++; return b },
		func(b []byte) []byte { b[6]++; return b }, // another version
		func(b []byte) []byte { b[40] = 2; return b },
		func(b []byte) []byte { b[40] = 0; return b }, // half word without flag
	} {
		err := g.UnmarshalBinary(change(append([]byte(nil), data...)))
		require.EqualError(t, err, "sfc64: invalid generator encoding", "change %d", i)
		require.Equal(t, before, g.State())
	}
}

func FuzzUnmarshalBinary(f *testing.F) { bitgentest.FuzzUnmarshal(f, sfc64.New) }

func FuzzSchedule(f *testing.F) { bitgentest.FuzzSchedule(f, sfc64.New) }
