"""Writes streams.json with NumPy: python gen.py > streams.json

Reference: NumPy 2.5.5. The rows are append-only.
"""
import json

import numpy as np
from numpy.random import PCG64, PCG64DXSM, SeedSequence

DELTAS = [0, 1, -1, 2, 1000, -12345, 2**63 - 1, -2**63, 2**64, -2**64, 2**127, 2**128 + 5,
          123456789012345678901234567890123456789]


def flat(bg):
    st = bg.state
    return {"state": str(st["state"]["state"]), "inc": str(st["state"]["inc"]),
            "has_uint32": st["has_uint32"],
            "uinteger": st["uinteger"] if st["has_uint32"] else 0}


def words(bg, n=3):
    return [str(v) for v in bg.random_raw(n)]


def u32(bg):
    itf = bg.ctypes
    return itf.next_uint32(itf.state)


out = {"version": "numpy " + np.__version__, "generators": {}}
for cls in (PCG64, PCG64DXSM):
    rows = {"seeded": [], "advance": [], "jump": [], "mixed": []}
    for entropy, key in ((0, ()), (12345, ()), (12345, (1,)), (2**128 - 159, (3, 1, 4)),
                         (38219308213743, ())):
        bg = cls(SeedSequence(entropy, spawn_key=key))
        rows["seeded"].append({"entropy": str(entropy), "key": list(key), **flat(bg),
                               "words": words(bg)})
    for d in DELTAS:
        bg = cls(888001)
        u32(bg)
        bg.advance(d)
        rows["advance"].append({"delta": str(d), **flat(bg), "words": words(bg)})
    for k in (0, 1, 3, -5, 2**31 - 1):
        bg = cls(777001)
        u32(bg)
        bg = bg.jumped(k)
        rows["jump"].append({"k": k, **flat(bg), "words": words(bg)})
    bg = cls(55501)
    itf = bg.ctypes
    for i in range(60):
        c = "wqwwdwqqwdd"[i % 11]
        v = {"w": itf.next_uint32, "q": itf.next_uint64, "d": itf.next_double}[c](itf.state)
        rows["mixed"].append([c, float(v).hex() if c == "d" else str(v)])
    rows["after_mixed"] = flat(bg)
    out["generators"][cls.__name__] = rows
print(json.dumps(out, indent=0))
