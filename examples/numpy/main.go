// Numpy is a NumPy program, study.py beside this file, translated line by line:
// the price of an option, the queue of a help desk, and a permutation test. It
// prints the same digits on every platform.
//
// Random numbers agree by themselves. What else a translation has to keep:
//
//   - the order of sums: numpy.sum adds in blocks, and Python's sum compensates;
//     a cumsum or a loop adds from left to right;
//   - roundings: a product that meets a sum is written float64(x*y), as Go may
//     fuse the two, and parameters are variables, as Go computes constants
//     exactly;
//   - exp and its like: math.Exp, np.exp and C's exp differ in the last bit, and
//     so Lognormal is right where the exponential of Normal would not be.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/examples/internal/pyfloat"
	"github.com/seedtree/seedtree/numpy"
)

// Calls an hour at a help desk, from 8 to 18 o'clock.
var rates = []float64{3, 6, 9, 8, 6, 5, 8, 9, 5, 2}

// The flow of the Nile at Aswan, 1899-1970, in 10^8 m^3: Cobb 1978, Biometrika 65.
var nileFlow = []int64{
	774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120,
	1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944,
	984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749,
	838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
}

// asianCall returns the price of a call on the average of twelve monthly
// prices, and its standard error.
func asianCall(rng *numpy.Generator, paths int) (price, standardError float64) {
	spot, strike, rate, volatility := 100.0, 100.0, 0.05, 0.2
	discount := 0.951229424500714 // exp(-rate)
	drift := (rate - float64(volatility*volatility)/2) / 12
	sigma := volatility / math.Sqrt(12)

	growth := make([]float64, paths*12) // an array of paths rows
	rng.FillLognormal(growth, drift, sigma)
	payoff := make([]float64, 0, paths)
	for row := range slices.Chunk(growth, 12) {
		product, sum := 1.0, 0.0
		for _, x := range row {
			product *= x
			sum += float64(spot * product)
		}
		payoff = append(payoff, discount*max(sum/12-strike, 0))
	}

	sum, squares := 0.0, 0.0
	for _, x := range payoff {
		sum += x
	}
	mean := sum / float64(paths)
	for _, x := range payoff {
		squares += float64((x - mean) * (x - mean))
	}
	variance := squares / float64(paths-1)
	return mean, math.Sqrt(variance / float64(paths))
}

// helpDesk returns, by the hour, calls and minutes of work left over on
// average, and the most ever left.
func helpDesk(rng *numpy.Generator, days int) (calls []int64, left []float64, most float64) {
	calls, left = make([]int64, len(rates)), make([]float64, len(rates))
	arrivals := make([]int64, len(rates))
	for range days {
		backlog := 0.0
		rng.PoissonEach(arrivals, rates)
		for hour, n := range arrivals {
			for range n { // n calls give the numbers of one array
				backlog += rng.Gamma(2, 3.5)
			}
			backlog = max(backlog-60, 0)
			calls[hour] += n
			left[hour] += backlog
			most = max(most, backlog)
		}
	}
	for hour := range left {
		left[hour] /= float64(days)
	}
	return calls, left, most
}

// persistence returns how many series, of all shuffles and flow itself, have
// neighbours as alike as flow's.
func persistence(rng *numpy.Generator, flow []int64, shuffles int) int {
	observed := neighbours(flow)
	asHigh := 1
	for range shuffles {
		shuffled := numpy.PermutationOf(rng, flow)
		if neighbours(shuffled) >= observed {
			asHigh++
		}
	}
	return asHigh
}

// neighbours is (x[:-1] * x[1:]).sum(), which is exact for integers.
func neighbours(x []int64) (sum int64) {
	for i := range len(x) - 1 {
		sum += x[i] * x[i+1]
	}
	return sum
}

func main() { cli.Main("numpy", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("numpy", flag.ContinueOnError)
	seed := flags.Uint64("seed", 1973, "seed of the program")
	paths := flags.Int("paths", 20_000, "number of price paths, at least 2")
	days := flags.Int("days", 250, "number of days at the desk, at least 1")
	shuffles := flags.Int("shuffles", 1999, "number of shuffles, at least 0")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	if *paths < 2 || *days < 1 || *shuffles < 0 {
		return errors.New("want -paths >= 2, -days >= 1, -shuffles >= 0")
	}

	rngs := numpy.DefaultRNG(*seed).Spawn(3)
	option, desk, nile := rngs[0], rngs[1], rngs[2]

	price, standardError := asianCall(option, *paths)
	fmt.Fprintf(stdout, "Asian call, %d paths: %s, standard error %s\n",
		*paths, pyfloat.Repr(price), pyfloat.Repr(standardError))
	fmt.Fprintln(stdout)
	calls, left, most := helpDesk(desk, *days)
	fmt.Fprintf(stdout, "Help desk, %d days: at most %s minutes of work left\n", *days, pyfloat.Repr(most))
	for hour := range rates {
		fmt.Fprintf(stdout, "%2d h %6d calls, %s minutes left\n", 8+hour, calls[hour], pyfloat.Repr(left[hour]))
	}
	fmt.Fprintln(stdout)
	asHigh := persistence(nile, nileFlow, *shuffles)
	fmt.Fprintf(stdout, "Nile after 1898: does a low year follow a low one? p = %d/%d\n", asHigh, *shuffles+1)
	return nil
}
