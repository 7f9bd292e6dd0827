package numpy

// The Each forms of the methods are NumPy's calls with arrays for parameters.
// A slice of one element stands for an array of equal ones, as NumPy's
// broadcasting has it. All parameters are checked before the first draw; if one
// is empty there is nothing to check.

// vary returns the step through a parameter of an Each form: 0 if its one
// element stands for all.
func vary(method string, n, params int) int {
	switch params {
	case 1:
		return 0
	case n:
		return 1
	}
	panic("numpy: " + method + ": parameters must have one element or as many as dst")
}

// tuples returns how many tuples of parameters there are: as many as the
// longest slice has, none if one is empty.
func tuples(lengths ...int) int {
	n := 1
	for _, l := range lengths {
		if l == 0 {
			return 0
		}
		n = max(n, l)
	}
	return n
}

// each1 fills dst from draw, which it gives the parameter of every value.
func each1[T, A any](method string, dst []T, a []A, check func(string, A), draw func(A) T) {
	da := vary(method, len(dst), len(a))
	for _, x := range a {
		check(method, x)
	}
	for i := range dst {
		dst[i] = draw(a[i*da])
	}
}

// each2 is each1 for two parameters.
func each2[T, A, B any](method string, dst []T, a []A, b []B, check func(string, A, B), draw func(A, B) T) {
	da, db := vary(method, len(dst), len(a)), vary(method, len(dst), len(b))
	for i := range tuples(len(a), len(b)) {
		check(method, a[i*da], b[i*db])
	}
	for i := range dst {
		dst[i] = draw(a[i*da], b[i*db])
	}
}

// each3 is each1 for three parameters.
func each3[T, A, B, C any](method string, dst []T, a []A, b []B, c []C, check func(string, A, B, C), draw func(A, B, C) T) {
	da, db, dc := vary(method, len(dst), len(a)), vary(method, len(dst), len(b)), vary(method, len(dst), len(c))
	for i := range tuples(len(a), len(b), len(c)) {
		check(method, a[i*da], b[i*db], c[i*dc])
	}
	for i := range dst {
		dst[i] = draw(a[i*da], b[i*db], c[i*dc])
	}
}
