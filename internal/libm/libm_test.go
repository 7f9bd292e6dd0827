package libm_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/stretchr/testify/require"
)

// A class makes one argument out of two random words, see testdata/gen.c.
type class struct {
	kind   int
	lo, hi float64 // lin: the interval; pos, sgn: the exponents
}

const (
	lin = iota
	pos
	sgn
)

// A function is one function under test, in one of four shapes.
type function struct {
	name   string
	f1     func(float64) float64
	f2     func(x, y float64) float64
	g1     func(float32) float32
	g2     func(x, y float32) float32
	x, y   [4]class
	stream string // the name that seeds the arguments, if not name
}

var logClasses = [4]class{{lin, 0, 1}, {lin, 0.875, 1.125}, {pos, -1022, 1023}, {lin, 0, 64}}
var trigClasses = [4]class{{lin, 0, 6.283185307179586}, {lin, -3.25, 3.25}, {sgn, -30, 20}, {lin, -1000, 1000}}
var log1pfClasses = [4]class{{lin, -1, 0}, {lin, -0.5, 1}, {pos, -30, 30}, {sgn, -30, -1}}

// functions has the argument classes of testdata/gen.c.
var functions = []function{
	{name: "log", f1: libm.Log, x: logClasses},
	{name: "log2", f1: libm.Log2, x: logClasses},
	{name: "exp", f1: libm.Exp, x: [4]class{{lin, -40, 0}, {lin, -1, 1}, {sgn, -60, 9}, {lin, -745.5, 710}}},
	{name: "log1p", f1: libm.Log1p, x: [4]class{{lin, -1, 0}, {lin, -0.5, 1}, {pos, -60, 60}, {sgn, -60, -1}}},
	{name: "expm1", f1: libm.Expm1, x: [4]class{{lin, -1, 1}, {lin, -40, 40}, {sgn, -60, 9}, {lin, -60, 709}}},
	{name: "sin", f1: libm.Sin, x: trigClasses},
	{name: "cos", f1: libm.Cos, x: trigClasses},
	{name: "acos", f1: libm.Acos, x: [4]class{{lin, -1, 1}, {sgn, -30, -1}, {lin, 0.875, 1}, {lin, -1, -0.875}}},
	{name: "pow", f2: libm.Pow,
		x: [4]class{{lin, 0, 1}, {lin, 0, 1}, {pos, -100, 100}, {lin, 0.5, 2}},
		y: [4]class{{lin, 0, 16}, {sgn, -6, 6}, {sgn, -10, 3}, {lin, -1100, 1100}}},
	{name: "logf", g1: libm.Logf, x: [4]class{{lin, 0, 1}, {lin, 0.875, 1.125}, {pos, -126, 127}, {lin, 0, 64}}},
	{name: "expf", g1: libm.Expf, x: [4]class{{lin, -40, 0}, {lin, -1, 1}, {sgn, -30, 6}, {lin, -104.5, 89}}},
	{name: "powf", g2: libm.Powf,
		x: [4]class{{lin, 0, 1}, {lin, 0, 1}, {pos, -30, 30}, {lin, 0.5, 2}},
		y: [4]class{{lin, 0, 16}, {sgn, -6, 6}, {sgn, -10, 1}, {lin, -160, 160}}},
	{name: "log1pf", g1: libm.Log1pf, x: log1pfClasses},
	{name: "log1pf241", g1: libm.Log1pf241, x: log1pfClasses, stream: "log1pf"},
}

// bits64 and bits32 write every NaN as the default quiet one.
func bits64(x float64) uint64 {
	if x != x {
		return 0x7ff8000000000000
	}
	return math.Float64bits(x)
}

func bits32(x float32) uint32 {
	if x != x {
		return 0x7fc00000
	}
	return math.Float32bits(x)
}

// args returns the number of arguments and the size of a value in bytes.
func (f function) args() (n, size int) {
	switch {
	case f.f1 != nil:
		return 1, 8
	case f.f2 != nil:
		return 2, 8
	case f.g1 != nil:
		return 1, 4
	}
	return 2, 4
}

// eval applies f to bit patterns.
func (f function) eval(x, y uint64) uint64 {
	switch {
	case f.f1 != nil:
		return bits64(f.f1(math.Float64frombits(x)))
	case f.f2 != nil:
		return bits64(f.f2(math.Float64frombits(x), math.Float64frombits(y)))
	case f.g1 != nil:
		return uint64(bits32(f.g1(math.Float32frombits(uint32(x)))))
	}
	return uint64(bits32(f.g2(math.Float32frombits(uint32(x)), math.Float32frombits(uint32(y)))))
}

// words is SplitMix64.
type words uint64

func newWords(name string) *words {
	s := words(0xcbf29ce484222325) // FNV-1a
	for i := range len(name) {
		s = (s ^ words(name[i])) * 0x100000001b3
	}
	return &s
}

func (s *words) next() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// arg returns the bit pattern of an argument of the class, of 8 or 4 bytes.
func (c class) arg(s *words, size int) uint64 {
	a, b := s.next(), s.next()
	if c.kind == lin {
		if size == 8 {
			u := float64(a>>11) * 0x1p-53
			return math.Float64bits(c.lo + float64((c.hi-c.lo)*u))
		}
		lo, hi := float32(c.lo), float32(c.hi)
		u := float32(a>>40) * 0x1p-24
		return uint64(math.Float32bits(lo + float32((hi-lo)*u)))
	}
	e := int(c.lo) + int(b>>1%uint64(c.hi-c.lo+1))
	sign := uint64(0)
	if c.kind == sgn {
		sign = b & 1
	}
	if size == 8 {
		return sign<<63 | uint64(e+1023)<<52 | a>>12
	}
	return sign<<31 | uint64(e+127)<<23 | a>>41
}

func TestVectors(t *testing.T) {
	for _, f := range functions {
		if f.stream != "" {
			continue
		}
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(filepath.Join("testdata", "vectors", f.name+".txt"))
			require.NoError(t, err)
			n, _ := f.args()
			lines := 0
			for line := range strings.Lines(string(data)) {
				if line[0] == '#' {
					continue
				}
				lines++
				var v [3]uint64
				fields := strings.Fields(line)
				require.Len(t, fields, n+1)
				for i, s := range fields {
					v[i], err = strconv.ParseUint(s, 16, 64)
					require.NoError(t, err)
				}
				if got, want := f.eval(v[0], v[1]), v[n]; got != want {
					t.Errorf("%s(%s) = %x, want %s", f.name, strings.Join(fields[:n], ", "), got, fields[n])
				}
			}
			require.Greater(t, lines, 2000)
		})
	}
}

// A digester hashes little-endian values of 8 or 4 bytes.
type digester struct {
	size int
	hash hash.Hash
	buf  *bufio.Writer
}

func newDigester(size int) *digester {
	h := sha256.New()
	return &digester{size, h, bufio.NewWriterSize(h, 1<<12)}
}

func (d *digester) add(v uint64) {
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], v)
	d.buf.Write(b[:d.size])
}

func (d *digester) sum() string {
	d.buf.Flush()
	return hex.EncodeToString(d.hash.Sum(nil))
}

func TestDigests(t *testing.T) {
	if testing.Short() {
		t.Skip("a million arguments per function")
	}
	data, err := os.ReadFile(filepath.Join("testdata", "digests.txt"))
	require.NoError(t, err)
	type digest struct{ results, args string }
	want := make(map[string]digest)
	for line := range bytes.Lines(data) {
		if f := strings.Fields(string(line)); f[0] != "#" {
			want[f[0]] = digest{f[1], f[2]}
		}
	}
	require.Len(t, want, len(functions))
	for _, f := range functions {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			stream := f.name
			if f.stream != "" {
				stream = f.stream
			}
			s := newWords(stream)
			n, size := f.args()
			args, results := newDigester(size), newDigester(size)
			for i := range 1_000_000 {
				x, y := f.x[i%4].arg(s, size), uint64(0)
				args.add(x)
				if n == 2 {
					y = f.y[i%4].arg(s, size)
					args.add(y)
				}
				results.add(f.eval(x, y))
			}
			require.Equal(t, want[f.name].args, args.sum(), "the arguments are not those of gen.c")
			require.Equal(t, want[f.name].results, results.sum())
		})
	}
}

// TestPowfOverflow has arguments at the end of the range, where the exact
// power lies within 2^-25 of the border between the largest float and +Inf.
// The results are glibc 2.36's.
func TestPowfOverflow(t *testing.T) {
	for _, v := range [][3]uint32{
		{0x4266d44f, 0x41af05b6, 0x7f7ffffe},
		{0x417d3788, 0x420081b3, 0x7f7fffff},
		{0x424dd368, 0x41b41d40, 0x7f7fffff},
		{0x41f602cc, 0x41cf2de7, 0x7f7fffff},
		{0x428125e1, 0x41aa4d12, 0x7f7fffff},
		{0x41ccf384, 0x41dad802, 0x7f800000},
		{0x4281cc42, 0x41aa18a0, 0x7f800000},
		{0x419189d6, 0x41f4ab1d, 0x7f800000},
	} {
		got := libm.Powf(math.Float32frombits(v[0]), math.Float32frombits(v[1]))
		require.Equal(t, v[2], math.Float32bits(got), "powf(%08x, %08x)", v[0], v[1])
	}
}
