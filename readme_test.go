package seedtree_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
)

// blocks returns the fenced blocks of README.md in one language.
func blocks(t *testing.T, language string) []string {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	var out []string
	for _, m := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllStringSubmatch(string(readme), -1) {
		out = append(out, m[1])
	}
	require.NotEmpty(t, out)
	return out
}

// Every Go block of the README is part of a compiled and tested program.
func TestReadmeGo(t *testing.T) {
	var program string
	files, err := filepath.Glob("examples/readme/*.go")
	require.NoError(t, err)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		program += string(data)
	}
	for _, block := range blocks(t, "go") {
		require.True(t, strings.Contains(program, block), "not in examples/readme:\n%s", block)
	}
}

// The first program prints what the README says, and so does the Python
// program beside it.
func TestReadmeOutput(t *testing.T) {
	want := blocks(t, "text")[0]
	run := exec.Command("go", "run", "./examples/readme")
	run.Env = append(run.Environ(), "GOARCH=", "GOOS=") // this machine's, also when the test is emulated
	out, err := run.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Equal(t, want, string(out))

	out, err = exec.Command(livepython.Find(t), "-c", blocks(t, "python")[0]).CombinedOutput()
	require.NoError(t, err, string(out))
	require.Equal(t, want, string(out))
}
