//go:build !(amd64 || arm64 || ppc64le)

package mt19937

// load returns the two words from byte i on.
func (k *block) load(i int) uint64 { return pair(k[i/4], k[i/4+1]) }

// store replaces them.
func (k *block) store(i int, v uint64) { k[i/4], k[i/4+1] = uint32(v), uint32(v>>32) }
