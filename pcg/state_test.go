package pcg_test

import (
	"encoding/hex"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

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

// Encoding and decoding at random points of a stream changes nothing.
func TestInterruptedStream(t *testing.T) {
	forEachKind(t, func(t *testing.T, name string) {
		r := rand.New(rand.NewPCG(3, 4))
		g, whole := kinds[name].new(seedseq.New(8)), kinds[name].new(seedseq.New(8))
		for range 500 {
			for range r.IntN(20) {
				if r.IntN(2) == 0 {
					require.Equal(t, whole.Uint32(), g.Uint32())
				} else {
					require.Equal(t, whole.Uint64(), g.Uint64())
				}
			}
			data, err := g.MarshalBinary()
			require.NoError(t, err)
			g = kinds[name].new(seedseq.New(uint64(r.IntN(100))))
			require.NoError(t, g.UnmarshalBinary(data))
			h := kinds[name].new(seedseq.New(9))
			require.NoError(t, h.SetState(g.State()))
			require.Equal(t, g.State(), h.State())
		}
	})
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

func FuzzUnmarshalBinary(f *testing.F) {
	for _, g := range []generator{pcg.New(seedseq.New(1)), pcg.NewDXSM(seedseq.New(1))} {
		g.Uint32()
		data, _ := g.MarshalBinary()
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for name := range kinds {
			g := kinds[name].new(seedseq.New(2))
			before := g.State()
			if g.UnmarshalBinary(data) != nil {
				require.Equal(t, before, g.State())
				continue
			}
			out, err := g.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, data, out)
		}
	})
}

// FuzzSchedule runs a schedule of calls and compares it with the words of the
// same stream drawn one at a time.
func FuzzSchedule(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 40, 61, 82, 103})
	f.Add([]byte("fill, skip, draw, save"))
	f.Fuzz(func(t *testing.T, schedule []byte) {
		if len(schedule) > 200 {
			return
		}
		for name := range kinds {
			g, ref := kinds[name].new(seedseq.New(3)), kinds[name].new(seedseq.New(3))
			for _, b := range schedule {
				n := int(b / 5)
				switch b % 5 {
				case 0:
					require.Equal(t, ref.Uint32(), g.Uint32())
				case 1:
					words := make([]uint64, n)
					g.Fill(words)
					for _, w := range words {
						require.Equal(t, ref.Uint64(), w)
					}
				case 2:
					numbers := make([]float64, n)
					g.FillFloat64(numbers)
					for _, x := range numbers {
						require.Equal(t, ref.Float64(), x)
					}
				case 3:
					g.Skip(uint64(n))
					for range n {
						ref.Uint64()
					}
				case 4:
					data, err := g.MarshalBinary()
					require.NoError(t, err)
					g = kinds[name].new(seedseq.New(uint64(n)))
					require.NoError(t, g.UnmarshalBinary(data))
				}
			}
			require.Equal(t, ref.State(), g.State())
		}
	})
}
