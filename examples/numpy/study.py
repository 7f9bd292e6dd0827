"""Three small studies with NumPy: main.go beside this file prints the same.

python study.py [-seed N] [-paths N] [-days N] [-shuffles N]
"""
import argparse
import math

import numpy as np

# Calls an hour at a help desk, from 8 to 18 o'clock.
RATES = [3.0, 6.0, 9.0, 8.0, 6.0, 5.0, 8.0, 9.0, 5.0, 2.0]

# The flow of the Nile at Aswan, 1899-1970, in 10^8 m^3: Cobb 1978, Biometrika 65.
NILE = np.array([
    774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120,
    1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944,
    984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749,
    838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
], dtype=np.int64)


def asian_call(rng, paths):
    """The price of a call on the average of twelve monthly prices, and its standard error."""
    spot, strike, rate, volatility = 100.0, 100.0, 0.05, 0.2
    discount = 0.951229424500714  # exp(-rate)
    drift = (rate - volatility * volatility / 2) / 12
    sigma = volatility / math.sqrt(12)

    growth = rng.lognormal(drift, sigma, (paths, 12))
    price = spot * growth.cumprod(axis=1)
    average = price.cumsum(axis=1)[:, -1] / 12
    payoff = discount * np.maximum(average - strike, 0)

    mean = payoff.cumsum()[-1] / paths
    variance = ((payoff - mean) ** 2).cumsum()[-1] / (paths - 1)
    return float(mean), math.sqrt(variance / paths)


def help_desk(rng, days):
    """By the hour: calls, minutes of work left over on average, and the most ever left."""
    calls, left, most = [0] * len(RATES), [0.0] * len(RATES), 0.0
    for _ in range(days):
        backlog = 0.0
        for hour, n in enumerate(rng.poisson(RATES).tolist()):
            for minutes in rng.gamma(2.0, 3.5, n).tolist():
                backlog += minutes
            backlog = max(backlog - 60, 0.0)
            calls[hour] += n
            left[hour] += backlog
            most = max(most, backlog)
    return calls, [x / days for x in left], most


def persistence(rng, flow, shuffles):
    """How many series, of all shuffles and flow itself, have neighbours as alike as flow's."""
    observed = (flow[:-1] * flow[1:]).sum()
    as_high = 1
    for _ in range(shuffles):
        shuffled = rng.permutation(flow)
        if (shuffled[:-1] * shuffled[1:]).sum() >= observed:
            as_high += 1
    return as_high


parser = argparse.ArgumentParser()
parser.add_argument("-seed", type=int, default=1973)
parser.add_argument("-paths", type=int, default=20_000)
parser.add_argument("-days", type=int, default=250)
parser.add_argument("-shuffles", type=int, default=1999)
args = parser.parse_args()

option, desk, nile = np.random.default_rng(args.seed).spawn(3)

price, error = asian_call(option, args.paths)
print(f"Asian call, {args.paths} paths: {price!r}, standard error {error!r}")
print()
calls, left, most = help_desk(desk, args.days)
print(f"Help desk, {args.days} days: at most {most!r} minutes of work left")
for hour in range(len(RATES)):
    print(f"{8 + hour:2d} h {calls[hour]:6d} calls, {left[hour]!r} minutes left")
print()
as_high = persistence(nile, NILE, args.shuffles)
print(f"Nile after 1898: does a low year follow a low one? p = {as_high}/{args.shuffles + 1}")
