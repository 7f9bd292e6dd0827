package pyrand_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/seedtree/seedtree/internal/libm"
	"github.com/seedtree/seedtree/pyrand"
	"github.com/stretchr/testify/require"
)

// The formats of vectors.json; testdata/oracle/pyrandom/gen.py describes them.
type (
	vectorFile struct {
		Python  string
		Libc    string
		Machine string
		FMA     bool // of versions.py: whether the C library is the reference's
		Cases   []vectorCase
		Scripts []vectorScript
		Errors  []vectorError
	}
	vectorCase struct {
		ID          string
		Seed        any
		Version     int
		Method      string
		Args        []any
		Kw          map[string]any
		N           int
		Kind        string
		Count       int
		First       []string
		SHA256      string `json:"sha256"`
		Coarse      string
		Words       int
		State       string
		GaussNext   string `json:"gauss_next"`
		Libm        bool
		Unavailable string
	}
	vectorScript struct {
		ID    string
		Steps []vectorStep
	}
	vectorStep struct {
		Op     string
		Args   []any
		Want   any
		Raises string
	}
	vectorError struct {
		Call    string
		Args    []any
		Kw      map[string]any
		Returns any
		Raises  string
		Words   *int
	}
)

func TestVectors(t *testing.T) {
	data, err := os.ReadFile("../testdata/oracle/pyrandom/vectors.json")
	require.NoError(t, err)
	var f vectorFile
	require.NoError(t, json.Unmarshal(data, &f))
	require.Len(t, f.Cases, 311)
	require.Len(t, f.Scripts, 11)
	require.Len(t, f.Errors, 86)
	f.FMA = true
	for _, d := range f.differences(!testing.Short()) {
		t.Error(d)
	}
}

// differences runs everything in f and returns a line for each thing that this
// package does otherwise. Without long, cases of more than 10000 values are
// left out.
func (f *vectorFile) differences(long bool) (lines []string) {
	for _, c := range f.Cases {
		if long || c.Count <= 10000 {
			if d := c.run(f.FMA || !c.Libm); d != "" {
				lines = append(lines, fmt.Sprintf("case\t%s\t%s", c.ID, d))
			}
		}
	}
	for _, s := range f.Scripts {
		if d := s.run(); d != "" {
			lines = append(lines, fmt.Sprintf("script\t%s\t%s", s.ID, d))
		}
	}
	for _, e := range f.Errors {
		if d := e.run(); d != "" {
			lines = append(lines, fmt.Sprintf("error\t%s%v%v\t%s", e.Call, e.Args, e.Kw, d))
		}
	}
	return lines
}

// run names what differs, of the values only if they are to be exact.
func (c *vectorCase) run(exact bool) string {
	if c.Unavailable != "" {
		return "unavailable: " + c.Unavailable
	}
	r := c.newRandom()
	d := &digester{kind: c.Kind, sum: sha256.New(), coarse: sha256.New()}
	call := bind(c.Method, parseList(c.Args), parseMap(c.Kw))
	for range c.N {
		call(r, d)
	}
	d.flush()

	var diff []string
	note := func(ok bool, name string) {
		if !ok {
			diff = append(diff, name)
		}
	}
	note(d.count == c.Count, "count")
	for i, want := range c.First {
		note(!exact || i < len(d.first) && equal(d.first[i], parseElement(c.Kind, want)), "first["+strconv.Itoa(i)+"]")
	}
	if sum := hex.EncodeToString(d.sum.Sum(nil)); exact && sum != c.SHA256 {
		diff = append(diff, "sha256")
		// Never decides: it tells a last bit from a wrong value.
		note(c.Coarse == "" || hex.EncodeToString(d.coarse.Sum(nil)) == c.Coarse, "coarse")
	}
	fresh := c.newRandom()
	discard(fresh, c.Words)
	s := r.State()
	note(fresh.State().MT == s.MT, "words")
	note(stateDigest(s) == c.State, "state")
	note(!exact || gaussEqual(s, c.GaussNext), "gauss_next")
	return strings.Join(diff, " ")
}

func (c *vectorCase) newRandom() *pyrand.Random {
	version := 2
	if c.Version != 0 {
		version = c.Version
	}
	return newRandom(parse(c.Seed), version)
}

func (script *vectorScript) run() string {
	r := new(pyrand.Random)
	saved := map[string]pyrand.State{}
	for i, step := range script.Steps {
		args := parseList(step.Args)
		var err error
		ok := true
		switch step.Op {
		case "seed":
			version := 2
			if len(args) > 1 {
				version = toInt(args[1])
			}
			r = newRandom(args[0], version)
		case "save":
			saved[args[0].(string)] = r.State()
		case "restore":
			err = r.SetState(saved[args[0].(string)])
		case "restore_v2":
			var s pyrand.State
			if err = json.Unmarshal(version2(saved[args[0].(string)]), &s); err == nil {
				err = r.SetState(s)
			}
		case "setwords", "badstate":
			if step.Op == "badstate" {
				args = append([]any{new(big.Int), new(big.Int)}, args...)
			}
			var s pyrand.State
			for i := range s.MT.Key {
				s.MT.Key[i] = uint32(toBig(args[0]).Uint64())*uint32(i) + uint32(toBig(args[1]).Uint64())
			}
			s.MT.Pos = toInt(args[2])
			s.GaussNext, s.HasGauss = args[3].(float64)
			err = r.SetState(s)
		case "skip":
			discard(r, toInt(args[0]))
		case "state":
			want := step.Want.(map[string]any)
			s := r.State()
			gauss, _ := want["gauss_next"].(string)
			ok = s.MT.Pos == int(want["index"].(float64)) && stateDigest(s) == want["state"] && gaussEqual(s, gauss)
		default:
			if step.Raises != "" || step.Want == nil {
				return fmt.Sprintf("step %d (%s): raises %s", i, step.Op, step.Raises)
			}
			var got lister
			bind(step.Op, args, nil)(r, &got)
			ok = equalAll(got.values, parse(step.Want))
		}
		if (err != nil) != (step.Raises != "") {
			return fmt.Sprintf("step %d (%s): error %v, want %q", i, step.Op, err, step.Raises)
		}
		if !ok {
			return fmt.Sprintf("step %d (%s): want %v", i, step.Op, step.Want)
		}
	}
	return ""
}

// run checks that a call that raises in Python panics with a ParamError, or,
// where only the draw at hand is at fault, gives an infinity or NaN; after the
// same words. A call that the Go signature cannot express passes if Python
// raises TypeError (or OverflowError, for an integer wider than the parameter).
func (e *vectorError) run() string {
	if e.Call == "setstate" {
		return e.runSetState()
	}
	r := pyrand.New(42)
	var got lister
	var failure any
	func() {
		defer func() { failure = recover() }()
		args, kw := parseList(e.Args), parseMap(e.Kw)
		if e.Call == "seed" {
			version := 2
			if len(args) > 1 {
				version = toInt(args[1])
			}
			newRandom(args[0], version)
			return
		}
		if e.Call == "shuffle" {
			panic(badType{}) // of a range, which cannot be changed
		}
		bind(e.Call, args, kw)(r, &got)
	}()
	switch failure := failure.(type) {
	case badType:
		if e.Raises == "TypeError" || e.Raises == "OverflowError" && failure.wide {
			return ""
		}
		return fmt.Sprintf("not to be expressed, Python: %q", e.Raises)
	case *pyrand.ParamError:
		if e.Raises == "" {
			return failure.Error()
		}
	case nil:
		switch e.Raises {
		case "":
			if !equalAll(got.values, parse(e.Returns)) {
				return fmt.Sprintf("got %v, want %v", got.values, e.Returns)
			}
		case "OverflowError", "ZeroDivisionError":
			x, ok := got.values[0].(float64)
			if !ok || !math.IsInf(x, 0) && x == x {
				return fmt.Sprintf("got %v, Python: %s", got.values, e.Raises)
			}
		default:
			return fmt.Sprintf("got %v, Python: %s", got.values, e.Raises)
		}
	default:
		panic(failure)
	}
	if e.Words != nil {
		fresh := pyrand.New(42)
		discard(fresh, *e.Words)
		if fresh.State().MT != r.State().MT {
			return fmt.Sprintf("other than %d words", *e.Words)
		}
	}
	return ""
}

func (e *vectorError) runSetState() string {
	words := make([]string, 0, 626)
	for _, w := range pyrand.New(42).State().MT.Key {
		words = append(words, strconv.FormatUint(uint64(w), 10))
	}
	words = append(words, "624")
	version, tail := "3", ",null"
	switch what := parse(e.Args[0]).(string); what {
	case "version 1":
		version = "1"
	case "version 4":
		version = "4"
	case "624 words":
		words = words[:624]
	case "626 words":
		words = append(words, "0")
	case "index 625":
		words[624] = "625"
	case "index -1":
		words[624] = "-1"
	case "negative word":
		words[3] = "-1"
	case "word 2**64":
		words[3] = "18446744073709551616"
	case "float word":
		words[3] = "1.0"
	case "list of words":
		return "" // JSON knows no tuples
	case "two elements":
		tail = ""
	default:
		return "unknown damage"
	}
	text := "[" + version + ",[" + strings.Join(words, ",") + "]" + tail + "]"
	var s pyrand.State
	if json.Unmarshal([]byte(text), &s) == nil {
		return "no error"
	}
	if s != (pyrand.State{}) {
		return "receiver changed"
	}
	return ""
}

// version2 is the JSON of s as version 2, with words above 2^31 negative.
func version2(s pyrand.State) []byte {
	words := make([]int64, 0, 625)
	for _, w := range s.MT.Key {
		words = append(words, int64(int32(w)))
	}
	words = append(words, int64(s.MT.Pos))
	var gauss any
	if s.HasGauss {
		gauss = s.GaussNext
	}
	text, err := json.Marshal([]any{2, words, gauss})
	if err != nil {
		panic(err)
	}
	return text
}

func discard(r *pyrand.Random, words int) {
	for range words {
		r.Bits(32)
	}
}

func stateDigest(s pyrand.State) string {
	b := make([]byte, 0, 2500)
	for _, w := range s.MT.Key {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(s.MT.Pos))
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func gaussEqual(s pyrand.State, want string) bool {
	if want == "" {
		return !s.HasGauss
	}
	return s.HasGauss && equal(s.GaussNext, parseElement("f64", want))
}

// badType is the panic of an argument that the Go signature cannot take.
type badType struct{ wide bool }

type (
	none  struct{}
	array []byte // bytearray
	other string // an object of another type
	span  struct{ start, stop, step int64 }
)

func (s span) len() int64 {
	return max(0, (s.stop-s.start+s.step-1)/s.step)
}

// parse decodes a tagged value.
func parse(v any) any {
	if list, ok := v.([]any); ok {
		return parseList(list)
	}
	tag, text, _ := strings.Cut(v.(string), ":")
	switch tag {
	case "none":
		return none{}
	case "i", "bool":
		n, ok := new(big.Int).SetString(text, 0)
		if !ok {
			panic(text)
		}
		return n
	case "f":
		return parseElement("f64", text)
	case "s":
		return text
	case "b":
		return parseElement("bytes", text)
	case "ba":
		return array(parseElement("bytes", text).([]byte))
	case "r":
		f := strings.Split(text, ":")
		return span{parseInt(f[0]), parseInt(f[1]), parseInt(f[2])}
	case "cp":
		var b []byte
		for c := range strings.SplitSeq(text, ",") {
			n, err := strconv.ParseUint(c, 16, 16)
			if err != nil {
				panic(err)
			}
			// The three-byte form, which is not UTF-8 for a surrogate.
			b = append(b, 0xe0|byte(n>>12), 0x80|byte(n>>6&0x3f), 0x80|byte(n&0x3f))
		}
		return string(b)
	case "o":
		return other(text)
	}
	panic("tag " + tag)
}

func parseInt(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		panic(err)
	}
	return n
}

func parseList(list []any) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = parse(v)
	}
	return out
}

func parseMap(m map[string]any) map[string]any {
	out := map[string]any{}
	for k, v := range m {
		out[k] = parse(v)
	}
	return out
}

// parseElement decodes an element of "first".
func parseElement(kind, text string) any {
	switch kind {
	case "f64":
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			panic(err)
		}
		return x
	case "bytes":
		b, err := hex.DecodeString(text)
		if err != nil {
			panic(err)
		}
		return b
	}
	n, ok := new(big.Int).SetString(text, 10)
	if !ok {
		panic(text)
	}
	return n
}

// equal compares floats bit for bit, all NaN being one.
func equal(a, b any) bool {
	switch a := a.(type) {
	case float64:
		b, ok := b.(float64)
		return ok && (math.Float64bits(a) == math.Float64bits(b) || a != a && b != b)
	case []byte:
		b, ok := b.([]byte)
		return ok && bytes.Equal(a, b)
	case *big.Int:
		b, ok := b.(*big.Int)
		return ok && a.Cmp(b) == 0
	}
	panic(fmt.Sprintf("%T", a))
}

func equalAll(got []any, want any) bool {
	list, ok := want.([]any)
	if !ok {
		list = []any{want}
	}
	if len(got) != len(list) {
		return false
	}
	for i := range got {
		if !equal(got[i], list[i]) {
			return false
		}
	}
	return true
}

// A sink takes the values of a call.
type sink interface {
	float(float64)
	int(int64)
	uint(uint64)
	big(*big.Int)
	bytes([]byte)
}

// A lister keeps the values.
type lister struct{ values []any }

func (l *lister) float(x float64) { l.values = append(l.values, x) }
func (l *lister) int(n int64)     { l.values = append(l.values, big.NewInt(n)) }
func (l *lister) uint(n uint64)   { l.values = append(l.values, new(big.Int).SetUint64(n)) }
func (l *lister) big(n *big.Int)  { l.values = append(l.values, n) }
func (l *lister) bytes(b []byte)  { l.values = append(l.values, b) }

// A digester hashes the value stream of a case.
type digester struct {
	kind        string
	first       []any
	count       int
	sum, coarse hash.Hash
	buf, cbuf   []byte
}

func (d *digester) note(v any) {
	if d.count++; d.count <= 10 {
		d.first = append(d.first, v)
	}
	if len(d.buf) > 8000 {
		d.flush()
	}
}

func (d *digester) flush() {
	d.sum.Write(d.buf)
	d.coarse.Write(d.cbuf)
	d.buf, d.cbuf = d.buf[:0], d.cbuf[:0]
}

func (d *digester) float(x float64) {
	if d.count < 10 {
		d.note(x)
	} else {
		d.note(nil)
	}
	b := math.Float64bits(x)
	d.buf = binary.LittleEndian.AppendUint64(d.buf, b)
	d.cbuf = binary.LittleEndian.AppendUint64(d.cbuf, (b+1<<28)&^(1<<29-1))
}

func (d *digester) int(n int64) {
	if d.kind == "dec" {
		d.big(big.NewInt(n))
		return
	}
	if d.count < 10 {
		d.note(big.NewInt(n))
	} else {
		d.note(nil)
	}
	d.buf = binary.LittleEndian.AppendUint64(d.buf, uint64(n))
}

func (d *digester) uint(n uint64) {
	if d.count < 10 {
		d.note(new(big.Int).SetUint64(n))
	} else {
		d.note(nil)
	}
	d.buf = binary.LittleEndian.AppendUint64(d.buf, n)
}

func (d *digester) big(n *big.Int) {
	d.note(n)
	if d.kind == "dec" {
		d.buf = append(n.Append(d.buf, 10), '\n')
		return
	}
	low := new(big.Int).And(n, new(big.Int).SetUint64(math.MaxUint64))
	d.buf = binary.LittleEndian.AppendUint64(d.buf, low.Uint64())
}

func (d *digester) bytes(b []byte) {
	d.note(b)
	d.buf = append(d.buf, b...)
}

// newRandom is Random() with seed(seed, version).
func newRandom(seed any, version int) *pyrand.Random {
	switch seed := seed.(type) {
	case *big.Int:
		if seed.IsInt64() {
			return pyrand.New(seed.Int64())
		}
		return pyrand.NewBig(seed)
	case float64:
		return pyrand.NewFloat(seed)
	case string:
		if version == 1 {
			return pyrand.NewStringV1(seed)
		}
		return pyrand.NewString(seed)
	case []byte:
		if version == 1 {
			return pyrand.NewBytesV1(seed)
		}
		return pyrand.NewBytes(seed)
	case array:
		if version == 2 {
			return pyrand.NewBytes(seed)
		}
	}
	panic(badType{})
}

func toBig(v any) *big.Int {
	n, ok := v.(*big.Int)
	if !ok {
		panic(badType{})
	}
	return n
}

func toInt64(v any) int64 {
	n := toBig(v)
	if !n.IsInt64() {
		panic(badType{wide: true})
	}
	return n.Int64()
}

func toInt(v any) int {
	n := toInt64(v)
	if int64(int(n)) != n {
		panic(badType{wide: true})
	}
	return int(n)
}

func toFloat(v any) float64 {
	switch v := v.(type) {
	case float64:
		return v
	case *big.Int:
		x, _ := new(big.Float).SetInt(v).Float64()
		return x
	}
	panic(badType{})
}

func toInts(v any) []int64 {
	list, ok := v.([]any)
	if !ok {
		panic(badType{})
	}
	out := make([]int64, len(list))
	for i, v := range list {
		out[i] = toInt64(v)
	}
	return out
}

func toPopulation(v any) []int64 {
	s, ok := v.(span)
	if !ok {
		return toInts(v)
	}
	out := make([]int64, s.len())
	for i := range out {
		out[i] = s.start + int64(i)*s.step
	}
	return out
}

// bind maps a call of a Python method on one of this package.
func bind(method string, args []any, kw map[string]any) func(*pyrand.Random, sink) {
	num := func(i int) float64 { return toFloat(args[i]) }
	arity := func(min, max int) {
		if len(args) < min || len(args) > max {
			panic(badType{})
		}
	}
	if kw["step"] != nil {
		panic(badType{})
	}
	type random = *pyrand.Random
	switch method {
	case "random":
		return func(r random, s sink) { s.float(r.Random()) }
	case "getrandbits":
		arity(1, 1)
		if k := toInt(args[0]); 0 <= k && k <= 64 {
			return func(r random, s sink) { s.uint(r.Bits(k)) }
		} else {
			return func(r random, s sink) { s.big(r.GetRandBits(k)) }
		}
	case "randbytes":
		n := toInt(args[0])
		return func(r random, s sink) { s.bytes(r.RandBytes(n)) }
	case "randrange":
		return bindRange(args)
	case "randint":
		a, b := toBig(args[0]), toBig(args[1])
		if a, b := a.Int64(), b.Int64(); isInt64(args) {
			return func(r random, s sink) { s.int(r.RandInt(a, b)) }
		}
		return func(r random, s sink) { s.big(r.RandIntBig(a, b)) }
	case "choice":
		x := toPopulation(args[0])
		return func(r random, s sink) { s.int(pyrand.Choice(r, x)) }
	case "shuffle":
		if _, ok := args[0].(span); !ok {
			panic(badType{})
		}
		x := toPopulation(args[0])
		return func(r random, s sink) {
			x := append([]int64(nil), x...)
			pyrand.Shuffle(r, x)
			putInts(s, x)
		}
	case "sample":
		return bindSample(args, kw)
	case "choices":
		return bindChoices(args, kw)
	case "triangular":
		switch len(args) {
		case 0:
			return func(r random, s sink) { s.float(r.Triangular(0, 1)) }
		case 2:
			a, b := num(0), num(1)
			return func(r random, s sink) { s.float(r.Triangular(a, b)) }
		}
		a, b, m := num(0), num(1), num(2)
		return func(r random, s sink) { s.float(r.TriangularMode(a, b, m)) }
	case "expovariate":
		lambd := 1.0
		if len(args) > 0 {
			lambd = num(0)
		}
		return func(r random, s sink) { s.float(r.Expovariate(lambd)) }
	case "paretovariate":
		a := num(0)
		return func(r random, s sink) { s.float(r.ParetoVariate(a)) }
	case "paretovariate up to 3.9": // other last bits
		a := num(0)
		return func(r random, s sink) { s.float(1 / libm.Pow(1-r.Random(), 1/a)) }
	case "binomialvariate":
		n, p := int64(1), 0.5
		if len(args) > 0 {
			n, p = toInt64(args[0]), num(1)
		}
		return func(r random, s sink) { s.int(r.BinomialVariate(n, p)) }
	}
	two := map[string]func(random, float64, float64) float64{
		"uniform":         random.Uniform,
		"gauss":           random.Gauss,
		"normalvariate":   random.NormalVariate,
		"lognormvariate":  random.LogNormVariate,
		"gammavariate":    random.GammaVariate,
		"betavariate":     random.BetaVariate,
		"weibullvariate":  random.WeibullVariate,
		"vonmisesvariate": random.VonMisesVariate,
	}[method]
	if two == nil {
		panic("method " + method)
	}
	a, b := num(0), num(1)
	return func(r random, s sink) { s.float(two(r, a, b)) }
}

func isInt64(args []any) bool {
	for _, a := range args {
		if !toBig(a).IsInt64() {
			return false
		}
	}
	return true
}

func putInts(s sink, x []int64) {
	for _, v := range x {
		s.int(v)
	}
}

func bindRange(args []any) func(*pyrand.Random, sink) {
	b := make([]*big.Int, len(args))
	for i, a := range args {
		b[i] = toBig(a)
	}
	if len(b) == 1 {
		if stop := b[0]; stop.IsUint64() {
			return func(r *pyrand.Random, s sink) { s.uint(r.RandBelow(stop.Uint64())) }
		}
		b = []*big.Int{new(big.Int), b[0]}
	}
	small := isInt64(args)
	switch {
	case len(b) == 2 && small:
		start, stop := b[0].Int64(), b[1].Int64()
		return func(r *pyrand.Random, s sink) { s.int(r.RandRange(start, stop)) }
	case len(b) == 2:
		return func(r *pyrand.Random, s sink) { s.big(r.RandRangeBig(b[0], b[1])) }
	case small:
		start, stop, step := b[0].Int64(), b[1].Int64(), b[2].Int64()
		return func(r *pyrand.Random, s sink) { s.int(r.RandRangeStep(start, stop, step)) }
	}
	return func(r *pyrand.Random, s sink) { s.big(r.RandRangeStepBig(b[0], b[1], b[2])) }
}

func bindSample(args []any, kw map[string]any) func(*pyrand.Random, sink) {
	k := toInt(args[1])
	if s, ok := args[0].(span); ok && s.len() > 1e6 {
		return func(r *pyrand.Random, out sink) {
			for _, j := range r.Sample(s.len(), k) {
				out.int(s.start + j*s.step)
			}
		}
	}
	x := toPopulation(args[0])
	if kw["counts"] != nil {
		counts := toInts(kw["counts"])
		return func(r *pyrand.Random, s sink) { putInts(s, pyrand.SampleCounts(r, x, counts, k)) }
	}
	return func(r *pyrand.Random, s sink) { putInts(s, pyrand.Sample(r, x, k)) }
}

func bindChoices(args []any, kw map[string]any) func(*pyrand.Random, sink) {
	x := toPopulation(args[0])
	k := 1
	if kw["k"] != nil {
		k = toInt(kw["k"])
	}
	weights, cum := kw["weights"], kw["cum_weights"]
	if len(args) > 1 {
		weights = args[1]
	}
	switch {
	case weights != nil && cum != nil:
		panic(badType{})
	case weights != nil:
		return bindWeights(x, weights, k, pyrand.ChoicesWeights[int64, int64],
			pyrand.ChoicesWeights[int64, *big.Int], pyrand.ChoicesWeights[int64, float64])
	case cum != nil:
		return bindWeights(x, cum, k, pyrand.ChoicesCumWeights[int64, int64],
			pyrand.ChoicesCumWeights[int64, *big.Int], pyrand.ChoicesCumWeights[int64, float64])
	}
	return func(r *pyrand.Random, s sink) { putInts(s, pyrand.Choices(r, x, k)) }
}

func bindWeights(x []int64, weights any, k int,
	ints func(*pyrand.Random, []int64, []int64, int) []int64,
	bigs func(*pyrand.Random, []int64, []*big.Int, int) []int64,
	floats func(*pyrand.Random, []int64, []float64, int) []int64,
) func(*pyrand.Random, sink) {
	list, ok := weights.([]any)
	if !ok {
		panic(badType{})
	}
	f := make([]float64, len(list))
	b := make([]*big.Int, len(list))
	float := false
	for i, v := range list {
		f[i] = toFloat(v)
		if b[i], ok = v.(*big.Int); !ok {
			float = true
		}
	}
	if float {
		return func(r *pyrand.Random, s sink) { putInts(s, floats(r, x, f, k)) }
	}
	if isInt64(list) {
		n := toInts(list)
		return func(r *pyrand.Random, s sink) { putInts(s, ints(r, x, n, k)) }
	}
	return func(r *pyrand.Random, s sink) { putInts(s, bigs(r, x, b, k)) }
}
