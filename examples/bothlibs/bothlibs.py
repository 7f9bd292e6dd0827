"""The field trials of main.go in Python: the same lines on standard output.

python bothlibs.py [-root N] [-trials N] [-workers N]
"""
import argparse
import hashlib
import multiprocessing
import random

from numpy.random import SeedSequence, default_rng

PLOTS, TREATED, SHUFFLES = 12, 6, 199
GAIN = 500  # g, what the treatment adds to the yield of a plot


def generators(child):
    """The two generators of a task, from the task's own SeedSequence."""
    for_numpy, for_python = child.spawn(2)
    words = for_python.generate_state(8)
    n = sum(int(word) << 32 * i for i, word in enumerate(words))
    return default_rng(for_numpy), random.Random(n), n


def trial(child):
    """One task: everything random in it comes from the child it was given."""
    rng, r, _ = generators(child)
    treated = sorted(r.sample(range(PLOTS), TREATED))
    soil = [r.gauss(5000, 400) for _ in range(PLOTS)]
    weather = rng.normal(0, 300, PLOTS)
    grams = [int(s + w) for s, w in zip(soil, weather.tolist())]
    for plot in treated:
        grams[plot] += GAIN
    observed = sum(grams[plot] for plot in treated)
    as_high = 1
    for _ in range(SHUFFLES):
        order = rng.permutation(PLOTS).tolist()
        as_high += sum(grams[plot] for plot in order[:TREATED]) >= observed
    return treated, grams, as_high


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-root", type=int, default=1935)
    parser.add_argument("-trials", type=int, default=400)
    parser.add_argument("-workers", type=int, default=2)
    args = parser.parse_args()

    # One child per task, however many workers there are.
    children = SeedSequence(args.root).spawn(args.trials)
    with multiprocessing.get_context("spawn").Pool(args.workers) as pool:
        results = pool.map(trial, children)

    print(f"Root {args.root}: {args.trials} field trials of {PLOTS} plots, {TREATED} of them treated")
    print()
    print("Task i has child i of the root; its child 0 is for NumPy, its child 1 for Python.")
    for i in range(min(3, args.trials)):
        rng, r, n = generators(SeedSequence(args.root, spawn_key=(i,)))  # child i again
        print(f"task {i}: Random(0x{n:064x})")
        print(f"  first random() of NumPy {rng.random().hex()}, of Python {r.random().hex()}")
    print()
    print("Plots are chosen and soils drawn by Python, weather and shuffles by NumPy.")
    digest, significant = hashlib.sha256(), 0
    for i, (treated, grams, as_high) in enumerate(results):
        line = f"task {i}: treated {treated}, grams {grams}, p = {as_high}/{SHUFFLES + 1}"
        digest.update(line.encode() + b"\n")
        significant += 20 * as_high <= SHUFFLES + 1
        if i < 3:
            print(line)
    print()
    print(f"The gain of {GAIN} g is seen (p <= 0.05) in {significant} trials of {args.trials}")
    print(f"sha256 of all task lines {digest.hexdigest()}")


if __name__ == "__main__":
    main()
