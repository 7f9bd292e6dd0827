package numpy

import (
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
	words []uint64                        // memory for the words and for the values that replace them
	spare []uint64                        // more memory, if a decoder wants it

	values []T // of the decoding
	head   []T // values to put before those
	over   int // words taken beyond the chunk

	// Of an attemptDecoder: here they need not be allocated for every block.
	reader wordReader
	beyond counter

	marks []mark // the first attempts of the decoding

	number int
	state  chunkState
	place  []T // where the values go
}

// block returns the words of c from word i on. If they are not yet drawn it
// draws a block, which stays in the first-level cache, into c.words[to:].
func (c *chunk[T]) block(i, to int) []uint64 {
	if c.draw == nil {
		return c.words[i:]
	}
	words := c.words[to:][:min(len(c.words)-i, wordBlock)]
	c.draw(c.bits, words)
	return words
}

// A mark says that an attempt began at a word of the chunk, after n values.
type mark struct{ at, n int }

type chunkState int

const (
	chunkFree chunkState = iota
	chunkTaken
	chunkDecoded
	chunkPlaced
)

// A pipeline is one parallel fill.
type pipeline[T any] struct {
	decoder decoder[T]
	bits    skipper
	cheap   bool // bits skips cheaply and stays where it is until the end
	size    int  // words in a chunk
	most    int  // values of a chunk at most
	dst     []T

	mu     sync.Mutex
	change sync.Cond
	chunks []chunk[T] // chunk number n is chunks[n%len(chunks)]
	next   int        // the chunk to decode next
	turn   int        // the chunk whose entry and place are found next
	placed int        // the chunk to copy next, at most turn
	entry  int        // where the chunk whose turn it is begins
	out    int        // number of values in all chunks before
	failed any        // what a worker panicked with
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
		chunks: make([]chunk[T], 2*workers+2),
	}
	p.change.L = &p.mu
	for i := range p.chunks {
		c := &p.chunks[i]
		c.start, c.bits = copyOf(b), copyOf(b)
		c.words = takeMemory()[:size]
		if p.cheap {
			c.draw = d.draw
		}
	}
	defer func() {
		for i := range p.chunks {
			leaveMemory(p.chunks[i].words)
			leaveMemory(p.chunks[i].spare)
		}
	}()
	if onParallel != nil {
		onParallel()
	}
	var wg sync.WaitGroup
	for range workers - 1 {
		wg.Go(p.work)
	}
	p.work()
	wg.Wait()
	if p.failed != nil {
		panic(p.failed)
	}
	if p.cheap {
		bits.Skip(uint64(p.turn) * uint64(size))
	}
	bits.Skip(uint64(p.entry))
	return dst[p.out:]
}

// work is a worker. A panic in one ends all.
func (p *pipeline[T]) work() {
	defer func() {
		if e := recover(); e != nil {
			p.mu.Lock()
			p.failed = e
			p.mu.Unlock()
			p.change.Broadcast()
		}
	}()
	for c := p.take(); c != nil; c = p.take() {
		if c.state == chunkPlaced {
			copy(c.place[copy(c.place, c.head):], c.values)
			p.decoder.finish(c.place)
			p.done(c, chunkFree)
			continue
		}
		if p.cheap {
			assign(c.start, p.bits)
			c.start.Skip(uint64(c.number) * uint64(p.size))
			assign(c.bits, c.start)
		}
		p.decoder.decode(c)
		p.done(c, chunkDecoded)
	}
}

// take returns a chunk to copy or to decode, or nil if no work will come.
func (p *pipeline[T]) take() *chunk[T] {
	p.mu.Lock()
	defer p.mu.Unlock()
	for p.failed == nil {
		if p.placed < p.turn {
			c := p.chunk(p.placed)
			p.placed++
			return c
		}
		fits := (p.next-p.turn+1)*p.most <= len(p.dst)-p.out
		if !fits && p.next == p.turn {
			return nil
		}
		if c := p.chunk(p.next); fits && c.state == chunkFree {
			if !p.cheap {
				assign(c.start, p.bits)
				p.decoder.draw(p.bits, c.words)
				assign(c.bits, p.bits)
			}
			c.number, c.state = p.next, chunkTaken
			p.next++
			return c
		}
		p.change.Wait()
	}
	return nil
}

func (p *pipeline[T]) chunk(number int) *chunk[T] { return &p.chunks[number%len(p.chunks)] }

// done ends the work on c, and finds the entry and the place of the chunks
// whose turn it is.
func (p *pipeline[T]) done(c *chunk[T], s chunkState) {
	p.mu.Lock()
	defer p.mu.Unlock()
	defer p.change.Broadcast()
	c.state = s
	for p.turn < p.next {
		c := p.chunk(p.turn)
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
