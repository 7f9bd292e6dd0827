// Package seedtree is the root of a library for reproducible parallel random
// streams; the code is in its packages.
//
//   - [github.com/seedtree/seedtree/seedseq]: the tree of seeds
//   - [github.com/seedtree/seedtree/pcg], [github.com/seedtree/seedtree/mt19937],
//     [github.com/seedtree/seedtree/philox], [github.com/seedtree/seedtree/sfc64]:
//     bit generators
//   - [github.com/seedtree/seedtree/numpy]: numpy.random; a module of its own,
//     [github.com/seedtree/seedtree/numpy/mvnormal], has its multivariate_normal by
//     singular values and eigenvalues
//   - [github.com/seedtree/seedtree/pyrand]: Python's random.Random
//   - [github.com/seedtree/seedtree/stream]: keyed tasks on goroutines
//
// One idea runs through all of it: a stream of random numbers belongs to a
// piece of work, never to a worker. Every piece of work has a key, a position
// in a tree of seeds, and the position decides the numbers.
package seedtree
