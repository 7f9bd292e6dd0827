package pcg_test

import (
	"encoding/hex"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/seedseq"
)

func TestBinaryForm(t *testing.T) {
	g, d := pcg.New(seedseq.New(12345)), pcg.NewDXSM(seedseq.New(12345))
	d.Uint32()
	for _, tt := range []struct {
		g    generator
		want string
	}{
		// state 33261208707367790463622745601869196757,
		// inc 268209174141567072605526753992732310247 (NumPy 2.5.5)
		{g, hexLE(t, "33261208707367790463622745601869196757") + hexLE(t, "268209174141567072605526753992732310247") + "0000000000"},
		{d, ""},
	} {
		data, err := tt.g.MarshalBinary()
		require.NoError(t, err)
		require.Len(t, data, 45)
		if tt.want != "" {
			require.Equal(t, "pcg64.1:", string(data[:8]))
			require.Equal(t, tt.want, hex.EncodeToString(data[8:]))
		} else {
			require.Equal(t, "pcgdx.1:", string(data[:8]))
			require.EqualValues(t, 1, data[40])
		}
		prefixed, err := tt.g.AppendBinary([]byte("prefix"))
		require.NoError(t, err)
		require.Equal(t, "prefix"+string(data), string(prefixed))
	}
	data, _ := d.MarshalBinary()
	require.Error(t, g.UnmarshalBinary(data), "another generator's state")
}

// hexLE returns the 16 little-endian bytes of a decimal integer.
func hexLE(t *testing.T, decimal string) string {
	hi, lo := halves(t, decimal)
	b := make([]byte, 16)
	for i := range 8 {
		b[i], b[8+i] = byte(lo>>(8*i)), byte(hi>>(8*i))
	}
	return hex.EncodeToString(b)
}

func TestStateRefused(t *testing.T) {
	forEachKind(t, func(t *testing.T, name string) {
		g := kinds[name].new(seedseq.New(9))
		g.Uint32()
		before := g.State()
		bad := before
		bad.IncLo++
		require.EqualError(t, g.SetState(bad), "pcg: even increment")
		require.Equal(t, before, g.State())

		stale := before
		stale.HasUint32, stale.Uinteger = false, 5
		require.NoError(t, g.SetState(stale))
		require.Zero(t, g.State().Uinteger)
		require.NoError(t, g.SetState(before))

		data, err := g.MarshalBinary()
		require.NoError(t, err)
		for _, change := range []func([]byte) []byte{
			func(b []byte) []byte { return nil },
			func(b []byte) []byte { return b[:44] },
			func(b []byte) []byte { return append(b, 0) },
			func(b []byte) []byte { b[0]++; return b },
			func(b []byte) []byte { b[24]++; return b }, // even increment
			func(b []byte) []byte { b[40] = 2; return b },
			func(b []byte) []byte { b[40] = 0; return b }, // half word without flag
		} {
			require.ErrorContains(t, g.UnmarshalBinary(change(append([]byte(nil), data...))), "pcg: ")
			require.Equal(t, before, g.State())
		}
	})
	_, err := new(pcg.PCG64).MarshalBinary()
	require.EqualError(t, err, "pcg: generator not seeded")
	_, err = new(pcg.DXSM).MarshalBinary()
	require.EqualError(t, err, "pcg: generator not seeded")
}

func FuzzUnmarshalBinary(f *testing.F)     { bitgentest.FuzzUnmarshal(f, pcg.New) }
func FuzzUnmarshalBinaryDXSM(f *testing.F) { bitgentest.FuzzUnmarshal(f, pcg.NewDXSM) }

func FuzzSchedule(f *testing.F)     { bitgentest.FuzzSchedule(f, pcg.New) }
func FuzzScheduleDXSM(f *testing.F) { bitgentest.FuzzSchedule(f, pcg.NewDXSM) }
