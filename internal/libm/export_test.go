package libm

import "math"

// Tables lists every generated table under its name in testdata/tables, as
// the file and the array, with its values in the order of that file.
func Tables() map[[2]string][]float64 {
	m := map[[2]string][]float64{
		{"sincos.hex", "twooverpi"}: twoOverPi[:],
		{"acos.hex", "rsqrt"}:       rsqrtTab[:],
	}
	pairs := func(file string, t []struct{ invc, logc float64 }) {
		var v []float64
		for _, r := range t {
			v = append(v, r.invc, r.logc)
		}
		m[[2]string{file, "T"}] = v
	}
	pairs("log.hex", logTab[:])
	pairs("log2.hex", log2Tab[:])
	pairs("logf.hex", logfTab[:])
	pairs("powf_log2.hex", powfTab[:])
	var pow, sincos []float64
	for _, r := range powTab {
		pow = append(pow, r.invc, r.logc, r.tail)
	}
	m[[2]string{"pow_log.hex", "T"}] = pow
	for _, r := range sincosTab[:110] {
		sincos = append(sincos, r.sh, r.sl, r.ch, r.cl)
	}
	m[[2]string{"sincos.hex", "sincos"}] = sincos
	asin := func(name string, row []float64) {
		key := [2]string{"acos.hex", name}
		m[key] = append(append(m[key], row[2:]...), row[1], row[0])
	}
	for i := range asin6 {
		asin("asin6", asin6[i][:])
	}
	for i := range asin7 {
		asin("asin7", asin7[i][:])
	}
	for i := range asin8 {
		asin("asin8", asin8[i][:])
	}
	for i := range asin9 {
		asin("asin9", asin9[i][:])
	}
	for i := range asin10 {
		asin("asin10", asin10[i][:])
	}
	return m
}

// BitTables is Tables for those that are, in part, bit patterns.
func BitTables() map[[2]string][]uint64 {
	var exp []uint64
	for _, r := range expTab {
		exp = append(exp, math.Float64bits(r.tail), r.sbits)
	}
	return map[[2]string][]uint64{
		{"exp.hex", "T"}:   exp,
		{"exp2f.hex", "T"}: expfTab[:],
	}
}
