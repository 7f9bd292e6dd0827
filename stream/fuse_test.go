package stream_test

import (
	"testing"

	"github.com/seedtree/seedtree/internal/fusetest"
)

func TestNothingIsFused(t *testing.T) { fusetest.Require(t) }
