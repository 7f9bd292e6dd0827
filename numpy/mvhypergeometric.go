package numpy

import (
	"math"
	"strconv"
)

// MultivariateHypergeometric fills dst with how many of nsample balls, drawn
// from an urn without putting them back, are of each color, of which colors
// says how many there are: NumPy's multivariate_hypergeometric(colors,
// nsample), method "marginals". It panics unless all are >= 0, the sum of
// colors is below 10^9 and nsample at most that sum, or if the lengths differ.
func (g *Generator) MultivariateHypergeometric(dst, colors []int64, nsample int64) {
	g.marginals("MultivariateHypergeometric", dst, colors, nsample, 1)
}

// FillMultivariateHypergeometric fills dst with rows, each the values of one
// MultivariateHypergeometric call:
// multivariate_hypergeometric(colors, nsample, rows). It also panics unless
// len(dst) is a multiple of len(colors).
func (g *Generator) FillMultivariateHypergeometric(dst, colors []int64, nsample int64) {
	g.marginals("FillMultivariateHypergeometric", dst, colors, nsample, -1)
}

func (g *Generator) marginals(method string, dst, colors []int64, nsample int64, want int) {
	rows := checkRows(method, len(dst), want, len(colors))
	total := checkColors(method, colors, nsample)
	if total >= maxHypergeometric {
		badParam(method, "sum(colors)", total, "< 10^9")
	}
	clear(dst)
	if total == 0 || nsample == 0 {
		return
	}
	// Of the smaller part of the urn, the rest is drawn.
	sample := nsample
	if nsample > total/2 {
		sample = total - nsample
	}
	last := len(colors) - 1
	for range rows {
		rest, left := total, sample
		for j := 0; j < last && left > 0; j++ {
			rest -= colors[j]
			if j == 0 && hruaUrn(colors[0], rest, left) { // the same in every row
				dst[j] = g.oneHRUA(colors[0], rest, left)
			} else {
				dst[j] = hypergeometric(g.bits, colors[j], rest, left)
			}
			left -= dst[j]
		}
		if left > 0 {
			dst[last] = left
		}
		if sample != nsample {
			for j, c := range colors {
				dst[j] = c - dst[j]
			}
		}
		dst = dst[len(colors):]
	}
}

// MultivariateHypergeometricCount is MultivariateHypergeometric by method
// "count": it shuffles an array of the sum of colors elements, and allocates
// it if that is large. The sum may be up to 2^60-1 (2^28-1 where an int has 32
// bits), as far as memory goes.
func (g *Generator) MultivariateHypergeometricCount(dst, colors []int64, nsample int64) {
	g.countColors("MultivariateHypergeometricCount", dst, colors, nsample, 1)
}

// FillMultivariateHypergeometricCount fills dst with rows:
// multivariate_hypergeometric(colors, nsample, rows, method="count"). The array
// stays shuffled from row to row, so that only the first row is the value of
// MultivariateHypergeometricCount, as in NumPy.
func (g *Generator) FillMultivariateHypergeometricCount(dst, colors []int64, nsample int64) {
	g.countColors("FillMultivariateHypergeometricCount", dst, colors, nsample, -1)
}

// maxCountColors is the number of words that can be addressed.
const maxCountColors = math.MaxInt / 8

func (g *Generator) countColors(method string, dst, colors []int64, nsample int64, want int) {
	rows := checkRows(method, len(dst), want, len(colors))
	total := checkColors(method, colors, nsample)
	if total > maxCountColors {
		badParam(method, "sum(colors)", total, "<= "+strconv.Itoa(maxCountColors))
	}
	clear(dst)
	if total == 0 || nsample == 0 || rows == 0 {
		return
	}
	sample := nsample
	if nsample > total/2 {
		sample = total - nsample
	}
	urn := g.scratchInts(int(total))
	ball := 0
	for j, c := range colors {
		for range c {
			urn[ball] = j
			ball++
		}
	}
	var buf wordBuf
	var words []uint32
	for row := range rows {
		// What is left begins at first; at most half of the urn is drawn.
		for first, n := 0, int(sample); n > 0; {
			last := uint64(len(urn) - first - 1)
			if last > 1<<32-1 {
				drawBall(dst, urn, first, first+int(interval(g.bits, last)))
				first++
				n--
				continue
			}
			if len(words) == 0 {
				// Every ball needs a word, those of later rows too, unless words
				// of 64 bits come between.
				need := n
				if total <= 1<<32 && n < wordBlock {
					need += min(rows-row-1, wordBlock) * int(min(sample, wordBlock))
				}
				words = buf.take32(g.bits, min(need, wordBlock))
			}
			// The draws of interval, apart from the balls.
			mask, end := uint32(maskOf(last)), last+1
			drawn, used := words, 0
			k := 0
			for _, w := range words {
				v := w & mask
				drawn[k] = v
				accepted := (uint64(v) - end) >> 63 // 1 below end
				used++
				k += int(accepted)
				end -= accepted
				if k == n || end-1 <= uint64(mask>>1) {
					break
				}
			}
			words = words[used:]
			for _, j := range drawn[:k] {
				drawBall(dst, urn, first, first+int(j))
				first++
			}
			n -= k
		}
		if sample != nsample {
			for j, c := range colors {
				dst[j] = c - dst[j]
			}
		}
		dst = dst[len(colors):]
	}
}

// drawBall counts the ball at j, of which urn has the color, in dst, and
// exchanges it for the one at i.
func drawBall(dst []int64, urn []int, i, j int) {
	ball := urn[j]
	urn[i], urn[j] = ball, urn[i]
	dst[ball]++
}

// checkColors returns the sum of colors.
func checkColors(method string, colors []int64, nsample int64) (total int64) {
	for _, c := range colors {
		checkCount64(method, "colors", c)
		if total += c; total < 0 {
			badParam(method, "sum(colors)", uint64(total), "<= 9223372036854775807")
		}
	}
	checkCount64(method, "nsample", nsample)
	if nsample > total {
		badParam(method, "nsample", nsample, "<= sum(colors)")
	}
	return total
}
