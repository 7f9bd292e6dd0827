// Package peer measures operations of programs beside one another.
//
// A peer is a child process that is started once and then asked, in rounds, for
// one measurement at a time, so that what disturbs the machine disturbs all of
// them alike. It writes a line that says what it is; then it reads a request a
// line and writes an answer a line:
//
//	MILLISECONDS SIZE OPERATION
//	NANOSECONDS
//
// The answer is the CPU time per value of the operation on SIZE values,
// measured over at least the given time, or "! " and a reason why there is
// none.
package peer

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
)

// A Request asks for the time per value of an operation on Size values.
type Request struct {
	Op   string        // not empty, one line
	Size int           // at least 1
	Time time.Duration // whole milliseconds: the shortest measurement
}

// String returns the line of r without its end.
func (r Request) String() string {
	return fmt.Sprintf("%d %d %s", r.Time.Milliseconds(), r.Size, r.Op)
}

// ParseRequest is the inverse of String.
func ParseRequest(line string) (Request, error) {
	f := strings.SplitN(line, " ", 3)
	if len(f) != 3 || f[2] == "" {
		return Request{}, fmt.Errorf("peer: request %q", line)
	}
	ms, err1 := strconv.ParseUint(f[0], 10, 31)
	size, err2 := strconv.ParseUint(f[1], 10, 31)
	if err1 != nil || err2 != nil || size == 0 {
		return Request{}, fmt.Errorf("peer: request %q", line)
	}
	return Request{f[2], int(size), time.Duration(ms) * time.Millisecond}, nil
}

// answer returns the line of a result.
func answer(ns float64, err error) string {
	if err != nil {
		return "! " + strings.Join(strings.Fields(err.Error()), " ")
	}
	return strconv.FormatFloat(ns, 'g', 8, 64)
}

// ParseAnswer returns the nanoseconds that an answer gives, or an error with
// the reason.
func ParseAnswer(line string) (float64, error) {
	if reason, ok := strings.CutPrefix(line, "! "); ok {
		return 0, errors.New("peer: " + reason)
	}
	ns, err := strconv.ParseFloat(strings.TrimSpace(line), 64)
	if err != nil || ns < 0 || math.IsInf(ns, 0) || math.IsNaN(ns) {
		return 0, fmt.Errorf("peer: answer %q", line)
	}
	return ns, nil
}

// Serve is the loop of a peer: it greets and answers until in ends.
func Serve(in io.Reader, out io.Writer, greeting string, measure func(Request) (float64, error)) error {
	if _, err := fmt.Fprintln(out, greeting); err != nil {
		return err
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		r, err := ParseRequest(lines.Text())
		var ns float64
		if err == nil {
			ns, err = measure(r)
		}
		if _, err := fmt.Fprintln(out, answer(ns, err)); err != nil {
			return err
		}
	}
	return lines.Err()
}
