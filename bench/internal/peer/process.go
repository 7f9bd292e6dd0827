package peer

import (
	"bufio"
	"fmt"
	"io"
	"os/exec"
	"strings"
)

// A Process is a running peer. Only Start makes one.
type Process struct {
	Greeting string // what the peer says it is

	cmd   *exec.Cmd
	in    io.WriteCloser
	lines *bufio.Reader
}

// Start starts a peer and waits for its greeting. An error holds what the peer
// wrote to its standard error.
func Start(cmd *exec.Cmd) (*Process, error) {
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	var stderr strings.Builder
	if cmd.Stderr == nil {
		cmd.Stderr = &stderr
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &Process{cmd: cmd, in: in, lines: bufio.NewReader(out)}
	if p.Greeting, err = p.line(); err != nil {
		p.Close()
		return nil, fmt.Errorf("%w: %s", err, strings.TrimSpace(stderr.String()))
	}
	return p, nil
}

// Measure asks for a measurement and returns the CPU time per value in
// nanoseconds.
func (p *Process) Measure(r Request) (float64, error) {
	if _, err := fmt.Fprintln(p.in, r); err != nil {
		return 0, err
	}
	line, err := p.line()
	if err != nil {
		return 0, err
	}
	ns, err := ParseAnswer(line)
	if err != nil {
		return 0, fmt.Errorf("%w (%s)", err, r)
	}
	return ns, nil
}

// Close ends the peer and waits until it has ended.
func (p *Process) Close() error {
	p.in.Close()
	return p.cmd.Wait()
}

func (p *Process) line() (string, error) {
	s, err := p.lines.ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("peer: no answer: %w", err)
	}
	return strings.TrimRight(s, "\r\n"), nil
}
