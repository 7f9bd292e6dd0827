package main

import (
	_ "embed"
	"fmt"
	"os/exec"
	"path/filepath"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

//go:embed sources/peer.cpp
var cppSource string

// cpp is <random> of C++.
func cpp() *contender {
	return &contender{
		name: "C++ <random>",
		generators: []generator{
			{"mt19937", "mt19937", asks("mt19937", draw32, fill32, stream)},
			{"mt19937_64", "mt19937", asks("mt19937_64", draw, fill, double, normal, exponential, stream)},
		},
		launch: func(dir string) (*peer.Process, error) {
			dir, err := write(dir, "cpp", map[string]string{"peer.cpp": cppSource})
			if err != nil {
				return nil, err
			}
			program := filepath.Join(dir, "peer")
			out, err := exec.Command("g++", "-O3", "-std=c++17", "-o", program, filepath.Join(dir, "peer.cpp")).CombinedOutput()
			if err != nil {
				return nil, fmt.Errorf("%w: %s", err, out)
			}
			return peer.Start(exec.Command(program))
		},
	}
}
