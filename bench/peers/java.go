package main

import (
	_ "embed"
	"os/exec"
	"path/filepath"

	"github.com/seedtree/seedtree/bench/internal/peer"
)

//go:embed sources/Peer.java
var javaSource string

// java is the splittable generators of Java 17.
func java() *contender {
	kinds := []kind{draw, fill, double, normal, exponential, stream}
	return &contender{
		name: "Java",
		generators: []generator{
			{"SplittableRandom", "sfc64", asks("SplittableRandom", kinds...)},
			{"L64X128MixRandom", "pcg64", asks("L64X128MixRandom", kinds...)},
		},
		launch: func(dir string) (*peer.Process, error) {
			dir, err := write(dir, "java", map[string]string{"Peer.java": javaSource})
			if err != nil {
				return nil, err
			}
			return peer.Start(exec.Command("java", "-XX:+UseSerialGC", filepath.Join(dir, "Peer.java")))
		},
	}
}
