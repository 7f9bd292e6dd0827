package pyrand_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An interpreter is a CPython 3 that is installed here.
type interpreter struct {
	path  string
	minor int // of the version, 3.minor
}

// interpreters finds one CPython for each version, in -short mode only the
// oldest and the newest. It skips the test if there is none.
func interpreters(t testing.TB) (found []interpreter) {
	t.Helper()
	list, chosen := os.LookupEnv("SEEDTREE_PYTHONS")
	paths := filepath.SplitList(list)
	if !chosen {
		for minor := 8; minor <= 14; minor++ {
			if path, err := exec.LookPath(fmt.Sprintf("python3.%d", minor)); err == nil {
				paths = append(paths, path)
			}
		}
		if root, err := exec.Command("pyenv", "root").Output(); err == nil {
			more, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "versions", "3.*", "bin", "python"))
			paths = append(paths, more...)
		}
	}
	seen := map[int]bool{}
	for _, path := range paths {
		const probe = "import platform; print(platform.python_implementation(), platform.python_version())"
		out, err := exec.Command(path, "-c", probe).Output()
		var minor, patch int
		if _, e := fmt.Sscanf(string(out), "CPython 3.%d.%d", &minor, &patch); err != nil || e != nil {
			if chosen {
				t.Fatalf("SEEDTREE_PYTHONS: %s is no CPython 3: %v", path, err)
			}
			continue
		}
		if minor >= 8 && !seen[minor] {
			seen[minor] = true
			found = append(found, interpreter{path, minor})
		}
	}
	slices.SortFunc(found, func(a, b interpreter) int { return a.minor - b.minor })
	if testing.Short() && len(found) > 2 {
		found = []interpreter{found[0], found[len(found)-1]}
	}
	if len(found) == 0 {
		t.Skip("no CPython 3.8 or later: needs python3.N in $PATH or in pyenv, or a list in $SEEDTREE_PYTHONS")
	}
	return found
}

// run runs a program of testdata and returns what it prints.
func (p interpreter) run(t testing.TB, stdin io.Reader, program string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(p.path, append([]string{"-B", program}, args...)...)
	cmd.Dir = "testdata"
	cmd.Env = append(cmd.Environ(), "PYTHONPATH=../../testdata/oracle/pyrandom") // gen.py
	cmd.Stdin = stdin
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", p.path, program, err, stderr.Bytes())
	}
	return out
}
