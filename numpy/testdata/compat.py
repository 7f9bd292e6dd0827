#!/usr/bin/env python3
"""Writes compat.jsonl: the streams of older releases of NumPy.

    python compat.py PYTHON...       where every PYTHON has another release of NumPy
    python compat.py                 prints what this Python's NumPy gives, a case a line

Make one virtual environment per release with "pip install numpy==X.Y.Z": 1.22 and 1.24 want
Python 3.8 to 3.10, 1.25 and 1.26 want 3.9 to 3.11, 2.0 to 2.2 want 3.10 to 3.12 and later
ones 3.11 or newer. All have to run on one machine, x86-64 Linux with FMA and a glibc
before 2.41.

compat.jsonl has a case a line: {"class", "do", "args", "size", "seed", "results"}. Results map
the outcome to the releases that give it: the SHA-256 of the values (numbers as in
randomstate.py) and of a 64-bit draw after them, an error class, or "hang".
"""
import hashlib
import json
import math
import os
import subprocess
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor


def num(x):
    import numpy as np
    if isinstance(x, (float, np.floating)):
        x = float(x)
        return x.hex() if math.isfinite(x) else str(x)
    return str(int(x))


TYPICAL = [
    ("standard_normal", []), ("standard_exponential", []), ("standard_cauchy", []), ("exponential", [2.75]), ("rayleigh", [3.5]),
    ("standard_gamma", [0.3]), ("standard_gamma", [2.5]), ("chisquare", [7.5]), ("standard_t", [3.0]), ("pareto", [3.0]),
    ("weibull", [2.5]), ("power", [5.0]), ("uniform", [-1.0, 2.0]), ("normal", [10.0, 0.25]), ("lognormal", [2.0, 0.125]),
    ("laplace", [1.5, 3.0]), ("gumbel", [-2.0, 0.5]), ("logistic", [3.0, 0.1]), ("gamma", [5.5, 0.25]),
    ("noncentral_chisquare", [3.0, 2.0]), ("noncentral_chisquare", [0.5, 3.0]), ("f", [2.0, 5.0]), ("f", [0.5, 0.7]), ("noncentral_f", [2.0, 5.0, 1.5]),
    ("vonmises", [2.0, 4.0]), ("triangular", [0.0, 1.0, 4.0]), ("poisson", [3.0]), ("poisson", [1e4]), ("logseries", [0.9]),
    ("negative_binomial", [100.0, 0.3]), ("hypergeometric", [20, 30, 15]), ("hypergeometric", [20, 30, 5]),
    ("geometric", [0.9]), ("geometric", [0.1]), ("geometric", [1e-17]), ("geometric", [1e-18]), ("geometric", [5e-19]),
    ("beta", [0.5, 0.5]), ("beta", [1.0, 0.2]), ("beta", [1e-3, 2e-3]), ("beta", [1e-2, 1.0]), ("beta", [3.0, 4.0]),
    ("zipf", [1.1]), ("zipf", [1.01]), ("zipf", [2.0]), ("zipf", [30.0]), ("zipf", [1024.5]),
    ("wald", [1.0, 1.0]), ("wald", [10.0, 0.1]), ("wald", [1e8, 2.25]), ("wald", [0.1, 10.0]),
    ("binomial", [10, 0.3]), ("binomial", [10, 0.7]), ("binomial", [1000, 1e-5]), ("binomial", [10**15, 3e-16]), ("binomial", [5 * 10**10, 5e-17]),
    ("binomial", [10, 0.0]), ("binomial", [100, 0.31]), ("binomial", [1000, 0.77]), ("binomial", [10**6, 0.25]), ("binomial", [2**40, 0.3]),
    ("binomial", [2**55, 0.3]), ("binomial", [2**60 + 1, 0.01]), ("binomial", [4 * 10**18, 0.4]), ("binomial", [4 * 10**18, 0.9]), ("binomial", [10**9, 0.5]),
]
SPECIAL = [
    ("dirichlet", [[1.0, 2.0, 3.0]]), ("dirichlet", [[0.05, 0.02, 0.01]]), ("dirichlet", [[0.0, 0.05]]), ("dirichlet", [[0.05, 0.0, 0.02]]),
    ("dirichlet", [[0.05, 0.02, 0.0]]), ("dirichlet", [[0.05, 0.0, 0.0, 0.0]]), ("dirichlet", [[1.0, 0.0, 2.0]]), ("dirichlet", [[1e-3, 5.0]]), ("dirichlet", [[0.01, 0.02, 0.03]]),
    ("multinomial", [20, [0.2, 0.3, 0.5]]), ("multinomial", [1000, [0.1, 0.2, 0.05, 0.65]]), ("multinomial", [20, [0.2, 0.0, 0.3, 0.5]]),
    ("multinomial", [5, [0.0, 1.0, 0.0]]), ("multinomial", [0, [0.2, 0.8]]), ("multinomial", [5 * 10**10, [5e-17, 1e-16, 0.5, 0.4]]), ("multinomial", [10**7, [0.25, 0.5, 0.25]]),
    ("multinomial", [2**60, [0.3, 0.2, 0.5]]), ("multinomial", [10**15, [3e-16, 0.5, 0.3]]), ("multinomial", [1000, [0.23, 0.77]]),
]
MANY = {  # changes that seldom show
    str(("binomial", [1000, 0.77])): 20000, str(("multinomial", [1000, [0.23, 0.77]])): 20000, str(("zipf", [1.1])): 2000,
    str(("beta", [1e-3, 2e-3])): 3000,
}
GENERATOR = [("beta", [1e-5, 1e-5]), ("beta", [1e-110, 3e-110]), ("beta", [1e-103, 0.5]), ("zipf", [1025.0]), ("vonmises", [3.1, 2e6]),
             ("dirichlet", [[1e-5, 1e-5, 1e-5]])]
LEGACY = [("beta", [1e-5, 1e-5]), ("vonmises", [1.0, 1e8]), ("hypergeometric", [2**50, 2**49, 1000])]


def cases():
    for cls in ("Generator", "RandomState"):
        for i, (do, args) in enumerate(TYPICAL + SPECIAL + (GENERATOR if cls == "Generator" else LEGACY)):
            yield {"class": cls, "do": do, "args": args, "size": MANY.get(str((do, args)), 300), "seed": i}


def outcome(c):
    import numpy as np
    g = getattr(np.random, c["class"])(np.random.PCG64(c["seed"]))
    try:
        v = np.asarray(getattr(g, c["do"])(*c["args"], size=c["size"]))
    except (ValueError, OverflowError, TypeError) as e:
        return type(e).__name__
    t = [num(x) for x in v.ravel()] + [str(raw(g))]
    return hashlib.sha256(",".join(t).encode()).hexdigest()


def raw(g):
    bits = getattr(g, "bit_generator", None) or g._bit_generator
    return bits.random_raw()


def limited(c):
    """The outcome, in a process of its own as NumPy's loops cannot be interrupted."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        import resource
        resource.setrlimit(resource.RLIMIT_CPU, (3, 3))
        os.write(w, outcome(c).encode())
        os._exit(0)
    os.close(w)
    with os.fdopen(r) as f:
        text = f.read()
    os.waitpid(pid, 0)
    return text or "hang"


def main():
    warnings.simplefilter("ignore")
    if len(sys.argv) == 1:
        import numpy as np
        for c in cases():
            print(json.dumps([np.__version__, limited(c)]), flush=True)
        return
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        rows = list(pool.map(lambda p: [json.loads(line) for line in subprocess.check_output([p, os.path.abspath(__file__)], text=True).splitlines()],
                             sys.argv[1:]))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "compat.jsonl"), "w") as f:
        for i, c in enumerate(cases()):
            c["results"] = {}
            for row in rows:
                version, got = row[i]
                c["results"].setdefault(got, []).append(version)
            c["args"] = [[num(x) for x in a] if isinstance(a, list) else num(a) for a in c["args"]]
            f.write(json.dumps(c) + "\n")


main()
