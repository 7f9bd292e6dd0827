package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

// childCommand is the argument that makes this program the peer of the name
// that follows it.
const childCommand = "peer"

// A work is what one generator does: for a size, the function to time.
type work map[kind]func(n int) func()

// A goGenerator is a generator that this program runs itself.
type goGenerator struct {
	name, like string
	work       work
}

// goPeers are the contenders that are made of Go.
var goPeers = map[string]func() []goGenerator{
	"seedtree":         seedtreeGenerators,
	"math/rand/v2":     stdGenerators,
	"golang.org/x/exp": expGenerators,
	"gonum":            gonumGenerators,
}

// goContender returns a contender that this program runs itself.
func goContender(name string) *contender {
	c := &contender{name: name, launch: func(string) (*peer.Process, error) { return child(name) }}
	for _, g := range goPeers[name]() {
		m := map[kind]line{}
		for k := range g.work {
			m[k] = line{op: string(k) + "/" + g.name}
		}
		c.generators = append(c.generators, generator{g.name, g.like, m})
	}
	return c
}

// child starts this program as a peer.
func child(name string, env ...string) (*peer.Process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, childCommand, name)
	cmd.Env = append(os.Environ(), env...)
	return peer.Start(cmd)
}

// serve is the peer. A function stays for the next request while the size does,
// so that at most one set of large arrays is in memory.
func serve(name string, in io.Reader, out io.Writer) error {
	generators, ok := goPeers[name]
	if !ok {
		return fmt.Errorf("no peer %q", name)
	}
	runtime.LockOSThread()
	operations := map[string]func(n int) func(){}
	for _, g := range generators() {
		for k, f := range g.work {
			operations[string(k)+"/"+g.name] = f
		}
	}
	made, size := map[string]func(){}, 0
	return peer.Serve(in, out, runtime.Version(), func(r peer.Request) (float64, error) {
		if r.Size != size {
			clear(made)
			size = r.Size
		}
		clock := peer.CPUTime
		f := made[r.Op]
		if f == nil {
			switch {
			case operations[r.Op] != nil:
				f = operations[r.Op](r.Size)
			case name == "seedtree":
				f = shared(r.Op, r.Size)
			}
			if f == nil {
				return 0, fmt.Errorf("no operation %s", r.Op)
			}
			if !strings.HasPrefix(r.Op, tasksOp) {
				f() // touches the memory
			}
			made[r.Op] = f
		}
		if isShared(r.Op) {
			clock = peer.WallTime
		}
		return peer.Time(clock, r.Time, r.Size, f), nil
	})
}

// into makes the work of filling an array.
func into[T any](f func([]T)) func(n int) func() {
	return func(n int) func() {
		dst := make([]T, n)
		return func() { f(dst) }
	}
}

// Sink keeps results alive.
var Sink uint64
