"""The form in which distributions.jsonl and numpytests.jsonl write a call of a Generator.

    {"do": method, "args": one list for each parameter, "n": values, "dtype"?, "method"?}

A list has one element, or n of them in C order of the broadcast shape. Numbers are strings
that Python's float() or int() reads. The parameters of the methods whose values are vectors
are lists of rows (pvals), or one list (alpha, colors, mean, and cov row by row); n counts vectors.
"""
import numpy as np

# Parameters, with their defaults, of the methods whose parameters broadcast.
PARAMS = {
    "standard_normal": {}, "standard_exponential": {}, "standard_cauchy": {},
    "standard_gamma": {"shape": None}, "exponential": {"scale": 1.0}, "rayleigh": {"scale": 1.0},
    "normal": {"loc": 0.0, "scale": 1.0}, "lognormal": {"mean": 0.0, "sigma": 1.0},
    "laplace": {"loc": 0.0, "scale": 1.0}, "gumbel": {"loc": 0.0, "scale": 1.0},
    "logistic": {"loc": 0.0, "scale": 1.0}, "gamma": {"shape": None, "scale": 1.0},
    "beta": {"a": None, "b": None}, "chisquare": {"df": None},
    "noncentral_chisquare": {"df": None, "nonc": None}, "f": {"dfnum": None, "dfden": None},
    "noncentral_f": {"dfnum": None, "dfden": None, "nonc": None}, "standard_t": {"df": None},
    "vonmises": {"mu": None, "kappa": None}, "pareto": {"a": None}, "weibull": {"a": None}, "power": {"a": None},
    "wald": {"mean": None, "scale": None}, "triangular": {"left": None, "mode": None, "right": None},
    "binomial": {"n": None, "p": None}, "negative_binomial": {"n": None, "p": None}, "poisson": {"lam": 1.0},
    "zipf": {"a": None}, "geometric": {"p": None}, "logseries": {"p": None},
    "hypergeometric": {"ngood": None, "nbad": None, "nsample": None},
}
# Parameters of the methods whose values are vectors.
VECTORS = {
    "multinomial": ["n", "pvals"], "dirichlet": ["alpha"],
    "multivariate_hypergeometric": ["colors", "nsample"], "multivariate_normal": ["mean", "cov"],
}
INTEGER = {("binomial", "n"), ("multinomial", "n"), ("multivariate_hypergeometric", "colors"),
           ("multivariate_hypergeometric", "nsample")} | {("hypergeometric", p) for p in PARAMS["hypergeometric"]}


def numbers(a, integer=False):
    return [str(int(x)) if integer else repr(float(x)) for x in np.asarray(a).ravel()]


def values(a):
    """A result, exactly."""
    a = np.asarray(a)
    if a.dtype.kind == "f":
        return [float(x).hex() for x in a.ravel()]
    return [str(int(x)) for x in a.ravel()]


def describe(do, args, kw, result):
    """The call whose result was result (None: it raised), or None if it is not one of these."""
    names = list(PARAMS[do]) if do in PARAMS else VECTORS.get(do)
    if names is None:
        return None
    given = dict(PARAMS.get(do, {}))
    rest = list(args[len(names):])
    given.update(zip(names, args))
    given.update({k: v for k, v in kw.items() if k in names})
    extra = [k for k in ("size", "dtype", "method") if k not in kw][:len(rest)]
    kw = {k: v for k, v in kw.items() if k not in names} | dict(zip(extra, rest))
    call = {"do": do, "n": 1}
    if np.dtype(kw.get("dtype") or "d") == np.float32:
        call["dtype"] = "float32"
    if "method" in kw:
        call["method"] = kw["method"]
    if do in VECTORS:
        last = {"multinomial": "pvals", "dirichlet": "alpha", "multivariate_normal": "mean"}.get(do, "colors")
        k = np.shape(given[last])[-1]
        shape = np.shape(result)[:-1] if result is not None else ()
        call["n"] = int(np.prod(shape, dtype=int))
        if do == "multinomial":
            n, p = np.asarray(given["n"]), np.asarray(given["pvals"], float)
            if n.ndim == 0 and p.ndim == 1:
                call["args"] = [numbers(n, True), numbers(p)]
            else:
                n, p = np.broadcast_to(n, shape), np.broadcast_to(p, (*shape, k))
                call["args"] = [numbers(n, True)] + [numbers(r) for r in p.reshape(-1, k)]
        else:
            call["args"] = [numbers(given[p], (do, p) in INTEGER) for p in names]
        return call
    if result is not None:
        call["n"] = int(np.size(result))
    varied = any(np.ndim(v) > 0 for v in given.values())
    shape = np.shape(result) if result is not None else np.broadcast_shapes(*map(np.shape, given.values()))
    if result is None and varied:
        call["n"] = int(np.prod(shape, dtype=int))
    call["args"] = [numbers(np.broadcast_to(v, shape) if varied else v, (do, p) in INTEGER) for p, v in given.items()]
    return call
