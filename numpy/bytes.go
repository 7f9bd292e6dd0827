package numpy

import "encoding/binary"

// Bytes returns n random bytes: NumPy's bytes(n). It costs one 32-bit word per
// four bytes begun, and one for n = 0. It panics if n is negative.
func (g *Generator) Bytes(n int) []byte {
	checkCount("Bytes", n)
	b := make([]byte, n)
	g.FillBytes(b)
	return b
}

// FillBytes fills dst with the value of Bytes(len(dst)).
func (g *Generator) FillBytes(dst []byte) { fillBytes(g.Workers, g.bits, dst) }

// fillBytes fills dst from 32-bit words, little-endian, of which it takes at
// least one: integers(0, 2**32, (n-1)//4+1, dtype=uint32) cut to n bytes,
// where the division truncates.
func fillBytes(workers int, b BitGenerator, dst []byte) {
	if workers > 1 && fillFixed(workers, b, dst, 8, func(b BitGenerator, dst []byte) { fillBytes(1, b, dst) }) {
		return
	}
	var buf wordBuf
	for len(dst) > 4 { // the last word is drawn below
		for _, w := range buf.take32(b, min((len(dst)-1)/4, wordBlock)) {
			binary.LittleEndian.PutUint32(dst, w)
			dst = dst[4:]
		}
	}
	var last [4]byte
	binary.LittleEndian.PutUint32(last[:], b.Uint32())
	copy(dst, last[:])
}
