#!/usr/bin/env python3
"""The Python side of TestLiveNumPy.

Reads {"snapshots": [text...]} from standard input: snapshots of Generators written by Go.
Writes one object: NumPy's version; for every snapshot the values that NumPy goes on with
and the snapshot after them; and the same for generators made here.
"""
import json
import sys

import numpy as np


def seed_seq(bit_generator):
    return getattr(bit_generator, "seed_seq", None) or bit_generator._seed_seq


def dump(rng):
    d = rng.bit_generator.state
    d["seed_seq"] = seed_seq(rng.bit_generator).state
    if d.get("has_uint32") == 0:  # leftovers that NumPy does not read
        d["uinteger"] = 0
    if "buffer" in d:
        d["buffer"] = [0] * d["buffer_pos"] + list(d["buffer"][d["buffer_pos"]:].tolist())
    return json.dumps(d, default=lambda a: a.tolist())


def load(text):
    d = json.loads(text)
    seeds = np.random.SeedSequence(**d["seed_seq"])
    rng = np.random.Generator(getattr(np.random, d["bit_generator"])(seeds))
    rng.bit_generator.state = d
    return rng


def values(rng):
    out = [str(x) for x in rng.integers(0, 1000, 3)]
    out += [float(x).hex() for x in rng.random(4, dtype="float32")]
    out += [float(x).hex() for x in rng.random(2)]
    out += [str(x) for x in rng.integers(0, 2**64, 3, dtype="uint64")]
    child = seed_seq(rng.bit_generator).spawn(1)[0]
    out.append(float(np.random.Generator(type(rng.bit_generator)(child)).random()).hex())
    return out


def go_on(rng, text):
    out = {"text": text, "values": values(rng)}
    rng.random(dtype="float32")
    out["after"] = dump(rng)
    return out


def make():
    for name in ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"):
        for i, seeds in enumerate((np.random.SeedSequence(7), np.random.SeedSequence([1, 2**70, "0x2a"], spawn_key=(3, 2**40), pool_size=9),
                                   np.random.SeedSequence(np.array([4, 5], dtype=np.uint32).tolist(), n_children_spawned=5))):
            rng = np.random.Generator(getattr(np.random, name)(seeds))
            rng.random(3 + 400 * i)
            rng.random(i, dtype="float32")
            yield rng


def main():
    work = json.load(sys.stdin)
    json.dump({
        "version": np.__version__,
        "continued": [go_on(load(text), text) for text in work["snapshots"]],
        "made": [go_on(rng, dump(rng)) for rng in make()],
    }, sys.stdout)


main()
