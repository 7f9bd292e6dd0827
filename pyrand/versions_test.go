package pyrand_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// versionDifferences are all the differences between this package, that is
// CPython 3.13, and older ones. A row holds for the versions up to last; a line
// of vectorFile.differences is explained by a row whose parts it contains.
var versionDifferences = []struct {
	last  int // 3.last
	parts string
}{
	// Methods and forms that are not there.
	{8, "case\tgetrandbits(i:0)\tunavailable: ValueError"},
	{8, "case\trandbytes(i:|unavailable: AttributeError"},
	{8, "case\tsample(|, counts=[|unavailable: TypeError"},
	{8, "script\tmixed calls\tstep 3 (randbytes): raises AttributeError"},
	{11, "case\texpovariate() default\tunavailable: TypeError"},
	{11, "case\tbinomialvariate(|unavailable: AttributeError"},
	// Calls that were taken, or refused with another exception.
	{8, "error\trandbytes[f:|Python: \"AttributeError\""},
	{8, "error\tchoices[r:0:3:1]map[weights:[i:0 i:0 i:0]]"},
	{8, "error\tchoices[r:0:3:1]map[weights:[i:1 i:2 i:-4]]"},
	{9, "error\tchoices[r:0:2:1]map[weights:[f:0x1.0000000000000p+0 f:inf]]"},
	{9, "error\tchoices[r:0:2:1]map[weights:[f:0x1.0000000000000p+0 f:nan]]"},
	{9, "error\trandrange[i:10]map[step:i:2]|Python: \"\""},
	{10, "error\tseed[o:tuple]|Python: \"\""},
	{10, "error\tseed[o:complex]|Python: \"\""},
	{10, "error\tseed[o:object]|Python: \"\""},
	{10, "error\tsample[o:set i:2]|Python: \"\""},
	{11, "error\trandrange[f:0x1.4000000000000p+3]|Python: \"\""},
	{11, "error\trandrange[f:0x1.8000000000000p+0]|Python: \"ValueError\""},
	{11, "error\trandrange[i:0 f:0x1.4000000000000p+3]|Python: \"\""},
	{11, "error\trandrange[i:0 i:10 f:0x1.0000000000000p+1]|Python: \"\""},
	{11, "error\trandrange[s:10]|Python: \"ValueError\""},
	{11, "error\trandint[f:0x1.0000000000000p+0 i:6]|Python: \"\""},
	{11, "error\trandint[i:1 f:0x1.a000000000000p+2]|Python: \"ValueError\""},
}

func explains(parts, line string) bool {
	for part := range strings.SplitSeq(parts, "|") {
		i := strings.Index(line, part)
		if i < 0 {
			return false
		}
		line = line[i+len(part):]
	}
	return true
}

// TestVersions holds every CPython found against this package. There are no
// differences but those of the table, and each of these is there.
func TestVersions(t *testing.T) {
	for _, python := range interpreters(t) {
		t.Run(fmt.Sprintf("3.%d", python.minor), func(t *testing.T) {
			if python.minor > 13 {
				t.Skip("the table ends with 3.13")
			}
			var f vectorFile
			require.NoError(t, json.Unmarshal(python.run(t, nil, "versions.py", "200"), &f))
			require.Len(t, f.Cases, 311)
			if python.minor <= 9 {
				for i, c := range f.Cases {
					if c.Method == "paretovariate" {
						f.Cases[i].Method = "paretovariate up to 3.9"
					}
				}
			}
			lines := f.differences(true)
			for _, row := range versionDifferences {
				rest := lines[:0]
				for _, line := range lines {
					if python.minor > row.last || !explains(row.parts, line) {
						rest = append(rest, line)
					}
				}
				if found := len(rest) < len(lines); found != (python.minor <= row.last) {
					t.Errorf("not found: %s", row.parts)
				}
				lines = rest
			}
			for _, line := range lines {
				t.Error(line)
			}
		})
	}
}
