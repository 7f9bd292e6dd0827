package numpy

import "testing"

// SmallChunks makes fills by several workers start at short lengths, in chunks
// of the given number of words, and returns a counter of them.
func SmallChunks(t *testing.T, words int) *int {
	oldChunk, oldFixed, oldJump := chunkWords, fixedMin, fixedMinJump
	fills := new(int)
	chunkWords, fixedMin, fixedMinJump = words, 32*words, 32*words
	onParallel = func() { *fills++ }
	t.Cleanup(func() {
		chunkWords, fixedMin, fixedMinJump = oldChunk, oldFixed, oldJump
		onParallel = nil
	})
	return fills
}
