package numpy

import (
	"fmt"
	"math"
)

// CheckStaircase compares binomialInversion with its table and without it.
func CheckStaircase(n int64, p float64) error {
	var slow, fast binomialInversion
	slow.init(n, p, &changes{})
	fast.init(n, p, &changes{})
	fast.expect(staircaseFrom)
	check := func(u float64) error {
		if want, got := slow.search(u), fast.search(u); u < 1 && got != want {
			return fmt.Errorf("n = %d, p = %v: the result for %v is %d, want %d", n, p, u, got, want)
		}
		return nil
	}
	for i := range 1 << 12 {
		if err := check(float64(i) / (1 << 12)); err != nil {
			return err
		}
	}
	for _, end := range fast.known.ends {
		if !(end < 1) {
			break
		}
		for _, u := range []float64{end, math.Nextafter(end, 0), math.Nextafter(end, 1)} {
			if err := check(u); err != nil {
				return err
			}
		}
	}
	return check(math.Nextafter(1, 0))
}
