package numpy_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// newBitGenerator holds the five constructors under NumPy's names.
var newBitGenerator = map[string]func(seedseq.Seeder) numpy.BitGenerator{
	"PCG64":     func(s seedseq.Seeder) numpy.BitGenerator { return pcg.NewFrom(s) },
	"PCG64DXSM": func(s seedseq.Seeder) numpy.BitGenerator { return pcg.NewDXSMFrom(s) },
	"MT19937":   func(s seedseq.Seeder) numpy.BitGenerator { return mt19937.NewFrom(s) },
	"Philox":    func(s seedseq.Seeder) numpy.BitGenerator { return philox.NewFrom(s) },
	"SFC64":     func(s seedseq.Seeder) numpy.BitGenerator { return sfc64.NewFrom(s) },
}

// bitGeneratorNames are the keys of newBitGenerator in order.
var bitGeneratorNames = []string{"PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"}

// foreign hides the type of a BitGenerator, so that no fast path knows it.
type foreign struct{ numpy.BitGenerator }

// A coreCase is a line of testdata/core.jsonl, see core.py there.
type coreCase struct {
	BitGenerator string `json:"bit_generator"`
	Seed         uint64
	Half         bool
	Do           string
	Args         []json.RawMessage
	Kw           struct {
		Size     int
		Dtype    string
		Endpoint bool
		Replace  *bool
		Shuffle  *bool
		P        []float64
		P32      bool
		Shape    []int
		Axis     *int
	}
	Values, After []string
}

func (c *coreCase) new() *numpy.Generator {
	g := numpy.NewGenerator(newBitGenerator[c.BitGenerator](seedseq.New(c.Seed)))
	if c.Half {
		g.Random32()
	}
	return g
}

func (c *coreCase) arg(i int) int64 {
	var x int64
	if err := json.Unmarshal(c.Args[i], &x); err != nil {
		panic(err)
	}
	return x
}

func loadCore(t *testing.T) (cases []coreCase) {
	f, err := os.Open("testdata/core.jsonl")
	require.NoError(t, err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c coreCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c), lines.Text())
		cases = append(cases, c)
	}
	require.NotEmpty(t, cases)
	return cases
}

// texts writes values as core.py does.
func texts(values any) []string {
	v := reflect.ValueOf(values)
	out := make([]string, v.Len())
	for i := range out {
		switch x := v.Index(i); {
		case x.CanInt():
			out[i] = strconv.FormatInt(x.Int(), 10)
		case x.CanUint():
			out[i] = strconv.FormatUint(x.Uint(), 10)
		case x.CanFloat():
			out[i] = pythonHex(x.Float())
		case x.Bool():
			out[i] = "1"
		default:
			out[i] = "0"
		}
	}
	if len(out) > 12 {
		sum := sha256.Sum256([]byte(strings.Join(out, ",")))
		return []string{hex.EncodeToString(sum[:])}
	}
	return out
}

// pythonHex is Python's float.hex for finite numbers.
func pythonHex(x float64) string {
	if x == 0 {
		if math.Signbit(x) {
			return "-0x0.0p+0"
		}
		return "0x0.0p+0"
	}
	s := strconv.FormatFloat(x, 'x', 13, 64)
	i := strings.IndexByte(s, 'p')
	exponent, _ := strconv.Atoi(s[i+1:])
	sign := "+"
	if exponent < 0 {
		sign = ""
	}
	return s[:i+1] + sign + strconv.Itoa(exponent)
}

// integersOf runs a case of integers for one dtype, by the endpoint form and,
// where the range allows it, by the half-open one, which must agree.
func integersOf[T numpy.Integer](t *testing.T, c *coreCase, g *numpy.Generator) any {
	bound := func(i int) T {
		n, ok := strings.CutPrefix(string(c.Args[i]), "-")
		x, err := strconv.ParseUint(n, 10, 64)
		require.NoError(t, err)
		if ok {
			x = -x
		}
		return T(x)
	}
	low, high := bound(0), bound(1)
	dst := make([]T, c.Kw.Size)
	numpy.FillIntegersEndpoint(g, dst, low, high)
	if high+1 > low {
		again := make([]T, c.Kw.Size)
		numpy.FillIntegers(c.new(), again, low, high+1)
		require.True(t, slices.Equal(dst, again))
	}
	if c.Kw.Size == 1 {
		require.Equal(t, dst[0], numpy.IntegersEndpoint(c.new(), low, high))
		if high+1 > low {
			require.Equal(t, dst[0], numpy.Integers(c.new(), low, high+1))
		}
	}
	lows, highs, each := slices.Repeat([]T{low}, c.Kw.Size), slices.Repeat([]T{high}, c.Kw.Size), make([]T, c.Kw.Size)
	numpy.IntegersEndpointEach(c.new(), each, lows, highs)
	require.True(t, slices.Equal(dst, each))
	return dst
}

func integersEachOf[T numpy.Integer](t *testing.T, c *coreCase, g *numpy.Generator) any {
	var low, high []T
	require.NoError(t, json.Unmarshal(c.Args[0], &low))
	require.NoError(t, json.Unmarshal(c.Args[1], &high))
	dst := make([]T, len(low))
	numpy.IntegersEndpointEach(g, dst, low, high)
	return dst
}

// run makes the call of a case and returns its values.
func (c *coreCase) run(t *testing.T, g *numpy.Generator) any {
	n := c.Kw.Size
	switch c.Do {
	case "random":
		if c.Kw.Dtype == "float32" {
			dst := make([]float32, n)
			g.FillRandom32(dst)
			return dst
		}
		dst := make([]float64, n)
		g.FillRandom(dst)
		return dst
	case "uniform":
		var low, high float64
		require.NoError(t, json.Unmarshal(c.Args[0], &low))
		require.NoError(t, json.Unmarshal(c.Args[1], &high))
		dst := make([]float64, n)
		g.FillUniform(dst, low, high)
		return dst
	case "bytes":
		b := g.Bytes(int(c.arg(0)))
		dst := make([]uint16, len(b)) // a []byte is base64 to JSON
		for i, x := range b {
			dst[i] = uint16(x)
		}
		return dst
	case "integers":
		switch c.Kw.Dtype {
		case "int8":
			return integersOf[int8](t, c, g)
		case "uint8":
			return integersOf[uint8](t, c, g)
		case "int16":
			return integersOf[int16](t, c, g)
		case "uint16":
			return integersOf[uint16](t, c, g)
		case "int32":
			return integersOf[int32](t, c, g)
		case "uint32":
			return integersOf[uint32](t, c, g)
		case "int64":
			if n%2 == 0 && strconv.IntSize == 64 {
				return integersOf[int](t, c, g)
			}
			return integersOf[int64](t, c, g)
		case "uint64":
			if n%2 == 0 && strconv.IntSize == 64 {
				return integersOf[uint](t, c, g)
			}
			return integersOf[uint64](t, c, g)
		case "bool":
			dst := make([]bool, n)
			g.FillIntegersBool(dst, c.arg(0), c.arg(1))
			if n == 1 {
				require.Equal(t, dst[0], c.new().IntegersBool(c.arg(0), c.arg(1)))
			}
			return dst
		}
	case "integers_each":
		switch c.Kw.Dtype {
		case "int8":
			return integersEachOf[int8](t, c, g)
		case "uint8":
			type byteLike uint8 // encoding/json takes a []uint8 for base64
			return integersEachOf[byteLike](t, c, g)
		case "int16":
			return integersEachOf[int16](t, c, g)
		case "uint16":
			return integersEachOf[uint16](t, c, g)
		case "int32":
			return integersEachOf[int32](t, c, g)
		case "uint32":
			return integersEachOf[uint32](t, c, g)
		case "int64":
			return integersEachOf[int64](t, c, g)
		case "uint64":
			return integersEachOf[uint64](t, c, g)
		}
	case "integers_each_bool":
		var low, high []int64
		require.NoError(t, json.Unmarshal(c.Args[0], &low))
		require.NoError(t, json.Unmarshal(c.Args[1], &high))
		dst := make([]bool, len(low))
		g.IntegersBoolEach(dst, low, high)
		return dst
	case "permutation":
		p := g.Permutation(int(c.arg(0)))
		x := make([]string, len(p))
		for i := range x {
			x[i] = strconv.Itoa(i)
		}
		y := numpy.PermutationOf(c.new(), x)
		c.new().Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
		require.Equal(t, x, y)
		for i := range p {
			require.Equal(t, strconv.Itoa(p[i]), x[i])
		}
		return p
	case "permuted":
		size := 1
		for _, d := range c.Kw.Shape {
			size *= d
		}
		x := make([]int16, size)
		for i := range x {
			x[i] = int16(i)
		}
		if c.Kw.Axis == nil {
			return numpy.PermutationOf(g, x)
		}
		numpy.PermutedInPlace(c.new(), slices.Clone(x), c.Kw.Shape, *c.Kw.Axis)
		return numpy.Permuted(g, x, c.Kw.Shape, *c.Kw.Axis)
	case "choice":
		return c.choice(g)
	}
	require.FailNow(t, "unknown case", "%+v", c)
	return nil
}

func (c *coreCase) choice(g *numpy.Generator) []int {
	pop, n, p := int(c.arg(0)), c.Kw.Size, c.Kw.P
	p32 := make([]float32, len(p))
	for i, x := range p {
		p32[i] = float32(x)
	}
	replace := c.Kw.Replace == nil || *c.Kw.Replace
	dst := make([]int, n)
	switch {
	case p != nil && c.Kw.P32 && replace:
		g.FillChoiceP32(dst, p32)
	case p != nil && c.Kw.P32:
		return g.ChoiceNoReplaceP32(p32, n)
	case p != nil && replace && n < 5:
		for i := range dst {
			dst[i] = g.ChoiceP(p)
		}
	case p != nil && replace:
		g.FillChoiceP(dst, p)
	case p != nil:
		return g.ChoiceNoReplaceP(p, n)
	case !replace && *c.Kw.Shuffle:
		return g.ChoiceNoReplace(pop, n)
	case !replace:
		return g.ChoiceNoReplaceUnshuffled(pop, n)
	case n < 5:
		for i := range dst {
			dst[i] = g.Choice(pop)
		}
	default:
		g.FillChoice(dst, pop)
	}
	return dst
}

func TestCore(t *testing.T) {
	for _, c := range loadCore(t) {
		if strconv.IntSize == 32 && c.Do == "choice" && string(c.Args[0]) == "3000000000" {
			continue // not an int there
		}
		for _, hide := range []bool{false, true} {
			g := c.new()
			if hide {
				g = numpy.NewGenerator(foreign{g.BitGenerator()})
			}
			got := texts(c.run(t, g))
			after := texts([]float64{float64(g.Random32())})
			after = append(after, strconv.FormatUint(numpy.IntegersEndpoint(g, 0, uint64(math.MaxUint64)), 10))
			if !slices.Equal(c.Values, got) || !slices.Equal(c.After, after) {
				require.Equal(t, c.Values, got, "%+v foreign: %v", c, hide)
				require.Equal(t, c.After, after, "%+v foreign: %v", c, hide)
			}
		}
	}
}
