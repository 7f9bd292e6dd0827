// Package livepython runs Python with NumPy in tests, beside which a Go result is
// checked.
package livepython

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// Find returns a Python that can import numpy: the one that the environment
// variable SEEDTREE_PYTHON names, or python3. Without one the test is skipped,
// or fails if SEEDTREE_REQUIRE_NUMPY is 1.
func Find(t testing.TB) string {
	t.Helper()
	python := os.Getenv("SEEDTREE_PYTHON")
	if python == "" {
		python = "python3"
	}
	if out, err := exec.Command(python, "-c", "import numpy.random").CombinedOutput(); err != nil {
		if os.Getenv("SEEDTREE_REQUIRE_NUMPY") == "1" {
			t.Fatalf("no Python with NumPy: %v\n%s", err, out)
		}
		t.Skipf("no Python with NumPy (%s): set SEEDTREE_PYTHON to one", python)
	}
	return python
}

// Output returns what a program prints to standard output, with line ends as
// on Unix.
func Output(t testing.TB, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(Find(t), append([]string{"-B", program}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, stderr.Bytes())
	}
	return string(bytes.ReplaceAll(out, []byte("\r\n"), []byte("\n")))
}
