package peer

import (
	_ "embed"
	"os"
	"os/exec"
)

//go:embed python.py
var pythonPeer string

// StartPython starts the Python that the environment variable SEEDTREE_PYTHON
// names, or python3, as a peer with the random module, and with NumPy if that
// is wanted. Its operations are "SETUP ;; STATEMENT", or a statement alone, in
// which n is the size of the request.
func StartPython(numpy bool) (*Process, error) {
	python := os.Getenv("SEEDTREE_PYTHON")
	if python == "" {
		python = "python3"
	}
	args := []string{"-B", "-c", pythonPeer}
	if numpy {
		args = append(args, "numpy")
	}
	return Start(exec.Command(python, args...))
}
