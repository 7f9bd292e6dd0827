// Package mvnormal draws normal vectors as numpy.random does by a decomposition
// of the covariance: Generator.multivariate_normal with the methods "svd", its
// default, and "eigh", and RandomState.multivariate_normal. The method
// "cholesky" is MultivariateNormalCholesky of package numpy.
//
//	rng.multivariate_normal(mean, cov, n)                 d := mvnormal.New(mean, cov, mvnormal.SVD)
//	                                                      d.Fill(g, dst)             n = len(dst) / len(mean)
//	rng.multivariate_normal(mean, cov, n, method="eigh")  d := mvnormal.New(mean, cov, mvnormal.Eigh)
//	                                                      d.Fill(g, dst)
//	np.random.multivariate_normal(mean, cov, n)           d := mvnormal.New(mean, cov, mvnormal.SVD)
//	                                                      d.FillRandomState(s, dst)
//	check_valid="raise"                                   New, which panics
//	check_valid="warn", tol=tol                           NewUnchecked, and Valid(tol)
//	check_valid="ignore"                                  NewUnchecked
//
// The package is a module of its own, because it needs gonum.
//
// # What agrees with NumPy
//
// A vector is the mean plus a matrix times standard normals. The normals are
// NumPy's bit for bit, and so is the state of the generator afterwards. The
// matrix is LAPACK's: OpenBLAS has it for NumPy and gonum for this package, and
// both round differently on different processors. Compared with the reference,
// NumPy 2.5.5 on x86-64 Linux, and in units of the largest standard deviation,
//
//   - up to 25 dimensions, with distinct singular values (or eigenvalues), values
//     differ by at most about 1e-15/gap, where gap is the least distance of two of
//     them divided by the largest. In 63000 covariances of 2 to 8 dimensions the
//     matrix differed by less than 1e-11, in half of them by less than 2e-15;
//   - a singular value that is zero but for rounding, as in a singular covariance,
//     adds differences of about 1e-8;
//   - of a diagonal covariance of up to 25 dimensions, all values are equal to the
//     last bit, with repeated variances too;
//   - of another covariance with repeated singular values, such as one of equal
//     correlations, values may differ altogether: rounding decides which vectors LAPACK
//     finds;
//   - now and then a rounding decides how many steps LAPACK takes, which gives two
//     vectors the opposite sign, and the draws other values: by "svd" about 1
//     covariance in 7000 of those 63000 and 1 in 150 of 25 dimensions, by "eigh"
//     none and 1 in 200;
//   - above 25 dimensions values differ altogether. There NumPy divides and conquers
//     (dgesdd, dsyevd), which gives the vectors other signs.
//
// The distribution is the same in all cases. NumPy itself differs from the
// reference in the same ways, but for the last, on processors for which OpenBLAS
// has other kernels. For values that must not depend on the platform, take
// MultivariateNormalCholesky.
package mvnormal
