package main

import (
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

var (
	//go:embed sources/main.rs
	rustSource string
	//go:embed sources/Cargo.toml
	rustManifest string
)

// rust is the crates rand_pcg and rand_mt.
func rust() *contender {
	return &contender{
		name: "Rust",
		generators: []generator{
			{"rand_pcg Pcg64", "pcg64", asks("Pcg64", draw, fill, double, stream)},
			{"rand_pcg Lcg128CmDxsm64", "pcg64dxsm", asks("Pcg64Dxsm", draw, fill)},
			{"rand_mt Mt", "mt19937", asks("Mt", draw, draw32, fill, fill32, stream)},
			{"rand_mt Mt64", "mt19937", asks("Mt64", draw, fill)},
		},
		launch: func(dir string) (*peer.Process, error) {
			dir, err := write(dir, "rust", map[string]string{"src/main.rs": rustSource, "Cargo.toml": rustManifest})
			if err != nil {
				return nil, err
			}
			version, err := exec.Command("rustc", "--version").Output()
			if err != nil {
				return nil, err
			}
			cmd := exec.Command("cargo", "build", "--release", "--quiet")
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PEER_RUSTC="+strings.TrimSpace(string(version)), "CARGO_TARGET_DIR="+filepath.Join(dir, "target"))
			if out, err := cmd.CombinedOutput(); err != nil {
				return nil, fmt.Errorf("%w: %s", err, out)
			}
			return peer.Start(exec.Command(filepath.Join(dir, "target", "release", "peer")))
		},
	}
}
