"""Times statements on the running CPython.

Reads a JSON list of statements from stdin; r is random.Random(42), x the list
0..999, w a list of 1000 weights. Writes the list of nanoseconds of CPU time
each takes, the median of five rounds.
"""
import json
import random
import statistics
import sys
import time
import timeit


def nanoseconds(statement):
    names = dict(r=random.Random(42), x=list(range(1000)),
                 w=[i % 7 + 1 for i in range(1000)], Random=random.Random)
    t = timeit.Timer(statement, timer=time.process_time, globals=names)
    n = 1
    while t.timeit(n) < 0.01:
        n *= 2
    return statistics.median(t.repeat(5, n)) / n * 1e9


json.dump([nanoseconds(s) for s in json.load(sys.stdin)], sys.stdout)
