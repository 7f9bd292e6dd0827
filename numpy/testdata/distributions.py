#!/usr/bin/env python3
"""Writes distributions.jsonl: what NumPy gives for the distributions.

    python distributions.py > distributions.jsonl

One call a line (see calls.py) on a fresh Generator over a bit generator of a seed: its values,
exactly, and the next two raw words, which show what was consumed; or refused, if it raised ValueError
(and then nothing was consumed).
Reference: NumPy 2.5.5, x86-64 Linux, glibc 2.36 with FMA.
"""
import json
import re
import warnings
from math import inf, nan

import numpy as np

import calls

warnings.simplefilter("ignore")
BITGENS = ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"]
COV = [[1.0, 0.5], [0.5, 2.0]]
COV4 = [[2.0, 0.3, 0.1, 0.7], [0.3, 1.5, -0.4, 0.2], [0.1, -0.4, 3.0, 0.9], [0.7, 0.2, 0.9, 1.1]]


def every():
    """Every method, in every branch."""
    for kw in {}, {"dtype": "float32"}:
        yield "standard_normal", (), kw
        yield "standard_exponential", (), kw
        yield "standard_exponential", (), {**kw, "method": "inv"}
        for k in 0.0, 0.003, 0.3, 1.0, 1.0001, 2.5, 40.0:
            yield "standard_gamma", (k,), kw
    for do, args in re.findall(r"(\w+)\(([^)]*)\)", """normal(0, 1) normal(10, .25) lognormal(0, 1) lognormal(2, .125) exponential(2.75) rayleigh(3.5) gamma(.7, 3)
        gamma(5.5, .25) beta(.5, .5) beta(.5, .7) beta(1e-3, 2e-3) beta(1e-110, 3e-110) beta(1e-103, .5) beta(1, .2) beta(3, 4)
        chisquare(1) chisquare(7.5) noncentral_chisquare(3, 2) noncentral_chisquare(.5, 3) noncentral_chisquare(4, 0)
        f(2, 5) noncentral_f(3, 5, 1.5) noncentral_f(.6, 3, 30) standard_t(.7) standard_t(3) standard_cauchy()
        vonmises(.5, 0) vonmises(.5, 1e-9) vonmises(.5, 1e-8) vonmises(.5, 1e-6) vonmises(.5, 1e-5) vonmises(-3, 4) vonmises(10, 4)
        vonmises(1, 1e6) vonmises(3.1, 2e6) pareto(3) weibull(0) weibull(1.5) power(.2) power(5) laplace(0, 1) laplace(1.5, 3) gumbel(0, 1)
        gumbel(-2, .5) logistic(0, 1) logistic(3, .1) wald(1, 1) wald(10, .1) wald(1e8, 2.25) triangular(0, 1, 4) triangular(0, 0, 1)
        triangular(-1, 2, 2) binomial(0, .5) binomial(10, 0) binomial(10, 1) binomial(10, .3) binomial(10, .7) binomial(1000, .3)
        binomial(1000, .77) binomial(60, .5) binomial(61, .5) binomial(1000000000, .5) binomial(4000000000000000000, .4)
        negative_binomial(5, .5) negative_binomial(.3, .02) negative_binomial(100, .3) negative_binomial(2.5, 1) poisson(0) poisson(.1)
        poisson(3) poisson(9.99) poisson(10) poisson(50) poisson(1e9) poisson(9.223372006484771e18) zipf(1.0001) zipf(2) zipf(1024.5)
        zipf(1025) geometric(1) geometric(.4) geometric(.3333333333333333) geometric(.333) geometric(.1) geometric(1e-18) logseries(0)
        logseries(.7) logseries(.999999) hypergeometric(20, 30, 5) hypergeometric(20, 30, 15) hypergeometric(5, 30, 9)
        hypergeometric(10, 9, 10) hypergeometric(0, 10, 5) hypergeometric(10, 0, 5) hypergeometric(10, 10, 0) hypergeometric(10, 10, 20)
        hypergeometric(500, 1000, 1200) hypergeometric(1000, 500, 1200) hypergeometric(999999999, 999999999, 1000)
        multinomial(20, [.2, .3, .5]) multinomial(1000, [.1, .2, .05, .65]) multinomial(20, [.2, 0, .3, .5]) multinomial(5, [1])
        multinomial(0, [.2, .8]) multinomial(5, [.4, .4]) multinomial(5, [.5, .5, .2]) dirichlet([1, 2, 3]) dirichlet([.05, .02, .01])
        dirichlet([.05, 0, .02]) dirichlet([.05, .02, 0]) dirichlet([0, 0]) dirichlet([1, 0, 2]) dirichlet([.01]) dirichlet([1])"""):
        yield do, eval(f"({args},)" if args else "()"), {}
    for colors, n in ([5, 6, 7], 9), ([5, 6, 7], 12), ([100, 200, 0, 300], 150), ([16, 8, 4], 0), ([16, 8, 4], 28), ([3], 2):
        for method in "marginals", "count":
            yield "multivariate_hypergeometric", (colors, n), {"method": method}
    for mean, cov in ([1.0, 2.0], COV), ([0.0] * 4, COV4), ([3.0], [[4.0]]), ([1.0, 2.0], [[1.0, 99.0], [0.1, 1.0]]):
        yield "multivariate_normal", (mean, cov), {"method": "cholesky"}


def varied():
    """Parameters that vary."""
    a, b = np.array([0.5, 3.0, 20.0]), np.array([[0.25], [2.0]])
    for do, params in calls.PARAMS.items():
        if len(params) == 1 and do not in ("geometric", "logseries", "zipf"):
            yield do, (a,), {}
        if len(params) == 2 and "binomial" not in do:
            yield do, (a, b), {}
            yield do, (a, 1.5), {}
            yield do, (1.5, a), {}
    p = np.array([0.05, 0.4, 0.9])
    yield "standard_gamma", (a,), {"dtype": "float32"}
    yield "geometric", (p,), {}
    yield "logseries", (p,), {}
    yield "zipf", (1 + a,), {}
    yield "binomial", (np.array([[10], [1000], [0]]), p), {}
    yield "binomial", (200, p), {}
    yield "negative_binomial", (b, p), {}
    yield "poisson", (10 * a,), {}
    yield "noncentral_f", (a, b, 1.5), {}
    yield "noncentral_f", (2.0, b, a), {}
    yield "triangular", (-b, a, 30.0), {}
    yield "hypergeometric", (np.array([20, 200, 7]), np.array([[30], [100]]), np.array([15, 120, 3])), {}
    yield "hypergeometric", (20, np.array([30, 100]), 5), {}
    yield "multinomial", (np.array([[5], [500], [0]]), [[0.2, 0.8], [0.5, 0.5]]), {}
    yield "multinomial", (np.array([5, 500, 0]), [0.2, 0.3, 0.5]), {}
    yield "multinomial", (7, [[0.2, 0.8], [0.5, 0.5], [0.9, 0.1]]), {}


def odd():
    """Special values in every place; some are refused."""
    for do, params in calls.PARAMS.items():
        usual = {"binomial": (10, 0.5), "hypergeometric": (20, 30, 15), "triangular": (0.0, 1.0, 2.0), "zipf": (2.0,)}
        usual = usual.get(do, (0.5,) * len(params))
        for i, p in enumerate(params):
            if (do, p) in calls.INTEGER:
                special = -1, 0, 2**62, 10**9, 10**9 - 1
            else:
                special = nan, inf, -inf, 0.0, -0.0, -1.0, 1.0, 1.0000000000000002, 5e-324, 1e300, 9.223372006484772e18
            for x in special:
                if do == "hypergeometric" and x in (2**62,):
                    continue
                yield do, (*usual[:i], x, *usual[i + 1:]), {}
    for x in nan, inf, 0.0, -0.0, -1.0:
        yield "standard_gamma", (x,), {"dtype": "float32"}
    yield "triangular", (1.0, 0.0, 2.0), {}
    yield "triangular", (0.0, 3.0, 2.0), {}
    yield "triangular", (1.0, 1.0, 1.0), {}
    yield "hypergeometric", (1, 1, 3), {}
    yield "negative_binomial", (9.2e18, 0.5), {}
    yield "negative_binomial", (1.0, 1e-300), {}
    for p in ([0.8, 0.5, 0.2], [-0.1, 0.5, 0.6], [nan, 0.5], [0.5, nan], [1.5], [0.5, -0.0], [1.0, 1.0], [0.5, 0.6, -0.1], [0.6, 0.4 + 1e-12, 0.0],
              [0.6, 0.4 + 1e-11, 0.0]):
        yield "multinomial", (5, p), {}
    yield "multinomial", (-1, [0.5, 0.5]), {}
    for alpha in ([nan, 1.0], [0.01, nan], [inf, 1.0], [-0.0, 1.0], [-1.0, 1.0], [0.05, -1e-16]):
        yield "dirichlet", (alpha,), {}
    for method in "marginals", "count":
        for colors, n in ([3, -1], 1), ([3, 1], 5), ([3, 1], -1), ([0, 0], 0), ([2**62, 2**62], 0):
            yield "multivariate_hypergeometric", (colors, n), {"method": method}
    yield "multivariate_hypergeometric", ([10**9 - 1, 1], 5), {"method": "marginals"}
    yield "multivariate_hypergeometric", ([10**9 - 1], 5), {"method": "marginals"}


def write(bit_generator, seed, do, args, kw):
    g = np.random.Generator(getattr(np.random, bit_generator)(seed))
    line = {"bit_generator": bit_generator, "seed": seed}
    try:
        result = getattr(g, do)(*args, **kw)
    except ValueError:
        result = None
    line |= calls.describe(do, args, kw, result)
    if result is None:
        line["refused"] = True
    else:
        line["values"] = calls.values(result)
    line["after"] = [str(x) for x in g.bit_generator.random_raw(2)]
    print(json.dumps(line))


for do, args, kw in every():
    write("PCG64", 12345, do, args, {**kw, "size": 3})
for i, (do, args, kw) in enumerate(every()):
    write(BITGENS[i % 5], 1000 + i, do, args, {**kw, "size": 40})
for i, (do, args, kw) in enumerate(varied()):
    write(BITGENS[i % 5], 2000 + i, do, args, kw)
for i, (do, args, kw) in enumerate(odd()):
    write("PCG64", 3000 + i, do, args, kw)
