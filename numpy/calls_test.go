package numpy_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/numpy"
)

// A call is a call of a distribution as testdata/calls.py writes it.
type call struct {
	Do     string
	Args   [][]string
	N      int
	Dtype  string
	Method string
}

func (c *call) floats(i int) []float64 {
	x := make([]float64, len(c.Args[i]))
	for j, text := range c.Args[i] {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			panic(err)
		}
		x[j] = v
	}
	return x
}

func (c *call) ints(i int) []int64 {
	x := make([]int64, len(c.Args[i]))
	for j, text := range c.Args[i] {
		v, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			panic(err)
		}
		x[j] = v
	}
	return x
}

// run makes the call by its Each form, or the fill of a method without
// parameters or with vectors for values, and returns a []float64, []float32 or
// []int64.
func (c *call) run(g *numpy.Generator) any {
	x, k := make([]float64, c.N), make([]int64, c.N)
	switch name := c.Do + c.Method + c.Dtype; name {
	case "standard_normal":
		g.FillStandardNormal(x)
	case "standard_exponential":
		g.FillStandardExponential(x)
	case "standard_exponentialinv":
		g.FillStandardExponentialInv(x)
	case "standard_cauchy":
		g.FillStandardCauchy(x)
	case "standard_normalfloat32", "standard_exponentialfloat32", "standard_exponentialinvfloat32", "standard_gammafloat32":
		x := make([]float32, c.N)
		switch name {
		case "standard_normalfloat32":
			g.FillStandardNormal32(x)
		case "standard_exponentialfloat32":
			g.FillStandardExponential32(x)
		case "standard_exponentialinvfloat32":
			g.FillStandardExponentialInv32(x)
		default:
			shape := make([]float32, len(c.Args[0]))
			for i, v := range c.floats(0) {
				shape[i] = float32(v)
			}
			g.StandardGammaEach32(x, shape)
		}
		return x
	case "standard_gamma":
		g.StandardGammaEach(x, c.floats(0))
	case "exponential":
		g.ExponentialEach(x, c.floats(0))
	case "rayleigh":
		g.RayleighEach(x, c.floats(0))
	case "normal":
		g.NormalEach(x, c.floats(0), c.floats(1))
	case "lognormal":
		g.LognormalEach(x, c.floats(0), c.floats(1))
	case "laplace":
		g.LaplaceEach(x, c.floats(0), c.floats(1))
	case "gumbel":
		g.GumbelEach(x, c.floats(0), c.floats(1))
	case "logistic":
		g.LogisticEach(x, c.floats(0), c.floats(1))
	case "gamma":
		g.GammaEach(x, c.floats(0), c.floats(1))
	case "beta":
		g.BetaEach(x, c.floats(0), c.floats(1))
	case "chisquare":
		g.ChisquareEach(x, c.floats(0))
	case "noncentral_chisquare":
		g.NoncentralChisquareEach(x, c.floats(0), c.floats(1))
	case "f":
		g.FEach(x, c.floats(0), c.floats(1))
	case "noncentral_f":
		g.NoncentralFEach(x, c.floats(0), c.floats(1), c.floats(2))
	case "standard_t":
		g.StandardTEach(x, c.floats(0))
	case "vonmises":
		g.VonmisesEach(x, c.floats(0), c.floats(1))
	case "pareto":
		g.ParetoEach(x, c.floats(0))
	case "weibull":
		g.WeibullEach(x, c.floats(0))
	case "power":
		g.PowerEach(x, c.floats(0))
	case "wald":
		g.WaldEach(x, c.floats(0), c.floats(1))
	case "triangular":
		g.TriangularEach(x, c.floats(0), c.floats(1), c.floats(2))
	case "binomial":
		g.BinomialEach(k, c.ints(0), c.floats(1))
		return k
	case "negative_binomial":
		g.NegativeBinomialEach(k, c.floats(0), c.floats(1))
		return k
	case "poisson":
		g.PoissonEach(k, c.floats(0))
		return k
	case "zipf":
		g.ZipfEach(k, c.floats(0))
		return k
	case "geometric":
		g.GeometricEach(k, c.floats(0))
		return k
	case "logseries":
		g.LogseriesEach(k, c.floats(0))
		return k
	case "hypergeometric":
		g.HypergeometricEach(k, c.ints(0), c.ints(1), c.ints(2))
		return k
	case "multinomial":
		k = make([]int64, c.N*len(c.Args[1]))
		n := c.ints(0)
		if len(n) == 1 && len(c.Args) == 2 {
			g.FillMultinomial(k, n[0], c.floats(1))
			return k
		}
		pvals := make([][]float64, len(c.Args)-1)
		for i := range pvals {
			pvals[i] = c.floats(i + 1)
		}
		g.MultinomialEach(k, n, pvals)
		return k
	case "multivariate_hypergeometric", "multivariate_hypergeometricmarginals":
		k = make([]int64, c.N*len(c.Args[0]))
		g.FillMultivariateHypergeometric(k, c.ints(0), c.ints(1)[0])
		return k
	case "multivariate_hypergeometriccount":
		k = make([]int64, c.N*len(c.Args[0]))
		g.FillMultivariateHypergeometricCount(k, c.ints(0), c.ints(1)[0])
		return k
	case "dirichlet":
		x = make([]float64, c.N*len(c.Args[0]))
		g.FillDirichlet(x, c.floats(0))
	case "multivariate_normalcholesky":
		mean, flat := c.floats(0), c.floats(1)
		cov := make([][]float64, len(mean))
		for i := range cov {
			cov[i] = flat[i*len(mean):][:len(mean)]
		}
		x = make([]float64, c.N*len(mean))
		g.FillMultivariateNormalCholesky(x, mean, cov)
	default:
		panic(fmt.Sprintf("no method %s", name))
	}
	return x
}

// eachLine decodes the lines of a file in testdata, one after another.
func eachLine[T any](t *testing.T, name string, f func(line *T)) {
	file, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer file.Close()
	n := 0
	lines := bufio.NewScanner(file)
	for lines.Buffer(nil, 1<<20); lines.Scan(); n++ {
		line := new(T)
		require.NoError(t, json.Unmarshal(lines.Bytes(), line), lines.Text())
		f(line)
	}
	require.NoError(t, lines.Err())
	require.NotZero(t, n)
}
