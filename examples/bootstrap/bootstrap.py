"""The bootstrap study of main.go in NumPy: the same lines on standard output.

python bootstrap.py [-seed N] [-replicates B] [-data FILE]
"""
import argparse
import hashlib
import os
import sys
import time

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence

parser = argparse.ArgumentParser()
parser.add_argument("-seed", type=int, default=1898)
parser.add_argument("-replicates", type=int, default=100_000)
parser.add_argument("-data", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "nile.csv"))
args = parser.parse_args()

year, volume = np.loadtxt(args.data, delimiter=",", skiprows=1, dtype=np.int64, unpack=True)
before, after = volume[year < 1899], volume[year >= 1899]


def difference(a, b):
    return int(a.sum()) / len(a) - int(b.sum()) / len(b)


def replicate(i):
    rng = Generator(PCG64(SeedSequence(args.seed, spawn_key=(i,))))
    a = before[rng.integers(0, len(before), len(before))]
    b = after[rng.integers(0, len(after), len(after))]
    return difference(a, b)


start = time.process_time()
values = np.array([replicate(i) for i in range(args.replicates)])
elapsed = time.process_time() - start

ordered = np.sort(values)
B = args.replicates
low, high = float(ordered[int(0.025 * B)]), float(ordered[int(0.975 * B) - 1])
observed = difference(before, after)

print(f"Change in mean flow after 1898: {B} bootstrap replicates, seed {args.seed}")
for name, x in (("observed", observed), ("2.5 %", low), ("97.5 %", high)):
    print(f"{name:<9} {x!r:<20} {x.hex()}")
print(f"{'sha256':<9} {hashlib.sha256(values.astype('<f8').tobytes()).hexdigest()}")
print()
lo, hi = float(ordered[0]), float(ordered[-1])
counts = [0] * 20
for v in ordered.tolist():
    counts[min(int((v - lo) / (hi - lo) * 20), 19) if hi > lo else 0] += 1
for k, n in enumerate(counts):
    print(f"{lo + (hi - lo) * k / 20:8.2f} {n:7d} {'#' * (n * 50 // max(counts))}".rstrip())
print(f"{elapsed / B * 1e6:.2f} us per replicate", file=sys.stderr)
