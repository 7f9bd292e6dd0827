package sfc64_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/internal/bitgentest"
	"github.com/seedtree/seedtree/sfc64"
)

func TestNumPyTestSets(t *testing.T) {
	bitgentest.TestSets(t, "sfc64", sfc64.New, (*sfc64.SFC64).Uint64)
}

func TestNumPyCases(t *testing.T) {
	bitgentest.Cases[sfc64.SFC64, sfc64.State, *sfc64.SFC64]{
		Count: 7,
		New:   sfc64.New,
		State: func(t *testing.T, f bitgentest.Fields) sfc64.State {
			var s sfc64.State
			require.Equal(t, 4, copy(s.State[:], f.Words(t, "state.state")))
			s.HasUint32, s.Uinteger = f.Half(t)
			return s
		},
	}.Run(t)
}
