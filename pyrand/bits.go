package pyrand

import (
	"encoding/binary"
	"math"
	"math/big"
	"math/bits"
)

// Bits returns a uniform integer of k bits: getrandbits(k). It draws one word
// for k up to 32, two above, none for 0. It panics if k is not in [0, 64].
func (r *Random) Bits(k int) uint64 {
	switch {
	case uint(k) > 64:
		refuse("Bits", "k", k, "0 <= k <= 64")
	case k == 0:
		return 0
	case k <= 32:
		return uint64(r.mt.Uint32() >> (32 - k))
	}
	// The first word is the low one; the second keeps its top bits.
	w := r.mt.Uint64()
	return w>>32 | uint64(uint32(w)>>(64-k))<<32
}

// GetRandBits returns a uniform integer of k bits: getrandbits(k). It draws
// ceil(k/32) words. It panics if k is negative or 2^31 and more (CPython's own
// limit up to 3.13). [Random.Bits] is the quick form.
func (r *Random) GetRandBits(k int) *big.Int {
	if k < 0 || k > math.MaxInt32 {
		refuse("GetRandBits", "k", k, "0 <= k < 2^31")
	}
	z, w := newBig(k)
	r.fillWords(w, k)
	return z.SetBits(w)
}

// GetRandBitsInto sets z to a uniform integer of k bits, as GetRandBits draws
// it, and returns z. It uses the memory of z if there is enough: making a new
// integer takes longer than drawing one.
func (r *Random) GetRandBitsInto(z *big.Int, k int) *big.Int {
	if k < 0 || k > math.MaxInt32 {
		refuse("GetRandBitsInto", "k", k, "0 <= k < 2^31")
	}
	n := (k + bits.UintSize - 1) / bits.UintSize
	w := z.Bits()
	if cap(w) < n {
		w = make([]big.Word, n)
	}
	w = w[:n]
	r.fillWords(w, k)
	return z.SetBits(w)
}

// newBig returns an integer and room for its k bits. Short ones are in one
// piece of memory.
func newBig(k int) (z *big.Int, w []big.Word) {
	n := (k + bits.UintSize - 1) / bits.UintSize
	switch {
	case n <= 128/bits.UintSize:
		p := new(struct {
			z big.Int
			w [128 / bits.UintSize]big.Word
		})
		return &p.z, p.w[:n]
	case n <= 256/bits.UintSize:
		p := new(struct {
			z big.Int
			w [256 / bits.UintSize]big.Word
		})
		return &p.z, p.w[:n]
	}
	return new(big.Int), make([]big.Word, n)
}

// chunk is how many values are drawn at a time for longer results.
const chunk = 64

// word returns getrandbits(bits.UintSize).
func (r *Random) word() big.Word {
	if bits.UintSize == 32 {
		return big.Word(r.mt.Uint32())
	}
	return big.Word(r.Uint64())
}

// fillWords sets w to the words, low first, of getrandbits(k).
func (r *Random) fillWords(w []big.Word, k int) {
	full := w[:k/bits.UintSize]
	if bits.UintSize == 64 && len(full) >= 8 {
		r.fillLong(full)
	} else {
		for i := range full {
			full[i] = r.word()
		}
	}
	if len(full) < len(w) {
		w[len(full)] = big.Word(r.Bits(k % bits.UintSize))
	}
}

// fillLong is fillWords for many words of 64 bits, all full.
func (r *Random) fillLong(w []big.Word) {
	var buf [chunk]uint64
	for len(w) > 0 {
		n := min(len(w), chunk)
		r.mt.Fill(buf[:n])
		for i, v := range buf[:n] {
			w[i] = big.Word(bits.RotateLeft64(v, 32))
		}
		w = w[n:]
	}
}

// RandBytes returns n random bytes: randbytes(n). It panics if n < 0.
//
// It draws ceil(n/4) words. Where n is no multiple of 4, the last bytes are
// the high ones of their word; NumPy's bytes takes the low ones.
func (r *Random) RandBytes(n int) []byte {
	if n < 0 {
		refuse("RandBytes", "n", n, "n >= 0")
	}
	p := make([]byte, n)
	r.FillBytes(p)
	return p
}

// FillBytes is RandBytes(len(p)) into p. It is not named Read because two reads
// of 2 bytes are not one of 4: each call starts a new word.
func (r *Random) FillBytes(p []byte) {
	if len(p) >= 8*8 {
		var buf [chunk]uint64
		for len(p) >= 8 {
			n := min(len(p)/8, chunk)
			r.mt.Fill(buf[:n])
			for i, v := range buf[:n] {
				binary.LittleEndian.PutUint64(p[8*i:], bits.RotateLeft64(v, 32))
			}
			p = p[8*n:]
		}
	}
	for ; len(p) >= 8; p = p[8:] {
		binary.LittleEndian.PutUint64(p, r.Uint64())
	}
	if len(p) >= 4 {
		binary.LittleEndian.PutUint32(p, r.mt.Uint32())
		p = p[4:]
	}
	if len(p) > 0 {
		w := r.mt.Uint32() >> (32 - 8*len(p))
		for i := range p {
			p[i] = byte(w >> (8 * i))
		}
	}
}
