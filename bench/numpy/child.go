package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/cpu"
)

// childCommand is the argument that makes this program a peer: our fills in
// Go without assembly. The tier is chosen when a program starts, so that takes
// a process of its own.
const childCommand = "fills"

// startChild starts this program as a peer in Go alone. It returns nil if this
// process has no assembly either.
func startChild() (*peer.Process, error) {
	if cpu.Selected() == cpu.Generic {
		return nil, nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, childCommand)
	cmd.Env = append(os.Environ(), "SEEDTREE_TIER="+cpu.Generic.String())
	return peer.Start(cmd)
}

// serve is the peer. A request names a fill by class and method.
func serve(classes []*class, in io.Reader, out io.Writer) error {
	runtime.LockOSThread()
	fills := map[string]*pair{}
	for _, c := range classes {
		for _, m := range c.methods {
			if m.fill.measured() {
				fills[m.fullName(c)] = &m.fill
			}
		}
	}
	return peer.Serve(in, out, cpu.Selected().String(), func(r peer.Request) (float64, error) {
		p := fills[r.Op]
		if p == nil {
			return 0, fmt.Errorf("no fill %s", r.Op)
		}
		return peer.Time(peer.CPUTime, r.Time, r.Size, p.run), nil
	})
}
