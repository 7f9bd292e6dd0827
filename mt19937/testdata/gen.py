"""Writes jumped.json: NumPy's MT19937.jumped after some draws, with NumPy 2.5.5.

Each entry: the seed, how many words are drawn, how often is jumped; then the position, the SHA-256 of the
key's words (little-endian), and the next words drawn, 1000 of them as SHA-256 of the same kind.
pos, if present, is set after the draws.
"""
import hashlib
import json

import numpy as np


def digest(words):
    return hashlib.sha256(np.asarray(words, dtype="<u4").tobytes()).hexdigest()


entries = []
for seed, draws, pos, jumps in [
    (1, 0, None, 0), (1, 0, None, -1), (1, 0, None, -7), (1, 5, None, -1), (1, 625, None, 0),
    (1, 0, None, 1), (2, 1, None, 1), (3, 2, None, 1), (4, 624, None, 2), (5, 625, None, 3),
    (6, 0, 0, 1), (6, 0, 0, 2), (6, 0, 0, 5), (7, 700, 1, 4), (8, 1000, 624, 4), (9, 1000, 623, 6),
    (10, 33, None, 7), (11, 44, None, 8), (12, 55, None, 9), (13, 66, None, 10), (14, 77, None, 11),
    (15, 88, None, 12), (16, 99, None, 13), (17, 1, None, 100), (18, 2, None, 1000), (19, 3, None, 4096),
]:
    g = np.random.MT19937(seed)
    if draws:
        g.random_raw(draws)
    if pos is not None:
        s = g.state
        s["state"]["pos"] = pos
        g.state = s
    h = g.jumped(jumps)
    s = h.state["state"]
    entries.append({"seed": seed, "draws": draws, "pos": -1 if pos is None else pos, "jumps": jumps,
                    "pos_after": int(s["pos"]), "key_sha256": digest(s["key"]),
                    "next": [int(x) for x in h.random_raw(3)], "next1000_sha256": digest(h.random_raw(1000))})

with open("jumped.json", "w") as f:
    f.write("[\n" + ",\n".join(map(json.dumps, entries)) + "\n]\n")
