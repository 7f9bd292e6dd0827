package main

import (
	"context"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/stream"
)

// meanWaits simulates days of a queue on all processors. Day i is the same
// day whatever their number.
func meanWaits(days int) ([]float64, error) {
	tasks := stream.Tasks{Key: seedseq.New(42).Named("queue"), N: days}
	return stream.Map(context.Background(), tasks, numpy.New,
		func(t stream.Task, g *numpy.Generator) (float64, error) {
			return simulateDay(g), nil // everything random comes from g
		})
}

// simulateDay returns the mean wait of 100 customers (Lindley's recursion).
func simulateDay(g *numpy.Generator) float64 {
	var wait, sum float64
	for range 100 {
		sum += wait
		wait = max(0, wait+g.Uniform(0, 1)-g.Uniform(0, 1.25))
	}
	return sum / 100
}
