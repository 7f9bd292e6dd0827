#!/usr/bin/env python3
"""The Python side of TestLiveRandomState.

Reads {"states": [text...]} from standard input: states of RandomStates written by Go, as
dictionaries or tuples. Writes one object: for every state the values that NumPy goes on with
and the state after them, in the same form; and the same for states made here.
"""
import json
import sys

import numpy as np


def dump(rs, legacy):
    d = rs.get_state(legacy=legacy)
    if not legacy:
        if d.get("has_uint32") == 0:  # leftovers that NumPy does not read
            d["uinteger"] = 0
        if "buffer" in d:
            d["buffer"] = [0] * d["buffer_pos"] + list(d["buffer"][d["buffer_pos"]:].tolist())
    return json.dumps(d, default=lambda a: a.tolist())


def load(text):
    d = json.loads(text)
    if isinstance(d, list):
        rs = np.random.RandomState(1)
        rs.set_state(tuple(d))
    else:
        rs = np.random.RandomState(getattr(np.random, d["bit_generator"])(1))
        rs.set_state(d)
    return rs


def go_on(rs, text):
    out = [float(x).hex() for x in rs.standard_normal(2)]
    out += [str(x) for x in rs.randint(0, 1000, 3)]
    out += [str(x) for x in rs.randint(0, 100, 3, dtype="uint8")]
    out += [float(x).hex() for x in rs.standard_gamma(2.5, 2)]
    out += [str(x) for x in rs.binomial(100, 0.4, 2)]
    return {"text": text, "values": out, "after": dump(rs, text[0] == "[")}


def make():
    for i, name in enumerate(("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")):
        rs = np.random.RandomState(getattr(np.random, name)(i))
        rs.standard_normal(2 * i + 1)
        rs.randint(0, 10, dtype="int32")
        yield rs, False
    for seed in (5, [1, 2, 3]):
        for normals in (0, 1, 2, 701):
            rs = np.random.RandomState(seed)
            rs.standard_normal(normals)
            yield rs, normals % 2 == 0
            yield rs, True


def main():
    work = json.load(sys.stdin)
    json.dump({
        "continued": [go_on(load(text), text) for text in work["states"]],
        "made": [go_on(rs, dump(rs, legacy)) for rs, legacy in make()],
    }, sys.stdout)


main()
