// Package copylock copies a stream.Rand in the ways that vet must report.
package copylock

import "github.com/seedtree/seedtree/stream"

func byValue(r stream.Rand) uint64 { return r.Uint64() }

func assigned(r *stream.Rand) uint64 {
	s := *r
	return s.Uint64()
}

var _, _ = byValue, assigned
