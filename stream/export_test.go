package stream

// FillChunks is Fill with chunks of a given length.
func FillChunks[G any, P interface {
	*G
	Fill([]uint64)
	Skip(uint64)
}](gen P, dst []uint64, workers, chunk int) {
	fill(gen, dst, workers, chunk)
}

// MinChunk is the shortest chunk of Fill.
const MinChunk = minChunk

// MaxChunk is the longest chunk of the generators that skip at once.
const MaxChunk = maxChunk
