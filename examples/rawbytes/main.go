// Rawbytes writes the words of a generator to standard output, little-endian,
// for statistical test batteries that read a pipe:
//
//	go run ./examples/rawbytes -gen pcg64 -seed 1 -streams 4096 | RNG_test stdin64
//
// The words are the generator's native ones: 32 bits wide for MT19937, 64 bits
// for the others. With -streams S it interleaves one word each of the children
// 0..S-1 of the key, again and again.
package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"os/signal"
	"strconv"
	"strings"
	"syscall"

	"github.com/seedtree/seedtree/examples/internal/cli"
	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// A source appends the next native word of a stream.
type source func(b []byte) []byte

// generators are the choices of -gen.
var generators = map[string]func(seedseq.Sequence) source{
	"pcg64":     func(key seedseq.Sequence) source { return words64(pcg.New(key)) },
	"pcg64dxsm": func(key seedseq.Sequence) source { return words64(pcg.NewDXSM(key)) },
	"philox":    func(key seedseq.Sequence) source { return words64(philox.New(key)) },
	"sfc64":     func(key seedseq.Sequence) source { return words64(sfc64.New(key)) },
	"mt19937": func(key seedseq.Sequence) source {
		g := mt19937.New(key)
		return func(b []byte) []byte { return binary.LittleEndian.AppendUint32(b, g.Uint32()) }
	},
}

func words64(g interface{ Uint64() uint64 }) source {
	return func(b []byte) []byte { return binary.LittleEndian.AppendUint64(b, g.Uint64()) }
}

func main() {
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is then an error of Write
	cli.Main("rawbytes", run)
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("rawbytes", flag.ContinueOnError)
	gen := flags.String("gen", "pcg64", "generator: pcg64, pcg64dxsm, mt19937, philox or sfc64")
	seed := flags.String("seed", "0", "root seed, an integer of any size")
	path := flags.String("key", "", "spawn key below the root, such as 3,1,4; empty is the root itself")
	streams := flags.Int("streams", 0, "interleave the children 0..`S`-1 of the key; by default the key's own stream")
	n := flags.Int64("n", 0, "number of `bytes`; 0 is without end")
	if err := cli.Parse(flags, args, stderr); err != nil {
		return err
	}
	newSource, ok := generators[*gen]
	if !ok {
		return fmt.Errorf("no generator %q", *gen)
	}
	key, err := parseKey(*seed, *path)
	if err != nil {
		return err
	}
	if *n < 0 {
		return errors.New("-n must not be negative")
	}
	sources := []source{newSource(key)}
	interleaved := false
	flags.Visit(func(f *flag.Flag) { interleaved = interleaved || f.Name == "streams" })
	if interleaved {
		if *streams < 1 {
			return errors.New("-streams must be at least 1")
		}
		sources = sources[:0]
		for _, child := range key.Children(*streams) {
			sources = append(sources, newSource(child))
		}
	}
	err = write(stdout, sources, *n)
	if errors.Is(err, syscall.EPIPE) {
		return nil // the reader has seen enough
	}
	return err
}

// parseKey returns the key of a root seed and a comma-separated spawn key.
func parseKey(seed, path string) (seedseq.Sequence, error) {
	key, err := seedseq.Parse(seed)
	if err != nil || path == "" {
		return key, err
	}
	for _, s := range strings.Split(path, ",") {
		w, err := strconv.ParseUint(strings.TrimSpace(s), 10, 32)
		if err != nil {
			return key, fmt.Errorf("-key: %w", err)
		}
		key = key.Derive(uint32(w))
	}
	return key, nil
}

// write writes n bytes, or without end if n is 0, one word of each source in
// turn. A last word is cut.
func write(w io.Writer, sources []source, n int64) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var word [8]byte
	for left, next := n, 0; n == 0 || left > 0; next++ {
		if next == len(sources) {
			next = 0
		}
		b := sources[next](word[:0])
		if n != 0 {
			b = b[:min(int64(len(b)), left)]
			left -= int64(len(b))
		}
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return out.Flush()
}
