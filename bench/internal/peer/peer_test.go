package peer_test

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/bench/internal/peer"
	"github.com/seedtree/seedtree/internal/livepython"
)

func TestRequest(t *testing.T) {
	r := peer.Request{Op: "x = 1 ;; f(x, size=n)", Size: 8192, Time: 20 * time.Millisecond}
	require.Equal(t, "20 8192 x = 1 ;; f(x, size=n)", r.String())
	got, err := peer.ParseRequest(r.String())
	require.NoError(t, err)
	require.Equal(t, r, got)
	for _, line := range []string{"", "20", "20 1", "20 1 ", "20 0 f", "-1 1 f", "20 x f", "20 9999999999 f"} {
		_, err := peer.ParseRequest(line)
		require.Error(t, err, line)
	}
}

func TestAnswer(t *testing.T) {
	ns, err := peer.ParseAnswer("1.25")
	require.NoError(t, err)
	require.Equal(t, 1.25, ns)
	_, err = peer.ParseAnswer("! no such operation")
	require.EqualError(t, err, "peer: no such operation")
	for _, line := range []string{"", "!", "x", "-1", "NaN", "Inf"} {
		_, err := peer.ParseAnswer(line)
		require.Error(t, err, line)
	}
}

func TestServe(t *testing.T) {
	var out strings.Builder
	err := peer.Serve(strings.NewReader("1 8 double\n1 8 fail\nnonsense\n"), &out, "test 1.0",
		func(r peer.Request) (float64, error) {
			if r.Op == "fail" {
				return 0, errors.New("two\nlines")
			}
			return 2 * float64(r.Size), nil
		})
	require.NoError(t, err)
	require.Equal(t, "test 1.0\n16\n! two lines\n! peer: request \"nonsense\"\n", out.String())
}

// The test binary is a peer, too, when TestProcess runs it.
func TestMain(m *testing.M) {
	if os.Getenv("SEEDTREE_TEST_PEER") != "" {
		_ = peer.Serve(os.Stdin, os.Stdout, "child", func(r peer.Request) (float64, error) {
			if r.Op == "exit" {
				os.Exit(0)
			}
			return 0.5, nil
		})
		return
	}
	os.Exit(m.Run())
}

func TestProcess(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "SEEDTREE_TEST_PEER=1")
	p, err := peer.Start(cmd)
	if errors.Is(err, syscall.ENOEXEC) {
		t.Skip("this test is emulated, and its own program does not start: ", err)
	}
	require.NoError(t, err)
	require.Equal(t, "child", p.Greeting)
	for range 3 {
		ns, err := p.Measure(peer.Request{Op: "x", Size: 1})
		require.NoError(t, err)
		require.Equal(t, 0.5, ns)
	}
	_, err = p.Measure(peer.Request{Op: "exit", Size: 1})
	require.ErrorContains(t, err, "no answer")
	require.NoError(t, p.Close())
}

func TestPython(t *testing.T) {
	t.Setenv("SEEDTREE_PYTHON", livepython.Find(t))
	p, err := peer.StartPython(true)
	require.NoError(t, err)
	defer p.Close()
	require.Regexp(t, `^NumPy \d.*, \w+ 3\.`, p.Greeting)
	ns, err := p.Measure(peer.Request{Op: "a = np.zeros(n) ;; a.fill(1)", Size: 100})
	require.NoError(t, err)
	require.Positive(t, ns)
	_, err = p.Measure(peer.Request{Op: "undefined", Size: 1})
	require.ErrorContains(t, err, "NameError")
}

func TestTime(t *testing.T) {
	var now time.Duration
	clock := func() time.Duration { return now }
	calls := 0
	ns := peer.Time(clock, 5*time.Millisecond, 10, func() { calls++; now += time.Millisecond })
	require.Equal(t, 1e5, ns)
	require.Equal(t, 1+2+4+8, calls)
}

func TestSample(t *testing.T) {
	s := peer.Sample{5, 1, 3, 2, 4}
	require.Equal(t, []float64{1, 2, 3, 4, 5},
		[]float64{s.Quartile(0), s.Quartile(1), s.Median(), s.Quartile(3), s.Quartile(4)})
	require.Equal(t, 2.5, peer.Sample{1, 2, 3, 4}.Median())
	require.Equal(t, 2.0/3, s.Spread())
	require.Equal(t, 2.0, peer.Ratio(peer.Sample{2, 8, 6}, peer.Sample{1, 1, 3}))
}

func TestTable(t *testing.T) {
	var table peer.Table
	table.Add("name", "a", "b")
	table.Add("x", "1", "2")
	require.Equal(t, "| name | a | b |\n|---|---:|---:|\n| x | 1 | 2 |\n", table.String())
}

func TestDigits(t *testing.T) {
	for want, x := range map[string]float64{
		"0": 0, "0.123": 0.1234, "1.00": 0.9996, "9.99": 9.99, "10.0": 9.996, "99.9": 99.94, "100": 99.96, "1235": 1234.5678,
	} {
		require.Equal(t, want, peer.Digits(x))
	}
}

func TestMachine(t *testing.T) {
	require.Regexp(t, `, \d+ CPUs, \w+/\w+, go.*, tier \w+, load .+$`, peer.Machine())
}
