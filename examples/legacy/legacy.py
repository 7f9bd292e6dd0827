"""A study with NumPy's old random functions: main.go beside this file prints the same.

python legacy.py [-seed N]                  the whole study
python legacy.py [-seed N] -save FILE       the plan, then the random state to FILE
python legacy.py -resume FILE               the season, from the state in FILE
"""
import argparse
import hashlib
import json

import numpy as np


def plan():
    """Who measures the waves of the Baltic, where and when."""
    buoys = ["Arkona", "Darss", "Fehmarn", "Kiel", "Oder"]
    np.random.shuffle(buoys)
    print("buoys  ", *buoys)
    days = np.random.randint(1, 366, 6)
    print("days   ", *days.tolist())
    crew = np.random.choice(12, 4, replace=False)
    print("crew   ", *crew.tolist())
    boat = np.random.choice(3, p=[0.5, 0.3, 0.2])
    print("boat   ", boat)
    errors = 0.05 * np.random.randn(5)  # normal numbers come in pairs: one is left
    print("errors ", *errors.tolist())


def season():
    """The measurements: of 90 waves the mean of the highest third."""
    for buoy in range(5):
        waves = np.random.rayleigh(0.75, 90)
        waves.sort()
        height = waves[60:].cumsum()[-1] / 30
        reading = height + 0.05 * np.random.randn()  # the first is the one left by plan
        winds = np.random.multinomial(90, [0.4, 0.3, 0.2, 0.1])
        print("reading", float(reading), "winds", *winds.tolist())


def save():
    return json.dumps(np.random.get_state(legacy=False), default=lambda a: a.tolist())


def resume(state):
    np.random.set_state(json.loads(state))


parser = argparse.ArgumentParser()
parser.add_argument("-seed", type=int, default=1234)
parser.add_argument("-save")
parser.add_argument("-resume")
args = parser.parse_args()

if args.resume:
    with open(args.resume) as f:
        state = f.read()
else:
    np.random.seed(args.seed)
    plan()
    state = save()
if args.save:
    with open(args.save, "w") as f:
        f.write(state)
else:
    print("state  ", hashlib.sha256(state.encode()).hexdigest())
    np.random.seed(0)  # whatever happens in between
    resume(state)
    season()
