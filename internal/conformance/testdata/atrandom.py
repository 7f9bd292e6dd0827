#!/usr/bin/env python3
"""Prints cases with parameters, lengths and seeds drawn at random, and what this NumPy gives.

Usage: python atrandom.py SALT > FILE      (NumPy 2.5.5, glibc before 2.41, FMA on)

SALT decides everything. Lengths lie around the block sizes of any implementation; parameters
are drawn over the whole width in which a method changes its algorithm. The grammar is that of
digests.py. Where this NumPy is not the reference, the exit status is 3.
"""
import json
import os
import platform
import random
import sys
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../testdata/oracle"))
import numpy  # noqa: E402
import oracle  # noqa: E402
from digests import BITGENS, Cases  # noqa: E402

FLOATS = {"random", "standard_normal", "standard_exponential", "standard_gamma"}  # with a float32 twin


class Draw(random.Random):
    """Random parameters."""

    def scale(self, low, high):
        """10**low to 10**high, log-uniform."""
        return 10 ** self.uniform(low, high)

    def prob(self, low=1e-6, high=1 - 1e-6):
        p = self.choice([self.random(), self.scale(-6, 0), 1 - self.scale(-5, -1)])
        return min(high, max(low, p))

    def weights(self, k):
        w = [self.random() for _ in range(k)]
        return [x / sum(w) for x in w]


def parameters(r):
    """What each method of one number per value is called with."""
    s, u = r.scale, r.uniform
    loc = lambda: (u(-3, 3), s(-2, 2))  # noqa: E731
    return {
        "random": lambda: (), "standard_normal": lambda: (), "standard_exponential": lambda: (), "standard_cauchy": lambda: (),
        "normal": loc, "laplace": loc, "gumbel": loc, "logistic": loc, "lognormal": lambda: (u(-3, 3), s(-2, .5)),
        "uniform": lambda: (u(-9, 0), u(0, 9)), "triangular": lambda: (u(-9, -1), u(-1, 1), u(1, 9)),
        "exponential": lambda: (s(-3, 3),), "rayleigh": lambda: (s(-2, 2),), "pareto": lambda: (s(-1, 1.5),),
        "weibull": lambda: (s(-1, 1.5),), "power": lambda: (s(-1, 1.5),), "wald": lambda: (s(-2, 3), s(-2, 3)),
        "standard_gamma": lambda: (s(-2.5, 3),), "gamma": lambda: (s(-2, 2), s(-2, 2)), "beta": lambda: (s(-3, 2), s(-3, 2)),
        "chisquare": lambda: (s(-1.5, 3),), "noncentral_chisquare": lambda: (s(-1, 2), s(-2, 2.5)),
        "f": lambda: (s(-1, 2), s(-1, 2)), "noncentral_f": lambda: (s(-.5, 2), s(-1, 2), s(-1, 2)),
        "standard_t": lambda: (s(-.5, 2),), "vonmises": lambda: (u(-3, 3), s(-9, 7)),
        "binomial": lambda: (int(s(0, 6)), r.prob()), "negative_binomial": lambda: (s(-1, 3), r.prob(1e-3, .999)),
        "poisson": lambda: (s(-2, 5),), "zipf": lambda: (1 + s(-2, 1.3),), "geometric": lambda: (r.prob(),),
        "logseries": lambda: (r.prob(),),
        "hypergeometric": lambda: (lambda a, b: (a, b, r.randint(1, a + b)))(int(s(0, 4)), int(s(0, 4))),
    }


def shape(r):
    """The form of a call: one value, a short or a long array, and how often."""
    return r.choice([
        lambda: {"size": None, "repeat": r.randint(1, 600)},
        lambda: {"size": r.randint(1, 700), "repeat": r.randint(1, 20)},
        lambda: {"size": r.randint(1000, 20000)},
        lambda: {"size": r.choice([64, 128, 256, 512, 1024, 2048, 4096, 8192]) + r.randint(-3, 3), "repeat": 2},
    ])()


def array(*values):
    if all(isinstance(v, int) for v in values):
        return {"i64": [str(v) for v in values]}
    return {"list": [repr(float(v)) for v in values]}


def cases(salt):
    r, c = Draw(salt), Cases(salt)

    def add(form, *args, **kw):
        """Adds a case unless it is there: methods without parameters repeat themselves."""
        try:
            form(*args, **kw)
        except AssertionError:
            pass

    def legacy():
        return {"bitgen": r.choice(BITGENS + [None] * 5)}

    def generator():
        return {"bitgen": r.choice(BITGENS)}

    for method, params in parameters(r).items():
        for i in range(14):
            kw = {}
            if method in FLOATS and r.random() < .5:
                kw["dtype"] = "float32"
            if method == "standard_exponential" and r.random() < .5:
                kw["method"] = "inv"
            add(c.gen, method, *params(), **kw, **shape(r), **generator())
            old = "random_sample" if method == "random" else method
            add(c.rs, old, *params(), **shape(r), **legacy())
        for i in range(2):  # parameters that vary from value to value
            rows = [params() for _ in range(r.randint(2, 5))]
            if rows[0]:
                for form, where in ((c.gen, generator), (c.rs, legacy)):
                    add(form, method, *map(array, *rows), size=[r.randint(1, 900), len(rows)], **where())

    for i in range(160):
        bits, signed = r.choice((8, 16, 32, 64)), r.randrange(2)
        low = -(1 << bits - 1) if signed else 0
        high = low + (1 << bits) - 1
        a, b = sorted((r.randint(low, high), r.randint(low, high)))
        if r.random() < .4:
            a, b = 0, r.randint(0, min(high, 10 ** r.randint(1, 5)))
        dtype = ("u" * (1 - signed)) + f"int{bits}"
        if i % 2:
            add(c.gen, "integers", str(a), str(b), dtype=dtype, endpoint=True, **shape(r), **generator())
        elif b < high:
            add(c.rs, "randint", str(a), str(b + 1), dtype=dtype, **shape(r), **legacy())

    for i in range(60):
        form, where = ((c.rs, legacy), (c.gen, generator))[i % 2]
        k, n = r.randint(2, 6), r.randint(1, 3000)
        p = array(*r.weights(k))
        add(form, "multinomial", int(r.scale(0, 4)), p, size=r.randint(1, 4000), **where())
        add(form, "dirichlet", array(*[r.scale(-2.2, 1.5) for _ in range(k)]), size=r.randint(1, 4000), **where())
        add(form, "choice", k, p=p, size=r.randint(1, 4000), **where())
        add(form, "choice", n, replace=False, size=r.randint(1, n), repeat=3, **where())
        add(form, "permutation", n, size=None, repeat=3, **where())
        if i % 2:
            colors = [r.randint(0, 60) for _ in range(k)]
            add(form, "multivariate_hypergeometric", array(*colors), r.randint(0, sum(colors)), size=r.randint(1, 3000),
                method=r.choice(["marginals", "count"]), **where())
    return c.list


def is_reference():
    """Whether values are those of the reference, to the last bit of a logarithm."""
    libc, release = platform.libc_ver()
    with open("/proc/cpuinfo", encoding="ascii") if os.path.exists("/proc/cpuinfo") else open(os.devnull, encoding="ascii") as f:
        fused = " fma " in f.read()
    return (numpy.__version__ == "2.5.5" and platform.machine() == "x86_64" and fused and libc == "glibc"
            and [int(x) for x in release.split(".")] < [2, 41])


def main(argv):
    if len(argv) != 2:
        sys.exit(__doc__)
    if not is_reference():
        print(f"NumPy {numpy.__version__}, {platform.machine()}, {' '.join(platform.libc_ver())}: not the reference", file=sys.stderr)
        return 3
    warnings.simplefilter("ignore")
    tests = cases(argv[1])
    for t in tests:
        t["expected"] = oracle.run(t)
    json.dump({"meta": {"what": "random cases", "salt": argv[1]}, "tests": tests}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
