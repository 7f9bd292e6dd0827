#!/usr/bin/env python3
"""Writes mvnormal.jsonl, what NumPy's multivariate_normal gives by "svd" and "eigh".

    python mvnormal.py          # the file, with the NumPy asked for below
    python mvnormal.py 1000     # prints 1000 covariances drawn at random, with any NumPy

One covariance a line: {"kind", "seed", "mean", "cov", "svd", "eigh", "legacy"}. The last three
are {"values", "next", "accepts", "unit"} of Generator's methods and of RandomState. Values are
three vectors drawn after one single vector, with check_valid="ignore"; next is a normal drawn
afterwards. Of the TOLERANCES check_valid="raise" accepts those listed. Unit is the error of a
value that the roundings of a decomposition let expect; 0 asks for the same bits. Numbers are
strings, floats as float.hex(), but for unit and tolerances.
"""
import json
import os
import sys

import numpy as np

TOLERANCES = [1e-8, 1e-3, 0.5, 100.0]
EPS = float(np.finfo(float).eps)


def wishart(rng, d):
    a = rng.normal(size=(d, d + 2))
    return a @ a.T


def correlation(rng, d):
    a = rng.normal(size=(d, 2 * d))
    c = a @ a.T
    s = np.sqrt(np.diag(c))
    return c / s / s[:, None]


def singular(rng, d):
    a = rng.normal(size=(d, max(1, d - 1)))
    return a @ a.T


def diagonal(rng, d):
    return np.diag(rng.uniform(0.1, 5, d))


def repeated(rng, d):
    return np.diag(rng.integers(0, 4, d).astype(float))


def identity(rng, d):
    return np.eye(d) * rng.uniform(0.1, 3)


def series(rng, d):
    return rng.uniform(-0.9, 0.9) ** np.abs(np.subtract.outer(np.arange(d), np.arange(d)))


def pairs(rng, d):
    c = np.eye(d)
    for i in range(0, d - 1, 2):
        c[i, i + 1] = c[i + 1, i] = rng.uniform(-0.9, 0.9)
    return c


def indefinite(rng, d):
    a = rng.normal(size=(d, d))
    return a + a.T


def asymmetric(rng, d):
    return rng.normal(size=(d, d))


def nearly(rng, d):
    """Valid but for an error of the size of the tolerances."""
    c = wishart(rng, d)
    c[0, d - 1] += rng.choice([1e-9, 1e-4, 0.1])
    return c


KINDS = [wishart, correlation, singular, diagonal, repeated, identity, series, pairs, indefinite, asymmetric, nearly]


def unit(cov, method):
    """The largest standard deviation times the error that is to be expected of it."""
    if np.array_equal(cov, np.diag(np.diag(cov))):
        return 0.0
    s = np.linalg.eigvalsh(cov) if method == "eigh" else np.linalg.svd(cov, compute_uv=False)
    size = np.sort(np.abs(s))
    gap = np.diff(np.sort(s)).min()
    small = max(size[0] / size[-1], EPS)  # the root of a value that is but noise
    return float(np.sqrt(size[-1]) * EPS * (size[-1] / gap + small ** -0.5))


def drawn(method, seed, mean, cov):
    def start():
        return np.random.RandomState(seed) if method == "legacy" else np.random.default_rng(seed)

    how = {} if method == "legacy" else {"method": method}

    def accepts(tol):
        try:
            start().multivariate_normal(mean, cov, check_valid="raise", tol=tol, **how)
        except ValueError as e:
            assert "positive-semidefinite" in str(e), e
            return False
        return True

    r = start()
    values = [r.multivariate_normal(mean, cov, size, check_valid="ignore", **how).ravel() for size in (None, 3)]
    return {
        "values": hexes(np.concatenate(values)), "next": float(r.standard_normal()).hex(),
        "accepts": [t for t in TOLERANCES if accepts(t)], "unit": unit(cov, method),
    }


def hexes(x):
    return [float(v).hex() for v in x]


def case(rng, d, make):
    cov, mean, seed = make(rng, d), rng.normal(size=d), int(rng.integers(1 << 30))
    return json.dumps({
        "kind": make.__name__, "seed": seed, "mean": hexes(mean), "cov": [hexes(row) for row in cov],
        **{method: drawn(method, seed, mean, cov) for method in ("svd", "eigh", "legacy")},
    })


def main():
    if len(sys.argv) > 1:
        rng = np.random.default_rng(20260708)
        for _ in range(int(sys.argv[1])):
            print(case(rng, int(rng.integers(1, 9)), KINDS[rng.integers(len(KINDS))]))
        return
    assert np.__version__ == "2.5.5", np.__version__
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mvnormal.jsonl"), "w", newline="\n") as f:
        rng = np.random.default_rng(20260707)
        for make in KINDS:
            for d in range(1, 9):
                print(case(rng, d, make), file=f)
        for make in wishart, repeated:
            print(case(rng, 25, make), file=f)


main()
