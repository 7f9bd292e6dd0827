package main

import (
	"fmt"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
)

func main() {
	g := numpy.New(seedseq.New(42).Child(7))
	fmt.Println(g.Random(), g.Integers(0, 100), g.Normal(0, 1))
}
