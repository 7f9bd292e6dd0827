// Bootstrap computes a confidence interval for the change in the mean annual
// flow of the Nile after 1898, when the first Aswan dam was begun.
//
// Every replicate is a task with its own stream, so the result is the same at
// any number of workers, and it is the result of the NumPy program beside this
// one (bootstrap.py), digit for digit: replicate i draws from
// SeedSequence(seed, spawn_key=(i,)) through PCG64.
package main

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/examples/internal/pyfloat"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

// nile is the flow at Aswan, 1871-1970, in 10^8 m^3: Cobb 1978, Biometrika 65.
//
//go:embed nile.csv
var nile string

func main() { cli.Main("bootstrap", run) }

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bootstrap", flag.ContinueOnError)
	seed := flags.String("seed", "1898", "root seed, an integer of any size")
	replicates := flags.Int("replicates", 100_000, "number of bootstrap replicates, at least 40")
	workers := flags.Int("workers", 0, "number of goroutines; 0 means all processors")
	file := flags.String("data", "", "CSV `file` with columns year,volume instead of the built-in data")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	root, err := seedseq.Parse(*seed)
	if err != nil {
		return err
	}
	if *replicates < 40 {
		return errors.New("-replicates must be at least 40")
	}
	if *workers < 0 {
		return errors.New("-workers must not be negative")
	}
	var data io.Reader = strings.NewReader(nile)
	if *file != "" {
		f, err := os.Open(*file)
		if err != nil {
			return err
		}
		defer f.Close()
		data = f
	}
	before, after, err := read(data)
	if err != nil {
		return err
	}

	tasks := stream.Tasks{Key: root, N: *replicates, Workers: *workers, Progress: progress(stderr)}
	start := time.Now()
	values, err := stream.Map(context.Background(), tasks, numpy.New,
		func(_ stream.Task, g *numpy.Generator) (float64, error) {
			a := resampledMean(g, before)
			b := resampledMean(g, after)
			return a - b, nil
		})
	if err != nil {
		return err
	}
	elapsed := time.Since(start)

	report(stdout, *seed, mean(before)-mean(after), values)
	n := *workers
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	fmt.Fprintf(stderr, "%d workers, %v, %.2f us per replicate\n", n, elapsed.Round(time.Millisecond),
		float64(elapsed.Microseconds())/float64(*replicates))
	return nil
}

// resampledMean returns the mean of len(x) values drawn from x with
// replacement: x[rng.integers(0, len(x), len(x))].
func resampledMean(g *numpy.Generator, x []int64) float64 {
	var sum int64
	for range x {
		sum += x[g.Integers(0, int64(len(x)))]
	}
	return float64(sum) / float64(len(x))
}

func mean(x []int64) float64 {
	var sum int64
	for _, v := range x {
		sum += v
	}
	return float64(sum) / float64(len(x))
}

// read returns the volumes of the years up to 1898 and from 1899 on.
func read(r io.Reader) (before, after []int64, err error) {
	c := csv.NewReader(r)
	c.FieldsPerRecord = 2
	c.TrimLeadingSpace = true
	records, err := c.ReadAll()
	if err != nil {
		return nil, nil, err
	}
	if len(records) == 0 {
		return nil, nil, errors.New("no data")
	}
	for i, rec := range records[1:] {
		year, err1 := strconv.ParseInt(strings.TrimSpace(rec[0]), 10, 64)
		volume, err2 := strconv.ParseInt(strings.TrimSpace(rec[1]), 10, 64)
		if err := errors.Join(err1, err2); err != nil {
			return nil, nil, fmt.Errorf("row %d: %w", i+2, err)
		}
		if year < 1899 {
			before = append(before, volume)
		} else {
			after = append(after, volume)
		}
	}
	if len(before) == 0 || len(after) == 0 {
		return nil, nil, errors.New("the data need years before and after 1898")
	}
	return before, after, nil
}

// report prints the result. Everything here depends on the values alone.
func report(w io.Writer, seed string, observed float64, values []float64) {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	low, high := sorted[int(0.025*float64(n))], sorted[int(0.975*float64(n))-1]
	fmt.Fprintf(w, "Change in mean flow after 1898: %d bootstrap replicates, seed %s\n", n, seed)
	for _, row := range []struct {
		name string
		x    float64
	}{{"observed", observed}, {"2.5 %", low}, {"97.5 %", high}} {
		fmt.Fprintf(w, "%-9s %-20v %s\n", row.name, row.x, pyfloat.Hex(row.x))
	}
	fmt.Fprintf(w, "%-9s %x\n\n", "sha256", digest(values))
	histogram(w, sorted)
}

// digest returns the SHA-256 of the values as little-endian float64.
func digest(values []float64) [sha256.Size]byte {
	b := make([]byte, 0, 8*len(values))
	for _, v := range values {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
	}
	return sha256.Sum256(b)
}

// histogram prints twenty bars from the smallest to the largest value.
func histogram(w io.Writer, sorted []float64) {
	const bars, width = 20, 50
	lo, hi := sorted[0], sorted[len(sorted)-1]
	var counts [bars]int
	for _, v := range sorted {
		k := 0
		if hi > lo {
			k = min(int((v-lo)/(hi-lo)*bars), bars-1)
		}
		counts[k]++
	}
	most := slices.Max(counts[:])
	for k, n := range counts {
		edge := lo + float64((hi-lo)*float64(k))/bars
		line := fmt.Sprintf("%8.2f %7d %s", edge, n, strings.Repeat("#", n*width/most))
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// progress returns a callback that rewrites one line, a few times a second.
func progress(w io.Writer) func(done, total int) {
	var last time.Time
	return func(done, total int) {
		if now := time.Now(); done == total || now.Sub(last) > 200*time.Millisecond {
			last = now
			fmt.Fprintf(w, "\r%d of %d replicates", done, total)
			if done == total {
				fmt.Fprintln(w)
			}
		}
	}
}
