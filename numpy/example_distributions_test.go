package numpy_test

import (
	"fmt"

	"github.com/seedtree/seedtree/numpy"
)

// The Python line and its Go translation.
func ExampleGenerator_Normal() {
	g := numpy.DefaultRNG(12345) // rng = np.random.default_rng(12345)
	fmt.Println(g.Normal(0, 1))  // rng.normal(0, 1)
	fmt.Println(g.Normal(0, 1))
	// Output:
	// -1.4238250364546312
	// 1.2637284581291104
}

// A fill is size= in Python: the values of as many single calls.
func ExampleGenerator_FillNormal() {
	g := numpy.DefaultRNG(12345)
	x := make([]float64, 3)
	g.FillNormal(x, 0, 1) // rng.normal(0, 1, 3)
	fmt.Println(x)
	// Output: [-1.4238250364546312 1.2637284581291104 -0.8706617379590857]
}

// Parameters that vary are arrays in Python. A slice of one element stands for
// all.
func ExampleGenerator_NormalEach() {
	g := numpy.DefaultRNG(12345)
	x := make([]float64, 3)
	g.NormalEach(x, []float64{0, 10, 100}, []float64{1}) // rng.normal([0, 10, 100], 1)
	fmt.Println(x)
	// Output: [-1.4238250364546312 11.26372845812911 99.12933826204092]
}

func ExampleGenerator_Binomial() {
	g := numpy.DefaultRNG(12345)
	fmt.Println(g.Binomial(1000, 0.3), g.Binomial(1000, 0.3), g.Binomial(1000, 0.3))
	// Output: 301 307 320
}

// Of the values that are vectors, a fill makes rows in C order.
func ExampleGenerator_FillMultinomial() {
	g := numpy.DefaultRNG(12345)
	rows := make([]int64, 2*3)
	g.FillMultinomial(rows, 20, []float64{0.2, 0.3, 0.5}) // rng.multinomial(20, [0.2, 0.3, 0.5], 2)
	fmt.Println(rows[:3], rows[3:])
	// Output: [3 5 12] [5 6 9]
}

func ExampleGenerator_Dirichlet() {
	g := numpy.DefaultRNG(12345)
	x := make([]float64, 3)
	g.Dirichlet(x, []float64{1, 2, 3})
	fmt.Println(x)
	// Output: [0.029052452363674965 0.6135071818993252 0.35744036573699983]
}

// The draws of a method differ from those of another: here, how many balls of
// each color are drawn from an urn.
func ExampleGenerator_MultivariateHypergeometricCount() {
	x := make([]int64, 3)
	numpy.DefaultRNG(12345).MultivariateHypergeometric(x, []int64{5, 6, 7}, 9)
	fmt.Println(x)
	numpy.DefaultRNG(12345).MultivariateHypergeometricCount(x, []int64{5, 6, 7}, 9) // method="count"
	fmt.Println(x)
	// Output:
	// [3 1 5]
	// [4 2 3]
}

func ExampleGenerator_MultivariateNormalCholesky() {
	g := numpy.DefaultRNG(8978)
	x := make([]float64, 2)
	g.MultivariateNormalCholesky(x, []float64{1, -2}, [][]float64{{2, 0.3}, {0.3, 0.5}})
	fmt.Printf("%x\n", x)
	// Output: [0x1.d22b61be29734p+00 -0x1.856a76410ed86p+01]
}

// The float32 twins consume 32-bit words.
func ExampleGenerator_StandardNormal32() {
	g := numpy.DefaultRNG(12345)
	fmt.Println(float64(g.StandardNormal32())) // rng.standard_normal(dtype=np.float32)
	// Output: -1.2160426378250122
}
