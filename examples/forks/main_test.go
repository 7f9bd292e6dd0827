package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/livepython"
)

const traceFile = "testdata/python3.13.jsonl"

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(text)
}

func TestOutput(t *testing.T) {
	for _, tt := range []struct {
		file string
		args []string
	}{
		{"testdata/output.txt", nil},
		{"testdata/output.txt", []string{"-trace", traceFile}},
		{"testdata/numbers.txt", []string{"-v"}},
	} {
		var out bytes.Buffer
		require.NoError(t, run(tt.args, &out, io.Discard))
		require.Equal(t, read(t, tt.file), out.String())
	}
}

// A run of Python now gives the same lines; only the first one and the numbers
// are its own.
func TestLivePython(t *testing.T) {
	if testing.Short() {
		t.Skip("starts some sixty Python processes")
	}
	if runtime.GOOS == "windows" {
		t.Skip("no fork")
	}
	var out bytes.Buffer
	require.NoError(t, run([]string{"-python", livepython.Find(t)}, &out, os.Stderr))
	first, lines, _ := strings.Cut(out.String(), "\n")
	t.Log(first)
	_, want, _ := strings.Cut(read(t, "testdata/output.txt"), "\n")
	require.Equal(t, want, lines)
}

// Every case is looked at: another number in it is an error.
func TestOtherNumbers(t *testing.T) {
	lines := strings.SplitAfter(strings.TrimSpace(read(t, traceFile)), "\n")
	require.Len(t, lines, 1+len(children)+len(wrongRecipes(&trace{}))+len(rightRecipes()))
	for i, line := range lines[1:] {
		changed := changeLastNumber(line)
		require.NotEqual(t, line, changed)
		text := strings.Join(lines[:1+i], "") + changed + strings.Join(lines[2+i:], "")
		out, err := runTrace(t, text)
		if strings.Contains(line, `"spawn, nothing seeded"`) || strings.Contains(line, `"forkserver, nothing seeded"`) {
			require.NoError(t, err, line[:40]) // numbers from the operating system are any numbers
			continue
		}
		require.EqualError(t, err, "1 cases are not as predicted", line[:40])
		require.Equal(t, 1, strings.Count(out, "NOT AS EXPECTED")+strings.Count(out, "DIFFERS"))
	}
}

// changeLastNumber changes a digit of the last number, or the exception, of a
// case.
func changeLastNumber(line string) string {
	workers := strings.Index(line, `"workers"`)
	end := len(line)
	if parent := strings.Index(line, `,"parent"`); workers >= 0 && parent > workers {
		end = parent
	}
	if server := strings.Index(line, `,"server"`); workers >= 0 && server > workers {
		end = server
	}
	i := strings.LastIndexAny(line[:end], "0123456789")
	if strings.Contains(line, `Error"`) || strings.Contains(line, `Pool",`) {
		return strings.Replace(line, `"error":"`, `"error":"Other`, 1)
	}
	// A digit in the middle: the last one may be beyond the precision.
	digit := (line[i-5]-'0'+5)%10 + '0'
	return line[:i-5] + string(rune(digit)) + line[i-4:]
}

func runTrace(t *testing.T, text string) (string, error) {
	file := filepath.Join(t.TempDir(), "trace")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	var out bytes.Buffer
	err := run([]string{"-trace", file}, &out, io.Discard)
	return out.String(), err
}

func TestTraces(t *testing.T) {
	const python = `{"case":"this Python","python":"3.10.1","numpy":"2.2","byteorder":"big","start_method":"spawn","forkserver_preloads_main":null}` + "\n"
	out, err := runTrace(t, python)
	require.NoError(t, err)
	require.Contains(t, out, "CPython 3.10.1, NumPy 2.2: processes start by spawn, there is no forkserver")
	require.Equal(t, len(children)+len(wrongRecipes(&trace{}))+len(rightRecipes()), strings.Count(out, "not run"))
	out, err = runTrace(t, strings.Replace(python, "null", "true", 1))
	require.NoError(t, err)
	require.Contains(t, out, "a forkserver preloads the main module")

	for text, want := range map[string]string{
		"":                                     "which Python",
		"[]":                                   "trace: ",
		python + "{":                           "unexpected EOF",
		python + `{"case":"fork, all seeded"}`: "0 children",
		python + `{"case":"fork, all seeded","workers":[{"random":[1]},{"random":[1]}]}`:                     "neither three",
		python + `{"case":"fork, all seeded","parent":{"random":1},"workers":[{},{}]}`:                       "random: ",
		python + `{"case":"fork, all seeded","parent":{"R":[3,[1],null]},"workers":[{"random":[1,2,3]},{}]}`: "R: ",
	} {
		_, err := runTrace(t, text)
		require.ErrorContains(t, err, want, text)
	}
}

func TestRestored(t *testing.T) {
	for _, name := range append(generatorNames, "other") {
		for _, state := range []string{"1", `{"state":{"pos":625}}`, `[2,[0],null]`} {
			_, err := restored(name, []byte(state))
			require.Error(t, err, "%s %s", name, state)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{
		{"-trace", filepath.Join(t.TempDir(), "none")}, {"-trace", "x", "-python", "y"},
		{"-python", filepath.Join(t.TempDir(), "none")}, {"-nonsense"}, {"stray"},
	} {
		require.Error(t, run(args, io.Discard, io.Discard), strings.Join(args, " "))
	}
	var help bytes.Buffer
	require.Error(t, run([]string{"-h"}, io.Discard, &help))
	require.Contains(t, help.String(), "-trace")
}
