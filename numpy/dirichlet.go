package numpy

import "slices"

// Dirichlet fills dst with proportions that add up to 1: NumPy's
// dirichlet(alpha). If all of alpha is 0, so is dst. It panics if an element of
// alpha is negative, or if the lengths differ.
func (g *Generator) Dirichlet(dst, alpha []float64) {
	checkRows("Dirichlet", len(dst), 1, len(alpha))
	g.dirichlet("Dirichlet", dst, alpha)
}

// FillDirichlet fills dst with rows, each the values of one Dirichlet call:
// dirichlet(alpha, rows). It also panics unless len(dst) is a multiple of
// len(alpha).
func (g *Generator) FillDirichlet(dst, alpha []float64) {
	checkRows("FillDirichlet", len(dst), -1, len(alpha))
	g.dirichlet("FillDirichlet", dst, alpha)
}

func (g *Generator) dirichlet(method string, dst, alpha []float64) {
	small := true
	for _, a := range alpha {
		if a < 0 || a == 0 && g.changed.dirichletPositive {
			badParam(method, "alpha", a, ">= 0")
		}
		small = small && a < 0.1
	}
	if small {
		dirichletSticks(&g.variates, dst, alpha)
	} else {
		dirichletGammas(&g.variates, dst, alpha)
	}
}

// dirichletSticks breaks a stick, of which every proportion takes a beta
// number of what is left: for small alpha, where all gamma numbers may
// underflow.
func dirichletSticks(v *variates, dst, alpha []float64) {
	k := len(alpha)
	if len(dst) == 0 {
		return
	}
	// The sums of what follows in alpha are kept in the last row, until its
	// own turn comes: proportion j needs the sum j+1.
	rows, sums := len(dst)/k, dst[len(dst)-k:]
	sum := 0.0
	for j := k - 1; j >= 0; j-- {
		sum += alpha[j]
		sums[j] = sum
	}
	if sum == 0 {
		clear(dst)
		return
	}
	for range rows {
		row := dst[:k]
		dst = dst[k:]
		stick := 1.0
		j := 0
		for ; j < k-1; j++ {
			rest := sums[j+1]
			x := beta(v, alpha[j], rest)
			row[j] = stick * x
			stick *= 1 - x
			if rest == 0 {
				j++
				break
			}
		}
		if j < k-1 {
			clear(row[j : k-1])
		}
		row[k-1] = stick
	}
}

// dirichletGammas scales gamma numbers to the sum 1.
func dirichletGammas(v *variates, dst, alpha []float64) {
	var kept [16]gammaSampler // for the next rows
	samplers := kept[:min(len(alpha), len(kept))]
	for j := range samplers {
		samplers[j] = newGamma(alpha[j])
	}
	if len(alpha) == len(samplers) && len(dst) >= aheadFrom && slices.Min(alpha) > 1 {
		dirichletTrials(v, dst, samplers)
		return
	}
	needy := !slices.Contains(alpha, 0) // every number takes a word at least
	for k := len(alpha); len(dst) > 0; dst = dst[k:] {
		row := dst[:k]
		if needy {
			v.need(len(dst))
		}
		sum := 0.0
		for j := range row {
			if j < len(samplers) {
				row[j] = samplers[j].draw(v)
			} else {
				s := newGamma(alpha[j])
				row[j] = s.draw(v)
			}
			sum += row[j]
		}
		scaleRow(row, sum)
	}
}

// dirichletTrials is dirichletGammas for shapes above 1.
func dirichletTrials(v *variates, dst []float64, samplers []gammaSampler) {
	c := 0.0
	for j := range samplers {
		c = max(c, samplers[j].c)
	}
	var t trials
	for k := len(samplers); len(dst) > 0; dst = dst[k:] {
		row, sum := dst[:k], 0.0
		for j := range row {
			row[j] = t.gamma(v, &samplers[j], len(dst)-j, c)
			sum += row[j]
		}
		scaleRow(row, sum)
	}
}

func scaleRow(row []float64, sum float64) {
	scale := 1 / sum
	for j := range row {
		row[j] *= scale
	}
}
