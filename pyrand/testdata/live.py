"""Continues a state for a few calls: the Python end of live_test.go.

Reads {"state": getstate(), "calls": [[method, argument, ...], ...]} as JSON
from stdin, with arguments tagged as in gen.py; writes {"values": [tagged value
of each call], "state": getstate(), "fma": see versions.py}.
"""
import json
import random
import sys

import gen
from versions import fma


def untag(v):
    if isinstance(v, list):
        return [untag(x) for x in v]
    tag, _, text = v.partition(":")
    return {"i": int, "f": float.fromhex, "s": str,
            "r": lambda s: range(*map(int, s.split(":")))}[tag](text)


def main():
    job = json.load(sys.stdin)
    r = random.Random()
    version, words, gauss = job["state"]
    r.setstate((version, tuple(words), gauss))
    values = []
    for method, *args in job["calls"]:
        args = [untag(a) for a in args]
        if method == "shuffle":
            value = list(args[0])
            r.shuffle(value)
        elif method == "choices":
            value = r.choices(args[0], args[1], k=args[2])
        else:
            value = getattr(r, method)(*args)
        values.append(gen.want(value))
    json.dump({"values": values, "state": r.getstate(), "fma": fma()}, sys.stdout)


if __name__ == "__main__":
    main()
