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
// CPUs, Go, the tier of kernels, and how busy it is: the number of programs that
// want to run, this one among them, a mean of the last five minutes.
func Machine() string {
	return fmt.Sprintf("%s, %d CPUs, %s/%s, %s, tier %s, load %s",
		processor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version(), cpu.Selected(), load())
}

// load returns the load of five minutes as Linux counts it.
func load() string {
	data, _ := os.ReadFile("/proc/loadavg")
	if f := strings.Fields(string(data)); len(f) > 1 {
		return f[1]
	}
	return "unknown"
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
