package numpy

import (
	"runtime"
	"sync"
	"unsafe"
)

// A fill by several workers leaves the values and the state of a fill by one.
// Where every value costs the same, a worker skips to where its part begins:
// parallel_fixed.go. Samplers that reject are decoded as Huffman codes are in
// parallel. The stream of words is cut into chunks of equal length, and a
// worker decodes one as if a value began with its first word. In the order of
// the chunks, a short serial step finds where the first value really begins: a
// few words later if the last value of the chunk before reached into this one.
// From there it decodes again, until it arrives where the worker also began a
// value; two decodings that meet stay together. Now the number of values is
// known, and with it their place in dst.
//
// A decoding proceeds by attempts, each of which takes at least one word, and
// either yields a value (or a pair) or does not. It has no memory: what an
// attempt does depends on the words from its beginning on, on nothing else.
//
// Values are decoded to memory that is a worker's own, and copied when their
// place is known. While they are decoded dst is brought into the cache, or the
// copy would wait for it: the words of a chunk are drawn to about where its
// values will be.
//
// Only chunks that surely have no value too many are decoded so. The rest, a
// chunk or two, is filled serially, which leaves the state that it should.

// Words in a chunk, whose values then stay in the second-level cache. Tests
// make chunks smaller. A chunk is never an odd number of words.
const maxChunkWords = 1 << 14

var chunkWords = maxChunkWords / 2

// minChunks is the number of chunks for which workers are started.
const minChunks = 4

// onParallel is called when workers are started: tests count.
var onParallel func()

// A decoder makes values of the words of a chunk.
type decoder[T any] interface {
	// draw draws words, or what they are needed as.
	draw(b skipper, words []uint64)

	// decode decodes the words of a chunk, the first attempt beginning with the
	// first one, and what the last attempt needs beyond them: it sets c.values
	// and c.over.
	decode(c *chunk[T])

	// skip moves b over n of the words that entries and overshoot are counted in.
	skip(b skipper, n int)

	// rejoin changes the values and the overshoot of c to those of a decoding
	// that begins with word entry, which is not the first.
	rejoin(c *chunk[T], entry int)

	// finish turns decoded values into those to return.
	finish(values []T)
}

// A chunk is a part of the stream, and memory for its values.
type chunk[T any] struct {
	start skipper                         // before the chunk
	bits  skipper                         // after the words drawn so far
	draw  func(b skipper, words []uint64) // the decoder's, or nil if all are drawn
	last  skipper                         // after the words, if all are drawn
	words []uint64                        // memory for the words and for the values that replace them
	room  []uint64                        // more memory for words, or none: of words already drawn it has the first
	spare []uint64                        // more memory, if a decoder wants it

	values []T // of the decoding
	head   []T // values to put before those
	over   int // words taken beyond the chunk

	// Of an attemptDecoder: here they need not be allocated for every block.
	reader wordReader
	beyond counter

	marks []mark     // some attempts of the decoding
	try   attempt[T] // of a pairDecoder

	number int
	state  chunkState
	place  []T // where the values go
}

// block returns the words of c from word i on. If they are not yet drawn it
// draws a block, which stays in the first-level cache, to c.room, or if that is
// too small to c.words[to:].
func (c *chunk[T]) block(i, to int) []uint64 {
	if c.draw == nil {
		if i < len(c.room) {
			return c.room[i:]
		}
		assign(c.bits, c.last)
		return c.words[i:]
	}
	n := min(len(c.words)-i, max(2, len(c.words)/chunkBlocks))
	words := c.words[to:][:n]
	if n <= len(c.room) {
		words = c.room[min(i, len(c.room)-n):][:n]
	}
	c.draw(c.bits, words)
	return words
}

// rejoin is the method of decoders with marks: attempt makes an attempt from
// c.beyond, which stands at entry, of so many words as there are in c.
func (c *chunk[T]) rejoin(entry, words int, attempt func(b BitGenerator) (x T, ok bool)) {
	b, marks := &c.beyond, c.marks
	b.skipper, b.n = c.start, entry
	for b.n < words {
		for len(marks) > 0 && int(marks[0].at) < b.n {
			marks = marks[1:]
		}
		if len(marks) > 0 && int(marks[0].at) == b.n {
			c.values = c.values[marks[0].n:]
			return
		}
		if x, ok := attempt(b); ok {
			c.head = append(c.head, x)
		}
	}
	c.values, c.over = nil, b.n-words
}

// A mark says that an attempt began at a word of the chunk, after n values.
type mark struct{ at, n int32 }

type chunkState int

const (
	chunkFree chunkState = iota
	chunkTaken
	chunkDecoded
	chunkPlaced
)

// chunkBlocks is the number of blocks in a chunk.
const chunkBlocks = 8

// ownChunks is the number of chunks that a worker has: while one is decoded
// others wait for their places.
const ownChunks = 3

// maxYields is how often a worker looks for work before it sleeps. What it waits
// for comes in microseconds, and to wake up takes longer.
const maxYields = 100

// A pipeline is one parallel fill.
type pipeline[T any] struct {
	decoder decoder[T]
	bits    skipper
	cheap   bool // bits skips cheaply and stays where it is until the end
	size    int  // words in a chunk
	most    int  // values of a chunk at most
	dst     []T

	mu      sync.Mutex
	change  sync.Cond
	drawing bool        // a worker draws from bits
	taken   []*chunk[T] // chunk number n is taken[n%len(taken)]
	next    int         // the chunk to decode next
	turn    int         // the chunk whose entry and place are found next
	entry   int         // where the chunk whose turn it is begins
	out     int         // number of values in all chunks before
	usual   int         // number of values in the last of them
	roomEnd int         // where the room of the last chunk taken ends
	failed  any         // what a worker panicked with
}

// fillParallel fills the beginning of dst with the values of d, from chunks of
// the given size in words and at most the given number of values, and returns
// what is left to be filled serially: all, if workers do not pay.
func fillParallel[T any](workers int, b BitGenerator, d decoder[T], size, most int, dst []T) []T {
	bits, ok := b.(skipper)
	if workers = min(workers, len(dst)/most); !ok || workers <= 1 || len(dst) < minChunks*most || copyOf(b) == nil {
		return dst
	}
	p := &pipeline[T]{
		decoder: d, bits: bits, cheap: skipsCheaply(b),
		size: size, most: most, dst: dst,
		taken: make([]*chunk[T], ownChunks*workers),
	}
	p.change.L = &p.mu
	if onParallel != nil {
		onParallel()
	}
	own := make([][]chunk[T], workers)
	for i := range own {
		own[i] = p.newChunks()
	}
	var wg sync.WaitGroup
	for _, own := range own[1:] {
		wg.Go(func() { p.work(own) })
	}
	p.work(own[0])
	wg.Wait()
	if p.failed != nil {
		panic(p.failed)
	}
	if p.cheap {
		bits.Skip(uint64(p.turn) * uint64(size))
	}
	d.skip(bits, p.entry)
	return dst[p.out:]
}

// work is a worker with its own chunks. A panic in one ends all.
func (p *pipeline[T]) work(own []chunk[T]) {
	defer leaveChunks(own)
	defer func() {
		if e := recover(); e != nil {
			p.mu.Lock()
			p.failed = e
			p.mu.Unlock()
			p.change.Broadcast()
		}
	}()
	for c := p.take(own); c != nil; c = p.take(own) {
		if c.state == chunkPlaced {
			copy(c.place[copy(c.place, c.head):], c.values)
			p.decoder.finish(c.place)
			c.state = chunkFree
			continue
		}
		if p.cheap {
			assign(c.start, p.bits)
			c.start.Skip(uint64(c.number) * uint64(p.size))
			assign(c.bits, c.start)
		} else {
			p.draw(c)
		}
		p.decoder.decode(c)
		p.decoded(c)
	}
}

// newChunks returns the chunks of a worker.
func (p *pipeline[T]) newChunks() []chunk[T] {
	own := make([]chunk[T], ownChunks)
	for i := range own {
		c := &own[i]
		c.start, c.bits = copyOf(p.bits), copyOf(p.bits)
		c.words = takeMemory()[:p.size]
		if p.cheap {
			c.draw = p.decoder.draw
		} else {
			c.last = copyOf(p.bits)
		}
	}
	return own
}

func leaveChunks[T any](own []chunk[T]) {
	for i := range own {
		leaveMemory(own[i].words)
		leaveMemory(own[i].spare)
	}
}

// take returns one of a worker's own chunks, to copy or to decode, or nil if
// no work will come. A worker copies what it decoded itself: that is in its
// cache.
func (p *pipeline[T]) take(own []chunk[T]) *chunk[T] {
	p.mu.Lock()
	defer p.mu.Unlock()
	for yields := 0; p.failed == nil; {
		var free *chunk[T]
		for i := range own {
			switch c := &own[i]; c.state {
			case chunkPlaced:
				return c
			case chunkFree:
				free = c
			}
		}
		fits := (p.next-p.turn+1)*p.most <= len(p.dst)-p.out
		if !fits && p.next == p.turn {
			return nil
		}
		if fits && free != nil && !p.drawing {
			p.begin(free)
			return free
		}
		if yields < maxYields {
			yields++
			p.mu.Unlock()
			runtime.Gosched()
			p.mu.Lock()
			continue
		}
		p.change.Wait()
	}
	return nil
}

// begin makes c the next chunk.
func (p *pipeline[T]) begin(c *chunk[T]) {
	c.room = p.room()
	c.number, c.state = p.next, chunkTaken
	p.taken[p.next%len(p.taken)] = c
	p.next++
	p.drawing = !p.cheap
}

// draw draws the words of c, which is the next chunk.
func (p *pipeline[T]) draw(c *chunk[T]) {
	assign(c.start, p.bits)
	p.decoder.draw(p.bits, c.room)
	assign(c.bits, p.bits)
	p.decoder.draw(p.bits, c.words[len(c.room):])
	assign(c.last, p.bits)
	p.mu.Lock()
	p.drawing = false
	p.mu.Unlock()
	p.change.Broadcast()
}

// room returns a part of dst that the next chunk can use as long as it is
// decoded. The values of the chunks before it end before that part, and those
// that come later will not be copied before. It is about where the values of
// the chunk will be, unless many words of the chunks that are being decoded
// make no values.
func (p *pipeline[T]) room() []uint64 {
	from := max(p.out+(p.next-p.turn)*p.most, p.roomEnd)
	n := (p.usual - p.usual/16) &^ 1 // parts must not move away from the values
	if n > len(p.dst)-from {
		return nil
	}
	p.roomEnd = from + n
	return wordsIn(p.dst[from:p.roomEnd])
}

// decoded finds the entry and the place of the chunks whose turn it is, after
// c was decoded.
func (p *pipeline[T]) decoded(c *chunk[T]) {
	p.mu.Lock()
	defer p.mu.Unlock()
	defer p.change.Broadcast()
	c.state = chunkDecoded
	for p.turn < p.next {
		c := p.taken[p.turn%len(p.taken)]
		if c.state != chunkDecoded {
			return
		}
		c.head = c.head[:0]
		if p.entry > 0 {
			p.decoder.rejoin(c, p.entry)
		}
		n := len(c.head) + len(c.values)
		c.place = p.dst[p.out:][:n]
		c.state = chunkPlaced
		p.entry = c.over
		p.out += n
		p.usual = n
		p.turn++
	}
}

// chunkMemory keeps the memory of chunks from fill to fill.
var chunkMemory sync.Pool // of *[maxChunkWords]uint64

func takeMemory() []uint64 {
	if m, ok := chunkMemory.Get().(*[maxChunkWords]uint64); ok {
		return m[:]
	}
	return make([]uint64, maxChunkWords)
}

func leaveMemory(words []uint64) {
	if words != nil {
		chunkMemory.Put((*[maxChunkWords]uint64)(words[:maxChunkWords]))
	}
}

// valuesIn returns memory as elements of a type of at most 8 bytes.
func valuesIn[T any](words []uint64) []T {
	var x T
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(words))), len(words)*int(8/unsafe.Sizeof(x)))
}

// wordsIn returns the memory of values as words, or nil if they are not of 8
// bytes, which may not be where words can be.
func wordsIn[T any](values []T) []uint64 {
	var x T
	if unsafe.Sizeof(x) != 8 {
		return nil
	}
	return unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(values))), len(values))
}
