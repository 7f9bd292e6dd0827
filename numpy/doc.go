// Package numpy is NumPy's numpy.random for Go, bit for bit: Generator,
// RandomState and SeedSequence give the values that NumPy 2.5.5 gives, from
// the same seeds, states and calls.
//
//	rng = np.random.default_rng(42)       rng := numpy.DefaultRNG(42)
//	x = rng.normal(0, 1)                  x := rng.Normal(0, 1)
//	rng.integers(0, 10, out.size)         rng.FillIntegers(out, 0, 10)
//	child, = rng.spawn(1)                 child := rng.Spawn(1)[0]
//
// The bit generators are the packages pcg, mt19937, philox and sfc64; keys for
// parallel work come from package seedseq, and package stream runs it.
//
// # Names
//
// A method has Python's name in Go case, and Python's parameters in Python's
// order. Nothing has a default: Python's are loc 0, scale 1, low 0 and the
// like. The other ways to call a method have names of their own:
//
//	normal(loc, scale)              Normal(loc, scale)
//	normal(loc, scale, n)           FillNormal(dst, loc, scale)    n = len(dst); also for out=
//	normal(locs, scales)            NormalEach(dst, locs, scales)  arrays; one element stands for all
//	standard_normal(dtype=float32)  StandardNormal32()
//	integers(a, b, dtype=uint8)     Integers[uint8](g, a, b)       a function; likewise its Fill and Each
//	integers(a, b, endpoint=True)   IntegersEndpoint(a, b)
//
// Arrays are flat slices in C order. A fill makes the draws of its scalar
// calls one after another, so that n calls and one fill of n values are the
// same wherever they are in NumPy. They are not for integers of 8 and 16 bits
// and bools (a call drops what is left of its last word), for choice without
// replacement, and for multivariate_hypergeometric by method count.
//
// # From Python to Go: seeds and bit generators
//
//	SeedSequence(entropy)                  NewSeedSequence, SeedSequenceOf
//	SeedSequence(**state)                  NewSeedSequenceFrom, SeedState
//	  .state, .entropy, .spawn_key         State, MarshalJSON, UnmarshalJSON
//	  .pool_size, .n_children_spawned      State
//	  .pool                                Pool
//	  .generate_state(n, dtype)            GenerateState32, GenerateState64, Fill32, Fill64
//	  .spawn(n)                            Spawn
//	PCG64(seed), PCG64DXSM(seed)           pcg.New, pcg.NewDXSM
//	MT19937(seed)                          mt19937.New
//	Philox(seed), Philox(key=, counter=)   philox.New, philox.NewKey
//	SFC64(seed)                            sfc64.New
//	BitGenerator(seed_sequence)            pcg.NewFrom, mt19937.NewFrom, ...
//	  .random_raw                          Uint64 and Fill of the type; Uint32 of MT19937
//	  .advance(d), .jumped(k)              Advance, AdvanceBig, Jump of the type
//	  .state                               MarshalBitGenerator, UnmarshalBitGenerator
//	  .seed_seq, .spawn                    SeedSequence, Spawn of the Generator
//
// # From Python to Go: Generator
//
//	default_rng(seed)                      DefaultRNG, New
//	Generator(bit_generator)               NewGenerator
//	Generator(PCG64(seed_sequence))        NewSeeded
//	pickle                                 MarshalJSON, UnmarshalJSON
//	bit_generator                          BitGenerator
//	spawn                                  Spawn
//	random                                 Random, FillRandom, Random32, FillRandom32
//	uniform                                Uniform, FillUniform, UniformEach
//	integers                               Integers, FillIntegers, IntegersEach
//	integers(endpoint=True)                IntegersEndpoint, FillIntegersEndpoint, IntegersEndpointEach
//	integers(dtype=bool)                   IntegersBool, FillIntegersBool, IntegersBoolEach
//	bytes                                  Bytes, FillBytes
//	shuffle                                ShuffleSlice; along an axis Shuffle
//	permutation                            Permutation, FillPermutation, PermutationOf
//	permuted                               Permuted, PermutedInPlace
//	choice                                 Choice, FillChoice, ChoiceOf, Take
//	choice(p=p)                            ChoiceP, FillChoiceP, ChoiceP32, FillChoiceP32
//	choice(replace=False)                  ChoiceNoReplace, FillChoiceNoReplace
//	choice(replace=False, shuffle=False)   ChoiceNoReplaceUnshuffled, FillChoiceNoReplaceUnshuffled
//	choice(replace=False, p=p)             ChoiceNoReplaceP, FillChoiceNoReplaceP, ChoiceNoReplaceP32, FillChoiceNoReplaceP32
//	standard_normal                        StandardNormal, FillStandardNormal, StandardNormal32, FillStandardNormal32
//	normal                                 Normal, FillNormal, NormalEach
//	lognormal                              Lognormal, FillLognormal, LognormalEach
//	standard_exponential                   StandardExponential, FillStandardExponential, StandardExponential32, FillStandardExponential32
//	standard_exponential(method="inv")     StandardExponentialInv, FillStandardExponentialInv, StandardExponentialInv32, FillStandardExponentialInv32
//	exponential                            Exponential, FillExponential, ExponentialEach
//	standard_gamma                         StandardGamma, FillStandardGamma, StandardGammaEach
//	standard_gamma(dtype=float32)          StandardGamma32, FillStandardGamma32, StandardGammaEach32
//	gamma                                  Gamma, FillGamma, GammaEach
//	beta                                   Beta, FillBeta, BetaEach
//	chisquare                              Chisquare, FillChisquare, ChisquareEach
//	noncentral_chisquare                   NoncentralChisquare, FillNoncentralChisquare, NoncentralChisquareEach
//	f                                      F, FillF, FEach
//	noncentral_f                           NoncentralF, FillNoncentralF, NoncentralFEach
//	standard_t                             StandardT, FillStandardT, StandardTEach
//	standard_cauchy                        StandardCauchy, FillStandardCauchy
//	vonmises                               Vonmises, FillVonmises, VonmisesEach
//	pareto                                 Pareto, FillPareto, ParetoEach
//	weibull                                Weibull, FillWeibull, WeibullEach
//	power                                  Power, FillPower, PowerEach
//	laplace                                Laplace, FillLaplace, LaplaceEach
//	gumbel                                 Gumbel, FillGumbel, GumbelEach
//	logistic                               Logistic, FillLogistic, LogisticEach
//	rayleigh                               Rayleigh, FillRayleigh, RayleighEach
//	wald                                   Wald, FillWald, WaldEach
//	triangular                             Triangular, FillTriangular, TriangularEach
//	binomial                               Binomial, FillBinomial, BinomialEach
//	negative_binomial                      NegativeBinomial, FillNegativeBinomial, NegativeBinomialEach
//	poisson                                Poisson, FillPoisson, PoissonEach
//	zipf                                   Zipf, FillZipf, ZipfEach
//	geometric                              Geometric, FillGeometric, GeometricEach
//	hypergeometric                         Hypergeometric, FillHypergeometric, HypergeometricEach
//	logseries                              Logseries, FillLogseries, LogseriesEach
//	multinomial                            Multinomial, FillMultinomial, MultinomialEach
//	multivariate_hypergeometric            MultivariateHypergeometric, FillMultivariateHypergeometric
//	  (method="count")                     MultivariateHypergeometricCount, FillMultivariateHypergeometricCount
//	dirichlet                              Dirichlet, FillDirichlet
//	multivariate_normal(method="cholesky") MultivariateNormalCholesky, FillMultivariateNormalCholesky
//	multivariate_normal (svd, eigh)        package numpy/mvnormal, a module of its own
//
// # From Python to Go: RandomState
//
// The functions of the module, such as np.random.normal, are the methods of a
// RandomState that the module keeps; ranf and sample are random_sample. The
// functions RandInt, RandomIntegers and their kin are randint for other dtypes.
//
//	RandomState(seed), RandomState(array)  NewRandomState, NewRandomStateArray
//	RandomState(bit_generator)             NewRandomStateFrom; BitGenerator
//	seed                                   Seed, SeedArray
//	get_state, set_state                   State, SetState, LegacyState, MarshalJSON, UnmarshalJSON
//	random_sample, random, rand            RandomSample, FillRandomSample
//	standard_normal, randn                 StandardNormal, FillStandardNormal
//	randint                                RandInt, FillRandInt, RandIntEach
//	randint(dtype=bool)                    RandIntBool, FillRandIntBool, RandIntBoolEach
//	random_integers                        RandomIntegers, FillRandomIntegers, RandomIntegersEach
//	tomaxint                               TomaxInt, FillTomaxInt
//	bytes                                  Bytes, FillBytes
//	shuffle                                Shuffle
//	permutation                            Permutation, FillPermutation
//	choice                                 Choice, FillChoice, Take
//	choice(p=p)                            ChoiceP, FillChoiceP, ChoiceP32, FillChoiceP32
//	choice(replace=False)                  ChoiceNoReplace, FillChoiceNoReplace
//	choice(replace=False, p=p)             ChoiceNoReplaceP, FillChoiceNoReplaceP, ChoiceNoReplaceP32, FillChoiceNoReplaceP32
//	multinomial                            Multinomial, FillMultinomial
//	dirichlet                              Dirichlet, FillDirichlet
//	standard_exponential                   StandardExponential, FillStandardExponential
//	standard_cauchy                        StandardCauchy, FillStandardCauchy
//	beta                                   Beta, FillBeta, BetaEach
//	binomial                               Binomial, FillBinomial, BinomialEach
//	chisquare                              Chisquare, FillChisquare, ChisquareEach
//	exponential                            Exponential, FillExponential, ExponentialEach
//	f                                      F, FillF, FEach
//	gamma                                  Gamma, FillGamma, GammaEach
//	geometric                              Geometric, FillGeometric, GeometricEach
//	gumbel                                 Gumbel, FillGumbel, GumbelEach
//	hypergeometric                         Hypergeometric, FillHypergeometric, HypergeometricEach
//	laplace                                Laplace, FillLaplace, LaplaceEach
//	logistic                               Logistic, FillLogistic, LogisticEach
//	lognormal                              Lognormal, FillLognormal, LognormalEach
//	logseries                              Logseries, FillLogseries, LogseriesEach
//	negative_binomial                      NegativeBinomial, FillNegativeBinomial, NegativeBinomialEach
//	noncentral_chisquare                   NoncentralChisquare, FillNoncentralChisquare, NoncentralChisquareEach
//	noncentral_f                           NoncentralF, FillNoncentralF, NoncentralFEach
//	normal                                 Normal, FillNormal, NormalEach
//	pareto                                 Pareto, FillPareto, ParetoEach
//	poisson                                Poisson, FillPoisson, PoissonEach
//	power                                  Power, FillPower, PowerEach
//	rayleigh                               Rayleigh, FillRayleigh, RayleighEach
//	standard_gamma                         StandardGamma, FillStandardGamma, StandardGammaEach
//	standard_t                             StandardT, FillStandardT, StandardTEach
//	triangular                             Triangular, FillTriangular, TriangularEach
//	uniform                                Uniform, FillUniform, UniformEach
//	vonmises                               Vonmises, FillVonmises, VonmisesEach
//	wald                                   Wald, FillWald, WaldEach
//	weibull                                Weibull, FillWeibull, WeibullEach
//	zipf                                   Zipf, FillZipf, ZipfEach
//	multivariate_normal                    package numpy/mvnormal, a module of its own
//
// # What is promised
//
// The reference is NumPy 2.5.5 on x86-64 Linux with glibc 2.36 on a processor
// with FMA. Every value equals the reference's, bit for bit, on every platform
// that Go compiles for, with every build tag, for any number of Workers. A
// value that changes is a breaking change of this module.
//
// NumPy promises less. Its bit generators, SeedSequence and RandomState are
// frozen; the streams of Generator's methods may change in any release, and
// did. [Compat] gives those of the releases from 1.22 on.
//
// # Where NumPy itself is not stable
//
// The samplers take logarithms, powers and so on from the C library. Another
// one (macOS, Windows, musl), or glibc on a processor without FMA, moves about
// one value in a thousand of the methods concerned by one unit in the last
// place; this package gives the reference's values everywhere. Raw words,
// random, uniform, integers, bytes, shuffles, permutations, choice and
// triangular use no such function and agree with NumPy on every platform.
// With glibc 2.41 the tails of the float32 normal and exponential changed; they
// are an option, [Compatibility.Glibc241].
//
// In RandomState NumPy's integers have the width of C's long, 32 bits on
// Windows; here they have 64.
//
// The values of multivariate_normal depend on the build of LAPACK, and on the
// processor. Method "cholesky" has the bits of the reference build up to 4
// dimensions. "svd" and "eigh" are in the package numpy/mvnormal, which says
// how nearly and for which covariances they agree; it is a module of its own,
// because it needs gonum.
//
// # Errors and concurrency
//
// A parameter that NumPy refuses is the programmer's mistake: the method
// panics with a [*ParamError] before it has drawn anything. Data from outside,
// such as seeds and saved states, are refused with a [*ValueError] or
// [*TypeError], and the receiver is left as it was.
//
// A Generator or RandomState belongs to one goroutine at a time. A
// SeedSequence may be shared.
package numpy
