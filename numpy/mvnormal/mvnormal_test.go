package mvnormal_test

import (
	"math"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
	"github.com/seedtree/seedtree/numpy/mvnormal"
)

// equalCorrelations has a repeated value: its matrix is not determined.
func equalCorrelations(n int) [][]float64 {
	cov := make([][]float64, n)
	for i := range cov {
		cov[i] = make([]float64, n)
		for j := range cov[i] {
			cov[i][j] = 0.4
		}
		cov[i][i] = 1
	}
	return cov
}

// random has distinct values.
func random(g *numpy.Generator, n int) [][]float64 {
	a, cov := make([]float64, n*(n+2)), make([][]float64, n)
	g.FillStandardNormal(a)
	for i := range cov {
		cov[i] = make([]float64, n)
		for j := range cov {
			for k := range n + 2 {
				cov[i][j] += float64(a[i*(n+2)+k] * a[j*(n+2)+k])
			}
		}
	}
	return cov
}

// Whatever the platform rounds and in every number of dimensions, the product
// of the matrix and its transpose is the covariance.
func TestFactorsGiveTheCovariance(t *testing.T) {
	g := numpy.DefaultRNG(1)
	for _, n := range []int{1, 2, 3, 8, 25, 26, 31, 32, 33, 100} {
		for _, cov := range [][][]float64{equalCorrelations(n), random(g, n)} {
			for _, method := range []mvnormal.Method{mvnormal.SVD, mvnormal.Eigh} {
				factor, legacy := mvnormal.New(make([]float64, n), cov, method).Factors()
				scale := float64(n) * cov[0][0]
				requireProduct(t, cov, factor, scale)
				if method == mvnormal.SVD {
					requireProduct(t, cov, legacy, scale)
				} else {
					require.Nil(t, legacy)
				}
			}
		}
	}
}

func requireProduct(t *testing.T, cov [][]float64, factor []float64, scale float64) {
	n := len(cov)
	for i := range n {
		for j := range n {
			sum := 0.0
			for k := range n {
				sum += float64(factor[k*n+i] * factor[k*n+j])
			}
			if !(math.Abs(sum-cov[i][j]) < 1e-14*scale) {
				require.InDelta(t, cov[i][j], sum, 1e-14*scale, "%d dimensions, %d %d", n, i, j)
			}
		}
	}
}

// One fill is as many draws of one vector, and each vector is the mean plus the
// matrix times the normals that the generator has next.
func TestFillIsDraws(t *testing.T) {
	for _, n := range []int{1, 3, 32, 33} {
		mean := make([]float64, n)
		numpy.DefaultRNG(2).FillNormal(mean, 0, 10)
		d := mvnormal.New(mean, random(numpy.DefaultRNG(3), n), mvnormal.SVD)
		factor, legacy := d.Factors()

		const rows = 5
		g, s := numpy.DefaultRNG(4), numpy.NewRandomState(4)
		whole, wholeLegacy := make([]float64, rows*n), make([]float64, rows*n)
		d.Fill(g, whole)
		d.FillRandomState(s, wholeLegacy)
		d.Fill(g, nil)
		d.FillRandomState(s, nil)

		one, normals := numpy.DefaultRNG(4), numpy.DefaultRNG(4)
		oneLegacy, normalsLegacy := numpy.NewRandomState(4), numpy.NewRandomState(4)
		row, z := make([]float64, n), make([]float64, n)
		for i := range rows {
			d.Fill(one, row)
			require.Equal(t, whole[i*n:][:n], row)
			normals.FillStandardNormal(z)
			requireTransform(t, mean, factor, z, row)

			d.FillRandomState(oneLegacy, row)
			require.Equal(t, wholeLegacy[i*n:][:n], row)
			normalsLegacy.FillStandardNormal(z)
			requireTransform(t, mean, legacy, z, row)
		}
		require.Equal(t, normals.Random(), g.Random())
		require.Equal(t, normalsLegacy.StandardNormal(), s.StandardNormal())
	}
}

func requireTransform(t *testing.T, mean, factor, z, row []float64) {
	n := len(mean)
	for i, got := range row {
		sum := 0.0
		for k := range n {
			sum += float64(z[k] * factor[k*n+i])
		}
		require.InDelta(t, mean[i]+sum, got, 1e-12)
	}
}

// The covariance belongs to the caller, and a distribution to everybody.
func TestDistributionDoesNotChange(t *testing.T) {
	mean, cov := []float64{1, 2}, [][]float64{{2, 1}, {1, 3}}
	for _, method := range []mvnormal.Method{mvnormal.SVD, mvnormal.Eigh} {
		d := mvnormal.New(mean, cov, method)
		require.Equal(t, [][]float64{{2, 1}, {1, 3}}, cov)
		want := make([]float64, 20)
		d.Fill(numpy.DefaultRNG(5), want)
		mean[0], cov[0][0] = 100, 100
		var all sync.WaitGroup
		results := make([][]float64, 4)
		for i := range results {
			all.Go(func() {
				results[i] = make([]float64, 20)
				d.Fill(numpy.DefaultRNG(5), results[i])
			})
		}
		all.Wait()
		mean[0], cov[0][0] = 1, 2
		for _, got := range results {
			require.Equal(t, want, got)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, method := range []mvnormal.Method{mvnormal.SVD, mvnormal.Eigh} {
		for _, c := range []struct {
			cov  [][]float64
			text string
		}{
			{[][]float64{{1, 2}, {2, 1}}, "numpy: mvnormal.New: cov = [[1 2] [2 1]]: want cov symmetric positive-semidefinite"},
			{[][]float64{{-1, 0}, {0, 1}}, "numpy: mvnormal.New: cov = [[-1 0] [0 1]]: want cov symmetric positive-semidefinite"},
			{[][]float64{{1, 0}, {math.Inf(1), 1}}, "numpy: mvnormal.New: cov = [[1 0] [+Inf 1]]: want cov finite"},
			{[][]float64{{1, 0}, {0, math.NaN()}}, "numpy: mvnormal.New: cov = [[1 0] [0 NaN]]: want cov finite"},
		} {
			require.PanicsWithError(t, c.text, func() { mvnormal.New([]float64{0, 0}, c.cov, method) })
		}
		require.PanicsWithError(t, "numpy: mvnormal.NewUnchecked: cov = [[NaN]]: want cov finite",
			func() { mvnormal.NewUnchecked([]float64{0}, [][]float64{{math.NaN()}}, method) })
	}
	asymmetric := [][]float64{{1, 0.5}, {0, 1}}
	require.Panics(t, func() { mvnormal.New([]float64{0, 0}, asymmetric, mvnormal.SVD) })
	mvnormal.New([]float64{0, 0}, asymmetric, mvnormal.Eigh) // which looks at one triangle

	defer func() {
		var wrong *numpy.ParamError
		require.ErrorAs(t, recover().(error), &wrong)
		require.Equal(t, "cov", wrong.Param)
		require.Equal(t, asymmetric, wrong.Value)
	}()
	mvnormal.New([]float64{0, 0}, asymmetric, mvnormal.SVD)
}

// The tolerances are on either side of the least that NumPy accepts.
func TestValid(t *testing.T) {
	for _, c := range []struct {
		method           mvnormal.Method
		cov              [][]float64
		refused, allowed float64
	}{
		{mvnormal.SVD, [][]float64{{-3, 0}, {0, 2}}, 1.4, 1.6}, // 6 <= tol + 3*tol
		{mvnormal.SVD, [][]float64{{1, 0.5}, {0, 1}}, 0.24, 0.25},
		{mvnormal.Eigh, [][]float64{{-3, 0}, {0, 2}}, 2.9, 3},
		{mvnormal.Eigh, [][]float64{{1, 0}, {0, 2}}, -1.5, -0.5},
	} {
		d := mvnormal.NewUnchecked([]float64{0, 0}, c.cov, c.method)
		require.False(t, d.Valid(c.refused), c.cov)
		require.True(t, d.Valid(c.allowed), c.cov)
		require.False(t, d.Valid(math.NaN()), c.cov)
	}
}

func TestMisuse(t *testing.T) {
	two, cov := []float64{0, 0}, [][]float64{{1, 0}, {0, 1}}
	g, s := numpy.DefaultRNG(6), numpy.NewRandomState(6)
	svd, eigh := mvnormal.New(two, cov, mvnormal.SVD), mvnormal.New(two, cov, mvnormal.Eigh)
	const size, length = "mvnormal: cov is not square of the length of mean", "mvnormal: the length of dst is not a multiple of the dimension"
	for _, c := range []struct {
		text string
		do   func()
	}{
		{size, func() { mvnormal.New(nil, nil, mvnormal.SVD) }},
		{size, func() { mvnormal.New(two, cov[:1], mvnormal.SVD) }},
		{size, func() { mvnormal.NewUnchecked(two, [][]float64{two, two[:1]}, mvnormal.Eigh) }},
		{"mvnormal: no such Method", func() { mvnormal.New(two, cov, -1) }},
		{length, func() { svd.Fill(g, make([]float64, 3)) }},
		{length, func() { svd.FillRandomState(s, make([]float64, 3)) }},
		{"mvnormal: RandomState has the method SVD only", func() { eigh.FillRandomState(s, two) }},
		{"mvnormal: zero Distribution", func() { new(mvnormal.Distribution).Fill(g, nil) }},
		{"mvnormal: zero Distribution", func() { new(mvnormal.Distribution).FillRandomState(s, nil) }},
	} {
		require.PanicsWithValue(t, c.text, c.do)
	}
	require.Equal(t, numpy.DefaultRNG(6).Random(), g.Random(), "a refused call drew")
	require.Equal(t, numpy.NewRandomState(6).RandomSample(), s.RandomSample(), "a refused call drew")
}

func TestAllocations(t *testing.T) {
	g, s := numpy.DefaultRNG(7), numpy.NewRandomState(7)
	for n, want := range map[int]float64{3: 0, 32: 0, 33: 1} {
		d, dst := mvnormal.New(make([]float64, n), equalCorrelations(n), mvnormal.SVD), make([]float64, 100*n)
		require.Equal(t, want, testing.AllocsPerRun(10, func() { d.Fill(g, dst) }), "%d dimensions", n)
		require.Equal(t, want, testing.AllocsPerRun(10, func() { d.FillRandomState(s, dst) }), "%d dimensions", n)
	}
}
