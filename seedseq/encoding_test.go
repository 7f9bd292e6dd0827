package seedseq_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/seedseq"
)

func TestTextForm(t *testing.T) {
	key := seedseq.New(12345)
	// The pool of SeedSequence(12345) in NumPy 2.5.5, then
	// INIT_A*MULT_A^16 mod 2^32.
	require.Equal(t, "seq1:f293d734fd668225f94ff895872090a0"+"78c50da5", key.String())
	for _, key := range []seedseq.Sequence{key, key.Child(7), key.Named("x"), seedseq.New(1, 2, 3, 4, 5)} {
		text, err := key.MarshalText()
		require.NoError(t, err)
		require.Len(t, text, 45)
		require.Equal(t, key.String(), string(text))
		var back seedseq.Sequence
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, key, back)
		parsed, err := seedseq.Parse(string(text))
		require.NoError(t, err)
		require.Equal(t, key, parsed)

		bin, err := key.MarshalBinary()
		require.NoError(t, err)
		require.Len(t, bin, 25)
		back = seedseq.Sequence{}
		require.NoError(t, back.UnmarshalBinary(bin))
		require.Equal(t, key, back)
		prefixed, err := key.AppendBinary([]byte("prefix"))
		require.NoError(t, err)
		require.Equal(t, "prefix"+string(bin), string(prefixed))

		js, err := json.Marshal(map[seedseq.Sequence]seedseq.Sequence{key: key})
		require.NoError(t, err)
		require.Equal(t, `{"`+key.String()+`":"`+key.String()+`"}`, string(js))
	}
}

func TestDecodersRefuse(t *testing.T) {
	key := seedseq.New(1).Child(2)
	text := key.String()
	bin, err := key.MarshalBinary()
	require.NoError(t, err)
	got := seedseq.New(9)
	for _, s := range []string{
		"", "seq1:", text[:44], text + "0", "seq2:" + text[5:], text[:10] + "g" + text[11:],
		text[:44] + "6", "seq1:" + strings.Repeat("0", 40), strings.ToUpper(text[:5]) + text[5:],
		text[:5] + strings.ToUpper(text[5:]),
	} {
		require.Error(t, got.UnmarshalText([]byte(s)), s)
	}
	for _, b := range [][]byte{nil, bin[:24], append(bin[:25:25], 0), append([]byte("seq0:"), bin[5:]...), append([]byte("seq1:"), make([]byte, 20)...)} {
		require.Error(t, got.UnmarshalBinary(b))
	}
	require.Equal(t, seedseq.New(9), got, "receiver touched")

	var zero seedseq.Sequence
	_, err = zero.MarshalText()
	require.EqualError(t, err, "seedseq: zero Sequence")
	_, err = zero.MarshalBinary()
	require.EqualError(t, err, "seedseq: zero Sequence")
	require.Equal(t, "seedseq: zero Sequence", zero.String())
}

func TestParse(t *testing.T) {
	huge := new(big.Int).Exp(big.NewInt(3), big.NewInt(400), nil)
	fromHuge, err := seedseq.FromBig(huge)
	require.NoError(t, err)
	for in, want := range map[string]seedseq.Sequence{
		"0": seedseq.New(0), "42": seedseq.New(42), "0042": seedseq.New(42), "0x2a": seedseq.New(42),
		"0XfF": seedseq.New(255), "18446744073709551615": seedseq.New(1<<64 - 1),
		"0x10000000000000005": seedseq.FromWords(5, 0, 1), huge.String(): fromHuge,
	} {
		got, err := seedseq.Parse(in)
		require.NoError(t, err, in)
		require.Equal(t, want, got, in)
	}
	for _, in := range []string{"", "-1", "+1", "1.0", "0x", "0x-1", "1_000", " 1", "1e3", "seed", "seq1:00", "0b1", strings.Repeat("z", 1000)} {
		_, err := seedseq.Parse(in)
		require.ErrorContains(t, err, "seedseq: ", in)
		require.Less(t, len(err.Error()), 200)
	}
}

func TestFromBigRefuses(t *testing.T) {
	_, err := seedseq.FromBig(big.NewInt(-1))
	require.EqualError(t, err, "seedseq: negative seed")
	_, err = seedseq.FromBig(big.NewInt(1), nil)
	require.EqualError(t, err, "seedseq: nil seed")
	empty, err := seedseq.FromBig()
	require.NoError(t, err)
	require.Equal(t, seedseq.FromWords(), empty)
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"42", "0x2a", seedseq.New(1).Child(2).String(), "-1", "seq1:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key, err := seedseq.Parse(s)
		if err != nil {
			require.Equal(t, seedseq.Sequence{}, key)
			return
		}
		again, err := seedseq.Parse(key.String())
		require.NoError(t, err)
		require.Equal(t, key, again)
		key.Child(0)
	})
}

func FuzzUnmarshal(f *testing.F) {
	bin, _ := seedseq.New(1).MarshalBinary()
	f.Add(bin)
	f.Add([]byte(seedseq.New(1).String()))
	f.Add([]byte("seq1:"))
	f.Fuzz(func(t *testing.T, data []byte) {
		before := seedseq.New(77)
		key := before
		if err := key.UnmarshalBinary(data); err == nil {
			out, err := key.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, data, out)
		} else {
			require.Equal(t, before, key)
		}
		key = before
		if err := key.UnmarshalText(data); err == nil {
			require.Equal(t, string(data), key.String())
		} else {
			require.Equal(t, before, key)
		}
	})
}
