#!/usr/bin/env python3
"""Writes seeds.jsonl: what NumPy's SeedSequence gives.

    python seeds.py > seeds.jsonl

One object a line: its state as json.dumps writes it (text), the pool, generate_state of 9
words and of 5 double words, and the same of the second child it spawns next. Lines with
error give what is refused instead: the arguments and Python's exception. Reference: NumPy
2.5.5.
"""
import json

import numpy as np
from numpy.random import SeedSequence

ENTROPY = [0, 1, 42, 12345, 2**32 - 1, 2**32, 2**64 - 1, 2**64, 2**96, 2**128 - 1, 2**128, 2**128 + 42, 3**400, [], [0], [42, 0],
           [0, 42], [0] * 9, [1, 2, 3, 4, 5], [2**32, 7], [1, 2**64 + 1, 0], ["0x2a", 42], ["123", "0xDEADBEEFCAFE", 7], list(range(20))]
KEYS = [[], [0], [1], [3, 1, 4], [2**32 - 1], [2**32], [0, 1], [2**70, 5], ["0x10", "7"], [0] * 6]
POOLS = [4, 5, 8, 13]
REFUSED = [dict(entropy=-1), dict(entropy=[1, -1]), dict(entropy=1.0), dict(entropy=[1.5]), dict(entropy="42"), dict(entropy=["0X2A"]),
           dict(entropy=["x"]), dict(entropy=[""]), dict(entropy=["0x"]), dict(entropy=["-1"]), dict(entropy=["1.0"]), dict(entropy=[[1, 2]]), dict(entropy=[None]),
           dict(entropy={"a": 1}), dict(entropy=1, spawn_key=3), dict(entropy=1, spawn_key=[-3]), dict(entropy=1, spawn_key=[[1]]),
           dict(entropy=1, spawn_key=[0.5]), dict(entropy=1, spawn_key=None), dict(entropy=1, pool_size=3), dict(entropy=1, pool_size=0),
           dict(entropy=1, n_children_spawned=-1), dict(entropy=1, n_children_spawned=2**32),
           dict(entropy=1, key=[])]


def words(s):
    return {"u32": [int(x) for x in s.generate_state(9)], "u64": [str(x) for x in s.generate_state(5, np.uint64)]}


def main():
    assert np.__version__ == "2.5.5", np.__version__
    for i, entropy in enumerate(ENTROPY):
        for j, key in enumerate(KEYS):
            s = SeedSequence(entropy, spawn_key=key, pool_size=POOLS[(i + j) % 7 % 4], n_children_spawned=(i * j) % 5)
            case = {"text": json.dumps(s.state), "pool": [int(x) for x in s.pool]} | words(s)
            child = s.spawn(2)[1]
            case["child"] = {"text": json.dumps(child.state)} | words(child)
            case["then"] = json.dumps(s.state)
            print(json.dumps(case))
    for kw in REFUSED:
        try:
            SeedSequence(**kw)
        except Exception as e:
            print(json.dumps({"text": json.dumps(kw), "error": type(e).__name__}))
        else:
            raise SystemExit(kw)


main()
