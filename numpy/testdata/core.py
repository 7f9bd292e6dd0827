#!/usr/bin/env python3
"""Writes core.jsonl: what NumPy gives for the methods that need no distribution.

    python core.py > core.jsonl

One case a line: bit generator and seed; half, if a float32 was drawn first, so that a half
word is pending; one call; its values as strings (more than 12: the SHA-256 of them joined
by commas); and two draws made afterwards, which show what was consumed.
Reference: NumPy 2.5.5.
"""
import hashlib
import json

import numpy as np

DTYPES = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]
SIZES = [1, 2, 3, 5, 16, 33, 300]


def text(a):
    a = np.asarray(a)
    if a.dtype.kind == "f":
        return [float(x).hex() for x in a.ravel()]
    return [str(int(x)) for x in a.ravel()]


def calls():
    for n in SIZES:
        yield "random", [], {"size": n}
        yield "random", [], {"size": n, "dtype": "float32"}
    yield "uniform", [-1.5, 4.25], {"size": 5}
    yield "uniform", [3.0, 3.0], {"size": 2}
    for n in list(range(10)) + [1023, 1024, 1025, 1026]:
        yield "bytes", [n], {}
    for d in DTYPES:
        i = np.iinfo(d)
        lo, hi = int(i.min), int(i.max)
        ranges = [(lo, hi), (lo, hi - 1), (lo + 1, hi), (0, 0), (7, 7), (0, 1), (3, 9), (0, 99), (0, 100)]
        ranges += [(0, m) for m in (127, 128, 200, 254, 255, 256, 20000, 0x8000, 0xfffe, 0xffff, 0x10000, 2**31, 2**31 + 1,
                                    2**32 - 3, 2**32 - 2, 2**32 - 1, 2**32, 2**32 + 1, 3 * 2**61, 2**63 - 1) if m <= hi]
        ranges += [(lo // 2, hi // 2)]
        for a, b in ranges:
            for n in SIZES:
                yield "integers", [a, b], {"size": n, "dtype": d, "endpoint": True}
        yield "integers_each", [[0, 5, 3, 0, 9, lo, 0, 0], [1, 5, 100, 100, 9, hi, 99, 2]], {"dtype": d}
    for a, b in ((0, 1), (1, 2), (0, 2)):
        for n in (1, 2, 31, 32, 33, 70):
            yield "integers", [a, b], {"size": n, "dtype": "bool"}
    yield "integers_each_bool", [[0, 1, 0, 0, 0, 0, 0], [2, 2, 1, 2, 2, 2, 2]], {}
    for n in (0, 1, 2, 3, 4, 5, 8, 16, 17, 100, 256, 257, 258, 1000):
        yield "permutation", [n], {}
    for shape, axis in (([2, 3, 4], 0), ([2, 3, 4], 1), ([2, 3, 4], 2), ([3, 0], 0), ([5], 0), ([3, 5], -1), ([4, 3], None), ([2, 3, 4], -3)):
        yield "permuted", [], {"shape": shape, "axis": axis}
    for n in SIZES:
        yield "choice", [20], {"size": n}
    yield "choice", [3000000000], {"size": 3}
    for pop, n in ((1, 0), (1, 1), (2, 2), (5, 0), (6, 6), (100, 3), (100, 99), (10000, 9999), (10000, 500), (10001, 200), (10001, 201), (20000, 400), (20000, 401),
                   (20000, 1000), (20000, 1001), (10001, 10000), (10001, 10001)):
        for shuffle in (True, False):
            yield "choice", [pop], {"size": n, "replace": False, "shuffle": shuffle}
    p = [0.1, 0.0, 0.3, 0.6, 0.0]
    q = [2.0 ** -i for i in range(1, 40)] + [2.0 ** -39]
    w = [(i % 7 + 1) / 400.0 for i in range(100)]
    w[0] += 1.0 - sum(w)
    for v in (p, q, w, [1.0]):
        for n in (1, 2, 5, 300):
            yield "choice", [len(v)], {"size": n, "p": v}
        for n in (0, 1, 2, 3, 30, 40):
            if n <= sum(x > 0 for x in v):
                yield "choice", [len(v)], {"size": n, "replace": False, "p": v}
    f = [float(np.float32(x)) for x in (0.2, 0.3, 0.5)]
    yield "choice", [3], {"size": 9, "p": f, "p32": True}
    yield "choice", [3], {"size": 3, "replace": False, "p": f, "p32": True}


def run(rng, do, args, kw):
    kw = dict(kw)
    if do == "bytes":
        return list(rng.bytes(*args))
    if do == "integers_each":
        return rng.integers(*[np.array(a, dtype=kw["dtype"]) for a in args], endpoint=True, **kw)
    if do == "integers_each_bool":
        return rng.integers(*[np.array(a) for a in args], dtype=bool)
    if do == "permuted":
        shape = kw["shape"]
        return rng.permuted(np.arange(int(np.prod(shape))).reshape(shape), axis=kw["axis"])
    if "p" in kw:
        kw["p"] = np.array(kw["p"], dtype=np.float32 if kw.pop("p32", False) else np.float64)
    return getattr(rng, do)(*args, **kw)


def main():
    assert np.__version__ == "2.5.5", np.__version__
    for name in ("PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"):
        for i, (do, args, kw) in enumerate(calls()):
            if name != "PCG64" and i % 5:
                continue
            rng = np.random.Generator(getattr(np.random, name)(i))
            case = {"bit_generator": name, "seed": i, "do": do, "args": args, "kw": kw}
            if i % 3 == 0:
                rng.random(dtype="float32")
                case["half"] = True
            try:
                values = text(run(rng, do, args, kw))
            except Exception as e:
                raise SystemExit(f"{do} {args} {kw}: {e}")
            if len(values) > 12:
                values = [hashlib.sha256(",".join(values).encode()).hexdigest()]
            case["values"] = values
            # One 32-bit and one 64-bit draw.
            case["after"] = [float(rng.random(dtype="float32")).hex(), str(int(rng.integers(0, 2**64, dtype="uint64")))]
            print(json.dumps(case))


main()
