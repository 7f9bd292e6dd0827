// Package libm computes elementary functions with the bits of the GNU C
// library, on every GOARCH and in every build mode. NumPy and CPython call that
// library; Go's math differs from it in up to two results of three.
//
// The reference is glibc 2.36 on x86-64 with FMA and AVX2, rounding to nearest;
// 2.41 differs only in log1pf, see [Log1pf241]. The bits depend on the C
// library having its FMA variants. Those of log2, log1p and expm1 are younger
// than the others: an x86-64 build without them differs from this package in
// one result of a thousand to four thousand.
//
// A NaN result is some NaN, its sign and payload mean nothing, and a signaling
// NaN is taken for a quiet one. No function allocates, fails or keeps state, so
// all are safe for concurrent use.
//
// Two rules hold in the whole package, since any other rounding is another
// result. An operation that the reference fuses is written math.FMA, by name,
// unless its product is exact anyway. Every other product is wrapped in
// a conversion, float64(x * y), because the compiler may fuse a bare x*y + z,
// and does so on arm64, ppc64le, riscv64, s390x, and amd64 from GOAMD64=v3.
// Sums are evaluated in the order written. TestProductsAreRounded checks the
// sources.
//
// Log, Log2, Exp, Pow, Logf, Expf and Powf are the algorithms and tables of the
// Arm Optimized Routines, which glibc adopted. Log1p, Expm1 and Log1pf descend
// from Sun's fdlibm. Sin, Cos and Acos are written from a description of the
// operations, and their tables are computed from definitions.
// The notices are in the file LICENSE, the origin of the test data in
// testdata/README.md.
package libm

//go:generate go run ./_gen
