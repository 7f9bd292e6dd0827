"""Times statements on the running CPython.

Reads statements from stdin, one a line; r is random.Random(42), x the list
0..999, w a list of 1000 weights. Answers each with the nanoseconds of CPU time
it takes, the median of five rounds.
"""
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


for line in sys.stdin:
    print(nanoseconds(line.strip()), flush=True)
