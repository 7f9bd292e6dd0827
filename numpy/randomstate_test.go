package numpy_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

// R abbreviates the method expressions below.
type R = *numpy.RandomState

// A rsCase is a line of testdata/randomstate.jsonl, see randomstate.py there.
type rsCase struct {
	Test   string
	Object struct {
		Seed         *uint32
		Key          []uint32
		BitGenerator string `json:"bit_generator"`
	}
	Calls   []rsCall
	Values  []string
	Error   string
	After   []string
	Decimal *int
}

type rsCall struct {
	Do      string
	Args    []json.RawMessage
	Size    *int
	Dtype   string
	Replace bool
	P       []string
	P32     bool
}

func loadRandomState(t testing.TB, name string) (cases []rsCase) {
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c rsCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c), lines.Text())
		cases = append(cases, c)
	}
	require.NoError(t, lines.Err())
	require.NotEmpty(t, cases)
	return cases
}

func (c *rsCase) new() R {
	switch {
	case c.Object.BitGenerator != "":
		return numpy.NewRandomStateFrom(newBitGenerator[c.Object.BitGenerator](seedseq.New(uint64(*c.Object.Seed))))
	case c.Object.Key != nil:
		return numpy.NewRandomStateArray(c.Object.Key)
	}
	return numpy.NewRandomState(*c.Object.Seed)
}

// A form is a way to make a call: NumPy's size= or arrays with the Fill and
// Each forms, or, where that is the same, by single calls or constant arrays.
type form int

const (
	plain form = iota
	singly
	constant
)

// parse reads a number as the script writes it.
func parse[A float64 | int64](s string) A {
	if x, err := strconv.ParseInt(s, 10, 64); err == nil {
		return A(x)
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	return A(x)
}

// list returns argument i, a number or a list of numbers.
func list[A float64 | int64](c *rsCall, i int) (x []A, scalar bool) {
	var texts []string
	if c.Args[i][0] == '"' {
		texts, scalar = make([]string, 1), true
		json.Unmarshal(c.Args[i], &texts[0])
	} else {
		json.Unmarshal(c.Args[i], &texts)
	}
	for _, s := range texts {
		x = append(x, parse[A](s))
	}
	return x, scalar
}

func (c *rsCall) count() int {
	if c.Size != nil {
		return *c.Size
	}
	if c.Do == "multinomial" || c.Do == "dirichlet" { // a list is one parameter
		return 1
	}
	for i := range c.Args {
		var texts []json.RawMessage
		if json.Unmarshal(c.Args[i], &texts) == nil && len(texts) > 0 {
			return len(texts)
		}
	}
	return 1
}

// spread makes an array of as many numbers as an Each form gives.
func spread[A any](f form, x []A, n int) []A {
	if f == constant && len(x) == 1 {
		return slices.Repeat(x, n)
	}
	return x
}

// A method makes a call on a front end and returns its values.
type method[F any] func(r F, c *rsCall, f form) []string

func texts64[T float64 | int64](v []T) []string {
	out := make([]string, len(v))
	for i, x := range v {
		switch x := any(x).(type) {
		case int64:
			out[i] = strconv.FormatInt(x, 10)
		case float64:
			out[i] = pythonFloatHex(x)
		}
	}
	return out
}

// pythonFloatHex is Python's float.hex for all numbers.
func pythonFloatHex(x float64) string {
	switch {
	case math.IsNaN(x):
		return "nan"
	case math.IsInf(x, 0):
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(x, 'g', -1, 64), "+"))
	case x != 0 && math.Abs(x) < 0x1p-1022:
		frac := math.Float64bits(x) &^ (1 << 63)
		return strings.Repeat("-", int(math.Float64bits(x)>>63)) + fmt.Sprintf("0x0.%013xp-1022", frac)
	}
	return pythonHex(x)
}

func draws0[F any, T float64 | int64](one func(F) T, fill func(F, []T)) method[F] {
	return func(r F, c *rsCall, f form) []string {
		dst := make([]T, c.count())
		if f == singly {
			for i := range dst {
				dst[i] = one(r)
			}
		} else {
			fill(r, dst)
		}
		return texts64(dst)
	}
}

func draws1[F any, T, A float64 | int64](one func(F, A) T, fill func(F, []T, A), each func(F, []T, []A)) method[F] {
	return func(r F, c *rsCall, f form) []string {
		dst := make([]T, c.count())
		a, scalar := list[A](c, 0)
		switch {
		case f == singly && scalar:
			for i := range dst {
				dst[i] = one(r, a[0])
			}
		case f == plain && scalar:
			fill(r, dst, a[0])
		default:
			each(r, dst, spread(f, a, len(dst)))
		}
		return texts64(dst)
	}
}

func draws2[F any, T, A, B float64 | int64](one func(F, A, B) T, fill func(F, []T, A, B), each func(F, []T, []A, []B)) method[F] {
	return func(r F, c *rsCall, f form) []string {
		dst := make([]T, c.count())
		a, sa := list[A](c, 0)
		b, sb := list[B](c, 1)
		switch {
		case f == singly && sa && sb:
			for i := range dst {
				dst[i] = one(r, a[0], b[0])
			}
		case f == plain && sa && sb:
			fill(r, dst, a[0], b[0])
		default:
			each(r, dst, spread(f, a, len(dst)), spread(f, b, len(dst)))
		}
		return texts64(dst)
	}
}

func draws3[F any, T, A float64 | int64](one func(F, A, A, A) T, fill func(F, []T, A, A, A), each func(F, []T, []A, []A, []A)) method[F] {
	return func(r F, c *rsCall, f form) []string {
		dst := make([]T, c.count())
		x, sx := list[A](c, 0)
		y, sy := list[A](c, 1)
		z, sz := list[A](c, 2)
		switch {
		case f == singly && sx && sy && sz:
			for i := range dst {
				dst[i] = one(r, x[0], y[0], z[0])
			}
		case f == plain && sx && sy && sz:
			fill(r, dst, x[0], y[0], z[0])
		default:
			each(r, dst, spread(f, x, len(dst)), spread(f, y, len(dst)), spread(f, z, len(dst)))
		}
		return texts64(dst)
	}
}

var rsMethods = map[string]method[R]{
	"random_sample":        draws0(R.RandomSample, R.FillRandomSample),
	"standard_normal":      draws0(R.StandardNormal, R.FillStandardNormal),
	"standard_exponential": draws0(R.StandardExponential, R.FillStandardExponential),
	"standard_cauchy":      draws0(R.StandardCauchy, R.FillStandardCauchy),
	"tomaxint":             draws0(R.TomaxInt, R.FillTomaxInt),

	"exponential":    draws1(R.Exponential, R.FillExponential, R.ExponentialEach),
	"rayleigh":       draws1(R.Rayleigh, R.FillRayleigh, R.RayleighEach),
	"standard_gamma": draws1(R.StandardGamma, R.FillStandardGamma, R.StandardGammaEach),
	"chisquare":      draws1(R.Chisquare, R.FillChisquare, R.ChisquareEach),
	"standard_t":     draws1(R.StandardT, R.FillStandardT, R.StandardTEach),
	"pareto":         draws1(R.Pareto, R.FillPareto, R.ParetoEach),
	"weibull":        draws1(R.Weibull, R.FillWeibull, R.WeibullEach),
	"power":          draws1(R.Power, R.FillPower, R.PowerEach),
	"poisson":        draws1(R.Poisson, R.FillPoisson, R.PoissonEach),
	"zipf":           draws1(R.Zipf, R.FillZipf, R.ZipfEach),
	"geometric":      draws1(R.Geometric, R.FillGeometric, R.GeometricEach),
	"logseries":      draws1(R.Logseries, R.FillLogseries, R.LogseriesEach),

	"uniform":              draws2(R.Uniform, R.FillUniform, R.UniformEach),
	"normal":               draws2(R.Normal, R.FillNormal, R.NormalEach),
	"lognormal":            draws2(R.Lognormal, R.FillLognormal, R.LognormalEach),
	"laplace":              draws2(R.Laplace, R.FillLaplace, R.LaplaceEach),
	"gumbel":               draws2(R.Gumbel, R.FillGumbel, R.GumbelEach),
	"logistic":             draws2(R.Logistic, R.FillLogistic, R.LogisticEach),
	"gamma":                draws2(R.Gamma, R.FillGamma, R.GammaEach),
	"noncentral_chisquare": draws2(R.NoncentralChisquare, R.FillNoncentralChisquare, R.NoncentralChisquareEach),
	"f":                    draws2(R.F, R.FillF, R.FEach),
	"beta":                 draws2(R.Beta, R.FillBeta, R.BetaEach),
	"vonmises":             draws2(R.Vonmises, R.FillVonmises, R.VonmisesEach),
	"wald":                 draws2(R.Wald, R.FillWald, R.WaldEach),
	"negative_binomial":    draws2(R.NegativeBinomial, R.FillNegativeBinomial, R.NegativeBinomialEach),
	"binomial":             draws2(R.Binomial, R.FillBinomial, R.BinomialEach),

	"noncentral_f":   draws3(R.NoncentralF, R.FillNoncentralF, R.NoncentralFEach),
	"triangular":     draws3(R.Triangular, R.FillTriangular, R.TriangularEach),
	"hypergeometric": draws3(R.Hypergeometric, R.FillHypergeometric, R.HypergeometricEach),

	"bytes": func(r R, c *rsCall, f form) []string {
		n, _ := list[int64](c, 0)
		return []string{hex.EncodeToString(r.Bytes(int(n[0])))}
	},
	"permutation": func(r R, c *rsCall, f form) []string {
		n, _ := list[int64](c, 0)
		return plainTexts(r.Permutation(int(n[0])))
	},
	"shuffle": func(r R, c *rsCall, f form) []string {
		n, _ := list[int64](c, 0)
		x := make([]int, n[0])
		for i := range x {
			x[i] = i
		}
		r.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
		return plainTexts(x)
	},
	"multinomial":     multinomials(R.Multinomial, R.FillMultinomial),
	"dirichlet":       dirichlets(R.Dirichlet, R.FillDirichlet),
	"choice":          choices,
	"random_integers": randomIntegers,
}

func multinomials[F any](one, fill func(F, []int64, int64, []float64)) method[F] {
	return func(r F, c *rsCall, f form) []string {
		n, _ := list[int64](c, 0)
		pvals, _ := list[float64](c, 1)
		dst := make([]int64, c.count()*len(pvals))
		if f == singly && len(pvals) > 0 {
			for row := range slices.Chunk(dst, len(pvals)) {
				one(r, row, n[0], pvals)
			}
		} else {
			fill(r, dst, n[0], pvals)
		}
		return texts64(dst)
	}
}

func dirichlets[F any](one, fill func(F, []float64, []float64)) method[F] {
	return func(r F, c *rsCall, f form) []string {
		alpha, _ := list[float64](c, 0)
		dst := make([]float64, c.count()*len(alpha))
		if f == singly && len(alpha) > 0 {
			for row := range slices.Chunk(dst, len(alpha)) {
				one(r, row, alpha)
			}
		} else {
			fill(r, dst, alpha)
		}
		return texts64(dst)
	}
}

func plainTexts(x []int) []string {
	out := make([]string, len(x))
	for i := range x {
		out[i] = strconv.Itoa(x[i])
	}
	return out
}

func choices(r R, c *rsCall, f form) []string {
	a, _ := list[int64](c, 0)
	pop, dst := int(a[0]), make([]int, c.count())
	var p []float64
	var p32 []float32
	for _, s := range c.P {
		p = append(p, parse[float64](s))
		p32 = append(p32, float32(p[len(p)-1]))
	}
	switch {
	case !c.Replace && c.P32:
		r.FillChoiceNoReplaceP32(dst, p32)
	case !c.Replace && p != nil && f == singly:
		dst = r.ChoiceNoReplaceP(p, len(dst))
	case !c.Replace && p != nil:
		r.FillChoiceNoReplaceP(dst, p)
	case !c.Replace && f == singly:
		dst = r.ChoiceNoReplace(pop, len(dst))
	case !c.Replace:
		r.FillChoiceNoReplace(dst, pop)
	case c.P32 && f == singly:
		for i := range dst {
			dst[i] = r.ChoiceP32(p32)
		}
	case c.P32:
		r.FillChoiceP32(dst, p32)
	case p != nil && f == singly && len(dst) > 0:
		for i := range dst {
			dst[i] = r.ChoiceP(p)
		}
	case p != nil:
		r.FillChoiceP(dst, p)
	case f == singly:
		for i := range dst {
			dst[i] = r.Choice(pop)
		}
	default:
		r.FillChoice(dst, pop)
	}
	return plainTexts(dst)
}

func randomIntegers(r R, c *rsCall, f form) []string {
	switch c.Dtype {
	case "int8":
		return integersAs[int8](r, c, f)
	case "uint8":
		return integersAs[uint8](r, c, f)
	case "int16":
		return integersAs[int16](r, c, f)
	case "uint16":
		return integersAs[uint16](r, c, f)
	case "int32":
		return integersAs[int32](r, c, f)
	case "uint32":
		return integersAs[uint32](r, c, f)
	case "uint64":
		return integersAs[uint64](r, c, f)
	case "int64":
		return integersAs[int64](r, c, f)
	}
	dst := make([]bool, c.count())
	low, scalar := list[int64](c, 0)
	high, _ := list[int64](c, 1)
	for i := range high {
		high[i]++
	}
	switch {
	case len(dst) == 1 && f == singly:
		dst[0] = r.RandIntBool(low[0], high[0])
	case scalar && f != constant:
		r.FillRandIntBool(dst, low[0], high[0])
	default:
		r.RandIntBoolEach(dst, spread(f, low, len(dst)), spread(f, high, len(dst)))
	}
	out := make([]string, len(dst))
	for i, x := range dst {
		out[i] = map[bool]string{false: "0", true: "1"}[x]
	}
	return out
}

func integersAs[T numpy.Integer](r R, c *rsCall, f form) []string {
	bounds := func(i int) (x []T, scalar bool) {
		var texts []string
		if json.Unmarshal(c.Args[i], &texts) != nil {
			texts, scalar = make([]string, 1), true
			json.Unmarshal(c.Args[i], &texts[0])
		}
		for _, s := range texts {
			if n, err := strconv.ParseInt(s, 10, 64); err == nil {
				x = append(x, T(n))
			} else if n, err := strconv.ParseUint(s, 10, 64); err == nil {
				x = append(x, T(n))
			} else {
				panic(err)
			}
		}
		return x, scalar
	}
	low, scalar := bounds(0)
	high, _ := bounds(1)
	dst := make([]T, c.count())
	if n := len(dst); len(low) > 1 { // size= may have more dimensions
		low, high = slices.Repeat(low, n/len(low)), slices.Repeat(high, n/len(high))
	}
	open := func(x []T) []T { // the half-open form, if T has its bounds
		out := slices.Clone(x)
		for i := range out {
			if out[i]++; out[i] < x[i] {
				return nil
			}
		}
		return out
	}(high)
	switch {
	case scalar && f == plain:
		numpy.FillRandomIntegers(r, dst, low[0], high[0])
	case scalar && f == singly && (len(dst) == 1 || strings.HasSuffix(c.Dtype, "32") || strings.HasSuffix(c.Dtype, "64")):
		for i := range dst {
			switch {
			case i%2 == 0 || open == nil:
				dst[i] = numpy.RandomIntegers(r, low[0], high[0])
			case c.Dtype == "int64":
				dst[i] = T(r.RandInt(int64(low[0]), int64(open[0])))
			default:
				dst[i] = numpy.RandInt(r, low[0], open[0])
			}
		}
	case scalar && open != nil && f == singly:
		numpy.FillRandInt(r, dst, low[0], open[0])
	case open != nil && f != plain:
		numpy.RandIntEach(r, dst, spread(f, low, len(dst)), spread(f, open, len(dst)))
	default:
		numpy.RandomIntegersEach(r, dst, spread(f, low, len(dst)), spread(f, high, len(dst)))
	}
	out := make([]string, len(dst))
	for i, x := range dst {
		out[i] = fmt.Sprint(x)
	}
	return out
}

// run makes the calls of a case and returns the values of the last one, or the
// ParamError that it panics with.
func (c *rsCase) run(r R, f form) (values []string, refused *numpy.ParamError) {
	defer func() {
		if p := recover(); p != nil {
			var ok bool
			if refused, ok = p.(*numpy.ParamError); !ok {
				panic(p)
			}
		}
	}()
	for i := range c.Calls {
		m := rsMethods[c.Calls[i].Do]
		if m == nil {
			panic(c.Calls[i].Do)
		}
		values = m(r, &c.Calls[i], f)
	}
	return values, nil
}

// Every method, by every form, gives NumPy's values and leaves NumPy's state,
// over bit generators that fast paths know and over others.
func TestRandomState(t *testing.T) {
	for i, c := range loadRandomState(t, "randomstate.jsonl") {
		if testing.Short() && i%4 != 0 {
			continue
		}
		last := &c.Calls[len(c.Calls)-1]
		for _, f := range []form{plain, singly, constant} {
			for _, hide := range []bool{false, true} {
				r := c.new()
				if hide {
					r = numpy.NewRandomStateFrom(foreign{r.BitGenerator()})
				}
				got, refused := c.run(r, f)
				got = shorten(got)
				after := []string{pythonHex(r.StandardNormal()), strconv.FormatUint(r.BitGenerator().Uint64(), 10)}
				if (refused != nil) != (c.Error != "") || refused == nil && !slices.Equal(c.Values, got) || !slices.Equal(c.After, after) {
					require.Equal(t, c.Error != "", refused != nil, "%s %s form %d hide %v: %v", last.Do, last.Args, f, hide, refused)
					require.Equal(t, c.Values, got, "%s %s form %d hide %v %+v", last.Do, last.Args, f, hide, c.Object)
					require.Equal(t, c.After, after, "%s %s form %d hide %v", last.Do, last.Args, f, hide)
				}
			}
		}
	}
}

// shorten replaces more than 12 values by their hash, as the script does.
func shorten(v []string) []string {
	if len(v) <= 12 {
		return v
	}
	return []string{hashOf(v)}
}

func hashOf(v []string) string {
	sum := sha256.Sum256([]byte(strings.Join(v, ",")))
	return hex.EncodeToString(sum[:])
}

// The arrays of NumPy's own tests.
func TestRandomStateTables(t *testing.T) {
	for _, c := range loadRandomState(t, "randomstate_tables.jsonl") {
		for _, f := range []form{plain, singly} {
			got, refused := c.run(c.new(), f)
			require.Nil(t, refused, c.Test)
			require.Len(t, got, len(c.Values), c.Test)
			for i, want := range c.Values {
				if got[i] == want {
					continue
				}
				require.NotNil(t, c.Decimal, "%s: %v, want %v", c.Test, got, c.Values)
				d := math.Abs(parse[float64](got[i]) - parse[float64](want))
				require.Less(t, d, 1.5*math.Pow(10, -float64(*c.Decimal)), "%s[%d]: %v, want %v", c.Test, i, got, c.Values)
			}
		}
	}
}
