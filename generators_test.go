package seedtree_test

import (
	"encoding"
	randv2 "math/rand/v2"

	exprand "golang.org/x/exp/rand"

	"github.com/seedtree/seedtree/mt19937"
	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/pcg"
	"github.com/seedtree/seedtree/philox"
	"github.com/seedtree/seedtree/seedseq"
	"github.com/seedtree/seedtree/sfc64"
)

// A generator fits every source interface a user is likely to meet: that of
// math/rand/v2, that of x/exp/rand (and of gonum built on it), and the bare
// Uint64 of newer gonum; and it is saved and restored by the standard
// library's interfaces.
type generator interface {
	randv2.Source
	exprand.Source
	interface{ Uint64() uint64 }
	numpy.BitGenerator
	Skip(n uint64)
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
	encoding.BinaryAppender
}

var (
	_ generator = (*pcg.PCG64)(nil)
	_ generator = (*pcg.DXSM)(nil)
	_ generator = (*mt19937.MT19937)(nil)
	_ generator = (*philox.Philox)(nil)
	_ generator = (*sfc64.SFC64)(nil)
)

// Every generator is made from a key, and from any other Seeder.
var (
	_ func(seedseq.Sequence) *pcg.PCG64       = pcg.New
	_ func(seedseq.Sequence) *pcg.DXSM        = pcg.NewDXSM
	_ func(seedseq.Sequence) *mt19937.MT19937 = mt19937.New
	_ func(seedseq.Sequence) *philox.Philox   = philox.New
	_ func(seedseq.Sequence) *sfc64.SFC64     = sfc64.New
	_ func(seedseq.Seeder) *pcg.PCG64         = pcg.NewFrom
	_ func(seedseq.Seeder) *pcg.DXSM          = pcg.NewDXSMFrom
	_ func(seedseq.Seeder) *mt19937.MT19937   = mt19937.NewFrom
	_ func(seedseq.Seeder) *philox.Philox     = philox.NewFrom
	_ func(seedseq.Seeder) *sfc64.SFC64       = sfc64.NewFrom
)

// NumPy's SeedSequence seeds all of them.
var _ seedseq.Seeder = (*numpy.SeedSequence)(nil)
