package peer

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/seedtree/seedtree/internal/cpu"
)

// Machine says what the program runs on, in one line: processor, number of
// CPUs, Go, and the tier of kernels.
func Machine() string {
	return fmt.Sprintf("%s, %d CPUs, %s/%s, %s, tier %s",
		processor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version(), cpu.Selected())
}

// processor returns the name of the processor with family and model, which the
// name of a virtual machine's often leaves open.
func processor() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return "unknown processor"
	}
	defer f.Close()
	found := map[string]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		key, value, ok := strings.Cut(lines.Text(), ":")
		key = strings.TrimSpace(key)
		if ok && found[key] == "" {
			found[key] = strings.TrimSpace(value)
		}
	}
	if found["model name"] == "" {
		return "unknown processor"
	}
	return fmt.Sprintf("%s (family %s, model %s)", found["model name"], found["cpu family"], found["model"])
}
