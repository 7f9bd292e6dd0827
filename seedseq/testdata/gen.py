"""Writes sequences.json with NumPy: python gen.py > sequences.json

Reference: NumPy 2.5.5. Integers are decimal strings. The rows are append-only.
"""
import hashlib
import json
import struct

import numpy as np
from numpy.random import SeedSequence

ENTROPY = [
    [0], [1], [42], [12345], [2**32 - 1], [2**32], [2**64 - 1], [2**96 + 5], [2**128 - 159],
    [2**160 + 2**64 + 7], [3**400], [7, 0], [0, 7], [1, 2**32], [1, 0, 1], [1, 2, 3, 4, 5, 6],
    [2**64 - 1, 0, 2**33], [0, 0, 0, 0, 0], [],
]
KEYS = [[], [0], [1], [7], [2**32 - 1], [0, 0], [3, 1, 4], [5, 70000, 2], list(range(20))]


def row(entropy, key):
    s = SeedSequence(entropy, spawn_key=key)
    return {
        "entropy": [str(v) for v in entropy], "key": [str(v) for v in key],
        "u32": [str(v) for v in s.generate_state(11)],
        "u64": [str(v) for v in s.generate_state(7, np.uint64)],
    }


def named(entropy, names):
    key = []
    for n in names:
        key += [*struct.unpack("<4I", hashlib.sha256(n.encode()).digest()[:16]), 0]
    return {"entropy": str(entropy), "names": names,
            "u64": [str(v) for v in SeedSequence(entropy, spawn_key=key).generate_state(4, np.uint64)]}


print(json.dumps({
    "version": "numpy " + np.__version__,
    "sequences": [row(e, k) for e in ENTROPY for k in KEYS],
    "named": [named(42, n) for n in (["a"], [""], ["a", "bc"], ["ab", "c"], ["warm-up"], ["Größe"])],
}, indent=0, ensure_ascii=True))
