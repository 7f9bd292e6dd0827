// Package inlinetest lets tests assert what the compiler makes of hot
// functions.
package inlinetest

import (
	"os/exec"
	"regexp"
	"runtime"
	"testing"
)

var canInline = regexp.MustCompile(`can inline (\S+)(?: with cost \d+| as:|$)`)

// Require fails the test unless the compiler can inline each of the functions,
// named as the compiler names them ("New", "(*PCG64).Uint64"), in the package
// of the test's directory. The inlining budget does not depend on the
// platform, but intrinsics do, so that it checks amd64 whatever the host.
func Require(t *testing.T, functions ...string) {
	t.Helper()
	cmd := exec.Command("go", "build", "-gcflags=-m=2", ".")
	cmd.Env = append(cmd.Environ(), "GOARCH=amd64", "GOOS=linux", "GOFLAGS=", "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	if err != nil {
		if runtime.GOARCH != "amd64" {
			t.Skipf("no go command on this (emulated?) machine: %v", err)
		}
		t.Fatalf("go build: %v\n%s", err, out)
	}
	found := map[string]bool{}
	for _, m := range canInline.FindAllSubmatch(out, -1) {
		found[string(m[1])] = true
	}
	for _, f := range functions {
		if !found[f] {
			t.Errorf("the compiler no longer inlines %s", f)
		}
	}
}
