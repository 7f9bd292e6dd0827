#!/usr/bin/env python3
"""Writes forms.json: short cases on how calls are written rather than on long streams.

Usage: python forms.py > forms.json      (NumPy 2.5.5 on CPython 3.13, glibc 2.36, FMA on)

Every method of Generator and RandomState with scalars, with size= of 0, 1 and more
dimensions, with parameters that vary and broadcast, by keyword, repeated, and with parameters
that are refused; every dtype of integers and randint with ranges at its limits; axes; seeds,
states and spawning. The grammar is that of oracle.py, and most cases end with the state, so
that refused calls are seen to draw nothing.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../testdata/oracle"))
import oracle  # noqa: E402

BITGENS = ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"]

# Two sets of parameters for each method; the first ints[method] of them are integers.
PARAMETERS = {
    "chisquare": [(0.5,), (2.0,)], "exponential": [(0.5,), (2.0,)], "pareto": [(0.5,), (2.0,)],
    "power": [(0.5,), (2.0,)], "rayleigh": [(0.5,), (2.0,)], "standard_gamma": [(0.5,), (2.0,)],
    "standard_t": [(0.5,), (2.0,)], "weibull": [(0.5,), (2.0,)], "geometric": [(0.5,), (0.01,)],
    "logseries": [(0.5,), (0.9,)], "poisson": [(0.5,), (20.0,)], "zipf": [(1.5,), (3.0,)],
    "beta": [(0.5, 2.0), (1.5, 0.5)], "normal": [(0.0, 1.0), (3.0, 0.5)],
    "gamma": [(0.5, 2.0), (1.5, 0.5)], "gumbel": [(0.0, 1.0), (3.0, 0.5)],
    "laplace": [(0.0, 1.0), (3.0, 0.5)], "logistic": [(0.0, 1.0), (3.0, 0.5)],
    "lognormal": [(0.0, 1.0), (1.0, 0.5)], "noncentral_chisquare": [(0.5, 2.0), (1.5, 0.5)],
    "f": [(0.5, 2.0), (1.5, 0.5)], "vonmises": [(0.0, 1.0), (3.0, 1e-9)],
    "wald": [(1.0, 1.0), (3.0, 0.5)], "uniform": [(0.0, 1.0), (3.0, 5.0)],
    "binomial": [(10, 0.3), (1000, 0.4)], "negative_binomial": [(10.0, 0.3), (2.0, 0.9)],
    "noncentral_f": [(2.0, 3.0, 1.0), (0.5, 0.5, 2.0)], "triangular": [(0.0, 1.0, 2.0), (-1.0, 0.0, 3.0)],
    "hypergeometric": [(20, 30, 15), (5, 9, 3)],
}
INTS = {"binomial": 1, "hypergeometric": 3}

# Where NumPy does not come to an end, or draws for very long.
ENDLESS = {("wald", "inf"), ("poisson", "inf"), ("zipf", "inf"), ("vonmises", "inf"), ("vonmises", "1e300"),
           ("logseries", "inf"), ("noncentral_chisquare", "1e300")}

tests = []


def case(name, obj, *calls):
    calls = list(calls)
    if obj["class"] in ("Generator", "RandomState", "BitGenerator"):
        calls.append({"do": "state"})
    t = {"id": f"{obj['class']}/{name}", "arguments": {"object": obj, "calls": calls}}
    t["expected"] = oracle.run(t)
    tests.append(t)


def call(do, *args, repeat=None, **kw):
    c = {"do": do}
    if args:
        c["args"] = list(args)
    if kw:
        c["kw"] = kw
    if repeat:
        c["repeat"] = repeat
    return c


def text(v):
    return str(v) if isinstance(v, (int, str)) else repr(v)


def floats(*v, **shape):
    return {"list": [text(x) for x in v], **shape}


def ints(*v, **shape):
    return {"i64": [text(x) for x in v], **shape}


def array(v, is_int, **shape):
    return ints(*v, **shape) if is_int else floats(*v, **shape)


def distributions(cls):
    def obj():
        return {"class": cls, "seed": str(100 + len(tests))}
    for m, (p, q) in PARAMETERS.items():
        isint = [i < INTS.get(m, 0) for i in range(len(p))]
        one, two = [text(x) for x in p], [text(x) for x in q]
        pairs = [array((x, y), i) for x, y, i in zip(p, q, isint)]
        case(f"{m}/scalars", obj(), call(m, *one), call(m, *two, repeat=3))
        case(f"{m}/sizes", obj(), call(m, *one, [2, 3]), call(m, *two, size=[2, 1, 2]), call(m, *two, size=0), call(m, *two, size=[]))
        case(f"{m}/varying", obj(), call(m, *pairs), call(m, *pairs, size=[3, 2]), call(m, *pairs, size=[3]))
        if len(p) > 1:
            column = array((p[0], q[0]), isint[0], shape=[2, 1])
            case(f"{m}/broadcast", obj(), call(m, column, *pairs[1:]), call(m, one[0], *pairs[1:], size=[2, 2]))
        refused = []
        for i in range(len(p)):
            for bad in ("-1",) if isint[i] else ("-1.0", "-0.0", "0.0", "nan", "inf", "1e300"):
                if (m, bad) in ENDLESS or cls == "RandomState" and bad not in ("-1", "-1.0", "0.0"):
                    continue
                args = one[:i] + [bad] + one[i + 1:]
                refused.append(call(m, *args))
                if bad.startswith("-"):
                    args[i] = array((one[i], bad), isint[i])
                    refused.append(call(m, *args))
        case(f"{m}/limits", obj(), *refused)
    for m in ("standard_normal", "standard_exponential", "standard_cauchy"):
        case(m, obj(), call(m), call(m, size=[2, 2]), call(m, 3), call(m, repeat=4))
    case("keywords", obj(), call("normal", scale="2.0", size=3), call("gamma", shape="2.0"),
         call("triangular", left=0, mode=1, right=3), call("normal", sigma=3), call("poisson", 1, 2, 3))


def vectors(cls):
    obj = {"class": cls, "seed": "4"}
    p3 = floats(0.2, 0.3, 0.5)
    matrix = floats(0.2, 0.8, 0.5, 0.5, 0.1, 0.9, shape=[3, 2])
    case("multinomial", obj, call("multinomial", 20, p3), call("multinomial", 20, p3, size=[2, 2]),
         call("multinomial", 20, ["0.2", "0.8"], repeat=3), call("multinomial", -1, p3),
         call("multinomial", 5, floats(0.7, 0.7, 0.5)), call("multinomial", 5, floats("nan", 0.7, 0.1)),
         call("multinomial", 5, floats(-0.7, 0.7)))
    case("dirichlet", obj, call("dirichlet", p3), call("dirichlet", floats(2.0, 0.3), size=[2, 2]),
         call("dirichlet", floats(2.0, 0.3), repeat=3), call("dirichlet", floats(2.0, -0.3)), call("dirichlet", floats(2.0, 0.0)))
    if cls == "RandomState":
        return
    case("multinomial/varying", obj, call("multinomial", ints(3, 5), p3), call("multinomial", ints(3, 5, shape=[2, 1]), matrix),
         call("multinomial", 5, matrix), call("multinomial", ints(5, -5), p3))
    urn = ints(5, 6, 7)
    for m in ("marginals", "count", "neither"):
        f = "multivariate_hypergeometric"
        case(f"{f}/{m}", obj, call(f, urn, 9, method=m), call(f, urn, 9, method=m, size=[2, 2]), call(f, urn, 19, method=m),
             call(f, ints(5, -6, 7), 1, method=m), call(f, [3, 4], 2, 5, m), call(f, urn, 9, method=m, repeat=3))


def order(cls):
    def obj():
        return {"class": cls, "seed": str(100 + len(tests))}
    half = floats(0.5, 0.25, 0.25)
    case("bytes", obj(), call("bytes", 0), call("bytes", 3), call("bytes", 9, repeat=2), call("bytes", length=7))
    case("permutation", obj(), call("permutation", 0), call("permutation", 1), call("permutation", ints(5, 3, 9)),
         call("permutation", floats(1.0, 2.0, 3.5)), call("permutation", [3, 2, 1]), call("permutation", {"arange": 12, "shape": [3, 2, 2]}))
    case("shuffle", obj(), call("shuffle", x={"arange": 0}), call("shuffle", x=[5, 4, 3]),
         call("shuffle", x={"arange": 6}, as_list=True), call("shuffle", x={"arange": 24}, shape=[2, 3, 4]))
    case("choice", obj(), call("choice", 10), call("choice", 10, 3), call("choice", 10, [2, 3]), call("choice", [5, 6, 7], repeat=5),
         call("choice", floats(1.0, 2.5), size=[2, 2]), call("choice", 10, 3, False), call("choice", 10, [2, 3], False),
         call("choice", 10, replace=False))
    case("choice/p", obj(), call("choice", 3, p=half), call("choice", 3, 2, p=half), call("choice", 3, [2, 1], p=half, replace=False),
         call("choice", 3, p=half, replace=False))
    case("choice/refused", obj(), call("choice", 3, p=floats(0.5, 0.5)), call("choice", 3, 3, p=floats(0.5, 0.5, 0.0), replace=False),
         call("choice", 3, 4, replace=False), call("choice", -3), call("choice", 3, -1), call("choice", floats()),
         call("choice", 2, p=floats(0.5, 0.4)), call("choice", 2, p=floats(1.5, -0.5)))
    if cls == "RandomState":
        return
    cube = {"arange": 24, "shape": [2, 3, 4]}
    for axis in (0, 1, 2, -1, -3):
        case(f"axis {axis}", obj(), call("permuted", x={"arange": 24}, shape=[2, 3, 4], axis=axis), call("permutation", cube, axis=axis),
             call("shuffle", x={"arange": 24}, shape=[2, 3, 4], axis=axis), call("choice", cube, axis=axis),
             call("choice", cube, [2, 2], axis=axis), call("choice", cube, 2, axis=axis, replace=False))
    case("permuted", obj(), call("permuted", x={"arange": 24}, axis=0), call("permuted", x={"arange": 24}, shape=[4, 6]),
         call("permuted", x={"arange": 24}, axis=1), call("permutation", cube, axis=3), call("shuffle", x={"arange": 24}, axis=1))


def integers():
    limits = [(0, 2), (0, 1), (1, 2), (-3, 5), (0, 255), (0, 256), (0, 257), (0, 65536), (-128, 128), (0, 2**32), (0, 2**64),
              (-2**63, 2**63), (0, 0), (5, 2)]
    for dtype in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bool"):
        for end in (False, True):
            calls = []
            for lo, hi in limits:
                lo, hi = str(lo), str(hi)
                kw = {"dtype": dtype, "endpoint": end}
                calls += [call("integers", lo, hi, **kw), call("integers", lo, hi, size=3, **kw), call("integers", [lo, "0"], [hi, "1"], **kw)]
            case(f"integers/{dtype}{'/endpoint' if end else ''}", {"class": "Generator", "seed": "1"}, *calls)
        calls = []
        for lo, hi in limits:
            lo, hi = str(lo), str(hi)
            calls += [call("randint", lo, hi, dtype=dtype), call("randint", lo, hi, size=3, dtype=dtype), call("randint", [lo, "0"], [hi, "1"], dtype=dtype)]
        case(f"randint/{dtype}", {"class": "RandomState", "seed": "5"}, *calls)
    case("integers/forms", {"class": "Generator", "seed": "2"}, call("integers", 10), call("integers", 10, size=[2, 2]), call("integers", ints(5, 10)),
         call("integers", ints(5, 10, shape=[2, 1]), ints(20, 30, 40)), call("integers", 0), call("integers", 10, size=0))
    case("randint/forms", {"class": "RandomState", "seed": "2"}, call("randint", 5), call("randint", ints(5, 10)), call("randint", 5, 10, [2, 2]),
         call("randint", 0), call("random_integers", 5), call("random_integers", 2, 5, 3), call("random_integers", 0))


def floats32():
    g = {"class": "Generator", "seed": "2"}
    f32 = {"dtype": "float32"}
    case("random", g, call("random", [2, 2], "float32"), call("random", size=0), call("random", repeat=3), call("random", repeat=3, **f32),
         call("random", **f32), call("random", dtype="int64"))
    for m in ("standard_normal", "standard_exponential"):
        case(f"{m}/float32", g, call(m, **f32), call(m, repeat=4, **f32), call(m, size=[3, 2], **f32), call(m, dtype="int32"))
    case("standard_gamma/float32", g, *[call("standard_gamma", a, **f32) for a in ("0.5", floats(0.5, 2.0), "-1", "0.0", "nan")])
    case("standard_exponential/inv", g, call("standard_exponential", method="inv"), call("standard_exponential", repeat=3, method="inv", **f32))


def generators():
    for b in BITGENS:
        o = {"class": "BitGenerator", "bitgen": b, "seedseq": {"entropy": ["5", "6"], "spawn_key": ["1", "99999999999"], "pool_size": 6}}
        case(f"{b}/raw", o, call("random_raw"), call("random_raw", size=[2, 2]), call("next_uint32", size=3), call("save"),
             call("random_raw", size=30), call("restore"), call("next_uint32", size=4), call("interleave", pattern="wwd", n=20))
        case(f"{b}/spawn", o, call("spawn_then", n=2, method="normal", args=["1.0", "2.0"], size=3),
             call("spawn_then", n=1, method="integers", args=[10], size=[2, 2]), call("spawn_then", n=0, method="random", size=1))
        if b != "SFC64":
            case(f"{b}/jumped", {"class": "Generator", "bitgen": b, "seed": "9"}, call("random", dtype="float32"), call("jumped", jumps=2), call("random", size=3))
        for m, args in (("standard_normal", []), ("integers", [5]), ("random_raw", [])):
            case(f"{b}/{m}", {"class": "SeedSweep", "range": ["0", "20"], "method": m, "args": args, "bitgen": b}, call("sweep"))
        case(f"{b}/normal", {"class": "ChildSweep", "entropy": "5", "range": ["0", "20"], "prefix": ["4"], "suffix": ["5"], "pool_size": 5,
                             "method": "normal", "args": ["1.0"], "size": 2, "bitgen": b}, call("sweep"))
        case(f"{b}", {"class": "RandomState", "bitgen": b, "seed": "4"}, call("randint", 5, dtype="int8"), call("standard_normal"), call("save"),
             call("random_sample"), call("restore"), call("standard_normal"), call("bytes", 5))
    for b, state, do in (
            ("PCG64", {"bit_generator": "PCG64", "state": "12345", "inc": "7", "has_uint32": "1", "uinteger": "99"}, call("next_uint32", size=3)),
            ("PCG64DXSM", {"state": str(2**127 + 1)}, call("random_raw", size=3)),
            ("SFC64", {"state": ["1", "2", "3", "4"]}, call("next_uint32", size=3)),
            ("Philox", {"counter": ["1", "2", "3", "4"], "key": ["5", "6"], "buffer": ["7", "8", "9", "10"], "buffer_pos": "2"}, call("random_raw", size=3)),
            ("MT19937", {"key": [str(i * 7919) for i in range(624)], "pos": "600"}, call("random_raw", size=40))):
        case(f"{b}/state", {"class": "BitGenerator", "bitgen": b, "state": state}, do)
    case("Philox/key", {"class": "BitGenerator", "bitgen": "Philox", "philox": {"key": ["5", "6"]}}, call("random_raw", size=10))
    for e in ("0", "-5", ["1", "2", "3", "4", "5", "6", "7"], []):
        for key in ([], ["0"], ["4294967296", "3"]):
            o = {"class": "SeedSequence", "entropy": e, "spawn_key": key}
            case(f"{e}/{key}", o, call("generate_state", n_words=5), call("generate_state", n_words=5, dtype="uint64"), call("pool"),
                 call("spawn", n=2), call("spawn", n=0), call("generate_state", n_words=0), call("generate_state", n_words=3, dtype="uint16"))
    case("pool 3", {"class": "SeedSequence", "entropy": "3", "pool_size": 3}, call("pool"))
    case("pool 9", {"class": "SeedSequence", "entropy": "3", "pool_size": 9, "n_children_spawned": 5}, call("pool"), call("spawn", n=1))


def randomstate():
    case("normals", {"class": "RandomState", "seed": "77"}, call("standard_normal"), call("save"), call("standard_normal", size=3), call("restore"),
         call("standard_normal", size=4), call("reseed", seed=3), call("standard_normal"), call("state"), call("randn"), call("randn", 3), call("randn", 2, 2))
    case("doubles", {"class": "RandomState", "seed": "78"}, call("random_sample"), call("random"), call("rand"), call("rand", 2, 3),
         call("tomaxint"), call("tomaxint", size=3))
    for a in (["5"], [], ["4294967296"], ["0", "4294967295"]):
        case(f"array {a}", {"class": "RandomState", "seed_array": a}, call("random_sample"))


def pyrandom():
    case("int", {"class": "PyRandom", "seed": {"int": "-5"}}, call("random"), call("getrandbits", 0), call("getrandbits", "70", repeat=3),
         call("randbytes", 5, repeat=2), call("randrange", "-5", "5"), call("randrange", 10, 0, -3), call("randrange", 0),
         call("sample", [1, 2, 3], 2), call("sample", [1, 2, 3], 2, counts=[1, 2, 3]), call("choices", [1, 2, 3], cum_weights=[1, "2.5", 3], k=4),
         call("choices", [1, 2, 3], [1, 2, 3]), call("shuffle", 5), call("triangular"), call("triangular", 1, 2), call("gauss"),
         call("gauss", sigma=3), call("binomialvariate"), call("expovariate"), call("getstate_digest"))
    case("sequences", {"class": "PyRandom", "seed": {"float": "0.5"}}, call("choice", ["1.5", "2.5"], repeat=3), call("choice", [7, 8], repeat=3),
         call("sample", ["1.5", "2.5", "3.5"], 2), call("choices", ["1.5", 2], k=3), call("choices", [1, 2, 3], [1, "36893488147419103232", 1], k=4),
         call("sample_range", [5], 2), call("sample_range", [5, 9], 2), call("sample_range", [9, 0, -2], 2), call("shuffle", 0), call("random"))
    case("text", {"class": "PyRandom", "seed": {"str": "12"}}, call("random"), call("shuffle", 3, repeat=2), call("sample_range", 10, 3, repeat=2))


def main():
    for cls in ("Generator", "RandomState"):
        distributions(cls)
        vectors(cls)
        order(cls)
    integers()
    floats32()
    generators()
    randomstate()
    pyrandom()
    ids = [t["id"] for t in tests]
    assert len(set(ids)) == len(ids)
    sys.stdout.write(oracle.dump({"meta": {"what": "Forms of calls; see forms.py.", "version": oracle.version()}, "tests": tests}))


if __name__ == "__main__":
    main()
