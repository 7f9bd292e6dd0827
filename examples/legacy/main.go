// Legacy is an old NumPy study, legacy.py beside this file, translated line by
// line: np.random.seed(1234) and the functions np.random.randn, randint,
// shuffle, choice, rayleigh and multinomial.
//
// Half-way the state goes through JSON. With -save and -resume the first half
// can run in Python and the second in Go, or the other way round:
//
//	python legacy.py -save state.json
//	go run . -resume state.json
package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"slices"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/examples/internal/pyfloat"
	"github.com/seedtree/seedtree/numpy"
)

// plan draws who measures the waves of the Baltic, where and when.
func plan(random *numpy.RandomState, w io.Writer) {
	buoys := []string{"Arkona", "Darss", "Fehmarn", "Kiel", "Oder"}
	random.Shuffle(len(buoys), func(i, j int) { buoys[i], buoys[j] = buoys[j], buoys[i] })
	printList(w, "buoys  ", buoys)
	days := make([]int64, 6)
	random.FillRandInt(days, 1, 366)
	printList(w, "days   ", days)
	crew := random.ChoiceNoReplace(12, 4)
	printList(w, "crew   ", crew)
	boat := random.ChoiceP([]float64{0.5, 0.3, 0.2})
	fmt.Fprintln(w, "boat   ", boat)
	errors := make([]string, 5)
	for i := range errors { // normal numbers come in pairs: one is left
		errors[i] = pyfloat.Repr(0.05 * random.StandardNormal())
	}
	printList(w, "errors ", errors)
}

// season draws the measurements: of 90 waves the mean of the highest third.
func season(random *numpy.RandomState, w io.Writer) {
	waves := make([]float64, 90)
	winds := make([]int64, 4)
	for range 5 {
		random.FillRayleigh(waves, 0.75)
		slices.Sort(waves)
		sum := 0.0
		for _, x := range waves[60:] {
			sum += x
		}
		height := sum / 30
		reading := height + float64(0.05*random.StandardNormal()) // the first is the one left by plan
		random.Multinomial(winds, 90, []float64{0.4, 0.3, 0.2, 0.1})
		printList(w, "reading "+pyfloat.Repr(reading)+" winds", winds)
	}
}

// printList prints x as Python's print(name, *x) does.
func printList[T any](w io.Writer, name string, x []T) {
	fmt.Fprint(w, name)
	for _, v := range x {
		fmt.Fprint(w, " ", v)
	}
	fmt.Fprintln(w)
}

func main() { cli.Main("legacy", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("legacy", flag.ContinueOnError)
	seed := flags.Uint64("seed", 1234, "seed of 32 bits")
	save := flags.String("save", "", "make the plan only and write the random state to `file`")
	resume := flags.String("resume", "", "measure the season only, from the random state in `file`")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	if *seed > math.MaxUint32 {
		return errors.New("-seed must be below 2^32")
	}

	var state []byte
	var err error
	if *resume != "" {
		state, err = os.ReadFile(*resume)
	} else {
		random := numpy.NewRandomState(uint32(*seed)) // np.random.seed(1234)
		plan(random, stdout)
		state, err = random.MarshalJSON() // as json.dumps writes it
	}
	if err != nil {
		return err
	}
	if *save != "" {
		return os.WriteFile(*save, state, 0o666)
	}
	fmt.Fprintf(stdout, "state   %x\n", sha256.Sum256(state))
	resumed := new(numpy.RandomState)
	if err := resumed.UnmarshalJSON(state); err != nil {
		return err
	}
	season(resumed, stdout)
	return nil
}
