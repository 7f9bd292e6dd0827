package pyrand_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/seedtree/seedtree/pyrand"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/stretchr/testify/require"
)

// The values of this file are CPython 3.13.0's, on x86-64 Linux with glibc 2.36.
// They are law: a change is a break of the stream.

// power returns 2^n + d.
func power(n uint, d int64) *big.Int {
	x := new(big.Int).Lsh(big.NewInt(1), n)
	return x.Add(x, big.NewInt(d))
}

func TestSeeds(t *testing.T) {
	ten100 := new(big.Int).Exp(big.NewInt(10), big.NewInt(100), nil)
	for name, want := range map[string]struct {
		r     *pyrand.Random
		first uint64
		next  float64
	}{
		"0":             {pyrand.New(0), 3626764237, 0x1.8a7dbee104a64p-2},
		"1":             {pyrand.New(1), 577090037, 0x1.236eb0b63c5abp-1},
		"-1":            {pyrand.New(-1), 577090037, 0x1.236eb0b63c5abp-1},
		"42":            {pyrand.New(42), 2746317213, 0x1.c803160cce358p-4},
		"-42":           {pyrand.New(-42), 2746317213, 0x1.c803160cce358p-4},
		"big -42":       {pyrand.NewBig(big.NewInt(-42)), 2746317213, 0x1.c803160cce358p-4},
		"2^32":          {pyrand.New(1 << 32), 485306839, 0x1.67be2eb57b6a8p-2},
		"2^64-1":        {pyrand.NewBig(power(64, -1)), 93740670, 0x1.fd7f99568d6a4p-3},
		"2^64+5":        {pyrand.NewBig(power(64, 5)), 2192917427, 0x1.6fcb10f84df73p-1},
		"10^100":        {pyrand.NewBig(ten100), 3143547426, 0x1.905628628e436p-1},
		"2^20000+7":     {pyrand.NewBig(power(20000, 7)), 1597674423, 0x1.dc139f2382e18p-3},
		"1.5":           {pyrand.NewFloat(1.5), 2369807148, 0x1.a55d0d5063d44p-1},
		"-3.5":          {pyrand.NewFloat(-3.5), 1771734111, 0x1.aed86e7c684fdp-1},
		"0.1":           {pyrand.NewFloat(0.1), 3462851686, 0x1.ef294f2367d08p-3},
		"-1.0":          {pyrand.NewFloat(-1), 563479156, 0x1.7c5624137613fp-1},
		"-2.0":          {pyrand.NewFloat(-2), 563479156, 0x1.7c5624137613fp-1},
		"-0.0":          {pyrand.NewFloat(math.Copysign(0, -1)), 3626764237, 0x1.8a7dbee104a64p-2},
		"inf":           {pyrand.NewFloat(math.Inf(1)), 826196214, 0x1.19593224b740ep-2},
		"-inf":          {pyrand.NewFloat(math.Inf(-1)), 3525451760, 0x1.9eb54952b2cf1p-1},
		"str abc":       {pyrand.NewString("abc"), 3315820543, 0x1.fa31a4a3b90b0p-1},
		"bytes abc":     {pyrand.NewBytes([]byte("abc")), 3315820543, 0x1.fa31a4a3b90b0p-1},
		"str e acute":   {pyrand.NewString("\u00e9"), 4161502405, 0x1.e176d65aa1646p-1},
		"str empty":     {pyrand.NewString(""), 4124137760, 0x1.d163e4cc36758p-2},
		"bytes empty":   {pyrand.NewBytes(nil), 4124137760, 0x1.d163e4cc36758p-2},
		"bytes 0000abc": {pyrand.NewBytes([]byte("\x00\x00abc")), 1217561204, 0x1.df358ee59484ep-2},
		"v1 abc":        {pyrand.NewStringV1("abc"), 414008020, 0x1.704529248bfe0p-4},
		"v1 hello":      {pyrand.NewStringV1("hello"), 3513451299, 0x1.8ec435fb62e40p-5},
		"v1 e acute":    {pyrand.NewStringV1("\u00e9"), 3438232003, 0x1.9b0e98dd12786p-2},
		"v1 bytes e9":   {pyrand.NewBytesV1([]byte{0xe9}), 3438232003, 0x1.9b0e98dd12786p-2},
		"v1 empty":      {pyrand.NewStringV1(""), 3626764237, 0x1.8a7dbee104a64p-2},
	} {
		require.Equal(t, want.first, want.r.Bits(32), name)
		require.Equal(t, want.next, want.r.Random(), name)
	}
}

// TestReseed calls every seeding method in the middle of a stream with a
// normal value kept.
func TestReseed(t *testing.T) {
	for name, c := range map[string]struct {
		seed func(*pyrand.Random)
		want *pyrand.Random
	}{
		"Seed":         {func(r *pyrand.Random) { r.Seed(1<<63 + 5) }, pyrand.NewBig(power(63, 5))},
		"SeedInt":      {func(r *pyrand.Random) { r.SeedInt(math.MinInt64) }, pyrand.NewBig(power(63, 0))},
		"SeedBig":      {func(r *pyrand.Random) { r.SeedBig(power(70, 0)) }, pyrand.FromKey([]uint32{0, 0, 64})},
		"SeedFloat":    {func(r *pyrand.Random) { r.SeedFloat(-0.25) }, pyrand.NewFloat(-0.25)},
		"SeedString":   {func(r *pyrand.Random) { r.SeedString("x") }, pyrand.NewString("x")},
		"SeedBytes":    {func(r *pyrand.Random) { r.SeedBytes([]byte("x")) }, pyrand.NewString("x")},
		"SeedStringV1": {func(r *pyrand.Random) { r.SeedStringV1("x") }, pyrand.NewBytesV1([]byte("x"))},
		"SeedBytesV1":  {func(r *pyrand.Random) { r.SeedBytesV1([]byte("x")) }, pyrand.NewStringV1("x")},
		"SeedKey":      {func(r *pyrand.Random) { r.SeedKey([]uint32{7, 1}) }, pyrand.New(7 + 1<<32)},
	} {
		r := pyrand.New(3)
		r.Gauss(0, 1)
		c.seed(r)
		require.Equal(t, c.want.State(), r.State(), name)
	}
}

// TestFromKey tells the raw form of a key from the integer form.
func TestFromKey(t *testing.T) {
	require.Equal(t, pyrand.New(5).State(), pyrand.FromKey([]uint32{5}).State())
	require.NotEqual(t, pyrand.New(5).State(), pyrand.FromKey([]uint32{5, 0}).State())
	// numpy.random.RandomState([5, 0]).random_sample()
	require.Equal(t, 0x1.1823e1fb58135p-1, pyrand.FromKey([]uint32{5, 0}).Random())
	require.Equal(t, pyrand.New(0).State(), pyrand.FromKey([]uint32{0}).State())
}

func TestFromSequence(t *testing.T) {
	key := seedseq.New(42)
	r := pyrand.FromSequence(key)
	require.Equal(t, pyrand.FromSequenceKey(key).State(), r.State())
	require.Equal(t, 0x1.0f1b4a9d8f6a6p-1, r.Random())

	var w [8]uint32
	key.Fill32(w[:])
	require.Equal(t, uint32(0xcd540ab7), w[0])
	require.PanicsWithValue(t, "seedseq: zero Sequence", func() { pyrand.FromSequence(seedseq.Sequence{}) })
}

// TestFromSequenceZeroWord has a key whose eighth word is 0 (found by search),
// which the integer form drops and the raw form keeps.
func TestFromSequenceZeroWord(t *testing.T) {
	key := seedseq.New(42).Derive(3054906735)
	var w [8]uint32
	key.Fill32(w[:])
	require.Zero(t, w[7])
	require.Equal(t, pyrand.FromKey(w[:7]).State(), pyrand.FromSequence(key).State())
	require.Equal(t, 0x1.08a6a41d1f652p-2, pyrand.FromSequence(key).Random())
	require.Equal(t, pyrand.FromKey(w[:]).State(), pyrand.FromSequenceKey(key).State())
	require.Equal(t, 0x1.66b04d0a57703p-1, pyrand.FromSequenceKey(key).Random())
}

func TestNewEntropy(t *testing.T) {
	r, seed := pyrand.NewEntropy()
	require.Equal(t, pyrand.NewBig(seed).State(), r.State())
	require.LessOrEqual(t, seed.BitLen(), 128)
	_, other := pyrand.NewEntropy()
	require.NotEqual(t, seed, other)
}

func repeat[T any](n int, f func() T) []T {
	out := make([]T, n)
	for i := range out {
		out[i] = f()
	}
	return out
}

func count(n int) []int {
	x := make([]int, n)
	for i := range x {
		x[i] = i
	}
	return x
}

func TestGolden(t *testing.T) {
	r := func() *pyrand.Random { return pyrand.New(42) }

	a := r()
	require.Equal(t, []uint64{2746317213, 478163327, 107420369, 3184935163, 1181241943},
		repeat(5, func() uint64 { return a.Bits(32) }))
	require.Equal(t, "873491343714207852616756591005", r().GetRandBits(100).String())
	require.Equal(t, "9d79b1a331801c", hex.EncodeToString(r().RandBytes(7)))
	require.Equal(t, "9d79b1a37f31801c", hex.EncodeToString(r().RandBytes(8)))
	a = r()
	require.Equal(t, []uint64{1, 0, 4, 3, 3}, repeat(5, func() uint64 { return a.RandBelow(10) }))
	a = r()
	require.Equal(t, []int64{6, 1, 1, 6, 3, 2}, repeat(6, func() int64 { return a.RandInt(1, 6) }))
	x := count(10)
	pyrand.Shuffle(r(), x)
	require.Equal(t, []int{7, 3, 2, 8, 5, 6, 9, 4, 0, 1}, x)
	require.Equal(t, []int64{81, 14, 3, 94, 35}, r().Sample(100, 5))
	require.Equal(t, []int{6, 0, 2, 2, 7}, pyrand.Choices(r(), count(10), 5))
	require.Equal(t, []int{2, 0, 1, 1, 2}, pyrand.ChoicesWeights(r(), count(3), []int{1, 2, 3}, 5))
	a = r()
	require.Equal(t, []float64{-0.14409032957792836, -0.1729036003315193, -0.11131586156766246},
		repeat(3, func() float64 { return a.Gauss(0, 1) }))
	a = r()
	require.Equal(t, []float64{0.2453263417078634, -0.49684447341120286, 1.2547859310574627},
		repeat(3, func() float64 { return a.NormalVariate(0, 1) }))
	a = r()
	require.Equal(t, []float64{0.46291661612586354, 0.07072588666487956},
		repeat(2, func() float64 { return a.TriangularMode(0, 1, 0.2) }))
	a = r()
	require.Equal(t, []float64{1.1428765860350905, 3.620073783908602},
		repeat(2, func() float64 { return a.GammaVariate(2, 1) }))
	a = r()
	require.Equal(t, []int64{32, 27, 33}, repeat(3, func() int64 { return a.BinomialVariate(100, 0.3) }))
}

func TestGoldenDigests(t *testing.T) {
	var r *pyrand.Random
	for name, c := range map[string]struct {
		write func(hash.Hash)
		want  string
	}{
		"random": {func(h hash.Hash) {
			x := make([]float64, 1e6)
			r.FillRandom(x)
			b := make([]byte, 0, 8e6)
			for _, v := range x {
				b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
			}
			h.Write(b)
		}, "6c2b22aec198f65076b069e6d6866b914e04f116ea952567aa6aee6d8e04ea3e"},
		"randbytes": {func(h hash.Hash) {
			h.Write(r.RandBytes(1 << 20))
		}, "ba48c033547ece0b751c182b8a681cdaef29971e88c94aa029fad86233cdfb40"},
		"shuffle": {func(h hash.Hash) {
			x := count(10000)
			pyrand.Shuffle(r, x)
			h.Write(repr(x))
		}, "5156ad916479d71eb9382a844b41cfad3c6133451d3920694b5650880e8eee33"},
		"sample of many": {func(h hash.Hash) {
			h.Write(repr(r.Sample(1e6, 1000)))
		}, "59a07261c36745d45460c849216ab6dc105a6e50d746b0359cfe9b32b06d9ed5"},
		"sample of few": {func(h hash.Hash) {
			h.Write(repr(pyrand.Sample(r, count(1000), 900)))
		}, "dca5cc63fd93e681f06dadf7a3061cf98cc8be18275d1a1e34f582bfee5ee13f"},
		"randrange": {func(h hash.Hash) {
			stop := new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil)
			h.Write(repr(repeat(1000, func() *big.Int { return r.RandRangeBig(new(big.Int), stop) })))
		}, "91da42dc69e8abfa4e9f6bda499926018fe556ef2110920f13b46fddf052ba31"},
		"binomialvariate": {func(h hash.Hash) {
			h.Write(repr(repeat(10000, func() int64 { return r.BinomialVariate(1000, 0.3) })))
		}, "6ac50756cd555f667b3902d0d7277dcfa4ac3ec8c67d19932a32c2929c7ee9f4"},
	} {
		r = pyrand.New(42)
		h := sha256.New()
		c.write(h)
		require.Equal(t, c.want, hex.EncodeToString(h.Sum(nil)), name)
	}
}

// repr is Python's repr of a list of integers.
func repr[T any](x []T) []byte {
	return []byte("[" + strings.Join(strings.Fields(strings.Trim(fmt.Sprint(x), "[]")), ", ") + "]")
}
