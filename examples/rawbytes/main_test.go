package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strconv"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// SHA-256 of the first 100001 bytes of seed 99: gen.py, NumPy 2.5.5.
var numpyRows = []struct {
	gen, key string
	streams  int
	sha256   string
}{
	{"pcg64", "", 0, "e9129611a2a84918d307b2843932e4c74d74f038cc35958136b6b43db07ef3c9"},
	{"pcg64", "3,1,4", 0, "493c0e14998fdf37f7318528adb509f98c8947413197f300495ee1311b93b91d"},
	{"pcg64", "", 1, "0c848935a191a838099264af863f6797da57394144dc9913a80f91db69a22654"},
	{"pcg64", "3,1,4", 7, "94e8509e8202cd530aa07d26479ac87c52f1105128c78b963123c1af42110b91"},
	{"pcg64dxsm", "", 0, "7b8d6fb51116fbfca429bf796b0ab8c332a3fac1f2392ddbe994d9062c29dee2"},
	{"pcg64dxsm", "3,1,4", 0, "b5efa10a3f5a937f4178e415e7107aaf5951d24caf3704b1889b9976ecfc9a04"},
	{"pcg64dxsm", "", 1, "9424f0950fc9941a8e18105480fdfcea975c29a8316650e3cbcae48d3f75d7d8"},
	{"pcg64dxsm", "3,1,4", 7, "f5bb5818126bc11f32398fe5568d70522ce729637ac677c08996068b7a568cad"},
	{"mt19937", "", 0, "995d7897da25e9fb9d22bd16343a9076588aff716b92d2d73e5f4e3dc96108a5"},
	{"mt19937", "3,1,4", 0, "08ca36710c0ae21c36517246ec2c96c071f9e58adbd579feda1007bae74d2394"},
	{"mt19937", "", 1, "94881b6c0a10fc1c35d5c54396590bdbfda8cae158f8058a1536411d5e7811ed"},
	{"mt19937", "3,1,4", 7, "0b06938d828027bc1f320bea188e1a92ef0cf97dd4f829756a3ef3a036441f5c"},
	{"philox", "", 0, "4d047e8be9a957d6db0ac8732ba89fc424451db1d96b1bc7776b330579a73249"},
	{"philox", "3,1,4", 0, "0889397afb34f811228405cafca6fd1064da5bb326aea0e6e1edaf47ffcbba5f"},
	{"philox", "", 1, "d75b1866ed1172332c50c61e093a14ee4aa6f777c0f533e93559c1b424768c7c"},
	{"philox", "3,1,4", 7, "6caa4913baa0729e89e3e79a1715c3aa1c07a25a50d9ae084979fa704f307593"},
	{"sfc64", "", 0, "3d4080a3b9a0214087d678391a957bbf2230d0e5d7295ad52d21ab6dd4b7dea1"},
	{"sfc64", "3,1,4", 0, "9f3b8b1ac794290e1a9cd9c7bd5a0a27d7663e240c3da5425ff592569e3c1750"},
	{"sfc64", "", 1, "8c5f9f1b6bd04a7155316d51da65a1caeaf44f8f3385251c5ed48bddde1a2cd9"},
	{"sfc64", "3,1,4", 7, "991102ec8183fe6d149e55e4705ce69be7ba10b9ed3c6f8641032b3d1b911437"},
}

func TestBytesAreNumPys(t *testing.T) {
	for _, tt := range numpyRows {
		args := []string{"-gen", tt.gen, "-seed", "99", "-key", tt.key, "-n", "100001"}
		if tt.streams > 0 {
			args = append(args, "-streams", strconv.Itoa(tt.streams))
		}
		var out bytes.Buffer
		require.NoError(t, run(args, &out, io.Discard))
		require.Equal(t, 100001, out.Len())
		sum := sha256.Sum256(out.Bytes())
		require.Equal(t, tt.sha256, hex.EncodeToString(sum[:]), "%v", tt)
	}
}

// A limited is a pipe whose reader closes it after n bytes.
type limited struct{ n int }

func (w *limited) Write(b []byte) (int, error) {
	if w.n -= len(b); w.n < 0 {
		return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
	}
	return len(b), nil
}

func TestWithoutEnd(t *testing.T) {
	require.NoError(t, run([]string{"-n", "0"}, &limited{1 << 20}, io.Discard))
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{
		{"-gen", "pcg32"}, {"-seed", "-1"}, {"-key", "1,x"}, {"-key", "4294967296"}, {"-streams", "0"},
		{"-streams", "-1"}, {"-n", "-1"}, {"-h"},
	} {
		require.Error(t, run(args, io.Discard, io.Discard), "%v", args)
	}
}
