// Package fusetest asserts that the compiler fuses no multiplication with an
// addition where the reference rounds in between.
package fusetest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// fused matches the assembly listing's line of a fused operation on arm64, with
// the place in the source.
var fused = regexp.MustCompile(`\(([^()\s]+\.go):(\d+)\)\s+FN?M(?:ADD|SUB)[DS]\s`)

// Require compiles the package of the test's directory for arm64, which fuses
// wherever the language allows it, and fails the test if that happens on a line
// that does not say math.FMA. What is to be rounded is written float64(x*y).
func Require(t *testing.T) {
	t.Helper()
	cmd := exec.Command("go", "build", "-gcflags=-S", ".")
	cmd.Env = append(cmd.Environ(), "GOARCH=arm64", "GOOS=linux", "GOFLAGS=", "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	if !bytes.Contains(out, []byte(" STEXT ")) {
		t.Fatal("go build printed no assembly listing")
	}
	seen := map[string]bool{}
	for _, m := range fused.FindAllSubmatch(out, -1) {
		file, number := string(m[1]), string(m[2])
		place := fmt.Sprintf("%s:%s", filepath.Base(file), number)
		if seen[place] {
			continue
		}
		seen[place] = true
		line, err := sourceLine(file, number)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(line, "math.FMA(") {
			t.Errorf("%s: the compiler fuses a product and a sum: %s", place, line)
		}
	}
}

func sourceLine(file, number string) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	n, err := strconv.Atoi(number)
	lines := strings.Split(string(data), "\n")
	if err != nil || n < 1 || n > len(lines) {
		return "", fmt.Errorf("no line %s in %s", number, file)
	}
	return strings.TrimSpace(lines[n-1]), nil
}
