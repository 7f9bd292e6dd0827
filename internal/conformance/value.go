package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"maps"
	"math"
	"math/big"
	"slices"
	"strconv"
)

// A dtype is NumPy's name of an element type. Two more names stand for Python
// objects: "int", an integer of any size, and "bytes".
type dtype string

// width returns the size of an element in bytes, 0 if t is no array type.
func (t dtype) width() int {
	switch t {
	case "bool", "int8", "uint8":
		return 1
	case "int16", "uint16":
		return 2
	case "float32", "int32", "uint32":
		return 4
	case "float64", "int64", "uint64":
		return 8
	}
	return 0
}

func (t dtype) float() bool  { return t == "float64" || t == "float32" }
func (t dtype) signed() bool { return t == "int8" || t == "int16" || t == "int32" || t == "int64" }

// integer reports whether the values of t are integers. Integer types agree
// with one another where their values do; bool is not among them.
func (t dtype) integer() bool {
	return t == "int" || t.signed() || t == "uint8" || t == "uint16" || t == "uint32" || t == "uint64"
}

// A result is what a call gives: one of *array, integers, byteString, fields,
// spawned, nothing, text and failure.
type result any

type (
	// nothing is Python's None.
	nothing struct{}
	// text is a string, a field of a state.
	text string
	// A byteString is Python's bytes.
	byteString []byte
	// fields is a flattened state dictionary.
	fields map[string]result
	// spawned is what the operation spawn tells of a SeedSequence.
	spawned struct {
		states *array       // generate_state(4) of each child
		keys   [][]*big.Int // spawn_key of each child
		count  uint64       // n_children_spawned of the parent afterwards
	}
	// A failure is a typed error, or the typed error of a panic.
	failure struct{ err error }
)

// wide reports whether an int of 64 bits would have avoided the failure.
func (f failure) wide() bool {
	var e *argumentError
	return errors.As(f.err, &e) && e.wide
}

// untyped reports whether the call was not made, the Go signature having no
// place for an argument.
func (f failure) untyped() bool {
	var e *argumentError
	return errors.As(f.err, &e)
}

// An array is a NumPy array, or a NumPy scalar if it has no dimensions.
type array struct {
	dtype dtype
	shape []int
	words []uint64 // elements in C order: bits of floats, integers extended to 64 bits
}

// integers is a Python integer or an array of them.
type integers struct {
	shape  []int
	values []*big.Int
}

type element interface {
	bool | int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64 | float32 | float64
}

// arrayOf returns the array of a shape over v; with an empty shape v is one
// scalar.
func arrayOf[T element](v []T, shape ...int) *array {
	a := &array{shape: shape, words: make([]uint64, len(v))}
	switch v := any(v).(type) {
	case []float64:
		a.dtype = "float64"
		for i, x := range v {
			a.words[i] = math.Float64bits(x)
		}
	case []float32:
		a.dtype = "float32"
		for i, x := range v {
			a.words[i] = uint64(math.Float32bits(x))
		}
	case []bool:
		a.dtype = "bool"
		for i, x := range v {
			if x {
				a.words[i] = 1
			}
		}
	case []int8:
		a.dtype, a.words = "int8", extend(v)
	case []int16:
		a.dtype, a.words = "int16", extend(v)
	case []int32:
		a.dtype, a.words = "int32", extend(v)
	case []int64:
		a.dtype, a.words = "int64", extend(v)
	case []uint8:
		a.dtype, a.words = "uint8", extend(v)
	case []uint16:
		a.dtype, a.words = "uint16", extend(v)
	case []uint32:
		a.dtype, a.words = "uint32", extend(v)
	case []uint64:
		a.dtype, a.words = "uint64", extend(v)
	}
	return a
}

func extend[T int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64](v []T) []uint64 {
	words := make([]uint64, len(v))
	for i, x := range v {
		words[i] = uint64(x)
	}
	return words
}

// vector returns v as an array of one dimension, scalar as one of none.
func vector[T element](v []T) *array { return arrayOf(v, len(v)) }
func scalar[T element](x T) *array   { return arrayOf([]T{x}) }

// arange returns NumPy's arange(n) as int64.
func arange(n int) *array {
	a := &array{dtype: "int64", shape: []int{n}, words: make([]uint64, n)}
	for i := range a.words {
		a.words[i] = uint64(i)
	}
	return a
}

func (a *array) clone() *array {
	return &array{a.dtype, slices.Clone(a.shape), slices.Clone(a.words)}
}

// size returns the number of elements of a shape.
func size(shape []int) int {
	n := 1
	for _, d := range shape {
		n *= d
	}
	return n
}

// float returns element i as a float64, whatever its type.
func (a *array) float(i int) float64 {
	w := a.words[i]
	switch {
	case a.dtype == "float64":
		return math.Float64frombits(w)
	case a.dtype == "float32":
		return float64(math.Float32frombits(uint32(w)))
	case a.dtype.signed():
		return float64(int64(w))
	}
	return float64(w)
}

// integer returns element i, which is no float.
func (a *array) integer(i int) *big.Int {
	if a.dtype.signed() {
		return big.NewInt(int64(a.words[i]))
	}
	return new(big.Int).SetUint64(a.words[i])
}

// text returns element i as the oracle files write it.
func (a *array) text(i int) string {
	switch {
	case a.dtype.float():
		return formatFloat(a.float(i))
	case a.dtype == "bool":
		return strconv.FormatBool(a.words[i] != 0)
	}
	return a.integer(i).String()
}

// holds reports whether element i is the value that want spells: bit for bit,
// but for NaN, which are all one.
func (a *array) holds(i int, want string) bool {
	switch {
	case a.dtype.float():
		x, ok := parseFloat(want)
		y := a.float(i)
		return ok && (math.Float64bits(x) == math.Float64bits(y) || x != x && y != y)
	case a.dtype == "bool":
		return want == strconv.FormatBool(a.words[i] != 0)
	}
	n, ok := parseInt(want)
	return ok && a.integer(i).Cmp(n) == 0
}

// digest returns the SHA-256 of the little-endian elements as values of type t.
// It reports false if a's type is no relative of t or a value does not fit it.
// NaN count as the one that Python's float("nan") is.
func (a *array) digest(t dtype) (sum string, ok bool) {
	if a.dtype != t && !(a.dtype.integer() && t.integer()) || t.width() == 0 {
		return "", false
	}
	n := t.width()
	data := make([]byte, 0, n*len(a.words))
	for i, w := range a.words {
		switch {
		case t == "float64" && a.float(i) != a.float(i):
			w = 0x7ff8000000000000
		case t == "float32" && a.float(i) != a.float(i):
			w = 0x7fc00000
		case a.dtype != t && !fits(w, a.dtype.signed(), t):
			return "", false
		}
		var le [8]byte
		binary.LittleEndian.PutUint64(le[:], w)
		data = append(data, le[:n]...)
	}
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:]), true
}

// fits reports whether w, an integer extended to 64 bits, is a value of t.
func fits(w uint64, signed bool, t dtype) bool {
	negative := signed && int64(w) < 0
	bits := 8 * t.width()
	if t.signed() {
		lowest := uint64(1) << (bits - 1)
		return negative && -w <= lowest || !negative && w < lowest
	}
	return !negative && w>>(bits-1)>>1 == 0
}

// stack joins arrays of one shape along a new first axis, as np.array does
// with a list of them.
func stack(rows []*array) *array {
	if len(rows) == 0 {
		return vector([]float64{})
	}
	out := &array{dtype: rows[0].dtype, shape: append([]int{len(rows)}, rows[0].shape...)}
	out.words = make([]uint64, 0, size(out.shape))
	for _, r := range rows {
		out.words = append(out.words, r.words...)
	}
	return out
}

// histogram returns the values of a in increasing order and how often each
// occurs.
func (a *array) histogram() (values, counts *array) {
	count := map[uint64]uint64{}
	for _, w := range a.words {
		count[w]++
	}
	values = &array{dtype: a.dtype, shape: []int{len(count)}, words: slices.Collect(maps.Keys(count))}
	slices.SortFunc(values.words, func(v, w uint64) int {
		pair := &array{dtype: a.dtype, words: []uint64{v, w}}
		if a.dtype.float() {
			return cmp.Compare(pair.float(0), pair.float(1))
		}
		return pair.integer(0).Cmp(pair.integer(1))
	})
	n := make([]uint64, len(count))
	for i, w := range values.words {
		n[i] = count[w]
	}
	return values, vector(n)
}

// array returns the integers as an array of type t, if they fit.
func (v integers) array(t dtype) (*array, bool) {
	a := &array{dtype: t, shape: v.shape, words: make([]uint64, len(v.values))}
	for i, n := range v.values {
		switch {
		case n.IsInt64() && (t.signed() || n.Sign() >= 0) && fits(uint64(n.Int64()), true, t):
			a.words[i] = uint64(n.Int64())
		case n.IsUint64() && t == "uint64":
			a.words[i] = n.Uint64()
		default:
			return nil, false
		}
	}
	return a, true
}
